// Asked of what went unmet: by outcome, place and month, for those who fill gaps.
import * as z from 'zod'
import { addMonths, month, monthOf } from '../kernel/calendar.ts'
import { fingerprint } from '../kernel/fingerprint.ts'
import { id } from '../kernel/identifiers.ts'
import { isA, worksIn } from '../people/asker.ts'
import { askerOf } from '../people/store.ts'
import type { House } from '../platform/desk.ts'
import { findAllFolded } from '../platform/folder.ts'
import { pageOf } from '../platform/page.ts'
import { notYours } from '../platform/problem.ts'
import { address, answers, aRoom, fields, listOf, paging, tell } from '../platform/room.ts'
import { unmetDemands } from './store.ts'
import { unmetCounts, unmetLines, wanted } from './unmet-demand.ts'

const line = unmetCounts.extend({ outcome: wanted, localityId: id.optional(), month })
const answer = listOf(line).extend({
  from: month,
  to: month,
  /** Weeks from which a wait counts. */
  longWaitFrom: z.int(),
  all: unmetCounts,
})
const names = Object.keys(unmetCounts.shape) as (keyof typeof unmetCounts.shape)[]
/** People look at all of it at once. */
const mostLines = 100

export const unmetDemandRoutes = (_house: House) =>
  aRoom().openapi(
    address({
      method: 'get',
      path: '/api/unmet-demand',
      request: {
        query: z.strictObject({
          ...paging,
          from: month.optional(),
          to: month.optional(),
          localityId: id.optional(),
          outcome: wanted.optional(),
        }),
      },
      responses: answers(answer),
    }),
    async (c) => {
      const { desk } = c.var
      const asker = await askerOf(desk)
      if (!isA(asker, 'commissioner', 'insight-officer', 'team-manager')) throw notYours()
      const { limit = mostLines, after, ...filter } = c.req.valid('query')
      const to = filter.to ?? monthOf(desk.today)
      const from = filter.from ?? addMonths(to, -11)
      if (from > to) throw fields({ field: 'to', message: 'The last month is before the first' })
      const { longWaitFrom } = desk.settings.rules
      const seen = unmetLines(await findAllFolded(desk.table, unmetDemands), longWaitFrom).filter(
        (each) =>
          worksIn(asker, each.localityId) &&
          from <= each.month &&
          each.month <= to &&
          (!filter.localityId || each.localityId === filter.localityId) &&
          (!filter.outcome || each.outcome === filter.outcome),
      )
      const all = Object.fromEntries(names.map((name) => [name, seen.reduce((sum, each) => sum + each[name], 0)]))
      const lines = seen.map((each) => ({ id: `${each.outcome} ${each.localityId} ${each.month}`, ...each }))
      const page = pageOf(desk, `unmet-demand ${fingerprint(filter)}`, lines, { limit, after })
      return tell(c, answer, { ...page, from, to, longWaitFrom, all: all as z.infer<typeof unmetCounts> }, 200)
    },
  )

/** What the portal may ask of unmet demand. */
export type UnmetDemandApi = ReturnType<typeof unmetDemandRoutes>
