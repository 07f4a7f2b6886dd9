// The shape of a listing in the demonstration, and short ways to say a price and an availability.
import type { Pence } from '../../../../shared/kernel/money.ts'
import type { OutcomeId } from '../../../../shared/measures/framework.ts'
import { demoId } from '../demo-id.ts'
import { type Ages, interventionId, type Tier } from '../interventions/intervention-data.ts'
import { type ProviderKey, providerId } from '../providers/provider-keys.ts'

/** Every kind of help the council's report names (scrutiny report, 25 November 2015). */
export const kindsOfHelp = [
  'parenting',
  'mediation',
  'family-group-conferencing',
  'domestic-abuse-victim-support',
  'domestic-abuse-perpetrator-programme',
  'therapeutic',
  'respite',
  'crisis-and-out-of-hours',
  'intensive-family-support',
  'child-development-and-play',
  'behaviour',
  'family-relationships',
  'practical-support',
  'substance-misuse',
  'exploitation',
  'missing-and-exclusion',
  'school-readiness',
  'employability',
] as const
/** Anger management is a kind of its own so that it never stands in for work with somebody who abuses. */
export type KindOfHelp = (typeof kindsOfHelp)[number] | 'anger-management'

export type Stage = { readonly name: string; readonly amount: Pence }

/** `amount` is net of `vat`, both in pence a unit; `notionalAmount` is what help without a charge costs the council. */
export type Price = {
  readonly unit: 'session' | 'hour' | 'place' | 'package'
  readonly amount: Pence
  readonly vat: Pence
  readonly basis: 'bought' | 'recharge' | 'no-charge'
  readonly notionalAmount?: Pence
}

export type Availability = {
  readonly state: 'open' | 'waiting-list' | 'full' | 'ask'
  readonly waitWeeks?: number
  readonly nextStartInDays?: number
  readonly outOfHours: boolean
  readonly languages: readonly string[]
  readonly access: readonly string[]
  readonly checkedDaysAgo: number
}

/** A listing before its builder has turned keys into ids. Ages are the child's, and null when age plays no part. */
export type Described = {
  readonly provider: ProviderKey
  readonly delivers?: string
  readonly name: string
  readonly summary: string
  readonly kindOfHelp: KindOfHelp
  readonly tier: Tier
  readonly needs: readonly OutcomeId[]
  readonly keywords: readonly string[]
  readonly forWhom: readonly ('child' | 'parent' | 'couple' | 'family')[]
  readonly ages: Ages | null
  readonly localityNumbers: readonly number[] | 'citywide'
  readonly price: Price
  readonly usualUnits: number
  readonly stages?: readonly Stage[]
  readonly postcodeDistrict: string
  readonly availability: Availability
  readonly exclusions?: string
  readonly terms?: string
  readonly side?: 'victim' | 'perpetrator'
  readonly conjoint?: true
  /** Families may ask for it themselves, as they always may for what is universal. */
  readonly selfReferral?: true
}

/** `stages` say when parts of a package are payable and add up to its price; `conjoint` is work with both adults at once. */
export type DemoListing = Omit<Described, 'provider' | 'delivers'> & {
  readonly id: string
  readonly providerId: string
  readonly interventionId?: string
}

/** What every listing of mediation, couple or conjoint work says. */
export const NOT_WITH_ABUSE = 'Not where there is, or may be, domestic abuse between the people who would take part.'

export const listingId = (key: string): string => demoId(`listing:${key}`)

/** A listing under a short stable key; `delivers` is the key of the programme it delivers. */
export const listing = (key: string, { provider, delivers, ...about }: Described): DemoListing => ({
  id: listingId(key),
  providerId: providerId(provider),
  ...(delivers === undefined ? {} : { interventionId: interventionId(delivers) }),
  ...about,
})

const VAT_PERCENT = 20

/**
 * Bought where no VAT is due: welfare work of charities, public bodies and registered care firms is often exempt. In
 * pounds, because prices are read in pounds.
 */
export const bought = (unit: Price['unit'], pounds: number): Price => ({
  unit,
  amount: Math.round(pounds * 100),
  vat: 0,
  basis: 'bought',
})

/** Bought from a private firm whose work bears VAT at the standard rate. */
export const boughtWithVat = (unit: Price['unit'], pounds: number): Price => {
  const price = bought(unit, pounds)
  return { ...price, vat: Math.round((price.amount * VAT_PERCENT) / 100) }
}

/** Moved between budgets of the council, or from the council to a partner body. */
export const recharged = (unit: Price['unit'], pounds: number): Price => ({
  ...bought(unit, pounds),
  basis: 'recharge',
})

/** Without charge to the pot; what it costs is shown, so that it can be set beside what is bought. */
export const withoutCharge = (unit: Price['unit'], notionalPounds: number): Price => ({
  unit,
  amount: 0,
  vat: 0,
  basis: 'no-charge',
  notionalAmount: Math.round(notionalPounds * 100),
})

type About = Partial<Omit<Availability, 'state'>>
const available = (state: Availability['state'], about: About): Availability => ({
  state,
  outOfHours: false,
  languages: ['English'],
  access: [],
  checkedDaysAgo: 3,
  ...about,
})

export const open = (about: About = {}): Availability => available('open', about)
export const waiting = (waitWeeks: number, about: About = {}): Availability =>
  available('waiting-list', { waitWeeks, ...about })
export const full = (about: About = {}): Availability => available('full', about)
export const ask = (about: About = {}): Availability => available('ask', about)
