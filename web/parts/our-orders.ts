// A provider's orders as its pages ask for them: all of a state, or whole with the people they are for.

import type { State } from '../../shared/brokerage/transition.ts'
import type { CommissionLine, CommissionView } from '../../shared/brokerage/view.ts'
import { got } from '../answer.ts'
import type { PageContext } from '../page.tsx'

const mostPages = 10

/** Every order of a state: what a provider has on its hands fits in a few pages. */
const ordersIn = async (c: PageContext, state: State): Promise<CommissionLine[]> => {
  const found: CommissionLine[] = []
  let after: string | undefined
  for (let pages = 0; pages < mostPages; pages += 1) {
    const query = { state, limit: '100', ...(after ? { after } : {}) }
    const { items, next } = await got(c.var.rooms.brokerage.commissions.$get({ query }))
    found.push(...items)
    if (!next) break
    after = next
  }
  return found
}

/** A provider's orders in some states: out of one page where all it has fits on it, state by state where not. */
export const ordersInAny = async <S extends State>(
  c: PageContext,
  wanted: readonly S[],
): Promise<Record<S, CommissionLine[]>> => {
  const { items, next } = await got(c.var.rooms.brokerage.commissions.$get({ query: { limit: '100' } }))
  const lists = next
    ? await Promise.all(wanted.map((state) => ordersIn(c, state)))
    : wanted.map((state) => items.filter((it) => it.state === state))
  return Object.fromEntries(wanted.map((state, n) => [state, lists[n] ?? []])) as Record<S, CommissionLine[]>
}

/** Orders that sessions can be recorded on. */
export const runningOrders = async (c: PageContext): Promise<CommissionLine[]> => {
  const found = await ordersInAny(c, ['accepted', 'in-delivery'])
  return [...found.accepted, ...found['in-delivery']]
}

type Person = NonNullable<CommissionView['people']>[number]

/** "Ewa Lewandowska and Maja Lewandowska"; who they are in the family where no name is known. */
export const namesOf = (people: readonly Pick<Person, 'name' | 'relation'>[] | undefined): string => {
  const names = (people ?? []).map(({ name, relation }) => name ?? relation)
  return names.length < 2 ? (names[0] ?? 'No name given') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}
