// The whole loop over HTTP, on real listings: find, commission, approve, accept, deliver, confirm, outcome, complete; the money right at every step.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addDays, addMonths, londonDay, monthOf } from '../../shared/kernel/calendar.ts'
import { type Answer, type Ask, asker } from './ask.ts'
import { type Product, theProduct } from './the-product.ts'

const today = londonDay(new Date().toISOString())
const child = randomUUID()
const mother = randomUUID()
const need = randomUUID()
const plan = randomUUID()
const order = randomUUID()
const orderPath = `/api/commissions/${order}`

let product: Product
let ask: Ask
let lowHill: string
let pot: string
let listing: { id: string; name: string; price: { amount: number } }

const family = (more: object = {}) => ({
  localityId: lowHill,
  sharingBasis: 'Public task',
  members: [
    {
      id: child,
      relation: 'child',
      name: 'Zephyrine',
      birthMonth: addMonths(monthOf(today), -12 * 7),
      agreedOn: today,
    },
    {
      id: mother,
      relation: 'mother',
      name: 'Quillonia',
      agreedOn: today,
      contact: { value: '01632 960999', safeHow: 'Text first', safeWhen: 'After 10 am', noVoicemail: true },
      accessNeeds: 'Ground floor',
    },
  ],
  needs: [{ id: need, outcome: 'family-relationships', summary: 'Mornings end in tears', memberIds: [child, mother] }],
  ...more,
})
const request = (more: object = {}) => ({
  familyPlanId: plan,
  needId: need,
  memberIds: [mother],
  listingId: listing.id,
  potId: pot,
  units: 6,
  rationale: 'Weekly visits fit round the early shift',
  outcomeMeasureIds: ['swemwbs'],
  ...more,
})
const act = (who: string | undefined, action: string, body?: unknown, more?: Record<string, string>) =>
  ask(who, 'POST', `${orderPath}/actions/${action}`, body, more)

const sums = async () => {
  const { body } = await ask('team-manager', 'GET', `/api/pots/${pot}`)
  const { allocated, reserved, committed, spent, available } = body
  expect(available).toBe(allocated - reserved - committed - spent)
  return { reserved, committed, spent, available }
}
type Sums = Awaited<ReturnType<typeof sums>>
/** What moved in the pot since before, in pence. */
const moved = async (before: Sums) => {
  const now = await sums()
  const names = Object.keys(now) as (keyof Sums)[]
  return Object.fromEntries(
    names.filter((name) => now[name] !== before[name]).map((name) => [name, now[name] - before[name]]),
  )
}
const told = ({ status, body }: Answer) => ({ status, reason: body?.reason })
const refusal = (status: number, reason: string) => ({ status, reason })

beforeAll(async () => {
  product = await theProduct()
  ask = asker(product)
  lowHill = (await ask('lead-worker', 'GET', '/api/me')).body.localityId
  const { body: pots } = await ask('lead-worker', 'GET', `/api/pots?localityId=${lowHill}`)
  pot = pots.items.find((each: { localityId?: string }) => each.localityId === lowHill).id
})
afterAll(async () => {
  await product?.stop()
})

describe('the loop', () => {
  it('begins with a plan: made once', async () => {
    const path = `/api/family-plans/${plan}`
    const made = await ask('lead-worker', 'PUT', path, family())
    expect(made.status).toBe(201)
    expect(made.body.reference).toMatch(/^FP-[0-9A-Z]{4}-[0-9A-Z]{2}$/)
    const again = await ask('lead-worker', 'PUT', path, family())
    expect(again).toMatchObject({ status: 200, body: made.body })
    expect(again.cost).toMatchObject({ trips: 1, wcu: 0 })
    for (const [who, body] of [
      ['lead-worker', family({ caseReference: 'other' })],
      ['team-manager', family()],
    ] as const) {
      const { status, body: said } = await ask(who, 'PUT', path, body)
      expect([status, said.reason, said.detail]).toEqual([409, 'id-already-used', undefined])
    }
    expect(told(await ask('lead-worker-2', 'PUT', path, family()))).toEqual(refusal(404, 'not-found'))
    expect(told(await ask('commissioner', 'PUT', path, family()))).toEqual(refusal(403, 'role-may-not'))
  })

  it('finds help that fits, from the need itself, and says why', async () => {
    const path = `/api/listings?text=tripple%20p%20parnting&availability=open&familyPlanId=${plan}&needId=${need}&limit=100`
    const { status, body } = await ask('lead-worker', 'GET', path)
    expect(status).toBe(200)
    expect(body.filled).toMatchObject({ needs: ['family-relationships'], localityId: lowHill, ages: [7] })
    listing = body.items.find((each: { name: string }) => each.name === 'Triple P at home')
    expect(listing).toMatchObject({
      providerName: 'Lantern Street Family Support',
      price: { unit: 'session', amount: 4600, basis: 'bought' },
      availability: { state: 'open', stale: false },
      evidence: { scheme: expect.any(String), rating: expect.any(String) },
      fit: expect.arrayContaining(['serves Low Hill and Scotlands', 'open now', 'age 7 within 0-12']),
    })
    expect((await ask('lead-worker', 'GET', `/api/listings/${listing.id}`)).body).toMatchObject({ id: listing.id })
  })

  it('tells before sending what it costs, who approves and which pots could pay', async () => {
    const { potId: _pot, rationale: _why, outcomeMeasureIds: _measures, ...asked } = request()
    const before = await sums()
    const { status, body } = await ask('lead-worker', 'POST', '/api/commission-checks', asked)
    expect(status).toBe(200)
    expect(body).toMatchObject({ price: 27_600, way: { instant: false, limit: 25_000, leftBefore: 25_000 } })
    expect(body.way.approvers.length).toBeGreaterThan(0)
    expect(body.pots.map((each: { id: string }) => each.id)).toContain(pot)
    expect(await moved(before)).toEqual({})
  })

  it('is asked for: the price is reserved, once, however often it is sent', async () => {
    const before = await sums()
    const made = await ask('lead-worker', 'PUT', orderPath, request())
    expect(made.status).toBe(201)
    expect(made.body).toMatchObject({
      id: order,
      state: 'requested',
      familyPlanId: plan,
      needId: need,
      memberIds: [mother],
      potId: pot,
      units: 6,
      price: 27_600,
      delivered: 0,
      spent: 0,
      listing: { id: listing.id, name: 'Triple P at home', price: { amount: 4600 } },
      allowedActions: ['withdraw'],
      history: [{ action: 'request', to: 'requested' }],
    })
    expect(made.body.reference).toMatch(/^CM-[0-9A-Z]{4}-[0-9A-Z]{2}$/)
    expect(made.cost.trips).toBeLessThanOrEqual(2)
    expect(await moved(before)).toEqual({ reserved: 27_600, available: -27_600 })
    const repeats = await Promise.all([1, 2, 3].map(() => ask('lead-worker', 'PUT', orderPath, request())))
    for (const again of repeats) {
      expect(again).toMatchObject({ status: 200, body: made.body })
      expect(again.cost.trips).toBe(1)
      expect(again.cost.wcu).toBe(0)
    }
    expect(await moved(before)).toEqual({ reserved: 27_600, available: -27_600 })
  })

  it('has one id: another body or another author is told the same 409 and nothing else', async () => {
    const before = await sums()
    const other = await ask('lead-worker', 'PUT', orderPath, request({ units: 7 }))
    const somebody = await ask('team-manager', 'PUT', orderPath, request())
    expect(told(other)).toEqual(refusal(409, 'id-already-used'))
    expect(somebody).toMatchObject({ status: 409, body: other.body })
    expect(other.body).not.toHaveProperty('detail')
    expect(await moved(before)).toEqual({})
  })

  it('is not there for another locality or another provider, nor for its own before it is offered', async () => {
    for (const who of ['lead-worker-2', 'team-manager-2', 'provider-2', 'provider', 'partner']) {
      expect(told(await ask(who, 'GET', orderPath))).toEqual(refusal(404, 'not-found'))
    }
    for (const who of ['lead-worker-2', 'team-manager-2']) {
      const elsewhere = await ask(who, 'PUT', `/api/commissions/${randomUUID()}`, request())
      expect(told(elsewhere)).toEqual(refusal(404, 'not-found'))
      expect(told(await act(who, 'approve'))).toEqual(refusal(404, 'not-found'))
    }
    expect(told(await act('provider-2', 'accept', { startOn: today }))).toEqual(refusal(404, 'not-found'))
    expect(told(await act('finance-officer', 'approve'))).toEqual(refusal(403, 'role-may-not'))
  })

  it('is approved by somebody else, once', async () => {
    const before = await sums()
    expect(told(await act('lead-worker', 'approve'))).toEqual(refusal(403, 'role-may-not'))
    expect(told(await act('provider', 'accept', { startOn: today }))).toEqual(refusal(404, 'not-found'))
    const { body: waiting } = await ask('team-manager', 'GET', '/api/tasks')
    expect(waiting.items).toContainEqual(expect.objectContaining({ kind: 'approve', commissionId: order }))
    const approved = await act('team-manager', 'approve')
    expect(approved).toMatchObject({ status: 200, body: { state: 'offered' } })
    const again = await act('team-manager', 'approve')
    expect(again).toMatchObject({ status: 200, body: { state: 'offered', history: approved.body.history } })
    expect(again.cost.wcu).toBe(0)
    expect((await act('team-manager', 'approve', { reason: 'because' })).status).toBe(422)
    expect(told(await act('duty-worker', 'approve'))).toEqual(refusal(409, 'not-allowed-in-this-state'))
    expect(await moved(before)).toEqual({})
  })

  it('is offered to a provider that sees nobody: no name, no plan, no reason', async () => {
    const { status, body } = await ask('provider', 'GET', orderPath)
    expect(status).toBe(200)
    expect(body).toMatchObject({
      person: { ageBand: 'adult', accessNeeds: 'Ground floor' },
      allowedActions: ['accept', 'decline'],
    })
    for (const name of ['familyPlanId', 'needId', 'memberIds', 'potId', 'rationale', 'people', 'leadWorker']) {
      expect(body).not.toHaveProperty(name)
    }
    const said = JSON.stringify([body, (await ask('provider', 'GET', '/api/commissions?state=offered')).body])
    for (const hidden of ['Quillonia', 'Zephyrine', plan, need, mother, child, pot, 'early shift', '01632 960999']) {
      expect(said).not.toContain(hidden)
    }
  })

  it('is accepted: what was reserved is committed, and the provider learns how to reach its people safely', async () => {
    const before = await sums()
    expect((await act('provider', 'accept')).body.errors).toEqual([{ field: 'startOn', message: expect.any(String) }])
    const startOn = addDays(today, -21)
    const accepted = await act('provider', 'accept', { startOn })
    expect(accepted).toMatchObject({ status: 200, body: { state: 'accepted', startOn } })
    expect(accepted.cost.trips).toBeLessThanOrEqual(2)
    expect(await moved(before)).toEqual({ reserved: -27_600, committed: 27_600 })
    expect((await act('provider', 'accept', { startOn })).status).toBe(200)
    expect(told(await act('provider', 'accept', { startOn: today }))).toEqual(refusal(409, 'not-allowed-in-this-state'))
    expect(await moved(before)).toEqual({ reserved: -27_600, committed: 27_600 })
    const { body } = await ask('provider', 'GET', orderPath)
    expect(body.people).toEqual([
      {
        relation: 'mother',
        name: 'Quillonia',
        ageBand: 'adult',
        accessNeeds: 'Ground floor',
        contact: { value: '01632 960999', safeHow: 'Text first', safeWhen: 'After 10 am', noVoicemail: true },
      },
    ])
    expect(body.leadWorker.telephone).toMatch(/^01632/)
    for (const hidden of ['Zephyrine', plan, need, mother, pot, 'early shift']) {
      expect(JSON.stringify(body)).not.toContain(hidden)
    }
  })

  it('is held, resumed and held: keys tell a late repeat from a new act', async () => {
    const before = await sums()
    const keyed = (action: string, key: string) => act('lead-worker', action, undefined, { 'idempotency-key': key })
    expect(await keyed('hold', 'one')).toMatchObject({ status: 200, body: { state: 'on-hold' } })
    expect(await keyed('hold', 'one')).toMatchObject({ status: 200, body: { state: 'on-hold' } })
    expect(await keyed('resume', 'two')).toMatchObject({ status: 200, body: { state: 'accepted' } })
    expect(await keyed('hold', 'one')).toMatchObject({ status: 200, body: { state: 'accepted' } })
    expect(await keyed('hold', 'three')).toMatchObject({ status: 200, body: { state: 'on-hold' } })
    expect(await keyed('resume', 'two')).toMatchObject({ status: 200, body: { state: 'on-hold' } })
    expect(await keyed('resume', 'four')).toMatchObject({ status: 200, body: { state: 'accepted' } })
    const { history } = (await ask('lead-worker', 'GET', orderPath)).body
    expect(history.slice(3).map((line: { action: string }) => line.action)).toEqual([
      'hold',
      'resume',
      'hold',
      'resume',
    ])
    expect(await moved(before)).toEqual({})
  })

  const deliveries = [randomUUID(), randomUUID(), randomUUID(), randomUUID()] as const
  const deliveryPath = (n: number) => `${orderPath}/deliveries/${deliveries[n]}`
  const visit = (weeksAgo: number, attendance: string, more: object = {}) => ({
    on: addDays(today, -7 * weeksAgo),
    units: 1,
    attendance,
    ...more,
  })

  it('is delivered: recorded once, payable as the terms say, and nothing is spent yet', async () => {
    const before = await sums()
    const first = await ask('provider', 'PUT', deliveryPath(0), visit(3, 'attended', { note: 'Went well' }))
    expect(first).toMatchObject({ status: 201, body: { state: 'recorded', worth: 4600, allowedActions: [] } })
    expect((await ask('provider', 'GET', orderPath)).body).toMatchObject({ state: 'in-delivery', delivered: 1 })
    const again = await ask('provider', 'PUT', deliveryPath(0), visit(3, 'attended', { note: 'Went well' }))
    expect(again).toMatchObject({ status: 200, body: first.body })
    expect(again.cost.wcu).toBe(0)
    expect(told(await ask('provider', 'PUT', deliveryPath(0), visit(2, 'attended')))).toEqual(
      refusal(409, 'id-already-used'),
    )
    expect(await ask('provider', 'PUT', deliveryPath(1), visit(2, 'late'))).toMatchObject({ body: { worth: 4600 } })
    expect(await ask('provider', 'PUT', deliveryPath(2), visit(1, 'did-not-attend'))).toMatchObject({
      status: 201,
      body: { worth: 0 },
    })
    expect((await ask('provider', 'GET', orderPath)).body).toMatchObject({ delivered: 2, spent: 0 })
    expect(await moved(before)).toEqual({})
  })

  it('refuses a day to come, more than was ordered, and everybody who is not its provider', async () => {
    const anew = () => `${orderPath}/deliveries/${randomUUID()}`
    expect(told(await ask('provider', 'PUT', anew(), visit(-1, 'attended')))).toEqual(
      refusal(409, 'delivery-in-the-future'),
    )
    expect(told(await ask('provider', 'PUT', anew(), visit(0, 'attended', { units: 5 })))).toEqual(
      refusal(409, 'units-exceed-order'),
    )
    expect(told(await ask('provider-2', 'PUT', anew(), visit(0, 'attended')))).toEqual(refusal(404, 'not-found'))
    expect(told(await ask('lead-worker', 'PUT', anew(), visit(0, 'attended')))).toEqual(refusal(403, 'role-may-not'))
    expect((await ask('provider', 'PUT', anew(), visit(0, 'asleep'))).status).toBe(422)
  })

  it('is confirmed: spent once, unit by unit', async () => {
    const before = await sums()
    const confirm = (who: string | undefined, n: number) => ask(who, 'POST', `${deliveryPath(n)}/actions/confirm`)
    expect(told(await confirm('provider', 0))).toEqual(refusal(403, 'role-may-not'))
    expect(told(await confirm('lead-worker-2', 0))).toEqual(refusal(404, 'not-found'))
    const confirmed = await confirm('lead-worker', 0)
    expect(confirmed).toMatchObject({ status: 200, body: { state: 'confirmed' } })
    expect(confirmed.cost.trips).toBeLessThanOrEqual(2)
    expect(await moved(before)).toEqual({ committed: -4600, spent: 4600 })
    const again = await confirm('lead-worker', 0)
    expect(again).toMatchObject({ status: 200, body: confirmed.body })
    expect(told(await confirm('team-manager', 0))).toEqual(refusal(409, 'not-allowed-in-this-state'))
    expect(await moved(before)).toEqual({ committed: -4600, spent: 4600 })
  })

  it('can be queried and then confirmed; a late repeat of the query changes nothing', async () => {
    const before = await sums()
    const query = (reason?: string) =>
      ask('lead-worker', 'POST', `${deliveryPath(1)}/actions/query`, reason ? { reason } : undefined)
    expect((await query()).status).toBe(422)
    expect(await query('She says nobody came')).toMatchObject({ status: 200, body: { state: 'queried' } })
    expect(await query('She says nobody came')).toMatchObject({ status: 200, body: { state: 'queried' } })
    expect(told(await query('Another reason'))).toEqual(refusal(409, 'not-allowed-in-this-state'))
    expect(await moved(before)).toEqual({})
    const confirmed = await ask('lead-worker', 'POST', `${deliveryPath(1)}/actions/confirm`)
    expect(confirmed).toMatchObject({ status: 200, body: { state: 'confirmed' } })
    expect(await query('She says nobody came')).toMatchObject({ status: 200, body: { state: 'confirmed' } })
    expect(await moved(before)).toEqual({ committed: -4600, spent: 4600 })
  })

  it('can be taken back by a manager alone: the money is committed again', async () => {
    const before = await sums()
    const reverse = (who: string) =>
      ask(who, 'POST', `${deliveryPath(1)}/actions/reverse`, { reason: 'It was the week before' })
    expect(told(await reverse('lead-worker'))).toEqual(refusal(403, 'role-may-not'))
    expect(await reverse('team-manager')).toMatchObject({ status: 200, body: { state: 'reversed' } })
    expect(await reverse('team-manager')).toMatchObject({ status: 200, body: { state: 'reversed' } })
    expect(await moved(before)).toEqual({ committed: 4600, spent: -4600 })
    expect((await ask('provider', 'GET', orderPath)).body).toMatchObject({ delivered: 1 })
    const late = await ask('lead-worker', 'POST', `${deliveryPath(1)}/actions/confirm`)
    expect(late).toMatchObject({ status: 200, body: { state: 'reversed' } })
    expect(await ask('provider', 'PUT', deliveryPath(3), visit(2, 'attended'))).toMatchObject({ status: 201 })
    expect((await ask('lead-worker', 'POST', `${deliveryPath(3)}/actions/confirm`)).status).toBe(200)
    expect(await moved(before)).toEqual({})
  })

  it('owes an outcome: a baseline and an end of one person, one measure, one respondent are judged', async () => {
    const before = await sums()
    const score = (stage: string, points: number) => ({
      measureId: 'swemwbs',
      memberId: mother,
      stage,
      score: points,
      on: stage === 'baseline' ? addDays(today, -21) : today,
      respondent: 'self',
    })
    expect(told(await act('lead-worker', 'complete'))).toEqual(refusal(409, 'outcome-owed'))
    const measures = (await ask('lead-worker', 'GET', '/api/measures')).body.items
    expect(measures.map((each: { id: string }) => each.id)).toContain('swemwbs')
    const path = `${orderPath}/outcomes/${randomUUID()}`
    expect((await ask('lead-worker', 'PUT', path, score('baseline', 16))).status).toBe(201)
    expect((await ask('lead-worker', 'PUT', path, score('baseline', 16))).status).toBe(200)
    expect(told(await ask('lead-worker', 'PUT', path, score('baseline', 17)))).toEqual(refusal(409, 'id-already-used'))
    expect(told(await ask('lead-worker-2', 'PUT', path, score('baseline', 16)))).toEqual(refusal(404, 'not-found'))
    const end = await ask('lead-worker', 'PUT', `${orderPath}/outcomes/${randomUUID()}`, score('end', 25))
    expect(end).toMatchObject({ status: 201, body: { change: { verdict: 'reliable-improvement' } } })
    expect((await ask('lead-worker', 'GET', `${orderPath}/outcomes`)).body).toMatchObject({ total: 2 })
    expect(await moved(before)).toEqual({})
  })

  it('is completed: what was not used goes back to the pot, once', async () => {
    const before = await sums()
    const done = await act('lead-worker', 'complete')
    expect(done).toMatchObject({
      status: 200,
      body: { state: 'completed', delivered: 2, spent: 9200, allowedActions: [] },
    })
    expect(await moved(before)).toEqual({ committed: -18_400, available: 18_400 })
    expect((await act('lead-worker', 'complete')).status).toBe(200)
    expect(told(await act('lead-worker', 'complete', { reason: 'measure-not-fitting' }))).toEqual(
      refusal(409, 'not-allowed-in-this-state'),
    )
    expect(await moved(before)).toEqual({ committed: -18_400, available: 18_400 })
  })

  it('leaves a ledger that tells it all, newest first, each entry with the balances after it', async () => {
    const { body } = await ask('team-manager', 'GET', `/api/pots/${pot}/entries?limit=100`)
    const ours = body.items.filter((each: { commissionId?: string }) => each.commissionId === order)
    expect(ours.map((each: { kind: string; amount: number }) => [each.kind, each.amount]).reverse()).toEqual([
      ['reserved', 27_600],
      ['committed', 27_600],
      ['spent', 4600],
      ['spent', 4600],
      ['reversed', 4600],
      ['spent', 4600],
      ['uncommitted', 18_400],
    ])
    const versions = body.items.map((each: { version: number }) => each.version)
    expect(versions).toEqual([...versions].sort((a, b) => b - a))
    for (const { after } of body.items) {
      expect(after.available).toBe(after.allocated - after.reserved - after.committed - after.spent)
    }
    const { body: events } = await ask('administrator', 'GET', '/api/events')
    expect(events.items.length).toBe(100)
    expect(JSON.stringify(events)).not.toContain('Quillonia')
  })

  it('survives a restart as it was', async () => {
    const before = [(await ask('lead-worker', 'GET', orderPath)).body, await sums()]
    await product.restart()
    expect([(await ask('lead-worker', 'GET', orderPath)).body, await sums()]).toEqual(before)
    const again = await ask('lead-worker', 'PUT', orderPath, request())
    expect(again).toMatchObject({ status: 200, body: { state: 'completed' } })
  })
})
