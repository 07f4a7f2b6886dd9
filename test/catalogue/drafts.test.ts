import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listingVersionKey, readListingVersion, readStanding, standingKey } from '../../shared/catalogue/store.ts'
import { aMenu, type Menu } from './a-menu.ts'

let menu: Menu
beforeAll(async () => {
  menu = await aMenu()
})
afterAll(() => menu.close())

const price = (amount: number) => ({ unit: 'place', amount, vat: 0, basis: 'bought' })
/** What the menu's provider would have its listing say. */
const proposed = (more: object = {}) => {
  const { availability: _availability, ...terms } = menu.listing()
  return { ...terms, ...more }
}
const send = async (listingId: string, more: object = {}, who = menu.people.lantern) => {
  const id = randomUUID()
  const answer = await menu.ask(who, 'PUT', `/api/listings/${listingId}/drafts/${id}`, proposed(more))
  return { id, ...answer }
}
const see = (id: string, who = menu.people.commissioner) => menu.ask(who, 'GET', `/api/listing-drafts/${id}`)
const act = (id: string, action: string, body?: unknown, who = menu.people.commissioner) =>
  menu.ask(who, 'POST', `/api/listing-drafts/${id}/actions/${action}`, body)
const live = async (id: string) => (await menu.ask(menu.people.leadWorker, 'GET', `/api/listings/${id}`)).body

describe('an edit by its provider', () => {
  it('waits while the published one stays live, and shows what would change, old beside new', async () => {
    const { people, ids } = menu
    const listing = await menu.publish()
    const sent = await send(listing, { name: 'Incredible Years, evenings', localityIds: [ids.lowHill, ids.penn] })
    expect([sent.status, sent.body.state, sent.body.allowedActions]).toEqual([
      201,
      'waiting',
      ['send-again', 'take-back'],
    ])
    expect((await live(listing)).name).toBe('Incredible Years group')
    const seen = await see(sent.id)
    expect(seen.body).toMatchObject({ beside: 1, base: 1, rounds: 1, providerName: 'Lantern Street' })
    expect(seen.body.changes).toEqual([
      { field: 'name', words: 'Name', before: 'Incredible Years group', after: 'Incredible Years, evenings' },
      {
        field: 'localityIds',
        words: 'Localities',
        before: 'Low Hill and Scotlands',
        after: 'Low Hill and Scotlands; Penn, Merry Hill and Pennfields',
      },
    ])
    expect(seen.body.allowedActions).toEqual(['approve', 'return'])
    const approved = await act(sent.id, 'approve', { beside: 1 })
    expect([approved.status, approved.body.state, approved.body.version]).toEqual([200, 'approved', 2])
    expect(await live(listing)).toMatchObject({ name: 'Incredible Years, evenings', version: 2 })
    const [standing] = await menu.table.gather([standingKey(listing)])
    expect(readStanding(standing)).toMatchObject({ version: 2, mark: 2 })
    const again = await act(sent.id, 'approve', { beside: 1 })
    expect([again.status, again.cost.wcu]).toEqual([200, 0])
    expect((await act(sent.id, 'return', { note: 'No' })).body.reason).toBe('not-allowed-in-this-state')
    expect((await act(sent.id, 'take-back', {}, people.lantern)).status).toBe(409)
  })

  it('comes back with a note, is mended and sent again', async () => {
    const { people } = menu
    const listing = await menu.publish()
    const { id } = await send(listing, { summary: 'Best group in town!' })
    expect((await act(id, 'return', {})).body.errors).toEqual([{ field: 'note', message: expect.any(String) }])
    const returned = await act(id, 'return', { note: 'Say what happens in a session' })
    expect([returned.status, returned.body.state, returned.body.note]).toEqual([
      200,
      'returned',
      'Say what happens in a session',
    ])
    expect((await act(id, 'approve', {})).body.reason).toBe('not-allowed-in-this-state')
    const mine = await see(id, people.lantern)
    expect(mine.body.allowedActions).toEqual(['send-again', 'take-back'])
    const again = await act(
      id,
      'send-again',
      proposed({ summary: 'Two hours of practice with a crèche.' }),
      people.lantern,
    )
    expect([again.status, again.body.state, again.body.rounds]).toEqual([200, 'waiting', 2])
    expect((await act(id, 'approve', {})).status).toBe(200)
    expect((await live(listing)).summary).toBe('Two hours of practice with a crèche.')
  })

  it('can be taken back, and then goes nowhere', async () => {
    const { people } = menu
    const listing = await menu.publish()
    const { id } = await send(listing, { name: 'Other' })
    expect((await act(id, 'take-back', undefined, people.lantern)).body.state).toBe('taken-back')
    expect((await act(id, 'approve', {})).status).toBe(409)
    expect((await live(listing)).name).toBe('Incredible Years group')
  })

  it('is not approved over a change its approver never saw', async () => {
    const { ask, people } = menu
    const listing = await menu.publish()
    const { id } = await send(listing, { name: 'Evenings' })
    const amended = await ask(
      people.other,
      'POST',
      `/api/listings/${listing}/actions/amend`,
      proposed({ summary: 'New words.' }),
    )
    expect(amended.body.version).toBe(2)
    expect((await act(id, 'approve', { beside: 1 })).body.reason).toBe('not-allowed-in-this-state')
    const seen = await see(id)
    expect(seen.body.beside).toBe(2)
    expect(seen.body.changes.map(({ field }: { field: string }) => field)).toEqual(['name', 'summary'])
    expect((await act(id, 'approve', { beside: 2 })).body.version).toBe(3)
  })

  it('is one draft however often it is sent, approved once by however many', async () => {
    const { ask, people } = menu
    const listing = await menu.publish()
    const path = `/api/listings/${listing}/drafts/${randomUUID()}`
    const said = proposed({ name: 'Evenings' })
    const sent = await Promise.all(Array.from({ length: 8 }, () => ask(people.lantern, 'PUT', path, said)))
    expect(sent.map(({ status }) => status).sort()).toEqual([200, 200, 200, 200, 200, 200, 200, 201])
    expect((await ask(people.lantern, 'PUT', path, proposed({ name: 'Mornings' }))).body.reason).toBe('id-already-used')
    const id = path.split('/').at(-1) ?? ''
    const approvals = await Promise.all([
      act(id, 'approve', {}),
      act(id, 'approve', {}, people.other),
      act(id, 'approve', {}),
    ])
    expect(approvals.filter(({ status }) => status === 200).length).toBeGreaterThanOrEqual(1)
    expect((await live(listing)).version).toBe(2)
    expect(new Set(approvals.filter(({ status }) => status === 200).map(({ body }) => body.decidedBy)).size).toBe(1)
  })

  it('is for its provider and the council alone', async () => {
    const { ask, people, ids } = menu
    const listing = await menu.publish()
    const { id } = await send(listing, { name: 'Evenings' })
    expect((await see(id, people.willow)).status).toBe(404)
    expect((await act(id, 'take-back', {}, people.willow)).status).toBe(404)
    for (const who of [people.leadWorker, people.partner, people.admin]) {
      expect((await see(id, who)).status).toBe(403)
      expect((await ask(who, 'GET', '/api/listing-drafts')).status).toBe(403)
      expect((await act(id, 'approve', {}, who)).status).toBe(403)
    }
    expect((await act(id, 'approve', {}, people.lantern)).status).toBe(403)
    expect((await send(listing, { name: 'x' }, people.willow)).status).toBe(404)
    expect((await send(listing, { name: 'x', providerId: ids.willow }, people.willow)).status).toBe(404)
    expect((await send(listing, { name: 'x' }, people.commissioner)).status).toBe(403)
    expect((await see(randomUUID())).status).toBe(404)
    const own = await ask(people.willow, 'GET', '/api/listing-drafts')
    expect(own.body.items).toEqual([])
    const waiting = await ask(people.commissioner, 'GET', '/api/listing-drafts?limit=100')
    expect(waiting.body.items.map((each: { id: string }) => each.id)).toContain(id)
    expect((await ask(people.lantern, 'GET', '/api/listing-drafts?limit=100')).body.items.length).toBeGreaterThan(3)
  })

  it('says what is wrong at its field, and refuses to change nothing', async () => {
    const listing = await menu.publish()
    expect((await send(listing)).body.detail).toBe('Nothing would change.')
    const wrong = async (more: object) =>
      (await send(listing, more)).body.errors?.map((each: { field: string }) => each.field)
    expect(await wrong({ priceFrom: '2026-11-19', price: price(1) })).toEqual(['priceFrom'])
    expect(await wrong({ priceFrom: '2027-04-01', price: { ...price(1), unit: 'hour' } })).toEqual(['price.unit'])
    expect(await wrong({ availability: { state: 'open' } })).toEqual(['availability'])
    expect(await wrong({ colour: 'red' })).toEqual(['colour'])
    expect((await send(listing, { localityIds: [randomUUID()] })).status).toBe(404)
  })
})

describe('a new price in a draft', () => {
  it('begins on its day, and only then', async () => {
    const { time } = menu
    const listing = await menu.publish()
    const { id } = await send(listing, { price: price(20_000), priceFrom: '2027-04-01' })
    expect((await see(id)).body.changes).toEqual([
      { field: 'price', words: 'Price', before: '£180 a place', after: '£200 a place, from 1 April 2027' },
    ])
    await act(id, 'approve', { beside: 1 })
    const before = time.now
    const at = async (instant: string) => {
      time.now = instant
      const { price: now, version, coming } = await live(listing)
      const search = await menu.ask(
        menu.people.commissioner,
        'GET',
        `/api/listings?providerId=${menu.ids.lantern}&limit=100&maxPrice=19000`,
      )
      const found = search.body.items.find((each: { id: string }) => each.id === listing)
      return [now.amount, version, coming?.length ?? 0, found?.price.amount]
    }
    expect(await at('2027-03-31T22:59:59.000Z')).toEqual([18_000, 1, 1, 18_000])
    expect(await at('2027-03-31T23:00:01.000Z')).toEqual([20_000, 2, 0, undefined])
    time.now = before
    const [one, two] = await menu.table.gather([listingVersionKey(listing, 1), listingVersionKey(listing, 2)])
    expect([readListingVersion(one)?.price.amount, readListingVersion(two)?.price.amount]).toEqual([18_000, 20_000])
    expect(readListingVersion(two)?.priceFrom).toBe('2027-04-01')
  })
})

describe('a listing that is new', () => {
  it('may be sent as a draft, and is there once it is approved', async () => {
    const { ask, people } = menu
    const listing = randomUUID()
    const { id, status, body } = await send(listing, {
      name: 'New group',
      availability: { state: 'open', nextStart: '2026-11-25' },
    })
    expect([status, body.base, body.changes.length > 8]).toEqual([201, undefined, true])
    expect((await ask(people.lantern, 'GET', `/api/listings/${listing}`)).status).toBe(404)
    expect((await act(id, 'approve', {})).body).toMatchObject({ state: 'approved', version: 1 })
    expect(await live(listing)).toMatchObject({
      name: 'New group',
      status: 'listed',
      availability: { state: 'open', nextStart: '2026-11-25', checkedOn: '2026-11-20' },
    })
  })

  it('goes straight on the menu, unless the council wants to see it first from a day on', async () => {
    const { ask, people, listing, house, time } = menu
    const rules = house.settings.rules as { listingsNeedApprovalFrom?: string }
    const before = time.now
    const first = `/api/listings/${randomUUID()}`
    expect((await ask(people.lantern, 'PUT', first, listing())).status).toBe(201)
    rules.listingsNeedApprovalFrom = '2027-03-28'
    time.now = '2027-03-27T23:59:00.000Z'
    expect((await ask(people.lantern, 'PUT', `/api/listings/${randomUUID()}`, listing())).status).toBe(201)
    time.now = '2027-03-28T00:00:00.000Z'
    const refused = await ask(people.lantern, 'PUT', `/api/listings/${randomUUID()}`, listing())
    expect([refused.status, refused.body.reason]).toEqual([409, 'listing-needs-approval'])
    expect((await ask(people.lantern, 'PUT', first, listing())).status).toBe(200)
    expect((await ask(people.commissioner, 'PUT', `/api/listings/${randomUUID()}`, listing())).status).toBe(201)
    delete rules.listingsNeedApprovalFrom
    time.now = before
  })
})
