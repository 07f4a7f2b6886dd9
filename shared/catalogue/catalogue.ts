// The catalogue as a process holds it: every intervention, listing, provider and locality, and the words they are found by.
import type { Day } from '../kernel/calendar.ts'
import type { Locality } from '../people/locality.ts'
import { type Assurance, assuranceOf, type Provider } from '../providers/provider.ts'
import { listingOn } from './edition.ts'
import type { Intervention } from './intervention.ts'
import type { Listing } from './listing.ts'
import { indexListing, newWordIndex, type WordIndex } from './word-index.ts'

/** A snapshot. `version` is the catalogue's own count of changes; the word index is shared by snapshots that follow each other. */
export type Catalogue = {
  readonly version: number
  readonly interventions: ReadonlyMap<string, Intervention>
  readonly listings: ReadonlyMap<string, Listing>
  readonly providers: ReadonlyMap<string, Provider>
  /** What each provider's listings stand on, worked out once. */
  readonly assurances: ReadonlyMap<string, Assurance>
  readonly localities: ReadonlyMap<string, Locality>
  readonly words: WordIndex
}

/** Everything in a catalogue, or what of it is new. */
export type Contents = {
  readonly interventions?: readonly Intervention[]
  readonly listings?: readonly Listing[]
  readonly providers?: readonly Provider[]
}

const byId = <T extends { readonly id: string }>(before: Iterable<T>, more: readonly T[] = []) =>
  new Map([...before, ...more].map((each) => [each.id, each]))

const assurancesOf = (providers: readonly Provider[]) =>
  new Map(providers.map((each) => [each.id, assuranceOf(each)] as const))

const indexAll = (it: Catalogue, listings: Iterable<Listing>) => {
  for (const listing of listings) {
    const programme = listing.interventionId ? it.interventions.get(listing.interventionId) : undefined
    indexListing(it.words, listing, programme, it.providers.get(listing.providerId)?.name ?? '')
  }
}

/** A catalogue from everything there is. */
export const aCatalogue = (version: number, contents: Contents, localities: readonly Locality[]): Catalogue => {
  const made: Catalogue = {
    version,
    interventions: byId(contents.interventions ?? []),
    listings: byId(contents.listings ?? []),
    providers: byId(contents.providers ?? []),
    assurances: assurancesOf(contents.providers ?? []),
    localities: byId(localities),
    words: newWordIndex(),
  }
  indexAll(made, made.listings.values())
  return made
}

/** The catalogue after a change: what is new replaces what had its id, and is found by its new words at once. */
export const catalogueAfter = (before: Catalogue, version: number, change: Contents): Catalogue => {
  const after: Catalogue = {
    ...before,
    version,
    interventions: change.interventions
      ? byId(before.interventions.values(), change.interventions)
      : before.interventions,
    listings: change.listings ? byId(before.listings.values(), change.listings) : before.listings,
    providers: change.providers ? byId(before.providers.values(), change.providers) : before.providers,
    assurances: new Map([...before.assurances, ...assurancesOf(change.providers ?? [])]),
  }
  const touched = new Set([...(change.listings ?? []), ...(change.interventions ?? []), ...(change.providers ?? [])])
  const ids = new Set([...touched].map(({ id }) => id))
  const touches = (it: Listing) => ids.has(it.id) || ids.has(it.providerId) || ids.has(it.interventionId ?? '')
  indexAll(after, [...after.listings.values()].filter(touches))
  return after
}

/** The catalogue as it stands on a day: a price that begins on a day begins without anybody writing anything. */
export const catalogueOn = (it: Catalogue, on: Day): Catalogue => {
  const begun = [...it.listings.values()].filter(({ coming }) => coming?.some(({ from }) => from <= on))
  if (begun.length === 0) return it
  return {
    ...it,
    listings: byId(
      it.listings.values(),
      begun.map((each) => listingOn(each, on)),
    ),
  }
}
