// Lets no one in: every address, every role, every relation, as the one table says; and no word of a family is heard outside.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aDividedTown, askers, type DividedTown, type Of } from './a-divided-town.ts'
import { asks } from './asks.ts'
import { rows } from './table.ts'

let town: DividedTown
let document: {
  paths: Record<string, Record<string, { parameters?: { name: string; schema: { enum?: string[] } }[] }>>
}
beforeAll(async () => {
  town = await aDividedTown()
  document = (await town.ask(undefined, 'GET', '/api/openapi.json')).body
})
afterAll(async () => {
  expect(town.faults).toEqual([])
  await town.close()
})

const methodOf = (asked: string) => asked.split(' ')[0] ?? ''
const askFor = (asked: string, of: string) => {
  const [path, body] = asks[asked]?.(town, (of === 'any' ? 'plain' : of) as Of) ?? ['/missing']
  return { path, body }
}

/** The addresses of the document, acts told apart. */
const addresses = (): string[] =>
  Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, { parameters = [] }]) => {
      const acts = parameters.find(({ name }) => name === 'action')?.schema.enum
      const name = `${method.toUpperCase()} ${path}`
      return acts && path.startsWith('/api/commissions') ? acts.map((act) => name.replace('{action}', act)) : [name]
    }),
  )

describe('the table', () => {
  it('has rows for every address of the document, and for none that is not there', () => {
    const inTable = new Set(rows.map(({ asked }) => asked))
    expect(addresses().filter((each) => !inTable.has(each))).toEqual([])
    const known = new Set(addresses())
    const plain = (asked: string) => asked.replace(/ from a pot$/, '').replace(/\?.*$/, '')
    expect([...inTable].filter((each) => !known.has(plain(each)))).toEqual([])
  })

  it('says of every row what each asker gets', () => {
    expect(rows.length).toBeGreaterThan(200)
    for (const { asked, of, expected } of rows) {
      expect(asks, asked).toHaveProperty([asked])
      expect(expected, `${asked} ${of}`).toHaveLength(askers.length)
    }
  })
})

describe('every cell', () => {
  it('is as the table says', { timeout: 120_000 }, async () => {
    const wrong: string[] = []
    for (const { asked, of, expected } of rows) {
      await Promise.all(
        askers.map(async (asker, n) => {
          const { path, body } = askFor(asked, of)
          const { status } = await town.ask(town.people[asker], methodOf(asked), path, body)
          if (status !== expected[n]) wrong.push(`${asked} of ${of}: ${asker} gets ${status}, not ${expected[n]}`)
        }),
      )
    }
    expect(wrong).toEqual([])
  })

  it('without a token is 401, and with the token of somebody who is not here, or has left, 403', async () => {
    const left = await town.person({ role: 'team-manager', localityId: town.ids.lowHill, leftOn: '2026-11-19' })
    for (const { asked, of } of rows) {
      const { path, body } = askFor(asked, of)
      expect((await town.ask(undefined, methodOf(asked), path, body)).status, asked).toBe(401)
      expect((await town.ask('bad', methodOf(asked), path, body)).status, asked).toBe(401)
      for (const who of [left, randomUUID()]) {
        const { status, body: said } = await town.ask(who, methodOf(asked), path, body)
        expect([status, said.reason], asked).toEqual([403, 'no-role-here'])
      }
    }
  })

  it('that is out of sight looks exactly like one that is not there', async () => {
    const { pennLead, otherProvider, hub } = town.people
    for (const [who, hidden, absent] of [
      [pennLead, `/api/commissions/${town.orders.plain.id}`, `/api/commissions/${randomUUID()}`],
      [otherProvider, `/api/commissions/${town.orders.plain.id}`, `/api/commissions/${randomUUID()}`],
      [hub, `/api/commissions/${town.orders.victim.id}`, `/api/commissions/${randomUUID()}`],
      [pennLead, `/api/family-plans/${town.plans.plain.id}`, `/api/family-plans/${randomUUID()}`],
      [pennLead, `/api/pots/${town.pots.lowHill}`, `/api/pots/${randomUUID()}`],
    ] as const) {
      const [one, other] = [await town.ask(who, 'GET', hidden), await town.ask(who, 'GET', absent)]
      expect([one.status, one.body]).toEqual([other.status, other.body])
    }
  })
})
