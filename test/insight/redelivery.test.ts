import { randomInt } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { emptyPosition, foldPosition } from '../../shared/insight/pot-position.ts'
import { emptyRecord, foldRecord } from '../../shared/insight/provider-record.ts'
import { catchUpAll, potPositions, providerRecords, rebuild } from '../../shared/insight/store.ts'
import { fingerprint } from '../../shared/kernel/fingerprint.ts'
import type { Event } from '../../shared/platform/event.ts'
import { findAllFolded, folded, type ReadModel } from '../../shared/platform/folder.ts'
import { books, headKey } from '../../shared/platform/log.ts'
import { aHouse } from '../support/a-house.ts'
import { someEvents } from './some-events.ts'

/** At least this many deliveries of events in every run; more by `REDELIVERED=1000000`. */
const wanted = Number(process.env.REDELIVERED ?? 100_000)
const seed = Number(process.env.SEED ?? randomInt(2 ** 31))

/** Chance that can be had again: the same seed, the same story. */
const dice = (from: number) => {
  let at = from
  return (below: number): number => {
    at = (Math.imul(at, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((at / 2 ** 32) * below)
  }
}

/** What each item holds when every event is counted once. */
const countedOnce = <T extends object>(model: ReadModel<T>, events: readonly Event[]) => {
  const items = new Map<string, T>()
  for (const event of events) {
    const id = model.about(event)
    if (id !== undefined) items.set(id, model.fold(items.get(id) ?? model.empty, event))
  }
  return items
}
/** The same whatever order a table gives things back in. */
const bytes = (items: ReadonlyMap<string, object>) => fingerprint([...items].sort(([a], [b]) => a.localeCompare(b)))

describe(`events delivered again and again, books in any order (SEED=${seed})`, () => {
  it(`drift 0 after ${wanted.toLocaleString('en-GB')} deliveries`, { timeout: 300_000 }, () => {
    const events = someEvents(4_000, seed)
    const inBook = new Map(books.map((book) => [book, events.filter((event) => event.book === book)]))
    let delivered = 0
    for (const model of [potPositions, providerRecords] as readonly ReadModel<object>[]) {
      const roll = dice(seed)
      const items = new Map<string, Parameters<typeof folded<object>>[1]>()
      const cursor = new Map<string, number>()
      const goal = delivered + wanted / 2
      while (delivered < goal || [...inBook].some(([book, all]) => (cursor.get(book) ?? 0) < all.length)) {
        const book = books[roll(books.length)] ?? '0'
        // A folder that fell over, or two at once: begins anywhere it has been before, and never steps over anything.
        const come = cursor.get(book) ?? 0
        const from = roll(4) === 0 ? roll(come + 1) : Math.max(0, come - roll(30))
        const run = inBook.get(book)?.slice(from, from + 1 + roll(100)) ?? []
        cursor.set(book, Math.max(come, from + run.length))
        delivered += run.length
        for (const [id, its] of Map.groupBy(run, (event) => model.about(event))) {
          if (id === undefined) continue
          items.set(id, folded(model, items.get(id) ?? { now: model.empty, seen: {}, revision: 0 }, its))
        }
      }
      const now = new Map([...items].map(([id, kept]) => [id, kept.now]))
      expect(bytes(now)).toBe(bytes(countedOnce(model, events)))
    }
    console.log(`read models: ${delivered} deliveries of ${events.length} events, drift 0`)
    expect(delivered).toBeGreaterThanOrEqual(wanted)
  })

  it('would drift if a delivery were counted twice', () => {
    const events = someEvents(50, seed)
    expect(bytes(countedOnce(potPositions, [...events, ...events]))).not.toBe(bytes(countedOnce(potPositions, events)))
  })
})

describe('folders over a table that fails them', () => {
  let house: Awaited<ReturnType<typeof aHouse>>
  const roll = dice(seed)
  let failing = false
  beforeAll(async () => {
    house = await aHouse((send) => async (command) => {
      const fails = failing && roll(5) === 0
      const after = roll(2) === 0
      if (fails && !after) throw Object.assign(new Error('no word'), { name: 'TimeoutError' })
      const answer = await send(command)
      // It took effect, and nobody heard.
      if (fails) throw Object.assign(new Error('no word'), { name: 'TimeoutError' })
      return answer
    })
  })
  afterAll(() => house.close())

  it('count every event once: three at once, with words lost before and after, and rebuilt to the same bytes', async () => {
    const events = someEvents(400, seed)
    for (const book of books) {
      const its = events.filter((event) => event.book === book)
      for (let at = 0; at < its.length; at += 50) {
        await house.table.transact(
          its.slice(at, at + 50).map((event) => ({
            put: { pk: `LOG#${book}`, sk: String(event.seq).padStart(12, '0'), ...event },
          })),
        )
      }
      await house.table.transact([{ put: { ...headKey(book), seq: its.length, hash: its.at(-1)?.hash } }])
    }
    const agree = async () => {
      const now = [await findAllFolded(house.table, potPositions), await findAllFolded(house.table, providerRecords)]
      expect(now.map(bytes)).toEqual([
        bytes(countedOnce(potPositions, events)),
        bytes(countedOnce(providerRecords, events)),
      ])
    }
    failing = true
    await Promise.all([catchUpAll(house.table), catchUpAll(house.table), catchUpAll(house.table)])
    failing = false
    await catchUpAll(house.table)
    await agree()
    expect((await rebuild(house.table)).same).toBe(true)
    await agree()
    expect(await catchUpAll(house.table)).toBe(0)
  })
})

describe('nothing yet', () => {
  it('is an empty position and an empty record', () => {
    const quiet = { what: 'listing-closed-to-new', at: '2026-11-20T10:00:00.000Z', about: {} }
    expect(foldPosition(emptyPosition, quiet)).toEqual(emptyPosition)
    expect(foldRecord(emptyRecord, quiet)).toEqual(emptyRecord)
  })
})
