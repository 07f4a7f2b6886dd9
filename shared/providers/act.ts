// An act as it was last done to a thing, so that the same person doing the same again is one act and not two.
import * as z from 'zod'
import { fingerprint } from '../kernel/fingerprint.ts'

export const act = z.object({ name: z.string(), by: z.string(), mark: z.string() })
export type Act = z.infer<typeof act>

/** An act by somebody with a body. */
export const anAct = (name: string, by: string, said: unknown): Act => ({ name, by, mark: fingerprint(said ?? {}) })

/** Whether two acts are one: the same person doing the same with the same words. */
export const isSameAct = (one: Act | undefined, other: Act): boolean =>
  one !== undefined && one.name === other.name && one.by === other.by && one.mark === other.mark

/** What a create or an act leaves on a thing: who made it with which words, and what was last done to it. */
export const made = { author: z.string(), mark: z.string(), lastAct: act.optional() }

/** Whether a create is the one that made a thing: the same person sent the same body. */
export const isSameCreate = (before: { author: string; mark: string }, by: string, given: unknown): boolean =>
  before.author === by && before.mark === fingerprint(given)

/** Why an act is done, where a reason is owed or offered. */
export const because = z.strictObject({
  reason: z.string().trim().min(1, { error: 'Say why' }).max(500).optional(),
})
export type Because = z.infer<typeof because>
