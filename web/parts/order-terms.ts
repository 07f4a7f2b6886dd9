// The terms an order was made on, in one sentence.
import type { CommissionView } from '../../shared/brokerage/view.ts'
import { inPounds } from '../../shared/kernel/money.ts'
import { unitsInWords } from './help-facts.tsx'

/** "8 sessions at £62 each"; stages with what each pays; and which attendances are paid for where that is unusual. */
export const programmeTerms = ({
  terms,
  units,
  listing,
}: Pick<CommissionView, 'terms' | 'units' | 'listing'>): string => {
  const each = terms.amount === 0 ? 'without charge' : `at ${inPounds(terms.amount)}${units === 1 ? '' : ' each'}`
  const stages = (listing.stages ?? []).map((stage) => `${stage.name} ${inPounds(stage.amount)}`)
  const paid = stages.length > 0 ? `, paid in stages: ${stages.join('; ')}` : ''
  const also = terms.payable?.includes('did-not-attend') ? '. Also paid when the family does not come' : ''
  return `${unitsInWords(units, terms.unit)} ${each}${paid}${also}. ${listing.terms ?? ''}`.trim()
}

/** "4 of 8 sessions"; the stages of a package; for a place, whether it was taken up. */
export const deliveredInWords = ({
  terms,
  units,
  delivered,
}: Pick<CommissionView, 'terms' | 'units' | 'delivered'>): string => {
  if (terms.unit === 'package') {
    const all = units * (terms.stages?.length ?? 1)
    return `${delivered} of ${all} ${all === 1 ? 'stage' : 'stages'}`
  }
  return `${delivered} of ${unitsInWords(units, terms.unit)}`
}
