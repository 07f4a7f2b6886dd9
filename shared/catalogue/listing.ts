// A listing: one provider's delivery of help, its terms, and whether a child may be given it.
import * as z from 'zod'
import { type Day, day } from '../kernel/calendar.ts'
import { firstRefusal, type Refusal, refuse } from '../kernel/decision.ts'
import { id } from '../kernel/identifiers.ts'
import type { Pence } from '../kernel/money.ts'
import { side } from '../people/worker.ts'
import { judgeAssurance } from '../providers/provider.ts'
import { ageInWords, ageRange, isWithin, rangeInWords } from './age-range.ts'
import { availability, availabilityGiven } from './availability.ts'
import { evidence } from './evidence.ts'
import { type Intervention, needs, tier } from './intervention.ts'
import { forWhomIds, kindOfHelpIds } from './kind-of-help.ts'
import type { ListingStanding } from './listing-standing.ts'
import { listingStatus } from './listing-standing.ts'
import { attendances, comingPrice, price, stage, totalOf } from './price.ts'

const text = (most: number) => z.string().trim().max(most)

/**
 * What an order is made on. `ages` are those of the child concerned, null when age plays no part; `conjoint` is work
 * with both adults at once; `side` names the compartment of domestic abuse it serves; `stages` add up to a package's
 * net price; `payable` says which attendances are paid for when not the usual two; `selfReferral` is help a family may
 * ask for itself, as it always may where the tier is universal.
 */
export const listingTerms = z.strictObject({
  interventionId: id.optional(),
  name: text(150).min(1, { error: 'Give the listing a name' }),
  providerId: id,
  summary: text(2000).min(1, { error: 'Say what it is, in a sentence or two' }),
  kindOfHelp: z.enum(kindOfHelpIds, { error: 'Choose a kind of help' }).optional(),
  tier,
  needs,
  keywords: z.array(text(60).min(1)).max(40).optional(),
  forWhom: z
    .array(z.enum(forWhomIds, { error: 'Choose child, parent, couple or family' }))
    .min(1, { error: 'Say whom it is for' })
    .max(forWhomIds.length),
  ages: ageRange.nullable(),
  localityIds: z.array(id).min(1, { error: 'Choose at least one locality' }).max(100),
  price,
  usualUnits: z
    .int({ error: 'Give the usual number of units as a whole number' })
    .min(1, { error: 'At least one unit' })
    .max(1000),
  stages: z.array(stage).min(1).max(20).optional(),
  payable: z.array(z.enum(attendances)).min(1).max(attendances.length).optional(),
  postcodeDistrict: z
    .string()
    .trim()
    .regex(/^[A-Z]{1,2}\d[A-Z\d]?$/, { error: 'Give a postcode district such as WV10' })
    .optional(),
  exclusions: text(2000).optional(),
  terms: text(4000).optional(),
  side: side.optional(),
  conjoint: z.boolean().optional(),
  selfReferral: z.boolean().optional(),
})
export type ListingTerms = z.infer<typeof listingTerms>

const onlyAPackageHasStages = ({ stages, price }: Pick<ListingTerms, 'stages' | 'price'>) =>
  !stages || price.unit === 'package'
const stagesAddUp = ({ stages, price }: Pick<ListingTerms, 'stages' | 'price'>) =>
  !stages || stages.reduce((sum, { amount }) => sum + amount, 0) === price.amount
const atStages = (error: string) => ({ error, path: ['stages'] })

/** What a provider or a commissioner says about a listing. */
export const listingGiven = z
  .strictObject({ ...listingTerms.shape, availability: availabilityGiven.optional() })
  .refine(onlyAPackageHasStages, atStages('Only a package has stages'))
  .refine(stagesAddUp, atStages('The stages do not add up to the price of the package'))
export type ListingGiven = z.infer<typeof listingGiven>

/** New terms for a listing that is there. A price that differs begins on `priceFrom`, or at once when no day is named. */
export const listingProposed = z
  .strictObject({ ...listingTerms.shape, availability: availabilityGiven.optional(), priceFrom: day.optional() })
  .refine(onlyAPackageHasStages, atStages('Only a package has stages'))
  .refine(stagesAddUp, atStages('The stages do not add up to the price of the package'))
export type ListingProposed = z.infer<typeof listingProposed>

/**
 * A listing as it is now. `version` counts its terms, `revision` everything. `coming` are prices that begin later, the
 * soonest first, each a version of its own: what holds on a day is asked of `listingOn`.
 */
export const listing = z.object({
  ...listingTerms.shape,
  id,
  status: listingStatus,
  statusReason: z.string().optional(),
  /** The last day of a run-off: orders that run should be done by then. */
  runOffUntil: day.optional(),
  version: z.int().min(1),
  revision: z.int().min(1),
  availability,
  coming: z.array(comingPrice).optional(),
})
export type Listing = z.infer<typeof listing>

/** The terms of one version, as an order keeps them for ever; evidence as of the day they were published. */
export const listingVersion = z.object({
  ...listingTerms.shape,
  id,
  version: z.int().min(1),
  providerName: z.string(),
  evidence: evidence.nullable(),
  publishedOn: day,
  /** The day its price begins, when that is not the day it was published. */
  priceFrom: day.optional(),
})
export type ListingVersion = z.infer<typeof listingVersion>

/** The terms a listing has now, as an order would keep them. */
export const versionNow = (
  it: Listing,
  programme: Pick<Intervention, 'evidence'> | undefined,
  providerName: string,
  publishedOn: Day,
): ListingVersion => {
  const { status: _s, statusReason: _r, runOffUntil: _u, revision: _v, availability: _a, coming: _c, ...terms } = it
  return { ...terms, providerName, evidence: programme?.evidence ?? null, publishedOn }
}

/** Where and for whom an order would be. `ages` are of the children concerned, never of adults; -1 is unborn. */
export type Wanted = { readonly localityId: string; readonly ages: readonly number[]; readonly today: Day }

const judgeStatus = ({ status }: Pick<ListingStanding, 'status'>): Refusal | undefined =>
  status === 'listed' ? undefined : refuse('listing-closed-to-new')

const judgeLocality = (it: Pick<ListingTerms, 'localityIds'>, localityId: string): Refusal | undefined =>
  it.localityIds.includes(localityId) ? undefined : refuse('locality-not-served')

const judgeAges = ({ ages }: Pick<ListingTerms, 'ages'>, children: readonly number[]): Refusal | undefined => {
  const outside = ages && children.find((age) => !isWithin(ages, age))
  if (!ages || outside === undefined || outside === null) return undefined
  return refuse('age-outside-offer', `Offered for ages ${rangeInWords(ages)}; this is for ${ageInWords(outside)}`)
}

/** Refuses an order this listing is not open to: closed, provider not assured, another place, a child outside the ages offered. */
export const judgeListing = (
  it: Pick<ListingTerms, 'ages' | 'localityIds'>,
  standing: Omit<ListingStanding, 'mark' | 'version'>,
  { localityId, ages, today }: Wanted,
): Refusal | undefined =>
  firstRefusal(
    judgeStatus(standing),
    judgeAssurance(standing, today),
    judgeLocality(it, localityId),
    judgeAges(it, ages),
  )

/** A sentence for each child inside the ages offered but outside those the evidence is about. */
export const ageWarnings = (
  it: Pick<ListingTerms, 'ages'>,
  programme: Pick<Intervention, 'ages'> | undefined,
  children: readonly number[],
): string[] => {
  const evaluated = programme?.ages.evaluated
  if (!evaluated) return []
  const outside = [...new Set(children)].filter(
    (age) => !isWithin(evaluated, age) && (!it.ages || isWithin(it.ages, age)),
  )
  return outside.map((age) => `Its evidence is about ages ${rangeInWords(evaluated)}, not ${ageInWords(age)}`)
}

/** The net total of some units of a listing, in pence. Nothing without charge; a recharge is priced. */
export const priceOf = (it: Pick<ListingTerms, 'price'>, count: number): Pence => totalOf(it.price, count)
