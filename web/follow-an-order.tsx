// Follow an order: what was ordered and on what terms, what has been delivered, what changed, and what can be done next.
import { Hono } from 'hono'
import { got } from './answer.ts'
import { Panel } from './govuk/panel.tsx'
import { anId, type PageEnv, show } from './page.tsx'
import { familyOf } from './parts/family-names.ts'
import { OrderActions } from './parts/order-actions.tsx'
import { OrderDeliveries } from './parts/order-deliveries.tsx'
import { OrderHistory } from './parts/order-history.tsx'
import { orderNews } from './parts/order-news.tsx'
import { OrderNext } from './parts/order-next.tsx'
import { OrderOutcomes } from './parts/order-outcomes.tsx'
import { OrderState } from './parts/order-state.tsx'
import { OrderSummary } from './parts/order-summary.tsx'

export const followAnOrder = () =>
  new Hono<PageEnv>()
    .get(`/orders/:id${anId}`, async (c) => {
      const param = { id: c.req.param('id') }
      if (c.var.me.role === 'provider') return c.redirect(`/our-orders/${param.id}`, 303)
      const { brokerage, deliveries, outcomes, people, plans } = c.var.rooms
      const [order, delivered, measured, workers] = await Promise.all([
        got(brokerage.commissions[':id'].$get({ param })),
        got(deliveries.commissions[':id'].deliveries.$get({ param })),
        got(outcomes.commissions[':id'].outcomes.$get({ param })),
        got(people.workers.$get({ query: { limit: '100' } })),
      ])
      const plan = order.familyPlanId
        ? await got(plans['family-plans'][':id'].$get({ param: { id: order.familyPlanId } }))
        : undefined
      return show(
        c,
        {
          title: `${order.listing.name}, ${order.reference}`,
          section: 'families',
          notice: orderNews(c.req.query('done')),
          back: plan ? { href: `/families/${plan.id}`, text: familyOf(plan) } : { href: '/', text: 'To do' },
        },
        <>
          <span class="govuk-caption-l">{order.reference}</span>
          <h1 class="govuk-heading-l">{order.listing.name}</h1>
          <p class="govuk-body">
            <OrderState state={order.state} />
          </p>
          <OrderNext order={order} />
          <OrderActions order={order} />
          <OrderSummary order={order} plan={plan} />
          <OrderDeliveries order={order} deliveries={delivered.items} />
          <OrderOutcomes order={order} outcomes={measured.items} plan={plan} />
          <OrderHistory order={order} workers={workers.items} />
        </>,
      )
    })
    .get(`/orders/:id${anId}/sent`, async (c) => {
      const param = { id: c.req.param('id') }
      const order = await got(c.var.rooms.brokerage.commissions[':id'].$get({ param }))
      const instant = order.state !== 'requested'
      return show(
        c,
        { title: instant ? 'Commissioned' : 'Sent for approval', section: 'families' },
        <>
          <Panel title={instant ? 'Commissioned' : 'Sent for approval'}>
            Say this reference on the telephone
            <br />
            <strong>{order.reference}</strong>
          </Panel>
          <h2 class="govuk-heading-m">What happens next</h2>
          <OrderNext order={order} />
          <ul class="govuk-list">
            <li>
              <a class="govuk-link" href={`/orders/${order.id}`}>
                Follow this order
              </a>
            </li>
            {order.familyPlanId && (
              <li>
                <a class="govuk-link" href={`/families/${order.familyPlanId}`}>
                  Back to the family
                </a>
              </li>
            )}
          </ul>
        </>,
      )
    })
