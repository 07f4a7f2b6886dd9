// How well the catalogue is searched, and how quickly, beside SQLite FTS5 over the same listings in the same run.
import { listingId } from '../../functions/local/demo/listings/listing-data.ts'
import { search } from '../../shared/catalogue/search.ts'
import { demoCatalogue, today } from '../catalogue/demo-catalogue.ts'
import { fullTextOf } from '../catalogue/full-text.ts'
import { type Judged, judgedQueries, untaughtQueries } from '../catalogue/judged-queries.ts'
import { manyListings } from '../catalogue/many-listings.ts'
import { firstGlad, mean, ndcgAt, recallAt } from '../catalogue/ranking.ts'
import { slipsOf } from '../catalogue/slips.ts'
import { type Figure, shown } from './figures.ts'

const group = 'search, ours beside FTS5'
const few = 10
type Find = (text: string) => readonly string[]

/** Ours beside theirs, asked to be at least so good and no worse than theirs. */
const beside = (work: string, [ours, theirs]: readonly [number, number], least: number): Figure => ({
  group,
  work,
  value: `${ours.toFixed(3)} : ${theirs.toFixed(3)}`,
  goal: `≥ ${least}, no worse`,
  kept: ours >= least && ours >= theirs,
})

const asKeys = (find: Find, queries: readonly Judged[]): Find => {
  const keys = new Map(queries.flatMap(({ grades }) => [...grades.keys()].map((key) => [listingId(key), key] as const)))
  return (text) => find(text).map((id) => keys.get(id) ?? id)
}

const quality = (
  name: string,
  queries: readonly Judged[],
  finds: readonly [Find, Find],
  least: readonly [number, number],
) => {
  const [ours, theirs] = finds.map((find) => {
    const keysFor = asKeys(find, queries)
    const found = queries.map(({ text, grades }) => ({ keys: keysFor(text), grades }))
    return {
      recall: mean(found.map(({ keys, grades }) => recallAt(few, keys, grades))),
      ndcg: mean(found.map(({ keys, grades }) => ndcgAt(few, keys, grades))),
      empty: found.filter(({ keys }) => keys.length === 0).length,
    }
  }) as [Quality, Quality]
  const of = `${queries.length} ${name}`
  return [
    beside(`recall@${few}, ${of}`, [ours.recall, theirs.recall], least[0]),
    beside(`nDCG@${few}, ${of}`, [ours.ndcg, theirs.ndcg], least[1]),
    {
      ...shown(group, `empty answers, ${of}`, `${ours.empty} : ${theirs.empty}`),
      goal: 'no more',
      kept: ours.empty <= theirs.empty,
    },
  ]
}
type Quality = { readonly recall: number; readonly ndcg: number; readonly empty: number }

const withSlips = (finds: readonly [Find, Find]): Figure => {
  const slips = judgedQueries.flatMap(({ text, grades }) => slipsOf(text).map((slip) => ({ text: slip, grades })))
  const share = (find: Find) => {
    const keysFor = asKeys(find, judgedQueries)
    return mean(slips.map(({ text, grades }) => (firstGlad(keysFor(text), grades) <= few ? 1 : 0)))
  }
  return beside(`best still in the first ${few}, ${slips.length} single slips`, [share(finds[0]), share(finds[1])], 0.9)
}

const rounds = 9
const at = (sorted: readonly number[], share: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0

/** Each text for the first time, A B A B, and of each the quickest of nine: what else runs on the machine is not counted. */
const quickness = (): Figure[] => {
  const catalogue = manyListings(5_000)
  const full = fullTextOf(catalogue)
  const texts = [...judgedQueries, ...untaughtQueries].map(({ text }) => text)
  const ask = (text: string) => search(catalogue, { text, today, staleAfter: 28, limit: 25 })
  const ours = texts.map(() => Number.POSITIVE_INFINITY)
  const theirs = [...ours]
  const time = (into: number[], n: number, work: () => void) => {
    const before = performance.now()
    work()
    into[n] = Math.min(into[n] ?? 0, performance.now() - before)
  }
  for (let round = 0; round < rounds; round += 1) {
    texts.forEach((text, n) => {
      catalogue.words.answered.clear()
      time(ours, n, () => ask(text))
      time(theirs, n, () => full.find(text))
    })
  }
  const ratio = (share: number) =>
    at(
      [...ours].sort((a, b) => a - b),
      share,
    ) /
    at(
      [...theirs].sort((a, b) => a - b),
      share,
    )
  const remembered = texts.map(() => Number.POSITIVE_INFINITY)
  texts.forEach((text, n) => {
    for (let round = 0; round < rounds; round += 1) time(remembered, n, () => ask(text))
  })
  const again = remembered.reduce((sum, each, n) => sum + each / (ours[n] ?? each), 0) / texts.length
  const empty = texts.filter((text) => full.find(text).length > 0 && ask(text).total === 0).length
  return [
    {
      ...shown(
        group,
        'p99 at 5,000 listings, with counts of every choice',
        `${ratio(0.99).toFixed(2)} of FTS5’s top 25`,
      ),
      goal: '≤ 1.00 of it',
      kept: ratio(0.99) <= 1,
    },
    shown(group, 'median at 5,000 listings', `${ratio(0.5).toFixed(2)} of FTS5’s`),
    shown(group, 'the same text again', `${again.toFixed(2)} of the first time`),
    {
      ...shown(group, 'empty where FTS5 finds something, 5,000 listings', String(empty)),
      goal: '0',
      kept: empty === 0,
    },
  ]
}

/** Everything of it, in the order of the table. */
export const searching = async (): Promise<Figure[]> => {
  const catalogue = demoCatalogue()
  const full = fullTextOf(catalogue)
  const finds = [
    (text: string) => search(catalogue, { text, today, staleAfter: 28 }).items.map(({ listing }) => listing.id),
    full.find,
  ] as const
  return [
    ...quality('judged', judgedQueries, finds, [0.9, 0.85]),
    ...quality('never tuned on', untaughtQueries, finds, [0.6, 0.6]),
    withSlips(finds),
    ...quickness(),
  ]
}
