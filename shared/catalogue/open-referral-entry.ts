// One listing as the open feed tells it, which the standard calls a service: short in a list, whole by its id.
import * as z from 'zod'
import { type Day, day } from '../kernel/calendar.ts'
import { id } from '../kernel/identifiers.ts'
import { namedId } from '../kernel/named-id.ts'
import { isAssured, type Provider } from '../providers/provider.ts'
import type { Listing } from './listing.ts'
import type { ListingStatus } from './listing-standing.ts'
import { capacitiesOf, capacityTold } from './open-referral-capacity.ts'
import { contactsOf, contactTold, organizationTold, tellOrganization } from './open-referral-organization.ts'
import { areasOf, areaTold, locationTold, type PlaceTold, placesOf, placeTold } from './open-referral-place.ts'
import { askYourself, termsOf, termTold } from './open-referral-taxonomy.ts'
import type { PublicCatalogue } from './public-catalogue.ts'
import { isSelfReferral, mustHidePlace } from './public-listing.ts'

/** What the standard calls a status; its blank is part of the name. */
export const entryStatuses = ['active', 'inactive', 'defunct', 'temporarily closed'] as const
export type EntryStatus = (typeof entryStatuses)[number]

/** Minimum and maximum age are those of the child concerned, in whole years. */
export const entryInList = z.object({
  id,
  name: z.string(),
  description: z.string(),
  url: z.url().optional(),
  email: z.email().optional(),
  status: z.enum(entryStatuses),
  alert: z.string().optional(),
  minimum_age: z.int().min(0).optional(),
  maximum_age: z.int().min(0).optional(),
  assured_date: day,
  organization: organizationTold,
})
export type EntryInList = z.infer<typeof entryInList>

/** `languages` bear a name and `contacts` a telephone: beyond the profile, in the shapes of HSDS. */
export const entry = entryInList.extend({
  schedules: z
    .array(z.object({ id, dtstart: day, description: z.string() }))
    .min(1)
    .optional(),
  service_areas: z.array(areaTold).min(1).optional(),
  service_at_locations: z.array(placeTold).min(1).optional(),
  languages: z
    .array(z.object({ id, name: z.string() }))
    .min(1)
    .optional(),
  contacts: z.array(contactTold).min(1).optional(),
  attributes: z.array(z.object({ id, link_id: id, link_entity: z.literal('service'), taxonomy_term: termTold })).min(1),
  capacities: z.array(capacityTold).min(1).optional(),
})
export type Entry = z.infer<typeof entry>

/** Help at a place, by its own id: the place and the service, each once. */
export const entryAtPlace = z.object({ id, location: locationTold, service: entryInList })
export type EntryAtPlace = z.infer<typeof entryAtPlace>

const statuses: Record<ListingStatus, EntryStatus> = {
  listed: 'active',
  'closed-to-new': 'temporarily closed',
  'in-run-off': 'inactive',
  withdrawn: 'defunct',
}

/** What a listing is told against: the published catalogue, the day, and where its own page is. */
export type Told = {
  readonly from: PublicCatalogue
  readonly today: Day
  readonly staleAfter: number
  /** The address pages begin with, without a slash at the end. */
  readonly origin: string
}

/**
 * The status others read. A withdrawn listing stays, as defunct, so that whoever copied the feed learns of it; that an
 * organisation was suspended, or why, is nobody's business: its help is temporarily closed.
 */
export const statusOf = ({ from, today }: Told, it: Listing): EntryStatus => {
  const assurance = from.catalogue.assurances.get(it.providerId)
  if (assurance?.providerStanding === 'left') return 'defunct'
  const status = statuses[it.status]
  return status === 'active' && !(assurance && isAssured(assurance, today)) ? 'temporarily closed' : status
}

const alertOf = (it: Listing, status: EntryStatus): string | undefined => {
  if (status === 'temporarily closed') return 'Not taking new families now.'
  if (status !== 'active') return 'This help has ended for new families.'
  return isSelfReferral(it)
    ? undefined
    : 'You cannot book this yourself. A school, a health visitor or a family hub asks for it with you.'
}

const providerOf = ({ from }: Told, it: Listing): Provider => {
  const provider = from.catalogue.providers.get(it.providerId)
  if (!provider) throw new Error(`listing ${it.id} is published and nobody offers it`)
  return provider
}

/** A published listing as a line of a list: what there is one of. */
export const tellInList = (told: Told, it: Listing): EntryInList => {
  const provider = providerOf(told, it)
  const keeps = told.from.keepers.has(provider.id)
  const status = statusOf(told, it)
  const alert = alertOf(it, status)
  return {
    id: it.id,
    name: it.name,
    description: it.summary,
    ...(isSelfReferral(it) && status === 'active' ? { url: `${told.origin}/directory/${it.id}` } : {}),
    ...(provider.email && !keeps && !mustHidePlace(it) ? { email: provider.email } : {}),
    status,
    ...(alert ? { alert } : {}),
    ...(it.ages ? { minimum_age: Math.max(0, it.ages.from), maximum_age: Math.max(0, it.ages.to) } : {}),
    assured_date: it.availability.checkedOn,
    organization: tellOrganization(provider, keeps),
  }
}

const some = <N extends string, T>(name: N, members: readonly T[]): { [K in N]?: T[] } =>
  (members.length > 0 ? { [name]: [...members] } : {}) as { [K in N]?: T[] }

/** A published listing with all that is nested in it; what is empty is left out. */
export const tellWhole = (told: Told, it: Listing): Entry => {
  const { nextStart, languages = [] } = it.availability
  const starts = nextStart !== undefined && nextStart >= told.today ? [nextStart] : []
  return {
    ...tellInList(told, it),
    ...some(
      'schedules',
      starts.map((dtstart) => ({ id: namedId('schedule', it.id), dtstart, description: 'Next start' })),
    ),
    ...some('service_areas', areasOf(it, told.from.catalogue.localities)),
    ...some('service_at_locations', placesOf(it)),
    ...some(
      'languages',
      languages.map((name) => ({ id: namedId('language', it.id, name), name })),
    ),
    ...some('contacts', contactsOf(providerOf(told, it))),
    attributes: termsOf(it).map((taxonomy_term) => ({
      id: namedId('attribute', it.id, taxonomy_term.id),
      link_id: it.id,
      link_entity: 'service' as const,
      taxonomy_term,
    })),
    ...some('capacities', capacitiesOf(it, told.today, told.staleAfter)),
  }
}

/** Published help at one of its places. */
export const tellAtPlace = (told: Told, it: Listing, { id: placeId, location }: PlaceTold): EntryAtPlace => ({
  id: placeId,
  location,
  service: tellInList(told, it),
})

/** Whether a family may ask for help of the feed itself, as its terms say. */
export const mayAskYourself = (it: Pick<Entry, 'attributes' | 'status'>): boolean =>
  it.status === 'active' && it.attributes.some(({ taxonomy_term }) => taxonomy_term.id === askYourself.id)
