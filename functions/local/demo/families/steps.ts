// The steps of an order's life as the people of the story take them.
import { addDays, type Day } from '../../../../shared/kernel/calendar.ts'
import type { Respondent } from '../../../../shared/measures/respondent.ts'
import type { Call } from '../call.ts'
import { demoId } from '../demo-id.ts'

/** Where a step is taken: the order, who has a hand in it (keys of personas), and today. */
export type OrderPlace = {
  readonly family: string
  readonly order: string
  readonly today: Day
  readonly weekday: number
  readonly lead: string
  readonly manager: string
  /** Somebody of the provider; asked for only by steps a provider takes. */
  readonly provider: () => string
}

/** What a step says to the API, in order. */
export type Step = (at: OrderPlace) => readonly Call[]

/** Ids of the things of a family, by their keys. */
export const memberId = (family: string, member: string): string => demoId(`member:${family}:${member}`)
export const goalId = (family: string, goal: string): string => demoId(`goal:${family}:${goal}`)
export const orderPath = ({ family, order }: Pick<OrderPlace, 'family' | 'order'>): string =>
  `/api/commissions/${demoId(`commission:${family}:${order}`)}`

const act = (at: OrderPlace, by: string, action: string, body?: unknown): readonly Call[] => [
  { by, method: 'POST', path: `${orderPath(at)}/actions/${action}`, ...(body === undefined ? {} : { body }) },
]

/** By the hub's manager, or by somebody with a higher limit. */
export const approved =
  (by?: string): Step =>
  (at) =>
    act(at, by ?? at.manager, 'approve')
export const refused =
  (reason: string): Step =>
  (at) =>
    act(at, at.manager, 'refuse', { reason })
export const withdrawn =
  (reason: string): Step =>
  (at) =>
    act(at, at.lead, 'withdraw', { reason })
/** `startInDays` is below nothing for help that began before today. */
export const accepted =
  (startInDays: number): Step =>
  (at) =>
    act(at, at.provider(), 'accept', { startOn: addDays(at.today, startInDays) })
export const declined =
  (reason: string): Step =>
  (at) =>
    act(at, at.provider(), 'decline', { reason })
export const onHold: Step = (at) => act(at, at.lead, 'hold')
export const cancelled =
  (reason: string): Step =>
  (at) =>
    act(at, at.lead, 'cancel', { reason })
export const endedEarly =
  (reason: string): Step =>
  (at) =>
    act(at, at.lead, 'end-early', { reason })
/** With an end outcome recorded before, or with the reason why there is none. */
export const completed =
  (reason?: string): Step =>
  (at) =>
    act(at, at.lead, 'complete', reason === undefined ? undefined : { reason })

/** A weekday (1 Monday to 7 Sunday) some weeks before the last one that is over. */
export const weekdayBefore = (today: Day, weekday: number, weeks: number): Day => {
  const since = (new Date(`${today}T00:00:00Z`).getUTCDay() - weekday + 7) % 7 || 7
  return addDays(today, -since - 7 * weeks)
}

type Attendance = 'attended' | 'late' | 'did-not-attend' | 'cancelled-by-family' | 'cancelled-by-provider'
type Delivered = {
  readonly attendance?: Attendance
  readonly units?: number
  readonly note?: string
  readonly concern?: string
  /** What the lead worker says of it; nothing yet where neither is given. */
  readonly confirmed?: true
  readonly queried?: string
}

/** One delivery, in the week that many weeks ago. */
export const delivered =
  (weeksAgo: number, { attendance = 'attended', units = 1, confirmed, queried, ...said }: Delivered = {}): Step =>
  (at) => {
    const id = demoId(`delivery:${at.family}:${at.order}:${weeksAgo}`)
    const path = `${orderPath(at)}/deliveries/${id}`
    const on = weekdayBefore(at.today, at.weekday, weeksAgo)
    return [
      { by: at.provider(), method: 'PUT', path, body: { on, units, attendance, ...said } },
      ...(confirmed ? [{ by: at.lead, method: 'POST' as const, path: `${path}/actions/confirm` }] : []),
      ...(queried
        ? [{ by: at.lead, method: 'POST' as const, path: `${path}/actions/query`, body: { reason: queried } }]
        : []),
    ]
  }

type Scored = {
  readonly of?: string
  readonly goal?: string
  readonly score: number
  readonly daysAgo: number
  readonly respondent: Respondent
}

/** An outcome measure filled in, for a member or a goal of the family. */
export const scored =
  (stage: 'baseline' | 'review' | 'end', measureId: string, { of, goal, score, daysAgo, respondent }: Scored): Step =>
  (at) => [
    {
      by: at.lead,
      method: 'PUT',
      path: `${orderPath(at)}/outcomes/${demoId(`outcome:${at.family}:${at.order}:${measureId}:${stage}`)}`,
      body: {
        measureId,
        ...(of ? { memberId: memberId(at.family, of) } : {}),
        ...(goal ? { goalId: goalId(at.family, goal) } : {}),
        stage,
        score,
        on: addDays(at.today, -daysAgo),
        respondent,
      },
    },
  ]
