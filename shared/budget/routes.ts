// Asked of pots: which there are, what is left of each; a commissioner opens one.
import * as z from 'zod'
import { financialYear } from '../kernel/calendar.ts'
import { isRefusal, type Refusal, refuse } from '../kernel/decision.ts'
import { fingerprint } from '../kernel/fingerprint.ts'
import { id } from '../kernel/identifiers.ts'
import { isA } from '../people/asker.ts'
import { askerKey, askerOf, findLocalities, readAsker } from '../people/store.ts'
import type { Desk, House } from '../platform/desk.ts'
import { pageOf } from '../platform/page.ts'
import { notHere, notYours } from '../platform/problem.ts'
import {
  address,
  answers,
  aRoom,
  body,
  creates,
  idInPath,
  listOf,
  type Made,
  no,
  paging,
  tell,
  tellMade,
} from '../platform/room.ts'
import { openPot } from './entry.ts'
import { type Pot, type PotView, potGiven, potView, viewPot } from './pot.ts'
import { maySeePot } from './scope.ts'
import { findPot, findPots, keepEntries, keepInDirectory, potKey, readPot } from './store.ts'

/** The pot, if it is there and in the asker's scope; absent and out of sight look the same. */
const inSight = async (desk: Desk, potId: string): Promise<Pot> => {
  const [asker, found] = await Promise.all([askerOf(desk), findPot(desk.table, potId)])
  if (!found || !maySeePot(asker, found)) throw notHere()
  return found
}

export const budgetRoutes = (_house: House) =>
  aRoom()
    .openapi(
      address({
        method: 'get',
        path: '/api/pots',
        request: {
          query: z.strictObject({ ...paging, localityId: id.optional(), financialYear: financialYear.optional() }),
        },
        responses: answers(listOf(potView)),
      }),
      async (c) => {
        const { desk } = c.var
        const { localityId, financialYear: year, ...wanted } = c.req.valid('query')
        const asker = await askerOf(desk)
        if (isA(asker, 'provider', 'partner')) throw notYours()
        const pots = await findPots(desk.table, {
          ...(localityId ? { localityId } : {}),
          ...(year ? { financialYear: year } : {}),
        })
        const seen = pots.filter((each) => maySeePot(asker, each)).map(viewPot)
        const filter = fingerprint({ localityId, year })
        return tell(c, listOf(potView), pageOf(desk, `pots ${filter}`, seen, wanted), 200)
      },
    )
    .openapi(
      address({
        method: 'get',
        path: '/api/pots/{id}',
        request: { params: idInPath },
        responses: answers(potView),
      }),
      async (c) => tell(c, potView, viewPot(await inSight(c.var.desk, c.req.valid('param').id)), 200),
    )
    .openapi(
      address({
        method: 'put',
        path: '/api/pots/{id}',
        request: { params: idInPath, body: body(potGiven) },
        responses: creates(potView),
      }),
      async (c) => {
        const { desk } = c.var
        const { id: potId } = c.req.valid('param')
        const given = c.req.valid('json')
        const mark = fingerprint(given)
        const outcome = await desk.change<Made<PotView> | Refusal>(potId, [], async (look) => {
          const [asking, there] = await look([askerKey(desk), potKey(potId)])
          if (!isA(readAsker(desk, asking), 'commissioner')) throw notYours()
          if (given.localityId && !(await findLocalities(desk.table)).some((each) => each.id === given.localityId)) {
            throw notHere()
          }
          const before = readPot(there)
          if (before) {
            const same = before.author === desk.sub && before.mark === mark
            return { answer: same ? { made: false, view: viewPot(before) } : refuse('id-already-used') }
          }
          const opened = openPot({ id: potId, ...given, author: desk.sub, mark }, desk.sub, desk.now)
          return {
            answer: { made: true, view: viewPot(opened.pot) },
            write: [...keepEntries(undefined, opened.pot, [opened.entry]), keepInDirectory(opened.pot)],
            happened: [
              {
                what: 'pot-opened',
                about: { pot: potId, locality: given.localityId },
                facts: { allocated: given.allocated, financialYear: given.financialYear },
              },
            ],
          }
        })
        if (isRefusal(outcome)) return no(c, outcome)
        return tellMade(c, potView, outcome)
      },
    )

/** What the portal may ask this room. */
export type BudgetApi = ReturnType<typeof budgetRoutes>
