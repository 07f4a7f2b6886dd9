// Every word of some texts, found by how it begins, by its stem, and by what somebody may have typed for it.
import { editsBetween, lettersOf, mayBeNear, slipsIn } from './spelling.ts'
import { stemOf } from './words.ts'

export type Vocabulary = {
  add(word: string): void
  has(word: string): boolean
  /** Whether any word begins so. */
  begins(start: string): boolean
  /** Every word that begins so. */
  beginning(start: string): readonly string[]
  /** Every word with this stem. */
  ofStem(stem: string): readonly string[]
  /** The nearest words to one that was mistyped, at most five, and how many slips away they are; none when too far off. */
  near(typed: string): { readonly words: readonly string[]; readonly slips: number }
}

type OfLength = { readonly words: string[]; readonly letters: number[] }
const nothing: readonly string[] = []

/** An empty vocabulary. */
export const newVocabulary = (first: Iterable<string> = []): Vocabulary => {
  const known = new Set<string>()
  const byStem = new Map<string, string[]>()
  const byLength = new Map<number, OfLength>()
  // Put in order only when somebody asks how words begin: words come in thousands at once.
  let inOrder: string[] | undefined = []

  const sorted = (): readonly string[] => {
    inOrder ??= [...known].sort()
    return inOrder
  }
  const firstFrom = (words: readonly string[], start: string): number => {
    let [low, high] = [0, words.length]
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((words[middle] as string) < start) low = middle + 1
      else high = middle
    }
    return low
  }
  const it: Vocabulary = {
    add: (word) => {
      if (known.has(word)) return
      known.add(word)
      inOrder = undefined
      const stem = stemOf(word)
      byStem.set(stem, [...(byStem.get(stem) ?? []), word])
      const same = byLength.get(word.length) ?? { words: [], letters: [] }
      same.words.push(word)
      same.letters.push(lettersOf(word))
      byLength.set(word.length, same)
    },
    has: (word) => known.has(word),
    begins: (start) => {
      const words = sorted()
      return words[firstFrom(words, start)]?.startsWith(start) === true
    },
    beginning: (start) => {
      const words = sorted()
      const from = firstFrom(words, start)
      let to = from
      while (words[to]?.startsWith(start)) to += 1
      return words.slice(from, to)
    },
    ofStem: (stem) => byStem.get(stem) ?? nothing,
    near: (typed) => {
      let slips = slipsIn(typed)
      if (slips === 0) return { words: nothing, slips }
      const letters = lettersOf(typed)
      let words: string[] = []
      for (let length = Math.max(3, typed.length - slips); length <= typed.length + slips; length += 1) {
        const same = byLength.get(length)
        if (!same) continue
        for (let n = 0; n < same.words.length; n += 1) {
          if (!mayBeNear(letters, same.letters[n] as number, slips)) continue
          const word = same.words[n] as string
          const edits = editsBetween(typed, word, slips)
          if (edits > slips) continue
          if (edits < slips) words = []
          slips = edits
          words.push(word)
        }
      }
      return { words: words.slice(0, 5), slips }
    },
  }
  for (const word of first) it.add(word)
  return it
}
