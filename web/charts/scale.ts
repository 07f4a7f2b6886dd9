// Where a figure or a day falls on a chart.

/** Round values from 0 to at least `largest`, at most six of them; a chart of nothing still has a scale. */
export const roundTicks = (largest: number): readonly number[] => {
  const rough = Math.max(largest, 1) / 4
  const magnitude = 10 ** Math.floor(Math.log10(rough))
  const step = magnitude * ([1, 2, 2.5, 5, 10].find((factor) => factor * magnitude >= rough) ?? 10)
  const count = Math.ceil(Math.max(largest, 1) / step)
  return Array.from({ length: count + 1 }, (_, index) => index * step)
}

/** Days since 1970 of a date written `YYYY-MM-DD`. */
export const dayNumber = (date: string): number => Date.parse(`${date}T00:00:00Z`) / 86_400_000

/** How far through `from` to `to` a date is, from 0 to 100; a date outside is put at the nearer end. */
export const percentThrough = (date: string, from: string, to: string): number => {
  const [day, first, last] = [dayNumber(date), dayNumber(from), dayNumber(to)]
  return last > first ? (100 * (Math.min(Math.max(day, first), last) - first)) / (last - first) : 0
}

/** The first of every third month from `from` until before `to`, each with its short name. */
export const quarterStarts = (from: string, to: string): readonly { on: string; name: string }[] => {
  const first = new Date(`${from}T00:00:00Z`)
  const starts: { on: string; name: string }[] = []
  for (let month = first.getUTCMonth(); ; month += 3) {
    const start = new Date(Date.UTC(first.getUTCFullYear(), month, 1))
    const on = start.toISOString().slice(0, 10)
    if (on >= to) return starts
    if (on >= from) starts.push({ on, name: monthNames[start.getUTCMonth()] ?? '' })
  }
}

const monthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
