// The demonstration's menu as a catalogue in memory, and each of its things as its PUT would send it.
import { interventions } from '../../functions/local/demo/interventions.ts'
import type { DemoListing } from '../../functions/local/demo/listings/listing-data.ts'
import { listings } from '../../functions/local/demo/listings.ts'
import { localities } from '../../functions/local/demo/localities.ts'
import { providers } from '../../functions/local/demo/providers.ts'
import { aCatalogue, type Catalogue } from '../../shared/catalogue/catalogue.ts'
import { firstListing } from '../../shared/catalogue/edition.ts'
import { interventionGiven } from '../../shared/catalogue/intervention.ts'
import { listingGiven } from '../../shared/catalogue/listing.ts'
import { addDays } from '../../shared/kernel/calendar.ts'
import { providerGiven } from '../../shared/providers/provider.ts'

export const today = '2026-11-20'
export const lowHill = localities.find(({ number }) => number === 7)?.id ?? ''

const listingBody = ({ id: _id, localityNumbers, availability, ...about }: DemoListing) => {
  const { nextStartInDays, checkedDaysAgo, ...said } = availability
  return {
    ...about,
    localityIds: localities
      .filter(({ number }) => localityNumbers === 'citywide' || localityNumbers.includes(number))
      .map(({ id }) => id),
    availability: {
      ...said,
      checkedOn: addDays(today, -checkedDaysAgo),
      ...(nextStartInDays === undefined ? {} : { nextStart: addDays(today, nextStartInDays) }),
    },
  }
}

/** What each would be sent as, by address. */
export const bodies = {
  providers: new Map(
    providers.map(({ id, dueDiligence, ...about }) => [
      id,
      {
        ...about,
        dueDiligence: dueDiligence.map(({ expiresInDays, ...paper }) => ({
          ...paper,
          expiresOn: addDays(today, expiresInDays),
        })),
      },
    ]),
  ),
  interventions: new Map(interventions.map(({ id, ...about }) => [id, about])),
  listings: new Map(listings.map((each) => [each.id, listingBody(each)])),
}

export const demoCatalogue = (): Catalogue =>
  aCatalogue(
    1,
    {
      providers: [...bodies.providers].map(([id, body]) => ({ ...providerGiven.parse(body), id, version: 1 })),
      interventions: [...bodies.interventions].map(([id, body]) => ({
        ...interventionGiven.parse(body),
        id,
        version: 1,
      })),
      listings: [...bodies.listings].map(([id, body]) => firstListing(id, listingGiven.parse(body), today)),
    },
    localities,
  )
