// The desk at which one outside request is dealt with: its table, its time, who signed it in, what it has read already.

import type { Day, Instant } from '../kernel/calendar.ts'
import { londonDay } from '../kernel/calendar.ts'
import { change, type Decided, type Look } from './change.ts'
import type { Attempt } from './faults.ts'
import type { Settings } from './settings.ts'
import { type Meter, newMeter, type Table } from './table.ts'

/** What a house is furnished with; nothing in it reaches for these by itself. */
export type House = {
  readonly table: Table
  readonly clock: () => Instant
  readonly newId: () => string
  readonly randomBytes: (length: number) => Uint8Array
  readonly attempt: Attempt
  readonly settings: Settings
}

/** One outside request: what it cost so far and what it need not read twice, shared by all in-process calls it makes. */
export type Outside = { readonly meter: Meter; readonly request: string; readonly once: Map<string, Promise<unknown>> }
export const newOutside = (request: string): Outside => ({ meter: newMeter(), request, once: new Map() })

export type Desk = {
  readonly house: House
  readonly outside: Outside
  readonly table: Table
  /** Who the token says is asking: a worker's id, nothing more. */
  readonly sub: string
  readonly now: Instant
  readonly today: Day
  readonly settings: Settings
  newId(): string
  /** Does something at most once in this outside request. */
  once<T>(name: string, work: () => Promise<T>): Promise<T>
  /** Makes one change, signed by who is asking; see `change`. */
  change<T>(about: string, others: readonly string[], decide: (look: Look) => Promise<Decided<T>>): Promise<T>
}

/** Sets a desk for a request. */
export const aDesk = (house: House, outside: Outside, sub: string): Desk => {
  const table = house.table.metered(outside.meter)
  const now = house.clock()
  const signature = { by: sub, at: now, request: outside.request }
  return {
    house,
    outside,
    table,
    sub,
    now,
    today: londonDay(now),
    settings: house.settings,
    newId: house.newId,
    once: <T>(name: string, work: () => Promise<T>) => {
      const known = outside.once.get(name) as Promise<T> | undefined
      if (known) return known
      const asked = work()
      outside.once.set(name, asked)
      return asked
    },
    change: (about, others, decide) => change({ table, signature, attempt: house.attempt }, about, others, decide),
  }
}
