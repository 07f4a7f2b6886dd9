// One typing error in a text: two neighbours swapped, a letter left out, another in its place, or one typed twice.

/** Every such slip in a word of five letters or more, the first and last letter included. */
export const slipsOf = (text: string): string[] =>
  text.split(' ').flatMap((word) => {
    if (word.length < 5) return []
    const slips = Array.from({ length: word.length - 1 }, (_, at) => [
      `${word.slice(0, at)}${word[at + 1]}${word[at]}${word.slice(at + 2)}`,
      `${word.slice(0, at)}${word.slice(at + 1)}`,
      `${word.slice(0, at)}q${word.slice(at + 1)}`,
      `${word.slice(0, at)}${word[at]}${word.slice(at)}`,
    ])
    return slips.flat().map((slip) => text.replace(word, slip))
  })
