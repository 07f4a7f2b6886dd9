// What somebody looks for on the menu for a family: what they say themselves, and what a need in the plan fills in.
import * as z from 'zod'
import { availabilityStates } from '../catalogue/availability.ts'
import { districtOf } from '../catalogue/distance.ts'
import { forWhomIds, kindOfHelpIds, tierIds } from '../catalogue/kind-of-help.ts'
import type { Question } from '../catalogue/question.ts'
import type { Day } from '../kernel/calendar.ts'
import { id } from '../kernel/identifiers.ts'
import { pence } from '../kernel/money.ts'
import { OUTCOME_IDS } from '../measures/framework.ts'
import type { Side } from '../people/worker.ts'
import type { FamilyPlan, Need } from './family-plan.ts'
import { type ChildAges, childAges } from './member.ts'

/** One outcome looked for. */
export const outcome = z.enum(OUTCOME_IDS, { error: 'Choose an outcome' })

/** Each part of what is said; what is not said narrows nothing. `near` is a postcode or district, `maxPrice` pence a unit. */
export const said = {
  text: z.string().trim().max(100, { error: 'Use 100 characters or fewer' }).optional(),
  need: z.array(outcome).max(10).optional(),
  tier: z.enum(tierIds).optional(),
  localityId: id.optional(),
  age: z.int().min(-1).max(99).optional(),
  forWhom: z.enum(forWhomIds).optional(),
  near: z
    .string()
    .max(12)
    .transform((typed, c) => {
      const district = districtOf(typed)
      if (district === undefined)
        c.addIssue({ code: 'custom', message: 'Give a postcode or district of this area, such as WV10' })
      return district ?? z.NEVER
    })
    .optional(),
  maxPrice: pence.optional(),
  availability: z.enum(availabilityStates).optional(),
  kindOfHelp: z.enum(kindOfHelpIds).optional(),
}
export const sought = z.strictObject(said)
export type Sought = z.infer<typeof sought>

/** What a family's need fills in of a question: the outcome, the place, the children's ages, the compartment. */
export type Filled = {
  readonly needs?: Question['needs']
  readonly localityId?: string
  readonly ages?: readonly number[]
  readonly side?: Side
}

/** What the plan fills in: its place, and where one need is meant, what is known of that. */
export const filledFrom = (plan: FamilyPlan, need: Need | undefined, today: Day, until: ChildAges): Filled => {
  if (!need) return { localityId: plan.localityId }
  const concerned = plan.members.filter((each) => need.memberIds.includes(each.id))
  const ages = childAges(concerned, today, until)
  return {
    needs: [need.outcome],
    localityId: plan.localityId,
    ...(ages.length > 0 ? { ages } : {}),
    ...(need.side ? { side: need.side } : {}),
  }
}

/** The question to ask of the catalogue: what was said goes before what the plan fills in. */
export const questionOf = (
  it: Sought & { readonly side?: Side | undefined },
  filled: Filled,
  asOf: { readonly today: Day; readonly staleAfter: number },
): Question => ({
  text: it.text,
  needs: it.need ?? filled.needs,
  tier: it.tier,
  localityId: it.localityId ?? filled.localityId,
  ages: it.age === undefined ? filled.ages : [it.age],
  forWhom: it.forWhom,
  near: it.near,
  maxPrice: it.maxPrice,
  availability: it.availability,
  kindOfHelp: it.kindOfHelp,
  side: it.side ?? filled.side,
  ...asOf,
})
