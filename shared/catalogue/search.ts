// Search: what fits a question, best first, with the reasons, and how many there would be under each other choice.
import { freshFrom } from './availability.ts'
import { bestFirst } from './best-first.ts'
import type { Catalogue } from './catalogue.ts'
import { tieBreak } from './evidence.ts'
import { type Counts, facetCount } from './facet-count.ts'
import { fitInWords, fitScore, milesTo, programmeOf } from './fit.ts'
import type { Listing } from './listing.ts'
import { aboutAbuse } from './perpetrator-work.ts'
import { isOnOffer, type Question } from './question.ts'
import { matchText } from './text-match.ts'

/** A listing that fits, with its reasons in words and, where asked, how many miles away it is. */
export type Found = { readonly listing: Listing; readonly fit: readonly string[]; readonly miles?: number }

export type Answer = { readonly items: readonly Found[]; readonly total: number; readonly counts: Counts }

const inOrder = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

type Ranked = {
  readonly listing: Listing
  readonly score: number
  readonly tie: number
  readonly miles: number | undefined
}
const byFit = (a: Ranked, b: Ranked) =>
  b.score - a.score || b.tie - a.tie || inOrder(a.listing.name, b.listing.name) || inOrder(a.listing.id, b.listing.id)

/**
 * Answers a question. Only listed help of assured providers is found, anger management never as work with a
 * perpetrator. Evidence breaks ties between equal fits and does nothing else.
 */
export const search = (catalogue: Catalogue, question: Question): Answer => {
  const about = aboutAbuse(question)
  const matches = matchText(catalogue.words, question.text ?? '')
  const fresh = freshFrom(question.today, question.staleAfter)
  const { from = 0, limit = Number.POSITIVE_INFINITY } = question
  const facet = facetCount(question)
  const ranked = bestFirst<Ranked>(from + limit, byFit)
  let total = 0
  const consider = (listing: Listing | undefined, text: number) => {
    if (!listing || !isOnOffer(catalogue, listing, question, about) || !facet.add(listing)) return
    total += 1
    const programme = programmeOf(catalogue, listing)
    const miles = milesTo(catalogue, listing, question.near)
    const known = { text, programme, miles, fresh: listing.availability.checkedOn >= fresh }
    const score = Math.round(fitScore(listing, question, known) * 10) / 10
    ranked.add({ listing, score, tie: tieBreak(programme?.evidence), miles })
  }
  if (matches) for (const [n, id] of matches.ids.entries()) consider(catalogue.listings.get(id), matches.marks[n] ?? 0)
  else for (const listing of catalogue.listings.values()) consider(listing, 0)
  const items = ranked
    .all()
    .slice(from, from + limit)
    .map(({ listing, miles }) => ({
      listing,
      fit: fitInWords(catalogue, listing, question),
      ...(miles === undefined ? {} : { miles }),
    }))
  return { items, total, counts: facet.counts() }
}
