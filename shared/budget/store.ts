// Where pots and their entries are kept: the pot under its version, each entry in its own place for ever.
import type { Item, Key, Table, Write } from '../platform/table.ts'
import { type Entry, entry } from './entry.ts'
import { type Pot, pot } from './pot.ts'

export const potKey = (id: string): Key => ({ pk: `POT#${id}`, sk: 'POT' })
/** The name by which writers of one pot wait for each other. */
export const potTurn = (id: string): string => `POT#${id}`
const entrySort = (version: number) => `ENTRY#${String(version).padStart(9, '0')}`
const directory = (id: string): Key => ({ pk: 'POTS', sk: id })

export const readPot = (item: Item | undefined): Pot | undefined => (item ? pot.strip().parse(item) : undefined)

/** What to write for one or more entries on a pot read before. The pot's version is the condition that makes the limit true. */
export const keepEntries = (before: Pot | undefined, after: Pot, entries: readonly Entry[]): Write[] => [
  { put: { ...potKey(after.id), ...after }, if: before ? { version: before.version } : 'absent' },
  ...entries.map(
    (each): Write => ({
      put: { pk: `POT#${after.id}`, sk: entrySort(each.version), ...each },
      if: 'absent',
    }),
  ),
]

/** A new pot is also named in the directory of its year. */
export const keepInDirectory = (it: Pot): Write => ({
  put: {
    ...directory(it.id),
    financialYear: it.financialYear,
    ...(it.localityId ? { localityId: it.localityId } : {}),
  },
})

export const findPot = async (table: Table, id: string): Promise<Pot | undefined> =>
  readPot((await table.gather([potKey(id)]))[0])

/** The pots of a year, of a place if asked. Two trips: the directory, then the pots themselves. */
export const findPots = async (
  table: Table,
  wanted: { financialYear?: string; localityId?: string },
): Promise<Pot[]> => {
  const named = (await table.query({ partition: 'POTS' })).items.filter(
    (each) =>
      (!wanted.financialYear || each.financialYear === wanted.financialYear) &&
      (!wanted.localityId || each.localityId === wanted.localityId || each.localityId === undefined),
  )
  const items = await table.gather(named.map((each) => potKey(each.sk)))
  return items.flatMap((item) => readPot(item) ?? [])
}

/** A pot and its newest entries, newest first. One trip: the pot lies behind its entries. */
export const findPotWithEntries = async (
  table: Table,
  potId: string,
  limit: number,
): Promise<{ pot: Pot | undefined; entries: Entry[]; more: boolean }> => {
  const page = await table.query({ partition: `POT#${potId}`, newestFirst: true, limit: limit + 1 })
  const [first, ...rest] = page.items
  return { pot: readPot(first), entries: rest.map((item) => entry.parse(item)), more: page.next !== undefined }
}

/** Entries of a pot, newest first, from below a version. One trip. */
export const findEntries = async (
  table: Table,
  potId: string,
  limit: number,
  below = 1_000_000_000,
): Promise<{ entries: Entry[]; more: boolean }> => {
  const page = await table.query({
    partition: `POT#${potId}`,
    between: [entrySort(0), entrySort(below - 1)],
    newestFirst: true,
    limit,
  })
  return { entries: page.items.map((item) => entry.parse(item)), more: page.next !== undefined }
}
