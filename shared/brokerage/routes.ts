// Asked of one order: see it whole, and take every step of its life.
import * as z from 'zod'
import { checkStanding } from '../catalogue/store.ts'
import { isRefusal, type Refusal, refuse } from '../kernel/decision.ts'
import { fingerprint } from '../kernel/fingerprint.ts'
import { id } from '../kernel/identifiers.ts'
import { askerOf } from '../people/store.ts'
import { noteRead } from '../plans/store.ts'
import type { House } from '../platform/desk.ts'
import { notHere, notYours } from '../platform/problem.ts'
import { address, answers, aRoom, fields, idInPath, maybeBody, no, tell } from '../platform/room.ts'
import { judgeApproval } from './approval.ts'
import { hasLapsed, isRepeat, takeStep } from './life.ts'
import { isTheirHand } from './scope.ts'
import { stepGiven, stepProblems } from './step-given.ts'
import { judgeToday, restsOnToday } from './still-offered.ts'
import {
  changeCommission,
  findAround,
  findWhole,
  type Held,
  maySee,
  type Outcome,
  type Seen,
  viewFor,
} from './store.ts'
import { aboutOrder, countedBy, reasonTold } from './told.ts'
import { actions, transitionOf } from './transition.ts'
import { commissionView } from './view.ts'

const _mayRequest = ['lead-worker', 'hub-support', 'team-manager', 'duty-worker'] as const

export const brokerageRoutes = (_house: House) =>
  aRoom()
    .openapi(
      address({
        method: 'get',
        path: '/api/commissions/{id}',
        request: { params: idInPath },
        responses: answers(commissionView),
      }),
      async (c) => {
        const { desk } = c.var
        const { id: commissionId } = c.req.valid('param')
        const [asker, whole] = await Promise.all([askerOf(desk), findWhole(desk.table, commissionId)])
        if (!whole) throw notHere()
        if (!(await maySee(desk, asker, whole.commission))) throw notHere()
        const [around] = await Promise.all([
          findAround(desk, whole.commission),
          noteRead(desk, 'commission', commissionId),
        ])
        const view = viewFor(desk, { asker, commission: whole.commission, ...around })
        return tell(c, commissionView, view, 200)
      },
    )
    .openapi(
      address({
        method: 'post',
        path: '/api/commissions/{id}/actions/{action}',
        request: {
          params: z.object({ id, action: z.enum(actions).exclude(['deliver', 'expire']) }),
          body: maybeBody(stepGiven),
          headers: z.object({ 'idempotency-key': z.string().max(200).optional() }),
        },
        responses: answers(commissionView),
      }),
      async (c) => {
        const { desk } = c.var
        const { id: commissionId, action } = c.req.valid('param')
        const given = c.req.valid('json') ?? {}
        const taken = {
          by: desk.sub,
          at: desk.now,
          mark: fingerprint(given),
          reason: given.reason,
          startOn: given.startOn,
          key: c.req.valid('header')['idempotency-key'],
        }
        const onToday = restsOnToday(action)
        const judge = (held: Held): Outcome<Seen> | Refusal => {
          const { asker, commission: it, listingStanding } = held
          if (!isTheirHand(asker, it, transitionOf(action).hand)) throw notYours()
          const problems = stepProblems(action, given, desk.today)
          if (problems.length > 0) throw fields(...problems)
          if (isRepeat(it, action, taken)) return { answer: held }
          if ((action === 'accept' || action === 'decline') && hasLapsed(it, desk.settings.rules, desk.today)) {
            return refuse('not-allowed-in-this-state', 'This offer has lapsed.')
          }
          const judgedStep = takeStep(it, action, taken)
          if (isRefusal(judgedStep)) return judgedStep
          if (action === 'approve') {
            const says = judgeApproval(asker, it)
            if (says) return says
          }
          const says = onToday && listingStanding && judgeToday(action, listingStanding, desk.today)
          if (says) return says
          const { after, moves, standing } = judgedStep
          return {
            write: onToday && listingStanding ? [checkStanding(it.listingId, listingStanding.mark)] : [],
            answer: { ...held, commission: after },
            after,
            moves: moves.map((move) => ({
              ...move,
              id: `${it.id}:${after.version}`,
              reason: reasonTold(action, taken.reason),
            })),
            standing,
            happened: [
              {
                what: `commission-${after.state}`,
                about: aboutOrder(it),
                facts: {
                  action,
                  from: it.state,
                  ...countedBy(it),
                  reason: reasonTold(action, taken.reason),
                  ...Object.fromEntries(moves.map((move) => [move.kind, move.amount])),
                },
              },
            ],
          }
        }
        const outcome = await changeCommission<Seen>(desk, commissionId, [], judge, { onToday })
        if (isRefusal(outcome)) return no(c, outcome)
        return tell(c, commissionView, viewFor(desk, outcome), 200)
      },
    )

/** What the portal may ask this room. */
export type BrokerageApi = ReturnType<typeof brokerageRoutes>
