// Asked of a register: every family of one listing on one day, in a handful of trips however many they are.
import * as z from 'zod'
import { catalogueOf } from '../catalogue/store.ts'
import { day } from '../kernel/calendar.ts'
import { id } from '../kernel/identifiers.ts'
import { isA } from '../people/asker.ts'
import { askerOf } from '../people/store.ts'
import { noteRead, planKey, readPlan } from '../plans/store.ts'
import type { Desk, House } from '../platform/desk.ts'
import { notHere, notYours } from '../platform/problem.ts'
import { address, answers, aRoom, tell } from '../platform/room.ts'
import type { Item } from '../platform/table.ts'
import type { Commission } from './commission.ts'
import { isOnRegister, register, registerRowOf } from './register.ts'
import { findByIndex, findWhole, livePart, maySee } from './store.ts'

const most = 100

/** The provider's orders that stand in the register of a listing. Two trips a hundred orders that are not over. */
const ordersOf = async (desk: Desk, providerId: string, listingId: string): Promise<Commission[]> => {
  const found: Commission[] = []
  let after: Item | undefined
  do {
    const live = { partition: `PROVIDER#${providerId}`, startsWith: livePart, limit: most, after }
    const page = await findByIndex(desk.table, 'provider', live)
    found.push(...page.commissions.filter((it) => isOnRegister(it, listingId)))
    after = page.next
  } while (after)
  return found
}

export const registerRoutes = (_house: House) =>
  aRoom().openapi(
    address({
      method: 'get',
      path: '/api/registers/{listingId}',
      request: { params: z.object({ listingId: id }), query: z.strictObject({ on: day }) },
      responses: answers(register),
    }),
    async (c) => {
      const { desk } = c.var
      const asker = await askerOf(desk)
      if (!isA(asker, 'provider')) throw notYours()
      const { listingId } = c.req.valid('param')
      const { on } = c.req.valid('query')
      const listing = (await catalogueOf(desk)).listings.get(listingId)
      if (!listing || listing.providerId !== asker.providerId) throw notHere()
      const all = await ordersOf(desk, listing.providerId, listingId)
      const seen = await Promise.all(all.map((it) => maySee(desk, asker, it)))
      const orders = all.filter((_, n) => seen[n])
      const planIds = [...new Set(orders.map((it) => it.familyPlanId))]
      const [plans, wholes] = await Promise.all([
        desk.table.gather(planIds.map(planKey)),
        Promise.all(orders.map((it) => findWhole(desk.table, it.id))),
        ...orders.map((it) => noteRead(desk, 'register', it.id)),
      ])
      const members = new Map(planIds.map((each, n) => [each, readPlan(plans[n])?.members ?? []]))
      const items = orders.map((it, n) =>
        registerRowOf(it, members.get(it.familyPlanId) ?? [], wholes[n]?.deliveries ?? [], on, desk.today),
      )
      return tell(c, register, { listing: { id: listingId, name: listing.name }, on, items }, 200)
    },
  )

/** What the portal may ask of registers. */
export type RegisterApi = ReturnType<typeof registerRoutes>
