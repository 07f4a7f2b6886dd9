// Where help is, as far as the open feed says: a postcode district or online, and the localities it serves. Never an address.
import * as z from 'zod'
import { id } from '../kernel/identifiers.ts'
import { namedId } from '../kernel/named-id.ts'
import type { Locality } from '../people/locality.ts'
import type { Listing } from './listing.ts'
import { mustHidePlace } from './public-listing.ts'

/** No map position: the middle of a district is where nobody would find anything. */
export const locationTold = z.object({
  id,
  location_type: z.enum(['physical', 'postal', 'virtual']),
  name: z.string(),
  description: z.string(),
  external_identifier: z.string().optional(),
  external_identifier_type: z.string().optional(),
})
export type LocationTold = z.infer<typeof locationTold>

/** A service at a location, inside its service. */
export const placeTold = z.object({ id, location: locationTold })
export type PlaceTold = z.infer<typeof placeTold>

export const areaTold = z.object({ id, name: z.string(), description: z.string() })

const online: LocationTold = {
  id: namedId('location', 'online'),
  location_type: 'virtual',
  name: 'Online',
  description: 'The organisation says how to join.',
}
const inDistrict = (district: string): LocationTold => ({
  id: namedId('location', district),
  location_type: 'physical',
  name: district,
  description: `Somewhere in ${district}. Ask the organisation before you go.`,
  external_identifier: district,
  external_identifier_type: 'Postcode district',
})

const isOnline = ({ availability }: Listing): boolean =>
  (availability.access ?? []).some((each) => /\bonline\b/i.test(each))

/** The places of a published listing: none where its place is kept. */
export const placesOf = (it: Listing): PlaceTold[] =>
  [...(it.postcodeDistrict ? [inDistrict(it.postcodeDistrict)] : []), ...(isOnline(it) ? [online] : [])].map(
    (location) => ({ id: namedId('service at location', it.id, location.id), location }),
  )

/** The localities a published listing serves; one area where it serves them all, none where it is not said. */
export const areasOf = (it: Listing, localities: ReadonlyMap<string, Locality>): z.infer<typeof areaTold>[] => {
  if (mustHidePlace(it)) return []
  const area = (of: string, name: string, description: string) => ({
    id: namedId('area', it.id, of),
    name,
    description,
  })
  const served = it.localityIds.flatMap((each) => localities.get(each) ?? [])
  if (served.length === localities.size) return [area('everywhere', 'Whole area', 'Every locality of the council')]
  return served.map(({ id: place, name }) => area(place, name, 'A locality of the council'))
}
