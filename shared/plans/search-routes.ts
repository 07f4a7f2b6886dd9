// Asked of the catalogue for a family: what fits, best first, with the reasons. It lives here because it needs the plan.
import * as z from 'zod'
import { availabilityStates } from '../catalogue/availability.ts'
import { districtOf } from '../catalogue/distance.ts'
import { forWhomIds, kindOfHelpIds, tierIds } from '../catalogue/kind-of-help.ts'
import { listingView, viewListing } from '../catalogue/listing-view.ts'
import type { Question } from '../catalogue/question.ts'
import { search } from '../catalogue/search.ts'
import { catalogueOf } from '../catalogue/store.ts'
import { fingerprint } from '../kernel/fingerprint.ts'
import { id } from '../kernel/identifiers.ts'
import { OUTCOME_IDS } from '../measures/framework.ts'
import { isA, seesSide } from '../people/asker.ts'
import { askerOf } from '../people/store.ts'
import { type Side, side, type Worker } from '../people/worker.ts'
import { openCursor, sealCursor } from '../platform/cursor.ts'
import type { Desk, House } from '../platform/desk.ts'
import { notHere } from '../platform/problem.ts'
import { address, answers, aRoom, fields, listOf, paging, tell, usualLimit } from '../platform/room.ts'
import { childAges } from './member.ts'
import { maySeePlan } from './scope.ts'
import { findPlan, keepUnmet } from './store.ts'

const whole = z
  .string()
  .regex(/^\d{1,7}$/, { error: 'Give a whole number' })
  .transform(Number)
const several = <T extends z.ZodType>(one: T) =>
  z.preprocess(
    (given) => (given === undefined || Array.isArray(given) ? given : [given]),
    z.array(one).max(10).optional(),
  )

const asked = z.strictObject({
  ...paging,
  text: z.string().trim().max(100, { error: 'Use 100 characters or fewer' }).optional(),
  need: several(z.enum(OUTCOME_IDS, { error: 'Choose an outcome' })),
  tier: z.enum(tierIds).optional(),
  localityId: id.optional(),
  age: z
    .string()
    .regex(/^(-1|\d{1,2})$/, { error: 'Give an age in whole years' })
    .transform(Number)
    .optional(),
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
  maxPrice: whole.optional(),
  availability: z.enum(availabilityStates).optional(),
  kindOfHelp: z.enum(kindOfHelpIds).optional(),
  providerId: id.optional(),
  side: side.optional(),
  familyPlanId: id.optional(),
  needId: id.optional(),
})
type Asked = z.infer<typeof asked>

const answer = listOf(listingView.extend({ miles: z.number().optional() })).extend({
  counts: z.record(z.string(), z.record(z.string(), z.int())),
  /** What of the question the family's plan filled in. */
  filled: z.object({
    needs: z.array(z.string()).optional(),
    localityId: id.optional(),
    ages: z.array(z.int()).optional(),
    side: side.optional(),
  }),
})

/** What a family's need fills in of a question: the outcome, the place, the children's ages, the compartment. */
type Filled = {
  readonly needs?: Question['needs']
  readonly localityId?: string
  readonly ages?: readonly number[]
  readonly side?: Side
}
const filledFrom = async (desk: Desk, asker: Worker, query: Asked): Promise<Filled> => {
  if (!query.familyPlanId) return {}
  const found = await findPlan(desk.table, query.familyPlanId)
  if (!found || !maySeePlan(asker, found.plan)) throw notHere()
  const { plan } = found
  const need = plan.needs.find((each) => each.id === query.needId && seesSide(asker, each.side))
  if (query.needId && !need) throw notHere()
  if (!need) return { localityId: plan.localityId }
  const concerned = plan.members.filter((each) => need.memberIds.includes(each.id))
  const ages = childAges(concerned, desk.today, desk.settings.rules)
  return {
    needs: [need.outcome],
    localityId: plan.localityId,
    ...(ages.length > 0 ? { ages } : {}),
    ...(need.side ? { side: need.side } : {}),
  }
}

const questionFrom = (desk: Desk, asker: Worker, query: Asked, filled: Filled): Question => {
  const own = isA(asker, 'provider')
  return {
    text: query.text,
    needs: query.need ?? filled.needs,
    tier: query.tier,
    localityId: query.localityId ?? filled.localityId,
    ages: query.age === undefined ? filled.ages : [query.age],
    forWhom: query.forWhom,
    near: query.near,
    maxPrice: query.maxPrice,
    availability: query.availability,
    kindOfHelp: query.kindOfHelp,
    side: query.side ?? filled.side,
    // A provider sees its own listings and no others, whatever their status; a commissioner keeps them all.
    providerId: own ? (asker.providerId ?? asker.id) : query.providerId,
    everyStatus: own || (isA(asker, 'commissioner') && query.familyPlanId === undefined),
    today: desk.today,
    staleAfter: desk.settings.rules.availabilityStaleAfter,
  }
}

/** Keeps a search that found nothing as unmet demand: what was looked for and where, and by which role, never for whom. */
const keepNothingFound = async (desk: Desk, asker: Worker, question: Question) => {
  const eventId = desk.newId()
  const { needs, localityId, tier, text } = question
  await desk.change(eventId, [], async () => ({
    answer: undefined,
    write: [keepUnmet(eventId, desk.now, { needs, localityId, tier, text, ages: question.ages })],
    happened: [
      {
        what: 'search-found-nothing',
        about: { locality: localityId },
        facts: { needs: needs ?? [], tier, role: asker.role },
      },
    ],
  }))
}

const told = ({ needs, ages, ...rest }: Filled) => ({
  ...rest,
  ...(needs ? { needs: [...needs] } : {}),
  ...(ages ? { ages: [...ages] } : {}),
})

export const searchRoutes = (_house: House) =>
  aRoom().openapi(
    address({ method: 'get', path: '/api/listings', request: { query: asked }, responses: answers(answer) }),
    async (c) => {
      const { desk } = c.var
      const query = c.req.valid('query')
      const { limit = usualLimit, after, ...filter } = query
      const asker = await askerOf(desk)
      const bound = `${desk.sub} listings ${fingerprint(filter)}`
      const from = after === undefined ? 0 : openCursor(desk.settings.secret, bound, after)
      if (typeof from !== 'number') throw fields({ field: 'after', message: 'This cursor is not for this list' })
      const filled = await filledFrom(desk, asker, query)
      const question = questionFrom(desk, asker, query, filled)
      const catalogue = await catalogueOf(desk)
      const found = search(catalogue, { ...question, from, limit })
      if (found.total === 0 && !isA(asker, 'provider')) await keepNothingFound(desk, asker, question)
      const { today } = desk
      const staleAfter = desk.settings.rules.availabilityStaleAfter
      const items = found.items.map(({ listing, fit, miles }) => ({
        ...viewListing(catalogue, listing, { today, staleAfter, fit }),
        ...(miles === undefined ? {} : { miles }),
      }))
      const next = found.total > from + limit ? { next: sealCursor(desk.settings.secret, bound, from + limit) } : {}
      return tell(c, answer, { items, total: found.total, counts: found.counts, filled: told(filled), ...next }, 200)
    },
  )

/** What the portal may ask of the search. */
export type SearchApi = ReturnType<typeof searchRoutes>
