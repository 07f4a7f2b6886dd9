// Whether there are places, in the shape HSDS 3.1 gave it: more than the profile asks for, and what families want to know first.
import * as z from 'zod'
import type { Day } from '../kernel/calendar.ts'
import { id } from '../kernel/identifiers.ts'
import { namedId } from '../kernel/named-id.ts'
import { availabilityInWords, isStale } from './availability.ts'
import type { Listing } from './listing.ts'

export const capacityTold = z.object({
  id,
  unit: z.object({ id, name: z.string() }),
  available: z.int().min(0),
  description: z.string(),
  updated: z.iso.datetime(),
})

const place = { id: namedId('unit', 'place'), name: 'place' }

/**
 * The capacity of a listing: 0 when it is full or has a waiting list; 1 when it is open, which means at least one.
 * Nothing when its provider says to ask, when nobody has confirmed it lately, or when it takes nobody new.
 */
export const capacitiesOf = (it: Listing, today: Day, staleAfter: number): z.infer<typeof capacityTold>[] => {
  const { state, checkedOn } = it.availability
  if (state === 'ask' || it.status !== 'listed' || isStale(it.availability, today, staleAfter)) return []
  const words = availabilityInWords(it.availability)
  return [
    {
      id: namedId('capacity', it.id),
      unit: place,
      available: state === 'open' ? 1 : 0,
      description: state === 'open' ? 'At least one place: open now' : words.charAt(0).toUpperCase() + words.slice(1),
      updated: `${checkedOn}T00:00:00Z`,
    },
  ]
}
