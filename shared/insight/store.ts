// The read models there are, and how all of them are caught up or made again.
import { fingerprint } from '../kernel/fingerprint.ts'
import { catchUp, findAllFolded, forget, type ReadModel } from '../platform/folder.ts'
import type { Table } from '../platform/table.ts'
import { emptyPosition, foldPosition, type PotPosition, potPosition } from './pot-position.ts'
import { emptyRecord, foldRecord, type ProviderRecord, providerRecord } from './provider-record.ts'
import { foldUnmet, type UnmetDemand, unmetAbout, unmetDemand } from './unmet-demand.ts'
import { foldUsed, type UsedForNeed, usedAbout, usedForNeed } from './used-for-need.ts'

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

/** By place and month. */
export const unmetDemands: ReadModel<UnmetDemand> = {
  name: 'unmet-demand',
  about: unmetAbout,
  empty: {},
  fold: foldUnmet,
  read: (kept) => unmetDemand.parse(kept),
}

/** By outcome and place. */
export const usedForNeeds: ReadModel<UsedForNeed> = {
  name: 'used-for-need',
  about: usedAbout,
  empty: {},
  fold: foldUsed,
  read: (kept) => usedForNeed.parse(kept),
}

// Each is folded by itself: what one holds is nothing to another.
const models = [potPositions, providerRecords, unmetDemands, usedForNeeds] as readonly ReadModel<object>[]

/** Catches every read model up with the log; answers how many events were taken in all. */
export const catchUpAll = async (table: Table): Promise<number> => {
  let taken = 0
  for (const model of models) taken += await catchUp(table, model)
  return taken
}

/** Makes every read model again from the first event; answers whether the bytes are the same as before. */
export const rebuild = async (table: Table): Promise<{ events: number; same: boolean }> => {
  await catchUpAll(table)
  const marks = async () => {
    const all = []
    for (const model of models) all.push([...(await findAllFolded(table, model))])
    return fingerprint(all)
  }
  const before = await marks()
  for (const model of models) await forget(table, model)
  const events = await catchUpAll(table)
  return { events, same: before === (await marks()) }
}
