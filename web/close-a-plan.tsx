// Close a family's plan, with the reason, when no help runs any more.
import { Hono } from 'hono'
import { isOver } from '../shared/brokerage/transition.ts'
import { asErrors, got, tried } from './answer.ts'
import { Button } from './govuk/button.tsx'
import { errorAt, type FieldError } from './govuk/error-summary.tsx'
import { Radios } from './govuk/radios.tsx'
import { Textarea } from './govuk/textarea.tsx'
import { CsrfField } from './layout.tsx'
import { anId, kept, type PageContext, type PageEnv, show, typed } from './page.tsx'
import { familyOf } from './parts/family-names.ts'
import { OrderLines } from './parts/order-lines.tsx'
import { planHere } from './parts/plan-change.ts'

const path = `/families/:id${anId}/close` as const

const usual = [
  'The needs have been met',
  'The family moved away',
  'The family no longer wants help',
  'Stepped up to a social worker',
]

export const closeAPlan = () =>
  new Hono<PageEnv>()
    .get(path, (c) => closePage(c, c.req.param('id'), kept(c) ?? new URLSearchParams()))
    .post(path, async (c) => {
      const answers = await typed(c)
      const id = c.req.param('id')
      const chosen = answers.get('reason') ?? ''
      const field = chosen === 'other' ? 'words' : 'reason'
      const reason = (chosen === 'other' ? (answers.get('words') ?? '') : chosen).trim()
      if (!reason) return closePage(c, id, answers, [{ field, message: 'Say why the plan closes' }])
      const { problem } = await tried(
        c.var.rooms.plans['family-plans'][':id'].actions.close.$post({ param: { id }, json: { reason } }),
      )
      if (!problem) return c.redirect(`/families/${id}?done=closed`, 303)
      return closePage(
        c,
        id,
        answers,
        asErrors(problem, () => field),
      )
    })

const closePage = async (c: PageContext, id: string, answers: URLSearchParams, errors: readonly FieldError[] = []) => {
  const [plan, orders] = await Promise.all([
    planHere(c, id),
    got(c.var.rooms.brokerage.commissions.$get({ query: { familyPlanId: id, limit: '100' } })),
  ])
  const running = orders.items.filter((each) => !isOver(each.state))
  const shown = {
    title: `Close the plan of the ${familyOf(plan)}`,
    section: 'families',
    errors,
    back: { href: `/families/${id}`, text: familyOf(plan) },
  }
  if (running.length > 0) {
    return show(
      c,
      shown,
      <>
        <h1 class="govuk-heading-l">Help is still running</h1>
        <p class="govuk-body">End or complete these first. Then the plan can close.</p>
        <OrderLines orders={running} plan={plan} />
      </>,
    )
  }
  return show(
    c,
    shown,
    <form method="post" novalidate>
      <CsrfField csrf={c.var.csrf} />
      <Radios
        name="reason"
        legend={`Why does the plan of the ${familyOf(plan)} close?`}
        legendSize="l"
        pageHeading
        hint="What was done stays on record. Nothing new can be commissioned on it."
        value={answers.get('reason') ?? undefined}
        error={errorAt(errors, 'reason')}
        items={[
          ...usual.map((text) => ({ value: text, text })),
          {
            value: 'other',
            text: 'Another reason',
            conditional: (
              <Textarea
                name="words"
                label="Say why"
                rows={3}
                value={answers.get('words') ?? ''}
                error={errorAt(errors, 'words')}
              />
            ),
          },
        ]}
      />
      <Button kind="warning">Close the plan</Button>
    </form>,
  )
}
