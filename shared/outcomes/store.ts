// Where outcomes are kept: beside the order they belong to, and noted on it.
import type { Item, Key, Table, Write } from '../platform/table.ts'
import { type Outcome, outcome } from './outcome.ts'

export const outcomeKey = (commissionId: string, id: string): Key => ({
  pk: `COMMISSION#${commissionId}`,
  sk: `OUTCOME#${id}`,
})

export const readOutcome = (item: Item | undefined): Outcome | undefined =>
  item ? outcome.strip().parse(item) : undefined

export const keepOutcome = (it: Outcome): Write => ({
  put: { ...outcomeKey(it.commissionId, it.id), ...it },
  if: 'absent',
})

/** The outcomes of an order, oldest first. One trip. */
export const findOutcomes = async (table: Table, commissionId: string): Promise<Outcome[]> =>
  (await table.query({ partition: `COMMISSION#${commissionId}`, startsWith: 'OUTCOME#' })).items
    .flatMap((item) => readOutcome(item) ?? [])
    .sort((a, b) => a.on.localeCompare(b.on) || a.at.localeCompare(b.at))
