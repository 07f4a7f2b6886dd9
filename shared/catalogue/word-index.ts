// The words listings are found by.
import MiniSearch from 'minisearch'
import { frameworks } from '../measures/framework.ts'
import type { Intervention } from './intervention.ts'
import { kindsOfHelp } from './kind-of-help.ts'
import type { Listing } from './listing.ts'
import { wordsOf } from './words.ts'

/** Fields, with how much a word in each counts. `needs` are the framework's everyday words: asked only when the rest is silent. */
export const boosts = { name: 4, kind: 3, keywords: 3, programme: 2, summary: 1.5, forWhom: 1, provider: 1, needs: 0.5 }
export type WordField = keyof typeof boosts
export const ownFields: WordField[] = ['name', 'kind', 'keywords', 'programme', 'summary', 'forWhom', 'provider']

type WordsOfListing = { readonly id: string } & { readonly [F in WordField]: string }

/**
 * The index; every word in it, for telling a typing error from a word; the words each listing was put in with; and what
 * was asked lately with its answer, forgotten when any listing's words change.
 */
export type WordIndex = {
  readonly index: MiniSearch<WordsOfListing>
  readonly vocabulary: Set<string>
  readonly told: Map<string, string>
  readonly answered: Map<string, ReadonlyMap<string, number>>
}

export const newWordIndex = (): WordIndex => ({
  index: new MiniSearch<WordsOfListing>({
    fields: Object.keys(boosts),
    tokenize: (text) => wordsOf(text),
    processTerm: (term) => term,
    autoVacuum: true,
  }),
  vocabulary: new Set(),
  told: new Map(),
  answered: new Map(),
})

const outcomeWords = new Map(
  frameworks.flatMap(({ outcomes }) => outcomes.map(({ id, name, needs }) => [id, [name, ...needs].join(' ')])),
)

/** Puts a listing's words in the index, in place of those it had. */
export const indexListing = (
  { index, vocabulary, told, answered }: WordIndex,
  it: Listing,
  programme: Intervention | undefined,
  providerName: string,
): void => {
  const words: WordsOfListing = {
    id: it.id,
    name: it.name,
    kind: it.kindOfHelp ? kindsOfHelp[it.kindOfHelp] : '',
    keywords: (it.keywords ?? []).join(' '),
    programme: programme ? `${programme.name} ${programme.category ?? ''} ${programme.summary}` : '',
    summary: it.summary,
    forWhom: it.forWhom.join(' '),
    provider: providerName,
    needs: it.needs.map((need) => outcomeWords.get(need) ?? '').join(' '),
  }
  const mark = JSON.stringify(words)
  if (told.get(it.id) === mark) return
  told.set(it.id, mark)
  answered.clear()
  if (index.has(it.id)) index.replace(words)
  else index.add(words)
  for (const field of Object.keys(boosts) as WordField[]) for (const word of wordsOf(words[field])) vocabulary.add(word)
}
