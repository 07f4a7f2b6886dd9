// The shape of a provider in the demonstration, and the papers a provider of each kind holds.
import type { Pence } from '../../../../shared/kernel/money.ts'

export const providerKinds = ['charity', 'private', 'nhs', 'in-house', 'social-enterprise'] as const
export type ProviderKind = (typeof providerKinds)[number]

export const checkKinds = [
  'safeguarding-policy',
  'safer-recruitment',
  'public-liability',
  'employers-liability',
  'professional-indemnity',
  'data-protection-registration',
  'safeguarding-lead-training',
  'quality-check',
  'conflicts-of-interest',
] as const
export type CheckKind = (typeof checkKinds)[number]

/** One paper of due diligence. `sum` is the cover in pence; days are counted from the first start. */
export type DemoCheck = {
  readonly what: CheckKind
  readonly reference?: string
  readonly sum?: Pence
  readonly about?: string
  readonly expiresInDays: number
}

/** `separateTeams` is true of a provider that serves both sides of domestic abuse, by teams that never share a record. */
export type DemoProvider = {
  readonly id: string
  readonly name: string
  readonly kind: ProviderKind
  readonly description: string
  readonly telephone: string
  readonly email: string
  readonly registrations: readonly { readonly scheme: string; readonly number: string }[]
  readonly separateTeams?: true
  readonly dueDiligence: readonly DemoCheck[]
  readonly standing: 'assured' | 'applying'
}

const MILLION: Pence = 100_000_000

/**
 * Every paper, each running out on another day of the coming year. `mark` is the two figures of the provider's
 * telephone number, so that references and dates differ from one provider to the next.
 */
export const allPapers = (mark: number, runsOutIn: Partial<Record<CheckKind, number>> = {}): readonly DemoCheck[] =>
  checkKinds.map((what, place) => ({
    what,
    ...reference(what, mark),
    ...cover(what),
    expiresInDays: runsOutIn[what] ?? 60 + ((mark * 37 + place * 53) % 300),
  }))

/** The papers of a provider that is still sending them: no insurance yet. */
export const firstPapers = (mark: number): readonly DemoCheck[] =>
  allPapers(mark).filter(({ what }) => what === 'safeguarding-policy' || what === 'data-protection-registration')

const reference = (what: CheckKind, mark: number): { reference?: string; about?: string } => {
  if (what === 'conflicts-of-interest') return { about: 'Nobody has an interest to declare' }
  if (what === 'data-protection-registration') return { reference: `DEMO-ZA-${mark}` }
  return what.endsWith('liability') || what.endsWith('indemnity') ? { reference: `DEMO-POLICY-${mark}` } : {}
}

/** Employers' liability of £5 million is the least the law allows; the other sums are usual for councils' contracts. */
const cover = (what: CheckKind): { sum?: Pence } => {
  if (what === 'public-liability' || what === 'employers-liability') return { sum: 5 * MILLION }
  return what === 'professional-indemnity' ? { sum: 2 * MILLION } : {}
}
