// Asked of a shortlist: its help side by side for this family. Here, because what would be refused is a request's to say.
import * as z from 'zod'
import { districtOf } from '../catalogue/distance.ts'
import { listingOn } from '../catalogue/edition.ts'
import { fitInWords } from '../catalogue/fit.ts'
import { listingView, viewListing } from '../catalogue/listing-view.ts'
import { catalogueOf, listingKey, readListing, readStanding, standingKey } from '../catalogue/store.ts'
import { id } from '../kernel/identifiers.ts'
import { pence } from '../kernel/money.ts'
import { needSeen } from '../plans/scope.ts'
import { shortlistFor } from '../plans/shortlist.ts'
import { filledFrom, questionOf } from '../plans/sought.ts'
import { noteRead, planAndSaved, planStandingKey, readPlanStanding } from '../plans/store.ts'
import type { House } from '../platform/desk.ts'
import { notHere } from '../platform/problem.ts'
import { address, answers, aRoom, fields, idInPath, listOf, tell } from '../platform/room.ts'
import { compare } from './comparison.ts'
import { teamsOf } from './store.ts'

const compared = z.object({
  listing: listingView,
  units: z.int(),
  price: pence,
  miles: z.number().optional(),
  distance: z.string().optional(),
  /** What happened to families here who had it: filled in once it is known, and never mixed with evidence. */
  localOutcome: z.object({ words: z.string() }).optional(),
  refusal: z.object({ reason: z.string(), detail: z.string().optional() }).optional(),
  warnings: z.array(z.string()),
  instant: z.boolean().optional(),
})
const answer = listOf(compared).extend({ needId: id, near: z.string().optional() })

export const comparisonRoutes = (_house: House) =>
  aRoom().openapi(
    address({
      method: 'get',
      path: '/api/family-plans/{id}/comparison',
      request: { params: idInPath, query: z.strictObject({ needId: id, near: z.string().max(12).optional() }) },
      responses: answers(answer),
    }),
    async (c) => {
      const { desk } = c.var
      const { id: planId } = c.req.valid('param')
      const { needId, near: typed } = c.req.valid('query')
      const { asker, plan, shortlists } = await planAndSaved(desk, planId)
      const need = needSeen(asker, plan, needId)
      if (!need) throw notHere()
      const catalogue = await catalogueOf(desk)
      const hub = catalogue.localities.get(plan.localityId)?.postcodeDistrict
      const near = typed === undefined ? hub && districtOf(hub) : districtOf(typed)
      if (typed !== undefined && near === undefined) {
        throw fields({ field: 'near', message: 'Give a postcode or district of this area, such as WV10' })
      }
      const kept = shortlists.find((each) => each.needId === needId)
      const ids = shortlistFor(asker, need, kept, catalogue.listings)
      const [standingItem, ...items] = await desk.table.gather([
        planStandingKey(planId),
        ...ids.flatMap((each) => [listingKey(each), standingKey(each)]),
      ])
      const standing = readPlanStanding(standingItem)
      if (!standing) throw new Error(`plan ${planId} has lost its standing`)
      await noteRead(desk, 'comparison', planId)
      const { rules } = desk.settings
      const asOf = { today: desk.today, staleAfter: rules.availabilityStaleAfter }
      const question = { ...questionOf({}, filledFrom(plan, need, desk.today, rules), asOf), near }
      const seen = await Promise.all(
        ids.map(async (_, n) => {
          const kept = readListing(items[2 * n])
          const listingStanding = readStanding(items[2 * n + 1])
          if (!kept || !listingStanding) return []
          const listing = listingOn(kept, desk.today)
          const ground = {
            ...{ asker, plan, standing, listing, listingStanding, today: desk.today, until: rules },
            intervention: listing.interventionId ? catalogue.interventions.get(listing.interventionId) : undefined,
            separateTeams: (await teamsOf(desk, listing.providerId)).separateTeams,
          }
          const { refusal, warnings, ...side } = compare(catalogue, ground, need, near)
          const fit = fitInWords(catalogue, listing, question)
          return [
            {
              ...side,
              listing: viewListing(catalogue, listing, { ...asOf, fit }),
              warnings: [...warnings],
              ...(refusal
                ? { refusal: { reason: refusal.refused, ...(refusal.detail ? { detail: refusal.detail } : {}) } }
                : {}),
            },
          ]
        }),
      )
      const list = seen.flat()
      return tell(c, answer, { items: list, total: list.length, needId, ...(near ? { near } : {}) }, 200)
    },
  )

/** What the portal may ask to compare. */
export type ComparisonApi = ReturnType<typeof comparisonRoutes>
