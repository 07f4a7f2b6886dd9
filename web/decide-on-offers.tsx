// Decide on offers to a call: take one, turn one down with a reason, close the call; a provider takes its own back.
import { Hono } from 'hono'
import type { OfferAct } from '../shared/catalogue/call-offer.ts'
import { asErrors, got, tried } from './answer.ts'
import { Button } from './govuk/button.tsx'
import { errorAt, type FieldError } from './govuk/error-summary.tsx'
import { Textarea } from './govuk/textarea.tsx'
import { CsrfField } from './layout.tsx'
import { anId, kept, type PageContext, type PageEnv, show, typed } from './page.tsx'
import { callTitle } from './parts/call-facts.tsx'
import { onlyFor } from './parts/only-for.ts'

const call = `/calls/:id${anId}` as const
const offer = `${call}/offers/:offerId${anId}` as const
const calls = (c: PageContext) => c.var.rooms.catalogue.calls[':id']
const callId = (c: PageContext) => c.req.param('id') ?? ''

type Asked = { title: string; name: string; label: string; hint: string; button: string }

/** One question before something that cannot be taken back. */
const askWhy = async (c: PageContext, asked: Asked, answers: URLSearchParams, errors: readonly FieldError[] = []) => {
  const it = await got(calls(c).$get({ param: { id: callId(c) } }))
  return show(
    c,
    { title: asked.title, section: 'gaps', errors, back: { href: `/calls/${it.id}`, text: 'The call' } },
    <>
      <span class="govuk-caption-l">{callTitle(it)}</span>
      <h1 class="govuk-heading-l">{asked.title}</h1>
      <form method="post" novalidate>
        <CsrfField csrf={c.var.csrf} />
        <Textarea
          name={asked.name}
          label={asked.label}
          labelSize="m"
          hint={asked.hint}
          rows={3}
          value={answers.get(asked.name) ?? undefined}
          error={errorAt(errors, asked.name)}
        />
        <Button preventDoubleClick>{asked.button}</Button>
      </form>
    </>,
  )
}

const turnDown: Asked = {
  title: 'Turn an offer down',
  name: 'note',
  label: 'Why?',
  hint: 'Whoever offered it reads this.',
  button: 'Turn it down',
}
const close: Asked = {
  title: 'Close a call',
  name: 'reason',
  label: 'Why does it close?',
  hint: 'Whoever offered something reads this. Their offers stay to be decided on.',
  button: 'Close the call',
}

const act = (c: PageContext, action: OfferAct, note?: string) => {
  const param = { id: callId(c), offerId: c.req.param('offerId') ?? '', action }
  return tried(calls(c).offers[':offerId'].actions[':action'].$post({ param, json: note ? { note } : {} }))
}
const back = (c: PageContext, done: string) => c.redirect(`/calls/${callId(c)}?done=${done}`, 303)

/** Without a question: what somebody else did first shows itself on the page it leads back to. */
const actAtOnce = (action: OfferAct) => async (c: PageContext) => {
  onlyFor(c, action === 'take' ? 'commissioner' : 'provider')
  const { done } = await act(c, action)
  return done ? back(c, action) : c.redirect(`/calls/${callId(c)}`, 303)
}

export const decideOnOffers = () =>
  new Hono<PageEnv>()
    .post(`${offer}/take`, actAtOnce('take'))
    .post(`${offer}/take-back`, actAtOnce('take-back'))
    .get(`${offer}/turn-down`, (c) => {
      onlyFor(c, 'commissioner')
      return askWhy(c, turnDown, kept(c) ?? new URLSearchParams())
    })
    .post(`${offer}/turn-down`, async (c) => {
      onlyFor(c, 'commissioner')
      const answers = await typed(c)
      const { done, problem } = await act(c, 'turn-down', (answers.get('note') ?? '').trim())
      return done ? back(c, 'turn-down') : askWhy(c, turnDown, answers, asErrors(problem))
    })
    .get(`${call}/close`, (c) => {
      onlyFor(c, 'commissioner')
      return askWhy(c, close, kept(c) ?? new URLSearchParams())
    })
    .post(`${call}/close`, async (c) => {
      onlyFor(c, 'commissioner')
      const answers = await typed(c)
      const json = { reason: answers.get('reason') ?? '' }
      const { done, problem } = await tried(calls(c).actions.close.$post({ param: { id: callId(c) }, json }))
      return done ? back(c, 'closed') : askWhy(c, close, answers, asErrors(problem))
    })
