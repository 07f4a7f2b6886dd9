// `kill -9` in the middle of load: every order that was acknowledged is there after the restart, none twice, and the money adds up.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startEngine } from '../../functions/local/engine.ts'
import { chainVerifies, type Entry, entry } from '../../shared/budget/entry.ts'
import { londonDay } from '../../shared/kernel/calendar.ts'
import { chainHolds, type Event } from '../../shared/platform/event.ts'
import { jittered } from '../../shared/platform/faults.ts'
import { createTable, sendThroughSdk } from '../../shared/platform/table.ts'
import { type Answer, type Ask, asker } from './ask.ts'
import { type Product, theProduct } from './the-product.ts'

const kills = 5
const clients = 12
const today = londonDay(new Date().toISOString())
const localityOf = async () => (await ask('lead-worker', 'GET', '/api/me')).body.localityId

let product: Product
let ask: Ask
let pot: string
let listing: string

beforeAll(async () => {
  product = await theProduct()
  ask = asker(product)
  const localityId = await localityOf()
  const { financialYear } = (await ask('commissioner', 'GET', '/api/pots')).body.items[0]
  pot = randomUUID()
  const given = { localityId, financialYear, purpose: 'Load', fundingSource: 'Base budget', allocated: 100_000_000 }
  expect((await ask('commissioner', 'PUT', `/api/pots/${pot}`, given)).status).toBe(201)
  const path = '/api/listings?text=triple%20p%20at%20home&limit=100'
  listing = (await ask('lead-worker', 'GET', path)).body.items.find(
    (each: { name: string }) => each.name === 'Triple P at home',
  ).id
})
afterAll(async () => {
  await product?.stop()
})

type Step = { readonly what: string; readonly send: () => Promise<Answer> }
type Order = { readonly id: string; readonly steps: Step[]; acknowledged: number; sent: number }

/** An order and what is done with it, in order; the client goes no further than what was acknowledged. */
const anOrder = (localityId: string): Order => {
  const [id, plan, mother, need, delivery] = Array.from({ length: 5 }, () => randomUUID())
  const family = {
    localityId,
    sharingBasis: 'Public task',
    members: [{ id: mother, relation: 'mother', agreedOn: today }],
    needs: [{ id: need, outcome: 'family-relationships', summary: 'Mornings', memberIds: [mother] }],
  }
  const request = { familyPlanId: plan, needId: need, memberIds: [mother], listingId: listing, potId: pot, units: 5 }
  const put = (who: string, path: string, body: unknown) => () => ask(who, 'PUT', path, body)
  const act = (who: string, path: string, body?: unknown) => () => ask(who, 'POST', path, body)
  const order = `/api/commissions/${id}`
  return {
    id: id ?? '',
    acknowledged: 0,
    sent: 0,
    steps: [
      { what: 'plan', send: put('lead-worker', `/api/family-plans/${plan}`, family) },
      { what: 'request', send: put('lead-worker', order, request) },
      { what: 'accept', send: act('provider', `${order}/actions/accept`, { startOn: today }) },
      {
        what: 'deliver',
        send: put('provider', `${order}/deliveries/${delivery}`, { on: today, units: 2, attendance: 'attended' }),
      },
      { what: 'confirm', send: act('lead-worker', `${order}/deliveries/${delivery}/actions/confirm`) },
      { what: 'end', send: act('lead-worker', `${order}/actions/end-early`, { reason: 'need-met' }) },
    ],
  }
}

/** One client at work until the product is gone; what it had sent and heard of is in its orders. */
const client = async (localityId: string, orders: Order[], isOver: () => boolean) => {
  while (!isOver()) {
    const order = anOrder(localityId)
    orders.push(order)
    for (const { send, what } of order.steps) {
      if (isOver()) return
      order.sent += 1
      const answer = await send().catch(() => undefined)
      if (!answer) return
      if (answer.status !== 503)
        expect([what, answer.status]).toEqual([
          what,
          what === 'plan' || what === 'request' || what === 'deliver' ? 201 : 200,
        ])
      else return
      order.acknowledged += 1
    }
  }
}

/** What the pot must hold of an order after so many steps: reserved, committed, spent. */
const moneyAfter = [
  [0, 0, 0],
  [0, 0, 0],
  [23_000, 0, 0],
  [0, 23_000, 0],
  [0, 23_000, 0],
  [0, 13_800, 9200],
  [0, 0, 9200],
] as const
const stateAfter = [undefined, undefined, 'offered', 'accepted', 'in-delivery', 'in-delivery', 'ended-early'] as const

const allEntries = async (): Promise<Entry[]> => {
  const engine = await startEngine(product.dataDir)
  try {
    const table = createTable('early-help', sendThroughSdk(engine.config), jittered(Math.random))
    const found: Entry[] = []
    for (let after: Parameters<typeof table.query>[0]['after']; ; ) {
      const page = await table.query({ partition: `POT#${pot}`, startsWith: 'ENTRY#', ...(after ? { after } : {}) })
      found.push(...page.items.map((item) => entry.parse(item)))
      if (!page.next) return found
      after = page.next
    }
  } finally {
    await engine.stop()
  }
}

const allEvents = async (): Promise<Event[]> => {
  const found: Event[] = []
  for (let after = ''; ; ) {
    const { body } = await ask('administrator', 'GET', `/api/events?limit=100${after}`)
    found.push(...body.items)
    if (body.items.length < 100) return found
    after = `&after=${encodeURIComponent(body.next)}`
  }
}

describe(`the product, killed ${kills} times under load`, () => {
  const orders: Order[] = []

  it('keeps every order as far as it was acknowledged, and goes on from there', { timeout: 240_000 }, async () => {
    const localityId = await localityOf()
    for (let kill = 0; kill < kills; kill += 1) {
      const before = orders.length
      let isOver = false
      const working = Array.from({ length: clients }, () => client(localityId, orders, () => isOver))
      // Longer each time, so that the blow falls on different work.
      await new Promise((done) => setTimeout(done, 400 + 173 * kill))
      await product.kill9()
      isOver = true
      await Promise.all(working)
      const inFlight = orders.slice(before).filter((each) => each.sent > each.acknowledged)
      expect(inFlight.length).toBeGreaterThan(0)
      await product.restart()

      for (const order of orders.slice(before)) {
        const { status, body } = await ask('lead-worker', 'GET', `/api/commissions/${order.id}`)
        const could = stateAfter.slice(order.acknowledged, order.sent + 1)
        expect(could).toContain(status === 404 ? undefined : body.state)
      }
      // Whoever heard nothing asks the same again: it is done once, whether it had been or not.
      for (const order of inFlight) {
        const again = await order.steps[order.sent - 1]?.send()
        expect([200, 201]).toContain(again?.status)
        order.acknowledged = order.sent
      }
      for (const order of orders.slice(before)) {
        const { body } = await ask('lead-worker', 'GET', `/api/commissions/${order.id}`)
        expect(body.state).toBe(stateAfter[order.acknowledged])
      }
    }
    expect(orders.filter(({ acknowledged }) => acknowledged > 1).length).toBeGreaterThan(kills * 10)
  })

  it('answers the whole history again without doing any of it twice', async () => {
    const before = (await ask('lead-worker', 'GET', `/api/pots/${pot}`)).body
    for (const order of orders.filter((_, n) => n % 5 === 0)) {
      for (const { send } of order.steps.slice(0, order.acknowledged)) expect((await send()).status).toBe(200)
    }
    expect((await ask('lead-worker', 'GET', `/api/pots/${pot}`)).body).toEqual(before)
  })

  it('has a pot that is what its orders say and the fold of its entries, each operation once', async () => {
    const { reserved, committed, spent, allocated, available } = (await ask('lead-worker', 'GET', `/api/pots/${pot}`))
      .body
    const due = [0, 1, 2].map((n) => orders.reduce((sum, each) => sum + (moneyAfter[each.acknowledged]?.[n] ?? 0), 0))
    expect([reserved, committed, spent]).toEqual(due)
    expect(available).toBe(allocated - reserved - committed - spent)

    await product.kill9()
    const entries = await allEntries()
    await product.restart()
    expect(chainVerifies(entries)).toBe(true)
    expect(entries.at(-1)?.after).toEqual({ allocated, reserved, committed, spent, available })
    expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length)
    const asked = entries.filter(({ kind }) => kind === 'reserved').map(({ commissionId }) => commissionId)
    const there = orders.filter(({ acknowledged }) => acknowledged > 1).map(({ id }) => id)
    expect(asked.sort()).toEqual(there.sort())
  })

  it('has a log without a gap, chained from its first event to its last, that its read models agree with', async () => {
    const events = await allEvents()
    for (const book of Map.groupBy(events, (each) => each.book).values()) {
      expect(chainHolds({ seq: 0, hash: '' }, book)).toBe(true)
    }
    const { body } = await ask('lead-worker', 'GET', `/api/pots/${pot}/position`)
    const { allocated, reserved, committed, spent } = body.pot
    expect(body.position).toMatchObject({ allocated, reserved, committed, spent })
    expect(product.log()).not.toMatch(/^fault/m)
  })
})
