// Asked of insight: how a pot stands over its year, what each provider's record is, and the log itself.
import * as z from 'zod'
import { potView, viewPot } from '../budget/pot.ts'
import { maySeePot } from '../budget/scope.ts'
import { findPot } from '../budget/store.ts'
import { catalogueOf } from '../catalogue/store.ts'
import { id } from '../kernel/identifiers.ts'
import { isA } from '../people/asker.ts'
import { askerOf } from '../people/store.ts'
import { openCursor, sealCursor } from '../platform/cursor.ts'
import type { House } from '../platform/desk.ts'
import { event } from '../platform/event.ts'
import { findAllFolded, findFolded } from '../platform/folder.ts'
import { eventsAfter, type Position } from '../platform/log.ts'
import { pageOf } from '../platform/page.ts'
import { notHere, notYours } from '../platform/problem.ts'
import { address, answers, aRoom, fields, idInPath, listOf, paging, tell } from '../platform/room.ts'
import { burnDown, potPosition } from './pot-position.ts'
import { emptyRecord, providerRecord } from './provider-record.ts'
import { potPositions, providerRecords } from './store.ts'

const positionView = z.object({
  pot: potView,
  position: potPosition,
  burnDown: z.array(z.object({ on: z.string(), allocated: z.int(), remaining: z.int() })),
})
const recordView = z.object({ providerId: id, name: z.string(), ...providerRecord.shape })

const mostEvents = 100
/** A comparison wants all of them side by side. */
const mostRecords = 100

export const insightRoutes = (_house: House) =>
  aRoom()
    .openapi(
      address({
        method: 'get',
        path: '/api/pots/{id}/position',
        request: { params: idInPath },
        responses: answers(positionView),
      }),
      async (c) => {
        const { desk } = c.var
        const { id: potId } = c.req.valid('param')
        const [asker, pot, position] = await Promise.all([
          askerOf(desk),
          findPot(desk.table, potId),
          findFolded(desk.table, potPositions, potId),
        ])
        if (!pot || !maySeePot(asker, pot)) throw notHere()
        return tell(c, positionView, { pot: viewPot(pot), position, burnDown: burnDown(position) }, 200)
      },
    )
    .openapi(
      address({
        method: 'get',
        path: '/api/provider-records',
        request: { query: z.strictObject(paging) },
        responses: answers(listOf(recordView)),
      }),
      async (c) => {
        const { desk } = c.var
        const asker = await askerOf(desk)
        if (!isA(asker, 'commissioner', 'insight-officer', 'provider')) throw notYours()
        const [{ providers }, records] = await Promise.all([
          catalogueOf(desk),
          findAllFolded(desk.table, providerRecords),
        ])
        const { limit = mostRecords, after } = c.req.valid('query')
        const seen = [...providers.values()]
          .filter((each) => asker.role !== 'provider' || each.id === asker.providerId)
          .sort((a, b) => a.name.localeCompare(b.name))
        const page = pageOf(desk, 'provider-records', seen, { limit, after })
        const items = page.items.map(({ id: providerId, name }) => ({
          providerId,
          name,
          ...(records.get(providerId) ?? emptyRecord),
        }))
        return tell(c, listOf(recordView), { ...page, items }, 200)
      },
    )
    .openapi(
      address({
        method: 'get',
        path: '/api/events',
        request: { query: z.strictObject(paging) },
        responses: answers(listOf(event)),
      }),
      async (c) => {
        const { desk } = c.var
        if (!isA(await askerOf(desk), 'administrator')) throw notYours()
        const { limit = mostEvents, after } = c.req.valid('query')
        const bound = `${desk.sub} events`
        const from = after === undefined ? {} : openCursor(desk.settings.secret, bound, after)
        if (from === undefined) throw fields({ field: 'after', message: 'This cursor is not for this list' })
        const { events, position } = await eventsAfter(desk.table, from as Position, limit)
        // Even at the end a reader gets a place to go on from: more will happen.
        const next = { next: sealCursor(desk.settings.secret, bound, position) }
        return tell(c, listOf(event), { items: events, ...next }, 200)
      },
    )

/** What the portal may ask this room. */
export type InsightApi = ReturnType<typeof insightRoutes>
