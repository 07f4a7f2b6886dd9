// The entries of a pot, newest first, in words: what moved, why, by whom, for which order, and what was left after it.
import type { Entry, Kind } from '../../shared/budget/entry.ts'
import { inPounds } from '../../shared/kernel/money.ts'
import { Table } from '../govuk/table.tsx'
import type { NameOf } from './colleague-names.ts'
import { reasonInWords } from './reason-in-words.ts'
import { writtenMoment } from './written-day.ts'

type PotEntry = Omit<Entry, 'chain' | 'potId'>

const words: Record<Kind, string> = {
  allocated: 'Given to the pot',
  reserved: 'Reserved for an order',
  committed: 'Committed: the provider accepted',
  spent: 'Spent: a delivery was confirmed',
  released: 'Released: an order ended before it was accepted',
  uncommitted: 'Given back: an order ended before all was delivered',
  reversed: 'Taken back: a confirmed delivery was reversed',
}

/** Who moved the money: a person, or the clock when an offer lapsed. */
const whoIs = (by: string, nameOf: NameOf): string => (by === 'clock' ? 'nobody: the offer lapsed' : nameOf(by))

type Props = {
  entries: readonly PotEntry[]
  nameOf: NameOf
  /** The references of orders the asker may see, by id. */
  references: ReadonlyMap<string, string>
}

export const PotEntries = ({ entries, nameOf, references }: Props) => (
  <Table
    caption="Entries, newest first"
    captionSize="m"
    scroll={{ id: 'entries' }}
    columns={[
      { heading: 'When' },
      { heading: 'What' },
      { heading: 'By' },
      { heading: 'Amount', numeric: true },
      { heading: 'Left after', numeric: true },
    ]}
    rows={entries.map(({ commissionId, ...each }) => {
      const reference = commissionId && references.get(commissionId)
      return [
        writtenMoment(each.at),
        <>
          {words[each.kind]}
          {reference && (
            <>
              ,{' '}
              <a class="govuk-link" href={`/orders/${commissionId}`}>
                {reference}
              </a>
            </>
          )}
          {each.reason && `. Reason: ${reasonInWords(each.reason)}`}
        </>,
        whoIs(each.by, nameOf),
        inPounds(each.amount),
        inPounds(each.after.available),
      ]
    })}
  />
)
