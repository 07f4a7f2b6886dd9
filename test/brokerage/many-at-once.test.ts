// Many people at one pot at the same moment: never overspent, the sums right, each told the truth, a repeat no second order.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { chainVerifies, entry } from '../../shared/budget/entry.ts'
import { eventsAfter } from '../../shared/platform/log.ts'
import { aTown, type Town } from '../support/a-town.ts'

const clients = 64
let town: Town
beforeAll(async () => {
  town = await aTown()
}, 60_000)
afterAll(async () => {
  expect(town.faults).toEqual([])
  await town.close()
})

const potIs = async (pot: string) => (await town.ask(town.people.commissioner, 'GET', `/api/pots/${pot}`)).body
const entriesOf = async (pot: string) =>
  (await town.table.query({ partition: `POT#${pot}`, startsWith: 'ENTRY#' })).items.map((item) => entry.parse(item))
const families = (count: number) => Promise.all(Array.from({ length: count }, () => town.family(town.people.lead)))
type Asked = Awaited<ReturnType<Town['ask']>>
const reasonOf = ({ status, body }: Asked) => (status < 300 ? `${status}` : `${status} ${body.reason}`)
const tally = (answers: readonly Asked[]) =>
  Object.fromEntries([...Map.groupBy(answers, reasonOf)].map(([reason, those]) => [reason, those.length]).sort())
/** Asks again while told to, as a client would; nobody waits for ever. */
const patiently = async (ask: () => Promise<Asked>): Promise<Asked> => {
  for (let tries = 0; ; tries += 1) {
    const answer = await ask()
    if (answer.status !== 503 || tries > 20) return answer
  }
}

describe(`${clients} clients on one pot`, { timeout: 120_000 }, () => {
  it('spend it to the last order that fits and not a penny more', async () => {
    const pot = await town.pot({ allocated: 100_500 })
    const all = await families(clients)
    const answers = await Promise.all(
      all.map((of) =>
        patiently(() =>
          town.ask(town.people.lead, 'PUT', `/api/commissions/${randomUUID()}`, town.order(of, { pot, units: 5 })),
        ),
      ),
    )
    expect(tally(answers)).toEqual({ '201': 20, '409 pot-would-be-overcommitted': 44 })
    expect(await potIs(pot)).toMatchObject({ reserved: 100_000, committed: 0, spent: 0, available: 500 })
    const entries = await entriesOf(pot)
    expect(entries.length).toBe(21)
    expect(chainVerifies(entries)).toBe(true)
    expect(entries.every((each) => each.after.available >= 0)).toBe(true)
  })

  it('who all send the same request get one order between them, and the same answer', async () => {
    const pot = await town.pot()
    const [of] = await families(1)
    if (!of) throw new Error('no family')
    const path = `/api/commissions/${randomUUID()}`
    const body = town.order(of, { pot })
    const answers = await Promise.all(
      Array.from({ length: clients }, () => patiently(() => town.ask(town.people.lead, 'PUT', path, body))),
    )
    expect(tally(answers)).toEqual({ '200': clients - 1, '201': 1 })
    expect(new Set(answers.map((each) => JSON.stringify(each.body))).size).toBe(1)
    expect(await potIs(pot)).toMatchObject({ reserved: 5000 })
  })

  it('who want one id for different orders: one has it, the others learn nothing', async () => {
    const pot = await town.pot()
    const all = await families(8)
    const path = `/api/commissions/${randomUUID()}`
    const answers = await Promise.all(
      all.map((of) => patiently(() => town.ask(town.people.lead, 'PUT', path, town.order(of, { pot })))),
    )
    expect(tally(answers)).toEqual({ '201': 1, '409 id-already-used': 7 })
    expect(new Set(answers.filter(({ status }) => status === 409).map(({ body }) => JSON.stringify(body))).size).toBe(1)
    expect(await potIs(pot)).toMatchObject({ reserved: 5000 })
  })

  it('cannot pass a worker\u2019s own limit for a family together: what is over it waits for a person', async () => {
    const [of] = await families(1)
    if (!of) throw new Error('no family')
    const pot = await town.pot()
    const listings = await Promise.all(
      Array.from({ length: 8 }, (_, n) =>
        town.publish({
          interventionId: undefined,
          name: `Help ${n}`,
          ages: null,
          price: { unit: 'session', amount: 6000, vat: 0, basis: 'bought' },
        }),
      ),
    )
    const answers = await Promise.all(
      listings.map((listing) =>
        patiently(() =>
          town.ask(
            town.people.lead,
            'PUT',
            `/api/commissions/${randomUUID()}`,
            town.order(of, { pot, listing, units: 1 }),
          ),
        ),
      ),
    )
    expect(tally(answers)).toEqual({ '201': 8 })
    const states = answers.map(({ body }) => body.state).sort()
    expect(states).toEqual([
      'offered',
      'offered',
      'offered',
      'offered',
      'requested',
      'requested',
      'requested',
      'requested',
    ])
  })

  it('walk the whole loop at once, and every sum is right at the end', async () => {
    const pot = await town.pot()
    const all = await families(clients)
    const done = await Promise.all(
      all.map(async (of, n) => {
        const id = randomUUID()
        const made = await patiently(() =>
          town.ask(town.people.lead, 'PUT', `/api/commissions/${id}`, town.order(of, { pot, units: 5 })),
        )
        expect(made.status).toBe(201)
        if (n % 4 === 3) return patiently(() => town.act(town.people.lantern, id, 'decline', { reason: 'no-places' }))
        await patiently(() => town.act(town.people.lantern, id, 'accept', { startOn: town.startOn }))
        if (n % 4 === 2) return patiently(() => town.act(town.people.lead, id, 'cancel', { reason: 'moved-away' }))
        const delivery = randomUUID()
        await patiently(() => town.deliver(town.people.lantern, id, { units: 2 }, delivery))
        const confirm = `/api/commissions/${id}/deliveries/${delivery}/actions/confirm`
        // Two people press the button at once.
        await Promise.all(
          [town.people.lead, town.people.manager].map((who) => patiently(() => town.ask(who, 'POST', confirm))),
        )
        if (n % 4 === 1) return patiently(() => town.act(town.people.lead, id, 'end-early', { reason: 'need-met' }))
        return patiently(() => town.act(town.people.lead, id, 'hold'))
      }),
    )
    expect(tally(done)).toEqual({ '200': clients })
    const quarter = clients / 4
    expect(await potIs(pot)).toMatchObject({ reserved: 0, committed: quarter * 3000, spent: 2 * quarter * 2000 })
    const entries = await entriesOf(pot)
    expect(chainVerifies(entries)).toBe(true)
    expect(new Set(entries.map((each) => each.id)).size).toBe(entries.length)
  })
})

describe('four processes on one pot, where no queue in memory helps', { timeout: 120_000 }, () => {
  /** The same house as another process has it: the same table, a queue and a memory of its own. */
  const aProcess = async () => {
    vi.resetModules()
    const { createApi } = await import('../../shared/api.ts')
    const { createTable, sendThroughSdk } = await import('../../shared/platform/table.ts')
    const table = createTable('house', sendThroughSdk(town.engine.config), town.house.attempt)
    const api = createApi(
      { ...town.house, table },
      async (bearer) => ({ sub: bearer }),
      (fault) => town.faults.push(fault),
    )
    return async (id: string, body: unknown) => {
      const response = await api.request(`/api/commissions/${id}`, {
        method: 'PUT',
        headers: { authorization: `Bearer ${town.people.lead}`, 'content-type': 'application/json' },
        body: JSON.stringify(body),
      })
      return { status: response.status, body: await response.json() } as Asked
    }
  }

  it('never overspend it: whoever loses a race is told to try again, and what was acknowledged is there', async () => {
    const pot = await town.pot({ allocated: 100_500 })
    const processes = [await aProcess(), await aProcess(), await aProcess(), await aProcess()]
    const all = await families(clients)
    const asked = all.map((of, n) => ({ id: randomUUID(), body: town.order(of, { pot }), send: processes[n % 4] }))
    const answers = await Promise.all(
      asked.map(({ id, body, send }) => patiently(async () => (await send?.(id, body)) as Asked)),
    )
    // A client whose answer was lost on the way finds its order as 200.
    const made = answers.filter(({ status }) => status < 300)
    expect(made).toHaveLength(20)
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(clients - 20)
    expect(await potIs(pot)).toMatchObject({ reserved: 100_000, available: 500 })
    const entries = await entriesOf(pot)
    expect(chainVerifies(entries)).toBe(true)
    const kept = entries.flatMap((each) => each.commissionId ?? [])
    expect(kept.sort()).toEqual(made.map(({ body }) => body.id).sort())
  })
})

describe('the log of all that', () => {
  it('has no gap in any book, and tells of each order once', async () => {
    const { events } = await eventsAfter(town.table, {}, 5000)
    for (const book of Map.groupBy(events, (each) => each.book).values()) {
      expect(book.map((each) => each.seq)).toEqual(book.map((_, n) => n + 1))
    }
    const asked = events.filter((each) => each.what === 'commission-requested').map((each) => each.about.commission)
    expect(new Set(asked).size).toBe(asked.length)
    expect(asked.length).toBe(20 + 1 + 1 + 8 + clients + 20)
  })
})
