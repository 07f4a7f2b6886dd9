// Asked of people and places: who am I, who works here, which localities there are.
import * as z from 'zod'
import { fingerprint } from '../kernel/fingerprint.ts'
import type { House } from '../platform/desk.ts'
import { pageOf } from '../platform/page.ts'
import { notYours } from '../platform/problem.ts'
import { address, answers, aRoom, body, creates, idInPath, listOf, paging, tell } from '../platform/room.ts'
import { isA } from './asker.ts'
import { locality, localityGiven } from './locality.ts'
import {
  askerKey,
  askerOf,
  findLocalities,
  findWorkers,
  keepLocality,
  keepWorker,
  readAsker,
  readWorker,
  workerKey,
} from './store.ts'
import { colleague, worker, workerGiven } from './worker.ts'

const me = worker.omit({ leftOn: true })
/** A form that names a colleague wants all of them. */
const mostColleagues = 100

export const peopleRoutes = (_house: House) =>
  aRoom()
    .openapi(address({ method: 'get', path: '/api/me', responses: answers(me) }), async (c) =>
      tell(c, me.strip(), await askerOf(c.var.desk), 200),
    )
    .openapi(
      address({
        method: 'get',
        path: '/api/localities',
        request: { query: z.strictObject(paging) },
        responses: answers(listOf(locality)),
      }),
      async (c) => {
        const { desk } = c.var
        await askerOf(desk)
        const all = await findLocalities(desk.table)
        return tell(c, listOf(locality), pageOf(desk, 'localities', all, c.req.valid('query')), 200)
      },
    )
    .openapi(
      address({
        method: 'put',
        path: '/api/localities/{id}',
        request: { params: idInPath, body: body(localityGiven) },
        responses: creates(locality),
      }),
      async (c) => {
        const { desk } = c.var
        const given = { id: c.req.valid('param').id, ...c.req.valid('json') }
        const made = await desk.change(given.id, [], async (look) => {
          const [asking] = await look([askerKey(desk)])
          if (!isA(readAsker(desk, asking), 'administrator')) throw notYours()
          const before = (await findLocalities(desk.table)).find((each) => each.id === given.id)
          if (before && fingerprint(before) === fingerprint(given)) return { answer: false }
          const happened = [{ what: before ? 'locality-changed' : 'locality-made', about: { locality: given.id } }]
          return { answer: !before, write: keepLocality(given), happened }
        })
        return made ? tell(c, locality, given, 201) : tell(c, locality, given, 200)
      },
    )
    .openapi(
      address({
        method: 'get',
        path: '/api/workers',
        request: {
          query: z.strictObject({ ...paging, role: z.string().optional(), localityId: z.string().optional() }),
        },
        responses: answers(listOf(colleague)),
      }),
      async (c) => {
        const asker = await askerOf(c.var.desk)
        if (isA(asker, 'provider', 'partner')) throw notYours()
        const { role, localityId, limit = mostColleagues, after } = c.req.valid('query')
        const all = (await findWorkers(c.var.desk.table)).filter(
          (each) => (!role || each.role === role) && (!localityId || each.localityId === localityId) && !each.leftOn,
        )
        const filter = fingerprint({ role, localityId })
        return tell(c, listOf(colleague), pageOf(c.var.desk, `workers ${filter}`, all, { limit, after }), 200)
      },
    )
    .openapi(
      address({
        method: 'put',
        path: '/api/workers/{id}',
        request: { params: idInPath, body: body(workerGiven) },
        responses: creates(worker),
      }),
      async (c) => {
        const { desk } = c.var
        const { id } = c.req.valid('param')
        const given = c.req.valid('json')
        const [made, kept] = await desk.change(id, [], async (look) => {
          const [asking, beforeItem, ...deputised] = await look([
            askerKey(desk),
            workerKey(id),
            ...(given.deputyFor ?? []).map(workerKey),
          ])
          if (!isA(readAsker(desk, asking), 'administrator')) throw notYours()
          const before = readWorker(beforeItem)
          const places = deputised.flatMap((item) => readWorker(item)?.localityId ?? [])
          const now = { id, ...given, ...(places.length > 0 ? { deputyLocalityIds: places } : {}) }
          if (before && fingerprint(before) === fingerprint(now)) return { answer: [false, now] as const }
          return {
            answer: [!before, now] as const,
            write: keepWorker(now, before),
            happened: [
              { what: before ? 'worker-changed' : 'worker-added', about: { worker: id }, facts: { role: now.role } },
            ],
          }
        })
        return made ? tell(c, worker, kept, 201) : tell(c, worker, kept, 200)
      },
    )

/** What the portal may ask this room. */
export type PeopleApi = ReturnType<typeof peopleRoutes>
