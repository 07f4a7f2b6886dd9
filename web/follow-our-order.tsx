// Follow an order as its provider: whom to reach and how, what was delivered, what is left, and when it is paid.
import { Hono } from 'hono'
import { got } from './answer.ts'
import { Button, ButtonGroup } from './govuk/button.tsx'
import { SummaryList } from './govuk/summary-list.tsx'
import { anId, type PageEnv, show } from './page.tsx'
import { OrderNotice } from './parts/order-notice.tsx'
import { OrderState } from './parts/order-state.tsx'
import { OurDeliveries } from './parts/our-deliveries.tsx'
import { OurOutcomes } from './parts/our-outcomes.tsx'
import { OurPeople } from './parts/our-people.tsx'
import { outcomeName } from './parts/outcome-name.ts'
import { measuresInWords } from './parts/request-summary.tsx'
import { priceOfOrder, standInWords } from './parts/units.ts'
import { WhenAmIPaid } from './parts/when-am-i-paid.tsx'
import { writtenDay } from './parts/written-day.ts'

export const followOurOrder = () =>
  new Hono<PageEnv>().get(`/our-orders/:id${anId}`, async (c) => {
    const param = { id: c.req.param('id') }
    const { brokerage, deliveries, outcomes } = c.var.rooms
    const it = await got(brokerage.commissions[':id'].$get({ param }))
    if (c.var.me.role !== 'provider') return c.redirect(`/orders/${it.id}`, 303)
    if (!it.people) return c.redirect(`/requests/${it.id}`, 303)
    const [delivered, scores] = await Promise.all([
      got(deliveries.commissions[':id'].deliveries.$get({ param })),
      got(outcomes.commissions[':id'].outcomes.$get({ param })),
    ])
    const running = it.state === 'accepted' || it.state === 'in-delivery'
    return show(
      c,
      {
        title: `Order ${it.reference}: ${it.listing.name}`,
        section: 'orders',
        back: { href: '/orders', text: 'All orders' },
        notice: <OrderNotice done={c.req.query('done')} mash={c.var.mash} />,
      },
      <>
        <span class="govuk-caption-l">Order {it.reference}</span>
        <h1 class="govuk-heading-l">{it.listing.name}</h1>
        <SummaryList
          rows={[
            { key: 'Stands', value: <OrderState state={it.state} /> },
            { key: 'Ordered', value: priceOfOrder(it) },
            { key: 'So far', value: standInWords(it) },
            ...(it.startOn ? [{ key: 'Start agreed', value: writtenDay(it.startOn) }] : []),
            { key: 'To help with', value: outcomeName(it.outcome) },
            ...(it.outcomeMeasureIds?.length
              ? [{ key: 'Measured by', value: measuresInWords(it.outcomeMeasureIds) }]
              : []),
          ]}
        />
        {it.state === 'on-hold' && (
          <p class="govuk-body">The lead worker has put this on hold: deliver nothing until they resume it.</p>
        )}
        <ButtonGroup>
          {running && <Button href={`/our-orders/${it.id}/deliveries/new`}>Record a session</Button>}
          <a class="govuk-link" href={`/our-orders/${it.id}/outcomes/new`}>
            Record a score
          </a>
        </ButtonGroup>
        <OurPeople people={it.people} leadWorker={it.leadWorker} />
        <h2 class="govuk-heading-m">When am I paid?</h2>
        <WhenAmIPaid order={it} deliveries={delivered.items} />
        <h2 class="govuk-heading-m">Sessions</h2>
        <OurDeliveries order={it} deliveries={delivered.items} />
        <h2 class="govuk-heading-m">Scores</h2>
        <OurOutcomes outcomes={scores.items} />
      </>,
    )
  })
