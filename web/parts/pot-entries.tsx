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

/** The references of orders the asker may see, by id; `whole` when there are no others they may see. */
export type References = { readonly byId: ReadonlyMap<string, string>; readonly whole: boolean }

type Props = { entries: readonly PotEntry[]; nameOf: NameOf; references: References }

/** An order the asker may not see is not named here either, nor is whoever delivers it. */
const isHidden = ({ commissionId }: PotEntry, { byId, whole }: References): boolean =>
  commissionId !== undefined && whole && !byId.has(commissionId)

const OrderLink = ({ entry: { commissionId }, references }: { entry: PotEntry; references: References }) =>
  commissionId ? (
    <>
      ,{' '}
      <a class="govuk-link" href={`/orders/${commissionId}`}>
        {references.byId.get(commissionId) ?? 'its order'}
      </a>
    </>
  ) : null

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
    rows={entries.map((each) => {
      const hidden = isHidden(each, references)
      return [
        writtenMoment(each.at),
        <>
          {words[each.kind]}
          {!hidden && <OrderLink entry={each} references={references} />}
          {each.reason && `. Reason: ${reasonInWords(each.reason)}`}
        </>,
        hidden ? '' : whoIs(each.by, nameOf),
        inPounds(each.amount),
        inPounds(each.after.available),
      ]
    })}
  />
)
