// Which listings a text asks for, and how well each answers: every idea in it first, some of them rather than none.
import { formsOf, type Idea, ideasIn } from './idea.ts'
import { doneWith, type Marks, markBest, markMore, noMarks } from './marks.ts'
import type { Part, WordIndex } from './word-index.ts'
import { wordsOf } from './words.ts'

/** How much something tells listings apart: what half of them answer says little. */
const tells = (marks: Marks, listings: number): number =>
  Math.log(1 + (listings - marks.at.length + 0.5) / (marks.at.length + 0.5))

/** How well listings have a word in some of their parts: by its best form. */
const marksOfWord = (words: WordIndex, word: string, parts: readonly Part[]): Marks => {
  const marks = noMarks(words.ids.length)
  for (const { word: form, weight } of formsOf(words.vocabulary, word)) {
    for (const part of parts) {
      const postings = words.postings[part].get(form)
      if (!postings) continue
      const { at, says } = postings
      for (let n = 0; n < at.length; n += 1) markBest(marks, at[n] as number, weight * (says[n] as number))
    }
  }
  return marks
}

/** How well listings have all words of a way: by each as far as it tells them apart. */
const marksOfWay = (words: WordIndex, way: readonly string[], parts: readonly Part[]): Marks => {
  const each = way.map((word) => marksOfWord(words, word, parts))
  const [first, ...others] = each
  if (!first) return noMarks(words.ids.length)
  if (others.length === 0) return first
  const tell = each.map((marks) => tells(marks, words.ids.length))
  const all = tell.reduce((sum, one) => sum + one, 0)
  const marks = noMarks(words.ids.length)
  for (const place of first.at) {
    if (!others.every(({ of }) => (of[place] as number) > 0)) continue
    let sum = 0
    for (let n = 0; n < each.length; n += 1) sum += (each[n]?.of[place] as number) * (tell[n] as number)
    markBest(marks, place, sum / all)
  }
  doneWith(...each)
  return marks
}

/** What further ways of saying an idea add to the best of them. */
const furtherWays = 0.2

/** How well listings answer an idea: by the way that fits best, and a little for saying it in others too. */
const marksOfIdea = (words: WordIndex, { ways, mayBeName }: Idea, parts: readonly Part[]): Marks => {
  const asked = mayBeName ? parts : parts.filter((part) => part !== 'provider')
  const best = noMarks(words.ids.length)
  const all = noMarks(words.ids.length)
  for (const way of ways) {
    const marks = marksOfWay(words, way.words, asked)
    for (const place of marks.at) {
      const mark = (marks.of[place] as number) * way.weight
      markMore(all, place, mark)
      markBest(best, place, mark)
    }
    doneWith(marks)
  }
  for (const place of best.at) {
    const mark = best.of[place] as number
    best.of[place] = mark + furtherWays * ((all.of[place] as number) - mark)
  }
  doneWith(all)
  return best
}

/** Listings that answer every idea, or any, by place; the best 1 and the rest beside it. */
const joined = (words: WordIndex, ideas: readonly Marks[], every: boolean): Map<number, number> => {
  const tell = ideas.map((marks) => tells(marks, words.ids.length))
  const found = new Map<number, number>()
  const [fewest] = [...ideas].sort((a, b) => a.at.length - b.at.length)
  let best = 0
  for (const from of every && fewest ? [fewest] : ideas) {
    for (const place of from.at) {
      if (found.has(place)) continue
      let sum = 0
      let answered = 0
      for (let n = 0; n < ideas.length; n += 1) {
        const mark = ideas[n]?.of[place] as number
        if (mark === 0) continue
        sum += mark * (tell[n] as number)
        answered += 1
      }
      if (every && answered < ideas.length) continue
      found.set(place, sum)
      if (sum > best) best = sum
    }
  }
  for (const [place, sum] of found) found.set(place, sum / best)
  return found
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
export const matchText = (words: WordIndex, text: string): ReadonlyMap<string, number> | undefined => {
  const asked = wordsOf(text).join(' ')
  const before = words.answered.get(asked)
  if (before) return before
  const ideas = ideasIn(words.vocabulary, text)
  if (ideas.length === 0) return undefined
  if (words.answered.size >= mostRemembered) words.answered.clear()
  const found = answer(words, ideas)
  words.answered.set(asked, found)
  return found
}

const answer = (words: WordIndex, ideas: readonly Idea[]): ReadonlyMap<string, number> => {
  const what = ideas.filter(({ isWho }) => !isWho)
  const asked = what.length > 0 ? what : ideas
  const marksOf = (some: readonly Idea[], parts: readonly Part[]) => some.map((idea) => marksOfIdea(words, idea, parts))
  const own = marksOf(asked, ownParts)
  const whose = marksOf(
    ideas.filter((idea) => !asked.includes(idea)),
    ownParts,
  )
  const who = joined(words, whose, false)
  const found = new Map<string, number>()
  const add = (answers: Map<number, number>, weight: number) => {
    for (const [place, mark] of answers) {
      const id = words.ids[place] as string
      if (!found.has(id)) found.set(id, weight * (0.8 * mark + 0.2 * (who.get(place) ?? 0)))
    }
  }
  add(joined(words, own, true), 1)
  const silent = found.size === 0 ? marksOf(asked, ['needs']) : []
  silent.forEach((marks, n) => {
    for (const place of own[n]?.at ?? []) markBest(marks, place, own[n]?.of[place] as number)
  })
  add(joined(words, silent, true), 0.6)
  if (found.size < few && asked.length > 1) add(joined(words, own, false), 0.4)
  if (found.size === 0) add(joined(words, silent, false), 0.4)
  doneWith(...own, ...whose, ...silent)
  return found
}
