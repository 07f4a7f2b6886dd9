// Asked for a family's need: what others with this need used, where they are enough that it tells of nobody.
import * as z from 'zod'
import { aboutAbuse } from '../catalogue/perpetrator-work.ts'
import { isOnOffer } from '../catalogue/question.ts'
import { catalogueOf } from '../catalogue/store.ts'
import { id } from '../kernel/identifiers.ts'
import { seesSide } from '../people/asker.ts'
import { findLocalities } from '../people/store.ts'
import { needSeen } from '../plans/scope.ts'
import { filledFrom, questionOf } from '../plans/sought.ts'
import { noteRead, planAndSaved } from '../plans/store.ts'
import type { House } from '../platform/desk.ts'
import { findAllFolded } from '../platform/folder.ts'
import { notHere } from '../platform/problem.ts'
import { address, answers, aRoom, idInPath, listOf, tell } from '../platform/room.ts'
import { usedForNeeds } from './store.ts'
import { type Used, usedByOthers, usedKey } from './used-for-need.ts'

/** `here`: counted in the family's own locality; otherwise in the whole city. `more`: more than that. */
const used = z.object({
  listing: z.object({ id, name: z.string(), providerName: z.string() }),
  families: z.int(),
  more: z.boolean(),
  here: z.boolean(),
})

export const usedForNeedRoutes = (_house: House) =>
  aRoom().openapi(
    address({
      method: 'get',
      path: '/api/family-plans/{id}/used-for-need',
      request: { params: idInPath, query: z.strictObject({ needId: id }) },
      responses: answers(listOf(used)),
    }),
    async (c) => {
      const { desk } = c.var
      const { id: planId } = c.req.valid('param')
      const [{ asker, plan }, places, folded] = await Promise.all([
        planAndSaved(desk, planId),
        findLocalities(desk.table),
        findAllFolded(desk.table, usedForNeeds),
      ])
      const need = needSeen(asker, plan, c.req.valid('query').needId)
      if (!need) throw notHere()
      await noteRead(desk, 'what others used', planId)
      const { availabilityStaleAfter: staleAfter, smallNumber, ...until } = desk.settings.rules
      const question = questionOf({}, filledFrom(plan, need, desk.today, until), { today: desk.today, staleAfter })
      const of = (localityId: string) => folded.get(usedKey(need.outcome, localityId)) ?? {}
      const here = usedByOthers([of(plan.localityId)], plan.id, smallNumber)
      const shown = new Set(here.map(({ listingId }) => listingId))
      const city = usedByOthers(
        places.map((each) => of(each.id)),
        plan.id,
        smallNumber,
      ).filter(({ listingId }) => !shown.has(listingId))
      const catalogue = await catalogueOf(desk)
      const about = aboutAbuse(question)
      const view = (isHere: boolean) => (each: Used) => {
        const it = catalogue.listings.get(each.listingId)
        if (!it || !seesSide(asker, it.side) || !isOnOffer(catalogue, it, question, about)) return []
        if (!it.localityIds.includes(plan.localityId)) return []
        const providerName = catalogue.providers.get(it.providerId)?.name ?? ''
        const listing = { id: it.id, name: it.name, providerName }
        return [{ listing, families: each.families, more: each.more, here: isHere }]
      }
      const items = [...here.flatMap(view(true)), ...city.flatMap(view(false))]
      return tell(c, listOf(used), { items, total: items.length }, 200)
    },
  )

/** What the portal may ask of what others used. */
export type UsedForNeedApi = ReturnType<typeof usedForNeedRoutes>
