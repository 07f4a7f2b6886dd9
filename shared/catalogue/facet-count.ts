// How many listings there are under each choice of each facet, counted as they go by.
import type { Listing } from './listing.ts'
import { type Facet, facets, facetValues, type Question } from './question.ts'

/** How many listings there would be under each choice of a facet, all other parts of the question kept. */
export type Counts = Record<Facet, Record<string, number>>

// Every choice there ever was has a number, and a listing is counted by numbers: thousands of them go by in one search.
const numbers = new Map<string, number>()
const choices: { readonly facet: Facet; readonly value: string }[] = []
const numberOf = (facet: Facet, value: string): number => {
  const name = `${facet} ${value}`
  const known = numbers.get(name)
  if (known !== undefined) return known
  numbers.set(name, choices.length)
  return choices.push({ facet, value }) - 1
}

/** A listing's choices by number: in every facet, and in each. */
type Numbered = { readonly all: Uint32Array; readonly of: Readonly<Record<Facet, readonly number[]>> }
const numbered = new WeakMap<Listing, Numbered>()
const numbersOf = (it: Listing): Numbered => {
  const known = numbered.get(it)
  if (known) return known
  const values = facetValues(it)
  const each = facets.map((facet) => [facet, values[facet].map((value) => numberOf(facet, value))] as const)
  const of = Object.fromEntries(each) as Record<Facet, number[]>
  const made = { all: Uint32Array.from(each.flatMap(([, numbers]) => numbers)), of }
  numbered.set(it, made)
  return made
}

export type FacetCount = {
  /** Counts a listing; answers whether it is what was asked in every facet. */
  add(it: Listing): boolean
  counts(): Counts
}

/**
 * Counts for one question. What misses nothing counts in every facet; what misses one counts in that one alone, because
 * there it would be found; what misses more counts nowhere.
 */
export const facetCount = (question: Question): FacetCount => {
  let tally = new Uint32Array(256)
  const asked = facets.flatMap((facet) => {
    const of = question[facet]
    const wanted = of === undefined ? [] : typeof of === 'string' ? [of] : of
    return wanted.length > 0 ? [{ facet, wanted: new Set(wanted.map((value) => numberOf(facet, value))) }] : []
  })
  const count = (of: ArrayLike<number>) => {
    if (tally.length < choices.length) {
      const longer = new Uint32Array(2 * choices.length)
      longer.set(tally)
      tally = longer
    }
    for (let n = 0; n < of.length; n += 1) tally[of[n] as number] = (tally[of[n] as number] as number) + 1
  }
  return {
    add: (it) => {
      const { all, of } = numbersOf(it)
      let missed: Facet | undefined
      for (const { facet, wanted } of asked) {
        if (of[facet].some((n) => wanted.has(n))) continue
        if (missed) return false
        missed = facet
      }
      count(missed ? of[missed] : all)
      return missed === undefined
    },
    counts: () => {
      const counts = Object.fromEntries(facets.map((facet) => [facet, {}])) as Counts
      tally.forEach((times, n) => {
        const choice = choices[n]
        if (choice && times > 0) counts[choice.facet][choice.value] = times
      })
      return counts
    },
  }
}
