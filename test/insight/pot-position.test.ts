import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { burnDown, emptyPosition, foldPosition, type Moved, mondayOf } from '../../shared/insight/pot-position.ts'
import { emptyRecord, foldRecord } from '../../shared/insight/provider-record.ts'
import { someEvents } from './some-events.ts'

const at = (day: string) => `${day}T10:00:00.000Z`
const event = (what: string, facts: Moved['facts'] = {}, on = '2026-11-20'): Moved => ({
  what,
  at: at(on),
  about: {},
  facts,
})
const position = (...events: Moved[]) => events.reduce(foldPosition, emptyPosition)
const record = (...events: Moved[]) => events.reduce(foldRecord, emptyRecord)

describe('given what happened to a pot, then its position', () => {
  it('adds up what was allocated, reserved, committed and spent', () => {
    const it_ = position(
      event('pot-opened', { allocated: 100_000 }),
      event('commission-requested', { reserved: 18_000, state: 'offered' }),
      event('commission-requested', { reserved: 40_000, state: 'requested' }),
      event('commission-accepted', { action: 'accept', committed: 18_000 }),
      event('delivery-confirmed', { spent: 4_500 }),
      event('delivery-confirmed', { spent: 4_500 }),
      event('delivery-reversed', { reversed: 4_500 }),
      event('commission-refused', { released: 40_000 }),
      event('commission-completed', { uncommitted: 13_500 }),
    )
    expect(it_).toMatchObject({ allocated: 100_000, reserved: 0, committed: 0, spent: 4_500, requested: 2, instant: 1 })
  })

  it('is kept by the Monday of each week, London’s week', () => {
    const sunday = { ...event('pot-opened', { allocated: 100 }), at: '2026-07-05T22:59:00.000Z' }
    const mondayInLondon = { ...event('pot-opened', { allocated: 10 }), at: '2026-07-05T23:01:00.000Z' }
    expect(position(sunday, mondayInLondon).weeks).toEqual({
      '2026-06-29': { allocated: 100, held: 0, spent: 0 },
      '2026-07-06': { allocated: 10, held: 0, spent: 0 },
    })
  })

  it('keeps no week in which no money moved', () => {
    expect(position(event('delivery-recorded', { worth: 100 })).weeks).toEqual({})
  })

  it.each([
    ['2026-11-16', '2026-11-16'],
    ['2026-11-20', '2026-11-16'],
    ['2026-11-22', '2026-11-16'],
    ['2026-11-23', '2026-11-23'],
    ['2027-01-01', '2026-12-28'],
  ])('the Monday of %s is %s', (on, monday) => {
    expect(mondayOf(on)).toBe(monday)
  })

  it('burns down week by week: what was promised is gone at once, what comes back is there again', () => {
    const story = position(
      event('pot-opened', { allocated: 100_000 }, '2026-04-01'),
      event('commission-requested', { reserved: 18_000 }, '2026-04-08'),
      event('commission-accepted', { committed: 18_000 }, '2026-04-09'),
      event('delivery-confirmed', { spent: 4_500 }, '2026-04-15'),
      event('commission-completed', { uncommitted: 13_500 }, '2026-04-22'),
    )
    expect(burnDown(story)).toEqual([
      { on: '2026-03-30', allocated: 100_000, remaining: 100_000 },
      { on: '2026-04-06', allocated: 100_000, remaining: 82_000 },
      { on: '2026-04-13', allocated: 100_000, remaining: 82_000 },
      { on: '2026-04-20', allocated: 100_000, remaining: 95_500 },
    ])
  })

  it('burns down in the order of the weeks, whatever order a table gives them back in', () => {
    const it_ = someEvents(200, 5).reduce(foldPosition, emptyPosition)
    const jumbled = { ...it_, weeks: Object.fromEntries(Object.entries(it_.weeks).reverse()) }
    expect(burnDown(jumbled)).toEqual(burnDown(it_))
  })

  it('burns down to what the pot has left, whatever happened', () => {
    for (const seed of [1, 2, 3]) {
      const it_ = someEvents(500, seed).reduce(foldPosition, emptyPosition)
      expect(burnDown(it_).at(-1)?.remaining).toBe(it_.allocated - it_.reserved - it_.committed - it_.spent)
    }
  })
})

describe('given what happened with a provider, then its record', () => {
  it('counts what it was asked once it was asked: not while a manager decides', () => {
    expect(record(event('commission-requested', { state: 'requested' })).requested).toBe(0)
    expect(record(event('commission-requested', { state: 'offered' })).requested).toBe(1)
    expect(record(event('commission-offered')).requested).toBe(1)
  })
  it('counts an acceptance once, however often the order is held and resumed', () => {
    expect(
      record(event('commission-accepted', { action: 'accept' }), event('commission-accepted', { action: 'resume' }))
        .accepted,
    ).toBe(1)
  })
  it('counts deliveries, those nobody came to, and concerns', () => {
    expect(
      record(
        event('delivery-recorded', { attendance: 'attended', first: true }),
        event('delivery-recorded', { attendance: 'late' }),
        event('delivery-recorded', { attendance: 'cancelled-by-family', concern: true }),
      ),
    ).toMatchObject({ deliveries: 3, notAttended: 1, started: 1, concerns: 1 })
  })
  it('counts what changed at the end, and keeps missing apart from unchanged', () => {
    const end = (verdict: string) => event('outcome-recorded', { stage: 'end', verdict })
    expect(
      record(
        event('outcome-recorded', { stage: 'baseline' }),
        event('outcome-recorded', { stage: 'review', verdict: 'reliable-improvement' }),
        ...['reliable-improvement', 'no-reliable-change', 'reliable-deterioration', 'not-judged'].map(end),
        event('outcome-recorded', { stage: 'end' }),
      ),
    ).toMatchObject({ baselines: 1, ends: 5, improved: 1, unchanged: 1, deteriorated: 1, notJudged: 1 })
  })
  it('spends what was confirmed, less what was taken back', () => {
    expect(
      record(event('delivery-confirmed', { spent: 500 }), event('delivery-reversed', { reversed: 200 })).spent,
    ).toBe(300)
  })
})

describe('a fold', () => {
  it('gives the same bytes in any order', () => {
    const events = someEvents(120, 11)
    const bytes = JSON.stringify([events.reduce(foldPosition, emptyPosition), events.reduce(foldRecord, emptyRecord)])
    fc.assert(
      fc.property(fc.shuffledSubarray(events, { minLength: events.length }), (shuffled) => {
        expect(
          JSON.stringify([shuffled.reduce(foldPosition, emptyPosition), shuffled.reduce(foldRecord, emptyRecord)]),
        ).toBe(bytes)
      }),
      { numRuns: 100 },
    )
  })
})
