// Who may see a listing, and who keeps it true.
import { isA } from '../people/asker.ts'
import type { Worker } from '../people/worker.ts'
import type { Listing } from './listing.ts'

/** Whether the asker may see a listing: providers their own, partners what is on offer, council staff every one. */
export const maySeeListing = (asker: Worker, it: Pick<Listing, 'providerId' | 'status'>): boolean => {
  if (isA(asker, 'provider')) return asker.providerId === it.providerId
  return !isA(asker, 'partner') || it.status === 'listed'
}

/** Whether keeping listings is the asker's work at all. */
export const keepsListings = (asker: Worker): boolean => isA(asker, 'commissioner', 'provider')

/** Whether the asker keeps this organisation's listings: its own people, and commissioners. */
export const keepsListingsOf = (asker: Worker, providerId: string): boolean =>
  isA(asker, 'commissioner') || (isA(asker, 'provider') && asker.providerId === providerId)
