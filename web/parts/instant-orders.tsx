// Orders that went through at once since a moment: nobody was asked before, so a manager sees them after.
import type { CommissionLine } from '../../shared/brokerage/view.ts'
import type { Instant } from '../../shared/kernel/calendar.ts'
import { inPounds } from '../../shared/kernel/money.ts'
import { got } from '../answer.ts'
import { Table } from '../govuk/table.tsx'
import type { PageContext } from '../page.tsx'
import type { NameOf } from './colleague-names.ts'
import { OrderState } from './order-state.tsx'
import { writtenMoment } from './written-day.ts'

const aPage = '100'
/** Pages read before the list says that there may be more. */
const mostPages = 10

/** Newest first; `whole` is false when there were more orders than are read for one page. */
export const instantOrdersSince = async (
  c: PageContext,
  since: Instant,
): Promise<{ orders: CommissionLine[]; whole: boolean }> => {
  const found: CommissionLine[] = []
  let after: string | undefined
  for (let page = 0; page < mostPages; page += 1) {
    const query = { limit: aPage, ...(after ? { after } : {}) }
    const { items, next } = await got(c.var.rooms.brokerage.commissions.$get({ query }))
    found.push(...items.filter((each) => each.instant && each.requestedAt > since))
    after = next
    if (!next) break
  }
  return { orders: found.sort((a, b) => b.requestedAt.localeCompare(a.requestedAt)), whole: after === undefined }
}

export const InstantOrders = ({ orders, nameOf }: { orders: readonly CommissionLine[]; nameOf: NameOf }) => (
  <Table
    caption="Orders that went through at once, newest first"
    captionSize="m"
    scroll={{ id: 'instant-orders' }}
    columns={[
      { heading: 'Asked for' },
      { heading: 'Help' },
      { heading: 'By' },
      { heading: 'State' },
      { heading: 'Price', numeric: true },
    ]}
    rows={orders.map((each) => [
      writtenMoment(each.requestedAt),
      <>
        <a class="govuk-link" href={`/orders/${each.id}`}>
          {each.listing.name}
        </a>
        <br />
        {each.listing.providerName}, {each.reference}
      </>,
      nameOf(each.requestedBy),
      <OrderState state={each.state} />,
      each.price === 0 ? 'No charge' : inPounds(each.price),
    ])}
  />
)
