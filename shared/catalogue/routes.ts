// Asked of programmes: which are published, with their evidence; a commissioner publishes and amends them.
import * as z from 'zod'
import { isRefusal, type Refusal, refuse } from '../kernel/decision.ts'
import { fingerprint } from '../kernel/fingerprint.ts'
import { isA } from '../people/asker.ts'
import { askerOf } from '../people/store.ts'
import type { Desk, House } from '../platform/desk.ts'
import { pageOf } from '../platform/page.ts'
import { notHere, notYours } from '../platform/problem.ts'
import { address, answers, aRoom, body, creates, idInPath, listOf, no, paging, tell } from '../platform/room.ts'
import { isSameCreate } from '../providers/act.ts'
import { type Intervention, interventionGiven, interventionView } from './intervention.ts'
import {
  catalogueOf,
  changeCatalogue,
  interventionKey,
  keepIntervention,
  readIntervention,
  readKeptIntervention,
} from './store.ts'

/** What came of asking for something to be made: made, the same again, or a rule's no. */
type Made<T> = { readonly made: boolean; readonly it: T } | Refusal

const interventionList = listOf(interventionView)

const publishIntervention = (
  desk: Desk,
  id: string,
  given: z.infer<typeof interventionGiven>,
): Promise<Made<Intervention>> =>
  changeCatalogue<Made<Intervention>>(desk, id, [interventionKey(id)], async ({ asker, items }) => {
    if (!isA(asker, 'commissioner')) throw notYours()
    const before = readKeptIntervention(items[0])
    if (before) {
      const same = isSameCreate(before, desk.sub, given)
      return { answer: same ? { made: false, it: before } : refuse('id-already-used') }
    }
    const it: Intervention = { ...given, id, version: 1 }
    return {
      answer: { made: true, it },
      write: [keepIntervention({ ...it, author: desk.sub, mark: fingerprint(given) })],
      happened: [{ what: 'intervention-published', about: { intervention: id } }],
      learnt: { interventions: [it] },
    }
  })

const amendIntervention = (desk: Desk, id: string, given: z.infer<typeof interventionGiven>): Promise<Intervention> =>
  changeCatalogue<Intervention>(desk, id, [interventionKey(id)], async ({ asker, items }) => {
    if (!isA(asker, 'commissioner')) throw notYours()
    const kept = readKeptIntervention(items[0])
    if (!kept) throw notHere()
    const { author, mark, lastAct: _last, ...before } = kept
    const it: Intervention = { ...given, id, version: before.version + 1 }
    if (fingerprint({ ...it, version: before.version }) === fingerprint(before)) return { answer: before }
    return {
      answer: it,
      write: [keepIntervention({ ...it, author, mark }, before)],
      happened: [{ what: 'intervention-amended', about: { intervention: id }, facts: { version: it.version } }],
      learnt: { interventions: [it] },
    }
  })

export const catalogueRoutes = (_house: House) =>
  aRoom()
    .openapi(
      address({
        method: 'get',
        path: '/api/interventions',
        request: { query: z.strictObject(paging) },
        responses: answers(interventionList),
      }),
      async (c) => {
        const { desk } = c.var
        await askerOf(desk)
        const { interventions } = await catalogueOf(desk)
        const all = [...interventions.values()].sort((a, b) => a.name.localeCompare(b.name, 'en-GB'))
        return tell(c, interventionList, pageOf(desk, 'interventions', all, c.req.valid('query')), 200)
      },
    )
    .openapi(
      address({
        method: 'get',
        path: '/api/interventions/{id}',
        request: { params: idInPath },
        responses: answers(interventionView),
      }),
      async (c) => {
        const { desk } = c.var
        await askerOf(desk)
        const found = readIntervention((await desk.table.gather([interventionKey(c.req.valid('param').id)]))[0])
        if (!found) throw notHere()
        return tell(c, interventionView, found, 200)
      },
    )
    .openapi(
      address({
        method: 'put',
        path: '/api/interventions/{id}',
        request: { params: idInPath, body: body(interventionGiven) },
        responses: creates(interventionView),
      }),
      async (c) => {
        const made = await publishIntervention(c.var.desk, c.req.valid('param').id, c.req.valid('json'))
        if (isRefusal(made)) return no(c, made)
        return tell(c, interventionView, made.it, made.made ? 201 : 200)
      },
    )
    .openapi(
      address({
        method: 'post',
        path: '/api/interventions/{id}/actions/amend',
        request: { params: idInPath, body: body(interventionGiven) },
        responses: answers(interventionView),
      }),
      async (c) => {
        const it = await amendIntervention(c.var.desk, c.req.valid('param').id, c.req.valid('json'))
        return tell(c, interventionView, it, 200)
      },
    )

/** What the portal may ask of programmes. */
export type CatalogueApi = ReturnType<typeof catalogueRoutes>
