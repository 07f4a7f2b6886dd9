// A folder: turns events into a read model by cursor, so that a replay or a lost wake-up counts once.
import type { Event } from './event.ts'
import { Lost } from './faults.ts'
import { books, eventsOf } from './log.ts'
import { packing } from './packed.ts'
import type { Item, Key, Table } from './table.ts'

/** How far each book has been folded into one item: the seq of the last event that touched it. */
export type Seen = { readonly [book: string]: number }

/** A read model: which item an event touches, what an item is before any event, and how one event changes it. Commutative, whole numbers only. */
export type ReadModel<T extends object> = {
  readonly name: string
  /** The id of the item an event touches; undefined when none. */
  about(event: Event): string | undefined
  readonly empty: T
  fold(before: T, event: Event): T
  /** Parses what was kept. */
  read(kept: unknown): T
}

/** The second form they were kept in; what lies in an earlier one is not read, and made again from the log. */
const partition = (name: string): string => `FOLDED#${name}#2`
const itemKey = (name: string, id: string): Key => ({ pk: partition(name), sk: id })
const cursorKey = (name: string): Key => ({ pk: partition(name), sk: '#CURSOR' })

// A year of weeks with their figures lies packed in a kilobyte; the words are those of every model.
const { packed, unpacked } = packing(
  '"requested":"instant":"weeks":"allocated":0,"held":0,"spent":0},"now":{"seen":{"0":,"1":,"2":,"3":',
)

type Kept<T> = { readonly now: T; readonly seen: Seen; readonly revision: number }

const keptFrom = <T extends object>(model: ReadModel<T>, item: Item | undefined): Kept<T> => {
  if (!item) return { now: model.empty, seen: {}, revision: 0 }
  const { now, seen } = unpacked(item.said) as { now: unknown; seen: Seen }
  return { now: model.read(now), seen, revision: Number(item.revision) }
}

/** One item after a run of events, each counted only if its book has not been seen so far. */
export const folded = <T extends object>(model: ReadModel<T>, before: Kept<T>, events: readonly Event[]): Kept<T> => {
  let { now } = before
  const seen: Record<string, number> = { ...before.seen }
  for (const event of events) {
    if (event.seq <= (seen[event.book] ?? 0)) continue
    now = model.fold(now, event)
    seen[event.book] = event.seq
  }
  return { now, seen: Object.fromEntries(Object.entries(seen).sort()), revision: before.revision }
}

const batch = 100

/** Folds what came since the cursor; answers how many events it took. Two folders at once are harmless: one loses and reads again. */
export const catchUp = async <T extends object>(table: Table, model: ReadModel<T>): Promise<number> => {
  let taken = 0
  for (const book of books) {
    for (;;) {
      const [cursorItem] = await table.gather([cursorKey(model.name)])
      const position = (cursorItem?.position ?? {}) as Seen
      const events = await eventsOf(table, book, position[book] ?? 0, batch)
      const last = events.at(-1)
      if (!last) break
      const byItem = Map.groupBy(
        events.filter((event) => model.about(event) !== undefined),
        (event) => model.about(event) ?? '',
      )
      const ids = [...byItem.keys()]
      const items = await table.gather(ids.map((id) => itemKey(model.name, id)))
      const writes = ids.map((id, n) => {
        const before = keptFrom(model, items[n])
        const { now, seen } = folded(model, before, byItem.get(id) ?? [])
        const item = { ...itemKey(model.name, id), said: packed({ now, seen }), revision: before.revision + 1 }
        return [item, before.revision === 0 ? ('absent' as const) : { revision: before.revision }] as const
      })
      const cursor = {
        ...cursorKey(model.name),
        position: { ...position, [book]: last.seq },
        revision: Number(cursorItem?.revision ?? 0) + 1,
      }
      try {
        // Each item stands for itself; the cursor comes last, so that nothing is stepped over.
        await Promise.all(writes.map((write) => table.put(...write)))
        await table.put(cursor, cursorItem ? { revision: Number(cursorItem.revision) } : 'absent')
        taken += events.length
      } catch (fault) {
        if (!(fault instanceof Lost)) throw fault
      }
    }
  }
  return taken
}

/** One folded item as it stands. One trip. */
export const findFolded = async <T extends object>(table: Table, model: ReadModel<T>, id: string): Promise<T> =>
  keptFrom(model, (await table.gather([itemKey(model.name, id)]))[0]).now

/** All folded items of a model: pots and providers are counted in tens. One trip a megabyte. */
export const findAllFolded = async <T extends object>(table: Table, model: ReadModel<T>): Promise<Map<string, T>> => {
  const all = new Map<string, T>()
  let after: Item | undefined
  do {
    const page = await table.query({ partition: partition(model.name), ...(after ? { after } : {}) })
    for (const item of page.items) if (item.sk !== '#CURSOR') all.set(item.sk, keptFrom(model, item).now)
    after = page.next
  } while (after)
  return all
}

/** Forgets a model, so that the next catching up makes it again from the first event. */
export const forget = async <T extends object>(table: Table, model: ReadModel<T>): Promise<void> => {
  for (;;) {
    const { items } = await table.query({ partition: partition(model.name), limit: 90 })
    if (items.length === 0) return
    await table.transact(items.map(({ pk, sk }) => ({ remove: { pk, sk } })))
  }
}
