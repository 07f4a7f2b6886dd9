// One of a provider's listings: whether it has places, when that was last said, and the two taps that say it again.
import { type AvailabilityState, availabilityInWords } from '../../shared/catalogue/availability.ts'
import type { ListingStatus } from '../../shared/catalogue/listing-standing.ts'
import type { ListingView } from '../../shared/catalogue/listing-view.ts'
import { priceInWords } from '../../shared/catalogue/price.ts'
import { daysBetween } from '../../shared/kernel/calendar.ts'
import { Button } from '../govuk/button.tsx'
import { Tag } from '../govuk/tag.tsx'
import { CsrfField } from '../layout.tsx'
import { writtenDay } from './written-day.ts'

/** The four states as a provider chooses them. */
export const stateOfPlaces: Record<AvailabilityState, string> = {
  open: 'Open: people can start',
  'waiting-list': 'There is a waiting list',
  full: 'Full: no new families for now',
  ask: 'Ask us each time',
}

const statusWords: Record<ListingStatus, string | undefined> = {
  listed: undefined,
  'closed-to-new': 'Closed to new orders by the council',
  'in-run-off': 'Only orders that run already are finished',
  withdrawn: 'Withdrawn',
}

const ago = (days: number): string => (days === 0 ? 'today' : days === 1 ? 'yesterday' : `${days} days ago`)

const Whose = ({ name }: { name: string }) => <span class="govuk-visually-hidden">: {name}</span>

export const OurListing = ({ it, today, csrf }: { it: ListingView; today: string; csrf: string }) => {
  const { state, checkedOn, stale, nextStart } = it.availability
  const isFull = state === 'full'
  const closed = statusWords[it.status]
  return (
    <section class="govuk-summary-card" id={`listing-${it.id}`} aria-labelledby={`name-${it.id}`}>
      <div class="govuk-summary-card__title-wrapper">
        <h2 class="govuk-summary-card__title" id={`name-${it.id}`}>
          {it.name}
        </h2>
      </div>
      <div class="govuk-summary-card__content">
        {closed && (
          <p class="govuk-body">
            <Tag colour="grey">{closed}</Tag>
            {it.statusReason && ` ${it.statusReason}`}
          </p>
        )}
        <p class="govuk-body">
          Workers see: <strong>{availabilityInWords(it.availability)}</strong>
          {nextStart && nextStart >= today && `, next start ${writtenDay(nextStart)}`}. You last said so{' '}
          {ago(daysBetween(checkedOn, today))}. {stale && <Tag colour="orange">Going stale</Tag>}
        </p>
        {it.runOffUntil && it.status === 'in-run-off' && (
          <p class="govuk-body">What runs should be done by {writtenDay(it.runOffUntil)}.</p>
        )}
        {it.coming?.map(({ from, price }) => (
          <p class="govuk-body">
            From {writtenDay(from)}: {priceInWords(price)}.
          </p>
        ))}
        {it.status !== 'withdrawn' && (
          <form method="post" action={`/listings/${it.id}/still-true`} class="app-taps">
            <CsrfField csrf={csrf} />
            <Button preventDoubleClick>
              {isFull ? 'Still full' : 'Still true'}
              <Whose name={it.name} />
            </Button>
            <Button kind="secondary" formaction={`/listings/${it.id}/${isFull ? 'open' : 'full'}`} preventDoubleClick>
              {isFull ? 'Open again' : 'Full'}
              <Whose name={it.name} />
            </Button>
            <a class="govuk-link" href={`/listings/${it.id}/availability`}>
              Say more
              <Whose name={it.name} />
            </a>
            <a class="govuk-link" href={`/listings/${it.id}/edit`}>
              Edit
              <Whose name={it.name} />
            </a>
          </form>
        )}
      </div>
    </section>
  )
}
