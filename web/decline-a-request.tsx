// Decline a request with a reason, so that the lead worker can ask somebody else at once.
import { Hono } from 'hono'
import { transitionOf } from '../shared/brokerage/transition.ts'
import type { CommissionView } from '../shared/brokerage/view.ts'
import { asErrors, got, tried } from './answer.ts'
import { Button, ButtonGroup } from './govuk/button.tsx'
import { errorAt, type FieldError } from './govuk/error-summary.tsx'
import { InsetText } from './govuk/inset-text.tsx'
import { Radios } from './govuk/radios.tsx'
import { Textarea } from './govuk/textarea.tsx'
import { CsrfField } from './layout.tsx'
import { anId, kept, type PageContext, type PageEnv, show, typed } from './page.tsx'
import { providersOnly } from './parts/providers-only.ts'
import { reasonInWords } from './parts/reason-in-words.ts'

/** The reasons to decline, as whoever declines says them. */
const ours: Readonly<Record<string, string>> = {
  'no-places': 'We have no places',
  'outside-what-we-offer': 'It is outside what we offer',
  'outside-our-area': 'It is outside our area',
  'not-safe-for-staff': 'It is not safe for our staff',
  'no-staff': 'We have nobody to do it',
}

const find = (c: PageContext) =>
  got(c.var.rooms.brokerage.commissions[':id'].$get({ param: { id: c.req.param('id') ?? '' } }))

const page = (c: PageContext, it: CommissionView, given: URLSearchParams, errors: readonly FieldError[] = []) =>
  show(
    c,
    {
      title: `Decline request ${it.reference}`,
      section: 'home',
      back: { href: `/requests/${it.id}`, text: 'Back to the request' },
      errors,
    },
    <>
      <span class="govuk-caption-l">
        Request {it.reference}: {it.listing.name}
      </span>
      <h1 class="govuk-heading-l">Decline this request</h1>
      <InsetText>The lead worker is told your reason at once, and can ask somebody else.</InsetText>
      <form method="post" novalidate>
        <CsrfField csrf={c.var.csrf} />
        <Radios
          name="reason"
          legend="Why can you not take it on?"
          legendSize="m"
          value={given.get('reason') ?? undefined}
          error={errorAt(errors, 'reason')}
          items={[
            ...(transitionOf('decline').reasons ?? []).map((each) => ({
              value: each,
              text: ours[each] ?? reasonInWords(each),
            })),
            {
              value: 'other',
              text: 'Something else',
              conditional: (
                <Textarea
                  name="ownReason"
                  label="The reason in your words"
                  hint="Name nobody in it."
                  rows={3}
                  value={given.get('ownReason') ?? ''}
                  error={errorAt(errors, 'ownReason')}
                />
              ),
            },
          ]}
        />
        <ButtonGroup>
          <Button kind="warning" preventDoubleClick>
            Decline this request
          </Button>
          <a class="govuk-link" href={`/requests/${it.id}`}>
            Go back
          </a>
        </ButtonGroup>
      </form>
    </>,
  )

export const declineARequest = () =>
  new Hono<PageEnv>()
    .use('/requests/*', providersOnly)
    .get(`/requests/:id${anId}/decline`, async (c) => {
      const it = await find(c)
      if (!it.allowedActions.includes('decline')) return c.redirect(`/requests/${it.id}`, 303)
      return page(c, it, kept(c) ?? new URLSearchParams())
    })
    .post(`/requests/:id${anId}/decline`, async (c) => {
      const given = await typed(c)
      const chosen = given.get('reason') ?? ''
      const reason = chosen === 'other' ? (given.get('ownReason') ?? '').trim() : chosen
      const owes = (field: string, message: string) => async () => page(c, await find(c), given, [{ field, message }])
      if (chosen === '') return owes('reason', 'Choose why you cannot take it on')()
      if (reason === '') return owes('ownReason', 'Give the reason in your words')()
      const { done, problem } = await tried(
        c.var.rooms.brokerage.commissions[':id'].actions[':action'].$post({
          param: { id: c.req.param('id'), action: 'decline' },
          header: {},
          json: { reason },
        }),
      )
      if (done) return c.redirect(`/requests/${done.id}?done`, 303)
      return page(
        c,
        await find(c),
        given,
        asErrors(problem, () => (chosen === 'other' ? 'ownReason' : 'reason')),
      )
    })
