// The ledger on the pure rules alone: no table, no clock, no addresses; what the edges do with the rules and nothing more.
import type { Commission } from '../../shared/brokerage/commission.ts'
import { confirm, query, record, reverse } from '../../shared/brokerage/confirmation.ts'
import type { Delivery } from '../../shared/brokerage/delivery.ts'
import { isRepeat, leave, offerLapsesOn, takeStep } from '../../shared/brokerage/life.ts'
import { newOrder, runningOf } from '../../shared/brokerage/new-order.ts'
import { judgeRequest } from '../../shared/brokerage/request.ts'
import { maySeeCommission } from '../../shared/brokerage/scope.ts'
import { type Entry, type Movement, openPot, post } from '../../shared/budget/entry.ts'
import { judgePot, type Pot } from '../../shared/budget/pot.ts'
import { addDays, type Day } from '../../shared/kernel/calendar.ts'
import { isRefusal } from '../../shared/kernel/decision.ts'
import { fingerprint } from '../../shared/kernel/fingerprint.ts'
import { rulesAtFirst } from '../../shared/kernel/rules.ts'
import { withdrawAgreement } from '../../shared/plans/amend.ts'
import type { FamilyPlan } from '../../shared/plans/family-plan.ts'
import {
  afterOrder,
  afterPlan,
  firstStanding,
  type Standing,
  type StandingChange,
} from '../../shared/plans/standing.ts'
import { anId, aWorker, said, things } from '../brokerage/a-commission.ts'
import { aListing, aPlan } from '../brokerage/a-request.ts'
import {
  type Asked,
  type Command,
  firstDay,
  instantLimit,
  type Listing,
  listings,
  memberIds,
  type Settle,
  thePots,
} from './ledger-commands.ts'

const worker = aWorker('lead-worker', { instantLimit })
const hands = {
  worker,
  'hub-support': aWorker('hub-support', { id: anId(4) }),
  manager: aWorker('team-manager', { approvalLimit: 1_000_000 }),
  provider: aWorker('provider'),
}
const listingFor = (name: Listing) => {
  const { stages, ...price } = { stages: undefined, ...listings[name] }
  return aListing({
    id: anId(700 + Object.keys(listings).indexOf(name)),
    name,
    ages: null,
    kindOfHelp: undefined,
    price: { ...price, vat: 0, basis: price.amount === 0 ? 'no-charge' : 'bought' },
    ...(stages ? { stages: stages.map((amount, n) => ({ name: `stage ${n}`, amount })) } : {}),
  })
}
const offered = Object.fromEntries(Object.keys(listings).map((name) => [name, listingFor(name as Listing)]))
const standing_ = {
  status: 'listed',
  version: 1,
  providerStanding: 'assured',
  assuredUntil: '2099-12-31',
  mark: 1,
} as const

/** Opens the pots and keeps everything in memory, as values. */
export const onRules = () => {
  let today: Day = firstDay
  const at = () => `${today}T10:00:00.000Z`
  const pots = new Map<string, Pot>()
  const entries = new Map<string, Entry[]>()
  for (const each of thePots) {
    const given = { ...each, localityId: things.lowHill, purpose: 'p', fundingSource: 'f', author: 'a', mark: 'm' }
    const opened = openPot(given, 'commissioner', at())
    pots.set(each.id, opened.pot)
    entries.set(each.id, [opened.entry])
  }
  const orders = new Map<string, { it: Commission; deliveries: Map<string, Delivery> }>()
  const plans = new Map<string, FamilyPlan>()
  const standings = new Map<string, Standing>()
  const family = (id: string): { plan: FamilyPlan; standing: Standing } => {
    const plan =
      plans.get(id) ??
      aPlan({
        id,
        members: memberIds(id).map((each) => ({ id: each, relation: 'child', birthMonth: '2016-03', agreedOn: today })),
        needs: [{ id: things.need, outcome: 'family-relationships', summary: 'x', memberIds: memberIds(id) }],
      })
    plans.set(id, plan)
    const standing = standings.get(id) ?? firstStanding(plan)
    standings.set(id, standing)
    return { plan, standing }
  }
  const move = (potId: string, movement: Omit<Movement, 'at' | 'by'>): boolean => {
    const before = pots.get(potId)
    if (!before) throw new Error(`no pot ${potId}`)
    const posted = post(before, { ...movement, by: 'somebody', at: at() })
    if (isRefusal(posted)) return false
    pots.set(potId, posted.pot)
    entries.get(potId)?.push(posted.entry)
    return true
  }
  const keep = (
    after: Commission,
    moves: readonly { kind: Movement['kind']; amount: number }[],
    change: StandingChange | undefined,
    name: string,
  ) => {
    const { deliveries = new Map() } = orders.get(after.id) ?? {}
    orders.set(after.id, { it: after, deliveries })
    moves
      .filter((each) => each.amount > 0)
      .forEach((each) => {
        if (!move(after.potId, { ...each, id: `${name}:${each.kind}`, commissionId: after.id }))
          throw new Error('refused')
      })
    if (change) standings.set(after.familyPlanId, afterOrder(family(after.familyPlanId).standing, change, today))
    return 'done'
  }

  const request = (asked: Asked): string => {
    const mark = fingerprint(asked)
    const there = orders.get(asked.id)?.it
    if (there) return there.requestedBy === hands[asked.by].id && there.mark === mark ? 'again' : 'id-already-used'
    const listing = offered[asked.listing] ?? listingFor(asked.listing)
    const pot = pots.get(asked.pot)
    if (!pot) return 'not-found'
    const ground = {
      asker: hands[asked.by],
      ...family(asked.family),
      listing,
      listingStanding: standing_,
      intervention: undefined,
      separateTeams: false,
      today,
      until: rulesAtFirst,
    }
    const given = {
      familyPlanId: asked.family,
      needId: things.need,
      memberIds: asked.members,
      listingId: listing.id,
      potId: asked.pot,
      units: asked.units,
      overlapReason: 'each needs their own',
    }
    const judged = judgeRequest(ground, given)
    if (isRefusal(judged)) return judged.refused
    const money = { on: today, localityId: things.lowHill, outcome: judged.need.outcome, amount: judged.price }
    const says = judgePot(pot, money)
    if (says) return says.refused
    const order = newOrder(ground, judged, given, { id: asked.id, reference: 'CM-7K3F-29', at: at(), mark })
    return keep(
      order,
      [{ kind: 'reserved', amount: judged.price }],
      {
        starts: runningOf(order, ground),
        ...(order.instantMonth ? { instant: { month: order.instantMonth, by: order.price } } : {}),
      },
      order.id,
    )
  }

  const act = (id: string, what: Extract<Command, { do: 'act' }>['act']): string => {
    const found = orders.get(id)
    const hand =
      what === 'accept' || what === 'decline'
        ? 'provider'
        : what === 'approve' || what === 'refuse'
          ? 'manager'
          : 'worker'
    if (!found || !maySeeCommission(hands[hand], found.it, { separateTeams: false })) return 'not-found'
    const { it } = found
    const taken = said(what, { by: hands[hand].id, at: at() })
    if (isRepeat(it, what, taken)) return 'again'
    const lapsed = offerLapsesOn(it, rulesAtFirst)
    if (hand === 'provider' && lapsed && lapsed < today) return 'not-allowed-in-this-state'
    const step = takeStep(it, what, taken)
    return isRefusal(step) ? step.refused : keep(step.after, step.moves, step.standing, `${id}:${step.after.version}`)
  }

  const deliver = (id: string, given: Extract<Command, { do: 'deliver' }>['delivery']): string => {
    const found = orders.get(id)
    if (!found || !maySeeCommission(hands.provider, found.it, { separateTeams: false })) return 'not-found'
    const mark = fingerprint(given)
    const there = found.deliveries.get(given.id)
    if (there) return there.mark === mark ? 'again' : 'id-already-used'
    const recorded = record(
      found.it,
      { on: today, units: given.units, attendance: given.attendance },
      { id: given.id, mark },
      { by: hands.provider.id, at: at() },
      today,
      rulesAtFirst,
    )
    if (isRefusal(recorded)) return recorded.refused
    found.deliveries.set(given.id, recorded.delivery)
    return keep(recorded.after, recorded.moves, recorded.standing, given.id)
  }

  const settle = (id: string, deliveryId: string, what: Settle): string => {
    const found = orders.get(id)
    const before = found?.deliveries.get(deliveryId)
    if (!found || !before) return 'not-found'
    if (before.steps.some((step) => step.action === what)) return 'again'
    const by = { by: what === 'reverse' ? hands.manager.id : worker.id, at: at(), reason: 'because' }
    const settled = { confirm, query, reverse }[what](found.it, before, by)
    if (isRefusal(settled)) return settled.refused
    found.deliveries.set(deliveryId, settled.delivery)
    return keep(settled.after, settled.moves, settled.standing, `${deliveryId}:${settled.delivery.version}`)
  }

  const takeBack = (familyId: string, memberId: string): string => {
    const { plan, standing } = family(familyId)
    if (plan.members.find((each) => each.id === memberId)?.withdrawnOn) return 'again'
    const after = withdrawAgreement(plan, memberId, today)
    plans.set(familyId, after)
    standings.set(familyId, afterPlan(standing, after))
    for (const each of standing.running.filter((order) => order.memberIds.includes(memberId))) {
      const found = orders.get(each.id)
      if (!found) throw new Error(`order ${each.id} runs and is not there`)
      const step = leave(found.it, memberId, { by: worker.id, at: at() })
      keep(step.after, step.moves, step.standing, `${each.id}:${step.after.version}`)
    }
    return 'done'
  }

  const expire = (): string => {
    const lapsed = [...orders.values()].filter(({ it }) => (offerLapsesOn(it, rulesAtFirst) ?? '9999') < today)
    for (const { it } of lapsed) {
      const step = takeStep(it, 'expire', { by: 'clock', at: at(), mark: '' })
      if (isRefusal(step)) throw new Error(step.refused)
      keep(step.after, step.moves, step.standing, `${it.id}:${step.after.version}`)
    }
    return `${lapsed.length} expired`
  }

  return {
    pots,
    entries,
    orders,
    standing: (familyId: string) => family(familyId).standing,
    answer: (command: Command): string => {
      switch (command.do) {
        case 'request':
          return request(command.order)
        case 'act':
          return act(command.order, command.act)
        case 'deliver':
          return deliver(command.order, command.delivery)
        case 'settle':
          return settle(command.order, command.delivery, command.act)
        case 'withdraw-agreement':
          return takeBack(command.family, command.member)
        case 'expire':
          return expire()
        case 'days':
          today = addDays(today, command.days)
          return 'done'
      }
    },
  }
}
