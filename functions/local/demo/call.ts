// One call of the demonstration's story, and how many calls are told: in order where order matters, several at once where not.
import type { Persona } from '../personas.ts'

/** What a persona says to the API. `by` is the persona's key. */
export type Call = {
  readonly by: Persona['key']
  readonly method: 'PUT' | 'POST'
  readonly path: string
  readonly body?: unknown
}

/** Calls that follow each other. */
export type Strand = readonly Call[]

/**
 * Tells some strands, at most `atOnce` at a time; within a strand each call waits for the one before. The first fault
 * stops the telling: no strand begins another call after it.
 */
export const inStrands = async (
  strands: readonly Strand[],
  atOnce: number,
  tell: (call: Call) => Promise<void>,
): Promise<void> => {
  const waiting = strands.values()
  let stopped = false
  const teller = async () => {
    for (const strand of waiting) {
      for (const call of strand) {
        if (stopped) return
        await tell(call)
      }
    }
  }
  const guarded = async () => {
    try {
      await teller()
    } catch (fault) {
      stopped = true
      throw fault
    }
  }
  await Promise.all(Array.from({ length: Math.min(atOnce, strands.length) }, guarded))
}
