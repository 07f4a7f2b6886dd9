// What the house's work costs at the table, in trips and capacity units: counted, never timed.
import { randomBytes, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { aTown, type Town } from '../support/a-town.ts'

let town: Town
beforeAll(async () => {
  town = await aTown()
}, 60_000)
afterAll(async () => {
  expect(town.faults).toEqual([])
  await town.close()
})

/** As a worker writes: no phrase of it twice, so that it packs no better than life. */
const prose = `Kacper saw a serious argument in October. The GP wrote on 3/11; CAMHS waits are 34 weeks. Dad moved to Dudley and
has contact every second Saturday, with grandmother there. Mum is in recovery, no relapse since August. Proposal: eight
sessions via Willowbank from 30 November, Tuesdays 4.15pm at the hub so the older sibling can wait in homework club.
Considered a mentor: too young. Agreed at TAF 17/11 chaired by the deputy head. We expect fewer exclusions (2 this term).
Nan helps on Mondays. Money is short, so a bus pass matters. A course ran out of places twice before. The landlord is
mending damp in both bedrooms until Easter. Football stopped when boots were lost. Police visited once, no action. Twins
share one phone. An interpreter (Polish) was booked for reviews. Asthma pump must come along. Auntie Jo may collect.
Bring the referral number; reception forgets. Quiet room please. Paperwork by post, never e-mail. Review is due 12/2.`
const words = (length: number) => prose.slice(0, length).trim()

/** The family of the report's first case study: seven children, two adults, thirteen agencies. */
const aLargeFamily = async () => {
  const children = Array.from({ length: 7 }, (_, n) => ({
    id: randomUUID(),
    relation: n % 2 ? 'daughter' : 'son',
    name: `Child Number${n} Longfamilyname`,
    birthMonth: `20${12 + n}-0${n + 1}`,
    agreedOn: '2026-11-02',
    accessNeeds: 'Needs a quiet room and breaks',
  }))
  const adults = ['mother', 'father'].map((relation) => ({
    id: randomUUID(),
    relation,
    name: `Adult ${relation} Longfamilyname`,
    agreedOn: '2026-11-02',
    contact: { value: '01632 960301', safeHow: 'Text first, then ring', safeWhen: 'After 10 am' },
    staffSafety: 'Two to visit; dog on the premises',
  }))
  const members = [...children, ...adults]
  const need = randomUUID()
  const needs = [
    { id: need, outcome: 'family-relationships', summary: words(120), memberIds: members.map(({ id }) => id) },
    ...['good-education', 'substance-use', 'secure-housing'].map((outcome) => ({
      id: randomUUID(),
      outcome,
      summary: words(120),
      memberIds: children.map(({ id }) => id),
    })),
  ]
  const agencies = Array.from({ length: 13 }, (_, n) => ({
    id: randomUUID(),
    name: `Agency number ${n} of the city`,
    what: words(80),
    contact: '01632 960401',
  }))
  const of = await town.family(town.people.lead, { members, needs, agencies })
  return { of, need, ids: members.map(({ id }) => id) }
}

const listings = (count: number, more: object = {}) =>
  Promise.all(
    Array.from({ length: count }, (_, n) =>
      town.publish({
        interventionId: undefined,
        name: `Help number ${n}`,
        price: { unit: 'session', amount: 1000, vat: 0, basis: 'bought' },
        ages: null,
        usualUnits: 10,
        ...more,
      }),
    ),
  )

describe('a request', () => {
  it('is one read of at most 9 units and one write of at most 16, whoever approves it', async () => {
    for (const units of [5, 26]) {
      const of = await town.family(town.people.lead)
      const path = `/api/commissions/${randomUUID()}`
      const { status, cost } = await town.ask(town.people.lead, 'PUT', path, town.order(of, { units }))
      expect(status).toBe(201)
      expect(cost.trips).toBeLessThanOrEqual(2)
      expect(cost.rcu).toBeLessThanOrEqual(9)
      expect(cost.wcu).toBeLessThanOrEqual(16)
    }
  })

  it('costs no more with a rationale, three members and four orders running', async () => {
    const of = await town.family(town.people.lead)
    const [wanted, ...running] = await listings(5)
    for (const listing of running) {
      await town.orderIn('in-delivery', of, { listing, members: Object.values(of.member), units: 4 })
    }
    const body = town.order(of, {
      listing: wanted ?? '',
      members: Object.values(of.member),
      units: 9,
      more: {
        rationale: words(400),
        startBy: '2026-12-01',
        outcomeMeasureIds: ['swemwbs', 'psoc', 'sdq-total'],
      },
    })
    const path = `/api/commissions/${randomUUID()}`
    const { status, cost } = await town.ask(town.people.lead, 'PUT', path, body)
    expect(status).toBe(201)
    expect(cost.trips).toBeLessThanOrEqual(2)
    expect(cost.rcu).toBeLessThanOrEqual(9)
    expect(cost.wcu).toBeLessThanOrEqual(16)
    const again = await town.ask(town.people.lead, 'PUT', path, body)
    expect(again.status).toBe(200)
    expect(again.cost.trips).toBe(1)
    expect(again.cost.wcu).toBe(0)
  })

  it('costs no more for seven children, two adults and thirteen agencies', async () => {
    const { of, need, ids } = await aLargeFamily()
    const body = town.order(of, { need, members: ids, units: 26, more: { rationale: words(100) } })
    const { status, cost } = await town.ask(town.people.lead, 'PUT', `/api/commissions/${randomUUID()}`, body)
    expect(status).toBe(201)
    expect(cost.trips).toBeLessThanOrEqual(2)
    expect(cost.rcu).toBeLessThanOrEqual(9)
    expect(cost.wcu).toBeLessThanOrEqual(16)
  })

  it('with all the words a request can hold takes one unit of two more', async () => {
    const of = await town.family(town.people.lead)
    const more = { rationale: words(1000), overlapReason: words(300), outcomeMeasureIds: ['swemwbs', 'psoc'] }
    const body = town.order(of, { members: Object.values(of.member), units: 26, more })
    const { status, cost } = await town.ask(town.people.lead, 'PUT', `/api/commissions/${randomUUID()}`, body)
    expect(status).toBe(201)
    expect(cost).toMatchObject({ trips: 2, wcu: 18 })
  })

  it('repeated costs one trip and writes nothing, also after the order went on', async () => {
    const of = await town.family(town.people.lead)
    const body = town.order(of, { units: 5 })
    const id = randomUUID()
    await town.must(town.ask(town.people.lead, 'PUT', `/api/commissions/${id}`, body))
    await town.must(town.act(town.people.lantern, id, 'accept', { startOn: town.startOn }))
    const again = await town.ask(town.people.lead, 'PUT', `/api/commissions/${id}`, body)
    expect(again).toMatchObject({ status: 200, body: { state: 'accepted' } })
    expect(again.cost.trips).toBe(1)
    expect(again.cost.wcu).toBe(0)
  })

  it('that is refused writes nothing', async () => {
    const of = await town.family(town.people.lead)
    const path = `/api/commissions/${randomUUID()}`
    const { status, cost } = await town.ask(town.people.lead, 'PUT', path, town.order(of, { need: randomUUID() }))
    expect(status).toBe(409)
    expect(cost.trips).toBe(1)
    expect(cost.wcu).toBe(0)
  })
})

/** The same house as another process finds it: the same table, nothing remembered. */
const anotherProcess = async () => {
  vi.resetModules()
  const { createApi } = await import('../../shared/api.ts')
  const api = createApi(
    town.house,
    async (bearer) => ({ sub: bearer }),
    (fault) => town.faults.push(fault),
  )
  return async (who: string, path: string, body?: unknown) => {
    const response = await api.request(path, {
      method: 'POST',
      headers: { authorization: `Bearer ${who}`, 'content-type': 'application/json' },
      ...(body ? { body: JSON.stringify(body) } : {}),
    })
    const [, trips] = /trips=(\d+)/.exec(response.headers.get('server-timing') ?? '') ?? []
    return { status: response.status, trips: Number(trips) }
  }
}

const works = {
  approve: { state: 'requested', who: 'manager', body: undefined },
  refuse: { state: 'requested', who: 'manager', body: { reason: 'too-expensive' } },
  accept: { state: 'offered', who: 'lantern', body: { startOn: '2026-11-16' } },
  decline: { state: 'offered', who: 'lantern', body: { reason: 'no-places' } },
  withdraw: { state: 'offered', who: 'lead', body: { reason: 'need-changed' } },
  hold: { state: 'accepted', who: 'lead', body: undefined },
  cancel: { state: 'accepted', who: 'lead', body: { reason: 'moved-away' } },
  complete: { state: 'in-delivery', who: 'lead', body: { reason: 'measure-not-fitting' } },
  'end-early': { state: 'in-delivery', who: 'lead', body: { reason: 'need-met' } },
} as const

describe('an act on an order', () => {
  for (const [action, { state, who, body }] of Object.entries(works)) {
    it(`${action}: two trips warm, three cold, one for a repeat`, async () => {
      const warm = await town.orderIn(state, await town.family(town.people.lead))
      const done = await town.act(town.people[who], warm, action, body)
      expect(done.status).toBe(200)
      expect(done.cost.trips).toBe(2)
      const again = await town.act(town.people[who], warm, action, body)
      expect(again.status).toBe(200)
      expect(again.cost).toMatchObject({ trips: 1, wcu: 0 })
      const cold = await town.orderIn(state, await town.family(town.people.lead))
      const askCold = await anotherProcess()
      expect(await askCold(town.people[who], `/api/commissions/${cold}/actions/${action}`, body)).toEqual({
        status: 200,
        trips: 3,
      })
    })
  }

  it('confirm a delivery: two trips warm, three cold, one for a repeat', async () => {
    const confirm = (order: string, delivery: string) =>
      `/api/commissions/${order}/deliveries/${delivery}/actions/confirm`
    const order = await town.orderIn('in-delivery', await town.family(town.people.lead))
    const [one, two] = [randomUUID(), randomUUID()]
    expect((await town.deliver(town.people.lantern, order, {}, one)).cost.trips).toBe(2)
    await town.must(town.deliver(town.people.lantern, order, {}, two))
    const done = await town.ask(town.people.lead, 'POST', confirm(order, one))
    expect(done.status).toBe(200)
    expect(done.cost.trips).toBe(2)
    const again = await town.ask(town.people.lead, 'POST', confirm(order, one))
    expect(again.cost).toMatchObject({ trips: 1, wcu: 0 })
    const askCold = await anotherProcess()
    expect(await askCold(town.people.lead, confirm(order, two))).toEqual({ status: 200, trips: 3 })
  })
})

describe('a page read, beyond who asks and the record of reading', () => {
  const beyond = async (who: string, path: string, readIsRecorded: boolean) => {
    const { status, cost } = await town.ask(who, 'GET', path)
    expect(status).toBe(200)
    return { trips: cost.trips - 1 - (readIsRecorded ? 1 : 0), rcu: cost.rcu }
  }

  it('is at most two trips for a plan, an order, a pot and a provider', async () => {
    const of = await town.family(town.people.lead)
    const order = await town.orderIn('in-delivery', of)
    const { lead, lantern, commissioner } = town.people
    for (const [who, path, isRecorded] of [
      [lead, `/api/family-plans/${of.id}`, true],
      [lead, `/api/commissions/${order}`, true],
      [lantern, `/api/commissions/${order}`, true],
      [lead, `/api/commissions/${order}/deliveries`, false],
      [lead, `/api/pots/${town.pots.lowHill}`, false],
      [lead, `/api/pots/${town.pots.lowHill}/entries`, false],
      [lead, `/api/pots/${town.pots.lowHill}/position`, false],
      [commissioner, `/api/providers/${town.ids.lantern}`, false],
      [commissioner, '/api/provider-records', false],
    ] as const) {
      const cost = await beyond(who, path, isRecorded)
      expect(cost.trips, path).toBeLessThanOrEqual(2)
    }
  })

  it('is flat: the same for a pot of many orders as for a pot of one', async () => {
    const [small, large] = [await town.pot(), await town.pot()]
    await town.orderIn('offered', await town.family(town.people.lead), { pot: small, units: 1 })
    for (let orders = 0; orders < 40; orders += 1) {
      await town.orderIn('offered', await town.family(town.people.lead), { pot: large, units: 1 })
    }
    const cost = (pot: string) => beyond(town.people.lead, `/api/pots/${pot}`, false)
    expect(await cost(large)).toEqual(await cost(small))
  })

  it('does not grow with the order\u2019s own history beyond its size', async () => {
    const order = await town.orderIn('accepted', await town.family(town.people.lead))
    for (let times = 0; times < 20; times += 1) {
      const key = { 'idempotency-key': randomBytes(6).toString('hex') }
      await town.must(town.act(town.people.lead, order, times % 2 ? 'resume' : 'hold', undefined, key))
    }
    expect((await beyond(town.people.lead, `/api/commissions/${order}`, true)).trips).toBeLessThanOrEqual(2)
  })
})

describe('a search', () => {
  it('costs nothing at the table while the catalogue is fresh, beyond who asks', async () => {
    await town.ask(town.people.lead, 'GET', '/api/listings?text=talking')
    const { status, cost } = await town.ask(town.people.lead, 'GET', '/api/listings?text=talking')
    expect(status).toBe(200)
    expect(cost.trips).toBe(1)
  })
})
