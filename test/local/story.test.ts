// The demonstration told in a house of its own: what it leaves behind, what it costs, and that telling it twice changes nothing.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { weekdayBefore } from '../../functions/local/demo/families/steps.ts'
import { familyTold, planId } from '../../functions/local/demo/families/told.ts'
import { families } from '../../functions/local/demo/families.ts'
import { localities } from '../../functions/local/demo/localities.ts'
import { persona, workerOf } from '../../functions/local/demo/people.ts'
import { providers } from '../../functions/local/demo/providers.ts'
import { tellTheStory } from '../../functions/local/demo/tell.ts'
import { colleagues, personas } from '../../functions/local/personas.ts'
import { expireOffers } from '../../shared/brokerage/rhythm.ts'
import { states } from '../../shared/brokerage/transition.ts'
import { chainVerifies, type Entry, moved } from '../../shared/budget/entry.ts'
import { availableIn } from '../../shared/budget/pot.ts'
import { findEntries } from '../../shared/budget/store.ts'
import { addDays, londonDay } from '../../shared/kernel/calendar.ts'
import { keepWorker } from '../../shared/people/store.ts'
import type { Task } from '../../shared/tasks/task.ts'
import { type Asked, aHouse } from '../support/a-house.ts'

type House = Awaited<ReturnType<typeof aHouse>>
type Told = { answers: Asked[]; last: readonly [number, number, string]; seconds: number }

let house: House
let first: Told
let second: Told

const tell = async (today: string): Promise<Told> => {
  const answers: Asked[] = []
  let last: Told['last'] = [0, 0, '']
  const began = performance.now()
  await tellTheStory({
    ask: async (...asked) => {
      const answer = await house.ask(...asked)
      answers.push(answer)
      return answer
    },
    today,
    progress: (...now) => {
      last = now
    },
  })
  return { answers, last, seconds: (performance.now() - began) / 1000 }
}

const idOf = (key: string): string => persona(key).id
const as = async (key: string, path: string) => {
  const { status, body } = await house.ask(idOf(key), 'GET', path)
  expect(status, path).toBe(200)
  return body
}
const itemsAs = async (key: string, path: string) => {
  const items = []
  for (let after = ''; ; ) {
    const page = await as(key, `${path}${path.includes('?') ? '&' : '?'}limit=100${after}`)
    items.push(...page.items)
    if (!page.next) return items
    after = `&after=${encodeURIComponent(page.next)}`
  }
}
const orders = () => itemsAs('commissioner', '/api/commissions')
const cost = ({ answers }: Told) => ({
  calls: answers.length,
  trips: answers.reduce((sum, each) => sum + each.cost.trips, 0),
  wcu: answers.reduce((sum, each) => sum + each.cost.wcu, 0),
})
const report = (words: string, told: Told) => {
  const { calls, trips, wcu } = cost(told)
  console.log(`${words}: ${calls} calls, ${trips} trips, ${wcu} write units, ${told.seconds.toFixed(1)} s`)
}

beforeAll(async () => {
  house = await aHouse()
  await house.table.transact(keepWorker(workerOf(persona('administrator')), undefined))
  const today = londonDay(house.time.now)
  first = await tell(today)
  report('told', first)
  second = await tell(today)
  report('told again', second)
}, 120_000)
afterAll(() => house.close())

describe('the story', () => {
  it('is told to its end, without a fault and without an answer that was not expected', () => {
    const [done, total] = first.last
    expect(done).toBe(total)
    expect(total).toBe(first.answers.length)
    expect(house.faults).toEqual([])
    expect(first.answers.every(({ status }) => status === 200 || status === 201)).toBe(true)
  })

  it('is told again with nothing but 200, and not one unit written', () => {
    expect(new Set(second.answers.map(({ status }) => status))).toEqual(new Set([200]))
    expect(second.answers.length).toBe(first.answers.length)
    expect(cost(second).wcu).toBe(0)
  })

  it('stops at the first answer that was not to be expected, and says whose, where and why', async () => {
    const asked: string[] = []
    const refusing = tellTheStory({
      ask: async (_who, method, path) => {
        asked.push(path)
        return { status: 422, body: { reason: 'fields', errors: [{ field: 'name', message: `Give a ${method}` }] } }
      },
      today: '2026-11-20',
      progress: () => undefined,
    })
    await expect(refusing).rejects.toThrow(
      /PUT \/api\/localities\/.* as administrator was answered 422.*"field":"name"/,
    )
    expect(asked.length).toBeLessThanOrEqual(8)
  })

  it('counts its days back from the day of the first start', () => {
    expect(weekdayBefore('2026-11-20', 4, 0)).toBe('2026-11-19')
    expect(weekdayBefore('2026-11-19', 4, 0)).toBe('2026-11-12')
    expect(weekdayBefore('2026-11-20', 7, 2)).toBe('2026-11-01')
  })
})

describe('the days of the story', () => {
  const days = Array.from({ length: 7 }, (_, n) => addDays('2026-11-20', n))
  type Said = { startOn?: string; on?: string; stage?: string; attendance?: string }
  it('follow each other, whatever weekday it is first told on: start, deliveries, end', () => {
    for (const today of days) {
      const orders = families.flatMap((family) => {
        const calls = familyTold(family, today)
        const paths = calls.flatMap(({ path }) => /^\/api\/commissions\/[^/]+$/.exec(path)?.[0] ?? [])
        return paths.map((path) => calls.filter((call) => call.path.startsWith(path)).map(({ body }) => body as Said))
      })
      expect(orders.length).toBeGreaterThan(30)
      for (const said of orders) {
        const day = (fits: (each: Said) => unknown) => said.flatMap((each) => (fits(each) && each.on) || []).sort()
        const started = said.find((each) => each?.startOn)?.startOn ?? '9999'
        const deliveries = day((each) => each?.attendance)
        const [before, after] = [day((each) => each?.stage === 'baseline'), day((each) => each?.stage === 'end')]
        for (const on of deliveries) expect(started <= on && on < today, `${started} ${on} ${today}`).toBe(true)
        if (deliveries[0]) for (const on of before) expect(on <= deliveries[0], `${on} ${deliveries[0]}`).toBe(true)
        for (const on of after) expect((deliveries.at(-1) ?? '') <= on && on <= today).toBe(true)
      }
    }
  })
})

describe('what it leaves behind', () => {
  it('is a whole market: 36 programmes, providers, and twenty listings and more for every locality', async () => {
    expect((await itemsAs('commissioner', '/api/interventions')).length).toBe(36)
    expect((await itemsAs('commissioner', '/api/providers')).length).toBeGreaterThanOrEqual(14)
    expect((await itemsAs('commissioner', '/api/listings')).length).toBeGreaterThanOrEqual(45)
    for (const { id, name } of localities) {
      const { total } = await as('duty-worker', `/api/listings?localityId=${id}&limit=1`)
      expect(total, name).toBeGreaterThanOrEqual(20)
    }
  })

  it('is everybody in their place, each provider by the name it is registered under', async () => {
    const { items } = await as('commissioner', '/api/workers')
    expect(items.length).toBe(personas.length + colleagues.length)
    for (const { provider } of [...personas, ...colleagues]) {
      if (provider) expect(providers.find(({ id }) => id === provider.id)?.name).toBe(provider.name)
    }
    expect(await as('lead-worker', '/api/me')).toMatchObject({ instantLimit: 25_000, role: 'lead-worker' })
  })

  it('is at least a dozen families, most of them in Low Hill and Scotlands', async () => {
    const plans = await itemsAs('duty-worker', '/api/family-plans')
    // One family is kept to named staff, and a duty worker is not among them.
    expect(plans.length).toBe(families.length - 1)
    expect(plans.length).toBeGreaterThanOrEqual(12)
    const mine = await itemsAs('lead-worker', '/api/family-plans?mine=true')
    expect(mine.length).toBe(families.filter(({ lead }) => lead === 'lead-worker').length)
    expect(families.filter(({ localityNumber }) => localityNumber === 7).length).toBeGreaterThan(families.length / 2)
  })

  it('is an order in every state the story can reach; the clock alone makes the last', async () => {
    const seen = new Set((await orders()).map(({ state }) => state))
    expect(states.filter((state) => !seen.has(state))).toEqual(['expired'])
  })

  it('is a register for the provider: a group of several families, and hours with one', async () => {
    const theirs = await itemsAs('provider', '/api/commissions')
    const group = theirs.filter(
      ({ listing, state }) => listing.name.startsWith('Incredible') && state === 'in-delivery',
    )
    expect(group.length).toBeGreaterThanOrEqual(4)
    expect(group.filter(({ claimed }) => claimed > 0).length).toBeGreaterThanOrEqual(2)
    expect(theirs.some(({ state, terms }) => state === 'in-delivery' && terms.unit === 'hour')).toBe(true)
    for (const who of ['provider', 'provider-2']) {
      expect((await itemsAs(who, '/api/commissions?state=offered')).length, who).toBeGreaterThan(0)
    }
  })

  it('is something due from everybody: a concern first of all', async () => {
    const kinds = async (key: string): Promise<string[]> =>
      (await as(key, '/api/tasks')).items.map(({ kind }: Task) => kind)
    expect(await kinds('lead-worker')).toEqual(expect.arrayContaining(['deal-with-concern', 'confirm-deliveries']))
    expect((await kinds('lead-worker'))[0]).toBe('deal-with-concern')
    expect((await kinds('team-manager')).slice(0, 1)).toEqual(['deal-with-concern'])
    expect(await kinds('team-manager')).toContain('approve')
    expect(await kinds('provider')).toContain('answer-request')
    expect(await kinds('provider-2')).toEqual(expect.arrayContaining(['answer-request', 'start-help']))
    // The declined order's need has other help running already: nobody has to choose again.
    expect(await kinds('lead-worker-2')).not.toContain('choose-again')
    expect(await kinds('commissioner')).toContain('approve')
  })

  it('is change for the better, for the worse and none, on more than three measures', async () => {
    const verdicts = new Map<string, string>()
    for (const { id, familyPlanId } of [
      ...(await itemsAs('team-manager', '/api/commissions?state=completed')),
      ...(await itemsAs('team-manager-2', '/api/commissions?state=completed')),
    ]) {
      const lead = families.find((family) => planId(family) === familyPlanId)?.lead ?? ''
      for (const { measureId, stage, change } of (await as(lead, `/api/commissions/${id}/outcomes`)).items) {
        if (stage === 'end') verdicts.set(measureId, change?.verdict)
      }
    }
    expect(Object.fromEntries(verdicts)).toEqual({
      'goal-based-outcome': 'reliable-improvement',
      'phq-9': 'reliable-improvement',
      'gad-7': 'reliable-improvement',
      wemwbs: 'no-reliable-change',
      'sdq-total': 'reliable-deterioration',
    })
  })

  it('keeps the two sides of abuse apart, and a family kept to named staff from everybody else', async () => {
    const theirs = async (key: string) => (await itemsAs(key, '/api/commissions')).map(({ id }) => id)
    const [victim, perpetrator] = [await theirs('provider-safe-harbour'), await theirs('provider-hearthside')]
    expect([victim.length, perpetrator.length]).toEqual([2, 1])
    for (const id of [...victim, ...perpetrator]) {
      for (const key of ['hub-support', 'duty-worker', 'lead-worker-low-hill', 'provider']) {
        const { status } = await house.ask(idOf(key), 'GET', `/api/commissions/${id}`)
        expect(status, key).toBe(404)
      }
    }
    const { status } = await house.ask(idOf('provider-hearthside'), 'GET', `/api/commissions/${victim[0]}`)
    expect(status).toBe(404)
  })

  it('is pots that add up: each the fold of its entries, none below nothing', async () => {
    const { items: pots } = await as('commissioner', '/api/pots?financialYear=2026-27')
    expect(pots.length).toBe(10)
    const used = []
    for (const pot of pots) {
      const { entries } = await findEntries(house.table, pot.id, 1000)
      const oldestFirst: Entry[] = entries.toReversed()
      expect(chainVerifies(oldestFirst), pot.purpose).toBe(true)
      const sums = oldestFirst.reduce((so, { kind, amount }) => moved(so, kind, amount), {
        ...{ allocated: 0, reserved: 0, committed: 0, spent: 0 },
      })
      expect(pot).toMatchObject({ ...sums, available: availableIn(sums) })
      expect(pot.available, pot.purpose).toBeGreaterThanOrEqual(0)
      if (pot.spent > 0) used.push(pot.purpose)
    }
    expect(used.length).toBeGreaterThanOrEqual(2)
    const held = (await orders()).reduce((sum, { price, state, spent, claimed }) => {
      const open = ['requested', 'offered', 'accepted', 'in-delivery', 'on-hold'].includes(state)
      return sum + (open ? price : spent + claimed)
    }, 0)
    expect(pots.reduce((sum: number, pot: (typeof pots)[0]) => sum + pot.reserved + pot.committed + pot.spent, 0)).toBe(
      held,
    )
  })

  it('lets an offer that nobody answers lapse, and gives its money back', async () => {
    const offered = (await orders()).filter(({ state }) => state === 'offered')
    const now = house.time.now
    house.time.now = '2026-12-01T10:00:00.000Z'
    expect(await expireOffers(house.house)).toBe(offered.length)
    expect((await orders()).filter(({ state }) => state === 'expired').length).toBe(offered.length)
    house.time.now = now
  })
})

describe('a telling that was cut off', () => {
  it('goes on where it was, on any day of any year: here the second of April, with new pots and a short month behind it', async () => {
    const other = await aHouse()
    try {
      other.time.now = '2027-04-02T08:00:00.000Z'
      await other.table.transact(keepWorker(workerOf(persona('administrator')), undefined))
      const today = londonDay(other.time.now)
      let left = 280
      const cut: typeof other.ask = async (...asked) => {
        if (left === 0) throw new Error('the power went')
        left -= 1
        return other.ask(...asked)
      }
      await expect(tellTheStory({ ask: cut, today, progress: () => undefined })).rejects.toThrow('the power went')
      const statuses: number[] = []
      const ask: typeof other.ask = async (...asked) => {
        const answer = await other.ask(...asked)
        statuses.push(answer.status)
        return answer
      }
      await tellTheStory({ ask, today, progress: () => undefined })
      expect(statuses.length).toBe(first.answers.length)
      expect(statuses.filter((status) => status === 201).length).toBeGreaterThan(0)
      expect(statuses.filter((status) => status === 200).length).toBeGreaterThanOrEqual(280)
      const { body } = await other.ask(idOf('commissioner'), 'GET', '/api/commissions?limit=100')
      expect(body.items.length).toBe(families.reduce((sum, family) => sum + family.orders.length, 0))
      expect(other.faults).toEqual([])
    } finally {
      await other.close()
    }
  })
})
