import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Moved } from '../../shared/insight/pot-position.ts'
import { catchUpAll, rebuild } from '../../shared/insight/store.ts'
import { foldUnmet, type UnmetDemand, unmetAbout, unmetLines } from '../../shared/insight/unmet-demand.ts'
import { foldUsed, markOf, type UsedForNeed, usedAbout, usedByOthers } from '../../shared/insight/used-for-need.ts'
import { aTown, type Town } from '../support/a-town.ts'

const at = '2026-11-20T10:00:00.000Z'
const event = (what: string, facts: Moved['facts'] = {}, about: Moved['about'] = { locality: 'here' }): Moved => ({
  what,
  at,
  about,
  facts,
})
const folded = (...events: Moved[]) => events.reduce<UnmetDemand>(foldUnmet, {})
const linesOf = (...events: Moved[]) => unmetLines(new Map([['here#2026-11', folded(...events)]]), 8)

describe('what goes unmet', () => {
  it('is counted under the outcome it was wanted for, once under each of several', () => {
    expect(
      linesOf(
        event('search-found-nothing', { needs: ['secure-housing', 'good-education'] }),
        event('search-found-nothing', { needs: ['good-education'] }),
        event('search-found-nothing', { needs: [] }),
      ).map(({ outcome, searches }) => [outcome, searches]),
    ).toEqual([
      ['good-education', 2],
      ['not-said', 1],
      ['secure-housing', 1],
    ])
  })

  it('is a decline with its reason, an offer nobody answered, help that was full, and a wait that is long', () => {
    const outcome = 'good-education'
    const [line] = linesOf(
      event('commission-declined', { outcome, reason: 'no-places' }),
      event('commission-declined', { outcome, reason: 'no-staff' }),
      event('commission-expired', { outcome }),
      event('commission-requested', { outcome, places: 'full' }),
      event('commission-requested', { outcome, places: 'waiting-list', waitWeeks: 8 }),
      event('commission-requested', { outcome, places: 'waiting-list', waitWeeks: 7 }),
      event('commission-requested', { outcome, places: 'open' }),
      event('commission-accepted', { outcome }),
    )
    expect(line).toMatchObject({ outcome, declined: 2, noPlaces: 1, expired: 1, longWaits: 2, total: 5 })
  })

  it('is of a place, or of the city, and of the month it is in London', () => {
    const lateInSummer = { ...event('commission-expired'), at: '2026-06-30T23:30:00.000Z' }
    expect(unmetAbout(lateInSummer)).toBe('here#2026-07')
    expect(unmetAbout(event('search-found-nothing', {}, {}))).toBe('city#2026-11')
    expect(unmetAbout(event('commission-requested', { places: 'open' }))).toBeUndefined()
    expect(unmetAbout(event('pot-opened'))).toBeUndefined()
  })

  const anEvent = fc.oneof(
    fc
      .record({ needs: fc.subarray(['secure-housing', 'good-education']) })
      .map((facts) => event('search-found-nothing', facts)),
    fc
      .record({ outcome: fc.constantFrom('secure-housing', 'x'), reason: fc.constantFrom('no-places', 'no-staff') })
      .map((facts) => event('commission-declined', facts)),
    fc
      .record({ outcome: fc.constant('good-education'), waitWeeks: fc.integer({ min: 0, max: 30 }) })
      .map((facts) => event('commission-requested', { ...facts, places: 'waiting-list' })),
  )
  it('comes to the same bytes in whatever order the events came', () => {
    fc.assert(
      fc.property(fc.array(anEvent, { maxLength: 30 }), (events) => {
        expect(JSON.stringify(folded(...events))).toBe(JSON.stringify(folded(...events.toReversed())))
      }),
    )
  })
})

const plans = Array.from({ length: 14 }, () => randomUUID())
const taken = (plan: string, listing = 'A') =>
  event(
    'commission-accepted',
    { action: 'accept', outcome: 'good-education' },
    { plan, listing, locality: 'here', commission: randomUUID() },
  )
const used = (...events: Moved[]) => events.reduce<UsedForNeed>(foldUsed, {})

describe('what others with this need used', () => {
  const of = (families: number, asking = 'somebody else') =>
    usedByOthers([used(...plans.slice(0, families).map((plan) => taken(plan)))], asking, 5)

  it('is nothing while fewer than five families used it', () => {
    expect(of(4)).toEqual([])
    expect(of(5)).toEqual([{ listingId: 'A', families: 5, more: false }])
    expect(of(14)).toEqual([{ listingId: 'A', families: 10, more: true }])
  })

  it('does not count the family that asks, nor one family twice', () => {
    expect(of(5, plans[0])).toEqual([])
    expect(of(6, plans[0])).toEqual([{ listingId: 'A', families: 5, more: false }])
    const again = used(...plans.slice(0, 4).flatMap((plan) => [taken(plan), taken(plan)]))
    expect(usedByOthers([again], '', 5)).toEqual([])
  })

  it('counts an acceptance, not an order that goes on again after it was held', () => {
    expect(usedAbout(taken('p'))).toBe('good-education#here')
    expect(usedAbout({ ...taken('p'), facts: { action: 'resume', outcome: 'good-education' } })).toBeUndefined()
  })

  it('comes to the same bytes in whatever order the events came, and holds no id of a family', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(plans), (some) => {
        const events = some.map((plan) => taken(plan))
        const now = JSON.stringify(used(...events))
        expect(now).toBe(JSON.stringify(used(...events.toReversed())))
        expect(plans.some((plan) => now.includes(plan))).toBe(false)
      }),
    )
    expect(markOf('a')).not.toBe(markOf('b'))
  })
})

describe('asked over HTTP', () => {
  let town: Town
  beforeAll(async () => {
    town = await aTown()
    const { people, ids } = town
    const inPenn = { localityId: ids.penn }
    const families = await Promise.all(Array.from({ length: 6 }, () => town.family(people.lead)))
    const [first] = families
    for (const each of families) {
      const order = await town.put(people.lead, 'commissions', town.order(each, { units: 2 }))
      await town.must(town.act(people.lantern, order, 'accept', { startOn: town.startOn }))
    }
    const full = await town.publish({
      interventionId: undefined,
      name: 'Nobody can have this',
      ages: null,
      localityIds: [ids.lowHill, ids.penn],
      availability: { state: 'full', outOfHours: false },
    })
    const declined = await town.put(people.lead, 'commissions', town.order(first as never, { listing: full, units: 1 }))
    await town.must(town.act(people.lantern, declined, 'decline', { reason: 'Ada lives too far away' }))
    const penn = await town.family(people.pennLead, inPenn)
    const theirs = await town.put(
      people.pennLead,
      'commissions',
      town.order(penn, { listing: full, pot: town.pots.penn, units: 1 }),
    )
    await town.must(town.act(people.lantern, theirs, 'decline', { reason: 'no-places' }))
    await town.ask(people.lead, 'GET', '/api/listings?text=submarine&need=good-education')
    await catchUpAll(town.table)
  })
  afterAll(() => town.close())

  const unmet = (who: string | undefined, query = '') => town.ask(who, 'GET', `/api/unmet-demand${query}`)

  it('tells a commissioner everything, and a manager their own place', async () => {
    const { people, ids } = town
    const all = await unmet(people.commissioner)
    expect(all.body).toMatchObject({
      from: '2025-12',
      to: '2026-11',
      longWaitFrom: 8,
      all: { searches: 1, declined: 2, noPlaces: 1, longWaits: 2, total: 5 },
    })
    expect(all.body.items).toHaveLength(3)
    expect((await unmet(people.insight)).body).toEqual(all.body)
    const own = await unmet(people.manager)
    expect(own.body.items.map((each: { localityId: string }) => each.localityId)).toEqual([ids.lowHill, ids.lowHill])
    expect(own.body.all).toMatchObject({ noPlaces: 0, declined: 1, total: 3 })
    expect((await unmet(people.pennManager)).body.all).toMatchObject({ noPlaces: 1, declined: 1, total: 2 })
    for (const who of ['lead', 'hub', 'duty', 'finance', 'lantern', 'partner', 'admin'] as const) {
      expect((await unmet(people[who])).status).toBe(403)
    }
  })

  it('narrows by outcome, place and months, and pages', async () => {
    const { people, ids } = town
    const total = async (query: string) => (await unmet(people.commissioner, query)).body.all.total
    expect(await total('?outcome=good-education')).toBe(1)
    expect(await total(`?localityId=${ids.penn}`)).toBe(2)
    expect(await total('?from=2026-12&to=2026-12')).toBe(0)
    expect((await unmet(people.commissioner, '?from=2026-12&to=2026-11')).body.errors[0].field).toBe('to')
    const page = await unmet(people.commissioner, '?limit=2')
    expect(page.body.items).toHaveLength(2)
    const next = await unmet(people.commissioner, `?limit=2&after=${page.body.next}`)
    expect(next.body.items).toHaveLength(1)
  })

  it('never says whose it was, nor what a person wrote', async () => {
    const said = JSON.stringify((await unmet(town.people.commissioner)).body)
    for (const word of ['Ada', 'submarine']) expect(said).not.toContain(word)
    const books = await Promise.all(['0', '1', '2', '3'].map((book) => town.table.query({ partition: `LOG#${book}` })))
    const log = JSON.stringify(books.flatMap(({ items }) => items))
    expect(log).toContain('"reason":"other"')
    expect(log).not.toContain('too far')
  })

  it('tells a worker what others used, from five families on, in the place before the city', async () => {
    const { people } = town
    const of = async (who: string, family: { id: string; need: string }) =>
      town.ask(who, 'GET', `/api/family-plans/${family.id}/used-for-need?needId=${family.need}`)
    const here = await town.family(people.lead)
    expect((await of(people.lead, here)).body.items).toMatchObject([
      { listing: { id: town.sessions, name: 'Talking it over' }, families: 6, more: false, here: true },
    ])
    const there = await town.family(people.pennLead, { localityId: town.ids.penn })
    expect((await of(people.pennLead, there)).body.items).toMatchObject([{ families: 6, here: false }])
    expect((await of(people.pennLead, here)).status).toBe(404)
    expect((await of(people.commissioner, here)).status).toBe(403)
  })

  it('is made again from the first event, byte for byte', async () => {
    expect(await rebuild(town.table)).toMatchObject({ same: true })
  })
})
