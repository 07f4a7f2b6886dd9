import { describe, expect, it } from 'vitest'
import { csvOf } from '../../../web/parts/csv.ts'

describe('a file for a spreadsheet', () => {
  it('has every cell in quotes, a quote in it twice, and figures as figures', () => {
    expect(
      csvOf([
        ['Place', 'Count'],
        ['Low "Hill", north', 3],
      ]),
    ).toBe('\uFEFF"Place","Count"\r\n"Low ""Hill"", north","3"\r\n')
  })
  it.each(['=HYPERLINK("http://x")', '+1', '-1+2', '@SUM(A1)', '\t=1', '\r=1'])(
    'never runs %j as a formula',
    (typed) => {
      const cell = csvOf([[typed]]).slice('\uFEFF"'.length, -'"\r\n'.length)
      expect(cell.startsWith("'")).toBe(true)
      expect(cell.replaceAll('""', '"').slice(1)).toBe(typed)
    },
  )
  it('leaves a figure below nothing alone', () => {
    expect(csvOf([[-3]])).toBe('\uFEFF"-3"\r\n')
  })
})
