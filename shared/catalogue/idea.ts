// The ideas in what somebody typed: each with the ways it may be written, and what each way counts.
import { type Meaning, phraseAt, synonymWords } from './synonyms.ts'
import { newVocabulary, type Vocabulary } from './vocabulary.ts'
import { isFiller, isSomebody, stemOf, tellingWords, wordsOf } from './words.ts'

/** What a synonym counts beside the word that was typed, and a word that was mended beside one that was not. */
const synonymWeight = 0.3
const mendedWeight = 0.8

/** One way to write an idea: listings that have all of its words. */
export type Way = { readonly words: readonly string[]; readonly weight: number }
/** `mayBeName`: it may be an organisation's name; `isWho`: it only says who. */
export type Idea = { readonly ways: readonly Way[]; readonly mayBeName: boolean; readonly isWho: boolean }

/** A word of a listing that answers one that was asked, and how far. */
export type Form = { readonly word: string; readonly weight: number }

/**
 * The words of listings that are forms of a word, and longer ones that begin with it. Of a short word only itself: "bed"
 * is not "bedlam". A word that says who is no form of one that does not: parents are not parenting.
 */
export const formsOf = (vocabulary: Vocabulary, word: string): Form[] => {
  if (word.length <= 3) return vocabulary.has(word) ? [{ word, weight: 1 }] : []
  const forms = new Map<string, number>()
  const who = isSomebody(word)
  const add = (form: string, weight: number) => {
    if ((forms.get(form) ?? 0) < weight && isSomebody(form) === who) forms.set(form, weight)
  }
  const stem = stemOf(word)
  if (vocabulary.has(word)) forms.set(word, 1)
  for (const form of vocabulary.ofStem(stem)) add(form, 0.9)
  for (const form of vocabulary.beginning(word)) add(form, 0.7 * (word.length / form.length))
  if (stem.length > 4) for (const form of vocabulary.beginning(stem)) add(form, 0.6 * (stem.length / form.length))
  return [...forms].map(([form, weight]) => ({ word: form, weight }))
}

const isUsed = (vocabulary: Vocabulary, word: string): boolean =>
  vocabulary.has(word) || (word.length > 3 && (vocabulary.begins(word) || vocabulary.ofStem(stemOf(word)).length > 0))

const spoken = newVocabulary(synonymWords)

/** The word as typed, or the known word it was meant to be: of those equally near, one people say before one listings use. */
const corrected = (vocabulary: Vocabulary, typed: string): string => {
  if (isFiller(typed) || spoken.has(typed) || isUsed(vocabulary, typed)) return typed
  const [said, used] = [spoken.near(typed), vocabulary.near(typed)]
  const nearest = used.words.length === 0 || (said.words.length > 0 && said.slips <= used.slips) ? said : used
  return nearest.words[0] ?? typed
}

/** Other ways to say a phrase that listings use at all; a phrase is left out where one of its words alone is a way. */
const otherWays = (vocabulary: Vocabulary, meanings: readonly Meaning[], said: readonly string[]): Way[] => {
  const phrases = meanings.flat().filter((phrase) => !phrase.every(isFiller))
  const lone = new Set(phrases.flatMap((phrase) => (phrase.length === 1 ? phrase : [])))
  const ways = new Map<string, Way>()
  for (const phrase of phrases) {
    const words = tellingWords(phrase)
    const saidShorter = words.length > 1 && words.some((word) => lone.has(word))
    if (phrase !== said && !saidShorter && words.every((word) => isUsed(vocabulary, word))) {
      ways.set(words.join(' '), { words, weight: synonymWeight })
    }
  }
  return [...ways.values()]
}

/** The ways of one word: itself, and when no listing uses it, whatever is spelt nearly so. */
const waysOfWord = (vocabulary: Vocabulary, word: string): Way[] =>
  isUsed(vocabulary, word)
    ? [{ words: [word], weight: 1 }]
    : vocabulary.near(word).words.map((meant) => ({ words: [meant], weight: mendedWeight }))

/** The ideas in a text. A word that means nothing to any listing is an idea nothing answers. */
export const ideasIn = (vocabulary: Vocabulary, text: string): Idea[] => {
  const typed = wordsOf(text).map((word) => corrected(vocabulary, word))
  const ideas: Idea[] = []
  for (let place = 0; place < typed.length; ) {
    const known = phraseAt(typed, place)
    const word = typed[place] ?? ''
    if (known) {
      const ways = [
        { words: tellingWords(known.phrase), weight: 1 },
        ...otherWays(vocabulary, known.meanings, known.phrase),
      ]
      ideas.push({ ways, mayBeName: false, isWho: known.phrase.every(isSomebody) })
    } else if (!isFiller(word)) {
      ideas.push({ ways: waysOfWord(vocabulary, word), mayBeName: true, isWho: isSomebody(word) })
    }
    place += known?.length ?? 1
  }
  return ideas
}
