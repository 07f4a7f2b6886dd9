// Help side by side for one need of a family: what each would come to, and what would be refused, before anything is asked for.
import type { Catalogue } from '../catalogue/catalogue.ts'
import { distanceInWords } from '../catalogue/distance.ts'
import { milesTo } from '../catalogue/fit.ts'
import { type Listing, priceOf } from '../catalogue/listing.ts'
import { isRefusal, type Refusal } from '../kernel/decision.ts'
import type { Pence } from '../kernel/money.ts'
import type { Need } from '../plans/family-plan.ts'
import { hasAgreed } from '../plans/member.ts'
import { type Ground, judgeRequest } from './request.ts'

/** One choice among those compared. `price` is pence net for the usual number of units. */
export type Compared = {
  readonly units: number
  readonly price: Pence
  readonly miles?: number
  readonly distance?: string
  readonly refusal?: Refusal
  readonly warnings: readonly string[]
  /** Whether it would go through at once; not said where it would be refused. */
  readonly instant?: boolean
}

/** For whom it would be asked: those of the need who have agreed to take part, and everybody of it while none has. */
export const membersFor = ({ plan }: Pick<Ground, 'plan'>, need: Need): string[] => {
  const agreed = plan.members.filter((each) => need.memberIds.includes(each.id) && hasAgreed(each))
  return agreed.length > 0 ? agreed.map((each) => each.id) : need.memberIds
}

/** What the usual course of a listing would come to for a need, as a request for it would be judged now; `near` is a postcode district. */
export const compare = (
  catalogue: Catalogue,
  ground: Ground,
  need: Need,
  near: string | undefined,
): Compared & { readonly listing: Listing } => {
  const { listing } = ground
  const units = listing.usualUnits
  const judged = judgeRequest(ground, { needId: need.id, memberIds: membersFor(ground, need), units })
  const miles = milesTo(catalogue, listing, near)
  return {
    listing,
    units,
    price: priceOf(listing, units),
    ...(near !== undefined && miles !== undefined ? { miles, distance: distanceInWords(near, miles) } : {}),
    ...(isRefusal(judged)
      ? { refusal: judged, warnings: [] }
      : { warnings: judged.warnings, instant: judged.way.instant }),
  }
}
