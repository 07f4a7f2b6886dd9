// Marks for some of many listings, by place: as quick to read as an array of all, as quick to go through as a list of the few.

/** `of` has a mark for every place, 0 where there is none; `at` are the places that have one, in no order. */
export type Marks = { readonly of: Float32Array; readonly at: number[] }

// A search needs dozens of them, one after another, and each is as long as the catalogue: they are used again.
const spare: Marks[] = []

/** No marks yet, for so many places. */
export const noMarks = (places: number): Marks => {
  const it = spare.pop()
  return it && it.of.length >= places ? it : { of: new Float32Array(places), at: [] }
}

/** Gives marks back that nobody reads any more. */
export const doneWith = (...marks: readonly Marks[]): void => {
  for (const it of marks) {
    for (const place of it.at) it.of[place] = 0
    it.at.length = 0
    spare.push(it)
  }
}

/** Marks a place, unless it has a better mark. */
export const markBest = ({ of, at }: Marks, place: number, mark: number): void => {
  const before = of[place] as number
  if (mark <= before) return
  if (before === 0) at.push(place)
  of[place] = mark
}

/** Adds to a place's mark. */
export const markMore = ({ of, at }: Marks, place: number, mark: number): void => {
  const before = of[place] as number
  if (before === 0) at.push(place)
  of[place] = before + mark
}
