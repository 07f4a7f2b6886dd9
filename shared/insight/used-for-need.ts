// What families with a need used, folded from accepted orders by outcome and place: shown only where it is of many.
import * as z from 'zod'
import { fingerprint } from '../kernel/fingerprint.ts'
import type { Moved } from './pot-position.ts'

/** Families a count tells apart; above, it is "more than ten". A council's small number is at most ten. */
const toldApart = 11

/**
 * By listing, marks of the families that used it. Only the eleven lowest are kept: enough to know whether a count is
 * small, and the same whatever order the events came in.
 */
export const usedForNeed = z.record(z.string(), z.array(z.string()))
export type UsedForNeed = z.infer<typeof usedForNeed>

/** The mark a family is counted by. */
export const markOf = (planId: string): string => fingerprint(['used-for-need', planId]).slice(0, 8)

/** The outcome and place an event counts in: `<outcome>#<locality>`; undefined unless a provider took an order on. */
export const usedAbout = ({ what, about, facts = {} }: Moved): string | undefined => {
  const took = what === 'commission-accepted' && facts.action === 'accept' && about.plan && about.listing
  return took && about.locality && typeof facts.outcome === 'string'
    ? usedKey(facts.outcome, about.locality)
    : undefined
}
export const usedKey = (outcome: string, localityId: string): string => `${outcome}#${localityId}`

/** A place's use after one accepted order. A family counts once a listing. */
export const foldUsed = (before: UsedForNeed, { about }: Moved): UsedForNeed => {
  const { listing = '', plan = '' } = about
  const marks = [...new Set([...(before[listing] ?? []), markOf(plan)])].sort().slice(0, toldApart)
  return Object.fromEntries(Object.entries({ ...before, [listing]: marks }).sort(([a], [b]) => a.localeCompare(b)))
}

/** One listing others used, by how many families: `more` when more than ten. */
export type Used = { readonly listingId: string; readonly families: number; readonly more: boolean }

/** What families other than this one used, most first; fewer families than the small number are not there at all. */
export const usedByOthers = (places: readonly UsedForNeed[], planId: string, smallNumber: number): Used[] => {
  const own = markOf(planId)
  const marks = new Map<string, Set<string>>()
  for (const place of places) {
    for (const [listingId, each] of Object.entries(place)) {
      const before = marks.get(listingId) ?? new Set()
      marks.set(listingId, new Set([...before, ...each.filter((mark) => mark !== own)]))
    }
  }
  return [...marks]
    .map(([listingId, { size }]) => ({ listingId, families: Math.min(size, toldApart - 1), more: size >= toldApart }))
    .filter(({ families }) => families >= smallNumber)
    .sort(
      (a, b) => Number(b.more) - Number(a.more) || b.families - a.families || a.listingId.localeCompare(b.listingId),
    )
}
