// What a family has had so far: its orders with what each came to, and their sum.
import { isOver } from '../../shared/brokerage/transition.ts'
import type { CommissionLine } from '../../shared/brokerage/view.ts'
import { inPounds, type Pence } from '../../shared/kernel/money.ts'
import { Table } from '../govuk/table.tsx'
import { OrderState } from './order-state.tsx'
import { writtenMoment } from './written-day.ts'

type Spend = Pick<CommissionLine, 'state' | 'price' | 'spent' | 'claimed'>

/** What an order has come to, or will: its price while it goes on, only what was delivered once it is over. */
export const costOf = (it: Spend): Pence => (isOver(it.state) ? it.spent + it.claimed : it.price)

/** What some orders come to together, in pence. */
export const costOfAll = (orders: readonly Spend[]): Pence => orders.reduce((sum, each) => sum + costOf(each), 0)

/**
 * The family's orders that may stand on one page beside an order: never those of the other side of domestic abuse, and
 * beside an order of neither side, none of either.
 */
export const besideOrder = <T extends Pick<CommissionLine, 'id' | 'side'>>(
  all: readonly T[],
  order: Pick<CommissionLine, 'id' | 'side'>,
): T[] => all.filter((each) => each.id !== order.id && (each.side === undefined || each.side === order.side))

/** "3 orders, £1,230 in all", "Nothing yet". */
export const spendInWords = (orders: readonly Spend[]): string => {
  if (orders.length === 0) return 'Nothing yet: this is the first'
  return `${orders.length} ${orders.length === 1 ? 'order' : 'orders'}, ${inPounds(costOfAll(orders))} in all`
}

export const FamilySpend = ({ orders }: { orders: readonly CommissionLine[] }) => (
  <Table
    caption="What this family has had"
    captionSize="s"
    columns={[{ heading: 'Help' }, { heading: 'Cost', numeric: true }]}
    rows={[
      ...orders.map((each) => [
        <>
          <a class="govuk-link" href={`/orders/${each.id}`}>
            {each.listing.name}
          </a>{' '}
          <OrderState state={each.state} />
          <br />
          Asked for on {writtenMoment(each.requestedAt)}
        </>,
        inPounds(costOf(each)),
      ]),
      [<strong>All together</strong>, <strong>{inPounds(costOfAll(orders))}</strong>],
    ]}
  />
)
