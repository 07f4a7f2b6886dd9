// Lets no one in: every address, every role, every relation, as the one table says; and no word of a family is heard outside.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type AskerName, aDividedTown, askers, canaries, type DividedTown, type Of } from './a-divided-town.ts'
import { asks } from './asks.ts'
import { rows } from './table.ts'

let town: DividedTown
let document: {
  paths: Record<string, Record<string, { parameters?: { name: string; schema: { enum?: string[] } }[] }>>
}
beforeAll(async () => {
  town = await aDividedTown()
  document = (await town.ask(undefined, 'GET', '/api/openapi.json')).body
}, 120_000)
afterAll(async () => {
  expect(town.faults).toEqual([])
  await town.close()
})

/** All that each asker was ever told, whatever they asked. */
type Told = { readonly asked: string; readonly told: string }
const heard = Object.fromEntries(askers.map((asker) => [asker, [] as Told[]])) as Record<AskerName, Told[]>

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
  it('is as the table says', { timeout: 300_000 }, async () => {
    const wrong: string[] = []
    for (const { asked, of, expected } of rows) {
      await Promise.all(
        askers.map(async (asker, n) => {
          const { path, body } = askFor(asked, of)
          const { status, body: told } = await town.ask(town.people[asker], methodOf(asked), path, body)
          heard[asker].push({ asked: `${asked} of ${of}`, told: JSON.stringify(told) })
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

describe('no word of a family', () => {
  const council: readonly AskerName[] = ['lead', 'colleague', 'manager', 'duty']
  const teams: readonly AskerName[] = ['provider', 'victimTeam', 'perpetratorTeam']
  /** Who may hear a family's word at all. */
  const mayHear: Record<keyof typeof canaries, readonly AskerName[]> = {
    plain: [...council, 'hub', 'forVictim', 'forPerpetrator', ...teams],
    victim: [...council, 'forVictim', 'victimTeam'],
    perpetrator: [...council, 'forPerpetrator', 'perpetratorTeam'],
    restricted: ['lead', 'colleague', 'manager', ...teams],
    penn: ['pennLead', 'pennHub', 'pennManager', 'duty'],
  }
  const leaks = (asker: AskerName, word: string) =>
    heard[asker].flatMap(({ asked, told }) => {
      const at = told.indexOf(word)
      // Whoever decides on money reads the reason given for it, of an order of no side.
      const isReason = asker === 'commissioner' && told.slice(0, at).endsWith('"rationale":"')
      // A partner reads its own request for help.
      const isOwn = asker === 'partner' && told.startsWith(`${word} asks`, at)
      // An act of a provider is answered with the words it sent itself; so is a search for a family by its id.
      return at < 0 || isReason || isOwn || asked.includes(word)
        ? []
        : [`${asker} hears ${word} of ${asked}: … ${told.slice(Math.max(0, at - 60), at + 60)}`]
    })
  const leaksTo = (those: readonly AskerName[], words: readonly string[]) =>
    those.flatMap((asker) => words.flatMap((word) => leaks(asker, word)))

  beforeAll(async () => {
    const { orders, plans } = town
    const lists = [
      ...[
        'commissions',
        'family-plans',
        'pots',
        'tasks',
        'workers',
        'providers',
        'events',
        'interventions',
        'listings',
      ].map((things) => `/api/${things}?limit=100`),
      ...Object.values(canaries).flatMap((word) => [
        `/api/family-plans?name=${word}`,
        `/api/listings?text=${word}`,
        `/api/workers?role=${word}`,
      ]),
      ...Object.values(plans).map(({ id }) => `/api/commissions?familyPlanId=${id}`),
      ...Object.values(town.listings).map((id) => `/api/commissions?listingId=${id}`),
      `/api/commissions?providerId=${town.harbour}`,
      ...['plain', 'elsewhere', 'city'].map((of) => `/api/pots/${town.allPots[of as 'plain']}/entries?limit=100`),
      ...[town.pennOrder, ...Object.values(orders)].flatMap(({ id }) => [
        `/api/commissions/${id}`,
        `/api/commissions/${id}/deliveries`,
        `/api/commissions/${id}/outcomes`,
      ]),
      ...Object.values(plans).map(({ id }) => `/api/family-plans/${id}`),
    ]
    for (const path of lists) {
      await Promise.all(
        askers.map(async (asker) => {
          const { body } = await town.ask(town.people[asker], 'GET', path)
          heard[asker].push({ asked: `GET ${path}`, told: JSON.stringify(body) })
        }),
      )
    }
  }, 120_000)

  for (const [name, word] of Object.entries(canaries) as [keyof typeof canaries, string][]) {
    it(`is heard outside: ${name}`, () => {
      const outside = askers.filter((each) => !mayHear[name].includes(each))
      expect(leaksTo(outside, [word])).toEqual([])
      expect(leaksTo(mayHear[name], [word]).length).toBeGreaterThan(0)
    })
  }

  it('that is not about reaching or teaching them is heard by a provider', () => {
    const words = Object.values(canaries).flatMap((word) => [
      ...['rationale', 'overlap', 'mornings', 'goal', 'done', 'complete', 'need'].map((said) => `${word} ${said}`),
      `${word}-7`,
    ])
    expect(leaksTo(teams, words)).toEqual([])
  })

  it('is in the log', () => {
    expect(leaksTo(['admin'], Object.values(canaries))).toEqual([])
  })

  it('nor the id of a plan, a need or a person is told to those who hold no families', () => {
    const { plain, victim, restricted, elsewhere } = town.plans
    const idsOf = (of: typeof plain) => [of.id, ...Object.values(of.member), ...of.given.needs.map(({ id }) => id)]
    const outside: AskerName[] = ['commissioner', 'insight', 'finance', 'partner', ...teams, 'otherProvider']
    expect(leaksTo(outside, [plain, victim, restricted, elsewhere].flatMap(idsOf))).toEqual([])
    expect(leaksTo(['pennLead', 'pennHub', 'pennManager'], [plain, victim, restricted].flatMap(idsOf))).toEqual([])
    expect(leaksTo(['lead', 'colleague', 'hub', 'manager', 'forVictim'], idsOf(elsewhere))).toEqual([])
    expect(leaksTo(['hub', 'forVictim', 'forPerpetrator', 'duty'], idsOf(restricted))).toEqual([])
  })

  it('nor the id of an order is told to those who may not see it', () => {
    const penn: AskerName[] = ['pennLead', 'pennHub', 'pennManager', 'partner', 'otherProvider']
    const { plain, victim, perpetrator, restricted } = town.orders
    expect(leaksTo(penn, [plain.id])).toEqual([])
    expect(leaksTo([...penn, 'hub', 'forPerpetrator', 'provider', 'perpetratorTeam'], [victim.id])).toEqual([])
    expect(leaksTo([...penn, 'hub', 'forVictim', 'provider', 'victimTeam'], [perpetrator.id])).toEqual([])
    expect(leaksTo([...penn, 'hub', 'forVictim', 'forPerpetrator', 'duty'], [restricted.id])).toEqual([])
    expect(leaksTo(['lead', 'colleague', 'hub', 'manager', 'forVictim', ...teams], [town.pennOrder.id])).toEqual([])
  })
})
