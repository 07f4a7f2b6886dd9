// Asked of searches saved for a family: save one, see what each finds today, take one off.
import * as z from 'zod'
import { search } from '../catalogue/search.ts'
import { catalogueOf } from '../catalogue/store.ts'
import { isRefusal, type Refusal, refuse } from '../kernel/decision.ts'
import { fingerprint } from '../kernel/fingerprint.ts'
import { id } from '../kernel/identifiers.ts'
import { askerKey } from '../people/store.ts'
import type { Desk, House } from '../platform/desk.ts'
import { pageOf } from '../platform/page.ts'
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
import type { FamilyPlan } from './family-plan.ts'
import {
  aSavedSearch,
  maySeeSearch,
  type SavedSearch,
  type SavedSearchView,
  savedSearchGiven,
  savedSearchView,
} from './saved-search.ts'
import { needSeen } from './scope.ts'
import { filledFrom, questionOf } from './sought.ts'
import { keepSavedSearch, noteRead, planAndSaved, planKey, planSeen, readSavedSearch, savedSearchKey } from './store.ts'

const bothIds = z.object({ id, searchId: id })
const viewSearch = async (desk: Desk, plan: FamilyPlan, it: SavedSearch): Promise<SavedSearchView> => {
  const need = plan.needs.find((each) => each.id === it.needId)
  const { availabilityStaleAfter: staleAfter, ...until } = desk.settings.rules
  const question = questionOf(it.question, filledFrom(plan, need, desk.today, until), { today: desk.today, staleAfter })
  const { total, items } = search(await catalogueOf(desk), question)
  const open = items.filter(({ listing }) => listing.availability.state === 'open').length
  return { ...it, total, open }
}

export const savedSearchRoutes = (_house: House) =>
  aRoom()
    .openapi(
      address({
        method: 'put',
        path: '/api/family-plans/{id}/saved-searches/{searchId}',
        request: { params: bothIds, body: body(savedSearchGiven) },
        responses: creates(savedSearchView),
      }),
      async (c) => {
        const { desk } = c.var
        const { id: planId, searchId } = c.req.valid('param')
        const given = c.req.valid('json')
        const mark = fingerprint(given)
        type Kept = { plan: FamilyPlan; it: SavedSearch; made: boolean }
        const outcome = await desk.change<Kept | Refusal>(searchId, [], async (look) => {
          const [asking, planItem, there] = await look([
            askerKey(desk),
            planKey(planId),
            savedSearchKey(planId, searchId),
          ])
          const { asker, plan } = planSeen(desk, asking, planItem)
          const before = readSavedSearch(there)
          if (before) {
            const same = before.author === desk.sub && before.mark === mark && maySeeSearch(asker, plan, before)
            return { answer: same ? { plan, it: before, made: false } : refuse('id-already-used') }
          }
          if (plan.status === 'closed') return { answer: refuse('family-plan-closed') }
          const need = needSeen(asker, plan, given.needId)
          if (given.needId && !need) return { answer: refuse('need-not-in-plan') }
          const it = aSavedSearch(given, need, { id: searchId, by: asker, on: desk.today, mark })
          return {
            answer: { plan, it, made: true },
            write: [keepSavedSearch(planId, it)],
            happened: [{ what: 'search-saved', about: { plan: planId, locality: plan.localityId } }],
          }
        })
        if (isRefusal(outcome)) return no(c, outcome)
        const view: Made<SavedSearchView> = {
          made: outcome.made,
          view: await viewSearch(desk, outcome.plan, outcome.it),
        }
        return tellMade(c, savedSearchView, view)
      },
    )
    .openapi(
      address({
        method: 'get',
        path: '/api/family-plans/{id}/saved-searches',
        request: { params: idInPath, query: z.strictObject(paging) },
        responses: answers(listOf(savedSearchView)),
      }),
      async (c) => {
        const { desk } = c.var
        const { id: planId } = c.req.valid('param')
        const { asker, plan, searches } = await planAndSaved(desk, planId)
        const seen = searches.filter((each) => maySeeSearch(asker, plan, each))
        const page = pageOf(desk, `saved-searches ${planId}`, seen, c.req.valid('query'))
        await noteRead(desk, 'saved searches', planId)
        const items = await Promise.all(page.items.map((each) => viewSearch(desk, plan, each)))
        return tell(c, listOf(savedSearchView), { ...page, items }, 200)
      },
    )
    .openapi(
      address({
        method: 'post',
        path: '/api/family-plans/{id}/saved-searches/{searchId}/actions/remove',
        request: { params: bothIds },
        responses: answers(z.object({ id })),
      }),
      async (c) => {
        const { desk } = c.var
        const { id: planId, searchId } = c.req.valid('param')
        const key = savedSearchKey(planId, searchId)
        // One that is gone, and one the asker may not see, are the same nothing.
        const gone = await desk.change(searchId, [], async (look) => {
          const [asking, planItem, there] = await look([askerKey(desk), planKey(planId), key])
          const { asker, plan } = planSeen(desk, asking, planItem)
          const before = readSavedSearch(there)
          if (!before || !maySeeSearch(asker, plan, before)) return { answer: { id: searchId } }
          return {
            answer: { id: searchId },
            write: [{ remove: key, if: { mark: before.mark } }],
            happened: [{ what: 'saved-search-removed', about: { plan: planId, locality: plan.localityId } }],
          }
        })
        return tell(c, z.object({ id }), gone, 200)
      },
    )

/** What the portal may ask of searches saved for a family. */
export type SavedSearchApi = ReturnType<typeof savedSearchRoutes>
