// What becomes of a delivery after it was recorded: confirmed and spent, queried, or taken back.
import { addWorkingDays, type Day } from '../kernel/calendar.ts'
import { type Refusal, refuse } from '../kernel/decision.ts'
import type { Rules } from '../kernel/rules.ts'
import { isA } from '../people/asker.ts'
import type { Worker } from '../people/worker.ts'
import type { Commission } from './commission.ts'
import { type Delivery, type DeliveryGiven, worthOf } from './delivery.ts'
import type { Step } from './life.ts'
import { isTheirHand } from './scope.ts'
import { isOver } from './transition.ts'

/** What an act on a delivery comes to: the order, the delivery, and the money. */
export type Settled = Step & { readonly delivery: Delivery }
type By = { readonly by: string; readonly at: string; readonly reason?: string | undefined }

/** Acts a person may take on a delivery now. Workers confirm or query; only a manager takes back. */
export const deliveryActions = (asker: Worker, it: Commission, on: Delivery): ('confirm' | 'query' | 'reverse')[] => {
  if (!isTheirHand(asker, it, 'worker')) return []
  const may: ('confirm' | 'query' | 'reverse')[] = []
  if (on.state === 'recorded' || on.state === 'queried') may.push('confirm')
  if (on.state === 'recorded') may.push('query')
  if (isA(asker, 'team-manager') && on.state !== 'reversed') may.push('reverse')
  return may
}

/** Records a delivery on an order that is accepted or in delivery; the first one starts it. */
export const record = (
  it: Commission,
  given: DeliveryGiven,
  ids: { readonly id: string; readonly mark: string },
  { by, at }: By,
  today: Day,
  rules: Pick<Rules, 'confirmationWithin'>,
): Settled | Refusal => {
  if (it.state !== 'accepted' && it.state !== 'in-delivery') {
    return refuse('not-allowed-in-this-state', `This order is ${it.state.replace('-', ' ')}.`)
  }
  const worth = worthOf(it, given, today)
  if ('refused' in worth) return worth
  const confirmBy = addWorkingDays(today, rules.confirmationWithin)
  const recorded: Delivery = {
    ...given,
    ...ids,
    ...worth,
    commissionId: it.id,
    version: 1,
    state: 'recorded',
    by,
    at,
    steps: [],
    ...(worth.worth > 0 ? { confirmBy } : {}),
  }
  const starts = it.state === 'accepted'
  const after: Commission = {
    ...it,
    version: it.version + 1,
    state: 'in-delivery',
    delivered: it.delivered + worth.uses,
    claimed: it.claimed + worth.worth,
    ...(worth.worth > 0 ? { confirmBy: it.claimed > 0 ? (it.confirmBy ?? confirmBy) : confirmBy } : {}),
    ...(given.concern ? { openConcerns: (it.openConcerns ?? 0) + 1 } : {}),
    history: starts ? [...it.history, { action: 'deliver', from: it.state, to: 'in-delivery', by, at }] : it.history,
  }
  return { after, delivery: recorded, moves: [] }
}

const settledAs = (
  it: Delivery,
  state: Delivery['state'],
  action: 'confirm' | 'query' | 'reverse',
  { by, at, reason }: By,
): Delivery => ({
  ...it,
  version: it.version + 1,
  state,
  steps: [...it.steps, { action, by, at, ...(reason ? { reason } : {}) }],
})

/** Agrees that it happened: what it is worth is spent, once. */
export const confirm = (it: Commission, on: Delivery, by: By): Settled | Refusal => {
  if (on.state !== 'recorded' && on.state !== 'queried') {
    return refuse('not-allowed-in-this-state', `This delivery is ${on.state}.`)
  }
  return {
    delivery: settledAs(on, 'confirmed', 'confirm', by),
    moves: [{ kind: 'spent', amount: on.worth }],
    after: {
      ...it,
      version: it.version + 1,
      claimed: it.claimed - on.worth,
      spent: it.spent + on.worth,
      held: it.held - on.worth,
    },
  }
}

/** Says that it did not happen as recorded: nothing is spent until somebody settles it. */
export const query = (it: Commission, on: Delivery, by: By): Settled | Refusal =>
  on.state === 'recorded'
    ? { delivery: settledAs(on, 'queried', 'query', by), moves: [], after: { ...it, version: it.version + 1 } }
    : refuse('not-allowed-in-this-state', `This delivery is ${on.state}.`)

/**
 * Takes a delivery back: a spend returns to the order's commitment, and out of it too when the order is over; the
 * units can be delivered again.
 */
export const reverse = (it: Commission, on: Delivery, by: By): Settled | Refusal => {
  if (on.state === 'reversed') return refuse('not-allowed-in-this-state', 'This delivery was taken back already.')
  const wasSpent = on.state === 'confirmed'
  const over = isOver(it.state)
  const heldAgain = it.held + (wasSpent ? on.worth : 0)
  const givesBack = over ? on.worth : 0
  return {
    delivery: settledAs(on, 'reversed', 'reverse', by),
    moves: [
      ...(wasSpent ? [{ kind: 'reversed' as const, amount: on.worth }] : []),
      ...(givesBack > 0 ? [{ kind: 'uncommitted' as const, amount: givesBack }] : []),
    ],
    after: {
      ...it,
      version: it.version + 1,
      delivered: it.delivered - on.uses,
      claimed: wasSpent ? it.claimed : it.claimed - on.worth,
      spent: wasSpent ? it.spent - on.worth : it.spent,
      held: heldAgain - givesBack,
    },
    ...(it.instantMonth && givesBack > 0 ? { standing: { instant: { month: it.instantMonth, by: -givesBack } } } : {}),
  }
}
