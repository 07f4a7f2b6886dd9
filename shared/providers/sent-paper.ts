// A paper a provider has sent: it counts for nothing until somebody who keeps providers has looked at it.
import * as z from 'zod'
import { day } from '../kernel/calendar.ts'
import { id } from '../kernel/identifiers.ts'
import { type Paper, paper } from './due-diligence.ts'

export const sentPaperStates = ['waiting', 'accepted', 'returned'] as const

/** `note` says why it was sent back. */
export const sentPaper = z.object({
  id,
  providerId: id,
  state: z.enum(sentPaperStates),
  paper,
  sentBy: id,
  sentOn: day,
  decidedBy: id.optional(),
  decidedOn: day.optional(),
  note: z.string().optional(),
})
export type SentPaper = z.infer<typeof sentPaper>

/** What is said when a paper is sent back. */
export const paperReturned = z.strictObject({
  note: z.string().trim().min(1, { error: 'Say what is wrong with it' }).max(500),
})

/** The papers that count once this one has been accepted: it takes the place of those of its kind that end sooner and cover no more. */
export const withPaper = (held: readonly Paper[], accepted: Paper): Paper[] => [
  ...held.filter(
    ({ what, expiresOn, sum = 0 }) =>
      what !== accepted.what || expiresOn > accepted.expiresOn || sum > (accepted.sum ?? 0),
  ),
  accepted,
]
