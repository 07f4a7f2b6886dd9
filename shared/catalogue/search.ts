// Search: what fits a question, best first, with the reasons, and how many there would be under each other choice.
import { freshFrom } from './availability.ts'
import type { Catalogue } from './catalogue.ts'
import { tieBreak } from './evidence.ts'
import { fitInWords, fitScore, milesTo, programmeOf } from './fit.ts'
import type { Listing } from './listing.ts'
import { aboutAbuse } from './perpetrator-work.ts'
import { type Facet, facets, facetsMissed, facetValues, isOnOffer, type Question } from './question.ts'
import { matchText } from './text-match.ts'

/** A listing that fits, with its reasons in words and, where asked, how many miles away it is. */
export type Found = { readonly listing: Listing; readonly fit: readonly string[]; readonly miles?: number }

/** How many listings there would be under each choice of a facet, all other parts of the question kept. */
export type Counts = Record<Facet, Record<string, number>>

export type Answer = { readonly items: readonly Found[]; readonly total: number; readonly counts: Counts }

const inOrder = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

type Tally = ReadonlyMap<Facet, Map<string, number>>
const count = (tally: Tally, facet: Facet, values: readonly string[]) => {
  const of = tally.get(facet)
  for (const value of values) of?.set(value, (of.get(value) ?? 0) + 1)
}

/**
 * Answers a question. Only listed help of assured providers is found, anger management never as work with a
 * perpetrator. Evidence breaks ties between equal fits and does nothing else.
 */
export const search = (catalogue: Catalogue, question: Question): Answer => {
  const about = aboutAbuse(question)
  const matches = matchText(catalogue.words, question.text ?? '')
  const tally: Tally = new Map(facets.map((facet) => [facet, new Map()]))
  const fresh = freshFrom(question.today, question.staleAfter)
  const ranked: { listing: Listing; score: number; tie: number; miles: number | undefined }[] = []
  const asked: Iterable<Listing | undefined> = matches
    ? [...matches.keys()].map((id) => catalogue.listings.get(id))
    : catalogue.listings.values()
  for (const listing of asked) {
    if (!listing || !isOnOffer(catalogue, listing, question, about)) continue
    const missed = facetsMissed(listing, question)
    if (missed.length > 1) continue
    const values = facetValues(listing)
    for (const facet of missed.length === 1 ? missed : facets) count(tally, facet, values[facet])
    if (missed.length === 1) continue
    const programme = programmeOf(catalogue, listing)
    const miles = milesTo(catalogue, listing, question.near)
    const text = matches?.get(listing.id) ?? 0
    const score = fitScore(listing, question, {
      text,
      programme,
      miles,
      fresh: listing.availability.checkedOn >= fresh,
    })
    ranked.push({ listing, score: Math.round(score * 10) / 10, tie: tieBreak(programme?.evidence), miles })
  }
  ranked.sort(
    (a, b) =>
      b.score - a.score ||
      b.tie - a.tie ||
      inOrder(a.listing.name, b.listing.name) ||
      inOrder(a.listing.id, b.listing.id),
  )
  const { from = 0, limit = ranked.length } = question
  const items = ranked.slice(from, from + limit).map(({ listing, miles }) => ({
    listing,
    fit: fitInWords(catalogue, listing, question),
    ...(miles === undefined ? {} : { miles }),
  }))
  const counts = Object.fromEntries([...tally].map(([facet, of]) => [facet, Object.fromEntries(of)])) as Counts
  return { items, total: ranked.length, counts }
}
