// What can be said of help on offer, each fact in words: what it costs, whether it can start, what is known of its evidence.
import { availabilityInWords } from '../../shared/catalogue/availability.ts'
import { type Evidence, evidenceInWords } from '../../shared/catalogue/evidence.ts'
import type { ListingView } from '../../shared/catalogue/listing-view.ts'
import { type Price, priceInWords, totalOf } from '../../shared/catalogue/price.ts'
import { inPounds } from '../../shared/kernel/money.ts'
import { Tag } from '../govuk/tag.tsx'
import { writtenDay } from './written-day.ts'

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

/** "8 sessions", "1 place". */
export const unitsInWords = (count: number, unit: Price['unit']): string =>
  `${count} ${count === 1 ? unit : `${unit}s`}`

/** "£62 a session, usually 8 sessions: £496". */
export const priceTold = ({ price, usualUnits }: Pick<ListingView, 'price' | 'usualUnits'>): string => {
  const each = capital(priceInWords(price))
  const usual = `usually ${unitsInWords(usualUnits, price.unit)}`
  if (price.basis === 'no-charge') return `${each}, ${usual}`
  const total = usualUnits === 1 ? '' : `, ${usual}: ${inPounds(totalOf(price, usualUnits))}`
  return `${each}${total}${price.basis === 'recharge' ? ', recharged inside the council' : ''}`
}

/** A rating with its date, or that nobody has assessed it, which proves nothing either way. */
export const EvidenceTold = ({ evidence }: { evidence: Evidence | null }) =>
  evidence ? (
    <>
      {capital(evidenceInWords(evidence) ?? '')} by {evidence.scheme}, checked {writtenDay(evidence.checkedOn)}
    </>
  ) : (
    <>Not assessed: nobody has rated it, which is not a low rating</>
  )

/** Open, waiting, full or ask; when it starts next; and when the provider last said so. */
export const AvailabilityTold = ({ availability: it }: Pick<ListingView, 'availability'>) => (
  <>
    {capital(availabilityInWords(it))}
    {it.nextStart ? `, next start ${writtenDay(it.nextStart)}` : ''}
    {it.outOfHours ? ', out of hours too' : ''}.{' '}
    {it.stale ? (
      <Tag colour="orange">Not confirmed since {writtenDay(it.checkedOn)}: ring first</Tag>
    ) : (
      <span class="govuk-hint govuk-!-font-size-16">Confirmed {writtenDay(it.checkedOn)}</span>
    )}
  </>
)
