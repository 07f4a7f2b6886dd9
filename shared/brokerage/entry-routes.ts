// Asked of a pot's entries: every movement of its money; whose order it was for is told only to those who may see the order.
import * as z from 'zod'
import { type Entry, entry } from '../budget/entry.ts'
import { maySeePot } from '../budget/scope.ts'
import { findEntries, findPot, findPotWithEntries } from '../budget/store.ts'
import { askerOf } from '../people/store.ts'
import type { Worker } from '../people/worker.ts'
import { openCursor, sealCursor } from '../platform/cursor.ts'
import type { Desk, House } from '../platform/desk.ts'
import { notHere } from '../platform/problem.ts'
import { address, answers, aRoom, fields, idInPath, listOf, paging, tell, usualLimit } from '../platform/room.ts'
import { findCommissions, maySee } from './store.ts'

const entryView = entry.omit({ chain: true, potId: true })
type EntryView = z.infer<typeof entryView>

/** The pot and a page of its entries, newest first: one trip for the first page, two for a later one. */
const pageFor = async (desk: Desk, potId: string, limit: number, below: number | undefined) => {
  if (below === undefined) return findPotWithEntries(desk.table, potId, limit)
  const [pot, page] = await Promise.all([findPot(desk.table, potId), findEntries(desk.table, potId, limit, below)])
  return { pot, ...page }
}

/** An entry for an order that is out of sight is a sum and its balances: an entry's own id would name the order. */
const withoutOrder = ({ commissionId: _order, reason: _reason, ...it }: Entry): EntryView => ({
  ...it,
  id: `${it.potId}:${it.version}`,
})

const viewEntries = async (desk: Desk, asker: Worker, entries: readonly Entry[]): Promise<EntryView[]> => {
  const ids = [...new Set(entries.flatMap((each) => each.commissionId ?? []))]
  const seen = new Set<string>()
  for (const it of await findCommissions(desk.table, ids)) if (await maySee(desk, asker, it)) seen.add(it.id)
  return entries.map((each) => (!each.commissionId || seen.has(each.commissionId) ? each : withoutOrder(each)))
}

export const entryRoutes = (_house: House) =>
  aRoom().openapi(
    address({
      method: 'get',
      path: '/api/pots/{id}/entries',
      request: { params: idInPath, query: z.strictObject(paging) },
      responses: answers(listOf(entryView)),
    }),
    async (c) => {
      const { desk } = c.var
      const { id: potId } = c.req.valid('param')
      const { limit = usualLimit, after } = c.req.valid('query')
      const bound = `${desk.sub} entries ${potId}`
      const from = after === undefined ? undefined : openCursor(desk.settings.secret, bound, after)
      const [asker, { pot, entries, more }] = await Promise.all([
        askerOf(desk),
        pageFor(desk, potId, limit, typeof from === 'number' ? from : undefined),
      ])
      if (!pot || !maySeePot(asker, pot)) throw notHere()
      if (after !== undefined && typeof from !== 'number') {
        throw fields({ field: 'after', message: 'This cursor is not for this list' })
      }
      const last = entries.at(-1)?.version
      const next = more && last ? { next: sealCursor(desk.settings.secret, bound, last) } : {}
      const items = await viewEntries(desk, asker, entries)
      return tell(c, listOf(entryView), { items, total: pot.version, ...next }, 200)
    },
  )

/** What the portal may ask of a pot's entries. */
export type EntryApi = ReturnType<typeof entryRoutes>
