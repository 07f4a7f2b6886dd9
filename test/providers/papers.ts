// Papers for tests: everything asked of a provider, good until a day.
import { type Paper, required } from '../../shared/providers/due-diligence.ts'

export const papersUntil = (expiresOn: string): Paper[] =>
  required
    .filter(({ onceShown }) => !onceShown)
    .map(({ what, leastSum }) => ({ what, expiresOn, ...(leastSum ? { sum: leastSum } : {}) }))
