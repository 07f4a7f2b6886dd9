// The market of the demonstration as the catalogue and the budget are told of it: programmes, providers, pots, listings.
import { addDays, type Day, financialYearOf } from '../../../shared/kernel/calendar.ts'
import type { Call } from './call.ts'
import { interventions } from './interventions.ts'
import type { DemoListing } from './listings/listing-data.ts'
import { listings } from './listings.ts'
import { localities, localityId } from './localities.ts'
import { someoneAt } from './people.ts'
import { type DemoPot, localityPotId, potsOf } from './pots.ts'
import { providers } from './providers.ts'

/** Programmes as published: the commissioner keeps the list. */
export const programmesPut: readonly Call[] = interventions.map(({ id, ...about }) => ({
  by: 'commissioner',
  method: 'PUT',
  path: `/api/interventions/${id}`,
  body: about,
}))

/** Providers with their papers, whose last days are counted from the day of the first start. */
export const providersPut = (today: Day): readonly Call[] =>
  providers.map(({ id, dueDiligence, ...about }) => ({
    by: 'commissioner',
    method: 'PUT',
    path: `/api/providers/${id}`,
    body: {
      ...about,
      dueDiligence: dueDiligence.map(({ expiresInDays, ...paper }) => ({
        ...paper,
        expiresOn: addDays(today, expiresInDays),
      })),
    },
  }))

/** Pots of today's financial year. */
export const potsPut = (today: Day): readonly Call[] => {
  const financialYear = financialYearOf(today)
  return potsOf(financialYear).map(({ id, ringFence, purpose, ...about }) => ({
    by: 'commissioner',
    method: 'PUT',
    path: `/api/pots/${id}`,
    body: {
      ...about,
      purpose,
      financialYear,
      ...(ringFence ? { ringFence: { words: purpose.toLowerCase(), outcomes: ringFence.needs } } : {}),
    },
  }))
}

const withoutPlace = (today: Day, fits: (pot: DemoPot) => boolean): string => {
  const found = potsOf(financialYearOf(today)).find((pot) => pot.localityId === undefined && fits(pot))
  if (!found) throw new Error('no such pot')
  return found.id
}

/** Which pot an order is paid from: its locality's, the whole city's or the one kept for conflict between parents. */
export type PotChoice = 'locality' | 'citywide' | 'ring-fenced'
export const potId = (choice: PotChoice, localityNumber: number, today: Day): string => {
  if (choice === 'locality') return localityPotId(localityNumber, financialYearOf(today))
  return withoutPlace(today, ({ ringFence }) => (ringFence !== undefined) === (choice === 'ring-fenced'))
}

const availabilityOf = ({ nextStartInDays, checkedDaysAgo, ...said }: DemoListing['availability'], today: Day) => ({
  ...said,
  checkedOn: addDays(today, -checkedDaysAgo),
  ...(nextStartInDays === undefined ? {} : { nextStart: addDays(today, nextStartInDays) }),
})

/** Listings by the providers' own people where they sign in, otherwise by the commissioner. */
export const listingsPut = (today: Day): readonly Call[] =>
  listings.map(({ id, localityNumbers, availability, ...about }) => ({
    by: someoneAt(about.providerId)?.key ?? 'commissioner',
    method: 'PUT',
    path: `/api/listings/${id}`,
    body: {
      ...about,
      localityIds: localityNumbers === 'citywide' ? localities.map((each) => each.id) : localityNumbers.map(localityId),
      availability: availabilityOf(availability, today),
    },
  }))
