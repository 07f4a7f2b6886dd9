// A family as the house is told of it: its plan, then each order and what became of it, one after the other.
import { addDays, addMonths, type Day, monthOf } from '../../../../shared/kernel/calendar.ts'
import type { Call, Strand } from '../call.ts'
import { demoId } from '../demo-id.ts'
import { listingId } from '../listings/listing-data.ts'
import { listings } from '../listings.ts'
import { localityId } from '../localities.ts'
import { potId } from '../market.ts'
import { managerOf, persona, someoneAt } from '../people.ts'
import type { DemoMember, DemoOrder, Family } from './family-data.ts'
import { goalId, memberId, type OrderPlace, orderPath } from './steps.ts'

/** The id of a family's plan. */
export const planId = (family: Pick<Family, 'key'>): string => demoId(`plan:${family.key}`)
const needId = (family: Family, need: string): string => demoId(`need:${family.key}:${need}`)

const birthMonth = ({ aged, dueInMonths }: DemoMember, today: Day): { birthMonth?: string } => {
  if (dueInMonths !== undefined) return { birthMonth: addMonths(monthOf(today), dueInMonths) }
  return aged ? { birthMonth: addMonths(monthOf(today), -12 * aged[0] - aged[1]) } : {}
}

const memberOf = (family: Family, it: DemoMember, today: Day) => {
  const { key, aged: _aged, dueInMonths: _due, agreedDaysAgo, ...about } = it
  return {
    ...about,
    id: memberId(family.key, key),
    ...birthMonth(it, today),
    ...(agreedDaysAgo === undefined ? {} : { agreedOn: addDays(today, -agreedDaysAgo) }),
  }
}

const known = (family: Family, keys: readonly string[]): string[] =>
  keys.map((key) => {
    if (!family.members.some((each) => each.key === key)) throw new Error(`no ${key} in ${family.key}`)
    return memberId(family.key, key)
  })

const planPut = (family: Family, today: Day): Call => {
  const { goals = [], actions = [], agencies = [], caseReference, domesticAbuse, restrictedTo } = family
  return {
    by: family.preparedBy ?? family.lead,
    method: 'PUT',
    path: `/api/family-plans/${planId(family)}`,
    body: {
      localityId: localityId(family.localityNumber),
      ...(caseReference ? { caseReference } : {}),
      sharingBasis: 'Public task',
      members: family.members.map((each) => memberOf(family, each, today)),
      needs: family.needs.map(({ key, who, ...about }) => ({
        ...about,
        id: needId(family, key),
        memberIds: known(family, who),
      })),
      goals: goals.map(({ key, words, of }) => ({
        id: goalId(family.key, key),
        words,
        ...(of ? { memberId: memberId(family.key, of) } : {}),
      })),
      actions: actions.map(({ dueInDays, ...about }, n) => ({
        ...about,
        id: demoId(`action:${family.key}:${n}`),
        ...(dueInDays === undefined ? {} : { dueOn: addDays(today, dueInDays) }),
      })),
      agencies: agencies.map((each, n) => ({ ...each, id: demoId(`agency:${family.key}:${n}`) })),
      ...(domesticAbuse ? { domesticAbuse } : {}),
      ...(family.preparedBy ? { leadWorkerId: persona(family.lead).id } : {}),
      ...(restrictedTo ? { restrictedTo: restrictedTo.map((key) => persona(key).id) } : {}),
    },
  }
}

const provider = (order: DemoOrder) => (): string => {
  const listing = listings.find(({ id }) => id === listingId(order.listing))
  const found = listing && someoneAt(listing.providerId, listing.side)
  if (!found) throw new Error(`nobody works for the provider of ${order.listing}`)
  return found.key
}

const orderTold = (family: Family, order: DemoOrder, today: Day): Strand => {
  const { key, need, who, units, pot = 'locality', rationale, overlapReason, measures, startInDays } = order
  const at: OrderPlace = {
    family: family.key,
    order: key,
    today,
    weekday: order.weekday ?? 2,
    lead: family.lead,
    manager: managerOf(family.localityNumber).key,
    provider: provider(order),
  }
  const put: Call = {
    by: order.by ?? family.lead,
    method: 'PUT',
    path: orderPath(at),
    body: {
      familyPlanId: planId(family),
      needId: needId(family, need),
      memberIds: known(family, who),
      listingId: listingId(order.listing),
      potId: potId(pot, family.localityNumber, today),
      units,
      ...(measures ? { outcomeMeasureIds: measures } : {}),
      ...(rationale ? { rationale } : {}),
      ...(overlapReason ? { overlapReason } : {}),
      ...(startInDays === undefined ? {} : { startBy: addDays(today, startInDays) }),
    },
  }
  return [put, ...order.life.flatMap((step) => step(at))]
}

/** All that is told of a family, in the order in which it happens. */
export const familyTold = (family: Family, today: Day): Strand => [
  planPut(family, today),
  ...family.orders.flatMap((order) => orderTold(family, order, today)),
]
