// Approve orders: what waits for a decision, and one order with all that a decision needs, on a phone in under a minute.
import { Hono } from 'hono'
import { inPounds } from '../shared/kernel/money.ts'
import { asErrors, tried } from './answer.ts'
import { Button } from './govuk/button.tsx'
import type { FieldError } from './govuk/error-summary.tsx'
import { InsetText } from './govuk/inset-text.tsx'
import { CsrfField } from './layout.tsx'
import { anId, type PageContext, type PageEnv, show } from './page.tsx'
import { type ApprovalCase, approvalCase, whyNotTheirs } from './parts/approval-case.ts'
import { Decided } from './parts/approval-decided.tsx'
import { ApprovalFacts, AskedInShort } from './parts/approval-facts.tsx'
import { approvalQueue, ForOthers } from './parts/approval-queue.tsx'
import { colleagueNames } from './parts/colleague-names.ts'
import { TaskGroup } from './parts/due-tasks.tsx'
import { FamilySpend } from './parts/family-spend.tsx'

const section = 'approvals'
const back = { href: '/approvals', text: 'All approvals' }

const showWaiting = (c: PageContext, it: ApprovalCase, errors: readonly FieldError[]) => {
  const { order } = it
  const whyNot = whyNotTheirs(c.var.me, order)
  const title = `${whyNot ? 'Waiting for approval' : `Approve ${inPounds(order.price)}`}: ${order.listing.name}`
  return show(
    c,
    { title, section, back, errors },
    <>
      <span class="govuk-caption-m">{order.reference}</span>
      <h1 class="govuk-heading-m govuk-!-margin-bottom-2">{order.listing.name}</h1>
      <AskedInShort order={order} />
      <ApprovalFacts it={it} today={c.var.today} />
      {whyNot && <InsetText>{whyNot}</InsetText>}
      <form method="post" action={`/approvals/${order.id}`} class="app-decide">
        <CsrfField csrf={c.var.csrf} />
        {!whyNot && <Button preventDoubleClick>Approve</Button>}
        {order.allowedActions.includes('refuse') && (
          <Button href={`/approvals/${order.id}/refuse`} kind="secondary">
            Refuse
          </Button>
        )}
      </form>
      {it.had && it.had.length > 0 && <FamilySpend orders={it.had} />}
      <p class="govuk-body">
        <a class="govuk-link" href={`/orders/${order.id}`}>
          The whole order
        </a>
      </p>
    </>,
  )
}

const showDecided = (c: PageContext, it: ApprovalCase, errors: readonly FieldError[]) =>
  show(
    c,
    { title: `${it.order.reference}: ${it.order.listing.name}`, section, back, errors },
    <Decided it={it} today={c.var.today} />,
  )

const showCase = async (c: PageContext, id: string, errors: readonly FieldError[] = []) => {
  const it = await approvalCase(c, id)
  return it.order.state === 'requested' ? showWaiting(c, it, errors) : showDecided(c, it, errors)
}

export const approveOrders = () =>
  new Hono<PageEnv>()
    .get('/approvals', async (c) => {
      const [{ theirs, others }, nameOf] = await Promise.all([approvalQueue(c), colleagueNames(c)])
      return show(
        c,
        { title: 'Approvals', section },
        <>
          <h1 class="govuk-heading-l">Approvals</h1>
          {theirs.length === 0 ? (
            <p class="govuk-body">Nothing waits for your approval.</p>
          ) : (
            <TaskGroup id="to-approve" tasks={theirs} nameOf={nameOf} />
          )}
          {others.length > 0 && (
            <>
              <h2 class="govuk-heading-m">Waiting for somebody else</h2>
              <ForOthers others={others} />
            </>
          )}
          <p class="govuk-body">
            <a class="govuk-link" href="/instant-orders">
              Orders that went through at once
            </a>
          </p>
        </>,
      )
    })
    .get(`/approvals/:id${anId}`, (c) => showCase(c, c.req.param('id')))
    .post(`/approvals/:id${anId}`, async (c) => {
      const id = c.req.param('id')
      const { problem } = await tried(
        c.var.rooms.brokerage.commissions[':id'].actions[':action'].$post({
          param: { id, action: 'approve' },
          header: {},
          json: {},
        }),
      )
      if (!problem) return c.redirect(`/approvals/${id}`, 303)
      return showCase(
        c,
        id,
        asErrors(problem, () => undefined),
      )
    })
