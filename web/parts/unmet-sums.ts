// Lines of unmet demand added up by what a commissioner looks at: the outcome, the outcome in a place, the month.
import type { UnmetCounts, UnmetLine } from '../../shared/insight/unmet-demand.ts'

const counts = ['searches', 'declined', 'noPlaces', 'expired', 'longWaits', 'total'] as const

/** A sum with the line it began with, which says what it is of. */
export type UnmetSum = { readonly of: UnmetLine; readonly sum: UnmetCounts }

/** Lines added up by a name, the largest first. */
export const sumsBy = (lines: readonly UnmetLine[], name: (line: UnmetLine) => string): UnmetSum[] =>
  [...Map.groupBy(lines, name).values()]
    .flatMap((group) => {
      const [of] = group
      const sum = Object.fromEntries(
        counts.map((count) => [count, group.reduce((all, line) => all + line[count], 0)]),
      ) as UnmetCounts
      return of ? [{ of, sum }] : []
    })
    .sort((a, b) => b.sum.total - a.sum.total)
