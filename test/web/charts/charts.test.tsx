// A chart says in words what it draws, never draws what has not happened, and survives a pot with nothing in it.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BarChart } from '../../../web/charts/bar-chart.tsx'
import { BurnDown, type BurnDownPoint } from '../../../web/charts/burn-down.tsx'
import { percentThrough, quarterStarts, roundTicks } from '../../../web/charts/scale.ts'

const money = (pence: number) => `£${pence / 100}`
const year = { from: '2026-04-01', to: '2027-03-31' }

const burnDown = (points: readonly BurnDownPoint[], today = '2026-11-21') =>
  String(
    <BurnDown
      id="pot"
      title="What is left"
      description="£600 of £1,000 is left."
      {...year}
      today={today}
      points={points}
      money={money}
    />,
  )
const line = (html: string, name: string) => new RegExp(`app-chart__${name}" d="([^"]*)"`).exec(html)?.[1]

describe('the burn-down of a pot', () => {
  const points = [
    { on: '2026-04-01', allocated: 100_000, remaining: 100_000 },
    { on: '2026-07-01', allocated: 100_000, remaining: 60_000 },
  ]

  it('is a picture with a title and a description, and a key in words', () => {
    const html = burnDown(points)
    expect(html).toContain('role="img" aria-labelledby="pot-title pot-description"')
    expect(html).toContain('<title id="pot-title">What is left</title>')
    expect(html).toContain('<desc id="pot-description">£600 of £1,000 is left.</desc>')
    expect(html).toContain('Left to commit: £600')
    expect(html).toContain('£600 left')
  })

  it('holds each level until the next change and stops today', () => {
    const today = percentThrough('2026-11-21', year.from, year.to)
    expect(line(burnDown(points), 'left')).toBe(`M0 0 H25 V40 H${Math.round(today * 100) / 100}`)
  })

  it('draws what was given to the end of the year, and an even pace from it', () => {
    expect(line(burnDown(points), 'given')).toBe('M0 0 H25 V0 H100')
    expect(line(burnDown(points), 'pace')).toBe('M0 0 L100 100')
  })

  it('starts the pace afresh when the pot is given more', () => {
    const more = burnDown([...points, { on: '2026-10-01', allocated: 200_000, remaining: 160_000 }])
    expect(line(more, 'pace')).toMatch(/^M0 50 L50\.27 \S+ M50\.27 \S+ L100 100$/)
  })

  it('marks today only inside the year', () => {
    expect(burnDown(points)).toContain('Today')
    expect(burnDown(points, '2027-05-01')).not.toContain('Today')
    expect(line(burnDown(points, '2027-05-01'), 'left')).toBe('M0 0 H25 V40 H100')
  })

  it('never draws a change that is still to come, nor anything that is not a number', () => {
    const day = fc
      .integer({ min: 0, max: 364 })
      .map((n) => new Date(Date.UTC(2026, 3, 1 + n)).toISOString().slice(0, 10))
    const point = fc.record({ on: day, allocated: fc.nat(5_000_000), remaining: fc.nat(5_000_000) })
    const ordered = fc.array(point, { maxLength: 12 }).map((some) => some.sort((a, b) => a.on.localeCompare(b.on)))
    fc.assert(
      fc.property(ordered, day, (some, today) => {
        const html = burnDown(some, today)
        expect(html).not.toMatch(/NaN|Infinity|undefined/)
        const limit = percentThrough(today, year.from, year.to) + 0.01
        const reached = [...(line(html, 'left') ?? '').matchAll(/[MH]([\d.]+)/g)].map(([, x]) => Number(x))
        expect(Math.max(0, ...reached)).toBeLessThanOrEqual(limit)
      }),
    )
  })
})

describe('bars', () => {
  it('are as long as their values, beside their words', () => {
    const bars = [
      { label: 'Parenting', value: 200, text: '£200' },
      { label: 'Respite', value: 50, text: '£50' },
    ]
    const html = String(<BarChart id="b" title="Spent" description="Parenting most." bars={bars} />)
    expect([...html.matchAll(/<rect[^>]* width="([\d.]+)%"/g)].map(([, width]) => Number(width))).toEqual([70, 17.5])
    expect(html).toMatch(/Parenting.*£200.*Respite.*£50/s)
  })

  it('of nothing are drawn as nothing', () => {
    const html = String(
      <BarChart id="b" title="Spent" description="None." bars={[{ label: 'A', value: 0, text: '£0' }]} />,
    )
    expect(html).toContain('width="0%"')
  })
})

describe('a scale', () => {
  it('has round steps that reach over the largest value, and never many', () => {
    expect(roundTicks(12_000)).toEqual([0, 5_000, 10_000, 15_000])
    expect(roundTicks(0)).toEqual([0, 0.25, 0.5, 0.75, 1])
    fc.assert(
      fc.property(fc.nat(10_000_000), (largest) => {
        const ticks = roundTicks(largest)
        expect(ticks.at(-1)).toBeGreaterThanOrEqual(largest)
        expect(ticks.length).toBeLessThanOrEqual(6)
      }),
    )
  })

  it('names the quarters of a financial year', () => {
    expect(quarterStarts('2026-04-01', '2027-03-31').map(({ name }) => name)).toEqual(['Apr', 'Jul', 'Oct', 'Jan'])
  })
})
