// A register: the families of one listing on one day, who they are, what is left, and what is recorded of that day already.
import * as z from 'zod'
import { type Day, day } from '../kernel/calendar.ts'
import { id } from '../kernel/identifiers.ts'
import type { Member } from '../plans/member.ts'
import { type Commission, terms, wasAccepted } from './commission.ts'
import { type Delivery, delivery } from './delivery.ts'
import { state } from './transition.ts'
import { peopleFor } from './view.ts'

/** Whom a group leader calls out: no telephone, no address, nothing for staff alone; a register may lie open on a table. */
const present = z.object({
  name: z.string().optional(),
  relation: z.string(),
  ageBand: z.string(),
  accessNeeds: z.string().optional(),
})

const recorded = delivery.pick({
  id: true,
  on: true,
  attendance: true,
  units: true,
  note: true,
  concern: true,
  state: true,
})

export const registerRow = z.object({
  id,
  reference: z.string(),
  state,
  units: z.int(),
  terms,
  price: z.int(),
  delivered: z.int(),
  startOn: day.optional(),
  people: z.array(present),
  recorded: z.array(recorded.strip()),
})
export type RegisterRow = z.infer<typeof registerRow>

export const register = z.object({
  listing: z.object({ id, name: z.string() }),
  on: day,
  items: z.array(registerRow),
})

/** Whether an order stands in a register: taken on, and neither over nor on hold. */
export const isOnRegister = (it: Commission, listingId: string): boolean =>
  it.listingId === listingId && wasAccepted(it) && (it.state === 'accepted' || it.state === 'in-delivery')

/** One family's row. A delivery that was taken back is not recorded. */
export const registerRowOf = (
  it: Commission,
  members: readonly Member[],
  deliveries: readonly Delivery[],
  on: Day,
  today: Day,
): RegisterRow => ({
  id: it.id,
  reference: it.reference,
  state: it.state,
  units: it.units,
  terms: it.terms,
  price: it.price,
  delivered: it.delivered,
  ...(it.startOn ? { startOn: it.startOn } : {}),
  people: (peopleFor(it, members, undefined, today).people ?? []).map((each) => ({
    relation: each.relation,
    ageBand: each.ageBand,
    ...(each.name ? { name: each.name } : {}),
    ...(each.accessNeeds ? { accessNeeds: each.accessNeeds } : {}),
  })),
  recorded: deliveries.filter((each) => each.on === on && each.state !== 'reversed'),
})
