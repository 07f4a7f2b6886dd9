// How text becomes words, the same for what is written and what is asked.

const stopWords = new Set(
  `a an and any are as at be been being by can do does doesnt dont for from get gets getting got had has have he help helps helping
   her him his how i if in is isnt it its just like me my need needs needed not of on or our out please she so some someone
   something support that the their them then there they this to very want wants was we what when which who will with
   work would always never keep keeps nothing really still gone going goes come comes year old yr yrs you your find about up mr mrs
   all time times thing things lot bit much more too also now again lately cant cannot couldnt wont wouldnt really let lets
   programme programmes course courses service services scheme project prevention prevent preventing`.split(/\s+/),
)

/** Words in lower case without accents and apostrophes, in order, repeats kept. */
export const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/['’`]/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')

/** Whether a word carries nothing by itself: a filler, or a bare number. */
export const isFiller = (word: string): boolean => stopWords.has(word) || /^\d+$/.test(word)

const people = new Set(
  `mum mums mother mothers dad dads father fathers son sons daughter daughters boy boys girl girls child children kid kids
   parent parents family families brother brothers sister sisters lad lads man woman husband wife`.split(/\s+/),
)

/** Whether a word says who, not what: it puts one answer before another and never rules one out. */
export const isSomebody = (word: string): boolean => people.has(word)

/**
 * The words to look for when a phrase is meant: those that carry it. A phrase that would shrink to one word ("break
 * up", "out of hours") is looked for whole, because that one word alone means something else.
 */
export const tellingWords = (phrase: readonly string[]): readonly string[] => {
  const telling = phrase.filter((word) => !isFiller(word))
  return telling.length > 1 || telling.length === phrase.length ? telling : phrase
}

const endings = [
  { of: /ations?$/, leaves: 6 },
  { of: /(?:ers?|ors?)$/, leaves: 4 },
  { of: /(?:ements?|ments?|ings?|ions?)$/, leaves: 3 },
  { of: /(?:ies|ied)$/, leaves: 3, with: 'i' },
  { of: /(?:ed|es|(?<!s)s|e)$/, leaves: 3 },
  { of: /y$/, leaves: 2, with: 'i' },
]

/**
 * What the forms of a word share: "bereaved" and "bereavement", "bullied" and "bullying", "counsellor" and "counselor".
 * Rougher than a grammar: two words with one stem are likely the same, and nothing more.
 */
export const stemOf = (word: string): string => {
  const ending = endings.find(({ of, leaves }) => word.search(of) >= leaves)
  const rest = ending ? word.replace(ending.of, ending.with ?? '') : word
  return rest.replace(/y$/, 'i').replace(/([b-df-hj-np-tv-z])\1$/, '$1')
}
