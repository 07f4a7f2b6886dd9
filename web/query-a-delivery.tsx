// Query a delivery that did not happen as it was recorded; or, as a manager, take back one that was wrong.
import { Hono } from 'hono'
import type { DeliveryView } from '../shared/brokerage/delivery.ts'
import { inPounds } from '../shared/kernel/money.ts'
import { asErrors, got, tried } from './answer.ts'
import { Button, ButtonGroup } from './govuk/button.tsx'
import { CharacterCount } from './govuk/character-count.tsx'
import { errorAt, type FieldError } from './govuk/error-summary.tsx'
import { SummaryList } from './govuk/summary-list.tsx'
import { CsrfField } from './layout.tsx'
import { anId, kept, type PageContext, type PageEnv, show, typed } from './page.tsx'
import { attendanceTold } from './parts/attendance.ts'
import { writtenDay } from './parts/written-day.ts'

const path = `/orders/:id${anId}/deliveries/:deliveryId${anId}/:act{query|take-back}` as const

const acts = {
  query: {
    action: 'query',
    title: 'What is wrong with this delivery?',
    says: 'Nothing is spent for it until it is settled. The provider sees what you write.',
    button: 'Query this delivery',
  },
  'take-back': {
    action: 'reverse',
    title: 'Why is this delivery taken back?',
    says: 'What was spent for it goes back. The provider sees what you write.',
    button: 'Take back this delivery',
  },
} as const
type Act = (typeof acts)[keyof typeof acts]

export const queryADelivery = () =>
  new Hono<PageEnv>()
    .get(path, async (c) => actPage(c, await here(c), kept(c) ?? new URLSearchParams()))
    .post(path, async (c) => {
      const answers = await typed(c)
      const at = await here(c)
      const reason = (answers.get('reason') ?? '').trim()
      if (!reason) return actPage(c, at, answers, [{ field: 'reason', message: 'Say what is wrong' }])
      const { problem } = await tried(
        c.var.rooms.deliveries.commissions[':id'].deliveries[':deliveryId'].actions[':action'].$post({
          param: { ...c.req.param(), action: at.act.action },
          json: { reason },
        }),
      )
      if (problem) return actPage(c, at, answers, asErrors(problem))
      return c.redirect(
        at.act === acts.query ? '/confirm-deliveries?done=query' : `/orders/${c.req.param('id')}?done=take-back`,
        303,
      )
    })

const here = async (c: PageContext): Promise<{ act: Act; delivery: DeliveryView | undefined }> => {
  const id = c.req.param('id') ?? ''
  const { items } = await got(c.var.rooms.deliveries.commissions[':id'].deliveries.$get({ param: { id } }))
  const act = c.req.param('act') === 'query' ? acts.query : acts['take-back']
  return { act, delivery: items.find((each) => each.id === c.req.param('deliveryId')) }
}

const actPage = (
  c: PageContext,
  { act, delivery }: { act: Act; delivery: DeliveryView | undefined },
  answers: URLSearchParams,
  errors: readonly FieldError[] = [],
) => {
  if (!delivery) return c.notFound()
  const order = `/orders/${delivery.commissionId}`
  if (!delivery.allowedActions.includes(act.action)) return c.redirect(`${order}#deliveries`, 303)
  return show(
    c,
    { title: act.title, section: 'confirm', errors, back: { href: `${order}#deliveries`, text: 'The order' } },
    <>
      <h1 class="govuk-heading-l">{act.title}</h1>
      <SummaryList
        rows={[
          { key: 'Day', value: writtenDay(delivery.on) },
          { key: 'Recorded as', value: attendanceTold[delivery.attendance] },
          { key: 'Worth', value: inPounds(delivery.worth) },
          ...(delivery.note ? [{ key: 'Note', value: delivery.note }] : []),
        ]}
      />
      <form method="post" novalidate>
        <CsrfField csrf={c.var.csrf} />
        <CharacterCount
          name="reason"
          label="In your words"
          labelSize="m"
          hint={`${act.says} Name nobody of the family.`}
          maxLength={300}
          rows={3}
          value={answers.get('reason') ?? ''}
          error={errorAt(errors, 'reason')}
        />
        <ButtonGroup>
          <Button kind="warning">{act.button}</Button>
          <a class="govuk-link" href="/confirm-deliveries">
            Not now
          </a>
        </ButtonGroup>
      </form>
    </>,
  )
}
