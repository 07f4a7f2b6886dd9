// Asked of the catalogue: programmes, listings and what may be done to them; and what changes a provider, because its listings rest on it.
import * as z from 'zod'
import type { Day } from '../kernel/calendar.ts'
import { isRefusal, type Refusal, refuse } from '../kernel/decision.ts'
import { fingerprint } from '../kernel/fingerprint.ts'
import { isA } from '../people/asker.ts'
import { askerOf, findLocalities } from '../people/store.ts'
import type { Worker } from '../people/worker.ts'
import type { Desk, House } from '../platform/desk.ts'
import { pageOf } from '../platform/page.ts'
import { notHere, notYours } from '../platform/problem.ts'
import {
  address,
  answers,
  aRoom,
  body,
  creates,
  fields,
  idInPath,
  listOf,
  maybeBody,
  no,
  paging,
  tell,
} from '../platform/room.ts'
import { anAct, isSameAct } from '../providers/act.ts'
import {
  assuranceOf,
  type Provider,
  providerAmended,
  providerGiven,
  providerView,
  standingActs,
  standingAfterAct,
  viewProvider,
} from '../providers/provider.ts'
import { type KeptProvider, keepProvider, providerKey, readKeptProvider, readProvider } from '../providers/store.ts'
import { type AvailabilityGiven, availabilityAfter, availabilityGiven } from './availability.ts'
import type { Catalogue } from './catalogue.ts'
import { type Intervention, interventionGiven, interventionView } from './intervention.ts'
import { type Listing, type ListingGiven, listingGiven, versionNow } from './listing.ts'
import { firstStanding, standingAfter, statusActs, statusAfter } from './listing-standing.ts'
import { listingView, viewListing } from './listing-view.ts'
import {
  type AtHand,
  actKey,
  catalogueOf,
  changeCatalogue,
  interventionKey,
  type KeptListing,
  keepAct,
  keepAssurance,
  keepIntervention,
  keepListing,
  keepListingVersion,
  keepStanding,
  listingKey,
  readAct,
  readIntervention,
  readKeptIntervention,
  readKeptListing,
  readListing,
  readStanding,
  standingKey,
} from './store.ts'

/** A provider's listings change together in one write of at most 100 lines. */
const mostListings = 90

const interventionList = listOf(interventionView)
const because = z.strictObject({ reason: z.string().trim().min(1, { error: 'Say why' }).max(500).optional() })
const withKey = z.object({ 'idempotency-key': z.string().min(1).max(200).optional() })
const actIn = <A extends string>(acts: readonly [A, ...A[]]) => idInPath.extend({ action: z.enum(acts) })
const namesOf = <A extends string>(acts: Record<A, unknown>) => Object.keys(acts) as [A, ...A[]]

/** What came of asking for something to be made: made, the same again, or a rule's no. */
type Made<T> = { readonly made: boolean; readonly it: T } | Refusal

const sameCreate = (before: { author: string; mark: string }, desk: Desk, given: unknown) =>
  before.author === desk.sub && before.mark === fingerprint(given)

/** Whether the asker keeps this provider's listings: its own people, and commissioners. */
const keepsListingsOf = (asker: Worker, providerId: string): boolean => {
  if (isA(asker, 'commissioner')) return true
  if (!isA(asker, 'provider')) throw notYours()
  return asker.providerId === providerId
}

/** Dates nobody can mean are field errors, in the words of whoever filled them in. */
const checkDates = (given: AvailabilityGiven | undefined, today: Day, at: string) => {
  const errors = [
    ...(given?.checkedOn && given.checkedOn > today
      ? [{ field: `${at}checkedOn`, message: 'This day is still to come' }]
      : []),
    ...(given?.nextStart && given.nextStart < today
      ? [{ field: `${at}nextStart`, message: 'Give a day that is still to come' }]
      : []),
  ]
  if (errors.length > 0) throw fields(...errors)
}

/** What a provider's other listings rule out: more than fit in one write, or both sides of domestic abuse by one team. */
const checkBesideOthers = (given: ListingGiven, from: Provider, { listings }: Catalogue, own: string | undefined) => {
  const others = [...listings.values()].filter((each) => each.providerId === from.id && each.id !== own)
  if (others.length >= mostListings) {
    throw fields({ field: 'providerId', message: `One organisation has at most ${mostListings} listings` })
  }
  const otherSide = others.some((each) => each.side && each.status !== 'withdrawn' && each.side !== given.side)
  if (given.side && otherSide && !from.separateTeams) {
    throw fields({ field: 'side', message: 'This organisation serves the other side and has no separate teams' })
  }
}

/** What a listing refers to, or 404: its provider within reach, its programme and its localities. */
const referred = async (desk: Desk, given: ListingGiven, { asker, items }: AtHand) => {
  const [providerItem, programmeItem] = items
  const from = readProvider(providerItem)
  const programme = readIntervention(programmeItem)
  if (!keepsListingsOf(asker, given.providerId) || !from || (given.interventionId && !programme)) throw notHere()
  const places = new Set((await findLocalities(desk.table)).map(({ id }) => id))
  if (!given.localityIds.every((each) => places.has(each))) throw notHere()
  return { from, programme }
}

const publishListing = (desk: Desk, id: string, given: ListingGiven): Promise<Made<Listing>> => {
  const { availability: said, ...terms } = given
  const programmeKey = given.interventionId ? interventionKey(given.interventionId) : undefined
  return changeCatalogue<Made<Listing>>(
    desk,
    id,
    [providerKey(given.providerId), programmeKey, listingKey(id)],
    async (at) => {
      const { from, programme } = await referred(desk, given, at)
      const before = readKeptListing(at.items[2])
      if (before) {
        const same = sameCreate(before, desk, given)
        return { answer: same ? { made: false, it: before } : refuse('id-already-used') }
      }
      checkBesideOthers(given, from, await at.now(), undefined)
      const it: Listing = {
        ...terms,
        id,
        status: 'listed',
        version: 1,
        revision: 1,
        availability: availabilityAfter(said ?? { state: 'ask' }, undefined, desk.today),
      }
      return {
        answer: { made: true, it },
        write: [
          keepListing({ ...it, author: desk.sub, mark: fingerprint(given) }),
          keepListingVersion(versionNow(it, programme, from.name, desk.today)),
          keepStanding(id, firstStanding(assuranceOf(from))),
        ],
        happened: [{ what: 'listing-published', about: { listing: id, provider: from.id } }],
        learnt: { listings: [it] },
      }
    },
  )
}

const amendListing = (desk: Desk, id: string, given: ListingGiven): Promise<Listing | Refusal> => {
  const { availability: said, ...terms } = given
  const programmeKey = given.interventionId ? interventionKey(given.interventionId) : undefined
  const keys = [providerKey(given.providerId), programmeKey, listingKey(id), standingKey(id)]
  return changeCatalogue<Listing | Refusal>(desk, id, keys, async (at) => {
    if (!isA(at.asker, 'commissioner')) throw notYours()
    const before = readKeptListing(at.items[2])
    const standing = readStanding(at.items[3])
    if (!before || !standing || before.providerId !== given.providerId) throw notHere()
    const { from, programme } = await referred(desk, given, at)
    const { author, mark, lastAct, ...was } = before
    const it: Listing = {
      ...terms,
      id,
      status: was.status,
      ...(was.statusReason === undefined ? {} : { statusReason: was.statusReason }),
      version: was.version + 1,
      revision: was.revision + 1,
      availability: said ? availabilityAfter(said, was.availability, desk.today) : was.availability,
    }
    const changed = Object.keys({ ...was, ...it }).filter(
      (name) =>
        !/^(version|revision)$/.test(name) && fingerprint(was[name as never]) !== fingerprint(it[name as never]),
    )
    if (changed.length === 0) return { answer: was }
    if (was.status === 'withdrawn') return { answer: refuse('not-allowed-in-this-state') }
    checkBesideOthers(given, from, await at.now(), id)
    return {
      answer: it,
      write: [
        keepListing({ ...it, author, mark, ...(lastAct ? { lastAct } : {}) }, was),
        keepListingVersion(versionNow(it, programme, from.name, desk.today)),
        keepStanding(id, standingAfter(standing, { version: it.version }), standing),
      ],
      happened: [
        { what: 'listing-amended', about: { listing: id, provider: from.id }, facts: { version: it.version, changed } },
      ],
      learnt: { listings: [it] },
    }
  })
}

/**
 * Something done to a listing by those who keep it. It takes effect once: under a key its sender chose it is told from a
 * new act for ever, and without one from what was last done. `decide` answers undefined when nothing would change.
 */
const actOnListing = (
  desk: Desk,
  id: string,
  { name, said, key }: { name: string; said: unknown; key: string | undefined },
  decide: (before: Listing, asker: Worker) => Refusal | Listing | undefined,
): Promise<Listing | Refusal> =>
  changeCatalogue<Listing | Refusal>(
    desk,
    id,
    [listingKey(id), standingKey(id), key ? actKey(id, key) : undefined],
    async (at) => {
      const [kept, standing, done] = [readKeptListing(at.items[0]), readStanding(at.items[1]), readAct(at.items[2])]
      if (!isA(at.asker, 'commissioner', 'provider')) throw notYours()
      if (!kept || !standing || !keepsListingsOf(at.asker, kept.providerId)) throw notHere()
      const { author, mark, lastAct, ...before } = kept
      const act = anAct(name, desk.sub, said)
      if (done) return { answer: isSameAct(done, act) ? before : refuse('id-already-used') }
      const decided = decide(before, at.asker)
      if (decided === undefined) return { answer: before }
      if (isRefusal(decided)) return { answer: isSameAct(lastAct, act) ? before : decided }
      const it = { ...decided, revision: before.revision + 1 }
      const next: KeptListing = { ...it, author, mark, lastAct: act }
      const { status } = it
      return {
        answer: it,
        write: [
          keepListing(next, before),
          ...(status === before.status ? [] : [keepStanding(id, standingAfter(standing, { status }), standing)]),
          ...(key ? [keepAct(id, key, act)] : []),
        ],
        happened: [
          {
            what: `listing-${name}`,
            about: { listing: id, provider: it.providerId },
            facts: { status, availability: it.availability.state },
          },
        ],
        learnt: { listings: [it] },
      }
    },
  )

const setAvailability = (desk: Desk, id: string, said: AvailabilityGiven, key: string | undefined) =>
  actOnListing(desk, id, { name: 'set-availability', said, key }, (before) => {
    if (before.status === 'withdrawn') return refuse('not-allowed-in-this-state')
    const availability = availabilityAfter(said, before.availability, desk.today)
    return fingerprint(availability) === fingerprint(before.availability) ? undefined : { ...before, availability }
  })

const changeStatus = (
  desk: Desk,
  id: string,
  name: keyof typeof statusActs,
  said: z.infer<typeof because>,
  key: string | undefined,
) => {
  if (name !== 'reopen' && !said.reason) throw fields({ field: 'reason', message: 'Say why' })
  return actOnListing(desk, id, { name, said, key }, (before, asker) => {
    if (name !== 'withdraw' && !isA(asker, 'commissioner')) throw notYours()
    const status = statusAfter(before.status, name)
    if (status === undefined) return refuse('not-allowed-in-this-state')
    const { statusReason: _before, ...rest } = before
    return { ...rest, status, ...(said.reason ? { statusReason: said.reason } : {}) }
  })
}

const registerProvider = (desk: Desk, id: string, given: z.infer<typeof providerGiven>): Promise<Made<Provider>> =>
  changeCatalogue<Made<Provider>>(desk, id, [providerKey(id)], async ({ asker, items }) => {
    if (!isA(asker, 'commissioner', 'administrator')) throw notYours()
    const before = readKeptProvider(items[0])
    if (before) {
      const same = sameCreate(before, desk, given)
      return { answer: same ? { made: false, it: before } : refuse('id-already-used') }
    }
    const it: Provider = { ...given, id, version: 1 }
    return {
      answer: { made: true, it },
      write: [keepProvider({ ...it, author: desk.sub, mark: fingerprint(given) })],
      happened: [
        { what: 'provider-registered', about: { provider: id }, facts: { kind: it.kind, standing: it.standing } },
      ],
      learnt: { providers: [it] },
    }
  })

/** A change to a provider moves, in the same write, the mark of every listing that stands on it. */
const changeProvider = (
  desk: Desk,
  id: string,
  { name, said }: { name: string; said: unknown },
  decide: (before: Provider) => Refusal | Provider | undefined,
): Promise<Provider | Refusal> =>
  changeCatalogue<Provider | Refusal>(desk, id, [providerKey(id)], async ({ asker, items, look, now }) => {
    if (!isA(asker, 'commissioner', 'administrator')) throw notYours()
    const kept = readKeptProvider(items[0])
    if (!kept) throw notHere()
    const { author, mark, lastAct, ...before } = kept
    const act = anAct(name, desk.sub, said)
    const decided = decide(before)
    if (decided === undefined) return { answer: before }
    if (isRefusal(decided)) return { answer: isSameAct(lastAct, act) ? before : decided }
    const catalogue = await now()
    const theirs = [...catalogue.listings.values()].filter(({ providerId }) => providerId === id)
    if (!decided.separateTeams && new Set(theirs.flatMap(({ side }) => side ?? [])).size > 1) {
      throw fields({ field: 'separateTeams', message: 'Its listings serve both sides, so it needs separate teams' })
    }
    const it = { ...decided, version: before.version + 1 }
    const next: KeptProvider = { ...it, author, mark, lastAct: act }
    return {
      answer: it,
      write: [keepProvider(next, before), ...(await keepAssurance(look, theirs, assuranceOf(it)))],
      happened: [{ what: `provider-${name}`, about: { provider: id }, facts: { standing: it.standing } }],
      learnt: { providers: [it] },
    }
  })

const amendProvider = (desk: Desk, id: string, said: z.infer<typeof providerAmended>) =>
  changeProvider(desk, id, { name: 'amended', said }, (before) => {
    const { standing, standingReason, version } = before
    const after: Provider = { ...said, id, standing, version, ...(standingReason ? { standingReason } : {}) }
    return fingerprint(after) === fingerprint(before) ? undefined : after
  })

const changeStanding = (desk: Desk, id: string, name: keyof typeof standingActs, said: z.infer<typeof because>) => {
  if ((name === 'suspend' || name === 'leave') && !said.reason) throw fields({ field: 'reason', message: 'Say why' })
  return changeProvider(desk, id, { name, said }, (before) => {
    const standing = standingAfterAct(before.standing, name)
    if (standing === undefined) return refuse('not-allowed-in-this-state')
    const { standingReason: _before, ...rest } = before
    return { ...rest, standing, ...(said.reason ? { standingReason: said.reason } : {}) }
  })
}

const publishIntervention = (
  desk: Desk,
  id: string,
  given: z.infer<typeof interventionGiven>,
): Promise<Made<Intervention>> =>
  changeCatalogue<Made<Intervention>>(desk, id, [interventionKey(id)], async ({ asker, items }) => {
    if (!isA(asker, 'commissioner')) throw notYours()
    const before = readKeptIntervention(items[0])
    if (before) {
      const same = sameCreate(before, desk, given)
      return { answer: same ? { made: false, it: before } : refuse('id-already-used') }
    }
    const it: Intervention = { ...given, id, version: 1 }
    return {
      answer: { made: true, it },
      write: [keepIntervention({ ...it, author: desk.sub, mark: fingerprint(given) })],
      happened: [{ what: 'intervention-published', about: { intervention: id } }],
      learnt: { interventions: [it] },
    }
  })

const amendIntervention = (desk: Desk, id: string, given: z.infer<typeof interventionGiven>): Promise<Intervention> =>
  changeCatalogue<Intervention>(desk, id, [interventionKey(id)], async ({ asker, items }) => {
    if (!isA(asker, 'commissioner')) throw notYours()
    const kept = readKeptIntervention(items[0])
    if (!kept) throw notHere()
    const { author, mark, lastAct: _last, ...before } = kept
    const it: Intervention = { ...given, id, version: before.version + 1 }
    if (fingerprint({ ...it, version: before.version }) === fingerprint(before)) return { answer: before }
    return {
      answer: it,
      write: [keepIntervention({ ...it, author, mark }, before)],
      happened: [{ what: 'intervention-amended', about: { intervention: id }, facts: { version: it.version } }],
      learnt: { interventions: [it] },
    }
  })

/** Whether the asker may see a listing: providers their own, partners what is on offer, council staff every one. */
const maySee = (asker: Worker, it: Listing): boolean => {
  if (isA(asker, 'provider')) return asker.providerId === it.providerId
  return !isA(asker, 'partner') || it.status === 'listed'
}

const shown = async (desk: Desk, it: Listing) => {
  const { availabilityStaleAfter: staleAfter } = desk.settings.rules
  return viewListing(await catalogueOf(desk), it, { today: desk.today, staleAfter })
}

export const catalogueRoutes = (_house: House) =>
  aRoom()
    .openapi(
      address({
        method: 'get',
        path: '/api/interventions',
        request: { query: z.strictObject(paging) },
        responses: answers(interventionList),
      }),
      async (c) => {
        const { desk } = c.var
        await askerOf(desk)
        const { interventions } = await catalogueOf(desk)
        const all = [...interventions.values()].sort((a, b) => a.name.localeCompare(b.name, 'en-GB'))
        return tell(c, interventionList, pageOf(desk, 'interventions', all, c.req.valid('query')), 200)
      },
    )
    .openapi(
      address({
        method: 'get',
        path: '/api/interventions/{id}',
        request: { params: idInPath },
        responses: answers(interventionView),
      }),
      async (c) => {
        const { desk } = c.var
        await askerOf(desk)
        const found = readIntervention((await desk.table.gather([interventionKey(c.req.valid('param').id)]))[0])
        if (!found) throw notHere()
        return tell(c, interventionView, found, 200)
      },
    )
    .openapi(
      address({
        method: 'put',
        path: '/api/interventions/{id}',
        request: { params: idInPath, body: body(interventionGiven) },
        responses: creates(interventionView),
      }),
      async (c) => {
        const made = await publishIntervention(c.var.desk, c.req.valid('param').id, c.req.valid('json'))
        if (isRefusal(made)) return no(c, made)
        return tell(c, interventionView, made.it, made.made ? 201 : 200)
      },
    )
    .openapi(
      address({
        method: 'post',
        path: '/api/interventions/{id}/actions/amend',
        request: { params: idInPath, body: body(interventionGiven) },
        responses: answers(interventionView),
      }),
      async (c) => {
        const it = await amendIntervention(c.var.desk, c.req.valid('param').id, c.req.valid('json'))
        return tell(c, interventionView, it, 200)
      },
    )
    .openapi(
      address({
        method: 'get',
        path: '/api/listings/{id}',
        request: { params: idInPath },
        responses: answers(listingView),
      }),
      async (c) => {
        const { desk } = c.var
        const asker = await askerOf(desk)
        const it = readListing((await desk.table.gather([listingKey(c.req.valid('param').id)]))[0])
        if (!it || !maySee(asker, it)) throw notHere()
        return tell(c, listingView, await shown(desk, it), 200)
      },
    )
    .openapi(
      address({
        method: 'put',
        path: '/api/listings/{id}',
        request: { params: idInPath, body: body(listingGiven) },
        responses: creates(listingView),
      }),
      async (c) => {
        const { desk } = c.var
        const given = c.req.valid('json')
        checkDates(given.availability, desk.today, 'availability.')
        const made = await publishListing(desk, c.req.valid('param').id, given)
        if (isRefusal(made)) return no(c, made)
        return tell(c, listingView, await shown(desk, made.it), made.made ? 201 : 200)
      },
    )
    .openapi(
      address({
        method: 'post',
        path: '/api/listings/{id}/actions/amend',
        request: { params: idInPath, body: body(listingGiven) },
        responses: answers(listingView),
      }),
      async (c) => {
        const { desk } = c.var
        const given = c.req.valid('json')
        checkDates(given.availability, desk.today, 'availability.')
        const it = await amendListing(desk, c.req.valid('param').id, given)
        return isRefusal(it) ? no(c, it) : tell(c, listingView, await shown(desk, it), 200)
      },
    )
    .openapi(
      address({
        method: 'post',
        path: '/api/listings/{id}/actions/set-availability',
        request: { params: idInPath, headers: withKey, body: body(availabilityGiven) },
        responses: answers(listingView),
      }),
      async (c) => {
        const { desk } = c.var
        const said = c.req.valid('json')
        checkDates(said, desk.today, '')
        const key = c.req.valid('header')['idempotency-key']
        const it = await setAvailability(desk, c.req.valid('param').id, said, key)
        return isRefusal(it) ? no(c, it) : tell(c, listingView, await shown(desk, it), 200)
      },
    )
    .openapi(
      address({
        method: 'post',
        path: '/api/listings/{id}/actions/{action}',
        request: { params: actIn(namesOf(statusActs)), headers: withKey, body: maybeBody(because) },
        responses: answers(listingView),
      }),
      async (c) => {
        const { desk } = c.var
        const { id, action } = c.req.valid('param')
        const said = c.req.valid('json') ?? {}
        const it = await changeStatus(desk, id, action, said, c.req.valid('header')['idempotency-key'])
        return isRefusal(it) ? no(c, it) : tell(c, listingView, await shown(desk, it), 200)
      },
    )
    .openapi(
      address({
        method: 'put',
        path: '/api/providers/{id}',
        request: { params: idInPath, body: body(providerGiven) },
        responses: creates(providerView),
      }),
      async (c) => {
        const { desk } = c.var
        const made = await registerProvider(desk, c.req.valid('param').id, c.req.valid('json'))
        if (isRefusal(made)) return no(c, made)
        return tell(c, providerView, viewProvider(made.it, desk.today), made.made ? 201 : 200)
      },
    )
    .openapi(
      address({
        method: 'post',
        path: '/api/providers/{id}/actions/amend',
        request: { params: idInPath, body: body(providerAmended) },
        responses: answers(providerView),
      }),
      async (c) => {
        const { desk } = c.var
        const it = await amendProvider(desk, c.req.valid('param').id, c.req.valid('json'))
        return isRefusal(it) ? no(c, it) : tell(c, providerView, viewProvider(it, desk.today), 200)
      },
    )
    .openapi(
      address({
        method: 'post',
        path: '/api/providers/{id}/actions/{action}',
        request: { params: actIn(namesOf(standingActs)), body: maybeBody(because) },
        responses: answers(providerView),
      }),
      async (c) => {
        const { desk } = c.var
        const { id, action } = c.req.valid('param')
        const it = await changeStanding(desk, id, action, c.req.valid('json') ?? {})
        return isRefusal(it) ? no(c, it) : tell(c, providerView, viewProvider(it, desk.today), 200)
      },
    )

/** What the portal may ask this room. */
export type CatalogueApi = ReturnType<typeof catalogueRoutes>
