// A provider: an organisation that delivers help, its papers, and whether it may be given new work.
import * as z from 'zod'
import { type Day, day } from '../kernel/calendar.ts'
import { type Refusal, refuse } from '../kernel/decision.ts'
import { id } from '../kernel/identifiers.ts'
import type { Rules } from '../kernel/rules.ts'
import { isA } from '../people/asker.ts'
import type { Worker } from '../people/worker.ts'
import { assuredUntil, paper, paperKinds, papersOwed, paperWarnings } from './due-diligence.ts'
import { registration } from './registration.ts'

export const providerKinds = ['charity', 'private', 'nhs', 'in-house', 'social-enterprise'] as const
/** Only an assured provider is found and given orders; `left` is for good. */
export const providerStandings = ['applying', 'assured', 'suspended', 'left'] as const
export const providerStanding = z.enum(providerStandings, { error: 'Choose applying, assured, suspended or left' })
export type ProviderStanding = z.infer<typeof providerStanding>

/**
 * What a commissioner says about an organisation. `separateTeams` is true of one that serves both sides of domestic
 * abuse by teams that share no record.
 */
export const providerGiven = z.strictObject({
  name: z.string().trim().min(1, { error: 'Give the name of the organisation' }).max(100),
  kind: z.enum(providerKinds, { error: 'Choose charity, private, nhs, in-house or social-enterprise' }),
  description: z.string().trim().max(1000).optional(),
  telephone: z.string().trim().max(30).optional(),
  email: z.email({ error: 'Give an e-mail address' }).max(200).optional(),
  registrations: z.array(registration).max(20).default([]),
  separateTeams: z.boolean().optional(),
  standing: providerStanding.default('applying'),
  dueDiligence: z.array(paper).max(50).default([]),
})
export type ProviderGiven = z.infer<typeof providerGiven>

/** What an organisation says anew; its standing changes by its own acts. */
export const providerAmended = providerGiven.omit({ standing: true })

/** What an organisation's own people say anew without asking: how to reach it. Who it is stays as it was assured. */
export const providerDescribed = providerGiven.pick({ description: true, telephone: true, email: true })

/**
 * A provider as it is kept; `version` moves at every change. Of its standing: why, by whom, on what day, and for one
 * that is suspended the day it is looked at again and whether a worry about a child's safety is behind it.
 */
export const provider = z.object({
  ...providerGiven.shape,
  id,
  version: z.int().min(1),
  standingReason: z.string().optional(),
  standingBy: id.optional(),
  standingOn: day.optional(),
  reviewOn: day.optional(),
  safeguarding: z.boolean().optional(),
  /** Papers it sent that nobody has looked at yet. */
  papersWaiting: z.int().min(1).optional(),
})
export type Provider = z.infer<typeof provider>

const paperWarning = z.object({
  what: z.enum(paperKinds),
  lastDay: day,
  daysLeft: z.int(),
  warning: z.int(),
  shown: z.boolean(),
})

/**
 * A provider as people see it: with the day its papers hold to, and those it owes today. Its own people and those who
 * keep providers see `paperWarnings`, soonest first.
 */
export const providerView = provider.extend({
  assuredUntil: day,
  assured: z.boolean(),
  papersOwed: z.array(z.enum(paperKinds)),
  paperWarnings: z.array(paperWarning).optional(),
})
export type ProviderView = z.infer<typeof providerView>

/** What of a provider its listings stand on. */
export type Assurance = {
  readonly providerStanding: ProviderStanding
  readonly assuredUntil: Day
  /** Suspended because of a worry about a child's safety: its live orders are held too. */
  readonly safeguarding?: boolean | undefined
}

export const assuranceOf = (it: Provider): Assurance => ({
  providerStanding: it.standing,
  assuredUntil: assuredUntil(it.dueDiligence, it.kind === 'in-house'),
  ...(isHeldForSafety(it) ? { safeguarding: true } : {}),
})

/** Whether a provider is suspended because of a worry about a child's safety. */
export const isHeldForSafety = (it: Pick<Provider, 'standing' | 'safeguarding'>): boolean =>
  it.standing === 'suspended' && it.safeguarding === true

/** Whether new work may be given on a day: standing and papers both hold. */
export const isAssured = (it: Assurance, on: Day): boolean => it.providerStanding === 'assured' && on <= it.assuredUntil

/** Refuses new work for a provider that is not assured on a day. */
export const judgeAssurance = (it: Assurance, on: Day): Refusal | undefined => {
  if (isAssured(it, on)) return undefined
  return it.providerStanding === 'assured'
    ? refuse('provider-not-assured', 'A paper this provider must hold has run out')
    : refuse('provider-not-assured')
}

/** Whether keeping organisations is the asker's work. */
export const keepsProviders = (asker: Worker): boolean => isA(asker, 'commissioner', 'administrator')

/** Whether the asker is one of this organisation's own people. */
export const isOfProvider = (asker: Worker, providerId: string): boolean =>
  isA(asker, 'provider') && asker.providerId === providerId

/**
 * A provider as this asker may know it. Why one is suspended over a child's safety is for those who keep providers and
 * for safeguarding leads: what its own people are told is decided with whoever looks into it, not by a page.
 */
export const viewProvider = (
  asker: Worker,
  it: Provider,
  { today, rules }: { readonly today: Day; readonly rules: Pick<Rules, 'warnPapersBefore'> },
): ProviderView => {
  const { standingReason, safeguarding, papersWaiting, ...told } = it
  const assurance = assuranceOf(it)
  const inHouse = it.kind === 'in-house'
  const keeps = keepsProviders(asker)
  const own = isOfProvider(asker, it.id)
  const knowsWhy = keeps || asker.safeguardingLead === true || !isHeldForSafety(it)
  return {
    ...told,
    ...(standingReason && knowsWhy ? { standingReason } : {}),
    ...(safeguarding !== undefined && !own ? { safeguarding } : {}),
    ...(papersWaiting && (keeps || own) ? { papersWaiting } : {}),
    assuredUntil: assurance.assuredUntil,
    assured: isAssured(assurance, today),
    papersOwed: papersOwed(it.dueDiligence, inHouse, today),
    ...(keeps || own ? { paperWarnings: paperWarnings(it.dueDiligence, inHouse, today, rules.warnPapersBefore) } : {}),
  }
}

/** What a commissioner may do to a standing, and from where. */
export const standingActs = {
  assure: { from: ['applying'], to: 'assured' },
  suspend: { from: ['assured'], to: 'suspended' },
  reinstate: { from: ['suspended'], to: 'assured' },
  leave: { from: ['applying', 'assured', 'suspended'], to: 'left' },
} as const satisfies Record<string, { from: readonly ProviderStanding[]; to: ProviderStanding }>
export type StandingAct = keyof typeof standingActs

/** The standing an act leads to; undefined when it cannot be done from here. */
export const standingAfterAct = (before: ProviderStanding, act: StandingAct): ProviderStanding | undefined => {
  const { from, to } = standingActs[act]
  return (from as readonly ProviderStanding[]).includes(before) ? to : undefined
}
