// Asked of orders: commission, see, list, check before sending, and every step of an order's life.
import * as z from 'zod'
import { post } from '../budget/entry.ts'
import { judgePot, potView, viewPot } from '../budget/pot.ts'
import { maySeePot } from '../budget/scope.ts'
import { findPots, keepEntries, potKey, potTurn, readPot } from '../budget/store.ts'
import { evidenceInWords } from '../catalogue/evidence.ts'
import { catalogueOf, checkStanding, listingKey, readListing, readStanding, standingKey } from '../catalogue/store.ts'
import { financialYearOf, monthOf } from '../kernel/calendar.ts'
import { isRefusal, type Refusal, refuse } from '../kernel/decision.ts'
import { fingerprint } from '../kernel/fingerprint.ts'
import { id, spokenReference } from '../kernel/identifiers.ts'
import { inPounds, pence } from '../kernel/money.ts'
import { isA } from '../people/asker.ts'
import { askerKey, askerOf, findLocalities, findWorkers, readAsker } from '../people/store.ts'
import type { Worker } from '../people/worker.ts'
import { maySeePlan } from '../plans/scope.ts'
import { afterOrder, instantSpend } from '../plans/standing.ts'
import {
  keepStanding,
  noteRead,
  planKey,
  planStandingKey,
  planTurn,
  readPlan,
  readPlanStanding,
} from '../plans/store.ts'
import { openCursor, sealCursor } from '../platform/cursor.ts'
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
  paging,
  tell,
  tellMade,
  usualLimit,
} from '../platform/room.ts'
import type { IndexName, Item } from '../platform/table.ts'
import { judgeApproval } from './approval.ts'
import { type Commission, commissionGiven } from './commission.ts'
import { isRepeat, offerLapsesOn, takeStep, turnOf } from './life.ts'
import { type Ground, type Judged, judgeRequest, potsThatFit } from './request.ts'
import { isTheirHand, maySeeCommission } from './scope.ts'
import {
  changeCommission,
  commissionKey,
  findAround,
  findByIndex,
  findWhole,
  keepCommission,
  providerOf,
  readCommission,
  remember,
  type Seen,
  teamsOf,
  viewFor,
} from './store.ts'
import { actions, state, transitionOf } from './transition.ts'
import { type CommissionView, commissionLine, commissionView, lineOf, versionNow } from './view.ts'

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

const dues = (desk: Desk, it: Commission) => ({ turnDue: turnOf(it, desk.settings.rules)?.turnDue })

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
  const { interventions } = await catalogueOf(desk)
  return {
    asker,
    plan,
    standing,
    listing,
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

const orderOf = (
  desk: Desk,
  ground: Ground,
  judged: Judged,
  commissionId: string,
  given: z.infer<typeof commissionGiven>,
  mark: string,
): Commission => {
  const { plan, listing, asker } = ground
  const { intervention } = ground
  const rated = intervention?.evidence
  const asked = { action: 'request' as const, to: 'requested' as const, by: asker.id, at: desk.now }
  const instantly = {
    action: 'approve' as const,
    from: 'requested' as const,
    to: 'offered' as const,
    by: asker.id,
    at: desk.now,
    reason: judged.way.instant ? `inside own limit of ${inPounds(judged.way.limit)}` : '',
  }
  const { potId, needId, memberIds, units, familyPlanId, listingId, ...words } = given
  return {
    id: commissionId,
    reference: spokenReference('CM', desk.house.randomBytes(6)),
    version: 1,
    state: judged.way.instant ? 'offered' : 'requested',
    familyPlanId,
    localityId: plan.localityId,
    leadWorkerId: plan.leads.at(-1)?.workerId ?? asker.id,
    needId,
    outcome: judged.need.outcome,
    memberIds,
    listingId,
    listingVersion: listing.version,
    providerId: listing.providerId,
    potId,
    units,
    terms: {
      unit: listing.price.unit,
      amount: listing.price.basis === 'no-charge' ? 0 : listing.price.amount,
      ...(listing.stages ? { stages: listing.stages.map((stage) => stage.amount) } : {}),
      ...(listing.payable ? { payable: listing.payable } : {}),
    },
    price: judged.price,
    delivered: 0,
    claimed: 0,
    spent: 0,
    held: judged.price,
    requestedBy: asker.id,
    history: judged.way.instant ? [asked, instantly] : [asked],
    mark,
    ...words,
    ...(judged.side ? { side: judged.side } : {}),
    ...(judged.way.instant ? { instantMonth: monthOf(desk.today) } : {}),
    ...(rated ? { evidence: `${rated.scheme} ${evidenceInWords(rated)}, checked ${rated.checkedOn}` } : {}),
    ...(plan.restrictedTo ? { restrictedTo: plan.restrictedTo } : {}),
  }
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

const actBody = z.strictObject({
  reason: z
    .string()
    .trim()
    .min(1, { error: 'Give a reason' })
    .max(300, { error: 'Use 300 characters or fewer' })
    .optional(),
  startOn: z.iso.date({ error: 'Give a date as YYYY-MM-DD' }).optional(),
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
      if (fits && maySeeCommission(asker, it, await teamsOf(desk, it.providerId))) commissions.push(it)
    }
    const next: Place = page.next ? { source: place.source, key: page.next } : { source: place.source + 1 }
    place = next.source < sources.length ? next : undefined
  }
  return place ? { commissions, next: place } : { commissions }
}

/** Fields an act owes or does not know. */
const actProblems = (action: (typeof actions)[number], given: z.infer<typeof actBody>) => {
  const row = transitionOf(action)
  const takesReason = row.reasons !== undefined || row.duty === 'end-outcome-or-reason'
  return [
    ...(row.reasons && !given.reason ? [{ field: 'reason', message: 'Give a reason' }] : []),
    ...(given.reason && !takesReason ? [{ field: 'reason', message: 'This is not asked for here' }] : []),
    ...(row.duty === 'start-date' && !given.startOn ? [{ field: 'startOn', message: 'Say when it starts' }] : []),
    ...(given.startOn && row.duty !== 'start-date'
      ? [{ field: 'startOn', message: 'This is not asked for here' }]
      : []),
  ]
}

export const brokerageRoutes = (_house: House) =>
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
          const order = orderOf(desk, ground, judged, commissionId, given, mark)
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
                    starts: {
                      id: order.id,
                      listingId: order.listingId,
                      helpId: ground.listing.interventionId ?? order.listingId,
                      providerId: order.providerId,
                      memberIds: order.memberIds,
                      ...(ground.listing.kindOfHelp ? { kind: ground.listing.kindOfHelp } : {}),
                      ...(order.side ? { side: order.side } : {}),
                    },
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
                about: { commission: order.id, pot: order.potId, plan: order.familyPlanId, locality: order.localityId },
                facts: { reserved: order.price, provider: order.providerId, state: order.state },
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
    .openapi(
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
        if (!maySeeCommission(asker, whole.commission, await teamsOf(desk, whole.commission.providerId)))
          throw notHere()
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
          body: maybeBody(actBody),
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
        const outcome = await changeCommission<Seen>(desk, commissionId, [], (held) => {
          const { asker, commission: it } = held
          if (!isTheirHand(asker, it, transitionOf(action).hand)) throw notYours()
          const problems = actProblems(action, given)
          if (problems.length > 0) throw fields(...problems)
          if (isRepeat(it, action, taken)) return { answer: held }
          const lapsed = offerLapsesOn(it, desk.settings.rules)
          if ((action === 'accept' || action === 'decline') && lapsed && lapsed < desk.today) {
            return refuse('not-allowed-in-this-state', 'This offer has lapsed.')
          }
          const judgedStep = takeStep(it, action, taken)
          if (isRefusal(judgedStep)) return judgedStep
          if (action === 'approve') {
            const says = judgeApproval(asker, it)
            if (says) return says
          }
          const { after, moves, standing } = judgedStep
          return {
            answer: { ...held, commission: after },
            after,
            moves: moves.map((move) => ({ ...move, id: `${it.id}:${after.version}`, reason: taken.reason })),
            standing,
            happened: [
              {
                what: `commission-${after.state}`,
                about: { commission: it.id, pot: it.potId, plan: it.familyPlanId, locality: it.localityId },
                facts: {
                  action,
                  from: it.state,
                  provider: it.providerId,
                  ...Object.fromEntries(moves.map((move) => [move.kind, move.amount])),
                },
              },
            ],
          }
        })
        if (isRefusal(outcome)) return no(c, outcome)
        return tell(c, commissionView, viewFor(desk, outcome), 200)
      },
    )

/** What the portal may ask this room. */
export type BrokerageApi = ReturnType<typeof brokerageRoutes>
