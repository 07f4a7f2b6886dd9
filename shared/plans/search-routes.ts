// Asked of the catalogue for a family: what fits, best first, with the reasons. It lives here because it needs the plan.
import * as z from 'zod'
import { listingView, viewListing } from '../catalogue/listing-view.ts'
import type { Question } from '../catalogue/question.ts'
import { search } from '../catalogue/search.ts'
import { catalogueOf } from '../catalogue/store.ts'
import { fingerprint } from '../kernel/fingerprint.ts'
import { id } from '../kernel/identifiers.ts'
import { isA, seesSide } from '../people/asker.ts'
import { askerOf } from '../people/store.ts'
import { side, type Worker } from '../people/worker.ts'
import { openCursor, sealCursor } from '../platform/cursor.ts'
import type { Desk, House } from '../platform/desk.ts'
import { notHere } from '../platform/problem.ts'
import { address, answers, aRoom, fields, listOf, paging, tell, usualLimit } from '../platform/room.ts'
import { maySeePlan } from './scope.ts'
import { type Filled, filledFrom, outcome, questionOf, said } from './sought.ts'
import { findPlan, keepUnmet, unmetKey } from './store.ts'

const whole = z
  .string()
  .regex(/^\d{1,7}$/, { error: 'Give a whole number' })
  .transform(Number)
const several = <T extends z.ZodType>(one: T) =>
  z.preprocess(
    (given) => (given === undefined || Array.isArray(given) ? given : [given]),
    z.array(one).max(10).optional(),
  )

// An address says everything in letters: one outcome may stand alone, and numbers are written out.
const asked = z.strictObject({
  ...paging,
  ...said,
  need: several(outcome),
  age: z
    .string()
    .regex(/^(-1|\d{1,2})$/, { error: 'Give an age in whole years' })
    .transform(Number)
    .optional(),
  maxPrice: whole.optional(),
  providerId: id.optional(),
  side: side.optional(),
  familyPlanId: id.optional(),
  needId: id.optional(),
})
type Asked = z.infer<typeof asked>

const answer = listOf(listingView.extend({ miles: z.number().optional() })).extend({
  counts: z.record(z.string(), z.record(z.string(), z.int())),
  /** What of the question the family's plan filled in. */
  filled: z.object({
    needs: z.array(z.string()).optional(),
    localityId: id.optional(),
    ages: z.array(z.int()).optional(),
    side: side.optional(),
  }),
})

const filledFor = async (desk: Desk, asker: Worker, query: Asked): Promise<Filled> => {
  if (!query.familyPlanId) return {}
  const found = await findPlan(desk.table, query.familyPlanId)
  if (!found || !maySeePlan(asker, found.plan)) throw notHere()
  const need = found.plan.needs.find((each) => each.id === query.needId && seesSide(asker, each.side))
  if (query.needId && !need) throw notHere()
  return filledFrom(found.plan, need, desk.today, desk.settings.rules)
}

const questionFrom = (desk: Desk, asker: Worker, query: Asked, filled: Filled): Question => {
  const own = isA(asker, 'provider')
  return {
    ...questionOf(query, filled, { today: desk.today, staleAfter: desk.settings.rules.availabilityStaleAfter }),
    // A provider sees its own listings and no others, whatever their status; a commissioner keeps them all.
    providerId: own ? (asker.providerId ?? asker.id) : query.providerId,
    everyStatus: own || (isA(asker, 'commissioner') && query.familyPlanId === undefined),
  }
}

/** Whose searches say what families lack; others look round the menu for reasons of their own. */
const seekers = ['lead-worker', 'hub-support', 'team-manager', 'duty-worker', 'partner'] as const

/**
 * Keeps a search that found nothing as unmet demand: what was looked for and where, and by which role, never for whom.
 * The same person asking the same again that day, as on every turn of a page, is kept once.
 */
const keepNothingFound = async (desk: Desk, asker: Worker, question: Question) => {
  const { needs, tier, text, ages } = question
  const localityId = question.localityId ?? asker.localityId
  const key = unmetKey(desk.today, fingerprint([desk.sub, question]))
  await desk.change(desk.newId(), [], async (look) => {
    const [before] = await look([key])
    if (before) return { answer: undefined }
    return {
      answer: undefined,
      write: [keepUnmet(key, { at: desk.now, needs, localityId, tier, text, ages })],
      happened: [
        {
          what: 'search-found-nothing',
          about: { locality: localityId },
          facts: { needs: needs ?? [], tier, role: asker.role },
        },
      ],
    }
  })
}

const told = ({ needs, ages, ...rest }: Filled) => ({
  ...rest,
  ...(needs ? { needs: [...needs] } : {}),
  ...(ages ? { ages: [...ages] } : {}),
})

export const searchRoutes = (_house: House) =>
  aRoom().openapi(
    address({ method: 'get', path: '/api/listings', request: { query: asked }, responses: answers(answer) }),
    async (c) => {
      const { desk } = c.var
      const query = c.req.valid('query')
      const { limit = usualLimit, after, ...filter } = query
      const asker = await askerOf(desk)
      const bound = `${desk.sub} listings ${fingerprint(filter)}`
      const from = after === undefined ? 0 : openCursor(desk.settings.secret, bound, after)
      if (typeof from !== 'number') throw fields({ field: 'after', message: 'This cursor is not for this list' })
      const filled = await filledFor(desk, asker, query)
      const question = questionFrom(desk, asker, query, filled)
      const catalogue = await catalogueOf(desk)
      const found = search(catalogue, { ...question, from, limit })
      if (found.total === 0 && isA(asker, ...seekers)) await keepNothingFound(desk, asker, question)
      const { today } = desk
      const staleAfter = desk.settings.rules.availabilityStaleAfter
      const items = found.items.map(({ listing, fit, miles }) => ({
        ...viewListing(catalogue, listing, { today, staleAfter, fit }),
        ...(miles === undefined ? {} : { miles }),
      }))
      const next = found.total > from + limit ? { next: sealCursor(desk.settings.secret, bound, from + limit) } : {}
      return tell(c, answer, { items, total: found.total, counts: found.counts, filled: told(filled), ...next }, 200)
    },
  )

/** What the portal may ask of the search. */
export type SearchApi = ReturnType<typeof searchRoutes>
