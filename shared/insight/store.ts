// The read models there are, and how all of them are caught up or made again.
import { fingerprint } from '../kernel/fingerprint.ts'
import { catchUp, findAllFolded, forget, type ReadModel } from '../platform/folder.ts'
import type { Table } from '../platform/table.ts'
import { emptyPosition, foldPosition, type PotPosition, potPosition } from './pot-position.ts'
import { emptyRecord, foldRecord, type ProviderRecord, providerRecord } from './provider-record.ts'

export const potPositions: ReadModel<PotPosition> = {
  name: 'pot-position',
  about: (event) => event.about.pot,
  empty: emptyPosition,
  fold: foldPosition,
  read: (kept) => potPosition.parse(kept),
}

export const providerRecords: ReadModel<ProviderRecord> = {
  name: 'provider-record',
  about: (event) => (typeof event.facts?.provider === 'string' ? event.facts.provider : undefined),
  empty: emptyRecord,
  fold: foldRecord,
  read: (kept) => providerRecord.parse(kept),
}

/** Catches every read model up with the log; answers how many events were taken in all. */
export const catchUpAll = async (table: Table): Promise<number> =>
  (await catchUp(table, potPositions)) + (await catchUp(table, providerRecords))

/** Makes every read model again from the first event; answers whether the bytes are the same as before. */
export const rebuild = async (table: Table): Promise<{ events: number; same: boolean }> => {
  await catchUpAll(table)
  const marks = async () =>
    fingerprint([[...(await findAllFolded(table, potPositions))], [...(await findAllFolded(table, providerRecords))]])
  const before = await marks()
  await forget(table, potPositions)
  await forget(table, providerRecords)
  const events = await catchUpAll(table)
  return { events, same: before === (await marks()) }
}
