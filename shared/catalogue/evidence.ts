// What an assessor said about a programme's evidence, and when it was read. It is never a recommendation, and its absence proves nothing.
import * as z from 'zod'
import { day } from '../kernel/calendar.ts'

/** `mixed` is the scheme's own mark for positive and null or negative findings side by side. */
export const evidence = z.strictObject({
  scheme: z.string().trim().min(1, { error: 'Say whose rating this is' }).max(100),
  rating: z.string().trim().min(1, { error: 'Give the rating as published' }).max(30),
  mixed: z.boolean().optional(),
  checkedOn: day,
})
export type Evidence = z.infer<typeof evidence>

/**
 * How far a rating may break a tie between listings that fit equally well, 0 to 4.5. Only causal evidence without mixed
 * findings (level 3 and up of the EIF and Foundations Guidebook) moves anything: what nobody assessed is never put
 * below what was rated low.
 */
export const tieBreak = (it: Evidence | null | undefined): number => {
  if (!it || it.mixed || !/eif|foundations|guidebook/i.test(it.scheme)) return 0
  const level = /^([34])(\+?)$/.exec(it.rating)
  return level ? Number(level[1]) + (level[2] ? 0.5 : 0) : 0
}

/** "rated 3+", "rated 3+, mixed findings"; undefined when not assessed. */
export const evidenceInWords = (it: Evidence | null | undefined): string | undefined =>
  it ? `rated ${it.rating}${it.mixed ? ', mixed findings' : ''}` : undefined
