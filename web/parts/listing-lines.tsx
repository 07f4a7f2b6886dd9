// Listings in a table: whose they are, whether they take new orders, whether there are places.
import { availabilityInWords } from '../../shared/catalogue/availability.ts'
import type { ListingStatus } from '../../shared/catalogue/listing-standing.ts'
import type { ListingView } from '../../shared/catalogue/listing-view.ts'
import { priceInWords } from '../../shared/catalogue/price.ts'
import { Table } from '../govuk/table.tsx'
import { Tag, type TagColour } from '../govuk/tag.tsx'
import { writtenDay } from './written-day.ts'

const words: Record<ListingStatus, { readonly text: string; readonly colour: TagColour }> = {
  listed: { text: 'Open to orders', colour: 'green' },
  'closed-to-new': { text: 'Closed to new', colour: 'orange' },
  'in-run-off': { text: 'Running off', colour: 'yellow' },
  withdrawn: { text: 'Withdrawn', colour: 'grey' },
}

export const ListingState = ({ status }: { status: ListingStatus }) => (
  <Tag colour={words[status].colour}>{words[status].text}</Tag>
)

/** "Open now, said 21 November 2026". */
export const placesTold = ({ availability: it }: Pick<ListingView, 'availability'>): string => {
  const said = availabilityInWords(it)
  return `${said.charAt(0).toUpperCase()}${said.slice(1)}, said ${writtenDay(it.checkedOn)}${it.stale ? ': out of date' : ''}`
}

type Props = { listings: readonly ListingView[]; keeps: boolean; caption?: string; ofOneProvider?: boolean }

/** A state is only marked where it is not the usual one. `keeps`: the asker looks after listings, and is led to what can be done with one. */
export const ListingLines = ({ listings, keeps, caption = 'Listings', ofOneProvider = false }: Props) =>
  listings.length === 0 ? (
    <p class="govuk-body">There are none.</p>
  ) : (
    <Table
      caption={caption}
      captionSize="s"
      scroll={{ id: 'listings' }}
      firstCellIsHeader
      columns={[
        { heading: 'Listing' },
        ...(ofOneProvider ? [] : [{ heading: 'Provider' }]),
        { heading: 'Price' },
        { heading: 'Places' },
        { heading: 'State' },
      ]}
      rows={listings.map((it) => [
        <a class="govuk-link" href={`${keeps ? '/listings' : '/find-help'}/${it.id}`}>
          {it.name}
        </a>,
        ...(ofOneProvider ? [] : [it.providerName]),
        priceInWords(it.price),
        placesTold(it),
        it.status === 'listed' ? words.listed.text : <ListingState status={it.status} />,
      ])}
    />
  )
