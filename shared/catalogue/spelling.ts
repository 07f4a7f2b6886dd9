// The words somebody meant when they typed one that is nowhere: typing errors, not other languages.

/** Edits between two words, counting two neighbours swapped as one; stops counting above `most`. */
export const editsBetween = (a: string, b: string, most: number): number => {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let twoAgo: number[] = []
  let before = Array.from({ length: b.length + 1 }, (_, n) => n)
  for (let i = 1; i <= a.length; i += 1) {
    const now = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      let least = Math.min((before[j] ?? 0) + 1, (now[j - 1] ?? 0) + 1, (before[j - 1] ?? 0) + same)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (twoAgo[j - 2] ?? 0) + 1)
      now.push(least)
    }
    if (Math.min(...now) > most) return most + 1
    twoAgo = before
    before = now
  }
  return before[b.length] ?? 0
}

/** A slip in a word of four letters or more, two in one of eight. Shorter words are taken as they are. */
const slipsIn = (word: string): number => (word.length < 4 ? 0 : word.length < 8 ? 1 : 2)

/** The nearest known words to one nobody knows, at most five; none when it is known, begins a known word, or is too far off. */
export const meantBy = (typed: string, known: Iterable<string>): string[] => {
  const most = slipsIn(typed)
  if (most === 0) return []
  let nearest = most
  let found: string[] = []
  for (const word of known) {
    if (word.startsWith(typed)) return []
    const edits = word.length < 3 ? most + 1 : editsBetween(typed, word, nearest)
    if (edits > nearest) continue
    if (edits < nearest) found = []
    nearest = edits
    found.push(word)
  }
  return found.slice(0, 5)
}
