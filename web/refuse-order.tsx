// Refuse an order: say why, so that whoever asked can put it right.
import { Hono } from 'hono'
import { transitionOf } from '../shared/brokerage/transition.ts'
import { asErrors, got, tried } from './answer.ts'
import { Button } from './govuk/button.tsx'
import { errorAt, type FieldError } from './govuk/error-summary.tsx'
import { Radios } from './govuk/radios.tsx'
import { Textarea } from './govuk/textarea.tsx'
import { CsrfField } from './layout.tsx'
import { anId, kept, type PageContext, type PageEnv, show, typed } from './page.tsx'
import { reasonInWords } from './parts/reason-in-words.ts'

const ownWords = 'other'

const form = async (c: PageContext, id: string, answers: URLSearchParams, errors: readonly FieldError[] = []) => {
  const order = await got(c.var.rooms.brokerage.commissions[':id'].$get({ param: { id } }))
  if (!order.allowedActions.includes('refuse')) return c.redirect(`/approvals/${id}`, 303)
  const back = { href: `/approvals/${id}`, text: 'Back to the order' }
  return show(
    c,
    { title: `Why refuse ${order.reference}?`, section: 'approvals', back, errors },
    <form method="post" action={`/approvals/${id}/refuse`}>
      <CsrfField csrf={c.var.csrf} />
      <Radios
        name="reason"
        legend="Why do you refuse this?"
        legendSize="l"
        pageHeading
        hint={`${order.reference}: ${order.listing.name}. Whoever asked sees your reason, and the money goes back to the pot.`}
        value={answers.get('reason') ?? undefined}
        error={errorAt(errors, 'reason')}
        items={[
          ...(transitionOf('refuse').reasons ?? []).map((value) => ({ value, text: reasonInWords(value) })),
          { divider: 'or' },
          {
            value: ownWords,
            text: 'Another reason',
            conditional: (
              <Textarea
                name="words"
                label="Say why"
                hint="Name nobody of the family."
                rows={3}
                value={answers.get('words') ?? undefined}
                error={errorAt(errors, 'words')}
              />
            ),
          },
        ]}
      />
      <Button kind="warning" preventDoubleClick>
        Refuse this order
      </Button>
    </form>,
  )
}

export const refuseOrder = () =>
  new Hono<PageEnv>()
    .get(`/approvals/:id${anId}/refuse`, (c) => form(c, c.req.param('id'), kept(c) ?? new URLSearchParams()))
    .post(`/approvals/:id${anId}/refuse`, async (c) => {
      const id = c.req.param('id')
      const answers = await typed(c)
      const chosen = answers.get('reason') ?? ''
      const reason = chosen === ownWords ? (answers.get('words') ?? '').trim() : chosen
      const field = chosen === ownWords ? 'words' : 'reason'
      if (reason === '') {
        const message = chosen === ownWords ? 'Say why you refuse this' : 'Choose why you refuse this'
        return form(c, id, answers, [{ field, message }])
      }
      const { problem } = await tried(
        c.var.rooms.brokerage.commissions[':id'].actions[':action'].$post({
          param: { id, action: 'refuse' },
          header: {},
          json: { reason },
        }),
      )
      if (!problem) return c.redirect(`/approvals/${id}`, 303)
      return form(
        c,
        id,
        answers,
        asErrors(problem, (at) => (at === 'reason' ? field : undefined)),
      )
    })
