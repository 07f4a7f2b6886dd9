// What happened: past tense, who, when, about what. Audit, insight, tasks and correspondence are fed from these alone.
import * as z from 'zod'
import { fingerprint } from '../kernel/fingerprint.ts'

/** What a room says happened; `about` names things by id, `facts` are figures and words from closed lists, never names of people. */
export type Happened = {
  readonly what: string
  readonly about: { readonly [thing: string]: string | undefined }
  readonly facts?: { readonly [fact: string]: string | number | boolean | readonly string[] | undefined }
}

/** An event as the log keeps it: in its book, with its place, chained to the one before. */
export const event = z.object({
  book: z.string(),
  seq: z.int(),
  what: z.string(),
  about: z.record(z.string(), z.string()),
  facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.array(z.string())])).optional(),
  by: z.string(),
  at: z.string(),
  request: z.string(),
  hash: z.string(),
})
export type Event = z.infer<typeof event>

/** The next event of a book, given the mark of the one before. */
export const chained = (before: string, next: Omit<Event, 'hash'>): Event => ({
  ...next,
  hash: fingerprint([before, next]),
})

/** Whether a run of events of one book is whole: no gap, no change, each chained to the one before it. */
export const chainHolds = (before: { seq: number; hash: string }, events: readonly Event[]): boolean => {
  let { seq, hash } = before
  for (const each of events) {
    const { hash: mark, ...said } = each
    if (each.seq !== seq + 1 || fingerprint([hash, said]) !== mark) return false
    seq = each.seq
    hash = mark
  }
  return true
}
