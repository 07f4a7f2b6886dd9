// Where people and places are kept.
import { fingerprint } from '../kernel/fingerprint.ts'
import type { Desk } from '../platform/desk.ts'
import { aProblem, Stopped } from '../platform/problem.ts'
import type { Item, Key, Table, Write } from '../platform/table.ts'
import { type Locality, locality } from './locality.ts'
import { type Worker, worker } from './worker.ts'

export const workerKey = (id: string): Key => ({ pk: `WORKER#${id}`, sk: 'WORKER' })
const directoryKey = (id: string): Key => ({ pk: 'WORKERS', sk: id })
const localityKey = (id: string): Key => ({ pk: 'LOCALITIES', sk: id })

export const readWorker = (item: Item | undefined): Worker | undefined =>
  item ? worker.strip().parse(item) : undefined

/** The key to read the asker by, when a change reads everything in one trip. */
export const askerKey = (desk: Desk): Key => workerKey(desk.sub)

/** The asker from the item read by {@link askerKey}. Stops with 403 when a token names nobody here, or somebody who has left. */
export const readAsker = (desk: Desk, item: Item | undefined): Worker => {
  const asker = readWorker(item)
  if (!asker || (asker.leftOn !== undefined && asker.leftOn <= desk.today)) {
    throw new Stopped(aProblem(403, 'no-role-here'))
  }
  return asker
}

/** Who is asking, read once in an outside request. One trip the first time. */
export const askerOf = (desk: Desk): Promise<Worker> =>
  desk.once('asker', async () => readAsker(desk, (await desk.table.gather([askerKey(desk)]))[0]))

/** What to write for a worker: the record itself and a line in the directory of colleagues. */
export const keepWorker = (given: Worker, before: Worker | undefined): Write[] => [
  {
    put: { ...workerKey(given.id), ...given, mark: fingerprint(given) },
    if: before ? { mark: fingerprint(before) } : 'absent',
  },
  { put: { ...directoryKey(given.id), ...given } },
]

/** Everybody, by role if asked. A council has hundreds of workers: one page of the directory. */
export const findWorkers = async (table: Table): Promise<Worker[]> =>
  (await table.query({ partition: 'WORKERS' })).items.map((item) => worker.strip().parse(item))

export const keepLocality = (given: Locality): Write[] => [{ put: { ...localityKey(given.id), ...given } }]

/** All localities, in the order of their numbers. */
export const findLocalities = async (table: Table): Promise<Locality[]> =>
  (await table.query({ partition: 'LOCALITIES' })).items
    .map((item) => locality.strip().parse(item))
    .sort((a, b) => a.number - b.number)
