// Answer a call: offer help that is missing, as the listing it would be.
import { Hono } from 'hono'
import { asErrors, got, tried } from './answer.ts'
import { Button } from './govuk/button.tsx'
import { errorAt, type FieldError } from './govuk/error-summary.tsx'
import { InsetText } from './govuk/inset-text.tsx'
import { Textarea } from './govuk/textarea.tsx'
import { CsrfField } from './layout.tsx'
import { anId, kept, type PageContext, type PageEnv, show, typed } from './page.tsx'
import { callTitle } from './parts/call-facts.tsx'
import { listingControl, proposedIn } from './parts/listing-answers.ts'
import { WhatItCosts, WhatItIs, WhomItIsFor } from './parts/listing-questions.tsx'
import { onlyFor } from './parts/only-for.ts'

const path = `/calls/:id${anId}/offer` as const
const calls = (c: PageContext) => c.var.rooms.catalogue.calls[':id']

const form = async (c: PageContext, typedSoFar: URLSearchParams | undefined, errors: readonly FieldError[] = []) => {
  const param = { id: c.req.param('id') ?? '' }
  const [it, { items: programmes }] = await Promise.all([
    got(calls(c).$get({ param })),
    got(c.var.rooms.catalogue.interventions.$get({ query: { limit: '100' } })),
  ])
  // What the call asks for is ticked to begin with: what one cannot do is taken off.
  const asFor = [
    ...it.outcomes.map((each): [string, string] => ['needs', each]),
    ...it.localityIds.map((each): [string, string] => ['localityIds', each]),
  ]
  const answers = typedSoFar ?? new URLSearchParams(asFor)
  const asked = { answers, errors }
  return show(
    c,
    { title: 'Offer help', section: 'calls', errors, back: { href: `/calls/${it.id}`, text: 'The call' } },
    <>
      <span class="govuk-caption-l">{callTitle(it)}</span>
      <h1 class="govuk-heading-l">Offer help</h1>
      <InsetText>{it.what}</InsetText>
      {!it.open && <p class="govuk-body">This call is closed: nobody can offer any more.</p>}
      <form method="post" novalidate>
        <CsrfField csrf={c.var.csrf} />
        <input type="hidden" name="offer" value={answers.get('offer') ?? c.var.newId()} />
        <h2 class="govuk-heading-m">What it is</h2>
        <WhatItIs {...asked} programmes={[...programmes].sort((a, b) => a.name.localeCompare(b.name, 'en-GB'))} />
        <h2 class="govuk-heading-m">Whom it is for, and where</h2>
        <WhomItIsFor {...asked} places={c.var.places} />
        <h2 class="govuk-heading-m">What it costs</h2>
        <WhatItCosts {...asked} isNew />
        <Textarea
          name="message"
          label="What else should the council know? (optional)"
          labelSize="m"
          hint="When you could start, what you would need"
          rows={4}
          value={answers.get('message') ?? undefined}
          error={errorAt(errors, 'message')}
        />
        <Button preventDoubleClick>Offer it</Button>
      </form>
    </>,
  )
}

const offer = async (c: PageContext) => {
  const answers = await typed(c)
  const { providerId = '', side } = c.var.me
  const { json: listing, errors } = proposedIn(answers, { providerId, ...(side ? { side } : {}) }, true)
  if (!listing) return form(c, answers, errors)
  const message = (answers.get('message') ?? '').trim()
  const param = { id: c.req.param('id') ?? '', offerId: answers.get('offer') ?? '' }
  const json = { listing, ...(message ? { message } : {}) }
  const { problem } = await tried(calls(c).offers[':offerId'].$put({ param, json }))
  if (!problem) return c.redirect(`/calls/${param.id}?done=offered`, 303)
  const control = (field: string) => (field === 'message' ? field : listingControl(field.replace(/^listing\./, '')))
  return form(c, answers, asErrors(problem, control))
}

export const answerACall = () =>
  new Hono<PageEnv>()
    .get(path, (c) => {
      onlyFor(c, 'provider')
      return form(c, kept(c))
    })
    .post(path, (c) => {
      onlyFor(c, 'provider')
      return offer(c)
    })
