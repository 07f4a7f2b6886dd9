import { randomUUID } from 'node:crypto'
import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { holdAllForSafety } from '../../shared/brokerage/live-store.ts'
import { standingAfter } from '../../shared/catalogue/listing-standing.ts'
import { keepStanding, readStanding, standingKey } from '../../shared/catalogue/store.ts'
import { providerKey } from '../../shared/providers/store.ts'
import { papersUntil } from '../providers/papers.ts'
import { aTown, type Town } from '../support/a-town.ts'

let town: Town
/** The table fails while this says so. */
let broken: (command: unknown) => boolean = () => false
/** What somebody else does between a change's reading and its writing, once. */
let meanwhile: (() => Promise<unknown>) | undefined
beforeAll(async () => {
  town = await aTown({
    wrap: (send) => async (command) => {
      const first = command instanceof TransactWriteCommand ? meanwhile : undefined
      if (first) {
        meanwhile = undefined
        await first()
      }
      if (broken(command)) throw Object.assign(new Error('silent'), { name: 'TimeoutError' })
      return send(command)
    },
  })
})
afterAll(() => town.close())

const anew = '2026-11-20T10:00:00.000Z'
/** A provider of its own with one of its people and a listing, so that one test stops nobody else's. */
const aProvider = async (more: object = {}) => {
  const { put, person, people, organisation, ids, publish } = town
  const id = await put(people.commissioner, 'providers', organisation('Stops', more))
  const worker = await person({ role: 'provider', providerId: id })
  const session = {
    providerId: id,
    interventionId: undefined,
    price: { unit: 'session', amount: 1000, vat: 0, basis: 'bought' },
    ages: null,
    localityIds: [ids.lowHill],
  }
  return {
    id,
    worker,
    listing: await publish(session, worker),
    other: await publish({ ...session, name: 'Other' }, worker),
  }
}
type AProvider = Awaited<ReturnType<typeof aProvider>>
const orderWith = async (
  from: AProvider,
  state: 'requested' | 'offered' | 'accepted' | 'in-delivery',
  more: object = {},
) => {
  const family = await town.family(town.people.lead)
  return town.orderIn(state, family, { listing: from.listing, ...more }, { provider: from.worker })
}
/** What another process writes: in this one a second change waits for the first. */
const suspendedElsewhere = async ({ listing }: AProvider) => {
  const before = readStanding((await town.table.gather([standingKey(listing)]))[0])
  if (!before) throw new Error('there is no standing')
  const { assuredUntil } = before
  const after = standingAfter(before, { providerStanding: 'suspended', assuredUntil, safeguarding: true })
  await town.table.transact([keepStanding(listing, after, before)])
}
const reinstatedElsewhere = async ({ id }: AProvider) => {
  const [item] = await town.table.gather([providerKey(id)])
  if (!item) throw new Error('there is no provider')
  const version = Number(item.version)
  await town.table.transact([{ put: { ...item, standing: 'assured', version: version + 1 }, if: { version } }])
}
const stateOf = async (id: string) => (await town.ask(town.people.lead, 'GET', `/api/commissions/${id}`)).body
const onProvider = (id: string, action: string, body?: unknown, who = town.people.commissioner) =>
  town.ask(who, 'POST', `/api/providers/${id}/actions/${action}`, body)
const onListing = (id: string, action: string, body?: unknown, who = town.people.commissioner) =>
  town.ask(who, 'POST', `/api/listings/${id}/actions/${action}`, body)
const tasksOf = async (who: string, kind: string) =>
  (await town.ask(who, 'GET', '/api/tasks')).body.items.filter((each: { kind: string }) => each.kind === kind)
const safeguarding = { reason: 'An allegation against one of its staff', safeguarding: true }

describe('a suspension over a child’s safety', () => {
  it('holds what runs, tells its workers, and lets nothing new through', async () => {
    const from = await aProvider()
    const running = await orderWith(from, 'in-delivery')
    const accepted = await orderWith(from, 'accepted', { listing: from.other })
    const offered = await orderWith(from, 'offered')
    const requested = await orderWith(from, 'requested')
    const suspended = await onProvider(from.id, 'suspend', { ...safeguarding, reviewOn: '2026-12-01' })
    expect([suspended.status, suspended.body]).toMatchObject([
      200,
      { standing: 'suspended', safeguarding: true, reviewOn: '2026-12-01', held: 2, standingOn: '2026-11-20' },
    ])
    expect(suspended.body.standingBy).toBe(town.people.commissioner)
    for (const id of [running, accepted]) {
      const order = await stateOf(id)
      expect([order.state, order.history.at(-1)]).toMatchObject([
        'on-hold',
        { action: 'hold', by: town.people.commissioner, reason: 'provider-suspended' },
      ])
    }
    const held = await tasksOf(town.people.lead, 'held-order')
    expect(held.map((each: { commissionId: string }) => each.commissionId)).toEqual(
      expect.arrayContaining([running, accepted]),
    )
    expect((await town.deliver(from.worker, accepted)).body.reason).toBe('not-allowed-in-this-state')
    expect((await town.act(from.worker, offered, 'accept', { startOn: '2026-11-23' })).body.reason).toBe(
      'provider-not-assured',
    )
    expect((await town.act(town.people.manager, requested, 'approve')).body.reason).toBe('provider-not-assured')
    expect((await town.act(town.people.lead, running, 'resume')).body.reason).toBe('provider-not-assured')
    const family = await town.family(town.people.lead)
    const asked = await town.ask(
      town.people.lead,
      'PUT',
      `/api/commissions/${randomUUID()}`,
      town.order(family, { listing: from.listing }),
    )
    expect(asked.body.reason).toBe('provider-not-assured')
    // A worker may still end it, or decline to go on: the family is theirs to look after.
    expect(
      (await town.act(town.people.lead, running, 'end-early', { reason: 'provider-cannot-continue' })).status,
    ).toBe(200)

    await onProvider(from.id, 'reinstate')
    expect((await stateOf(accepted)).state).toBe('on-hold')
    expect((await town.act(town.people.lead, accepted, 'resume')).body.state).toBe('accepted')
    expect((await town.act(from.worker, offered, 'accept', { startOn: '2026-11-23' })).status).toBe(200)
    expect(await tasksOf(town.people.lead, 'held-order')).toEqual([])
  })

  it('says why to those who keep providers and to safeguarding leads, not to its own people', async () => {
    const from = await aProvider()
    await onProvider(from.id, 'suspend', safeguarding)
    const seen = async (who: string) => (await town.ask(who, 'GET', `/api/providers/${from.id}`)).body
    expect(await seen(town.people.commissioner)).toMatchObject({
      standingReason: safeguarding.reason,
      safeguarding: true,
    })
    expect((await seen(town.people.manager)).standingReason).toBe(safeguarding.reason)
    const worker = await seen(town.people.lead)
    expect([worker.standingReason, worker.safeguarding]).toEqual([undefined, true])
    const own = await seen(from.worker)
    expect([own.standing, own.standingReason, own.safeguarding]).toEqual(['suspended', undefined, undefined])
  })

  it('without a worry about a child’s safety leaves what runs alone, and tells the council that it does', async () => {
    const from = await aProvider()
    const running = await orderWith(from, 'in-delivery')
    const { body } = await onProvider(from.id, 'suspend', { reason: 'Two audits are owed' })
    expect([body.held, body.safeguarding, body.reviewOn]).toEqual([undefined, undefined, '2026-12-18'])
    expect((await stateOf(running)).state).toBe('in-delivery')
    expect((await town.deliver(from.worker, running)).status).toBe(201)
    const due = await tasksOf(town.people.commissioner, 'orders-without-assurance')
    const mine = due.find((each: { providerId: string }) => each.providerId === from.id)
    expect(mine).toMatchObject({ detail: 'It is suspended; 1 order runs', late: true })
    expect(await holdAllForSafety(town.house)).toBe(0)
  })

  it('holds the rest the next time when it was stopped half way, and nothing twice', async () => {
    const from = await aProvider()
    const orders: string[] = []
    for (let n = 0; n < 6; n += 1) orders.push(await orderWith(from, 'accepted'))
    let writes = 0
    // The suspension itself and two orders are written; then the table falls silent.
    broken = (command) => command instanceof TransactWriteCommand && ++writes > 3
    await onProvider(from.id, 'suspend', safeguarding)
    broken = () => false
    const before = await Promise.all(orders.map(stateOf))
    expect(before.filter(({ state }) => state === 'on-hold')).toHaveLength(2)
    expect(
      await Promise.all([holdAllForSafety(town.house), holdAllForSafety(town.house)]).then(([a, b]) => a + b),
    ).toBe(4)
    expect(await holdAllForSafety(town.house)).toBe(0)
    for (const order of await Promise.all(orders.map(stateOf))) {
      expect(order.state).toBe('on-hold')
      expect(order.history.filter(({ action }: { action: string }) => action === 'hold')).toHaveLength(1)
    }
    await onProvider(from.id, 'reinstate')
    expect(await holdAllForSafety(town.house)).toBe(0)
  })

  it('misses no order that is accepted at the same moment', async () => {
    const from = await aProvider()
    const offered: string[] = []
    for (let n = 0; n < 6; n += 1) offered.push(await orderWith(from, 'offered'))
    const accept = (id: string) => town.act(from.worker, id, 'accept', { startOn: '2026-11-23' })
    await Promise.all([
      ...offered.slice(0, 3).map(accept),
      onProvider(from.id, 'suspend', safeguarding),
      ...offered.slice(3).map(accept),
    ])
    await holdAllForSafety(town.house)
    const states = (await Promise.all(offered.map(stateOf))).map(({ state }) => state)
    expect(states.filter((state) => state !== 'on-hold' && state !== 'offered')).toEqual([])
  })

  it('stops an acceptance and an approval that were read before it and are written after', async () => {
    for (const [state, action, body] of [
      ['offered', 'accept', { startOn: '2026-11-23' }],
      ['requested', 'approve', undefined],
    ] as const) {
      const from = await aProvider()
      const order = await orderWith(from, state)
      meanwhile = () => suspendedElsewhere(from)
      const late = await town.act(state === 'offered' ? from.worker : town.people.manager, order, action, body)
      expect([late.status, late.body.reason]).toEqual([409, 'provider-not-assured'])
      expect((await stateOf(order)).state).toBe(state)
    }
  })

  it('that ends while orders are being held holds no more', async () => {
    const from = await aProvider()
    const order = await orderWith(from, 'accepted')
    // Suspended by a write that holds nothing yet, as when a process stops: then held and reinstated at the same moment.
    let writes = 0
    broken = (command) => command instanceof TransactWriteCommand && ++writes > 1
    await onProvider(from.id, 'suspend', safeguarding)
    broken = () => false
    expect((await stateOf(order)).state).toBe('accepted')
    meanwhile = () => reinstatedElsewhere(from)
    expect(await holdAllForSafety(town.house)).toBe(0)
    expect((await stateOf(order)).state).toBe('accepted')
  })

  it('is looked at again on its day', async () => {
    const from = await aProvider()
    await onProvider(from.id, 'suspend', { reason: 'x', reviewOn: '2027-03-31' })
    const due = async (now: string) => {
      town.time.now = now
      const found = await tasksOf(town.people.commissioner, 'review-suspension')
      town.time.now = anew
      return found.find((each: { providerId: string }) => each.providerId === from.id)
    }
    expect(await due('2027-03-31T22:59:00.000Z')).toMatchObject({ due: '2027-03-31', late: false })
    expect(await due('2027-03-31T23:01:00.000Z')).toMatchObject({ due: '2027-03-31', late: true })
    const past = await onProvider(from.id, 'suspend', { reason: 'x', reviewOn: '2026-11-20' })
    expect(past.body.errors).toEqual([{ field: 'reviewOn', message: 'Give a day that is still to come' }])
  })
})

describe('papers that have run out', () => {
  it('let nothing new through, leave what runs alone, and raise a task for the council', async () => {
    const from = await aProvider({ dueDiligence: papersUntil('2027-03-28') })
    const running = await orderWith(from, 'in-delivery')
    const offered = await orderWith(from, 'offered')
    const due = async () =>
      (await tasksOf(town.people.commissioner, 'orders-without-assurance')).find(
        (each: { providerId: string }) => each.providerId === from.id,
      )
    // The clocks go forward on 28 March: that day still counts to its end, which is an hour earlier in UTC.
    town.time.now = '2027-03-28T22:59:00.000Z'
    expect(await due()).toBeUndefined()
    town.time.now = '2027-03-28T23:00:00.000Z'
    expect(await due()).toMatchObject({
      what: 'Stops',
      detail: expect.stringContaining('ran out on 28 March 2027; 2 orders run'),
    })
    expect((await town.deliver(from.worker, running)).status).toBe(201)
    expect((await town.act(from.worker, offered, 'accept', { startOn: '2027-03-30' })).body.reason).toBe(
      'not-allowed-in-this-state',
    )
    town.time.now = anew
    expect((await town.act(from.worker, offered, 'accept', { startOn: '2026-11-23' })).status).toBe(200)
  })
})

describe('a price that begins on a day', () => {
  it('is what an order of that day costs, and touches none made before', async () => {
    const { people, ask, pots } = town
    const from = await aProvider({ dueDiligence: papersUntil('2028-03-31') })
    const nextYear = await town.pot({ financialYear: '2027-28' })
    const before = await orderWith(from, 'accepted', { units: 5 })
    const { body: now } = await ask(people.commissioner, 'GET', `/api/listings/${from.listing}`)
    const { id: _i, status: _s, version: _v, availability: _a, providerName: _p, evidence: _e, fit: _f, ...terms } = now
    const dearer = { ...terms, price: { ...terms.price, amount: 1500 }, priceFrom: '2027-04-01' }
    expect((await onListing(from.listing, 'amend', dearer)).body.coming).toHaveLength(1)
    const placed = async (instant: string, pot: string) => {
      town.time.now = instant
      // A clock that jumps makes the process read its catalogue again: that is not the request's cost.
      await ask(people.lead, 'GET', '/api/listings?limit=1')
      const answer = await ask(people.lead, 'PUT', `/api/commissions/${randomUUID()}`, {
        ...town.order(await town.family(people.lead), { listing: from.listing, pot, units: 5 }),
      })
      const told = [answer.status, answer.body.price, answer.body.listing?.version, answer.body.terms?.amount]
      const cost = answer.cost
      town.time.now = anew
      return { told, cost, id: answer.body.id as string }
    }
    const last = await placed('2027-03-31T22:59:59.000Z', pots.lowHill)
    expect(last.told).toEqual([201, 5000, 1, 1000])
    const first = await placed('2027-03-31T23:00:00.000Z', nextYear)
    expect(first.told).toEqual([201, 7500, 2, 1500])
    for (const { cost } of [last, first]) {
      expect(cost.trips).toBe(2)
      expect(cost.rcu).toBeLessThanOrEqual(9)
      expect(cost.wcu).toBeLessThanOrEqual(16)
    }
    for (const id of [before, last.id]) {
      const order = await stateOf(id)
      expect([order.price, order.terms.amount, order.listing.price.amount, order.listing.version]).toEqual([
        5000, 1000, 1000, 1,
      ])
    }
    const told = await ask(people.lead, 'GET', `/api/commissions/${first.id}`)
    expect(told.body.listing).toMatchObject({ version: 2, price: { amount: 1500 } })
  })
})

describe('the four states of a listing', () => {
  it('closed to new: nothing new is asked for; what was asked for goes through, what runs goes on', async () => {
    const from = await aProvider()
    const [requested, offered] = [await orderWith(from, 'requested'), await orderWith(from, 'offered')]
    await onListing(from.listing, 'close-to-new', { reason: 'Full' })
    const family = await town.family(town.people.lead)
    const path = `/api/commissions/${randomUUID()}`
    const asked = await town.ask(town.people.lead, 'PUT', path, town.order(family, { listing: from.listing }))
    expect(asked.body.reason).toBe('listing-closed-to-new')
    expect((await town.act(town.people.manager, requested, 'approve')).status).toBe(200)
    expect((await town.act(from.worker, offered, 'accept', { startOn: '2026-11-23' })).status).toBe(200)
  })

  it('in run-off: what was asked for goes no further, what runs goes on to a day everybody knows', async () => {
    const from = await aProvider()
    const running = await orderWith(from, 'in-delivery')
    const [requested, offered] = [await orderWith(from, 'requested'), await orderWith(from, 'offered')]
    const { people, time } = town
    const runOff = (until: string, who = people.commissioner) =>
      onListing(from.listing, 'run-off', { reason: 'The contract ends', until }, who)
    expect((await runOff('2026-11-19')).body.errors?.[0].field).toBe('until')
    expect((await runOff('2027-03-31', from.worker)).status).toBe(403)
    const ran = await runOff('2027-03-31')
    expect([ran.status, ran.body.status, ran.body.runOffUntil]).toEqual([200, 'in-run-off', '2027-03-31'])
    expect((await runOff('2027-03-31')).cost.wcu).toBe(0)
    expect((await town.act(people.manager, requested, 'approve')).body.reason).toBe('listing-closed-to-new')
    expect((await town.act(from.worker, offered, 'accept', { startOn: '2026-11-23' })).body.reason).toBe(
      'listing-closed-to-new',
    )
    expect((await town.deliver(from.worker, running)).status).toBe(201)
    const due = async (now: string) => {
      time.now = now
      const found = await tasksOf(people.commissioner, 'finish-run-off')
      time.now = anew
      return found.filter((each: { listingId: string }) => each.listingId === from.listing)
    }
    expect(await due('2027-03-31T22:59:00.000Z')).toEqual([])
    expect(await due('2027-03-31T23:01:00.000Z')).toMatchObject([{ due: '2027-03-31', late: true }])
    expect((await runOff('2027-04-30')).body.runOffUntil).toBe('2027-04-30')
    expect(await due('2027-04-01T12:00:00.000Z')).toEqual([])
  })

  it('withdrawn: refused while orders run on it, not for those on another listing', async () => {
    const from = await aProvider()
    const running = await orderWith(from, 'accepted')
    const refused = await onListing(from.listing, 'withdraw', { reason: 'We stop' }, from.worker)
    expect([refused.status, refused.body.reason, refused.body.detail]).toEqual([
      409,
      'running-orders-remain',
      'One order runs on this listing: let it run off instead.',
    ])
    expect((await onListing(from.other, 'withdraw', { reason: 'We stop' }, from.worker)).status).toBe(200)
    await town.act(town.people.lead, running, 'cancel', { reason: 'moved-away' })
    const requested = await orderWith(from, 'requested')
    const gone = await onListing(from.listing, 'withdraw', { reason: 'We stop' }, from.worker)
    expect([gone.status, gone.body.status]).toEqual([200, 'withdrawn'])
    expect((await onListing(from.listing, 'withdraw', { reason: 'We stop' }, from.worker)).cost.wcu).toBe(0)
    expect((await town.act(town.people.manager, requested, 'approve')).body.reason).toBe('listing-closed-to-new')
  })
})
