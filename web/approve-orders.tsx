// Approve orders: what waits for a decision, and one order with all that a decision needs, on a phone in under a minute.
import { Hono } from 'hono'
import { inPounds } from '../shared/kernel/money.ts'
import { asErrors, got, tried } from './answer.ts'
import { Button } from './govuk/button.tsx'
import type { FieldError } from './govuk/error-summary.tsx'
import { InsetText } from './govuk/inset-text.tsx'
import { Table } from './govuk/table.tsx'
import { Tag } from './govuk/tag.tsx'
import { CsrfField } from './layout.tsx'
import { anId, type PageContext, type PageEnv, show } from './page.tsx'
import { type ApprovalCase, approvalCase, whyNotTheirs } from './parts/approval-case.ts'
import { Decided } from './parts/approval-decided.tsx'
import { ApprovalFacts, AskedInShort } from './parts/approval-facts.tsx'
import { colleagueNames } from './parts/colleague-names.ts'
import { FamilySpend } from './parts/family-spend.tsx'
import { writtenDay } from './parts/written-day.ts'

const section = 'approvals'
const back = { href: '/approvals', text: 'All approvals' }

const showCase = (c: PageContext, it: ApprovalCase, errors: readonly FieldError[] = []) => {
  const { order } = it
  if (order.state !== 'requested') {
    const title = `${order.reference}: ${order.listing.name}`
    return show(c, { title, section, back, errors }, <Decided it={it} />)
  }
  const whyNot = whyNotTheirs(c.var.me, order)
  return show(
    c,
    { title: `Approve ${inPounds(order.price)}: ${order.listing.name}`, section, back, errors },
    <>
      <span class="govuk-caption-m">{order.reference}</span>
      <h1 class="govuk-heading-m">{order.listing.name}</h1>
      <AskedInShort order={order} />
      <ApprovalFacts it={it} today={c.var.today} />
      {whyNot && <InsetText>{whyNot}</InsetText>}
      <form method="post" action={`/approvals/${order.id}/approve`} class="app-decide">
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

export const approveOrders = () =>
  new Hono<PageEnv>()
    .get('/approvals', async (c) => {
      const [{ items }, nameOf] = await Promise.all([
        got(c.var.rooms.tasks.tasks.$get({ query: {} })),
        colleagueNames(c),
      ])
      const waiting = items.filter((each) => each.kind === 'approve')
      const limit = c.var.me.approvalLimit ?? -1
      return show(
        c,
        { title: 'Approvals', section },
        <>
          <h1 class="govuk-heading-l">Approvals</h1>
          {waiting.length === 0 ? (
            <p class="govuk-body">Nothing waits for your approval.</p>
          ) : (
            <Table
              caption="Orders that wait for a decision"
              captionSize="m"
              columns={[{ heading: 'Help' }, { heading: 'Price', numeric: true }]}
              rows={waiting.map((each) => [
                <>
                  <a class="govuk-link" href={`/approvals/${each.commissionId}`}>
                    {each.what}
                  </a>
                  <br />
                  {each.reference}
                  {each.leadWorkerId && `, ${nameOf(each.leadWorkerId)}`}
                  {each.due && `, by ${writtenDay(each.due)}`} {each.late && <Tag colour="red">Late</Tag>}{' '}
                  {(each.amount ?? 0) > limit && <Tag colour="grey">Above your limit</Tag>}
                </>,
                inPounds(each.amount ?? 0),
              ])}
            />
          )}
          <p class="govuk-body">
            <a class="govuk-link" href="/instant-orders">
              Orders that went through at once
            </a>
          </p>
        </>,
      )
    })
    .get(`/approvals/:id${anId}`, async (c) => showCase(c, await approvalCase(c, c.req.param('id'))))
    .post(`/approvals/:id${anId}/approve`, async (c) => {
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
        await approvalCase(c, id),
        asErrors(problem, () => undefined),
      )
    })
