// A member of the family: a child, unborn or grown with SEND, or an adult; and each one's own word to take part.
import * as z from 'zod'
import { addMonths, ageOn, type Day, day, month, monthOf } from '../kernel/calendar.ts'
import { id } from '../kernel/identifiers.ts'

const words = (most: number) =>
  z
    .string()
    .trim()
    .max(most, { error: `Use ${most} characters or fewer` })

/** How to reach somebody without putting anybody at risk. */
export const safeContact = z.strictObject({
  value: words(120).min(1, { error: 'Give a telephone number, e-mail or address' }),
  safeHow: words(200).optional(),
  safeWhen: words(200).optional(),
  noVoicemail: z.boolean().optional(),
})
export type SafeContact = z.infer<typeof safeContact>

/** Asked once, never required; "prefer not to say" is an answer. */
export const characteristics = z.strictObject({
  sex: words(40).optional(),
  ethnicity: words(60).optional(),
  disability: words(100).optional(),
  language: words(60).optional(),
})

export const member = z.strictObject({
  id,
  relation: words(60).min(1, { error: 'Say who this is in the family' }),
  name: words(100).optional(),
  birthMonth: month.optional(),
  send: z.boolean().optional(),
  /** The day this person agreed to take part; without it nothing is commissioned for them. Separate from the basis for sharing. */
  agreedOn: day.optional(),
  withdrawnOn: day.optional(),
  contact: safeContact.optional(),
  accessNeeds: words(300).optional(),
  staffSafety: words(300).optional(),
  characteristics: characteristics.optional(),
})
export type Member = z.infer<typeof member>

/** How old the council's help goes: under 18, or to 25 with SEND (Scrutiny report, City of Wolverhampton Council, 25 November 2015, 7.2 and 8.4). */
export type ChildAges = { readonly childUntil: number; readonly childWithSendUntil: number }

/** Whether a member counts as a child on a day; the unborn do, and so do those up to 25 with SEND. */
export const isChild = (it: Member, on: Day, until: ChildAges): boolean =>
  it.birthMonth !== undefined && ageOn(it.birthMonth, on) <= (it.send ? until.childWithSendUntil : until.childUntil)

/** The ages of the children among some members, in years; -1 for an unborn child. Adults have no age here on purpose. */
export const childAges = (members: readonly Member[], on: Day, until: ChildAges): number[] =>
  members.flatMap((each) => (each.birthMonth && isChild(each, on, until) ? [ageOn(each.birthMonth, on)] : []))

/** Whether a birth month can be true: no more than ten months ahead, no more than 120 years back. */
export const plausibleBirth = (born: string, on: Day): boolean =>
  born <= addMonths(monthOf(on), 10) && born >= addMonths(monthOf(on), -1440)

/** Who has agreed to take part, and has not taken it back. */
export const hasAgreed = (it: Member): boolean => it.agreedOn !== undefined && it.withdrawnOn === undefined

const bands = ['unborn', 'under 1', '1 to 4', '5 to 10', '11 to 15', '16 to 17', '18 to 25', 'adult'] as const

/** A band of ages wide enough to name nobody: all a provider knows before it accepts. */
export const ageBand = (it: Member, on: Day): (typeof bands)[number] => {
  if (!it.birthMonth) return 'adult'
  const age = ageOn(it.birthMonth, on)
  if (age < 0) return 'unborn'
  if (age < 1) return 'under 1'
  if (age <= 4) return '1 to 4'
  if (age <= 10) return '5 to 10'
  if (age <= 15) return '11 to 15'
  if (age <= 17) return '16 to 17'
  return age <= 25 && it.send ? '18 to 25' : 'adult'
}
