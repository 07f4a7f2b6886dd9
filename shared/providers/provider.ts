// A provider: an organisation that delivers help, its papers, and whether it may be given new work.
import * as z from 'zod'
import { type Day, day } from '../kernel/calendar.ts'
import { type Refusal, refuse } from '../kernel/decision.ts'
import { id } from '../kernel/identifiers.ts'
import { assuredUntil, paper, paperKinds, papersOwed } from './due-diligence.ts'

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
  registrations: z
    .array(z.strictObject({ scheme: z.string().trim().min(1).max(100), number: z.string().trim().min(1).max(50) }))
    .max(20)
    .default([]),
  separateTeams: z.boolean().optional(),
  standing: providerStanding.default('applying'),
  dueDiligence: z.array(paper).max(50).default([]),
})
export type ProviderGiven = z.infer<typeof providerGiven>

/** What an organisation says anew; its standing changes by its own acts. */
export const providerAmended = providerGiven.omit({ standing: true })

/** A provider as it is kept; `version` moves at every change. */
export const provider = z.object({
  ...providerGiven.shape,
  id,
  version: z.int().min(1),
  standingReason: z.string().optional(),
})
export type Provider = z.infer<typeof provider>

/** A provider as people see it: with the day its papers hold to, and those it owes today. */
export const providerView = provider.extend({
  assuredUntil: day,
  assured: z.boolean(),
  papersOwed: z.array(z.enum(paperKinds)),
})
export type ProviderView = z.infer<typeof providerView>

/** What of a provider its listings stand on. */
export type Assurance = { readonly providerStanding: ProviderStanding; readonly assuredUntil: Day }

export const assuranceOf = (it: Provider): Assurance => ({
  providerStanding: it.standing,
  assuredUntil: assuredUntil(it.dueDiligence, it.kind === 'in-house'),
})

/** Whether new work may be given on a day: standing and papers both hold. */
export const isAssured = (it: Assurance, on: Day): boolean => it.providerStanding === 'assured' && on <= it.assuredUntil

/** Refuses new work for a provider that is not assured on a day. */
export const judgeAssurance = (it: Assurance, on: Day): Refusal | undefined => {
  if (isAssured(it, on)) return undefined
  return it.providerStanding === 'assured'
    ? refuse('provider-not-assured', 'A paper this provider must hold has run out')
    : refuse('provider-not-assured')
}

export const viewProvider = (it: Provider, today: Day): ProviderView => {
  const assurance = assuranceOf(it)
  return {
    ...it,
    assuredUntil: assurance.assuredUntil,
    assured: isAssured(assurance, today),
    papersOwed: papersOwed(it.dueDiligence, it.kind === 'in-house', today),
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
