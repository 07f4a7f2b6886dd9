// Which listings a text asks for, and how well each answers: every idea in it first, some of them rather than none.
import type { Query } from 'minisearch'
import { meantBy } from './spelling.ts'
import { phraseAt, synonymWords } from './synonyms.ts'
import { boosts, ownFields, type WordField, type WordIndex } from './word-index.ts'
import { isFiller, stemOf, tellingWords, wordsOf } from './words.ts'

/** What a synonym counts beside the word that was typed. */
const synonymWeight = 0.5

/** One idea in what was typed: the ways it may be written, and what each counts. */
type Idea = readonly { readonly words: readonly string[]; readonly weight: number }[]

const begins = (known: Iterable<string>, start: string) => {
  for (const word of known) if (word.startsWith(start)) return true
  return false
}

/** The word as typed, or the known word it was meant to be. */
const corrected = ({ vocabulary }: WordIndex, typed: string): string => {
  if (isFiller(typed) || vocabulary.has(typed) || synonymWords.has(typed) || begins(vocabulary, typed)) return typed
  const [meant] = meantBy(typed, synonymWords)
  const [inListings] = meantBy(typed, vocabulary)
  return meant ?? inListings ?? typed
}

/** One word's idea: itself, its singular, and when nobody knows it, whatever is spelt nearly so or begins as it does. */
const ideaOfWord = ({ vocabulary }: WordIndex, word: string): Idea => {
  if (begins(vocabulary, word)) {
    const one = word.length > 4 && word.endsWith('s') ? [{ words: [word.slice(0, -1)], weight: 0.8 }] : []
    return [{ words: [word], weight: 1 }, ...one]
  }
  const stem = stemOf(word)
  const near = meantBy(word, vocabulary).map((meant) => ({ words: [meant], weight: 0.8 }))
  return begins(vocabulary, stem) ? [...near, { words: [stem], weight: 0.7 }] : near
}

/** The ideas in a text. A word that means nothing to any listing is an idea nothing answers. */
export const ideasIn = (words: WordIndex, text: string): Idea[] => {
  const typed = wordsOf(text).map((word) => corrected(words, word))
  const ideas: Idea[] = []
  for (let place = 0; place < typed.length; ) {
    const known = phraseAt(typed, place)
    const word = typed[place] ?? ''
    if (known) {
      const others = known.meanings.flat().map((phrase) => ({ words: tellingWords(phrase), weight: synonymWeight }))
      ideas.push([{ words: tellingWords(known.phrase), weight: 1 }, ...others])
    } else if (!isFiller(word)) ideas.push(ideaOfWord(words, word))
    place += known?.length ?? 1
  }
  return ideas
}

const queryOf = (idea: Idea): Query => ({
  combineWith: 'OR',
  queries: idea.map(({ words, weight }) => ({
    combineWith: 'AND',
    queries: [...words],
    // Of a short word only the word itself: "dad" is not "Dads Rock", but "bed" is not "bedlam" either.
    prefix: (term: string) => term.length > 3,
    boostTerm: () => weight,
  })),
})

/**
 * Listings that answer a text, each with how well, from 0 to 1; undefined when the text asks nothing in particular.
 * Those that answer every idea; when there is none, by the everyday words of the outcomes; else those that answer some.
 */
export const matchText = (words: WordIndex, text: string): ReadonlyMap<string, number> | undefined => {
  const ideas = ideasIn(words, text)
  if (ideas.length === 0) return undefined
  const queries = ideas.map(queryOf)
  const every = Object.keys(boosts) as WordField[]
  const tries = [
    { combineWith: 'AND', fields: ownFields },
    { combineWith: 'AND', fields: every },
    { combineWith: 'OR', fields: every },
  ] as const
  for (const { combineWith, fields } of tries) {
    const found = words.index.search({ combineWith, queries }, { fields: [...fields], boost: boosts })
    const best = found[0]?.score ?? 0
    if (best > 0) return new Map(found.map(({ id, score }) => [String(id), score / best]))
  }
  return new Map()
}
