// How good an order of answers is against judged grades: the usual measures of retrieval, each from 0 to 1.

type Grades = ReadonlyMap<string, number>

/** The grade from which a worker would be glad to have been shown a listing. */
export const glad = 2

/** What share of the listings a worker would be glad of stands among the first `most`; 1 when there is none to find. */
export const recallAt = (most: number, found: readonly string[], grades: Grades): number => {
  const wanted = [...grades].filter(([, grade]) => grade >= glad).map(([key]) => key)
  const first = new Set(found.slice(0, most))
  return wanted.length === 0 ? 1 : wanted.filter((key) => first.has(key)).length / wanted.length
}

const gain = (grades: readonly number[]): number =>
  grades.reduce((sum, grade, n) => sum + (2 ** grade - 1) / Math.log2(n + 2), 0)

/** Normalised discounted cumulative gain of the first `most` (Järvelin and Kekäläinen, 2002, with gain 2^grade − 1). */
export const ndcgAt = (most: number, found: readonly string[], grades: Grades): number => {
  const best = gain([...grades.values()].sort((a, b) => b - a).slice(0, most))
  return best === 0 ? 1 : gain(found.slice(0, most).map((key) => grades.get(key) ?? 0)) / best
}

/** The place of the first answer graded 3 (or the best grade there is), 1 being first; infinity when none was found. */
export const firstGlad = (found: readonly string[], grades: Grades): number => {
  const top = Math.max(...grades.values())
  const at = found.findIndex((key) => grades.get(key) === top)
  return at < 0 ? Number.POSITIVE_INFINITY : at + 1
}

export const mean = (of: readonly number[]): number => of.reduce((sum, each) => sum + each, 0) / of.length
