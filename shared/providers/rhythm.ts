// The clock's part in due diligence: each paper that runs out is warned of on the days the council chose, once each.
import { londonDay } from '../kernel/calendar.ts'
import { aDesk, type House, newOutside } from '../platform/desk.ts'
import { paperWarnings } from './due-diligence.ts'
import type { Provider } from './provider.ts'
import { findProviders, warnedKey } from './store.ts'

/** Gives every warning that is due and was not given yet; answers how many. Safe to run as often as one likes. */
export const warnOfPapers = async (house: House): Promise<number> => {
  let given = 0
  for (const it of await findProviders(house.table)) {
    if (it.standing === 'assured' || it.standing === 'suspended') given += await warn(house, it)
  }
  return given
}

const warn = (house: House, it: Provider): Promise<number> => {
  const { rules } = house.settings
  const today = londonDay(house.clock())
  const due = paperWarnings(it.dueDiligence, it.kind === 'in-house', today, rules.warnPapersBefore)
  if (due.length === 0) return Promise.resolve(0)
  const desk = aDesk(house, newOutside(house.newId()), 'clock')
  return desk.change<number>(it.id, [], async (look) => {
    const items = await look(due.map((each) => warnedKey(it.id, each)))
    const fresh = due.filter((_each, n) => items[n] === undefined)
    return {
      answer: fresh.length,
      write: fresh.map((each) => ({ put: { ...warnedKey(it.id, each), on: today }, if: 'absent' as const })),
      happened: fresh.map(({ what, lastDay, warning }) => ({
        what: warning === 0 ? 'provider-paper-ran-out' : 'provider-paper-runs-out',
        about: { provider: it.id },
        facts: { paper: what, lastDay, warning },
      })),
    }
  })
}
