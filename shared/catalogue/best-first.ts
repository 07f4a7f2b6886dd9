// The first few of many in an order, without putting all of them in order.

export type BestFirst<T> = { add(it: T): void; all(): readonly T[] }

/** Keeps the `most` that come first by `compare`, in order; all of them when there is no most. */
export const bestFirst = <T>(most: number, compare: (a: T, b: T) => number): BestFirst<T> => {
  const kept: T[] = []
  let inOrder = true
  return {
    add: (it) => {
      if (most === Number.POSITIVE_INFINITY) {
        kept.push(it)
        inOrder = false
        return
      }
      const last = kept[kept.length - 1]
      if (kept.length >= most && (last === undefined || compare(it, last) >= 0)) return
      let [low, high] = [0, kept.length]
      while (low < high) {
        const middle = (low + high) >>> 1
        if (compare(kept[middle] as T, it) <= 0) low = middle + 1
        else high = middle
      }
      kept.splice(low, 0, it)
      if (kept.length > most) kept.pop()
    },
    all: () => {
      if (!inOrder) kept.sort(compare)
      inOrder = true
      return kept
    },
  }
}
