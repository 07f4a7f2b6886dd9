import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aMenu, type Menu } from './a-menu.ts'

let menu: Menu
let insight: string
beforeAll(async () => {
  menu = await aMenu()
  insight = await menu.person({ role: 'insight-officer' })
})
afterAll(async () => {
  expect(menu.faults).toEqual([])
  await menu.close()
})

const call = (more: object = {}) => ({
  outcomes: ['substance-use', 'family-relationships'],
  localityIds: [menu.ids.lowHill, menu.ids.penn],
  what: 'A Saturday group for children whose parents drink',
  by: '2026-12-18',
  budget: 1_500_000,
  ...more,
})
const publish = async (more: object = {}) => {
  const id = randomUUID()
  const { status, body } = await menu.ask(menu.people.commissioner, 'PUT', `/api/calls/${id}`, call(more))
  if (status !== 201) throw new Error(JSON.stringify(body))
  return id
}
const offer = (more: object = {}) => ({
  listing: menu.listing({ name: 'Saturday club', needs: ['substance-use'], usualUnits: 2, ...more }),
  message: 'We can start in January',
})
const make = (who: string, callId: string, body: object = offer(), id = randomUUID()) =>
  menu.ask(who, 'PUT', `/api/calls/${callId}/offers/${id}`, body)
const offersOf = (who: string, callId: string) => menu.ask(who, 'GET', `/api/calls/${callId}/offers`)
const act = (who: string, callId: string, offerId: string, action: string, body?: object) =>
  menu.ask(who, 'POST', `/api/calls/${callId}/offers/${offerId}/actions/${action}`, body)
const idsIn = ({ body }: { body: { items: { id: string }[] } }) => body.items.map(({ id }) => id)

describe('a call', () => {
  it('is published once by a commissioner, and seen by providers while it is open', async () => {
    const { people, ask } = menu
    const id = randomUUID()
    const made = await ask(people.commissioner, 'PUT', `/api/calls/${id}`, call())
    expect(made).toMatchObject({ status: 201, body: { ...call(), id, status: 'open', open: true, offers: 0 } })
    expect(await ask(people.commissioner, 'PUT', `/api/calls/${id}`, call())).toMatchObject({
      status: 200,
      cost: { wcu: 0 },
    })
    expect(await ask(people.other, 'PUT', `/api/calls/${id}`, call())).toMatchObject({ status: 409 })
    const seen = await ask(people.lantern, 'GET', '/api/calls')
    expect(idsIn(seen)).toContain(id)
    for (const word of ['offers', 'author', 'mark']) expect(seen.body.items[0]).not.toHaveProperty(word)
    expect((await ask(insight, 'GET', `/api/calls/${id}`)).status).toBe(200)
  })

  it('says what is wrong at its field, and 404 for a place that is not there', async () => {
    const { people, ask } = menu
    const wrong = async (more: object) =>
      (await ask(people.commissioner, 'PUT', `/api/calls/${randomUUID()}`, call(more))).body
    expect((await wrong({ by: '2026-11-19' })).errors[0].field).toBe('by')
    expect((await wrong({ what: ' ' })).errors[0].field).toBe('what')
    expect((await wrong({ outcomes: [] })).errors[0].field).toBe('outcomes')
    expect((await wrong({ localityIds: [randomUUID()] })).status).toBe(404)
  })

  it('closes by its day or by a commissioner, and then takes no offers', async () => {
    const { people, ask, time } = menu
    const byDay = await publish({ by: '2026-11-21' })
    const byHand = await publish()
    const close = (who: string, reason = 'Enough offers') =>
      ask(who, 'POST', `/api/calls/${byHand}/actions/close`, { reason })
    expect((await close(people.lantern)).status).toBe(403)
    expect(await close(people.commissioner)).toMatchObject({ status: 200, body: { status: 'closed', open: false } })
    expect(await close(people.commissioner)).toMatchObject({ status: 200, cost: { wcu: 0 } })
    expect(await close(people.commissioner, 'Another reason')).toMatchObject({ status: 409 })
    expect(await make(people.lantern, byHand)).toMatchObject({ status: 409 })
    expect((await ask(people.lantern, 'GET', `/api/calls/${byHand}`)).status).toBe(404)
    expect((await make(people.lantern, byDay)).status).toBe(201)
    const before = time.now
    time.now = '2026-11-22T10:00:00.000Z'
    expect(await make(people.willow, byDay, offer({ providerId: menu.ids.willow }))).toMatchObject({ status: 409 })
    expect(idsIn(await ask(people.willow, 'GET', '/api/calls'))).not.toContain(byDay)
    expect((await ask(people.willow, 'GET', `/api/calls/${byDay}`)).status).toBe(404)
    expect((await ask(people.lantern, 'GET', `/api/calls/${byDay}`)).body).toMatchObject({ open: false })
    time.now = before
  })

  it('is nothing to those who neither publish, count nor answer', async () => {
    const { people, ask } = menu
    const id = await publish()
    for (const who of [people.leadWorker, people.partner, people.admin]) {
      for (const path of ['/api/calls', `/api/calls/${id}`, `/api/calls/${id}/offers`]) {
        expect((await ask(who, 'GET', path)).status, path).toBe(403)
      }
      expect((await ask(who, 'PUT', `/api/calls/${randomUUID()}`, call())).status).toBe(403)
      expect((await make(who, id)).status).toBe(403)
    }
  })
})

describe('an offer', () => {
  it('is a listing of the provider’s own, seen by it and the council and by no other provider', async () => {
    const { people, ids } = menu
    const id = await publish()
    const own = randomUUID()
    const made = await make(people.lantern, id, offer(), own)
    expect(made).toMatchObject({
      status: 201,
      body: {
        id: own,
        providerName: 'Lantern Street',
        state: 'offered',
        price: 36_000,
        missing: { outcomes: ['family-relationships'], localityIds: [ids.penn] },
        allowedActions: ['take-back'],
      },
    })
    expect(await make(people.lantern, id, offer(), own)).toMatchObject({ status: 200, cost: { wcu: 0 } })
    expect(await make(people.lantern, id, offer({ name: 'Else' }), own)).toMatchObject({ status: 409 })
    expect((await make(people.lantern, id, offer({ providerId: ids.willow }))).status).toBe(404)
    const theirs = randomUUID()
    await make(people.willow, id, offer({ providerId: ids.willow }), theirs)
    expect(idsIn(await offersOf(people.lantern, id))).toEqual([own])
    expect(idsIn(await offersOf(people.willow, id))).toEqual([theirs])
    const all = await offersOf(people.commissioner, id)
    expect(idsIn(all).sort()).toEqual([own, theirs].sort())
    expect(all.body.items[0].allowedActions).toEqual(['take', 'turn-down'])
    expect((await menu.ask(people.commissioner, 'GET', `/api/calls/${id}`)).body.offers).toBe(2)
    expect((await act(people.willow, id, own, 'take-back')).status).toBe(404)
  })

  it('says what is wrong with the listing at its field', async () => {
    const { people } = menu
    const id = await publish()
    const wrong = async (more: object) => (await make(people.lantern, id, offer(more))).body.errors[0].field
    expect(await wrong({ name: '' })).toBe('listing.name')
    expect(await wrong({ priceFrom: '2027-01-01' })).toBe('listing.priceFrom')
    expect(await wrong({ availability: { state: 'open', nextStart: '2026-01-01' } })).toBe(
      'listing.availability.nextStart',
    )
  })

  it('that is taken becomes a draft, which a commissioner approves as any other', async () => {
    const { people, ask } = menu
    const id = await publish()
    const own = randomUUID()
    await make(people.lantern, id, offer(), own)
    expect((await act(people.lantern, id, own, 'take')).status).toBe(403)
    const taken = await act(people.commissioner, id, own, 'take')
    expect(taken).toMatchObject({ status: 200, body: { state: 'taken', allowedActions: [], draftId: own } })
    expect(await act(people.commissioner, id, own, 'take')).toMatchObject({ status: 200, cost: { wcu: 0 } })
    expect(await act(people.commissioner, id, own, 'turn-down', { note: 'No' })).toMatchObject({ status: 409 })
    const drafts = await ask(people.commissioner, 'GET', '/api/listing-drafts')
    expect(idsIn(drafts)).toContain(own)
    expect(await ask(people.commissioner, 'POST', `/api/listing-drafts/${own}/actions/approve`, {})).toMatchObject({
      status: 200,
      body: { state: 'approved' },
    })
    const listing = await ask(people.leadWorker, 'GET', `/api/listings/${taken.body.listingId}`)
    expect(listing).toMatchObject({ status: 200, body: { name: 'Saturday club', status: 'listed', version: 1 } })
  })

  it('that is turned down says why, and one taken back is neither', async () => {
    const { people } = menu
    const id = await publish()
    const [one, two] = [randomUUID(), randomUUID()]
    await make(people.lantern, id, offer(), one)
    await make(people.lantern, id, offer({ name: 'Sunday club' }), two)
    expect((await act(people.commissioner, id, one, 'turn-down')).body.errors[0].field).toBe('note')
    await act(people.commissioner, id, one, 'turn-down', { note: 'Too far from Penn' })
    expect(await act(people.lantern, id, two, 'take-back')).toMatchObject({ status: 200 })
    expect(await act(people.commissioner, id, two, 'take')).toMatchObject({ status: 409 })
    const { body } = await offersOf(people.lantern, id)
    expect(body.items.map(({ state, note }: { state: string; note?: string }) => [state, note]).sort()).toEqual([
      ['taken-back', undefined],
      ['turned-down', 'Too far from Penn'],
    ])
    expect(JSON.stringify(body)).not.toContain(people.commissioner)
  })

  it('is one and the same when it is sent twice at once', async () => {
    const { people } = menu
    const id = await publish()
    const own = randomUUID()
    const both = await Promise.all([make(people.lantern, id, offer(), own), make(people.lantern, id, offer(), own)])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 201])
    expect((await menu.ask(people.commissioner, 'GET', `/api/calls/${id}`)).body.offers).toBe(1)
  })
})
