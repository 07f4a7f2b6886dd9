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
