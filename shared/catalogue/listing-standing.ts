// What of a listing a new order stands on: one small item whose mark moves whenever any of it changes.
import * as z from 'zod'
import { day } from '../kernel/calendar.ts'
import type { Assurance } from '../providers/provider.ts'
import { providerStanding } from '../providers/provider.ts'

/** Four different things: open to new orders; closed to new; running off the last ones; gone. */
export const listingStatuses = ['listed', 'closed-to-new', 'in-run-off', 'withdrawn'] as const
export const listingStatus = z.enum(listingStatuses)
export type ListingStatus = z.infer<typeof listingStatus>

export const listingStanding = z.object({
  status: listingStatus,
  version: z.int().min(1),
  providerStanding,
  assuredUntil: day,
  /** Its provider is suspended over a child's safety: orders that go on are held. */
  safeguarding: z.boolean().optional(),
  mark: z.int().min(1),
})
export type ListingStanding = z.infer<typeof listingStanding>

/** A listing's standing when it is first published. */
export const firstStanding = (assurance: Assurance): ListingStanding => ({
  status: 'listed',
  version: 1,
  ...assurance,
  mark: 1,
})

/** The standing after something it rests on changed. */
export const standingAfter = (
  before: ListingStanding,
  change: Partial<Pick<ListingStanding, 'status' | 'version'> & Assurance>,
): ListingStanding => {
  const { safeguarding, ...rest } = { ...before, ...change, mark: before.mark + 1 }
  // A change of assurance says the whole of it: what it does not say is no longer so.
  const stillHeld = change.providerStanding === undefined ? before.safeguarding : change.safeguarding
  return stillHeld ? { ...rest, safeguarding: stillHeld } : rest
}

/**
 * What each status means. `newOrders` may be asked for; `asked` orders, asked for before and not yet agreed, may still be
 * approved and accepted; `running` help goes on. To the public feed they are active, temporarily closed, inactive and
 * defunct.
 */
export const statusMeans = {
  listed: { newOrders: true, asked: true, running: true },
  'closed-to-new': { newOrders: false, asked: true, running: true },
  'in-run-off': { newOrders: false, asked: false, running: true },
  withdrawn: { newOrders: false, asked: false, running: false },
} as const satisfies Record<ListingStatus, Record<'newOrders' | 'asked' | 'running', boolean>>

/** What may be done to a status, and from where. A run-off that is under way may be given another last day. */
export const statusActs = {
  'close-to-new': { from: ['listed'], to: 'closed-to-new' },
  reopen: { from: ['closed-to-new'], to: 'listed' },
  'run-off': { from: ['listed', 'closed-to-new', 'in-run-off'], to: 'in-run-off' },
  withdraw: { from: ['listed', 'closed-to-new', 'in-run-off'], to: 'withdrawn' },
} as const satisfies Record<string, { from: readonly ListingStatus[]; to: ListingStatus }>
export type StatusAct = keyof typeof statusActs

/** The status an act leads to; undefined when it cannot be done from here. */
export const statusAfter = (before: ListingStatus, act: StatusAct): ListingStatus | undefined => {
  const { from, to } = statusActs[act]
  return (from as readonly ListingStatus[]).includes(before) ? to : undefined
}
