import { describe, expect, it } from 'vitest'
import { amendedListing, listingOn } from '../../shared/catalogue/edition.ts'
import type { Listing, ListingProposed } from '../../shared/catalogue/listing.ts'
import { londonDay } from '../../shared/kernel/calendar.ts'
import { aListing } from '../brokerage/a-request.ts'

const today = '2026-11-20'
const session = (amount: number) => ({ unit: 'session', amount, vat: 0, basis: 'bought' }) as const

/** What somebody says who changes only these things of a listing. */
const saying = (it: Listing, more: Partial<ListingProposed>): ListingProposed => {
  const { id: _i, status: _s, version: _v, revision: _r, availability: _a, coming: _c, ...terms } = it
  return { ...terms, ...more }
}
const dearerFrom = (priceFrom: string, amount = 5000, on = today, it = aListing()) =>
  amendedListing(it, saying(it, { price: session(amount), priceFrom }), on)

describe('a price that begins on a day', () => {
  it('is a version of its own, and leaves the one that holds now as it is', () => {
    const { it: after, changed, versions } = dearerFrom('2027-04-01')
    expect(changed).toEqual(['coming'])
    expect([after.version, after.price.amount, after.revision]).toEqual([1, 4500, 2])
    expect(after.coming).toEqual([{ version: 2, from: '2027-04-01', price: session(5000) }])
    expect(versions.map((each) => [each.it.version, each.it.price.amount, each.priceFrom])).toEqual([
      [2, 5000, '2027-04-01'],
    ])
  })

  it.each([
    ['the new financial year, in summer time', '2027-04-01', '2027-03-31T22:59:59.999Z', '2027-03-31T23:00:00.000Z'],
    [
      'the day the clocks go forward, whose midnight is still winter',
      '2027-03-28',
      '2027-03-27T23:59:59.999Z',
      '2027-03-28T00:00:00.000Z',
    ],
    [
      'the day after, whose midnight is an hour earlier',
      '2027-03-29',
      '2027-03-28T22:59:59.999Z',
      '2027-03-28T23:00:00.000Z',
    ],
    [
      'the day the clocks go back, whose midnight is still summer',
      '2027-10-31',
      '2027-10-30T22:59:59.999Z',
      '2027-10-30T23:00:00.000Z',
    ],
    [
      'the day after that, whose midnight is winter again',
      '2027-11-01',
      '2027-10-31T23:59:59.999Z',
      '2027-11-01T00:00:00.000Z',
    ],
  ])('begins at midnight in London: %s', (_when, from, before, after) => {
    const { it: listing } = dearerFrom(from)
    const at = (instant: string) => listingOn(listing, londonDay(instant))
    expect([at(before).price.amount, at(before).version]).toEqual([4500, 1])
    expect([at(after).price.amount, at(after).version]).toEqual([5000, 2])
    expect(at(after)).not.toHaveProperty('coming')
  })

  it('of several, the last that has begun holds', () => {
    const one = dearerFrom('2027-01-01', 4800).it
    const { it: both } = dearerFrom('2027-04-01', 5000, today, one)
    const on = (day: string) => [listingOn(both, day).price.amount, listingOn(both, day).version]
    expect(['2026-12-31', '2027-01-01', '2027-03-31', '2027-04-01', '2029-01-01'].map(on)).toEqual([
      [4500, 1],
      [4800, 2],
      [4800, 2],
      [5000, 3],
      [5000, 3],
    ])
    expect(listingOn(both, '2027-02-01').coming?.map(({ from }) => from)).toEqual(['2027-04-01'])
  })

  it('takes the place of those agreed for later days; named with the price that holds, it is called off', () => {
    const two = dearerFrom('2027-04-01', 5000, today, dearerFrom('2027-02-01', 4800).it).it
    const sooner = dearerFrom('2027-01-01', 4700, today, two).it
    expect(sooner.coming?.map(({ from, price }) => [from, price.amount])).toEqual([['2027-01-01', 4700]])
    const off = dearerFrom('2027-01-01', 4500, today, sooner)
    expect([off.changed, off.it.coming, off.versions]).toEqual([['coming'], undefined, []])
  })

  it('on a day that has come, or on none, begins today and ends what was agreed for later', () => {
    for (const priceFrom of [today, '2026-11-01', undefined]) {
      const before = dearerFrom('2027-04-01').it
      const said = saying(before, { price: session(6000), ...(priceFrom ? { priceFrom } : {}) })
      const { it: now, versions } = amendedListing(before, said, today)
      expect([now.price.amount, now.version, now.coming]).toEqual([6000, 3, undefined])
      expect(versions.map((each) => each.it.version)).toEqual([3])
    }
  })

  it('is told again with new words, so that each order is shown what it was made on', () => {
    const before = dearerFrom('2027-04-01').it
    const { it: now, changed, versions } = amendedListing(before, saying(before, { summary: 'By video too.' }), today)
    expect(changed).toEqual(['summary'])
    expect([now.version, now.coming?.map(({ version }) => version)]).toEqual([3, [4]])
    expect(versions.map((each) => [each.it.version, each.it.summary, each.it.price.amount, each.priceFrom])).toEqual([
      [3, 'By video too.', 4500, undefined],
      [4, 'By video too.', 5000, '2027-04-01'],
    ])
  })

  it('that has begun is what the next change starts from', () => {
    const before = dearerFrom('2027-04-01').it
    const inMay = '2027-05-01'
    const effective = listingOn(before, inMay)
    expect(amendedListing(before, saying(effective, {}), inMay).changed).toEqual([])
    const { it: now } = amendedListing(before, saying(effective, { summary: 'By video too.' }), inMay)
    expect([now.price.amount, now.version, now.coming]).toEqual([5000, 3, undefined])
    const { it: dearer } = dearerFrom('2027-09-01', 5500, inMay, before)
    expect([dearer.version, dearer.price.amount, dearer.coming?.[0]?.version]).toEqual([2, 5000, 3])
  })

  it('never uses a version number twice, and never names one that was not kept', () => {
    let it = aListing()
    const kept = new Map([[1, 4500]])
    const steps: [string, Partial<ListingProposed>][] = [
      ['2026-11-20', { price: session(5000), priceFrom: '2027-04-01' }],
      ['2026-12-01', { summary: 'One' }],
      ['2027-01-01', { price: session(4600) }],
      ['2027-02-01', { price: session(5100), priceFrom: '2027-03-28' }],
      ['2027-03-01', { price: session(5200), priceFrom: '2027-04-01' }],
      ['2027-04-02', { summary: 'Two' }],
      ['2027-10-31', { price: session(5300), priceFrom: '2027-11-01' }],
    ]
    for (const [on, more] of steps) {
      const { it: next, versions } = amendedListing(it, saying(listingOn(it, on), more), on)
      for (const each of versions) {
        expect(kept.has(each.it.version)).toBe(false)
        kept.set(each.it.version, each.it.price.amount)
      }
      it = next
      for (const day of [on, '2027-03-31', '2027-04-01', '2027-11-01'].filter((each) => each >= on)) {
        const stands = listingOn(it, day)
        expect(kept.get(stands.version)).toBe(stands.price.amount)
      }
    }
    expect(kept.size).toBe(Math.max(...kept.keys()))
  })
})
