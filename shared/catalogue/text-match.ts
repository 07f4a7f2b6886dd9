// Which listings a text asks for, and how well each answers: every idea in it first, some of them rather than none.
import { type Idea, ideasIn } from './idea.ts'
import { marksOfIdea, tells } from './idea-marks.ts'
import { besideTheBest, doneWith, type Marks, markBest, markTogether, noMarks } from './marks.ts'
import type { Matches, Part, WordIndex } from './word-index.ts'
import { wordsOf } from './words.ts'

/** Listings that answer every idea, or any of them; the best 1 and the rest beside it. */
const joined = (words: WordIndex, ideas: readonly Marks[], every: boolean): Marks => {
  const tell = ideas.map((marks) => tells(marks, words.ids.length))
  return besideTheBest(markTogether(ideas, tell, every, words.ids.length))
}

/** People narrow and page through what they asked: this many texts keep their answer. */
const mostRemembered = 100

/** What a listing says of itself, and whose it is. */
const ownParts: readonly Part[] = ['own', 'provider']

/** Fewer answers than this to every idea, and answers to some of them are shown after. */
const few = 3

/**
 * Listings that answer a text, each with how well, from 0 to 1; undefined when the text asks nothing in particular.
 * First those that answer every idea in their own words; when there is none, those that do by the everyday words of
 * their outcomes; where they are few, those that answer some. Words that only say who ("mum", "his son") move an answer up.
 */
export const matchText = (words: WordIndex, text: string): Matches | undefined => {
  const asked = wordsOf(text).join(' ')
  const before = words.answered.get(asked)
  if (before) return before
  const ideas = ideasIn(words.vocabulary, text)
  if (ideas.length === 0) return undefined
  if (words.answered.size >= mostRemembered) words.answered.clear()
  const found = answer(words, ideas)
  const matches = {
    ids: found.at.map((place) => words.ids[place] as string),
    marks: found.at.map((place) => found.of[place] as number),
  }
  doneWith(found)
  words.answered.set(asked, matches)
  return matches
}

const answer = (words: WordIndex, ideas: readonly Idea[]): Marks => {
  const what = ideas.filter(({ isWho }) => !isWho)
  const asked = what.length > 0 ? what : ideas
  const marksOf = (some: readonly Idea[], parts: readonly Part[]) => some.map((idea) => marksOfIdea(words, idea, parts))
  const own = marksOf(asked, ownParts)
  const whose = marksOf(
    ideas.filter((idea) => !asked.includes(idea)),
    ownParts,
  )
  const who = joined(words, whose, false)
  const found = noMarks(words.ids.length)
  const add = (answers: Marks, weight: number) => {
    for (const place of answers.at) {
      if ((found.of[place] as number) > 0) continue
      const mark = 0.8 * (answers.of[place] as number) + 0.2 * (who.of[place] as number)
      markBest(found, place, weight * mark)
    }
    doneWith(answers)
  }
  add(joined(words, own, true), 1)
  const silent = found.at.length === 0 ? marksOf(asked, ['needs']) : []
  silent.forEach((marks, n) => {
    for (const place of own[n]?.at ?? []) markBest(marks, place, own[n]?.of[place] as number)
  })
  add(joined(words, silent, true), 0.6)
  if (found.at.length < few && asked.length > 1) add(joined(words, own, false), 0.4)
  if (found.at.length === 0) add(joined(words, silent, false), 0.4)
  doneWith(who, ...own, ...whose, ...silent)
  return found
}
