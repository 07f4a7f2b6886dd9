// What was ordered and what is left of it, in words.
import { isOver, type State } from '../../shared/brokerage/transition.ts'
import type { CommissionView } from '../../shared/brokerage/view.ts'
import { inPounds } from '../../shared/kernel/money.ts'

/** What counting units of an order needs. */
export type Counted = Pick<CommissionView, 'units' | 'delivered' | 'terms' | 'price'>

/** "1 session", "6 hours". */
export const unitsInWords = (count: number, unit: string): string => `${count} ${unit}${count === 1 ? '' : 's'}`

/** "6 sessions at £45 each, £270 in all"; "1 place at £180". */
export const priceOfOrder = ({ units, terms, price }: Counted): string => {
  const what = unitsInWords(units, terms.unit)
  if (terms.amount === 0) return `${what}, no charge`
  return units === 1
    ? `${what} at ${inPounds(price)}`
    : `${what} at ${inPounds(terms.amount)} each, ${inPounds(price)} in all`
}

/** Units, or stages of a package, that can still be recorded. */
export const unitsLeft = ({ units, delivered, terms }: Counted): number =>
  Math.max(0, units * (terms.unit === 'package' ? (terms.stages?.length ?? 1) : 1) - delivered)

/** "4 of 6 sessions left", "The place is taken up", "1 of 3 stages left". */
export const leftInWords = (order: Counted): string => {
  const { units, terms } = order
  const left = unitsLeft(order)
  if (terms.unit === 'place') {
    if (left === 0) return units === 1 ? 'The place is taken up' : `All ${units} places are taken up`
    return units === 1 ? 'The place is not taken up yet' : `${left} of ${units} places not taken up yet`
  }
  const all = left + order.delivered
  const unit = terms.unit === 'package' ? 'stage' : terms.unit
  if (all === 1) return left === 0 ? `The ${unit} is delivered` : `The ${unit} is not delivered yet`
  return left === 0 ? `All ${unitsInWords(all, unit)} delivered` : `${left} of ${unitsInWords(all, unit)} left`
}

/** What an order came to when it is over, and what is left of it while it is not. */
export const standInWords = (order: Counted & { readonly state: State }): string => {
  if (!isOver(order.state) || unitsLeft(order) === 0) return leftInWords(order)
  if (order.delivered === 0) return 'Nothing delivered'
  const unit = order.terms.unit === 'package' ? 'stage' : order.terms.unit
  return `${order.delivered} of ${unitsInWords(unitsLeft(order) + order.delivered, unit)} delivered`
}
