// See calls: what providers are asked to offer; one call with its offers, side by side for who decides.
import { Hono } from 'hono'
import { got } from './answer.ts'
import { Button } from './govuk/button.tsx'
import { NotificationBanner } from './govuk/notification-banner.tsx'
import { Table } from './govuk/table.tsx'
import { anId, type PageContext, type PageEnv, show } from './page.tsx'
import { CallFacts, CallTag, callTitle, whereIn } from './parts/call-facts.tsx'
import { OffersBeside, OurOffers } from './parts/call-offers.tsx'
import { onlyFor } from './parts/only-for.ts'
import { writtenDay } from './parts/written-day.ts'

const news: Readonly<Record<string, string>> = {
  published: 'Published: every provider sees it now.',
  offered: 'Offered. The council sees it beside the others and tells you here.',
  take: 'Taken: it is a draft listing now, and waits for approval like any other.',
  'turn-down': 'Turned down, with your words.',
  'take-back': 'Taken back.',
  closed: 'Closed: nobody can offer any more.',
}

const list = async (c: PageContext) => {
  onlyFor(c, 'commissioner', 'insight-officer', 'provider')
  const { items } = await got(c.var.rooms.catalogue.calls.$get({ query: { limit: '100' } }))
  const { role } = c.var.me
  const own = role === 'provider'
  return show(
    c,
    { title: 'Calls', section: own ? 'calls' : 'gaps', wide: true },
    <>
      <h1 class="govuk-heading-l">Calls</h1>
      <p class="govuk-body">
        {own
          ? 'Help the council is missing. You can offer it.'
          : 'Help that is missing, as providers were asked for it.'}
      </p>
      {items.length === 0 ? (
        <p class="govuk-body">{own ? 'Nothing is called for at the moment.' : 'No call has been published yet.'}</p>
      ) : (
        <Table
          caption="The newest first"
          captionSize="s"
          scroll={{ id: 'calls' }}
          firstCellIsHeader
          columns={[
            { heading: 'What is needed' },
            { heading: 'Where' },
            { heading: 'Offers until' },
            ...(own ? [] : [{ heading: 'Offers', numeric: true }]),
            { heading: 'State' },
          ]}
          rows={items.map((it) => [
            <a class="govuk-link" href={`/calls/${it.id}`}>
              {callTitle(it)}
            </a>,
            whereIn(it.localityIds, c.var.places),
            writtenDay(it.by),
            ...(own ? [] : [String(it.offers ?? 0)]),
            <CallTag it={it} />,
          ])}
        />
      )}
      {role === 'commissioner' && <Button href="/calls/publish">Publish a call</Button>}
    </>,
  )
}

const one = async (c: PageContext) => {
  onlyFor(c, 'commissioner', 'insight-officer', 'provider')
  const param = { id: c.req.param('id') ?? '' }
  const calls = c.var.rooms.catalogue.calls[':id']
  const [it, { items: offers }] = await Promise.all([
    got(calls.$get({ param })),
    got(calls.offers.$get({ param, query: { limit: '100' } })),
  ])
  const { role } = c.var.me
  const own = role === 'provider'
  const done = news[c.req.query('done') ?? '']
  return show(
    c,
    {
      title: callTitle(it),
      section: own ? 'calls' : 'gaps',
      wide: true,
      back: { href: '/calls', text: 'All calls' },
      notice: done && <NotificationBanner success text={done} />,
    },
    <>
      <span class="govuk-caption-l">Call of {writtenDay(it.publishedOn)}</span>
      <h1 class="govuk-heading-l">{callTitle(it)}</h1>
      <CallFacts it={it} places={c.var.places} />
      {own && it.open && <Button href={`/calls/${it.id}/offer`}>Offer this</Button>}
      {own && offers.length > 0 && <OurOffers offers={offers} csrf={c.var.csrf} />}
      {!own && offers.length === 0 && <p class="govuk-body">Nobody has offered yet.</p>}
      {!own && offers.length > 0 && <OffersBeside offers={offers} places={c.var.places} csrf={c.var.csrf} />}
      {role === 'commissioner' && it.open && (
        <p class="govuk-body">
          <a class="govuk-link" href={`/calls/${it.id}/close`}>
            Close this call
          </a>
        </p>
      )}
    </>,
  )
}

export const seeCalls = () => new Hono<PageEnv>().get('/calls', list).get(`/calls/:id${anId}`, one)
