// How a listing can be ended, and the prices and the last day that are agreed already.
import { statusAfter } from '../../shared/catalogue/listing-standing.ts'
import type { ListingView } from '../../shared/catalogue/listing-view.ts'
import { priceInWords } from '../../shared/catalogue/price.ts'
import { writtenDay } from './written-day.ts'

/** "£50 a session from 1 April 2027", for each price to come. */
export const pricesToCome = ({ coming = [] }: Pick<ListingView, 'coming'>): string =>
  coming.map(({ from, price }) => `${priceInWords(price)} from ${writtenDay(from)}`).join('; ')

export const ListingEnds = ({ it }: { it: ListingView }) => (
  <ul class="govuk-list">
    {statusAfter(it.status, 'run-off') && (
      <li>
        <a class="govuk-link" href={`/listings/${it.id}/run-off`}>
          {it.status === 'in-run-off' ? 'Give the run-off another last day' : 'Let it run off'}
        </a>
      </li>
    )}
    {statusAfter(it.status, 'withdraw') && (
      <li>
        <a class="govuk-link" href={`/listings/${it.id}/withdraw`}>
          Withdraw it
        </a>
      </li>
    )}
  </ul>
)
