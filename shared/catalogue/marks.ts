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

/** Marks many places, each so much of its own mark, unless it has a better one. */
export const markAllBest = (into: Marks, places: readonly number[], marks: readonly number[], weight: number): void => {
  for (let n = 0; n < places.length; n += 1) markBest(into, places[n] as number, weight * (marks[n] as number))
}

/** Keeps of two sets of marks the best of each place and the sum of all, having seen one more of so much weight. */
export const markWay = (best: Marks, all: Marks, way: Marks, weight: number): void => {
  for (const place of way.at) {
    const mark = (way.of[place] as number) * weight
    const before = all.of[place] as number
    if (before === 0) all.at.push(place)
    all.of[place] = before + mark
    markBest(best, place, mark)
  }
}

/** The sum of several marks where all of them have one, or any; each counts so much. */
export const markTogether = (
  each: readonly Marks[],
  counts: readonly number[],
  every: boolean,
  places: number,
): Marks => {
  const found = noMarks(places)
  const marks = each.map(({ of }) => of)
  const [fewest] = [...each].sort((a, b) => a.at.length - b.at.length)
  for (const from of every && fewest ? [fewest] : each) {
    for (const place of from.at) {
      if ((found.of[place] as number) > 0) continue
      let sum = 0
      let answered = 0
      for (let n = 0; n < marks.length; n += 1) {
        const mark = (marks[n] as Float32Array)[place] as number
        if (mark === 0) continue
        sum += mark * (counts[n] as number)
        answered += 1
      }
      if (!every || answered === marks.length) markBest(found, place, sum)
    }
  }
  return found
}

/** Makes the best mark 1 and the rest less beside it. */
export const besideTheBest = (it: Marks): Marks => {
  let best = 0
  for (const place of it.at) if ((it.of[place] as number) > best) best = it.of[place] as number
  for (const place of it.at) it.of[place] = (it.of[place] as number) / best
  return it
}
