// Asked of a request: commission help, or be told before sending what would happen.
import * as z from 'zod'
import { post } from '../budget/entry.ts'
import { judgePot, potView, viewPot } from '../budget/pot.ts'
import { maySeePot } from '../budget/scope.ts'
import { findPots, keepEntries, potKey, potTurn, readPot } from '../budget/store.ts'
import { listingOn } from '../catalogue/edition.ts'
import { versionNow } from '../catalogue/listing.ts'
import { catalogueOf, checkStanding, listingKey, readListing, readStanding, standingKey } from '../catalogue/store.ts'
import { financialYearOf, withinAYear } from '../kernel/calendar.ts'
import { isRefusal, type Refusal, refuse } from '../kernel/decision.ts'
import { fingerprint } from '../kernel/fingerprint.ts'
import { spokenReference } from '../kernel/identifiers.ts'
import { pence } from '../kernel/money.ts'
import { isA } from '../people/asker.ts'
import { askerKey, findWorkers, readAsker } from '../people/store.ts'
import { maySeePlan } from '../plans/scope.ts'
import { afterOrder, instantSpend } from '../plans/standing.ts'
import { keepStanding, planKey, planStandingKey, planTurn, readPlan, readPlanStanding } from '../plans/store.ts'
import type { Desk, House } from '../platform/desk.ts'
import { Lost } from '../platform/faults.ts'
import { notHere, notYours } from '../platform/problem.ts'
import {
  address,
  answers,
  aRoom,
  body,
  creates,
  fields,
  idInPath,
  type Made,
  no,
  tell,
  tellMade,
} from '../platform/room.ts'
import type { Item } from '../platform/table.ts'
import { type Commission, commissionGiven } from './commission.ts'
import { newOrder, runningOf } from './new-order.ts'
import { type Ground, judgeRequest, potsThatFit } from './request.ts'
import { isTheirHand } from './scope.ts'
import {
  commissionKey,
  findAround,
  keepCommission,
  providerOf,
  readCommission,
  remember,
  type Seen,
  teamsOf,
  viewFor,
} from './store.ts'
import { aboutOrder, countedBy, placesTold } from './told.ts'
import { type CommissionView, commissionView } from './view.ts'

const mayRequest = ['lead-worker', 'hub-support', 'team-manager', 'duty-worker'] as const

/** An order just placed or found again, with what is around it. The listing as read a moment ago is what was ordered. */
const placed = async (desk: Desk, ground: Ground, order: Commission, made: boolean) => {
  remember(order)
  const { listing, intervention, asker } = ground
  const around =
    order.listingVersion === listing.version
      ? {
          version: versionNow(
            listing,
            intervention,
            (await providerOf(desk, order.providerId))?.name ?? '',
            desk.today,
          ),
        }
      : await findAround(desk, order)
  return { ...around, made, asker, commission: order }
}

/** Everything a request is judged on, from items read together. What the body refers to must be in the asker's scope. */
const groundFrom = async (
  desk: Desk,
  [asking, planItem, standingItem, listingItem, listingStandingItem]: readonly (Item | undefined)[],
): Promise<Ground> => {
  const asker = readAsker(desk, asking)
  if (!isA(asker, ...mayRequest)) throw notYours()
  const plan = readPlan(planItem)
  const standing = readPlanStanding(standingItem)
  const listing = readListing(listingItem)
  const listingStanding = readStanding(listingStandingItem)
  if (!plan || !standing || !maySeePlan(asker, plan) || !listing || !listingStanding) throw notHere()
  // Items read together are not a snapshot: terms and standing must be of one edition, or they are read again.
  if (listing.version !== listingStanding.version) throw new Lost('conflict')
  const { interventions } = await catalogueOf(desk)
  return {
    asker,
    plan,
    standing,
    // A price that begins on a day has begun or has not, by the day of this request.
    listing: listingOn(listing, desk.today),
    listingStanding,
    intervention: listing.interventionId ? interventions.get(listing.interventionId) : undefined,
    separateTeams: (await teamsOf(desk, listing.providerId)).separateTeams,
    today: desk.today,
    until: desk.settings.rules,
  }
}

const groundKeys = (desk: Desk, given: { familyPlanId: string; listingId: string }) =>
  [
    askerKey(desk),
    planKey(given.familyPlanId),
    planStandingKey(given.familyPlanId),
    listingKey(given.listingId),
    standingKey(given.listingId),
  ] as const

const membersAreThere = (ground: Ground, memberIds: readonly string[]) => {
  memberIds.forEach((each, n) => {
    if (!ground.plan.members.some((member) => member.id === each)) {
      throw fields({ field: `memberIds.${n}`, message: 'This person is not in the plan' })
    }
  })
}

/** What a worker is told before sending. */
const checked = z.object({
  refusal: z.object({ reason: z.string(), detail: z.string().optional() }).optional(),
  price: pence.optional(),
  warnings: z.array(z.string()).optional(),
  way: z
    .object({
      instant: z.boolean(),
      limit: pence.optional(),
      leftBefore: pence.optional(),
      leftAfter: pence.optional(),
      approvers: z.array(z.object({ name: z.string(), role: z.string() })).optional(),
    })
    .optional(),
  pots: z.array(potView).optional(),
})

export const requestRoutes = (_house: House) =>
  aRoom()
    .openapi(
      address({
        method: 'put',
        path: '/api/commissions/{id}',
        request: { params: idInPath, body: body(commissionGiven) },
        responses: creates(commissionView),
      }),
      async (c) => {
        const { desk } = c.var
        const { id: commissionId } = c.req.valid('param')
        const given = c.req.valid('json')
        const mark = fingerprint(given)
        const turns = [potTurn(given.potId), planTurn(given.familyPlanId)]
        type Placed = Seen & { made: boolean }
        const outcome = await desk.change<Placed | Refusal>(commissionId, turns, async (look) => {
          const [asking, plan, standing, listing, listingStanding, potItem, there] = await look([
            ...groundKeys(desk, given),
            potKey(given.potId),
            commissionKey(commissionId),
          ])
          const ground = await groundFrom(desk, [asking, plan, standing, listing, listingStanding])
          const pot = readPot(potItem)
          if (!pot || !maySeePot(ground.asker, pot)) throw notHere()
          const before = readCommission(there)
          if (before) {
            const same = before.requestedBy === desk.sub && before.mark === mark
            return { answer: same ? await placed(desk, ground, before, false) : refuse('id-already-used') }
          }
          membersAreThere(ground, given.memberIds)
          if (given.startBy && (given.startBy < desk.today || !withinAYear(given.startBy, desk.today))) {
            throw fields({ field: 'startBy', message: 'Give a day from today on, within a year' })
          }
          const judged = judgeRequest(ground, given)
          if (isRefusal(judged)) return { answer: judged }
          const asked = {
            on: desk.today,
            localityId: ground.plan.localityId,
            outcome: judged.need.outcome,
            amount: judged.price,
          }
          const potSays = judgePot(pot, asked)
          if (potSays) return { answer: potSays }
          const order = newOrder(ground, judged, given, {
            id: commissionId,
            reference: spokenReference('CM', desk.house.randomBytes(6)),
            at: desk.now,
            mark,
          })
          const posted = post(pot, {
            id: `${commissionId}:request`,
            kind: 'reserved',
            amount: judged.price,
            commissionId,
            by: desk.sub,
            at: desk.now,
          })
          if (isRefusal(posted)) return { answer: posted }
          return {
            answer: await placed(desk, ground, order, true),
            write: [
              ...keepCommission(undefined, order, desk.settings.rules),
              ...keepEntries(pot, posted.pot, [posted.entry]),
              keepStanding(
                ground.plan.id,
                ground.standing,
                afterOrder(
                  ground.standing,
                  {
                    starts: runningOf(order, ground),
                    ...(order.instantMonth ? { instant: { month: order.instantMonth, by: order.price } } : {}),
                  },
                  desk.today,
                ),
              ),
              checkStanding(given.listingId, ground.listingStanding.mark),
            ],
            happened: [
              {
                what: 'commission-requested',
                about: aboutOrder(order),
                facts: {
                  reserved: order.price,
                  state: order.state,
                  ...countedBy(order),
                  ...placesTold(ground.listing),
                },
              },
            ],
          }
        })
        if (isRefusal(outcome)) return no(c, outcome)
        const view: Made<CommissionView> = {
          made: outcome.made,
          view: viewFor(desk, outcome),
        }
        return tellMade(c, commissionView, view)
      },
    )
    .openapi(
      address({
        method: 'post',
        path: '/api/commission-checks',
        request: {
          body: body(commissionGiven.omit({ potId: true, rationale: true, startBy: true, outcomeMeasureIds: true })),
        },
        responses: answers(checked),
      }),
      async (c) => {
        const { desk } = c.var
        const given = c.req.valid('json')
        const ground = await groundFrom(desk, await desk.table.gather(groundKeys(desk, given)))
        membersAreThere(ground, given.memberIds)
        const judged = judgeRequest(ground, given)
        if (isRefusal(judged)) {
          const { refused: reason, detail } = judged
          return tell(c, checked, { refusal: { reason, ...(detail ? { detail } : {}) } }, 200)
        }
        const year = financialYearOf(desk.today)
        const pots = (await findPots(desk.table, { financialYear: year, localityId: ground.plan.localityId })).filter(
          (pot) => maySeePot(ground.asker, pot),
        )
        const asked = {
          on: desk.today,
          localityId: ground.plan.localityId,
          outcome: judged.need.outcome,
          amount: judged.price,
        }
        const limit = ground.asker.instantLimit
        const approvers = judged.way.instant
          ? undefined
          : (await findWorkers(desk.table))
              .filter(
                (each) => each.id !== ground.asker.id && !each.leftOn && (each.approvalLimit ?? -1) >= judged.price,
              )
              .filter((each) => isTheirHand(each, { localityId: ground.plan.localityId } as Commission, 'approver'))
              .sort((a, b) => (a.approvalLimit ?? 0) - (b.approvalLimit ?? 0))
              .slice(0, 3)
              .map(({ name, role }) => ({ name, role }))
        return tell(
          c,
          checked,
          {
            price: judged.price,
            warnings: [...judged.warnings],
            way: {
              instant: judged.way.instant,
              ...(limit === undefined
                ? {}
                : { limit, leftBefore: Math.max(0, limit - instantSpend(ground.standing, desk.today)) }),
              ...(judged.way.instant ? { leftAfter: judged.way.leftAfter } : { approvers: approvers ?? [] }),
            },
            pots: potsThatFit(pots, asked).map(viewPot),
          },
          200,
        )
      },
    )

/** What the portal may ask of requests. */
export type RequestApi = ReturnType<typeof requestRoutes>
