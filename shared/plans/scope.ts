// Who may see which family, and how much of it: one answer for lists, counts, pages and exports.
import { seesFamiliesIn, seesSide } from '../people/asker.ts'
import type { Worker } from '../people/worker.ts'
import type { FamilyPlan, Need } from './family-plan.ts'

type Placed = Pick<FamilyPlan, 'localityId' | 'leads'> & { readonly restrictedTo?: readonly string[] | undefined }

/** Whether the asker may see this family at all: right role, right place, and named where the family is kept to named staff. */
export const maySeePlan = (asker: Worker, it: Placed): boolean =>
  seesFamiliesIn(asker, it.localityId) &&
  (it.restrictedTo === undefined ||
    it.restrictedTo.includes(asker.id) ||
    it.leads.at(-1)?.workerId === asker.id ||
    asker.safeguardingLead === true)

/** Whether the asker may change it: workers who hold families and their managers; hub support prepares papers. */
export const mayWriteIn = (asker: Worker, localityId: string): boolean => seesFamiliesIn(asker, localityId)

/** A need of the plan that the asker may know of. */
export const needSeen = (
  asker: Worker,
  { needs }: Pick<FamilyPlan, 'needs'>,
  needId: string | undefined,
): Need | undefined => needs.find((each) => each.id === needId && seesSide(asker, each.side))

/**
 * The plan as this asker may see it. Needs of a compartment that is not theirs are left out altogether, and so is how
 * to reach the people they are for: a worker of one side must not find the other.
 */
export const planFor = (asker: Worker, it: FamilyPlan): FamilyPlan => {
  const hidden = it.needs.filter((each) => !seesSide(asker, each.side))
  if (hidden.length === 0) return it
  const apart = new Set(hidden.flatMap((each) => each.memberIds))
  const shown = it.needs.filter((each) => seesSide(asker, each.side))
  const { domesticAbuse: _abuse, safeTogether: _safe, ...rest } = it
  return {
    ...rest,
    needs: shown,
    members: it.members.map((each) => {
      if (!apart.has(each.id)) return each
      const { contact: _contact, staffSafety: _staffSafety, ...seen } = each
      return seen
    }),
  }
}
