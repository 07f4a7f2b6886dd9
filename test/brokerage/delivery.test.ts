import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Commission } from '../../shared/brokerage/commission.ts'
import { deliveryActions } from '../../shared/brokerage/confirmation.ts'
import { deliveryGiven, worthOf } from '../../shared/brokerage/delivery.ts'
import { isRefusal } from '../../shared/kernel/decision.ts'
import { aCommission, aDelivery, aWorker, things, today } from './a-commission.ts'

/** £600 in three stages of £100, £200 and £300. */
const aPackage = (more: Partial<Commission> = {}) =>
  aCommission({
    units: 1,
    terms: { unit: 'package', amount: 60_000, stages: [10_000, 20_000, 30_000] },
    price: 60_000,
    held: 60_000,
    ...more,
  })
/** Two places at £180 each. */
const places = (more: Partial<Commission> = {}) =>
  aCommission({ units: 2, terms: { unit: 'place', amount: 18_000 }, price: 36_000, held: 36_000, ...more })
const worth = (order: ReturnType<typeof aCommission>, given: Parameters<typeof aDelivery>[0] = {}) =>
  worthOf(order.it, aDelivery(given), today)

describe('given sessions, when one is delivered, then it is worth its price', () => {
  const order = aCommission().accepted()

  it.each([
    ['attended', 1, 4500],
    ['late', 1, 4500],
    ['did-not-attend', 0, 0],
    ['cancelled-by-family', 0, 0],
    ['cancelled-by-provider', 0, 0],
  ] as const)('%s uses %d and is worth %d pence', (attendance, uses, pence) => {
    expect(worth(order, { attendance })).toEqual({ uses, worth: pence })
  })

  it('unless the listing’s terms say what is payable', () => {
    const strict = aCommission({ terms: { unit: 'session', amount: 4500, payable: ['attended'] } })
    const kind = aCommission({ terms: { unit: 'session', amount: 4500, payable: ['attended', 'did-not-attend'] } })
    expect(worth(strict, { attendance: 'late' })).toEqual({ uses: 0, worth: 0 })
    expect(worth(kind, { attendance: 'did-not-attend' })).toEqual({ uses: 1, worth: 4500 })
  })

  it('hours by the hour', () => {
    const hours = aCommission({ terms: { unit: 'hour', amount: 3000 } })
    expect(worth(hours, { units: 3 })).toEqual({ uses: 3, worth: 9000 })
  })

  it('nothing where the help is without charge, and its units count all the same', () => {
    const free = aCommission({ terms: { unit: 'session', amount: 0 }, price: 0, held: 0 })
    expect(worth(free, { units: 2 })).toEqual({ uses: 2, worth: 0 })
  })

  it('and never more than was ordered: units-exceed-order, with what is left', () => {
    expect(worth(order.delivered(4), { units: 2 })).toEqual({ uses: 2, worth: 9000 })
    expect(worth(order.delivered(4), { units: 3 })).toEqual({
      refused: 'units-exceed-order',
      detail: '2 of 6 sessions are left.',
    })
    expect(worth(order.delivered(6), { attendance: 'did-not-attend' })).toEqual({ uses: 0, worth: 0 })
  })

  it('and never on a day to come: delivery-in-the-future', () => {
    expect(worth(order, { on: '2026-11-21' })).toMatchObject({ refused: 'delivery-in-the-future' })
    expect(worth(order, { on: '2026-11-21', attendance: 'did-not-attend' })).toMatchObject({
      refused: 'delivery-in-the-future',
    })
    expect(worth(order, { on: '2026-11-20' })).toMatchObject({ uses: 1 })
  })
})

describe('given places, then each is paid whole at its first attendance, and nothing after', () => {
  it('one comes, then both, then both again', () => {
    const first = places().accepted().delivered(1)
    expect(first.it).toMatchObject({ delivered: 1, claimed: 18_000 })
    const both = first.delivered(1, { units: 2 })
    expect(both.it).toMatchObject({ delivered: 2, claimed: 36_000 })
    expect(worth(both, { units: 2 })).toEqual({ uses: 0, worth: 0 })
    expect(worth(both)).toEqual({ uses: 0, worth: 0 })
  })

  it('nobody comes: the place is not paid', () => {
    expect(worth(places().accepted(), { attendance: 'did-not-attend' })).toEqual({ uses: 0, worth: 0 })
  })

  it('more come than places were ordered: units-exceed-order', () => {
    expect(worth(places().accepted(), { units: 3 })).toMatchObject({ refused: 'units-exceed-order' })
  })
})

describe('given a package, then each delivery pays its next stage', () => {
  it('in order, whatever the stages are worth', () => {
    const deliveries = aPackage().accepted().delivered(3).deliveries
    expect(deliveries.map((each) => each.worth)).toEqual([10_000, 20_000, 30_000])
    expect(worth(aPackage().accepted(), { units: 2 })).toEqual({ uses: 2, worth: 30_000 })
    expect(worth(aPackage().accepted(), { units: 0 })).toEqual({ uses: 0, worth: 0 })
  })

  it('over again for a second package', () => {
    const two = aPackage({ units: 2, price: 120_000, held: 120_000 }).accepted().delivered(3)
    expect(worth(two)).toEqual({ uses: 1, worth: 10_000 })
  })

  it('whole at once when it has no stages', () => {
    const whole = aPackage({ terms: { unit: 'package', amount: 60_000 } })
    expect(worth(whole.accepted())).toEqual({ uses: 1, worth: 60_000 })
  })

  it('and no more stages than there are: units-exceed-order', () => {
    expect(worth(aPackage().accepted().delivered(2), { units: 2 })).toEqual({
      refused: 'units-exceed-order',
      detail: '1 of 3 stages are left.',
    })
  })

  it('and a stage taken back is the one paid again, not the next: the package never costs more than its price', () => {
    const first = aPackage().accepted().delivered(2).reversed(0)
    expect(first.it).toMatchObject({ delivered: 1, claimed: 20_000 })
    const again = first.delivered(2)
    expect(again.deliveries.slice(2).map((each) => each.worth)).toEqual([10_000, 30_000])
    expect(again.it.claimed).toBe(60_000)
  })
})

describe('given deliveries, when they are settled', () => {
  const order = aCommission().accepted().delivered(2)

  it('then recording one claims, starts the order, and asks for a confirmation in five working days', () => {
    expect(order.it).toMatchObject({
      state: 'in-delivery',
      delivered: 2,
      claimed: 9000,
      held: 27_000,
      spent: 0,
      confirmBy: '2026-11-27',
    })
    expect(order.it.history.filter((line) => line.action === 'deliver')).toHaveLength(1)
  })

  it('then confirming one spends it, once', () => {
    const confirmed = order.confirmed(0)
    expect(confirmed.it).toMatchObject({ claimed: 4500, spent: 4500, held: 22_500 })
    expect(() => confirmed.confirmed(0)).toThrow('not-allowed-in-this-state')
  })

  it('then querying one spends nothing, and it can be confirmed after all', () => {
    const queried = order.queried(0)
    expect(queried.it).toMatchObject({ claimed: 9000, spent: 0 })
    expect(() => queried.queried(0)).toThrow('not-allowed-in-this-state')
    expect(queried.confirmed(0).it).toMatchObject({ claimed: 4500, spent: 4500 })
  })

  it('then taking one back undoes what it did, before and after it was confirmed, and its unit can be delivered again', () => {
    expect(order.reversed(0).it).toMatchObject({ delivered: 1, claimed: 4500, spent: 0, held: 27_000 })
    expect(order.confirmed(0).reversed(0).it).toMatchObject({ delivered: 1, claimed: 4500, spent: 0, held: 27_000 })
    expect(() => order.reversed(0).reversed(0)).toThrow('not-allowed-in-this-state')
    expect(() => order.reversed(0).confirmed(0)).toThrow('not-allowed-in-this-state')
    expect(order.reversed(0).delivered(5).it.delivered).toBe(6)
  })

  it('then taking one back when the order is over gives its money to the pot, not to an order nobody can use', () => {
    const over = order.confirmed(0).completed()
    expect(over.it).toMatchObject({ held: 4500, claimed: 4500, spent: 4500 })
    expect(over.reversed(0).it).toMatchObject({ held: 4500, claimed: 4500, spent: 0 })
    expect(over.reversed(1).it).toMatchObject({ held: 0, claimed: 0, spent: 4500 })
    expect(over.confirmed(1).it).toMatchObject({ held: 0, claimed: 0, spent: 9000 })
  })

  it.each([
    ['requested', aCommission()],
    ['offered', aCommission().approved()],
    ['on hold', aCommission().accepted().onHold()],
    ['cancelled', aCommission().accepted().cancelled()],
    ['completed', order.completed()],
  ] as const)('then none is recorded on an order that is %s: not-allowed-in-this-state', (_where, told) => {
    expect(told.recording()).toMatchObject({ refused: 'not-allowed-in-this-state' })
  })

  it('then a concern is counted on the order', () => {
    expect(aCommission().accepted().delivered(1, { concern: 'A bruise on her arm' }).it.openConcerns).toBe(1)
  })

  it('then the oldest unconfirmed delivery says by when', () => {
    const late = { ...order.it, confirmBy: '2026-11-23' }
    expect(aCommission(late).delivered(1).it.confirmBy).toBe('2026-11-23')
  })
})

describe('who settles a delivery', () => {
  const order = aCommission().accepted().delivered(1)
  const acts = (role: Parameters<typeof aWorker>[0], told = order, more = {}) => {
    const [delivery] = told.deliveries
    if (!delivery) throw new Error('no delivery')
    return deliveryActions(aWorker(role, more), told.it, delivery)
  }

  it.each([
    ['lead-worker', ['confirm', 'query']],
    ['duty-worker', ['confirm', 'query']],
    ['team-manager', ['confirm', 'query', 'reverse']],
    ['hub-support', []],
    ['provider', []],
    ['commissioner', []],
    ['finance-officer', []],
  ] as const)('a %s may %j', (role, may) => {
    expect(acts(role)).toEqual(may)
  })

  it('nobody of another locality', () => {
    expect(acts('team-manager', order, { localityId: things.penn })).toEqual([])
  })

  it('a confirmed one only the manager takes back, a queried one is confirmed or taken back, and a reversed one is done', () => {
    expect(acts('lead-worker', order.confirmed())).toEqual([])
    expect(acts('team-manager', order.confirmed())).toEqual(['reverse'])
    expect(acts('team-manager', order.queried())).toEqual(['confirm', 'reverse'])
    expect(acts('team-manager', order.reversed())).toEqual([])
  })
})

describe('a delivery on its way in', () => {
  it.each([
    { units: 1.5 },
    { units: -1 },
    { units: 101 },
    { attendance: 'sick' },
    { on: '2026-02-30' },
    { paid: true },
  ])('refuses %j', (more) => {
    const given = { on: today, attendance: 'attended', ...more }
    expect(deliveryGiven.safeParse(given).success).toBe(false)
  })
  it('is one unit when nobody says how many', () => {
    expect(deliveryGiven.parse({ on: today, attendance: 'late' }).units).toBe(1)
  })
})

describe('whatever is delivered, confirmed, queried and taken back, in any order', () => {
  const terms = fc.oneof(
    fc.record({ unit: fc.constantFrom('session', 'hour', 'place'), amount: fc.integer({ min: 0, max: 20_000 }) }),
    fc
      .array(fc.integer({ min: 0, max: 30_000 }), { minLength: 1, maxLength: 4 })
      .map((stages) => ({ unit: 'package' as const, amount: stages.reduce((a, b) => a + b, 0), stages })),
  ) as fc.Arbitrary<Commission['terms']>
  const act = fc.record({
    what: fc.constantFrom('deliver', 'deliver', 'deliver', 'confirmed', 'queried', 'reversed'),
    which: fc.nat(20),
    units: fc.constantFrom(0, 1, 1, 1, 2, 3),
    attendance: fc.constantFrom('attended', 'attended', 'late', 'did-not-attend'),
  })

  it('an order never claims and spends more than its price, nor delivers more than was ordered', () => {
    fc.assert(
      fc.property(
        terms,
        fc.integer({ min: 1, max: 3 }),
        fc.array(act, { maxLength: 40, size: 'max' }),
        (agreed, units, acts) => {
          const price = agreed.amount * units
          let told = aCommission({ terms: agreed, units, price, held: price }).accepted()
          for (const { what, which, ...given } of acts) {
            if (what === 'deliver') {
              if (isRefusal(told.recording(given as never))) continue
              told = told.delivered(1, given as never)
            } else if (told.deliveries.length > 0) {
              const before = told
              try {
                told = told[what as 'confirmed'](which % told.deliveries.length)
              } catch {
                told = before
              }
            }
            const { it, deliveries } = told
            const sum = (...states: string[]) =>
              deliveries.filter((each) => states.includes(each.state)).reduce((total, each) => total + each.worth, 0)
            expect(it.claimed).toBe(sum('recorded', 'queried'))
            expect(it.spent).toBe(sum('confirmed'))
            expect(it.held + it.spent).toBe(price)
            expect(it.claimed).toBeLessThanOrEqual(it.held)
            expect(it.delivered).toBeGreaterThanOrEqual(0)
            expect(it.delivered).toBeLessThanOrEqual(units * (agreed.stages?.length ?? 1))
          }
        },
      ),
      { numRuns: 500 },
    )
  })
})
