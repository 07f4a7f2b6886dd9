// The figures of the bench, one table: counts and ratios with their goals beside them, never a time.

/** One line: what was done, what it came to, and whether that is as good as it should be; undefined where nothing is asked. */
export type Figure = {
  readonly group: string
  readonly work: string
  readonly value: string
  readonly goal: string
  readonly kept: boolean | undefined
}

const rounded = (value: number): string => (Number.isInteger(value) ? String(value) : value.toFixed(2))

/** A figure that may not be above its goal. */
export const atMost = (group: string, work: string, value: number, most: number, unit = ''): Figure => ({
  group,
  work,
  value: `${rounded(value)}${unit}`,
  goal: `≤ ${rounded(most)}${unit}`,
  kept: value <= most,
})

/** A figure that is shown, and asked for nothing. */
export const shown = (group: string, work: string, value: string): Figure => ({
  group,
  work,
  value,
  goal: '',
  kept: undefined,
})

/** What one request cost at the table. */
export type Cost = { readonly trips: number; readonly rcu: number; readonly wcu: number }

/** A request's cost against its goals, each of the three judged; a goal left out is not asked. */
export const costs = (work: string, cost: Cost, most: Partial<Cost>): Figure => {
  const asked = (['trips', 'rcu', 'wcu'] as const).filter((each) => most[each] !== undefined)
  return {
    group: 'trips / RCU / WCU',
    work,
    value: `${cost.trips} / ${cost.rcu} / ${cost.wcu}`,
    goal: (['trips', 'rcu', 'wcu'] as const)
      .map((each) => (most[each] === undefined ? '–' : `≤ ${most[each]}`))
      .join(' / '),
    kept: asked.length === 0 ? undefined : asked.every((each) => cost[each] <= (most[each] ?? 0)),
  }
}

/** The table as text. */
export const table = (figures: readonly Figure[]): string => {
  const rows = figures.map((each) => [
    each.group,
    each.work,
    each.value,
    each.goal,
    each.kept === undefined ? '' : each.kept ? 'kept' : 'WORSE',
  ])
  const all = [['', 'work', 'figure', 'goal', ''], ...rows]
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...all.map((row) => (row[column] ?? '').length)))
  const line = (row: readonly string[]) =>
    row
      .map((cell, n) => cell.padEnd(widths[n] ?? 0))
      .join('  ')
      .trimEnd()
  const grouped = rows.map((row, n) => (n > 0 && rows[n - 1]?.[0] === row[0] ? ['', ...row.slice(1)] : row))
  return [line(all[0] ?? []), widths.map((width) => '─'.repeat(width)).join('  '), ...grouped.map(line)].join('\n')
}
