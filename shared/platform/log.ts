// The log: a few books, each gapless and chained, written in the same transaction as what happened.
import * as z from 'zod'
import { chained, type Event, event, type Happened } from './event.ts'
import type { Item, Key, Table, Write } from './table.ts'

/** The books. Four to begin with: a book takes one write at a time, and an id's last digit spreads the work. */
export const books = ['0', '1', '2', '3'] as const

/** The book of a thing, from the last hex digit of its id: known from the address, before anything is read. */
export const bookOf = (id: string): string => books[Number.parseInt(id.slice(-1), 16) % books.length] ?? '0'

const head = z.object({ seq: z.int(), hash: z.string() })
/** Where a book ends. */
export type Head = z.infer<typeof head>
export const atTheStart: Head = { seq: 0, hash: '' }

export const headKey = (book: string): Key => ({ pk: `LOG#${book}`, sk: 'HEAD' })
const place = (seq: number) => String(seq).padStart(12, '0')

/** Reads a HEAD item; a book nobody has written in is at its start. */
export const readHead = (item: Item | undefined): Head => (item ? head.parse(item) : atTheStart)

/** Who did it, when, in answer to which request. */
export type Signature = { readonly by: string; readonly at: string; readonly request: string }

/** The writes that add what happened to a book whose end was read before; they fail together if the book moved on. */
export const keepEvents = (book: string, before: Head, happened: readonly Happened[], signed: Signature): Write[] => {
  if (happened.length === 0) return []
  let last = before
  const puts = happened.map((each): Write => {
    const next = chained(last.hash, { book, seq: last.seq + 1, ...clean(each), ...signed })
    last = { seq: next.seq, hash: next.hash }
    return { put: { pk: `LOG#${book}`, sk: place(next.seq), ...next }, if: 'absent' }
  })
  const moved: Write = { put: { ...headKey(book), ...last }, if: before.seq === 0 ? 'absent' : { seq: before.seq } }
  return [...puts, moved]
}

const clean = (happened: Happened): Pick<Event, 'what' | 'about' | 'facts'> => JSON.parse(JSON.stringify(happened))

/** A place in every book: how far a reader has come. */
export type Position = { readonly [book: string]: number }

/** Events of one book after a place, oldest first. */
export const eventsOf = async (table: Table, book: string, after: number, limit: number): Promise<Event[]> => {
  const page = await table.query({
    partition: `LOG#${book}`,
    between: [place(after + 1), place(999_999_999_999)],
    limit,
  })
  return page.items.map((item) => event.parse(item))
}

/** Events of all books after a position: within a book in order and without a gap; across books by time, which is stable but not total. */
export const eventsAfter = async (
  table: Table,
  from: Position,
  limit: number,
): Promise<{ events: Event[]; position: Position }> => {
  const queues = await Promise.all(books.map((book) => eventsOf(table, book, from[book] ?? 0, limit)))
  const events: Event[] = []
  const position: Record<string, number> = { ...from }
  while (events.length < limit) {
    // Only the first of each book may be taken: clocks of two machines differ, the order within a book does not.
    const next = queues
      .filter((queue) => queue.length > 0)
      .sort((a, b) => (a[0]?.at ?? '').localeCompare(b[0]?.at ?? ''))[0]
    const taken = next?.shift()
    if (!taken) break
    events.push(taken)
    position[taken.book] = taken.seq
  }
  return { events, position }
}
