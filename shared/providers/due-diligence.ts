// Due diligence: dated papers a provider shows before it may work with a family, and the day until which they hold.
import * as z from 'zod'
import { addDays, type Day, day, daysBetween } from '../kernel/calendar.ts'
import { pence } from '../kernel/money.ts'

/** Every paper there is, and what it covers. */
export const papers = {
  'safeguarding-policy': 'Safeguarding policy, with managing allegations, whistleblowing and a code of conduct',
  'safer-recruitment': 'Safer recruitment, with enhanced DBS checks and the barred list for regulated activity',
  'safeguarding-lead-training': 'Training of the safeguarding lead',
  'quality-check': 'The yearly audit of its own practice',
  'public-liability': 'Public liability insurance',
  'employers-liability': 'Employers’ liability insurance',
  'professional-indemnity': 'Professional indemnity insurance',
  'data-protection-registration': 'Registration with the Information Commissioner',
  'care-registration': 'Registration with Ofsted or the Care Quality Commission, where the law asks for one',
  'conflicts-of-interest': 'Declaration of conflicts of interest',
} as const
export type PaperKind = keyof typeof papers
export const paperKinds = Object.keys(papers) as [PaperKind, ...PaperKind[]]

/**
 * One paper seen: valid to the end of `expiresOn`. `sum` is the cover in pence; `issuedOn` is the day it was given, as
 * the day a safeguarding lead was trained; `about` says of whom or what: the lead's name, the interest declared.
 */
export const paper = z.strictObject({
  what: z.enum(paperKinds, { error: 'Choose which paper this is' }),
  reference: z.string().trim().max(100).optional(),
  sum: pence.optional(),
  issuedOn: day.optional(),
  about: z.string().trim().min(1).max(300).optional(),
  expiresOn: day,
})
export type Paper = z.infer<typeof paper>

/** A paper that must be there from a day on. `leastSum` is the least cover in pence that counts. */
export type Requirement = {
  readonly what: PaperKind
  readonly from: Day
  readonly exceptInHouse?: true
  readonly leastSum?: number
  /** Asked only of those who showed one: who must be registered by law must stay so. */
  readonly onceShown?: true
}

/**
 * What is asked of every provider, dated so that a new demand can be announced before it begins. The first four follow
 * the provider standards councils publish (Dorset: policy, safer recruitment, allegations, whistleblowing, conduct,
 * training, yearly audit). £5 million is the least cover of the Employers’ Liability (Compulsory Insurance) Act 1969.
 * A council's own team is insured and registered with the council. Interests are declared from the financial year after
 * the demand was announced.
 */
export const required: readonly Requirement[] = [
  { what: 'safeguarding-policy', from: '2026-04-01' },
  { what: 'safer-recruitment', from: '2026-04-01' },
  { what: 'safeguarding-lead-training', from: '2026-04-01' },
  { what: 'quality-check', from: '2026-04-01' },
  { what: 'public-liability', from: '2026-04-01', exceptInHouse: true },
  { what: 'employers-liability', from: '2026-04-01', exceptInHouse: true, leastSum: 500_000_000 },
  { what: 'professional-indemnity', from: '2026-04-01', exceptInHouse: true },
  { what: 'data-protection-registration', from: '2026-04-01', exceptInHouse: true },
  { what: 'care-registration', from: '2026-04-01', onceShown: true },
  { what: 'conflicts-of-interest', from: '2027-04-01' },
]

const lastDayOf = (requirement: Requirement, held: readonly Paper[]): Day => {
  const days = held
    .filter(({ what, sum }) => what === requirement.what && (sum ?? 0) >= (requirement.leastSum ?? 0))
    .map(({ expiresOn }) => expiresOn)
  return [addDays(requirement.from, -1), ...days].sort().at(-1) as Day
}

const applying = (held: readonly Paper[], inHouse: boolean, asked: readonly Requirement[]) =>
  asked.filter(
    ({ what, exceptInHouse, onceShown }) =>
      !(inHouse && exceptInHouse) && !(onceShown && !held.some((each) => each.what === what)),
  )

/**
 * The last day (whole, in London) on which every required paper holds; it may lie in the past. A demand that begins
 * later and is not yet met ends assurance the day before it begins.
 */
export const assuredUntil = (held: readonly Paper[], inHouse: boolean, asked = required): Day =>
  applying(held, inHouse, asked)
    .map((requirement) => lastDayOf(requirement, held))
    .sort()[0] ?? '9999-12-31'

/** Papers that are missing or out of date on a day. */
export const papersOwed = (held: readonly Paper[], inHouse: boolean, on: Day, asked = required): PaperKind[] =>
  applying(held, inHouse, asked)
    .filter((requirement) => requirement.from <= on && lastDayOf(requirement, held) < on)
    .map(({ what }) => what)

/**
 * A paper somebody should renew: the last day new work rests on it, how many whole days are left (0 on that day, less
 * than nothing after it), and which warning this is: the days of the council's rule, or 0 once it has run out.
 */
export type PaperWarning = {
  readonly what: PaperKind
  readonly lastDay: Day
  readonly daysLeft: number
  readonly warning: number
  /** Whether one was ever shown: otherwise it is a demand not yet met. */
  readonly shown: boolean
}

/** What is to be renewed, soonest first: every paper asked for that runs out within the longest warning, or has run out. */
export const paperWarnings = (
  held: readonly Paper[],
  inHouse: boolean,
  today: Day,
  warnBefore: readonly number[],
  asked = required,
): PaperWarning[] =>
  applying(held, inHouse, asked)
    .flatMap((requirement) => {
      const lastDay = lastDayOf(requirement, held)
      const daysLeft = daysBetween(today, lastDay)
      const reached = warnBefore.filter((days) => daysLeft <= days)
      if (daysLeft >= 0 && reached.length === 0) return []
      const warning = daysLeft < 0 ? 0 : Math.min(...reached)
      const shown = held.some(({ what }) => what === requirement.what)
      return [{ what: requirement.what, lastDay, daysLeft, warning, shown }]
    })
    .sort((a, b) => a.lastDay.localeCompare(b.lastDay))
