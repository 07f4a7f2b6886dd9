// Edit a listing, or write a new one: it is sent to the council, and what is published stays until they approve it.
import { Hono } from 'hono'
import type { ListingProposed, ListingTerms } from '../shared/catalogue/listing.ts'
import { asErrors, CannotShow, got, tried } from './answer.ts'
import { Button } from './govuk/button.tsx'
import type { FieldError } from './govuk/error-summary.tsx'
import { InsetText } from './govuk/inset-text.tsx'
import { CsrfField } from './layout.tsx'
import { anId, kept, type PageContext, type PageEnv, show, typed } from './page.tsx'
import { answersFrom, type Fixed, listingControl, proposedIn } from './parts/listing-answers.ts'
import { WhatItCosts, WhatItIs, WhomItIsFor } from './parts/listing-questions.tsx'
import { onlyFor } from './parts/only-for.ts'

/** What is edited: the listing as it is, a draft that came back, or nothing yet. */
type Edited = {
  readonly listingId: string
  readonly terms?: ListingTerms & { readonly priceFrom?: string | undefined }
  readonly fixed: Fixed
  readonly isNew: boolean
  /** The draft that is sent again, and what the council said of it. */
  readonly draft?: { readonly id: string; readonly note?: string | undefined }
}

const notHere = () => new CannotShow({ status: 404, reason: 'not-found', title: 'Not here' })

const live = async (c: PageContext, id: string): Promise<Edited> => {
  const it = await got(c.var.rooms.catalogue.listings[':id'].$get({ param: { id } }))
  if (it.status === 'withdrawn') throw notHere()
  const { providerId, side } = it
  return { listingId: id, terms: it, fixed: { providerId, ...(side ? { side } : {}) }, isNew: false }
}

const returned = async (c: PageContext, id: string): Promise<Edited> => {
  const it = await got(c.var.rooms.catalogue['listing-drafts'][':id'].$get({ param: { id } }))
  if (!it.allowedActions.includes('send-again')) throw notHere()
  const { providerId, side } = it.proposed
  return {
    listingId: it.listingId,
    terms: it.proposed,
    fixed: { providerId, ...(side ? { side } : {}) },
    isNew: it.beside === undefined,
    draft: { id, ...(it.note ? { note: it.note } : {}) },
  }
}

const form = async (c: PageContext, it: Edited, answers: URLSearchParams, errors: readonly FieldError[] = []) => {
  const { items: programmes } = await got(c.var.rooms.catalogue.interventions.$get({ query: { limit: '100' } }))
  const title = it.isNew ? 'A new listing' : `Edit: ${it.terms?.name ?? ''}`
  const asked = { answers, errors }
  return show(
    c,
    { title, section: 'listings', back: { href: '/listings', text: 'Our listings' }, errors },
    <>
      <h1 class="govuk-heading-l">{title}</h1>
      {it.draft?.note && <InsetText>The council said: {it.draft.note}</InsetText>}
      <p class="govuk-body">
        {it.isNew
          ? 'The council looks at it before workers can find it.'
          : 'The council looks at what you change. Until it has, workers see the listing as it is now.'}
      </p>
      <form method="post" novalidate>
        <CsrfField csrf={c.var.csrf} />
        <input type="hidden" name="draft" value={answers.get('draft') ?? c.var.newId()} />
        <input type="hidden" name="listing" value={answers.get('listing') ?? it.listingId} />
        <h2 class="govuk-heading-m">What it is</h2>
        <WhatItIs {...asked} programmes={[...programmes].sort((a, b) => a.name.localeCompare(b.name, 'en-GB'))} />
        <h2 class="govuk-heading-m">Whom it is for, and where</h2>
        <WhomItIsFor {...asked} places={c.var.places} />
        <h2 class="govuk-heading-m">What it costs</h2>
        <WhatItCosts {...asked} isNew={it.isNew} />
        <Button preventDoubleClick>Send to the council</Button>
      </form>
    </>,
  )
}

const send = (c: PageContext, it: Edited, answers: URLSearchParams, json: ListingProposed) => {
  const { listings, 'listing-drafts': drafts } = c.var.rooms.catalogue
  if (it.draft) return tried(drafts[':id'].actions['send-again'].$post({ param: { id: it.draft.id }, json }))
  const param = { id: answers.get('listing') || it.listingId, draftId: answers.get('draft') ?? '' }
  return tried(listings[':id'].drafts[':draftId'].$put({ param, json }))
}

const sent = async (c: PageContext, it: Edited) => {
  const answers = await typed(c)
  const { json, errors } = proposedIn(answers, it.fixed, it.isNew)
  if (!json) return form(c, it, answers, errors)
  const { done, problem } = await send(c, it, answers, json)
  if (done) return c.redirect(`/listings/drafts/${done.id}?done=sent`, 303)
  return form(c, it, answers, asErrors(problem, listingControl))
}

const nothingYet = (c: PageContext): Edited => ({
  listingId: c.var.newId(),
  fixed: { providerId: c.var.me.providerId ?? '', ...(c.var.me.side ? { side: c.var.me.side } : {}) },
  isNew: true,
})
const filled = (c: PageContext, it: Edited) =>
  form(c, it, kept(c) ?? (it.terms ? answersFrom(it.terms) : new URLSearchParams()))

export const editAListing = () =>
  new Hono<PageEnv>()
    .use('/listings/new', async (c, next) => {
      onlyFor(c, 'provider')
      await next()
    })
    .get('/listings/new', (c) => filled(c, nothingYet(c)))
    .post('/listings/new', (c) => sent(c, nothingYet(c)))
    .get(`/listings/:id${anId}/edit`, async (c) => {
      onlyFor(c, 'provider')
      return filled(c, await live(c, c.req.param('id')))
    })
    .post(`/listings/:id${anId}/edit`, async (c) => {
      onlyFor(c, 'provider')
      return sent(c, await live(c, c.req.param('id')))
    })
    .get(`/listings/drafts/:id${anId}/edit`, async (c) => {
      onlyFor(c, 'provider')
      return filled(c, await returned(c, c.req.param('id')))
    })
    .post(`/listings/drafts/:id${anId}/edit`, async (c) => {
      onlyFor(c, 'provider')
      return sent(c, await returned(c, c.req.param('id')))
    })
