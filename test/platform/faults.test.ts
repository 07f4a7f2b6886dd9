// What the house does when the table is in the way: it tries again, says plainly when it cannot, and nothing is lost or doubled.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { chainVerifies, type Entry, entry } from '../../shared/budget/entry.ts'
import type { Send } from '../../shared/platform/table.ts'
import { aTown, type Town } from '../support/a-town.ts'

type Kind = 'read' | 'write'
type Command = Parameters<Send>[0]
const kindOf = (command: Command): Kind => (/Transact|Put/.test(command.constructor.name) ? 'write' : 'read')

const named = (name: string, more: object = {}) => Object.assign(new Error(name), { name, ...more })
const cancelled = (Code: string) =>
  named('TransactionCanceledException', { CancellationReasons: [{ Code: 'None' }, { Code }] })

/** Each way an engine can fail; `after` does what was asked and then fails, as when the answer is lost on the way. */
const ways = {
  'a transaction conflict': { fault: () => cancelled('TransactionConflict') },
  'a conflict with a plain write': { fault: () => named('TransactionConflictException') },
  'throttling of a transaction': { fault: () => cancelled('ThrottlingError') },
  'throttling of the table': { fault: () => named('ProvisionedThroughputExceededException') },
  'throttling of the account': { fault: () => named('ThrottlingException') },
  'no answer, nothing done': { fault: () => named('TimeoutError') },
  'no answer, all done': { fault: () => named('TimeoutError'), after: true },
  'a cut connection, all done': {
    fault: () => Object.assign(new Error('socket'), { code: 'ECONNRESET' }),
    after: true,
  },
  'a fault of the engine': { fault: () => named('InternalServerError') },
  'a transaction still in progress': { fault: () => named('TransactionInProgressException') },
} as const satisfies Record<string, { fault: () => Error; after?: true }>
type Way = { readonly fault: () => Error; readonly after?: true }

const plan = { on: 'write' as Kind, times: 0, way: ways['a transaction conflict'] as Way, sent: { read: 0, write: 0 } }
/** From now on the next `times` commands of a kind fail this way. */
const failing = (on: Kind, times: number, way: Way) =>
  Object.assign(plan, { on, times, way, sent: { read: 0, write: 0 } })

/** Leaves some keys of the next batches unread, as an engine may. */
let leaveUnread = 0
type Batch = { RequestItems: Record<string, { Keys: object[] }> }

const unreliable =
  (send: Send): Send =>
  async (command) => {
    const kind = kindOf(command)
    plan.sent[kind] += 1
    if (leaveUnread > 0 && command.constructor.name === 'BatchGetCommand') {
      leaveUnread -= 1
      const { RequestItems } = command.input as unknown as Batch
      const [table = '', { Keys = [] } = { Keys: [] }] = Object.entries(RequestItems)[0] ?? []
      const left = { ...RequestItems, [table]: { ...RequestItems[table], Keys: Keys.slice(0, -1) } }
      const input = { ...command.input, RequestItems: left }
      const answer =
        Keys.length > 1 ? ((await send(Object.assign(Object.create(command), { input }))) as object) : { Responses: {} }
      return { ...answer, UnprocessedKeys: { [table]: { Keys: Keys.slice(-1) } } }
    }
    if (kind !== plan.on || plan.times === 0) return send(command)
    plan.times -= 1
    if (plan.way.after) await send(command)
    throw plan.way.fault()
  }

let town: Town
beforeAll(async () => {
  town = await aTown({ wrap: unreliable })
}, 60_000)
beforeEach(() => {
  plan.times = 0
  leaveUnread = 0
  town.faults.length = 0
})
afterAll(() => town.close())

const sums = async () => {
  const { allocated, reserved, committed, spent, available } = (
    await town.ask(town.people.lead, 'GET', `/api/pots/${town.pots.lowHill}`)
  ).body
  expect(available).toBe(allocated - reserved - committed - spent)
  return { reserved, committed, spent }
}
const entries = async (): Promise<Entry[]> =>
  (await town.table.query({ partition: `POT#${town.pots.lowHill}`, startsWith: 'ENTRY#' })).items.map((item) =>
    entry.parse(item),
  )
const entriesOf = async (order: string) =>
  (await entries()).filter((each) => each.commissionId === order).map(({ kind, amount }) => `${kind} ${amount}`)

const aRequest = async () => {
  const id = randomUUID()
  const body = town.order(await town.family(town.people.lead))
  return { id, send: () => town.ask(town.people.lead, 'PUT', `/api/commissions/${id}`, body) }
}

/** Every work that writes, each on things of its own: how it is asked, and how its money then stands. */
const works = {
  'a request': async () => {
    const { id, send } = await aRequest()
    return { order: id, send, leaves: ['reserved 5000'] }
  },
  'an acceptance': async () => {
    const order = await town.orderIn('offered', await town.family(town.people.lead))
    const send = () => town.act(town.people.lantern, order, 'accept', { startOn: town.startOn })
    return { order, send, leaves: ['reserved 5000', 'committed 5000'] }
  },
  'a delivery': async () => {
    const order = await town.orderIn('accepted', await town.family(town.people.lead))
    const id = randomUUID()
    const send = () => town.deliver(town.people.lantern, order, {}, id)
    return { order, send, leaves: ['reserved 5000', 'committed 5000'] }
  },
  'a confirmation': async () => {
    const order = await town.orderIn('accepted', await town.family(town.people.lead))
    const id = randomUUID()
    await town.must(town.deliver(town.people.lantern, order, {}, id))
    const path = `/api/commissions/${order}/deliveries/${id}/actions/confirm`
    return {
      order,
      send: () => town.ask(town.people.lead, 'POST', path),
      leaves: ['reserved 5000', 'committed 5000', 'spent 1000'],
    }
  },
  'an early end': async () => {
    const order = await town.orderIn('in-delivery', await town.family(town.people.lead))
    const send = () => town.act(town.people.lead, order, 'end-early', { reason: 'need-met' })
    return { order, send, leaves: ['reserved 5000', 'committed 5000', 'uncommitted 4000'] }
  },
  'an agreement taken back': async () => {
    const of = await town.family(town.people.lead)
    const order = await town.orderIn('accepted', of)
    const path = `/api/family-plans/${of.id}/actions/withdraw-agreement`
    return {
      order,
      send: () => town.ask(town.people.lead, 'POST', path, { memberId: of.member.mother }),
      leaves: ['reserved 5000', 'committed 5000', 'uncommitted 5000'],
    }
  },
  'a hand-over to another place': async () => {
    const of = await town.family(town.people.lead)
    const order = await town.orderIn('accepted', of)
    const path = `/api/family-plans/${of.id}/actions/hand-over`
    return {
      order,
      send: () => town.ask(town.people.lead, 'POST', path, { toWorkerId: town.people.pennLead }),
      leaves: ['reserved 5000', 'committed 5000'],
    }
  },
} as const

/** A request meets every way; the other works those three that differ in what was done and what is to be done. */
const tellingWays = new Set(['a transaction conflict', 'no answer, nothing done', 'no answer, all done'])

describe('a write that', () => {
  for (const [name, way] of Object.entries(ways) as [string, Way][]) {
    for (const [what, work] of Object.entries(works)) {
      if (what !== 'a request' && !tellingWays.has(name)) continue
      it(`meets ${name}: ${what} takes effect once, and the same again is the same`, async () => {
        const { order, send, leaves } = await work()
        failing('write', 1, way)
        const first = await send()
        expect(plan.times).toBe(0)
        expect([200, 201]).toContain(first.status)
        expect(await entriesOf(order)).toEqual(leaves)
        const again = await send()
        expect([again.status, again.body.state]).toEqual([200, first.body.state])
        expect(again.cost.wcu).toBe(0)
        expect(await entriesOf(order)).toEqual(leaves)
        expect(town.faults).toEqual([])
      })
    }
  }

  it('never comes through is tried five times more, then answered 503 with Retry-After; nothing was written', async () => {
    for (const name of ['a transaction conflict', 'throttling of a transaction', 'no answer, nothing done'] as const) {
      const { id, send } = await aRequest()
      const before = await sums()
      failing('write', 100, ways[name])
      const answer = await send()
      expect(answer).toMatchObject({ status: 503, body: { reason: 'try-again', status: 503 } })
      expect(answer.headers.get('retry-after')).toMatch(/^[1-9]\d*$/)
      expect(answer.headers.get('content-type')).toBe('application/problem+json')
      expect(plan.sent.write).toBe(6)
      plan.times = 0
      expect(await sums()).toEqual(before)
      expect(await entriesOf(id)).toEqual([])
      expect((await send()).status).toBe(201)
      expect((await send()).status).toBe(200)
      expect(await entriesOf(id)).toEqual(['reserved 5000'])
    }
    expect(town.faults).toEqual([])
  })

  it('comes through at the last try is answered as if nothing had been', async () => {
    const { id, send } = await aRequest()
    failing('write', 5, ways['a transaction conflict'])
    expect((await send()).status).toBe(201)
    expect(await entriesOf(id)).toEqual(['reserved 5000'])
  })

  it('was done before its answer was lost is found, however often the answer is lost', async () => {
    const { id, send } = await aRequest()
    failing('write', 100, ways['no answer, all done'])
    const answer = await send()
    plan.times = 0
    expect([200, 201]).toContain(answer.status)
    expect(await entriesOf(id)).toEqual(['reserved 5000'])
  })
})

/** Once and five times more; who asks and what is asked for may be read side by side. */
const expectPatience = () => {
  expect(plan.sent.read).toBeGreaterThanOrEqual(6)
  expect(plan.sent.read).toBeLessThanOrEqual(12)
}

describe('a read that', () => {
  for (const [name, way] of Object.entries(ways) as [string, Way][]) {
    it(`meets ${name} is asked again`, async () => {
      for (const path of [
        `/api/pots/${town.pots.lowHill}`,
        `/api/pots/${town.pots.lowHill}/entries`,
        '/api/commissions',
      ]) {
        failing('read', 2, way)
        expect((await town.ask(town.people.lead, 'GET', path)).status).toBe(200)
        expect(plan.times).toBe(0)
      }
      const { send } = await aRequest()
      failing('read', 2, way)
      expect((await send()).status).toBe(201)
    })
  }

  it('never comes through is asked five times more, then answered 503 with Retry-After', async () => {
    for (const path of [`/api/pots/${town.pots.lowHill}`, '/api/pots', '/api/family-plans', '/api/tasks', '/health']) {
      failing('read', 100, ways['throttling of the table'])
      const answer = await town.ask(town.people.lead, 'GET', path)
      expect(answer, path).toMatchObject({ status: 503, body: { reason: 'try-again' } })
      expect(answer.headers.get('retry-after')).toMatch(/^[1-9]\d*$/)
      expectPatience()
    }
    expect(town.faults).toEqual([])
  })

  it('leaves some of a batch unread goes on with the rest', async () => {
    const { send } = await aRequest()
    leaveUnread = 3
    const made = await send()
    expect(made.status).toBe(201)
    expect(leaveUnread).toBe(0)
    leaveUnread = 2
    expect(await send()).toMatchObject({ status: 200, body: made.body })
  })

  it('always leaves some unread gives up after five tries more: 503', async () => {
    leaveUnread = 1000
    Object.assign(plan, { sent: { read: 0, write: 0 } })
    const read = await town.ask(town.people.lead, 'GET', `/api/pots/${town.pots.lowHill}`)
    expect(read).toMatchObject({ status: 503, body: { reason: 'try-again' } })
    expectPatience()
    leaveUnread = 0
    const { send } = await aRequest()
    leaveUnread = 1000
    Object.assign(plan, { sent: { read: 0, write: 0 } })
    const write = await send()
    expect(write).toMatchObject({ status: 503, body: { reason: 'try-again' } })
    expectPatience()
    expect(town.faults).toEqual([])
  })
})

describe('an item too large for any table', () => {
  const tooLarge = {
    'refused alone': () => named('ValidationException', { message: 'Item size has exceeded the maximum allowed size' }),
    'refused in a transaction': () =>
      named('TransactionCanceledException', {
        CancellationReasons: [{ Code: 'ValidationError', Message: 'Item size has exceeded the maximum allowed size' }],
      }),
  }
  for (const [name, fault] of Object.entries(tooLarge)) {
    it(`${name} is a clear 413, and nothing was written`, async () => {
      const { id, send } = await aRequest()
      failing('write', 1, { fault })
      expect(await send()).toMatchObject({ status: 413, body: { reason: 'too-large' } })
      expect(plan.sent.write).toBe(1)
      expect(await entriesOf(id)).toEqual([])
      expect(town.faults).toEqual([])
    })
  }
})

describe('a fault of ours', () => {
  it('is a 500 without its insides, told to whoever keeps the log', async () => {
    const { send } = await aRequest()
    failing('write', 1, { fault: () => named('ValidationException', { message: 'secret-table-name is not there' }) })
    const answer = await send()
    expect(answer).toMatchObject({ status: 500, body: { reason: 'fault', status: 500 } })
    expect(JSON.stringify(answer.body)).not.toContain('secret')
    expect(town.faults).toHaveLength(1)
    expect((await send()).status).toBe(201)
  })
})

describe('after all of it', () => {
  it('the pot is the fold of its entries and its chain verifies', async () => {
    const all = await entries()
    expect(all.length).toBeGreaterThan(50)
    expect(chainVerifies(all)).toBe(true)
    const { allocated: _allocated, available: _available, ...last } = all.at(-1)?.after ?? ({} as never)
    expect(await sums()).toEqual(last)
  })
})
