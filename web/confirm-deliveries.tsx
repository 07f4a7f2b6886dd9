// Confirm what was delivered: everything that waits, order by order, a month or more at once; and leave out what did not happen.
import { Hono } from 'hono'
import { inPounds } from '../shared/kernel/money.ts'
import { asErrors, got, tried } from './answer.ts'
import { Button } from './govuk/button.tsx'
import type { FieldError } from './govuk/error-summary.tsx'
import { NotificationBanner } from './govuk/notification-banner.tsx'
import { CsrfField } from './layout.tsx'
import { kept, type PageContext, type PageEnv, show, typed } from './page.tsx'
import { familyName } from './parts/family-names.ts'
import { UnconfirmedOrder, type Waiting } from './parts/unconfirmed-order.tsx'

const aReference = /^([0-9a-f-]{36})\/([0-9a-f-]{36})$/

export const confirmDeliveries = () =>
  new Hono<PageEnv>()
    .get('/confirm-deliveries', async (c) =>
      confirmPage(c, await waitingFor(c), { ticked: kept(c)?.getAll('delivery') }),
    )
    .post('/confirm-deliveries', async (c) => {
      const ticked = (await typed(c)).getAll('delivery').flatMap((each) => {
        const [, order, delivery] = aReference.exec(each) ?? []
        return order && delivery ? [{ order, delivery }] : []
      })
      if (ticked.length === 0) {
        const none = [{ field: 'delivery', message: 'Tick what you confirm' }]
        return confirmPage(c, await waitingFor(c), { errors: none, ticked: [] })
      }
      const { worth, count, errors } = await confirmEach(c, ticked)
      if (errors.length === 0) return c.redirect(`/confirm-deliveries?confirmed=${count}&worth=${worth}`, 303)
      return confirmPage(c, await waitingFor(c), { errors, done: { count, worth } })
    })

/** Everything that waits for this person's word: of the one order an address names, or of all. */
const waitingFor = async (c: PageContext): Promise<Waiting[]> => {
  const { tasks, deliveries, plans } = c.var.rooms
  const [due, families] = await Promise.all([
    got(tasks.tasks.$get({ query: {} })),
    got(plans['family-plans'].$get({ query: { limit: '100' } })),
  ])
  const asked = c.req.query('order')
  const orders = due.items.filter((each) => each.kind === 'confirm-deliveries')
  return Promise.all(
    orders
      .filter((each) => !asked || each.commissionId === asked)
      .map(async (task) => {
        const { items } = await got(
          deliveries.commissions[':id'].deliveries.$get({ param: { id: task.commissionId ?? '' } }),
        )
        const family = families.items.find((each) => each.id === task.familyPlanId)
        return {
          task,
          family: family && familyName(family.names, family.reference),
          deliveries: items.filter((each) => each.allowedActions.includes('confirm')),
        }
      }),
  )
}

/** Confirms one after the other: each is a write to its pot. What a rule stops is told; the rest stays done. */
const confirmEach = async (c: PageContext, ticked: readonly { order: string; delivery: string }[]) => {
  let [worth, count] = [0, 0]
  const errors: FieldError[] = []
  for (const { order, delivery } of ticked) {
    const { done, problem } = await tried(
      c.var.rooms.deliveries.commissions[':id'].deliveries[':deliveryId'].actions[':action'].$post({
        param: { id: order, deliveryId: delivery, action: 'confirm' },
        json: {},
      }),
    )
    if (done) {
      worth += done.worth
      count += 1
    } else errors.push(...asErrors(problem, () => undefined))
  }
  return { worth, count, errors }
}

type Shown = {
  errors?: readonly FieldError[]
  ticked?: readonly string[] | undefined
  done?: { count: number; worth: number }
}

const confirmPage = (c: PageContext, waiting: readonly Waiting[], { errors = [], ticked, done }: Shown = {}) => {
  const count = done?.count ?? Number(c.req.query('confirmed') ?? 0)
  const worth = done?.worth ?? Number(c.req.query('worth') ?? 0)
  const queried = c.req.query('done') === 'query'
  const notice =
    count > 0 ? (
      <NotificationBanner
        success
        text={`${count === 1 ? '1 delivery is' : `${count} deliveries are`} confirmed: ${inPounds(worth)} is spent.`}
      />
    ) : (
      queried && <NotificationBanner success text="The delivery is queried. Nothing is spent until it is settled." />
    )
  const recorded = waiting.flatMap((each) => each.deliveries).filter((each) => each.state === 'recorded')
  const sum = recorded.reduce((all, each) => all + each.worth, 0)
  return show(
    c,
    { title: 'Confirm deliveries', section: 'confirm', errors, notice },
    <>
      <h1 class="govuk-heading-l">Confirm deliveries</h1>
      {waiting.length === 0 ? (
        <p class="govuk-body">Nothing waits for you to confirm.</p>
      ) : (
        <>
          <p class="govuk-body">
            Providers say these happened. Confirming spends the money. Take the tick off what you doubt, and query it.
          </p>
          <form method="post" novalidate>
            <CsrfField csrf={c.var.csrf} />
            {waiting.map((each, at) => (
              <UnconfirmedOrder waiting={each} ticked={ticked} first={at === 0} errors={errors} />
            ))}
            <p class="govuk-body">
              <strong>
                {recorded.length === 1 ? '1 delivery' : `${recorded.length} deliveries`}, {inPounds(sum)} in all
              </strong>
            </p>
            <Button preventDoubleClick>Confirm those that are ticked</Button>
          </form>
        </>
      )}
      {c.req.query('order') && (
        <p class="govuk-body">
          <a class="govuk-link" href="/confirm-deliveries">
            See every order that waits
          </a>
        </p>
      )}
    </>,
  )
}
