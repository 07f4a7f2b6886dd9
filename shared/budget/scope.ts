// Who may see which pot: money is seen by those who answer for it.
import { isA, worksIn } from '../people/asker.ts'
import type { Worker } from '../people/worker.ts'
import type { Pot } from './pot.ts'

/** Council staff see the pots of their own place and the city's; citywide roles see every pot; providers and partners none. */
export const maySeePot = (asker: Worker, it: Pick<Pot, 'localityId'>): boolean =>
  !isA(asker, 'provider', 'partner') && (it.localityId === undefined || worksIn(asker, it.localityId))
