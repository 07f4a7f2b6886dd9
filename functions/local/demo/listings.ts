// Every listing of the demonstration: what a lead worker finds on the first morning.
import { behaviourAndSubstancesListings } from './listings/behaviour-and-substances.ts'
import { crisisAndIntensiveListings } from './listings/crisis-and-intensive.ts'
import { domesticAbuseListings } from './listings/domestic-abuse.ts'
import { earlyYearsListings } from './listings/early-years.ts'
import { homeAndWorkListings } from './listings/home-and-work.ts'
import type { DemoListing } from './listings/listing-data.ts'
import { mediationAndConferencingListings } from './listings/mediation-and-conferencing.ts'
import { parentingListings } from './listings/parenting.ts'
import { relationshipsListings } from './listings/relationships.ts'
import { respiteListings } from './listings/respite.ts'
import { therapeuticListings } from './listings/therapeutic.ts'
import { youngPeopleListings } from './listings/young-people.ts'

export const listings: readonly DemoListing[] = [
  ...parentingListings,
  ...earlyYearsListings,
  ...relationshipsListings,
  ...mediationAndConferencingListings,
  ...domesticAbuseListings,
  ...therapeuticListings,
  ...behaviourAndSubstancesListings,
  ...crisisAndIntensiveListings,
  ...respiteListings,
  ...youngPeopleListings,
  ...homeAndWorkListings,
]
