// The open feed, Open Referral UK: asked by anybody, from any page, without a key; it says what is published and nothing else.
import { Hono } from 'hono'
import { cors } from 'hono/cors'
import * as z from 'zod'
import { id } from '../kernel/identifiers.ts'
import type { Desk, House } from '../platform/desk.ts'
import { aProblem, notHere } from '../platform/problem.ts'
import { address, answers, aRoom, idInPath, type RoomEnv, tell } from '../platform/room.ts'
import { aboutFeed, feedAbout, feedPage, feedPageOf, feedVersion } from './open-referral.ts'
import {
  entry,
  entryAtPlace,
  entryInList,
  type Told,
  tellAtPlace,
  tellInList,
  tellWhole,
} from './open-referral-entry.ts'
import { placesOf } from './open-referral-place.ts'
import { entriesAsked, entriesFor, pageAsked } from './open-referral-question.ts'
import { taxonomies, taxonomyTerms, taxonomyTold, termTold } from './open-referral-taxonomy.ts'
import { publicCatalogue } from './public-catalogue.ts'
import { catalogueOf } from './store.ts'

const feedAt = '/open-referral'

/** Where the feed is reached: the council's own address where it is set, otherwise the one it was asked at. */
const originOf = (desk: Desk, url: string): string => desk.settings.origin ?? new URL(url).origin

const toldAt = async (desk: Desk, url: string): Promise<Told> => ({
  from: publicCatalogue(await catalogueOf(desk)),
  today: desk.today,
  staleAfter: desk.settings.rules.availabilityStaleAfter,
  origin: originOf(desk, url),
})

const one = <T extends { readonly id: string }>(all: readonly T[], wanted: string): T => {
  const found = all.find((each) => each.id === wanted)
  if (!found) throw notHere()
  return found
}

const aList = z.object(pageAsked)
// In a list as in the standard, or whole when `full=true` asks for it.
const entries = feedPageOf(z.union([entry, entryInList]))

const feedRoom = () =>
  aRoom()
    .openapi(
      address({ method: 'get', path: '/', summary: 'Which standard this is', responses: answers(feedAbout) }),
      async (c) => tell(c, feedAbout, aboutFeed(`${originOf(c.var.desk, c.req.url)}${feedAt}`), 200),
    )
    .openapi(
      address({
        method: 'get',
        path: '/services',
        summary: 'Help that is offered, a page at a time',
        request: { query: entriesAsked },
        responses: answers(entries),
      }),
      async (c) => {
        const { page, per_page, full, ...asked } = c.req.valid('query')
        const told = await toldAt(c.var.desk, c.req.url)
        const tellEach = full === 'true' ? tellWhole : tellInList
        const found = feedPage(entriesFor(told, asked), { page, per_page }, (it) => tellEach(told, it))
        return tell(c, entries, found, 200)
      },
    )
    .openapi(
      address({
        method: 'get',
        path: '/services/{id}',
        summary: 'One offer of help, with all that is nested in it',
        request: { params: idInPath },
        responses: answers(entry),
      }),
      async (c) => {
        const told = await toldAt(c.var.desk, c.req.url)
        const it = told.from.catalogue.listings.get(c.req.valid('param').id)
        if (!it) throw notHere()
        return tell(c, entry, tellWhole(told, it), 200)
      },
    )
    .openapi(
      address({
        method: 'get',
        path: '/taxonomies',
        summary: 'The ways help is sorted',
        request: { query: aList },
        responses: answers(feedPageOf(taxonomyTold)),
      }),
      async (c) =>
        tell(
          c,
          feedPageOf(taxonomyTold),
          feedPage(taxonomies, c.req.valid('query'), (each) => each),
          200,
        ),
    )
    .openapi(
      address({
        method: 'get',
        path: '/taxonomies/{id}',
        summary: 'One way help is sorted',
        request: { params: idInPath },
        responses: answers(taxonomyTold),
      }),
      async (c) => tell(c, taxonomyTold, one(taxonomies, c.req.valid('param').id), 200),
    )
    .openapi(
      address({
        method: 'get',
        path: '/taxonomy_terms',
        summary: 'The terms help is sorted under',
        request: { query: aList.extend({ taxonomy_id: id.optional() }) },
        responses: answers(feedPageOf(termTold)),
      }),
      async (c) => {
        const { taxonomy_id: within, ...wanted } = c.req.valid('query')
        const terms = taxonomyTerms.filter((each) => within === undefined || each.taxonomy_detail.id === within)
        return tell(
          c,
          feedPageOf(termTold),
          feedPage(terms, wanted, (each) => each),
          200,
        )
      },
    )
    .openapi(
      address({
        method: 'get',
        path: '/taxonomy_terms/{id}',
        summary: 'One term',
        request: { params: idInPath },
        responses: answers(termTold),
      }),
      async (c) => tell(c, termTold, one(taxonomyTerms, c.req.valid('param').id), 200),
    )
    .openapi(
      address({
        method: 'get',
        path: '/service_at_locations',
        summary: 'Help at each place it is given, a page at a time',
        request: { query: entriesAsked },
        responses: answers(feedPageOf(entryAtPlace)),
      }),
      async (c) => {
        const { page, per_page, full: _full, ...asked } = c.req.valid('query')
        const told = await toldAt(c.var.desk, c.req.url)
        const places = entriesFor(told, asked).flatMap((it) => placesOf(it).map((place) => ({ it, place })))
        const found = feedPage(places, { page, per_page }, ({ it, place }) => tellAtPlace(told, it, place))
        return tell(c, feedPageOf(entryAtPlace), found, 200)
      },
    )
    .openapi(
      address({
        method: 'get',
        path: '/service_at_locations/{id}',
        summary: 'Help at one place',
        request: { params: idInPath },
        responses: answers(entryAtPlace),
      }),
      async (c) => {
        const told = await toldAt(c.var.desk, c.req.url)
        const wanted = c.req.valid('param').id
        for (const it of told.from.catalogue.listings.values()) {
          const place = placesOf(it).find((each) => each.id === wanted)
          if (place) return tell(c, entryAtPlace, tellAtPlace(told, it, place), 200)
        }
        throw notHere()
      },
    )

const description = `Help for families that this council's catalogue publishes, in Open Referral UK (${feedVersion}): open to anybody, without a key, from any website. It holds no prices, no words meant for staff, no help that only follows an assessment, and no place of anybody who must not be found.`

/** The feed with its own OpenAPI document. It stands beside the API, not in its document: another standard, other manners. */
export const openReferralRoutes = (_house: House) => {
  const room = feedRoom()
  room.get('/openapi.json', (c) =>
    c.json(
      room.getOpenAPI31Document({
        openapi: '3.1.0',
        info: { title: 'Open Referral UK feed', version: feedVersion, description },
        servers: [{ url: `${originOf(c.var.desk, c.req.url)}${feedAt}` }],
      }),
    ),
  )
  const open = new Hono<RoomEnv>()
  const anybody = cors({ origin: '*', allowMethods: ['GET', 'HEAD', 'OPTIONS'], maxAge: 86_400 })
  open.use(feedAt, anybody).use(`${feedAt}/*`, anybody)
  open.route(feedAt, room)
  open.get(`${feedAt}/`, (c) => c.json(aboutFeed(`${originOf(c.var.desk, c.req.url)}${feedAt}`)))
  open.all(`${feedAt}/*`, (c) => {
    const reads = c.req.method === 'GET' || c.req.method === 'HEAD'
    const problem = reads ? aProblem(404, 'not-found') : aProblem(405, 'method-not-allowed')
    if (!reads) c.header('allow', 'GET, HEAD, OPTIONS')
    return c.json(problem, problem.status as 404)
  })
  return open
}

/** What the directory's pages may ask of the feed; addresses begin after `/open-referral`. */
export type OpenReferralApi = ReturnType<typeof feedRoom>
