// See our listings: a provider's own, what needs a tap at the top.
import { Hono } from 'hono'
import { availabilityInWords } from '../shared/catalogue/availability.ts'
import type { ListingView } from '../shared/catalogue/listing-view.ts'
import { got } from './answer.ts'
import { NotificationBanner } from './govuk/notification-banner.tsx'
import { type PageContext, type PageEnv, show } from './page.tsx'
import { OurListing } from './parts/our-listing.tsx'

/** Stale first, then by name: what needs a tap is at the top. */
const staleFirst = (a: ListingView, b: ListingView): number =>
  Number(a.status === 'withdrawn') - Number(b.status === 'withdrawn') ||
  Number(b.availability.stale) - Number(a.availability.stale) ||
  a.name.localeCompare(b.name, 'en-GB')

const noticeOf = (c: PageContext, items: readonly ListingView[]) => {
  const said = items.find((it) => it.id === c.req.query('said'))
  if (said) {
    return <NotificationBanner success text={`${said.name}: ${availabilityInWords(said.availability)}, said today.`} />
  }
  if (c.req.query('not-said') === undefined) return undefined
  return <NotificationBanner text="That could not be said: the listing has been withdrawn." />
}

const ours = async (c: PageContext) => {
  const { items } = await got(c.var.rooms.search.listings.$get({ query: { limit: '100' } }))
  return show(
    c,
    { title: 'Our listings', section: 'listings', notice: noticeOf(c, items) },
    <>
      <h1 class="govuk-heading-l">Our listings</h1>
      {items.length === 0 && <p class="govuk-body">You have no listings yet.</p>}
      <p class="govuk-body">
        <a class="govuk-link" href="/listings/new">
          Write a new listing
        </a>{' '}
        or{' '}
        <a class="govuk-link" href="/listings/drafts">
          see what you sent to the council
        </a>
        .
      </p>
      {[...items].sort(staleFirst).map((it) => (
        <OurListing it={it} today={c.var.today} csrf={c.var.csrf} />
      ))}
    </>,
  )
}

export const seeListings = () =>
  new Hono<PageEnv>().get('/listings', async (c, next) => {
    if (c.var.me.role === 'provider') return ours(c)
    // A commissioner's page of every listing is another journey's; anybody else chooses help where help is found.
    if (c.var.me.role === 'commissioner') return next()
    return c.redirect('/find-help', 303)
  })
