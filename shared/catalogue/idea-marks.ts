// How well each listing answers an idea: by the words it has, and how much they say of it.
import { formsOf, type Idea } from './idea.ts'
import { doneWith, type Marks, markAllBest, markTogether, markWay, noMarks } from './marks.ts'
import type { Part, WordIndex } from './word-index.ts'

/** How much something tells listings apart: what half of them answer says little. */
export const tells = (marks: Marks, listings: number): number =>
  Math.log(1 + (listings - marks.at.length + 0.5) / (marks.at.length + 0.5))

/** How well listings have a word in some of their parts: by its best form. */
const marksOfWord = (words: WordIndex, word: string, parts: readonly Part[]): Marks => {
  const marks = noMarks(words.ids.length)
  for (const { word: form, weight } of formsOf(words.vocabulary, word)) {
    for (const part of parts) {
      const postings = words.postings[part].get(form)
      if (postings) markAllBest(marks, postings.at, postings.says, weight)
    }
  }
  return marks
}

/** How well listings have all words of a way: by each as far as it tells them apart. */
const marksOfWay = (words: WordIndex, way: readonly string[], parts: readonly Part[]): Marks => {
  const each = way.map((word) => marksOfWord(words, word, parts))
  const [first] = each
  if (first && each.length === 1) return first
  const tell = each.map((marks) => tells(marks, words.ids.length))
  const all = tell.reduce((sum, one) => sum + one, 0)
  const counts = tell.map((one) => one / all)
  const marks = markTogether(each, counts, true, words.ids.length)
  doneWith(...each)
  return marks
}

/** What further ways of saying an idea add to the best of them. */
const furtherWays = 0.2

/** How well listings answer an idea: by the way that fits best, and a little for saying it in others too. */
export const marksOfIdea = (words: WordIndex, { ways, mayBeName }: Idea, parts: readonly Part[]): Marks => {
  const asked = mayBeName ? parts : parts.filter((part) => part !== 'provider')
  const best = noMarks(words.ids.length)
  const all = noMarks(words.ids.length)
  for (const way of ways) {
    const marks = marksOfWay(words, way.words, asked)
    markWay(best, all, marks, way.weight)
    doneWith(marks)
  }
  for (const place of best.at) {
    const mark = best.of[place] as number
    best.of[place] = mark + furtherWays * ((all.of[place] as number) - mark)
  }
  doneWith(all)
  return best
}
