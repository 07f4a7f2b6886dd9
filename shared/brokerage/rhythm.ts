// The clock's part in an order's life: an offer nobody answered in time expires, and what it held goes back to the pot.
import { potKey, potTurn, readPot } from '../budget/store.ts'
import { londonDay } from '../kernel/calendar.ts'
import { isRefusal } from '../kernel/decision.ts'
import { afterOrder } from '../plans/standing.ts'
import { keepStanding, planStandingKey, planTurn, readPlanStanding } from '../plans/store.ts'
import { aDesk, type House, newOutside } from '../platform/desk.ts'
import { findProviders } from '../providers/store.ts'
import { offerLapsesOn, takeStep } from './life.ts'
import { commissionKey, findByIndex, keepCommission, keepMoves, readCommission } from './store.ts'
import { aboutOrder, countedBy } from './told.ts'

/** Expires every offer whose day has passed; answers how many. Safe to run as often as one likes. */
export const expireOffers = async (house: House): Promise<number> => {
  let expired = 0
  const today = londonDay(house.clock())
  for (const { id: providerId } of await findProviders(house.table)) {
    const { commissions } = await findByIndex(house.table, 'turn', { partition: `ANSWER#${providerId}`, limit: 100 })
    for (const it of commissions) {
      const lapses = offerLapsesOn(it, house.settings.rules)
      if (lapses && lapses < today && (await expire(house, it.id, it.potId, it.familyPlanId))) expired += 1
    }
  }
  return expired
}

const expire = (house: House, id: string, potId: string, planId: string): Promise<boolean> => {
  const desk = aDesk(house, newOutside(house.newId()), 'clock')
  return desk.change<boolean>(id, [potTurn(potId), planTurn(planId)], async (look) => {
    const [item, potItem, standingItem] = await look([commissionKey(id), potKey(potId), planStandingKey(planId)])
    const it = readCommission(item)
    const pot = readPot(potItem)
    const standing = readPlanStanding(standingItem)
    const lapses = it && offerLapsesOn(it, house.settings.rules)
    if (!it || !pot || !standing || !lapses || lapses >= desk.today) return { answer: false }
    const step = takeStep(it, 'expire', { by: 'clock', at: desk.now, mark: '' })
    if (isRefusal(step)) return { answer: false }
    const { after, moves } = step
    const moved = moves.map((move) => ({
      ...move,
      id: `${id}:${after.version}`,
      commissionId: id,
      by: 'clock',
      at: desk.now,
    }))
    return {
      answer: true,
      write: [
        ...keepCommission(it, after, house.settings.rules),
        ...keepMoves(pot, moved),
        ...(step.standing ? [keepStanding(planId, standing, afterOrder(standing, step.standing, desk.today))] : []),
      ],
      happened: [
        {
          what: 'commission-expired',
          about: aboutOrder(it),
          facts: {
            action: 'expire',
            from: it.state,
            ...countedBy(it),
            ...Object.fromEntries(moves.map((move) => [move.kind, move.amount])),
          },
        },
      ],
    }
  })
}
