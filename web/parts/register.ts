// A register as it is asked for and kept: the families of one listing on one day, each with what is recorded of it.
import type { DeliveryView } from '../../shared/brokerage/delivery.ts'
import type { CommissionView } from '../../shared/brokerage/view.ts'
import type { Day } from '../../shared/kernel/calendar.ts'
import { asErrors, CannotShow, got, tried } from '../answer.ts'
import type { FieldError } from '../govuk/error-summary.tsx'
import { anId, type PageContext } from '../page.tsx'
import { attendanceWords } from './attendance.ts'
import { sessionAnswer, sessionField } from './delivery-answer.ts'
import { namesOf } from './our-orders.ts'

type Row = Pick<CommissionView, 'id' | 'reference' | 'terms' | 'units' | 'delivered' | 'price'> & {
  readonly people?: readonly Pick<Person, 'name' | 'relation' | 'accessNeeds'>[] | undefined
}
type Person = NonNullable<CommissionView['people']>[number]

/** One family of a register. */
export type RegisterRow = {
  readonly order: Row
  readonly names: string
  /** What is recorded of that day already, by anybody. */
  readonly recorded: readonly Pick<DeliveryView, 'id' | 'attendance' | 'note' | 'concern'>[]
  /** The id of the session that would be recorded: it stands in the form, so that sending it twice is one session. */
  readonly deliveryId: string
}

const idOfDelivery = new RegExp(`^delivery-(${anId.slice(1, -1)})$`)

/** An order that ended after the form was opened still has its row: what was typed about it is not lost in silence. */
const findEnded = async (c: PageContext, id: string, on: Day): Promise<{ order: Row; recorded: DeliveryView[] }[]> => {
  const { brokerage, deliveries } = c.var.rooms
  try {
    const [order, { items }] = await Promise.all([
      got(brokerage.commissions[':id'].$get({ param: { id } })),
      got(deliveries.commissions[':id'].deliveries.$get({ param: { id } })),
    ])
    return [{ order, recorded: items.filter((it) => it.on === on && it.state !== 'reversed') }]
  } catch (fault) {
    if (fault instanceof CannotShow) return []
    throw fault
  }
}

/** The register of a listing on a day: its name and its rows, by the names of the families. */
export const findRegister = async (
  c: PageContext,
  listingId: string,
  on: Day,
  given: URLSearchParams,
): Promise<{ name: string; rows: RegisterRow[] }> => {
  const { listing, items } = await got(
    c.var.rooms.registers.registers[':listingId'].$get({ param: { listingId }, query: { on } }),
  )
  const ended = [...given.keys()]
    .flatMap((name) => idOfDelivery.exec(name)?.[1] ?? [])
    .filter((id) => !items.some((it) => it.id === id))
  const found = [
    ...items.map((order) => ({ order, recorded: order.recorded })),
    ...(await Promise.all(ended.map((id) => findEnded(c, id, on)))).flat(),
  ]
  const rows = found.map(({ order, recorded }) => ({
    order,
    recorded,
    names: namesOf(order.people),
    deliveryId: given.get(`delivery-${order.id}`) || c.var.newId(),
  }))
  return { name: listing.name, rows: rows.sort((a, b) => a.names.localeCompare(b.names, 'en-GB')) }
}

/** What came of one row: kept, or what is wrong with it; nothing for a family that was not marked. */
export type RowKept = {
  readonly row: RegisterRow
  readonly stored: boolean
  readonly concern: boolean
  readonly errors: readonly FieldError[]
}

const keepRow = async (c: PageContext, row: RegisterRow, on: Day, given: URLSearchParams): Promise<RowKept> => {
  const { order, deliveryId } = row
  const { said, errors } = sessionAnswer(given, on, order, order.id)
  const none = { row, stored: false, concern: false }
  const meanwhile = row.recorded.find(({ id }) => id !== deliveryId)
  if (meanwhile && !row.recorded.some(({ id }) => id === deliveryId)) {
    if (!said && errors.length === 0) return { ...none, errors: [] }
    const message = `${row.names}: somebody recorded this day before you, as “${attendanceWords[meanwhile.attendance]}”`
    return { ...none, errors: [{ at: `who-${order.id}`, message }] }
  }
  if (!said) return { ...none, errors: errors.map((it) => ({ ...it, message: `${row.names}: ${it.message}` })) }
  const param = { id: order.id, deliveryId }
  const field = sessionField('attendance', order.id)
  const wrong = (message: string) => ({ ...none, errors: [{ field, message: `${row.names}: ${message}` }] })
  try {
    const { done, problem } = await tried(
      c.var.rooms.deliveries.commissions[':id'].deliveries[':deliveryId'].$put({ param, json: said }),
    )
    if (done) return { row, stored: true, concern: said.concern !== undefined, errors: [] }
    return wrong(asErrors(problem)[0]?.message ?? 'This could not be recorded.')
  } catch (fault) {
    // One family that cannot be recorded now must not lose the others: only a sign-out concerns them all.
    if (!(fault instanceof CannotShow) || fault.problem.status === 401) throw fault
    return wrong(
      fault.problem.status === 503
        ? 'The system was busy. Send the register again.'
        : 'This order is no longer yours to record.',
    )
  }
}

/** Keeps every row that was marked, a few at a time, and says what came of each. */
export const keepRegister = async (
  c: PageContext,
  rows: readonly RegisterRow[],
  on: Day,
  given: URLSearchParams,
): Promise<RowKept[]> => {
  const kept: RowKept[] = []
  for (let at = 0; at < rows.length; at += atOnce) {
    kept.push(...(await Promise.all(rows.slice(at, at + atOnce).map((row) => keepRow(c, row, on, given)))))
  }
  return kept
}

const atOnce = 6
