// Close a listing to new orders with a reason, and open it again: families who have the help go on.
import { Hono } from 'hono'
import { isOver } from '../shared/brokerage/transition.ts'
import { statusAfter } from '../shared/catalogue/listing-standing.ts'
import type { ListingView } from '../shared/catalogue/listing-view.ts'
import { priceInWords } from '../shared/catalogue/price.ts'
import { asErrors, CannotShow, got, tried } from './answer.ts'
import { Button } from './govuk/button.tsx'
import { errorAt, type FieldError } from './govuk/error-summary.tsx'
import { Input } from './govuk/input.tsx'
import { Pagination } from './govuk/pagination.tsx'
import { SummaryList } from './govuk/summary-list.tsx'
import { Textarea } from './govuk/textarea.tsx'
import { CsrfField } from './layout.tsx'
import { anId, kept, type PageContext, type PageEnv, show, typed } from './page.tsx'
import { EvidenceTold } from './parts/help-facts.tsx'
import { ListingEnds, pricesToCome } from './parts/listing-ends.tsx'
import { ListingLines, ListingState, placesTold } from './parts/listing-lines.tsx'
import { writtenDay } from './parts/written-day.ts'

const section = 'listings'
const most = '100'

const onlyCommissioners = (c: PageContext): void => {
  if (c.var.me.role === 'commissioner') return
  throw new CannotShow({ status: 403, reason: 'not-your-role', title: 'Not for your role' })
}

const find = (c: PageContext, id: string) => got(c.var.rooms.catalogue.listings[':id'].$get({ param: { id } }))

const act = (c: PageContext, id: string, action: 'close-to-new' | 'reopen', reason?: string) =>
  tried(
    c.var.rooms.catalogue.listings[':id'].actions[':action'].$post({
      param: { id, action },
      header: {},
      json: reason ? { reason } : {},
    }),
  )

/** "3 orders", "at least 100 orders": those that are not over. */
const runningOrders = async (c: PageContext, listingId: string): Promise<string> => {
  const { items, next } = await got(c.var.rooms.brokerage.commissions.$get({ query: { listingId, limit: most } }))
  const count = items.filter((each) => !isOver(each.state)).length
  return `${next ? 'at least ' : ''}${count === 1 ? '1 order' : `${count} orders`}`
}

const showListing = async (c: PageContext, it: ListingView, errors: readonly FieldError[] = []) =>
  show(
    c,
    { title: it.name, section, errors, back: { href: '/listings', text: 'All listings' } },
    <>
      <h1 class="govuk-heading-l">{it.name}</h1>
      <p class="govuk-body">
        <ListingState status={it.status} />
      </p>
      {it.statusReason && <p class="govuk-body">Reason: {it.statusReason}</p>}
      <p class="govuk-body">{it.summary}</p>
      <SummaryList
        classes="app-facts"
        rows={[
          {
            key: 'Provider',
            value: (
              <a class="govuk-link" href={`/providers/${it.providerId}`}>
                {it.providerName}
              </a>
            ),
          },
          { key: 'Price', value: priceInWords(it.price) },
          ...(it.coming ? [{ key: 'Price to come', value: pricesToCome(it) }] : []),
          ...(it.runOffUntil && it.status === 'in-run-off'
            ? [{ key: 'Runs off until', value: writtenDay(it.runOffUntil) }]
            : []),
          { key: 'Places', value: placesTold(it) },
          { key: 'Evidence', value: <EvidenceTold evidence={it.evidence} /> },
          { key: 'Going on', value: await runningOrders(c, it.id) },
        ]}
      />
      {statusAfter(it.status, 'close-to-new') && (
        <Button href={`/listings/${it.id}/close`} kind="secondary">
          Close to new orders
        </Button>
      )}
      {statusAfter(it.status, 'reopen') && (
        <form method="post" action={`/listings/${it.id}`}>
          <CsrfField csrf={c.var.csrf} />
          <Button preventDoubleClick>Open to new orders again</Button>
        </form>
      )}
      <ListingEnds it={it} />
    </>,
  )

const closing = async (
  c: PageContext,
  it: ListingView,
  answers: URLSearchParams,
  errors: readonly FieldError[] = [],
) => {
  if (!statusAfter(it.status, 'close-to-new')) return c.redirect(`/listings/${it.id}`, 303)
  return show(
    c,
    { title: `Close to new orders: ${it.name}`, section, errors, back: { href: `/listings/${it.id}` } },
    <>
      <span class="govuk-caption-l">{it.name}</span>
      <h1 class="govuk-heading-l">Close to new orders</h1>
      <p class="govuk-body">
        From now on nobody can order this. What has been ordered goes on: {await runningOrders(c, it.id)}. You can open
        it again at any time.
      </p>
      <form method="post" action={`/listings/${it.id}/close`}>
        <CsrfField csrf={c.var.csrf} />
        <Textarea
          name="reason"
          label="Why do you close it?"
          labelSize="m"
          hint="The provider and everybody who finds it will read this. Name no family."
          rows={3}
          value={answers.get('reason') ?? undefined}
          error={errorAt(errors, 'reason')}
        />
        <Button kind="warning" preventDoubleClick>
          Close to new orders
        </Button>
      </form>
    </>,
  )
}

export const closeAListing = () =>
  new Hono<PageEnv>()
    .get('/listings', async (c, next) => {
      if (c.var.me.role !== 'commissioner') return next()
      const [text, after] = [c.req.query('text')?.trim(), c.req.query('after')]
      const query = { limit: '25', ...(text ? { text } : {}), ...(after ? { after } : {}) }
      const { items, total, next: more } = await got(c.var.rooms.search.listings.$get({ query }))
      const onward = new URLSearchParams({ ...(text ? { text } : {}), ...(more ? { after: more } : {}) })
      return show(
        c,
        { title: 'Listings', section, wide: true },
        <>
          <h1 class="govuk-heading-l">Listings</h1>
          <form method="get">
            <Input name="text" label="Find a listing" hint="A name, a provider or a need" value={text} width={20} />
            <Button kind="secondary">Find</Button>
          </form>
          <ListingLines listings={items} keeps caption={`${total ?? items.length} listings`} />
          {more && <Pagination next={{ href: `/listings?${onward}`, text: 'More listings' }} />}
        </>,
      )
    })
    .get(`/listings/:id${anId}`, async (c) => {
      onlyCommissioners(c)
      return showListing(c, await find(c, c.req.param('id')))
    })
    .get(`/listings/:id${anId}/close`, async (c) => {
      onlyCommissioners(c)
      return closing(c, await find(c, c.req.param('id')), kept(c) ?? new URLSearchParams())
    })
    .post(`/listings/:id${anId}/close`, async (c) => {
      onlyCommissioners(c)
      const id = c.req.param('id')
      const answers = await typed(c)
      const reason = (answers.get('reason') ?? '').trim()
      if (reason === '') {
        return closing(c, await find(c, id), answers, [{ field: 'reason', message: 'Say why you close it' }])
      }
      const { problem } = await act(c, id, 'close-to-new', reason)
      if (!problem) return c.redirect(`/listings/${id}`, 303)
      return closing(c, await find(c, id), answers, asErrors(problem))
    })
    .post(`/listings/:id${anId}`, async (c) => {
      onlyCommissioners(c)
      const id = c.req.param('id')
      const { problem } = await act(c, id, 'reopen')
      if (!problem) return c.redirect(`/listings/${id}`, 303)
      return showListing(
        c,
        await find(c, id),
        asErrors(problem, () => undefined),
      )
    })
