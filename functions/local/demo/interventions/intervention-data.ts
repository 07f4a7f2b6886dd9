// The shape of a programme in the demonstration, and the ways its evidence may be told.
import type { OutcomeId } from '../../../../shared/measures/framework.ts'
import { demoId } from '../demo-id.ts'

export type Tier = 'universal' | 'strengthening-families' | 'targeted' | 'specialist-intensive'
/** Whole years, both ends included. */
export type Ages = { readonly from: number; readonly to: number }
/** `mixed` is the scheme's own mark for positive and null or negative findings side by side. */
export type EvidenceRating = {
  readonly scheme: string
  readonly rating: string
  readonly mixed?: true
  readonly checkedOn: string
}

/**
 * A programme as published. `evidence` null means that the scheme has not assessed it, which says nothing against it.
 * `costBand` is the scheme's estimate of unit cost, 1 the least and 5 the most, and never a price.
 */
export type DemoIntervention = {
  readonly id: string
  readonly name: string
  readonly summary: string
  readonly needs: readonly OutcomeId[]
  readonly tier: Tier
  readonly category: string
  readonly ages: { readonly offered?: Ages; readonly evaluated?: Ages }
  readonly evidence: EvidenceRating | null
  readonly costBand?: 1 | 2 | 3 | 4 | 5
  readonly model: string
  readonly sources: readonly string[]
}

/** The day on which every rating here was read. The Guidebook may have rated a programme again since. */
const CHECKED_ON = '2026-11-01'

export const rated = (rating: string): EvidenceRating => ({
  scheme: 'EIF/Foundations Guidebook',
  rating,
  checkedOn: CHECKED_ON,
})
export const ratedMixed = (rating: string): EvidenceRating => ({ ...rated(rating), mixed: true })
export const notAssessed = null

export const years = (from: number, to: number): Ages => ({ from, to })

/** A programme under a short stable key: listings name the programme they deliver by the same key. */
export const programme = (key: string, about: Omit<DemoIntervention, 'id'>): DemoIntervention => ({
  id: interventionId(key),
  ...about,
})

export const interventionId = (key: string): string => demoId(`intervention:${key}`)
