// Asked of shortlists: what is being weighed for each need of a family, set anew as a whole.
import * as z from 'zod'
import { maySeeListing } from '../catalogue/scope.ts'
import { catalogueOf } from '../catalogue/store.ts'
import { day } from '../kernel/calendar.ts'
import { isRefusal, type Refusal, refuse } from '../kernel/decision.ts'
import { fingerprint } from '../kernel/fingerprint.ts'
import { id } from '../kernel/identifiers.ts'
import { askerKey } from '../people/store.ts'
import type { Desk, House } from '../platform/desk.ts'
import { address, answers, aRoom, body, fields, idInPath, listOf, no, tell } from '../platform/room.ts'
import { needSeen } from './scope.ts'
import { judgeShortlisted, listedAfter, shortlistFor, shortlistGiven } from './shortlist.ts'
import { keepShortlist, noteRead, planAndSaved, planKey, planSeen, readShortlist, shortlistKey } from './store.ts'

const shortlistView = z.object({
  needId: id,
  listings: z.array(z.object({ id, name: z.string(), providerName: z.string() })),
  changedOn: day.optional(),
})
type ShortlistView = z.infer<typeof shortlistView>

const viewShortlist = async (
  desk: Desk,
  needId: string,
  listingIds: readonly string[],
  changedOn?: string,
): Promise<ShortlistView> => {
  const { listings, providers } = await catalogueOf(desk)
  return {
    needId,
    listings: listingIds.flatMap((each) => {
      const listing = listings.get(each)
      const providerName = providers.get(listing?.providerId ?? '')?.name ?? ''
      return listing ? [{ id: each, name: listing.name, providerName }] : []
    }),
    ...(changedOn ? { changedOn } : {}),
  }
}

export const shortlistRoutes = (_house: House) =>
  aRoom()
    .openapi(
      address({
        method: 'put',
        path: '/api/family-plans/{id}/shortlist',
        request: { params: idInPath, body: body(shortlistGiven) },
        responses: answers(shortlistView),
      }),
      async (c) => {
        const { desk } = c.var
        const { id: planId } = c.req.valid('param')
        const { needId, listingIds } = c.req.valid('json')
        const { listings } = await catalogueOf(desk)
        const outcome = await desk.change<ShortlistView | Refusal>(planId, [], async (look) => {
          const [asking, planItem, there] = await look([askerKey(desk), planKey(planId), shortlistKey(planId, needId)])
          const { asker, plan } = planSeen(desk, asking, planItem)
          const need = needSeen(asker, plan, needId)
          if (plan.status === 'closed') return { answer: refuse('family-plan-closed') }
          if (!need) return { answer: refuse('need-not-in-plan') }
          for (const [n, listingId] of listingIds.entries()) {
            const listing = listings.get(listingId)
            if (!listing || !maySeeListing(asker, listing)) {
              throw fields({ field: `listingIds.${n}`, message: 'This help is not on the menu' })
            }
            const refusal = judgeShortlisted(asker, need, listing)
            if (refusal) return { answer: refusal }
          }
          const before = readShortlist(there)
          const now = listedAfter(asker, need, before, listingIds, listings)
          const same = fingerprint(now) === fingerprint(before?.listingIds ?? [])
          const changedOn = same ? before?.changedOn : desk.today
          const answer = await viewShortlist(desk, needId, listingIds, changedOn)
          if (same) return { answer }
          const after = { needId, listingIds: now, version: (before?.version ?? 0) + 1, changedOn: desk.today }
          return {
            answer,
            write: [keepShortlist(planId, before, after)],
            happened: [
              {
                what: 'shortlist-changed',
                about: { plan: planId, locality: plan.localityId },
                facts: { listings: now.length },
              },
            ],
          }
        })
        return isRefusal(outcome) ? no(c, outcome) : tell(c, shortlistView, outcome, 200)
      },
    )
    .openapi(
      address({
        method: 'get',
        path: '/api/family-plans/{id}/shortlist',
        request: { params: idInPath, query: z.strictObject({ needId: id.optional() }) },
        responses: answers(listOf(shortlistView)),
      }),
      async (c) => {
        const { desk } = c.var
        const { id: planId } = c.req.valid('param')
        const { needId } = c.req.valid('query')
        const { asker, plan, shortlists } = await planAndSaved(desk, planId)
        const { listings } = await catalogueOf(desk)
        await noteRead(desk, 'shortlists', planId)
        const seen = shortlists.flatMap((each) => {
          const need = needSeen(asker, plan, each.needId)
          const ids = need ? shortlistFor(asker, need, each, listings) : []
          const wanted = ids.length > 0 && (!needId || each.needId === needId)
          return wanted ? [viewShortlist(desk, each.needId, ids, each.changedOn)] : []
        })
        const items = await Promise.all(seen)
        return tell(c, listOf(shortlistView), { items, total: items.length }, 200)
      },
    )

/** What the portal may ask of shortlists. */
export type ShortlistApi = ReturnType<typeof shortlistRoutes>
