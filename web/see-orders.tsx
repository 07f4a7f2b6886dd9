// See the orders: a provider's own with what is left of each, the council's with where they stand.
import { Hono } from 'hono'
import { type State, states } from '../shared/brokerage/transition.ts'
import type { CommissionLine } from '../shared/brokerage/view.ts'
import { inPounds } from '../shared/kernel/money.ts'
import { got } from './answer.ts'
import { Button } from './govuk/button.tsx'
import { Pagination } from './govuk/pagination.tsx'
import { Select } from './govuk/select.tsx'
import { Table } from './govuk/table.tsx'
import { type PageContext, type PageEnv, show } from './page.tsx'
import { OrderState, stateInWords } from './parts/order-state.tsx'
import { standInWords } from './parts/units.ts'

const chosenState = (c: PageContext): State | undefined => states.find((each) => each === c.req.query('state'))

const addressOf = (c: PageContext, it: CommissionLine): string => {
  if (c.var.me.role !== 'provider') return `/orders/${it.id}`
  return it.state === 'offered' ? `/requests/${it.id}` : `/our-orders/${it.id}`
}

const Orders = ({ c, items }: { c: PageContext; items: readonly CommissionLine[] }) => {
  const ours = c.var.me.role === 'provider'
  return (
    <Table
      caption="Orders"
      captionSize="m"
      scroll={{ id: 'orders' }}
      columns={[
        { heading: 'Help' },
        ...(ours ? [] : [{ heading: 'Provider' }]),
        { heading: 'Stands' },
        { heading: 'So far' },
        { heading: 'Price', numeric: true },
        { heading: 'Confirmed', numeric: true },
        { heading: 'Not confirmed', numeric: true },
      ]}
      rows={items.map((it) => [
        <>
          <a class="govuk-link" href={addressOf(c, it)}>
            {it.listing.name}
          </a>
          <br />
          {it.reference}
        </>,
        ...(ours ? [] : [it.listing.providerName]),
        <OrderState state={it.state} ours={ours} />,
        standInWords(it),
        it.price === 0 ? 'No charge' : inPounds(it.price),
        inPounds(it.spent),
        inPounds(it.claimed),
      ])}
    />
  )
}

/** What the orders of a page come to, in words: confirmed is owed, the rest is not yet. */
const Sums = ({ items }: { items: readonly CommissionLine[] }) => {
  const sum = (of: (it: CommissionLine) => number) => inPounds(items.reduce((total, it) => total + of(it), 0))
  return (
    <p class="govuk-body">
      Of the orders shown here, <strong>{sum((it) => it.spent)}</strong> is confirmed and{' '}
      <strong>{sum((it) => it.claimed)}</strong> is recorded and waits to be confirmed.
    </p>
  )
}

const offered = (c: PageContext): readonly State[] =>
  c.var.me.role === 'provider'
    ? states.filter((each) => !['requested', 'refused', 'withdrawn', 'declined', 'expired'].includes(each))
    : states

export const seeOrders = () =>
  new Hono<PageEnv>().get('/orders', async (c) => {
    const state = chosenState(c)
    const after = c.req.query('after')
    const query = { limit: '50', ...(state ? { state } : {}), ...(after ? { after } : {}) }
    const { items, next } = await got(c.var.rooms.brokerage.commissions.$get({ query }))
    const onward = new URLSearchParams({ ...(state ? { state } : {}), ...(next ? { after: next } : {}) })
    return show(
      c,
      { title: 'Orders', section: 'orders', wide: true },
      <>
        <h1 class="govuk-heading-l">Orders</h1>
        <form method="get">
          <Select
            name="state"
            label="Show"
            value={state ?? ''}
            items={[
              { value: '', text: 'Every order' },
              ...offered(c).map((each) => ({ value: each, text: stateInWords(each) })),
            ]}
          />
          <Button kind="secondary">Show these</Button>
        </form>
        {items.length === 0 ? <p class="govuk-body">There are no such orders.</p> : <Orders c={c} items={items} />}
        {items.length > 0 && <Sums items={items} />}
        {next && <Pagination next={{ href: `/orders?${onward}`, text: 'More orders' }} />}
      </>,
    )
  })
