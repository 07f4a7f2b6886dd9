// A person of a family as they were typed into a form: the member they make, or what is wrong and where.
import type { Day } from '../../shared/kernel/calendar.ts'
import type { Member } from '../../shared/plans/member.ts'
import type { FieldError } from '../govuk/error-summary.tsx'

const months = 'january february march april may june july august september october november december'.split(' ')

/** "3", "03", "Mar" and "March" are all 03. */
const monthNumber = (typed: string): string => {
  const word = typed.toLowerCase()
  const found = word.length < 3 ? -1 : months.findIndex((month) => month.startsWith(word))
  return (found < 0 ? typed : String(found + 1)).padStart(2, '0')
}

/** What was typed, by the end of each field's name; `prefix` tells people on one page apart. */
const said = (typed: URLSearchParams, prefix: string, name: string): string | undefined =>
  typed.get(`${prefix}${name}`)?.trim() || undefined

/** Whether nothing at all was typed about somebody: an empty block on a page asks nothing. */
export const isBlank = (typed: URLSearchParams, prefix: string): boolean =>
  ['name', 'relation', 'born-month', 'born-year', 'contact'].every((name) => !said(typed, prefix, name))

/** A month of birth from its two boxes; undefined where neither was filled in. */
const born = (typed: URLSearchParams, prefix: string): { month?: string; error?: FieldError } => {
  const [month, year] = [said(typed, prefix, 'born-month'), said(typed, prefix, 'born-year')]
  if (!month && !year) return {}
  const written = `${year ?? ''}-${monthNumber(month ?? '')}`
  if (/^(19|20|21)\d{2}-(0[1-9]|1[0-2])$/.test(written)) return { month: written }
  const at = `${prefix}born-${month ? 'year' : 'month'}`
  return { error: { field: `${prefix}born`, at, message: 'Enter a month and a year of birth, such as 4 2019' } }
}

const contactOf = (typed: URLSearchParams, prefix: string): Member['contact'] => {
  const value = said(typed, prefix, 'contact')
  const [safeHow, safeWhen] = [said(typed, prefix, 'how'), said(typed, prefix, 'when')]
  if (!value) return undefined
  return {
    value,
    ...(safeHow ? { safeHow } : {}),
    ...(safeWhen ? { safeWhen } : {}),
    ...(typed.has(`${prefix}no-voicemail`) ? { noVoicemail: true } : {}),
  }
}

const optional = <T extends object>(members: T): { [K in keyof T]?: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as never

/** Reads one person. What this form does not ask (agreement taken back, characteristics) stays as it was `before`. */
export const personAnswer = (
  typed: URLSearchParams,
  prefix: string,
  id: string,
  today: Day,
  before?: Member,
): { member: Member; errors: FieldError[] } => {
  const birth = born(typed, prefix)
  const contact = contactOf(typed, prefix)
  const relation = said(typed, prefix, 'relation')
  const needless = !contact && (said(typed, prefix, 'how') || said(typed, prefix, 'when'))
  const member: Member = {
    ...optional({
      agreedOn: before?.agreedOn ?? (typed.has(`${prefix}agreed`) ? today : undefined),
      withdrawnOn: before?.withdrawnOn,
      characteristics: before?.characteristics,
      name: said(typed, prefix, 'name'),
      birthMonth: birth.month,
      send: typed.has(`${prefix}send`) ? true : undefined,
      contact,
      accessNeeds: said(typed, prefix, 'access'),
      staffSafety: said(typed, prefix, 'safety'),
    }),
    id,
    relation: relation ?? '',
  }
  return {
    member,
    errors: [
      ...(relation
        ? []
        : [{ field: `${prefix}relation`, message: 'Say who this is in the family, such as mother or son' }]),
      ...(birth.error ? [birth.error] : []),
      ...(needless ? [{ field: `${prefix}contact`, message: 'Give the number or address that this is about' }] : []),
    ],
  }
}

/** A member as the boxes of the form, to show and change. */
export const personTyped = (member: Member): URLSearchParams => {
  const { name, relation, birthMonth, send, contact, accessNeeds, staffSafety } = member
  const given = {
    name,
    relation,
    'born-month': birthMonth && String(Number(birthMonth.slice(5))),
    'born-year': birthMonth?.slice(0, 4),
    send: send ? 'yes' : undefined,
    contact: contact?.value,
    how: contact?.safeHow,
    when: contact?.safeWhen,
    'no-voicemail': contact?.noVoicemail ? 'yes' : undefined,
    access: accessNeeds,
    safety: staffSafety,
  }
  return new URLSearchParams(Object.entries(given).filter((each): each is [string, string] => each[1] !== undefined))
}

/** The control of a person's field as the API names it (`birthMonth`, `contact.value`). */
export const personControl = (field: string): { field: string; at?: string } | undefined => {
  const controls: Readonly<Record<string, { field: string; at?: string }>> = {
    name: { field: 'name' },
    relation: { field: 'relation' },
    birthMonth: { field: 'born', at: 'born-month' },
    agreedOn: { field: 'agreed' },
    'contact.value': { field: 'contact' },
    'contact.safeHow': { field: 'how' },
    'contact.safeWhen': { field: 'when' },
    accessNeeds: { field: 'access' },
    staffSafety: { field: 'safety' },
  }
  return controls[field]
}
