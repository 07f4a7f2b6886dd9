import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listingVersionKey, readListingVersion, readStanding, standingKey } from '../../shared/catalogue/store.ts'
import { aMenu, type Menu } from './a-menu.ts'

let menu: Menu
beforeAll(async () => {
  menu = await aMenu()
})
afterAll(() => menu.close())

const standingOf = async (id: string) => readStanding((await menu.table.gather([standingKey(id)]))[0])
const act = (who: string, id: string, action: string, body?: unknown, headers?: Record<string, string>) =>
  menu.ask(who, 'POST', `/api/listings/${id}/actions/${action}`, body, headers)
const eventsAbout = async (what: string) => {
  const all = await Promise.all(['0', '1', '2', '3'].map((book) => menu.table.query({ partition: `LOG#${book}` })))
  return all.flatMap(({ items }) => items).filter((item) => item.what === what)
}

describe('a listing is put on the menu', () => {
  it('by its provider: 201, then 200 with what it is now, and nothing more is written', async () => {
    const { ask, people, listing } = menu
    const path = `/api/listings/${randomUUID()}`
    const made = await ask(people.lantern, 'PUT', path, listing())
    expect(made.status).toBe(201)
    expect(made.body).toMatchObject({
      ...listing(),
      status: 'listed',
      version: 1,
      providerName: 'Lantern Street',
      availability: { state: 'open', outOfHours: false, checkedOn: '2026-11-20', stale: false },
      evidence: { rating: '4+' },
      fit: [],
    })
    await act(people.lantern, path.split('/').at(-1) ?? '', 'set-availability', { state: 'full' })
    const again = await ask(people.lantern, 'PUT', path, listing())
    expect(again.status).toBe(200)
    expect(again.body.availability.state).toBe('full')
    expect(again.cost.wcu).toBe(0)
  })

  it('once: another body, another author and another organisation get the same bare 409', async () => {
    const { ask, people, listing, ids } = menu
    const path = `/api/listings/${await menu.publish()}`
    const answers = await Promise.all([
      ask(people.lantern, 'PUT', path, listing({ name: 'Another' })),
      ask(people.commissioner, 'PUT', path, listing()),
      ask(people.willow, 'PUT', path, listing({ providerId: ids.willow })),
    ])
    for (const { status, body } of answers) expect([status, body]).toEqual([409, answers[0]?.body])
    expect(answers[0]?.body).toMatchObject({ reason: 'id-already-used' })
    expect(answers[0]?.body).not.toHaveProperty('detail')
  })

  it('not for another organisation, an unknown programme or an unknown place: 404, before the id is looked at', async () => {
    const { ask, people, listing, ids } = menu
    const taken = `/api/listings/${await menu.publish()}`
    for (const more of [
      { providerId: ids.willow },
      { interventionId: randomUUID() },
      { localityIds: [ids.lowHill, randomUUID()] },
    ]) {
      expect((await ask(people.lantern, 'PUT', taken, listing(more))).status).toBe(404)
      expect((await ask(people.lantern, 'PUT', `/api/listings/${randomUUID()}`, listing(more))).status).toBe(404)
    }
    expect((await ask(people.commissioner, 'PUT', taken, listing({ providerId: randomUUID() }))).status).toBe(404)
  })

  it('by nobody else', async () => {
    const { ask, people, listing } = menu
    for (const who of [people.leadWorker, people.partner, people.admin]) {
      expect((await ask(who, 'PUT', `/api/listings/${randomUUID()}`, listing())).status).toBe(403)
    }
    expect((await ask(undefined, 'PUT', `/api/listings/${randomUUID()}`, listing())).status).toBe(401)
  })

  it('with errors at their fields', async () => {
    const { ask, people, listing } = menu
    const wrong = async (more: object) => {
      const { status, body } = await ask(people.lantern, 'PUT', `/api/listings/${randomUUID()}`, listing(more))
      expect(status).toBe(422)
      return body.errors
    }
    expect(await wrong({ needs: ['love'] })).toEqual([{ field: 'needs.0', message: 'Choose an outcome' }])
    expect(await wrong({ colour: 'red' })).toEqual([{ field: 'colour', message: 'This is not asked for here' }])
    expect(await wrong({ availability: { state: 'open', checkedOn: '2026-11-21' } })).toEqual([
      { field: 'availability.checkedOn', message: 'This day is still to come' },
    ])
    expect(await wrong({ availability: { state: 'open', nextStart: '2026-11-19' } })).toEqual([
      { field: 'availability.nextStart', message: 'Give a day that is still to come' },
    ])
  })

  it('with its terms kept for ever under their version, and a small standing', async () => {
    const id = await menu.publish()
    const [version, standing] = await menu.table.gather([listingVersionKey(id, 1), standingKey(id)])
    const terms = readListingVersion(version)
    expect(terms).toMatchObject({ version: 1, providerName: 'Lantern Street', publishedOn: '2026-11-20' })
    expect(terms?.evidence?.rating).toBe('4+')
    expect(terms).not.toHaveProperty('availability')
    expect(terms).not.toHaveProperty('status')
    expect(readStanding(standing)).toEqual({
      status: 'listed',
      version: 1,
      providerStanding: 'assured',
      assuredUntil: '2027-03-31',
      mark: 1,
    })
    expect(JSON.stringify(standing).length).toBeLessThan(1000)
  })

  it('at once by twenty senders of the same request: one is told 201, nineteen 200', async () => {
    const { ask, people, listing } = menu
    const path = `/api/listings/${randomUUID()}`
    const answers = await Promise.all(Array.from({ length: 20 }, () => ask(people.lantern, 'PUT', path, listing())))
    expect(answers.map(({ status }) => status).sort()).toEqual([...Array.from({ length: 19 }, () => 200), 201])
  })
})

describe('a listing is seen', () => {
  it('by council staff whatever its status, by a partner while listed, by its own provider only', async () => {
    const { ask, people } = menu
    const id = await menu.publish()
    const see = async (who: string) => (await ask(who, 'GET', `/api/listings/${id}`)).status
    expect(await Promise.all([people.leadWorker, people.partner, people.lantern, people.willow].map(see))).toEqual([
      200, 200, 200, 404,
    ])
    await act(people.commissioner, id, 'close-to-new', { reason: 'Full for the year' })
    expect(await Promise.all([people.leadWorker, people.partner, people.lantern, people.willow].map(see))).toEqual([
      200, 404, 200, 404,
    ])
    expect((await ask(people.leadWorker, 'GET', `/api/listings/${randomUUID()}`)).status).toBe(404)
    expect((await ask(people.leadWorker, 'GET', '/api/listings/none')).status).toBe(404)
  })

  it('in two trips while the snapshot is fresh, and with stale availability marked', async () => {
    const { ask, people } = menu
    const id = await menu.publish({ availability: { state: 'open', checkedOn: '2026-10-01' } })
    await ask(people.leadWorker, 'GET', `/api/listings/${id}`)
    const { cost, body } = await ask(people.leadWorker, 'GET', `/api/listings/${id}`)
    expect(cost.trips).toBe(2)
    expect(body.availability.stale).toBe(true)
  })
})

describe('what is done to a listing', () => {
  it('closes and reopens it, and each moves the mark an order checks', async () => {
    const { people } = menu
    const id = await menu.publish()
    const closed = await act(people.commissioner, id, 'close-to-new', { reason: 'Quality under review' })
    expect([closed.status, closed.body.status, closed.body.statusReason]).toEqual([
      200,
      'closed-to-new',
      'Quality under review',
    ])
    expect(await standingOf(id)).toMatchObject({ status: 'closed-to-new', mark: 2 })
    const reopened = await act(people.commissioner, id, 'reopen')
    expect([reopened.status, reopened.body.status]).toEqual([200, 'listed'])
    expect(reopened.body).not.toHaveProperty('statusReason')
    expect(await standingOf(id)).toMatchObject({ status: 'listed', mark: 3 })
  })

  it('once: a repeat by the same person with the same words changes nothing, other words or persons are refused', async () => {
    const { people } = menu
    const id = await menu.publish()
    await act(people.commissioner, id, 'close-to-new', { reason: 'Full' })
    const again = await act(people.commissioner, id, 'close-to-new', { reason: 'Full' })
    expect([again.status, again.cost.wcu]).toEqual([200, 0])
    for (const [who, reason] of [
      [people.commissioner, 'Other words'],
      [people.other, 'Full'],
    ] as const) {
      const refused = await act(who, id, 'close-to-new', { reason })
      expect([refused.status, refused.body.reason]).toEqual([409, 'not-allowed-in-this-state'])
    }
    expect(await standingOf(id)).toMatchObject({ mark: 2 })
  })

  it('is still the same act when the provider has said how full it is since', async () => {
    const { people } = menu
    const id = await menu.publish()
    await act(people.commissioner, id, 'close-to-new', { reason: 'Full' })
    await act(people.lantern, id, 'set-availability', { state: 'full' })
    const again = await act(people.commissioner, id, 'close-to-new', { reason: 'Full' })
    expect([again.status, again.body.availability.state]).toEqual([200, 'full'])
  })

  it('once under a key: a late repeat is told from a new act, and a key is not used for another', async () => {
    const { people } = menu
    const id = await menu.publish()
    const close = (key: string) =>
      act(people.commissioner, id, 'close-to-new', { reason: 'Full' }, { 'idempotency-key': key })
    await close('one')
    await act(people.commissioner, id, 'reopen', {}, { 'idempotency-key': 'two' })
    const late = await close('one')
    expect([late.status, late.body.status]).toEqual([200, 'listed'])
    expect((await close('three')).body.status).toBe('closed-to-new')
    const misused = await act(people.commissioner, id, 'reopen', {}, { 'idempotency-key': 'one' })
    expect([misused.status, misused.body.reason]).toEqual([409, 'id-already-used'])
  })

  it('by those who may: providers withdraw their own, commissioners do the rest', async () => {
    const { people } = menu
    const id = await menu.publish()
    expect((await act(people.lantern, id, 'close-to-new', { reason: 'x' })).status).toBe(403)
    expect((await act(people.willow, id, 'withdraw', { reason: 'x' })).status).toBe(404)
    expect((await act(people.leadWorker, id, 'withdraw', { reason: 'x' })).status).toBe(403)
    expect((await act(people.commissioner, randomUUID(), 'withdraw', { reason: 'x' })).status).toBe(404)
    const withdrawn = await act(people.lantern, id, 'withdraw', { reason: 'We stop this group' })
    expect([withdrawn.status, withdrawn.body.status]).toEqual([200, 'withdrawn'])
    expect((await act(people.commissioner, id, 'reopen')).body.reason).toBe('not-allowed-in-this-state')
    expect((await act(people.lantern, id, 'set-availability', { state: 'open' })).status).toBe(409)
  })

  it('for a reason where one is owed, and by no other name', async () => {
    const { people } = menu
    const id = await menu.publish()
    const silent = await act(people.commissioner, id, 'withdraw', {})
    expect([silent.status, silent.body.errors]).toEqual([422, [{ field: 'reason', message: 'Say why' }]])
    expect((await act(people.commissioner, id, 'withdraw')).status).toBe(422)
    expect((await act(people.commissioner, id, 'delete', { reason: 'x' })).status).toBe(404)
    expect((await act(people.commissioner, id, 'reopen', { why: 'x' })).status).toBe(422)
  })

  it('says how full it is: same again writes nothing today and counts as checked tomorrow', async () => {
    const { people, time } = menu
    const id = await menu.publish()
    const full = { state: 'waiting-list', waitWeeks: 6, nextStart: '2027-01-11', languages: ['Polish'] }
    const said = await act(people.lantern, id, 'set-availability', full)
    expect(said.body.availability).toEqual({ ...full, outOfHours: false, checkedOn: '2026-11-20', stale: false })
    expect((await act(people.lantern, id, 'set-availability', full)).cost.wcu).toBe(0)
    const before = time.now
    time.now = '2026-11-21T09:00:00.000Z'
    const stillTrue = await act(people.lantern, id, 'set-availability', full)
    expect(stillTrue.body.availability.checkedOn).toBe('2026-11-21')
    time.now = before
    expect(await standingOf(id)).toMatchObject({ mark: 1 })
    expect((await act(people.willow, id, 'set-availability', full)).status).toBe(404)
    expect((await act(people.commissioner, id, 'set-availability', { state: 'ask' })).status).toBe(200)
  })

  it('writes what happened in the same breath, without the reason’s words', async () => {
    const { people } = menu
    const id = await menu.publish()
    await act(people.commissioner, id, 'close-to-new', { reason: 'About Mrs Smith' })
    const mine = (await eventsAbout('listing-close-to-new')).filter(
      (item) => (item.about as { listing?: string }).listing === id,
    )
    expect(mine).toHaveLength(1)
    expect(mine[0]).toMatchObject({ by: people.commissioner, facts: { status: 'closed-to-new' } })
    expect(JSON.stringify(mine)).not.toContain('Smith')
  })
})

describe('an amended listing', () => {
  it('has a new version and a new mark; the old terms stay as they were', async () => {
    const { people, listing, ids } = menu
    const id = await menu.publish()
    const dearer = listing({ price: { unit: 'place', amount: 20_000, vat: 0, basis: 'bought' } })
    const amended = await act(people.commissioner, id, 'amend', dearer)
    expect([amended.status, amended.body.version, amended.body.price.amount]).toEqual([200, 2, 20_000])
    expect(await standingOf(id)).toMatchObject({ version: 2, mark: 2 })
    const [one, two] = await menu.table.gather([listingVersionKey(id, 1), listingVersionKey(id, 2)])
    expect([readListingVersion(one)?.price.amount, readListingVersion(two)?.price.amount]).toEqual([18_000, 20_000])
    const again = await act(people.commissioner, id, 'amend', dearer)
    expect([again.status, again.body.version, again.cost.wcu]).toEqual([200, 2, 0])
    const [event] = (await eventsAbout('listing-amended')).filter(
      (item) => (item.about as { listing?: string }).listing === id,
    )
    expect(event?.facts).toMatchObject({ version: 2, changed: ['price'] })
    expect((await act(people.lantern, id, 'amend', listing())).status).toBe(403)
    expect((await act(people.commissioner, id, 'amend', listing({ providerId: ids.willow }))).status).toBe(404)
  })
})

describe('both sides of domestic abuse', () => {
  it('need separate teams', async () => {
    const { ask, people, ids, organisation } = menu
    const [one, two] = [randomUUID(), randomUUID()]
    await ask(people.commissioner, 'PUT', `/api/providers/${one}`, organisation('One team'))
    await ask(people.commissioner, 'PUT', `/api/providers/${two}`, organisation('Two teams', { separateTeams: true }))
    const put = (providerId: string, side: string) =>
      ask(
        people.commissioner,
        'PUT',
        `/api/listings/${randomUUID()}`,
        menu.listing({ providerId, side, localityIds: [ids.penn] }),
      )
    expect((await put(one, 'victim')).status).toBe(201)
    expect((await put(one, 'victim')).status).toBe(201)
    const refused = await put(one, 'perpetrator')
    expect([refused.status, refused.body.errors?.[0].field]).toEqual([422, 'side'])
    expect((await put(two, 'victim')).status).toBe(201)
    expect((await put(two, 'perpetrator')).status).toBe(201)
    const { standing: _standing, ...about } = organisation('Two teams')
    const merged = await ask(people.commissioner, 'POST', `/api/providers/${two}/actions/amend`, about)
    expect([merged.status, merged.body.errors?.[0].field]).toEqual([422, 'separateTeams'])
  })
})
