// One change: everything read in one trip, decided, written with its events in one trip; a lost race is read and decided again.
import type { Happened } from './event.ts'
import { type Attempt, Lost, TryAgain } from './faults.ts'
import { inTurn } from './in-turn.ts'
import { bookOf, headKey, keepEvents, readHead, type Signature } from './log.ts'
import type { Item, Key, Table, Write } from './table.ts'

/** Reads these items; `undefined` keys answer undefined, so that a thing one does not need costs nothing. */
export type Look = <K extends readonly (Key | undefined)[]>(
  keys: readonly [...K],
) => Promise<{ [N in keyof K]: Item | undefined }>

/** What was decided: the answer, and what to write and tell if anything changes. */
export type Decided<T> = {
  readonly answer: T
  readonly write?: readonly Write[]
  readonly happened?: readonly Happened[]
}

/** What a change is made with: the table of this outside request, the signature under its events, how patiently to retry. */
export type Pen = { readonly table: Table; readonly signature: Signature; readonly attempt: Attempt }

/**
 * Makes one change.
 * @param about the id the change is about: it says which book the events go in.
 * @param others names of things this change also writes that many want at once (a pot): taken one at a time in this process.
 * @throws TryAgain when five tries were lost; nothing of this change was written, or the same request again finds it.
 */
export const change = <T>(
  pen: Pen,
  about: string,
  others: readonly string[],
  decide: (look: Look) => Promise<Decided<T>>,
): Promise<T> => {
  const book = bookOf(about)
  return inTurn([`LOG#${book}`, ...others], async () => {
    for (let round = 0; ; round += 1) {
      let headItem: Item | undefined
      let headSeen = false
      const look: Look = async (keys) => {
        const real = keys.filter((key) => key !== undefined)
        const found = await pen.table.gather(headSeen ? real : [...real, headKey(book)])
        if (!headSeen) headItem = found[real.length]
        headSeen = true
        const rest = found[Symbol.iterator]()
        return keys.map((key) => (key === undefined ? undefined : rest.next().value)) as never
      }
      try {
        const decided = await decide(look)
        if (!decided.write?.length) return decided.answer
        if (!headSeen) await look([])
        await pen.table.transact([
          ...decided.write,
          ...keepEvents(book, readHead(headItem), decided.happened ?? [], pen.signature),
        ])
        return decided.answer
      } catch (fault) {
        if (!(fault instanceof Lost)) throw fault
        if (round >= pen.attempt.most) throw new TryAgain(fault)
        await pen.attempt.pause(round + 1)
      }
    }
  })
}
