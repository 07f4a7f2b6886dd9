// See drafts of listings: a commissioner those that wait and what each would change, to approve or return; a provider its own.
import { Hono } from 'hono'
import type { DraftView } from '../shared/catalogue/listing-draft-view.ts'
import { asErrors, got, tried } from './answer.ts'
import { Button, ButtonGroup } from './govuk/button.tsx'
import { errorAt, type FieldError } from './govuk/error-summary.tsx'
import { InsetText } from './govuk/inset-text.tsx'
import { NotificationBanner } from './govuk/notification-banner.tsx'
import { Table } from './govuk/table.tsx'
import { Textarea } from './govuk/textarea.tsx'
import { CsrfField } from './layout.tsx'
import { anId, kept, type PageContext, type PageEnv, show, typed } from './page.tsx'
import { Changes, DraftTag } from './parts/draft-state.tsx'
import { onlyFor } from './parts/only-for.ts'
import { writtenDay } from './parts/written-day.ts'

const section = 'listings'
const news: Readonly<Record<string, string>> = {
  sent: 'Sent to the council. Workers see the listing as it is until they approve it.',
  approve: 'Approved: workers see it now.',
  return: 'Sent back with your words.',
  'take-back': 'Taken back. Nothing changes.',
}

const drafts = (c: PageContext) => c.var.rooms.catalogue['listing-drafts']
const find = (c: PageContext) => got(drafts(c)[':id'].$get({ param: { id: c.req.param('id') ?? '' } }))

const list = async (c: PageContext) => {
  onlyFor(c, 'commissioner', 'provider')
  const own = c.var.me.role === 'provider'
  const { items } = await got(drafts(c).$get({ query: { limit: '100' } }))
  const title = own ? 'What we sent to the council' : 'Listings to approve'
  return show(
    c,
    { title, section, wide: true, back: { href: '/listings', text: own ? 'Our listings' : 'All listings' } },
    <>
      <h1 class="govuk-heading-l">{title}</h1>
      {items.length === 0 ? (
        <p class="govuk-body">{own ? 'You have sent nothing yet.' : 'None waits for you.'}</p>
      ) : (
        <Table
          caption={own ? 'Newest first' : 'The longest waiting first'}
          captionSize="s"
          scroll={{ id: 'drafts' }}
          firstCellIsHeader
          columns={[{ heading: 'Listing' }, { heading: 'Provider' }, { heading: 'Sent' }, { heading: 'State' }]}
          rows={items.map((it) => [
            <a class="govuk-link" href={`/listings/drafts/${it.id}`}>
              {it.listingName}
            </a>,
            it.providerName,
            writtenDay(it.sentOn),
            <DraftTag state={it.state} />,
          ])}
        />
      )}
    </>,
  )
}

const Decide = ({ c, it, answers, errors }: { c: PageContext; it: DraftView } & Asked) => (
  <>
    <form method="post" action={`/listings/drafts/${it.id}/approve`}>
      <CsrfField csrf={c.var.csrf} />
      <input type="hidden" name="beside" value={it.beside ?? ''} />
      <Button preventDoubleClick>Approve: workers see this from now on</Button>
    </form>
    <form method="post" action={`/listings/drafts/${it.id}/return`} novalidate>
      <CsrfField csrf={c.var.csrf} />
      <Textarea
        name="note"
        label="Or send it back: what has to change?"
        labelSize="m"
        rows={3}
        value={answers.get('note') ?? undefined}
        error={errorAt(errors, 'note')}
      />
      <Button kind="secondary" preventDoubleClick>
        Send it back
      </Button>
    </form>
  </>
)

const Ours = ({ c, it }: { c: PageContext; it: DraftView }) => (
  <ButtonGroup>
    {it.allowedActions.includes('send-again') && (
      <Button href={`/listings/drafts/${it.id}/edit`}>
        {it.state === 'returned' ? 'Change it and send it again' : 'Change it'}
      </Button>
    )}
    {it.allowedActions.includes('take-back') && (
      <form method="post" action={`/listings/drafts/${it.id}/take-back`}>
        <CsrfField csrf={c.var.csrf} />
        <Button kind="secondary" preventDoubleClick>
          Take it back
        </Button>
      </form>
    )}
  </ButtonGroup>
)

type Asked = { readonly answers: URLSearchParams; readonly errors: readonly FieldError[] }

const page = (c: PageContext, it: DraftView, asked: Asked) => {
  const own = c.var.me.role === 'provider'
  const said = news[c.req.query('done') ?? '']
  const isNew = it.beside === undefined
  return show(
    c,
    {
      title: `Draft: ${it.listingName}`,
      section,
      wide: true,
      errors: asked.errors,
      notice: said ? <NotificationBanner success text={said} /> : undefined,
      back: { href: '/listings/drafts', text: own ? 'What we sent' : 'Listings to approve' },
    },
    <>
      <span class="govuk-caption-l">
        {isNew ? 'A new listing' : 'A change'} by {it.providerName}, sent {writtenDay(it.sentOn)}
        {it.rounds > 1 && `, for the ${it.rounds === 2 ? 'second' : `${it.rounds}th`} time`}
      </span>
      <h1 class="govuk-heading-l">{it.listingName}</h1>
      <p class="govuk-body">
        <DraftTag state={it.state} />
      </p>
      {it.note && <InsetText>{`The council said: ${it.note}`}</InsetText>}
      {it.state === 'waiting' || it.state === 'returned' ? <Changes changes={it.changes} isNew={isNew} /> : null}
      {it.allowedActions.includes('approve') && <Decide c={c} it={it} {...asked} />}
      {own && it.allowedActions.length > 0 && <Ours c={c} it={it} />}
    </>,
  )
}
const nothing: Asked = { answers: new URLSearchParams(), errors: [] }

export const seeDrafts = () =>
  new Hono<PageEnv>()
    .get('/listings/drafts', list)
    .get(`/listings/drafts/:id${anId}`, async (c) =>
      page(c, await find(c), { ...nothing, answers: kept(c) ?? nothing.answers }),
    )
    .post(`/listings/drafts/:id${anId}/approve`, async (c) => {
      const id = c.req.param('id')
      const beside = Number((await typed(c)).get('beside'))
      const { problem } = await tried(
        drafts(c)[':id'].actions.approve.$post({ param: { id }, json: beside > 0 ? { beside } : {} }),
      )
      if (!problem) return c.redirect(`/listings/drafts/${id}?done=approve`, 303)
      return page(c, await find(c), { ...nothing, errors: asErrors(problem, () => undefined) })
    })
    .post(`/listings/drafts/:id${anId}/return`, async (c) => {
      const id = c.req.param('id')
      const answers = await typed(c)
      const note = (answers.get('note') ?? '').trim()
      const { problem } = await tried(drafts(c)[':id'].actions.return.$post({ param: { id }, json: { note } }))
      if (!problem) return c.redirect(`/listings/drafts/${id}?done=return`, 303)
      return page(c, await find(c), { answers, errors: asErrors(problem) })
    })
    .post(`/listings/drafts/:id${anId}/take-back`, async (c) => {
      const id = c.req.param('id')
      const { problem } = await tried(drafts(c)[':id'].actions['take-back'].$post({ param: { id } }))
      if (!problem) return c.redirect(`/listings/drafts/${id}?done=take-back`, 303)
      return page(c, await find(c), { ...nothing, errors: asErrors(problem, () => undefined) })
    })
