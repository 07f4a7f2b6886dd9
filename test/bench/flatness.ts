// Whether pages stay as cheap as they were: the same reads over a hundred, a thousand and ten thousand orders.
import { randomUUID } from 'node:crypto'
import { commissionKey, keepCommission, readCommission } from '../../shared/brokerage/store.ts'
import { type Entry, post } from '../../shared/budget/entry.ts'
import { keepEntries, potKey, readPot } from '../../shared/budget/store.ts'
import { isRefusal } from '../../shared/kernel/decision.ts'
import { rulesAtFirst } from '../../shared/kernel/rules.ts'
import { firstStanding } from '../../shared/plans/standing.ts'
import { keepPlan, planKey, readPlan } from '../../shared/plans/store.ts'
import type { Write } from '../../shared/platform/table.ts'
import type { Town } from '../support/a-town.ts'
import { withoutStream } from '../support/without-stream.ts'
import { atMost, type Cost, type Figure, shown } from './figures.ts'

const sizes = [100, 1_000, 10_000] as const

/** Lays orders on the table as requests would have left them: five a family, all from one pot. */
const growing = async (town: Town) => {
  const { table } = town
  const of = await town.family(town.people.lead)
  const order = await town.orderIn('in-delivery', of)
  const [orderItem, planItem] = await table.gather([commissionKey(order), planKey(of.id)])
  const template = readCommission(orderItem)
  const plan = readPlan(planItem)
  if (!template || !plan) throw new Error('nothing to copy')
  let laid = 1
  const upTo = async (count: number) => {
    const before = readPot((await table.gather([potKey(template.potId)]))[0])
    if (!before) throw new Error('no pot')
    let pot = before
    const entries: Entry[] = []
    const writes: Write[] = []
    let familyPlanId = randomUUID()
    for (; laid < count; laid += 1) {
      if (laid % 5 === 0) {
        familyPlanId = randomUUID()
        const copy = { ...plan, id: familyPlanId }
        writes.push(...keepPlan(copy, undefined, firstStanding(copy)))
      }
      const id = randomUUID()
      writes.push(...keepCommission(undefined, { ...template, id, familyPlanId }, rulesAtFirst))
      const posted = post(pot, { id: `${id}:request`, kind: 'reserved', amount: 10, by: 'bench', at: town.time.now })
      if (isRefusal(posted)) throw new Error(posted.refused)
      pot = posted.pot
      entries.push(posted.entry)
    }
    writes.push(...keepEntries(before, pot, entries))
    for (let at = 0; at < writes.length; at += 90) await table.transact(writes.slice(at, at + 90))
  }
  return { of, order, upTo }
}

export const flatness = async (town: Town): Promise<Figure[]> => {
  await withoutStream(town)
  const { of, order, upTo } = await growing(town)
  const { lead, lantern, commissioner } = town.people
  const reads: readonly [string, string, string][] = [
    ['open a family plan', lead, `/api/family-plans/${of.id}`],
    ['open an order', lead, `/api/commissions/${order}`],
    ['open a pot', lead, `/api/pots/${town.pots.lowHill}`],
    ['a page of a pot’s entries', lead, `/api/pots/${town.pots.lowHill}/entries`],
    ['a provider’s record', commissioner, '/api/provider-records'],
    ['orders of a family', lead, `/api/commissions?familyPlanId=${of.id}`],
    ['a page of a provider’s orders', lantern, '/api/commissions'],
  ]
  const costOf = new Map<string, Cost[]>()
  for (const size of sizes) {
    await upTo(size)
    for (const [work, who, path] of reads) {
      await town.must(town.ask(who, 'GET', path))
      const { cost } = await town.must(town.ask(who, 'GET', path))
      costOf.set(work, [...(costOf.get(work) ?? []), cost])
    }
    const body = town.order(await town.family(lead), { units: 1 })
    const { cost } = await town.must(town.ask(lead, 'PUT', `/api/commissions/${randomUUID()}`, body))
    costOf.set('request a commission', [...(costOf.get('request a commission') ?? []), cost])
  }
  const said = ({ trips, rcu, wcu }: Cost) => `${trips} / ${rcu} / ${wcu}`
  const whole = ({ trips, rcu, wcu }: Cost) => trips + rcu + wcu
  const group = 'flat from 10² to 10⁴ orders'
  return [...costOf].map(([work, each]): Figure => {
    const [first, , last] = each
    if (!first || !last) throw new Error(`${work} was not measured`)
    const ratio = whole(last) / whole(first)
    // How full the last page of a list is differs with what is in it; whether it grows does not.
    if (work.startsWith('a page')) return shown(group, work, `${each.map(said).join(' → ')}`)
    return atMost(group, work, ratio, 1, ' ×')
  })
}
