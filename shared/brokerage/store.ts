// Where orders and their deliveries are kept, and how one order is changed: read in one trip, written in one.

import { type Movement, post } from '../budget/entry.ts'
import type { Pot } from '../budget/pot.ts'
import { keepEntries, potKey, potTurn, readPot } from '../budget/store.ts'
import type { ListingVersion } from '../catalogue/listing.ts'
import type { ListingStanding } from '../catalogue/listing-standing.ts'
import { catalogueOf, listingVersionKey, readListingVersion, readStanding, standingKey } from '../catalogue/store.ts'
import { isRefusal, type Refusal } from '../kernel/decision.ts'
import type { Rules } from '../kernel/rules.ts'
import { askerKey, readAsker, readWorker, workerKey } from '../people/store.ts'
import type { Worker } from '../people/worker.ts'
import type { FamilyPlan } from '../plans/family-plan.ts'
import { afterOrder, type Standing, type StandingChange } from '../plans/standing.ts'
import { keepStanding, planKey, planStandingKey, planTurn, readPlan, readPlanStanding } from '../plans/store.ts'
import type { Decided } from '../platform/change.ts'
import type { Desk } from '../platform/desk.ts'
import { packing } from '../platform/packed.ts'
import { notHere } from '../platform/problem.ts'
import type { IndexName, Item, Key, Page, Table, Write } from '../platform/table.ts'
import type { Provider } from '../providers/provider.ts'
import { type Commission, commission } from './commission.ts'
import { type Delivery, delivery } from './delivery.ts'
import { hasLapsed, turnOf } from './life.ts'
import { orderWords } from './order-words.ts'
import { maySeeCommission, type Teams, teamsMatter } from './scope.ts'
import { isOver } from './transition.ts'
import { type CommissionView, peopleFor, viewCommission } from './view.ts'

const { packed, unpacked } = packing(orderWords)
const partition = (id: string) => `COMMISSION#${id}`
export const commissionKey = (id: string): Key => ({ pk: partition(id), sk: 'COMMISSION' })
export const deliveryKey = (commissionId: string, id: string): Key => ({
  pk: partition(commissionId),
  sk: `DELIVERY#${id}`,
})

/** An order from its item: what it says lies packed in one attribute, beside what the table itself must read. */
export const readCommission = (item: Item | undefined): Commission | undefined =>
  item ? commission.parse(unpacked(item.said)) : undefined
export const readDelivery = (item: Item | undefined): Delivery | undefined =>
  item ? delivery.strip().parse(item) : undefined

/** The part of a provider's orders that are not over: they come first in its index, so that finding them never costs its whole past. */
export const livePart = 'LIVE#'
const overPart = 'OVER#'

/** What to write for an order. It is indexed by whose turn it is, by its family in its locality, and by provider once accepted. */
export const keepCommission = (before: Commission | undefined, after: Commission, rules: Rules): Write[] => {
  const accepted = after.history.some((line) => line.action === 'accept')
  const requestedAt = after.history[0]?.at ?? ''
  const item = {
    ...commissionKey(after.id),
    version: after.version,
    state: after.state,
    ...turnOf(after, rules),
    family: `HUB#${after.localityId}`,
    familyAt: `PLAN#${after.familyPlanId}#${requestedAt}`,
    ...(accepted
      ? {
          provider: `PROVIDER#${after.providerId}`,
          providerAt: `${isOver(after.state) ? overPart : livePart}${requestedAt}`,
        }
      : {}),
    said: packed(after),
  }
  return [{ put: item, if: before ? { version: before.version } : 'absent' }]
}

/** What to write for a delivery. */
export const keepDelivery = (before: Delivery | undefined, after: Delivery): Write => ({
  put: { ...deliveryKey(after.commissionId, after.id), ...after },
  if: before ? { version: before.version } : 'absent',
})

const concernKey = (localityId: string, deliveryId: string): Key => ({ pk: `CONCERNS#${localityId}`, sk: deliveryId })
/** A concern noted at a delivery waits at the head of the hub's lists until somebody has dealt with it. */
export const keepConcern = (it: Commission, noted: Delivery): Write => ({
  put: { ...concernKey(it.localityId, noted.id), commissionId: it.id, deliveryId: noted.id, at: noted.at },
})
export const removeConcern = (it: Commission, deliveryId: string): Write => ({
  remove: concernKey(it.localityId, deliveryId),
})

/** What moves the concerns of some orders to the lists of another hub. One trip, when there is one. */
export const moveConcerns = async (table: Table, orders: readonly Commission[], to: string): Promise<Write[]> => {
  const worrying = orders.filter((each) => each.openConcerns)
  const from = worrying[0]?.localityId
  if (from === undefined || from === to) return []
  const theirs = new Set(worrying.map((each) => each.id))
  const { items } = await table.query({ partition: `CONCERNS#${from}` })
  return items
    .filter((item) => theirs.has(String(item.commissionId)))
    .flatMap((item) => [{ put: { ...item, ...concernKey(to, item.sk) } }, { remove: { pk: item.pk, sk: item.sk } }])
}

/** The orders of a hub with a concern nobody has dealt with. Two trips. */
export const findConcerns = async (table: Table, localityId: string): Promise<Commission[]> => {
  const { items } = await table.query({ partition: `CONCERNS#${localityId}` })
  return findCommissions(table, [...new Set(items.map((item) => String(item.commissionId)))])
}

/** Everything of one order: itself, its words, its deliveries in the order of their days. One trip. */
export const findWhole = async (
  table: Table,
  id: string,
): Promise<{ commission: Commission; deliveries: Delivery[] } | undefined> => {
  const { items } = await table.query({ partition: partition(id) })
  const it = readCommission(items.find((item) => item.sk === 'COMMISSION'))
  if (!it) return undefined
  const deliveries = items
    .filter((item) => item.sk.startsWith('DELIVERY#'))
    .flatMap((item) => readDelivery(item) ?? [])
    .sort((a, b) => a.on.localeCompare(b.on) || a.at.localeCompare(b.at))
  return { commission: it, deliveries }
}

/** Some orders by id, those that are there. One trip a hundred. */
export const findCommissions = async (table: Table, ids: readonly string[]): Promise<Commission[]> =>
  (await table.gather(ids.map(commissionKey))).flatMap((item) => readCommission(item) ?? [])

/** A page of an index: the orders themselves, and where to go on. Two trips. */
export const findByIndex = async (
  table: Table,
  index: IndexName,
  wanted: { partition: string; startsWith?: string; limit: number; after?: Item | undefined; newestFirst?: boolean },
): Promise<{ commissions: Commission[]; next?: Item }> => {
  const { after, ...query } = wanted
  const page: Page = await table.query({ ...query, index, ...(after ? { after } : {}) })
  const commissions = await findCommissions(
    table,
    page.items.map((item) => item.pk.slice('COMMISSION#'.length)),
  )
  return page.next ? { commissions, next: page.next } : { commissions }
}

/** Whether a provider keeps its teams for the two sides of domestic abuse apart. From the catalogue in memory. */
export const teamsOf = async (desk: Desk, providerId: string): Promise<Teams> => {
  const { providers } = await catalogueOf(desk)
  return { separateTeams: providers.get(providerId)?.separateTeams === true }
}

/** Whether the asker may see an order. How its provider keeps teams is looked up only for those to whom it matters. */
export const maySee = async (desk: Desk, asker: Worker, it: Commission): Promise<boolean> =>
  maySeeCommission(asker, it, teamsMatter(asker, it) ? await teamsOf(desk, it.providerId) : { separateTeams: true })

/** A provider as the catalogue in memory has it. */
export const providerOf = async (desk: Desk, providerId: string): Promise<Provider | undefined> =>
  (await catalogueOf(desk)).providers.get(providerId)

type Guess = Pick<Commission, 'potId' | 'familyPlanId' | 'leadWorkerId' | 'listingId' | 'listingVersion'>
/** What an order belongs to, remembered as a guess so that a warm act reads everything at once; conditions decide. */
const remembered = new Map<string, Guess>()
/** Versions of listings never change, so they are remembered for good. */
const versions = new Map<string, ListingVersion>()
const versionName = (it: Pick<Commission, 'listingId' | 'listingVersion'>) => `${it.listingId} ${it.listingVersion}`

export const remember = (it: Guess & { readonly id: string }, version?: ListingVersion): void => {
  if (remembered.size > 20_000) remembered.clear()
  if (versions.size > 20_000) versions.clear()
  const { potId, familyPlanId, leadWorkerId, listingId, listingVersion } = it
  remembered.set(it.id, { potId, familyPlanId, leadWorkerId, listingId, listingVersion })
  if (version) versions.set(versionName(it), version)
}

/** What stands around an order: its listing as ordered, the plan and the lead worker for what a provider is told. */
export type Around = {
  readonly version: ListingVersion
  readonly plan?: FamilyPlan | undefined
  readonly lead?: Worker | undefined
}
/** An order as somebody sees it. */
export type Seen = Around & { readonly asker: Worker; readonly commission: Commission }

const aroundKeys = (it: Guess): [Key, Key, Key | undefined] => [
  planKey(it.familyPlanId),
  workerKey(it.leadWorkerId),
  versions.has(versionName(it)) ? undefined : listingVersionKey(it.listingId, it.listingVersion),
]

const aroundFrom = (it: Commission, items: readonly (Item | undefined)[]): Around => {
  const version = versions.get(versionName(it)) ?? readListingVersion(items[2])
  if (!version) throw new Error(`order ${it.id} has lost its listing`)
  remember(it, version)
  return { version, plan: readPlan(items[0]), lead: readWorker(items[1]) }
}

/** Reads what stands around an order. One trip. */
export const findAround = async (desk: Desk, it: Commission): Promise<Around> => {
  const [plan, lead, version] = aroundKeys(it)
  return aroundFrom(it, await desk.table.gather(version ? [plan, lead, version] : [plan, lead]))
}

/** The order as this asker sees it. */
export const viewFor = (desk: Desk, { asker, commission: it, version, plan, lead }: Seen): CommissionView =>
  viewCommission(asker, it, version, peopleFor(it, plan?.members ?? [], lead, desk.today), {
    turnDue: turnOf(it, desk.settings.rules)?.turnDue,
    lapsed: hasLapsed(it, desk.settings.rules, desk.today),
  })

/** Everything an act on an order is judged by. */
export type Held = Seen & {
  readonly pot: Pot
  readonly standing: Standing
  readonly extras: readonly (Item | undefined)[]
  /** What its listing and provider have become, for a step that rests on them. */
  readonly listingStanding?: ListingStanding | undefined
}

/** What an act comes to: the order and what else to write, the moves in the pot, what changes in how the family stands. */
export type Outcome<T> = {
  readonly answer: T
  readonly after?: Commission
  readonly moves?: readonly (Pick<Movement, 'id' | 'kind' | 'amount'> & { readonly reason?: string | undefined })[]
  readonly standing?: StandingChange | undefined
  readonly write?: readonly Write[]
  readonly happened?: Decided<T>['happened']
}

/**
 * Changes one order: reads the asker, the order and all it rests on, plus `extras`, in one trip when the order is
 * remembered and in two when it is not; writes all of it in one.
 * An order that is absent or outside the asker's scope is not here. `onToday`: the step rests on what its listing and
 * provider are today, which is read with the rest.
 */
export const changeCommission = <T>(
  desk: Desk,
  id: string,
  extras: readonly Key[],
  judge: (held: Held) => Outcome<T> | Refusal,
  { onToday = false }: { readonly onToday?: boolean } = {},
): Promise<T | Refusal> => {
  const known = remembered.get(id)
  const turns = known ? [potTurn(known.potId), planTurn(known.familyPlanId)] : []
  return desk.change<T | Refusal>(id, turns, async (look) => {
    const restKeys = (guess: Guess) => [
      potKey(guess.potId),
      planStandingKey(guess.familyPlanId),
      ...aroundKeys(guess),
      onToday ? standingKey(guess.listingId) : undefined,
    ]
    const guessed = known ? restKeys(known) : []
    const [asking, item, ...found] = await look([askerKey(desk), commissionKey(id), ...extras, ...guessed])
    const asker = readAsker(desk, asking)
    const it = readCommission(item)
    if (!it || !(await maySee(desk, asker, it))) throw notHere()
    const stillSo = known && known.potId === it.potId && known.leadWorkerId === it.leadWorkerId
    const rest = stillSo ? found.slice(extras.length) : await look(restKeys(it))
    const pot = readPot(rest[0])
    const standing = readPlanStanding(rest[1])
    if (!pot || !standing) throw new Error(`order ${id} has lost its pot or its plan`)
    const listingStanding = readStanding(rest[5])
    const held = { ...aroundFrom(it, rest.slice(2)), asker, commission: it, pot, standing, listingStanding }
    const outcome = judge({ ...held, extras: found.slice(0, extras.length) })
    if (isRefusal(outcome)) return { answer: outcome }
    const { answer, after, moves = [], standing: change, write = [], happened = [] } = outcome
    return {
      answer,
      write: [
        ...(after ? keepCommission(it, after, desk.settings.rules) : []),
        ...keepMoves(
          pot,
          moves.map((move) => ({ ...move, commissionId: it.id, by: desk.sub, at: desk.now })),
        ),
        ...(change ? [keepStanding(it.familyPlanId, standing, afterOrder(standing, change, desk.today))] : []),
        ...write,
      ],
      happened,
    }
  })
}

/** One move of money for an order, by whose hand. */
export type Move = Pick<Movement, 'id' | 'kind' | 'amount' | 'commissionId' | 'by' | 'at' | 'reason'>

/** The writes for some moves on one pot, one after the other. Moves of nothing leave no entry. */
export const keepMoves = (before: Pot, moves: readonly Move[]): Write[] => {
  let now = before
  const entries = moves
    .filter((move) => move.amount > 0)
    .map((move) => {
      const posted = post(now, move)
      // Only a reservation can be refused, and these moves come after it.
      if (isRefusal(posted)) throw new Error(`a ${move.kind} of ${move.amount} was refused by pot ${before.id}`)
      now = posted.pot
      return posted.entry
    })
  return entries.length > 0 ? keepEntries(before, now, entries) : []
}
