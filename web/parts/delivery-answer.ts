// What a provider typed about one session: the same few answers on its own page and in each row of a register.

import type { CommissionView } from '../../shared/brokerage/view.ts'
import { type Attendance, attendances } from '../../shared/catalogue/price.ts'
import type { Day } from '../../shared/kernel/calendar.ts'
import type { FieldError } from '../govuk/error-summary.tsx'
import { unitsLeft } from './units.ts'

/** A session as it is sent to be kept. */
export type SessionSaid = {
  readonly on: Day
  readonly units: number
  readonly attendance: Attendance
  readonly note?: string
  readonly concern?: string
}

/** The names of a session's controls; in a register each has the order's id behind it. */
export const sessionField = (name: 'attendance' | 'units' | 'note' | 'concern', order?: string): string =>
  order ? `${name}-${order}` : name

/** What of an order is asked about by its number: hours always, places where more than one was ordered. */
export const asksUnits = ({ terms, units }: Pick<CommissionView, 'terms' | 'units'>): boolean =>
  terms.unit === 'hour' || (terms.unit === 'place' && units > 1)

/** The question about the number, and what is most often the answer. */
export const unitsQuestion = (order: Pick<CommissionView, 'terms' | 'units' | 'delivered' | 'price'>) =>
  order.terms.unit === 'hour'
    ? { label: 'How many hours?', usual: '1', hint: `${unitsLeft(order)} of ${order.units} are left.` }
    : { label: 'How many of them came?', usual: String(order.units), hint: `${order.units} places were ordered.` }

/** Reads one session. `said` is undefined when nothing was marked and nothing was typed. */
export const sessionAnswer = (
  typed: URLSearchParams,
  on: Day,
  order: Pick<CommissionView, 'terms' | 'units'>,
  rowOf?: string,
): { said?: SessionSaid; errors: FieldError[] } => {
  const answer = (name: 'attendance' | 'units' | 'note' | 'concern') =>
    (typed.get(sessionField(name, rowOf)) ?? '').trim()
  const attendance = attendances.find((each) => each === answer('attendance'))
  const [note, concern] = [answer('note'), answer('concern')]
  const errors: FieldError[] = []
  const wrong = (name: 'attendance' | 'units' | 'note' | 'concern', message: string) =>
    errors.push({ field: sessionField(name, rowOf), message })
  if (!attendance) {
    if (rowOf && !note && !concern) return { errors }
    wrong('attendance', 'Say whether they came')
  }
  const came = attendance === 'attended' || attendance === 'late'
  const number = asksUnits(order) && came ? answer('units') : '1'
  if (!/^[1-9]\d?$/.test(number)) wrong('units', 'Enter a whole number, 1 or more')
  if (note.length > 1000) wrong('note', 'The note must be 1,000 characters or fewer')
  if (concern.length > 1000) wrong('concern', 'The concern must be 1,000 characters or fewer')
  if (errors.length > 0 || !attendance) return { errors }
  const said = { on, units: Number(number), attendance, ...(note ? { note } : {}), ...(concern ? { concern } : {}) }
  return { said, errors }
}
