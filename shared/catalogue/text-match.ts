// Which listings a text asks for, and how well each answers: every idea in it first, some of them rather than none.
import type { Query } from 'minisearch'
import { meantBy } from './spelling.ts'
import { type Meaning, phraseAt, synonymWords } from './synonyms.ts'
import { boosts, ownFields, type WordField, type WordIndex } from './word-index.ts'
import { isFiller, isSomebody, stemOf, tellingWords, wordsOf } from './words.ts'

/** What a synonym counts beside the word that was typed. */
const synonymWeight = 0.5

type Way = { readonly words: readonly string[]; readonly weight: number }
/**
 * One idea in what was typed: the ways it may be written and what each counts; whether it may be an organisation's
 * name; whether it only says who.
 */
type Idea = { readonly ways: readonly Way[]; readonly mayBeName: boolean; readonly isWho: boolean }

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

/** The ways of one word: itself, its singular, and when nobody knows it, whatever is spelt nearly so or begins as it does. */
const waysOfWord = ({ vocabulary }: WordIndex, word: string): Way[] => {
  if (begins(vocabulary, word)) {
    const one = word.length > 4 && word.endsWith('s') ? [{ words: [word.slice(0, -1)], weight: 0.8 }] : []
    return [{ words: [word], weight: 1 }, ...one]
  }
  const stem = stemOf(word)
  const near = meantBy(word, vocabulary).map((meant) => ({ words: [meant], weight: 0.8 }))
  return begins(vocabulary, stem) ? [...near, { words: [stem], weight: 0.7 }] : near
}

/** Other ways to say a phrase that listings use at all; a phrase is left out where one of its words alone is a way. */
const otherWays = ({ vocabulary }: WordIndex, meanings: readonly Meaning[], said: readonly string[]): Way[] => {
  const phrases = meanings.flat().filter((phrase) => !phrase.every(isFiller))
  const lone = new Set(phrases.flatMap((phrase) => (phrase.length === 1 ? phrase : [])))
  const ways = new Map<string, Way>()
  for (const phrase of phrases) {
    const words = tellingWords(phrase)
    const saidShorter = words.length > 1 && words.some((word) => lone.has(word))
    const known = words.every((word) => (word.length > 3 ? begins(vocabulary, word) : vocabulary.has(word)))
    if (known && !saidShorter && phrase !== said) ways.set(words.join(' '), { words, weight: synonymWeight })
  }
  return [...ways.values()]
}

/** The ideas in a text. A word that means nothing to any listing is an idea nothing answers. */
export const ideasIn = (words: WordIndex, text: string): Idea[] => {
  const typed = wordsOf(text).map((word) => corrected(words, word))
  const ideas: Idea[] = []
  for (let place = 0; place < typed.length; ) {
    const known = phraseAt(typed, place)
    const word = typed[place] ?? ''
    if (known) {
      ideas.push({
        ways: [{ words: tellingWords(known.phrase), weight: 1 }, ...otherWays(words, known.meanings, known.phrase)],
        mayBeName: false,
        isWho: known.phrase.every(isSomebody),
      })
    } else if (!isFiller(word)) ideas.push({ ways: waysOfWord(words, word), mayBeName: true, isWho: isSomebody(word) })
    place += known?.length ?? 1
  }
  return ideas
}

const queryOf = (idea: Idea, fields: readonly WordField[]): Query => ({
  combineWith: 'OR',
  fields: fields.filter((field) => idea.mayBeName || field !== 'provider'),
  queries: idea.ways.map(({ words, weight }) => ({
    combineWith: 'AND',
    queries: [...words],
    // Of a short word only the word itself: "dad" is not "Dads Rock", but "bed" is not "bedlam" either.
    prefix: (term: string) => term.length > 3,
    boostTerm: () => weight,
  })),
})

/** People narrow and page through what they asked: this many texts keep their answer. */
const mostRemembered = 100

/** Fewer answers than this to every idea, and answers to some of them are shown after. */
const few = 3

const scoresOf = ({ index }: WordIndex, combineWith: 'AND' | 'OR', ideas: readonly Idea[], fields: WordField[]) => {
  const queries = ideas.map((idea) => queryOf(idea, fields))
  const found = queries.length === 0 ? [] : index.search({ combineWith, queries }, { boost: boosts })
  const best = found[0]?.score ?? 1
  return new Map(found.map(({ id, score }) => [String(id), score / best]))
}

/**
 * Listings that answer a text, each with how well, from 0 to 1; undefined when the text asks nothing in particular.
 * First those that answer every idea in their own words; when there is none, those that do by the everyday words of
 * their outcomes; where they are few, those that answer some. Words that only say who ("mum", "his son") move an answer up.
 */
export const matchText = (words: WordIndex, text: string): ReadonlyMap<string, number> | undefined => {
  const asked = wordsOf(text).join(' ')
  const before = words.answered.get(asked)
  if (before) return before
  const ideas = ideasIn(words, text)
  if (ideas.length === 0) return undefined
  if (words.answered.size >= mostRemembered) words.answered.clear()
  const found = answer(words, ideas)
  words.answered.set(asked, found)
  return found
}

const answer = (words: WordIndex, ideas: readonly Idea[]): ReadonlyMap<string, number> => {
  const what = ideas.filter(({ isWho }) => !isWho)
  const asked = what.length > 0 ? what : ideas
  const every = Object.keys(boosts) as WordField[]
  const who = scoresOf(
    words,
    'OR',
    ideas.filter((idea) => !asked.includes(idea)),
    ownFields,
  )
  const found = new Map<string, number>()
  const add = (combineWith: 'AND' | 'OR', fields: WordField[], weight: number) => {
    for (const [id, score] of scoresOf(words, combineWith, asked, fields)) {
      if (!found.has(id)) found.set(id, weight * (0.8 * score + 0.2 * (who.get(id) ?? 0)))
    }
  }
  add('AND', ownFields, 1)
  if (found.size === 0) add('AND', every, 0.6)
  if (found.size < few && asked.length > 1) add('OR', ownFields, 0.4)
  if (found.size === 0) add('OR', every, 0.4)
  return found
}
