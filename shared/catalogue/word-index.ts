// The words listings are found by: for each, the listings that have it and how much it says of them.
import { frameworks } from '../measures/framework.ts'
import type { Intervention } from './intervention.ts'
import { kindsOfHelp } from './kind-of-help.ts'
import type { Listing } from './listing.ts'
import { newVocabulary, type Vocabulary } from './vocabulary.ts'
import { wordsOf } from './words.ts'

/** Fields, with how much a word in each counts. `needs` are the framework's everyday words: asked only when the rest is silent. */
export const boosts = { name: 4, kind: 3, keywords: 3, programme: 2, summary: 1.5, forWhom: 1, provider: 1, needs: 0.5 }
export type WordField = keyof typeof boosts

/** Fields are asked in parts: what a listing says of itself, whose it is, and what its outcomes are called. */
export const parts = ['own', 'provider', 'needs'] as const
export type Part = (typeof parts)[number]
const partOf = (field: WordField): Part => (field === 'provider' || field === 'needs' ? field : 'own')

/** How many words a field usually has: a word says less of a longer one. Fixed, so that a listing's words count the same whatever else there is. */
const usualLength: Record<WordField, number> = {
  name: 5,
  kind: 3,
  keywords: 8,
  programme: 25,
  summary: 16,
  forWhom: 1,
  provider: 3,
  needs: 12,
}
/** How far length matters, 0 to 1, and from where on more of a word says little more (after BM25F; Robertson and Zaragoza, 2009). */
const lengthMatters = 0.4
const enough = 3

/** The listings that have a word, by place, and how much it says of each, 0 to 1. */
export type Postings = { readonly at: number[]; readonly says: number[] }

/** Listings that answer a text, and how well each does, 0 to 1, in the same order. */
export type Matches = { readonly ids: readonly string[]; readonly marks: readonly number[] }

/**
 * The index; every word in it, for telling a typing error from a word; the words each listing was put in with; and what
 * was asked lately with its answer, forgotten when any listing's words change. A listing keeps its place when its words
 * change, so that what is found is kept in arrays by place.
 */
export type WordIndex = {
  readonly postings: Readonly<Record<Part, Map<string, Postings>>>
  readonly places: Map<string, number>
  readonly ids: string[]
  readonly vocabulary: Vocabulary
  readonly told: Map<string, string>
  readonly answered: Map<string, Matches>
}

export const newWordIndex = (): WordIndex => ({
  postings: { own: new Map(), provider: new Map(), needs: new Map() },
  places: new Map(),
  ids: [],
  vocabulary: newVocabulary(),
  told: new Map(),
  answered: new Map(),
})

const outcomeWords = new Map(
  frameworks.flatMap(({ outcomes }) => outcomes.map(({ id, name, needs }) => [id, [name, ...needs].join(' ')])),
)

type Said = Readonly<Record<WordField, string>>

/** How much each word says of a listing, by part. */
const weighed = (said: Said): Record<Part, Map<string, number>> => {
  const all = { own: new Map<string, number>(), provider: new Map<string, number>(), needs: new Map<string, number>() }
  for (const field of Object.keys(boosts) as WordField[]) {
    const words = wordsOf(said[field])
    const each = boosts[field] / (1 - lengthMatters + (lengthMatters * words.length) / usualLength[field])
    const of = all[partOf(field)]
    for (const word of words) of.set(word, (of.get(word) ?? 0) + each)
  }
  return all
}

const takeOut = (words: WordIndex, place: number, said: Said) => {
  const all = weighed(said)
  for (const part of parts) {
    for (const word of all[part].keys()) {
      const postings = words.postings[part].get(word)
      const n = postings?.at.indexOf(place) ?? -1
      if (n < 0) continue
      postings?.at.splice(n, 1)
      postings?.says.splice(n, 1)
    }
  }
}

/** Puts a listing's words in the index, in place of those it had. */
export const indexListing = (
  words: WordIndex,
  it: Listing,
  programme: Intervention | undefined,
  providerName: string,
): void => {
  const said: Said = {
    name: it.name,
    kind: it.kindOfHelp ? kindsOfHelp[it.kindOfHelp] : '',
    keywords: (it.keywords ?? []).join(' '),
    programme: programme ? `${programme.name} ${programme.category ?? ''} ${programme.summary}` : '',
    summary: it.summary,
    forWhom: it.forWhom.join(' '),
    provider: providerName,
    needs: it.needs.map((need) => outcomeWords.get(need) ?? '').join(' '),
  }
  const { told, places, ids, answered } = words
  const mark = JSON.stringify(said)
  const before = told.get(it.id)
  if (before === mark) return
  const place = places.get(it.id) ?? ids.push(it.id) - 1
  places.set(it.id, place)
  told.set(it.id, mark)
  answered.clear()
  if (before !== undefined) takeOut(words, place, JSON.parse(before))
  const all = weighed(said)
  for (const part of parts) {
    for (const [word, weight] of all[part]) {
      words.vocabulary.add(word)
      const postings = words.postings[part].get(word) ?? { at: [], says: [] }
      postings.at.push(place)
      postings.says.push(weight / (weight + enough))
      words.postings[part].set(word, postings)
    }
  }
}

/** Takes a listing's words out: it is found by none of them any more. */
export const forgetListing = (words: WordIndex, id: string): void => {
  const before = words.told.get(id)
  const place = words.places.get(id)
  if (before === undefined || place === undefined) return
  takeOut(words, place, JSON.parse(before))
  words.told.delete(id)
  words.answered.clear()
}
