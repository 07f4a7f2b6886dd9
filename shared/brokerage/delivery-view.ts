// A delivery as one asker may know it: what was said of a family is for those who hold it, and for the provider that said it.
import { isA } from '../people/asker.ts'
import type { Worker } from '../people/worker.ts'
import type { Commission } from './commission.ts'
import type { Delivery } from './delivery.ts'
import { maySeeFamilyOf } from './scope.ts'

const council = 'the council'

/** To its provider: whole, but which of the council's people did what, and what they did about a concern. */
const forProvider = (asker: Worker, it: Delivery): Delivery => {
  const { concernDealtWith, ...rest } = it
  const nameless = (by: string) => (by === asker.id ? by : council)
  return {
    ...rest,
    steps: it.steps.map((step) => ({ ...step, by: nameless(step.by) })),
    ...(concernDealtWith ? { concernDealtWith: { ...concernDealtWith, by: council, done: '' } } : {}),
  }
}

/** To those who see money and no family: what was delivered and what became of it, and nobody's words. */
const forMoney = (it: Delivery): Delivery => {
  const { note: _note, concern: _concern, concernDealtWith: _dealtWith, ...rest } = it
  return { ...rest, steps: it.steps.map(({ reason: _reason, ...step }) => step) }
}

/** What of a delivery the asker, who sees its order, may know. */
export const deliveryFor = (asker: Worker, order: Commission, it: Delivery): Delivery => {
  if (isA(asker, 'provider')) return forProvider(asker, it)
  return maySeeFamilyOf(asker, order) ? it : forMoney(it)
}
