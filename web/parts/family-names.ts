// What a family and its people are called on a page, and how old each is.
import { ageOn, type Day } from '../../shared/kernel/calendar.ts'
import type { FamilyPlanView } from '../../shared/plans/family-plan.ts'
import type { Member } from '../../shared/plans/member.ts'

const surnameOf = (name: string): string => name.trim().split(/\s+/).at(-1) ?? name

/** "Hollis family": the surname most of them bear, the first of those that tie; the reference where nobody is named. */
export const familyName = (names: readonly string[], reference: string): string => {
  const surnames = names.map(surnameOf)
  const count = (one: string) => surnames.filter((each) => each === one).length
  const [most] = surnames.toSorted((a, b) => count(b) - count(a))
  return most ? `${most} family` : `Family ${reference}`
}

/** The family of a plan, by name. */
export const familyOf = (plan: Pick<FamilyPlanView, 'members' | 'reference'>): string =>
  familyName(
    plan.members.flatMap((each) => each.name ?? []),
    plan.reference,
  )

/** "Kayden Hollis", or who this is in the family where no name is held: "Son". */
export const nameOf = (member: Pick<Member, 'name' | 'relation'>): string => member.name ?? member.relation

/** "11", "7 months", "unborn, due March 2027"; undefined where no month of birth is held. */
export const ageToday = ({ birthMonth }: Pick<Member, 'birthMonth'>, today: Day): string | undefined => {
  if (!birthMonth) return undefined
  const age = ageOn(birthMonth, today)
  if (age < 0) return `unborn, due ${writtenMonth(birthMonth)}`
  if (age > 0) return String(age)
  const months =
    (Number(today.slice(0, 4)) - Number(birthMonth.slice(0, 4))) * 12 +
    Number(today.slice(5, 7)) -
    Number(birthMonth.slice(5))
  return months === 1 ? '1 month' : `${months} months`
}

const month = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' })

/** "March 2027". */
export const writtenMonth = (on: string): string => month.format(new Date(`${on.slice(0, 7)}-15T12:00:00Z`))

/** "Kayden Hollis, 11", "Donna Hollis, 36". */
export const nameAndAge = (member: Pick<Member, 'name' | 'relation' | 'birthMonth'>, today: Day): string =>
  [nameOf(member), ageToday(member, today)].filter(Boolean).join(', ')

/** "Kayden, Ellie and Jake". */
export const listed = (words: readonly string[]): string => {
  const last = words.at(-1) ?? ''
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`
}
