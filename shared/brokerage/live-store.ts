// Orders that are live with a provider: which they are, and how all of them are held when it is suspended over a child's safety.
import { aDesk, type Desk, type House, newOutside } from '../platform/desk.ts'
import { TryAgain } from '../platform/faults.ts'
import type { Item } from '../platform/table.ts'
import { isHeldForSafety } from '../providers/provider.ts'
import { findProviders, providerKey, readProvider } from '../providers/store.ts'
import type { Commission } from './commission.ts'
import { safetyReason } from './commission.ts'
import { heldForSafety, runs } from './still-offered.ts'
import { commissionKey, findByIndex, keepCommission, livePart, readCommission } from './store.ts'
import { aboutOrder, countedBy } from './told.ts'
import { isOver } from './transition.ts'

const aPage = 100

/**
 * Orders a provider was offered or has taken on and that are not over, at most `most`. From the indexes, which may be a
 * moment late. A trip or two a hundred.
 */
export const findLive = async (desk: Pick<Desk, 'table'>, providerId: string, most = 1000): Promise<Commission[]> => {
  const live: Commission[] = []
  const sources = [
    { index: 'turn', partition: `ANSWER#${providerId}` },
    { index: 'provider', partition: `PROVIDER#${providerId}`, startsWith: livePart },
  ] as const
  for (const { index, ...source } of sources) {
    for (let after: Item | undefined; ; ) {
      const page = await findByIndex(desk.table, index, { ...source, limit: aPage, after })
      live.push(...page.commissions.filter((it) => it.providerId === providerId && !isOver(it.state)))
      if (!page.next || live.length >= most) break
      after = page.next
    }
  }
  return [...new Map(live.map((it) => [it.id, it])).values()].slice(0, most)
}

/**
 * Holds every order of a provider that runs while it is suspended over a child's safety; answers how many it held. What
 * is to be held follows from how the provider stands and not from a message, so that nothing is lost when this stops
 * half way: doing it again holds the rest, and doing it twice holds nothing twice. Each order is held by itself, under
 * the condition that the provider still stands so.
 */
export const holdForSafety = async (desk: Desk, providerId: string): Promise<number> => {
  let held = 0
  for (const { id, state } of await findLive(desk, providerId)) {
    if (!runs(state)) continue
    try {
      if (await hold(desk, providerId, id)) held += 1
    } catch (fault) {
      // One order that is written by many at once must not keep the others going: it is held the next time.
      if (!(fault instanceof TryAgain)) throw fault
    }
  }
  return held
}

const hold = (desk: Desk, providerId: string, id: string): Promise<boolean> =>
  desk.change<boolean>(id, [], async (look) => {
    const [item, providerItem] = await look([commissionKey(id), providerKey(providerId)])
    const it = readCommission(item)
    const from = readProvider(providerItem)
    if (!it || !from || !isHeldForSafety(from)) return { answer: false }
    const step = heldForSafety(it, { by: from.standingBy ?? desk.sub, at: desk.now })
    if (!step) return { answer: false }
    return {
      answer: true,
      write: [
        ...keepCommission(it, step.after, desk.settings.rules),
        { check: providerKey(providerId), if: { version: from.version } },
      ],
      happened: [
        {
          what: `commission-${step.after.state}`,
          about: aboutOrder(it),
          facts: { action: 'hold', from: it.state, ...countedBy(it), reason: safetyReason },
        },
      ],
    }
  })

/** Holds what still runs with any provider that stands suspended over a child's safety. Safe to run as often as one likes. */
export const holdAllForSafety = async (house: House): Promise<number> => {
  let held = 0
  for (const it of await findProviders(house.table)) {
    if (isHeldForSafety(it)) held += await holdForSafety(aDesk(house, newOutside(house.newId()), 'clock'), it.id)
  }
  return held
}
