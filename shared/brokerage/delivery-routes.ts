// Asked of deliveries: a provider records one, a worker confirms or queries it, a manager takes it back, a concern is dealt with.
import * as z from 'zod'
import { withinAYear } from '../kernel/calendar.ts'
import { isRefusal, type Refusal, refuse } from '../kernel/decision.ts'
import { fingerprint } from '../kernel/fingerprint.ts'
import { id } from '../kernel/identifiers.ts'
import { isA } from '../people/asker.ts'
import { askerOf } from '../people/store.ts'
import type { Worker } from '../people/worker.ts'
import type { Desk, House } from '../platform/desk.ts'
import { notHere, notYours } from '../platform/problem.ts'
import {
  address,
  answers,
  aRoom,
  body,
  creates,
  fields,
  idInPath,
  listOf,
  type Made,
  maybeBody,
  no,
  tell,
  tellMade,
} from '../platform/room.ts'
import type { Commission } from './commission.ts'
import { confirm, deliveryActions, query, record, reverse, type Settled } from './confirmation.ts'
import { type Delivery, type DeliveryView, deliveryGiven, deliveryView } from './delivery.ts'
import { deliveryFor } from './delivery-view.ts'
import { isTheirHand } from './scope.ts'
import {
  changeCommission,
  deliveryKey,
  findWhole,
  keepConcern,
  keepDelivery,
  maySee,
  type Outcome,
  readDelivery,
  removeConcern,
} from './store.ts'

const bothIds = z.object({ id, deliveryId: id })

const view = (asker: Worker, order: Commission, it: Delivery): DeliveryView => ({
  ...deliveryFor(asker, order, it),
  allowedActions: deliveryActions(asker, order, it),
})

/** What to write and tell when a delivery was settled one way or another. */
const outcomeOf = <T>(
  _desk: Desk,
  order: Commission,
  before: Delivery,
  settled: Settled,
  what: string,
  answer: T,
): Outcome<T> => ({
  answer,
  after: settled.after,
  moves: settled.moves.map((move) => ({ ...move, id: `${before.id}:${settled.delivery.version}:${move.kind}` })),
  standing: settled.standing,
  write: [keepDelivery(before, settled.delivery)],
  happened: [
    {
      what,
      about: {
        commission: order.id,
        delivery: before.id,
        pot: order.potId,
        locality: order.localityId,
        plan: order.familyPlanId,
      },
      facts: {
        provider: order.providerId,
        on: before.on,
        ...Object.fromEntries(settled.moves.map((move) => [move.kind, move.amount])),
      },
    },
  ],
})

const acts = { confirm, query, reverse } as const
const told = { confirm: 'delivery-confirmed', query: 'delivery-queried', reverse: 'delivery-reversed' } as const

/** Whether this act took effect before: each can be done once to a delivery, whatever has become of it since. */
const hasActed = (it: Delivery, action: keyof typeof acts, by: string, reason: string | undefined): boolean =>
  it.steps.some((step) => step.action === action && step.by === by && step.reason === reason)

export const deliveryRoutes = (_house: House) =>
  aRoom()
    .openapi(
      address({
        method: 'get',
        path: '/api/commissions/{id}/deliveries',
        request: { params: idInPath },
        responses: answers(listOf(deliveryView)),
      }),
      async (c) => {
        const { desk } = c.var
        const [asker, whole] = await Promise.all([askerOf(desk), findWhole(desk.table, c.req.valid('param').id)])
        if (!whole) throw notHere()
        const { commission: order, deliveries } = whole
        if (!(await maySee(desk, asker, order))) throw notHere()
        const items = deliveries.map((each) => view(asker, order, each))
        return tell(c, listOf(deliveryView), { items, total: items.length }, 200)
      },
    )
    .openapi(
      address({
        method: 'put',
        path: '/api/commissions/{id}/deliveries/{deliveryId}',
        request: { params: bothIds, body: body(deliveryGiven) },
        responses: creates(deliveryView),
      }),
      async (c) => {
        const { desk } = c.var
        const { id: orderId, deliveryId } = c.req.valid('param')
        const given = c.req.valid('json')
        const mark = fingerprint(given)
        const key = deliveryKey(orderId, deliveryId)
        const outcome = await changeCommission<Made<DeliveryView>>(desk, orderId, [key], (held) => {
          const { asker, commission: order, extras } = held
          if (!isTheirHand(asker, order, 'provider')) throw notYours()
          const there = readDelivery(extras[0])
          if (there) {
            const same = there.by === desk.sub && there.mark === mark
            return same ? { answer: { made: false, view: view(asker, order, there) } } : refuse('id-already-used')
          }
          if (given.on < desk.today && !withinAYear(given.on, desk.today)) {
            throw fields({ field: 'on', message: 'Check the year: this is more than a year ago' })
          }
          const by = { by: desk.sub, at: desk.now }
          const recorded = record(order, given, { id: deliveryId, mark }, by, desk.today, desk.settings.rules)
          if (isRefusal(recorded)) return recorded
          const { delivery, after } = recorded
          return {
            answer: { made: true, view: view(asker, after, delivery) },
            after,
            write: [keepDelivery(undefined, delivery), ...(given.concern ? [keepConcern(order, delivery)] : [])],
            happened: [
              {
                what: 'delivery-recorded',
                about: {
                  commission: order.id,
                  delivery: deliveryId,
                  pot: order.potId,
                  locality: order.localityId,
                  plan: order.familyPlanId,
                },
                facts: {
                  provider: order.providerId,
                  on: given.on,
                  attendance: given.attendance,
                  worth: delivery.worth,
                  first: order.state === 'accepted',
                  concern: given.concern !== undefined,
                },
              },
            ],
          }
        })
        return isRefusal(outcome) ? no(c, outcome) : tellMade(c, deliveryView, outcome)
      },
    )
    // Named before the acts by name: the first address that fits answers.
    .openapi(
      address({
        method: 'post',
        path: '/api/commissions/{id}/deliveries/{deliveryId}/actions/deal-with-concern',
        request: {
          params: bothIds,
          body: body(
            z.strictObject({
              done: z
                .string()
                .trim()
                .min(1, { error: 'Say what you did about it' })
                .max(500, { error: 'Use 500 characters or fewer' }),
            }),
          ),
        },
        responses: answers(deliveryView),
      }),
      async (c) => {
        const { desk } = c.var
        const { id: orderId, deliveryId } = c.req.valid('param')
        const { done } = c.req.valid('json')
        const outcome = await changeCommission<DeliveryView>(
          desk,
          orderId,
          [deliveryKey(orderId, deliveryId)],
          (held) => {
            const { asker, commission: order, extras } = held
            if (!isTheirHand(asker, order, 'worker')) throw notYours()
            const it = readDelivery(extras[0])
            if (!it?.concern) throw notHere()
            if (it.concernDealtWith) {
              const same = it.concernDealtWith.by === desk.sub && it.concernDealtWith.done === done
              return same
                ? { answer: view(asker, order, it) }
                : refuse('not-allowed-in-this-state', 'This was dealt with.')
            }
            const delivery: Delivery = {
              ...it,
              version: it.version + 1,
              concernDealtWith: { by: desk.sub, at: desk.now, done },
            }
            const after: Commission = {
              ...order,
              openConcerns: Math.max(0, (order.openConcerns ?? 1) - 1),
              version: order.version + 1,
            }
            return {
              answer: view(asker, after, delivery),
              after,
              write: [keepDelivery(it, delivery), removeConcern(order, deliveryId)],
              happened: [
                {
                  what: 'concern-dealt-with',
                  about: { commission: order.id, delivery: deliveryId, locality: order.localityId },
                },
              ],
            }
          },
        )
        return isRefusal(outcome) ? no(c, outcome) : tell(c, deliveryView, outcome, 200)
      },
    )
    .openapi(
      address({
        method: 'post',
        path: '/api/commissions/{id}/deliveries/{deliveryId}/actions/{action}',
        request: {
          params: bothIds.extend({ action: z.enum(['confirm', 'query', 'reverse']) }),
          body: maybeBody(
            z.strictObject({
              reason: z
                .string()
                .trim()
                .min(1, { error: 'Give a reason' })
                .max(300, { error: 'Use 300 characters or fewer' })
                .optional(),
            }),
          ),
        },
        responses: answers(deliveryView),
      }),
      async (c) => {
        const { desk } = c.var
        const { id: orderId, deliveryId, action } = c.req.valid('param')
        const { reason } = c.req.valid('json') ?? {}
        const outcome = await changeCommission<DeliveryView>(
          desk,
          orderId,
          [deliveryKey(orderId, deliveryId)],
          (held) => {
            const { asker, commission: order, extras } = held
            if (!isTheirHand(asker, order, 'worker')) throw notYours()
            if (action === 'reverse' && !isA(asker, 'team-manager')) throw notYours()
            const it = readDelivery(extras[0])
            if (!it) throw notHere()
            if (action !== 'confirm' && !reason) throw owesReason()
            if (hasActed(it, action, desk.sub, reason)) return { answer: view(asker, order, it) }
            const settled: Settled | Refusal = acts[action](order, it, { by: desk.sub, at: desk.now, reason })
            if (isRefusal(settled)) return settled
            return outcomeOf(desk, order, it, settled, told[action], view(asker, settled.after, settled.delivery))
          },
        )
        return isRefusal(outcome) ? no(c, outcome) : tell(c, deliveryView, outcome, 200)
      },
    )

const owesReason = () => fields({ field: 'reason', message: 'Give a reason' })

/** What the portal may ask of deliveries. */
export type DeliveryApi = ReturnType<typeof deliveryRoutes>
