// The catalogue as the public may search it: only what is published, found by published words alone.
import type { Catalogue } from './catalogue.ts'
import type { Listing } from './listing.ts'
import { isPublic, publicListing } from './public-listing.ts'
import { forgetListing, indexListing, newWordIndex, type WordIndex } from './word-index.ts'

/** Organisations that work with either side of domestic abuse. */
const keepersOfPlaces = (listings: Iterable<Listing>): ReadonlySet<string> => {
  const keepers = new Set<string>()
  for (const it of listings) {
    if (it.side !== undefined || it.kindOfHelp?.startsWith('domestic-abuse')) keepers.add(it.providerId)
  }
  return keepers
}

/** A public catalogue, its listings in the order of their names, and which organisations must not be described or placed. */
export type PublicCatalogue = {
  readonly catalogue: Catalogue
  readonly inOrder: readonly Listing[]
  readonly keepers: ReadonlySet<string>
}

const byName = (a: Listing, b: Listing): number => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.id < b.id ? -1 : 1)

// Snapshots that follow each other share their words, and so do these: only what changed is put in the index again.
const made = new WeakMap<WordIndex, { readonly from: Catalogue; readonly told: PublicCatalogue }>()

/** The published part of a snapshot; made once for each. */
export const publicCatalogue = (from: Catalogue): PublicCatalogue => {
  const before = made.get(from.words)
  if (before?.from === from) return before.told
  const words = before?.told.catalogue.words ?? newWordIndex()
  const keepers = keepersOfPlaces(from.listings.values())
  const everyLocality = [...from.localities.keys()]
  const listings = new Map<string, Listing>()
  for (const it of from.listings.values()) {
    if (isPublic(from, it)) listings.set(it.id, publicListing(it, keepers.has(it.providerId), everyLocality))
  }
  for (const it of listings.values()) {
    const programme = it.interventionId ? from.interventions.get(it.interventionId) : undefined
    indexListing(words, it, programme, from.providers.get(it.providerId)?.name ?? '')
  }
  forget(words, listings)
  const told = { catalogue: { ...from, listings, words }, inOrder: [...listings.values()].sort(byName), keepers }
  made.set(from.words, { from, told })
  return told
}

const forget = (words: WordIndex, kept: ReadonlyMap<string, Listing>) => {
  for (const id of words.told.keys()) {
    if (!kept.has(id)) forgetListing(words, id)
  }
}
