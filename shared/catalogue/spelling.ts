// The words somebody meant when they typed one that is nowhere: typing errors, not other languages.

// Three rows of a table that is never needed whole, kept from call to call: this is asked thousands of times a search.
let twoAgo = new Int32Array(64)
let before = new Int32Array(64)
let now = new Int32Array(64)

/** Edits between two words, counting two neighbours swapped as one; stops counting above `most`. */
export const editsBetween = (a: string, b: string, most: number): number => {
  if (Math.abs(a.length - b.length) > most) return most + 1
  if (b.length >= now.length)
    [twoAgo, before, now] = [0, 1, 2].map(() => new Int32Array(2 * b.length)) as [never, never, never]
  for (let j = 0; j <= b.length; j += 1) before[j] = j
  for (let i = 1; i <= a.length; i += 1) {
    const letter = a.charCodeAt(i - 1)
    now[0] = i
    let lowest = i
    for (let j = 1; j <= b.length; j += 1) {
      const other = b.charCodeAt(j - 1)
      let least = Math.min(
        (before[j] as number) + 1,
        (now[j - 1] as number) + 1,
        (before[j - 1] as number) + (letter === other ? 0 : 1),
      )
      if (i > 1 && j > 1 && letter === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === other) {
        least = Math.min(least, (twoAgo[j - 2] as number) + 1)
      }
      now[j] = least
      if (least < lowest) lowest = least
    }
    if (lowest > most) return most + 1
    ;[twoAgo, before, now] = [before, now, twoAgo]
  }
  return before[b.length] as number
}

/** A slip in a word of four letters or more, two in one of eight. Shorter words are taken as they are. */
export const slipsIn = (word: string): number => (word.length < 4 ? 0 : word.length < 8 ? 1 : 2)

/** Which letters a word has, one bit each: words whose letters differ much are not worth counting edits of. */
export const lettersOf = (word: string): number => {
  let letters = 0
  for (let n = 0; n < word.length; n += 1) letters |= 1 << (word.charCodeAt(n) & 31)
  return letters
}

const bitsIn = (of: number): number => {
  let bits = of - ((of >>> 1) & 0x55555555)
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333)
  return (((bits + (bits >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24
}

/** Whether two words with these letters can be so few slips apart: a slip changes two letters at most. */
export const mayBeNear = (a: number, b: number, slips: number): boolean => bitsIn(a ^ b) <= 2 * slips
