// A call: help that is missing, published to providers so that they can offer it.
import * as z from 'zod'
import { type Day, day } from '../kernel/calendar.ts'
import { type Refusal, refuse } from '../kernel/decision.ts'
import { id } from '../kernel/identifiers.ts'
import { pence } from '../kernel/money.ts'
import { isA } from '../people/asker.ts'
import type { Worker } from '../people/worker.ts'
import { needs } from './intervention.ts'

/** What a commissioner asks for. `by` is the last day on which it can be offered; `budget` is pence net for the whole of it. */
export const callGiven = z.strictObject({
  outcomes: needs,
  localityIds: z.array(id).min(1, { error: 'Choose at least one locality' }).max(100),
  what: z.string().trim().min(1, { error: 'Say what is needed' }).max(2000, { error: 'Use 2,000 characters or fewer' }),
  by: day,
  budget: pence.optional(),
})
export type CallGiven = z.infer<typeof callGiven>

/** As it is now. `offers` counts all that were ever made. */
export const call = z.object({
  ...callGiven.shape,
  id,
  status: z.enum(['open', 'closed']),
  publishedOn: day,
  closedBecause: z.string().optional(),
  offers: z.int(),
  revision: z.int().min(1),
})
export type Call = z.infer<typeof call>

/** What cannot be meant in a call, at its field. */
export const callProblems = ({ by }: Pick<CallGiven, 'by'>, today: Day): { field: string; message: string }[] =>
  by < today ? [{ field: 'by', message: 'Give a day that is still to come' }] : []

/** A call on the day it is published. */
export const aCall = (callId: string, given: CallGiven, today: Day): Call => ({
  ...given,
  id: callId,
  status: 'open',
  publishedOn: today,
  offers: 0,
  revision: 1,
})

/** Whether it can be answered: nobody closed it, and its last day has not passed. */
export const isOpen = (it: Pick<Call, 'status' | 'by'>, today: Day): boolean => it.status === 'open' && it.by >= today

export const judgeOpen = (it: Call, today: Day): Refusal | undefined =>
  isOpen(it, today) ? undefined : refuse('not-allowed-in-this-state', 'This call is closed.')

/** A call nobody can answer any more. */
export const closed = (it: Call, because: string): Call => ({
  ...it,
  status: 'closed',
  closedBecause: because,
  revision: it.revision + 1,
})

/** Whether calls are the asker's to publish and decide on. */
export const keepsCalls = (asker: Worker): boolean => isA(asker, 'commissioner')
/** Whether the asker sees calls at all: those who publish and count them, and those who answer. */
export const seesCalls = (asker: Worker): boolean => isA(asker, 'commissioner', 'insight-officer', 'provider')

/** A call on its way out: a provider is not told how many others have offered. */
export const callView = call
  .omit({ revision: true, offers: true })
  .extend({ open: z.boolean(), offers: z.int().optional() })
export type CallView = z.infer<typeof callView>

export const viewCall = (asker: Worker, it: Call, today: Day): CallView => {
  const { offers, ...told } = it
  return { ...told, open: isOpen(it, today), ...(isA(asker, 'provider') ? {} : { offers }) }
}
