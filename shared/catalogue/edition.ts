// A listing as it is first put on the menu, and with new terms.
import type { Day } from '../kernel/calendar.ts'
import { fingerprint } from '../kernel/fingerprint.ts'
import { availabilityAfter } from './availability.ts'
import type { Listing, ListingGiven } from './listing.ts'

/** A listing on the day it is put on the menu. */
export const firstListing = (id: string, { availability: said, ...terms }: ListingGiven, today: Day): Listing => ({
  ...terms,
  id,
  status: 'listed',
  version: 1,
  revision: 1,
  availability: availabilityAfter(said ?? { state: 'ask' }, undefined, today),
})

/** A listing with new terms, and the names of what they change. */
export const amendedListing = (
  was: Listing,
  { availability: said, ...terms }: ListingGiven,
  today: Day,
): { readonly it: Listing; readonly changed: string[] } => {
  const { id, status, statusReason, version, revision } = was
  const it: Listing = {
    ...terms,
    id,
    status,
    ...(statusReason === undefined ? {} : { statusReason }),
    version: version + 1,
    revision: revision + 1,
    availability: said ? availabilityAfter(said, was.availability, today) : was.availability,
  }
  const before: Record<string, unknown> = { ...was, version: it.version, revision: it.revision }
  const now: Record<string, unknown> = it
  const names = Object.keys({ ...was, ...it })
  return { it, changed: names.filter((name) => fingerprint(before[name]) !== fingerprint(now[name])) }
}
