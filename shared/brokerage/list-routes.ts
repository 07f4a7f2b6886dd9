// Asked of orders in numbers: everybody's own list, by family, provider and state.
import * as z from 'zod'
import { catalogueOf } from '../catalogue/store.ts'
import { fingerprint } from '../kernel/fingerprint.ts'
import { id } from '../kernel/identifiers.ts'
import { isA } from '../people/asker.ts'
import { askerOf, findLocalities } from '../people/store.ts'
import type { Worker } from '../people/worker.ts'
import { openCursor, sealCursor } from '../platform/cursor.ts'
import type { Desk, House } from '../platform/desk.ts'
import { notYours } from '../platform/problem.ts'
import { address, answers, aRoom, fields, listOf, paging, tell, usualLimit } from '../platform/room.ts'
import type { IndexName, Item } from '../platform/table.ts'
import type { Commission } from './commission.ts'
import { hasLapsed, turnOf } from './life.ts'
import { findByIndex, maySee } from './store.ts'
import { state } from './transition.ts'
import { commissionLine, lineOf } from './view.ts'

const _mayRequest = ['lead-worker', 'hub-support', 'team-manager', 'duty-worker'] as const

const dues = (desk: Desk, it: Commission) => ({
  turnDue: turnOf(it, desk.settings.rules)?.turnDue,
  lapsed: hasLapsed(it, desk.settings.rules, desk.today),
})

/** Where a list goes on: in which of its sources, from which key. */
type Place = { readonly source: number; readonly key?: Item }
type Source = { readonly index: IndexName; readonly partition: string; readonly startsWith?: string }

/** The indexes an asker's list is read from, in order: what waits for an answer first, then the rest. */
const sourcesFor = async (desk: Desk, asker: Worker, filter: Filter): Promise<Source[]> => {
  if (asker.role === 'provider') {
    const theirs = asker.providerId ?? ''
    return [
      { index: 'turn', partition: `ANSWER#${theirs}` },
      { index: 'provider', partition: `PROVIDER#${theirs}` },
    ]
  }
  if (filter.providerId) return [{ index: 'provider', partition: `PROVIDER#${filter.providerId}` }]
  const own = [asker.localityId ?? '', ...(asker.deputyLocalityIds ?? [])].filter(Boolean)
  const places = isA(asker, 'lead-worker', 'team-manager', 'hub-support')
    ? own
    : (await findLocalities(desk.table)).map((each) => each.id)
  return places.map((place) => ({
    index: 'family',
    partition: `HUB#${place}`,
    ...(filter.familyPlanId ? { startsWith: `PLAN#${filter.familyPlanId}#` } : {}),
  }))
}

type Filter = {
  state?: string | undefined
  familyPlanId?: string | undefined
  listingId?: string | undefined
  providerId?: string | undefined
}

/** One page of an asker's orders: those in scope that fit the filter. Reads on while a page is thin, a few times at most. */
const pageFor = async (desk: Desk, asker: Worker, filter: Filter, limit: number, from: Place | undefined) => {
  const sources = await sourcesFor(desk, asker, filter)
  const commissions: Commission[] = []
  let place: Place | undefined = from ?? { source: 0 }
  for (let reads = 0; place && commissions.length < limit && reads < 12; reads += 1) {
    const source: Source | undefined = sources[place.source]
    if (!source) {
      place = undefined
      break
    }
    const page = await findByIndex(desk.table, source.index, {
      ...source,
      limit: limit - commissions.length,
      after: place.key,
    })
    for (const it of page.commissions) {
      const fits =
        (!filter.state || it.state === filter.state) &&
        (!filter.familyPlanId || it.familyPlanId === filter.familyPlanId) &&
        (!filter.listingId || it.listingId === filter.listingId) &&
        // The inbox may answer a moment late: an order that was accepted since comes from the other source.
        !(source.index === 'turn' && it.state !== 'offered')
      if (fits && (await maySee(desk, asker, it))) commissions.push(it)
    }
    const next: Place = page.next ? { source: place.source, key: page.next } : { source: place.source + 1 }
    place = next.source < sources.length ? next : undefined
  }
  return place ? { commissions, next: place } : { commissions }
}

export const orderListRoutes = (_house: House) =>
  aRoom().openapi(
    address({
      method: 'get',
      path: '/api/commissions',
      request: {
        query: z.strictObject({
          ...paging,
          state: state.optional(),
          familyPlanId: id.optional(),
          listingId: id.optional(),
          providerId: id.optional(),
        }),
      },
      responses: answers(listOf(commissionLine)),
    }),
    async (c) => {
      const { desk } = c.var
      const asker = await askerOf(desk)
      if (isA(asker, 'partner', 'administrator')) throw notYours()
      const { limit = usualLimit, after, ...filter } = c.req.valid('query')
      const bound = `${desk.sub} commissions ${fingerprint(filter)}`
      const from = after === undefined ? undefined : openCursor(desk.settings.secret, bound, after)
      if (after !== undefined && from === undefined) {
        throw fields({ field: 'after', message: 'This cursor is not for this list' })
      }
      const found = await pageFor(desk, asker, filter, limit, from as Place | undefined)
      const { listings, providers } = await catalogueOf(desk)
      const items = found.commissions.map((it) =>
        lineOf(
          asker,
          it,
          {
            name: listings.get(it.listingId)?.name ?? '',
            providerName: providers.get(it.providerId)?.name ?? '',
          },
          dues(desk, it),
        ),
      )
      const next = found.next ? { next: sealCursor(desk.settings.secret, bound, found.next) } : {}
      return tell(c, listOf(commissionLine), { items, ...next }, 200)
    },
  )

/** What the portal may ask of lists of orders. */
export type OrderListApi = ReturnType<typeof orderListRoutes>
