// The ledger through the API on a table: the same commands as people send them, in a house in memory with a clock the test moves.

import type { Commission } from '../../shared/brokerage/commission.ts'
import { expireOffers } from '../../shared/brokerage/rhythm.ts'
import { commissionKey, readCommission } from '../../shared/brokerage/store.ts'
import type { Entry } from '../../shared/budget/entry.ts'
import { findEntries, findPot } from '../../shared/budget/store.ts'
import { addDays } from '../../shared/kernel/calendar.ts'
import { planStandingKey, readPlanStanding } from '../../shared/plans/store.ts'
import type { Send } from '../../shared/platform/table.ts'
import { anId, said, things } from '../brokerage/a-commission.ts'
import { papersUntil } from '../providers/papers.ts'
import { type Asked, aHouse } from '../support/a-house.ts'
import { withoutStream } from '../support/without-stream.ts'
import { type Command, firstDay, instantLimit, type Listing, listings, memberIds, thePots } from './ledger-commands.ts'

const listingId = (name: string) => anId(700 + Object.keys(listings).indexOf(name))

/** What the house said, in the model's words: a repeat is told from an act by having written nothing. */
const inWords = ({ status, body, cost }: Asked): string => {
  if (status === 201) return 'done'
  if (status === 200) return cost.wcu === 0 ? 'again' : 'done'
  if (status === 409 || status === 404) return body.reason
  throw new Error(`${status} ${JSON.stringify(body)}`)
}

/** A house with a provider, five listings and the pots; people who may do what the commands do. */
export const onTable = async (wrap?: (send: Send) => Send) => {
  const house = await aHouse(wrap)
  const { ask, person, table, time } = house
  await withoutStream(house)
  let today: string = firstDay
  time.now = `${today}T10:00:00.000Z`
  const localityId = things.lowHill
  const [admin, commissioner, worker, hubSupport, manager, provider] = await Promise.all([
    person({ role: 'administrator' }),
    person({ role: 'commissioner' }),
    person({ role: 'lead-worker', localityId, instantLimit }),
    person({ role: 'hub-support', localityId }),
    person({ role: 'team-manager', localityId, approvalLimit: 1_000_000 }),
    person({ role: 'provider', providerId: things.organisation }),
  ])
  const put = async (who: string, path: string, body: unknown) => {
    const answer = await ask(who, 'PUT', path, body)
    if (answer.status !== 201) throw new Error(`${path}: ${JSON.stringify(answer.body)}`)
  }
  await put(admin, `/api/localities/${localityId}`, {
    number: 7,
    name: 'Low Hill',
    hub: 'Hub',
    postcodeDistrict: 'WV10',
  })
  await put(commissioner, `/api/providers/${things.organisation}`, {
    name: 'Lantern Street',
    kind: 'charity',
    standing: 'assured',
    dueDiligence: papersUntil('2030-03-31'),
  })
  for (const name of Object.keys(listings) as Listing[]) {
    const { stages, ...price } = { stages: undefined, ...listings[name] }
    await put(provider, `/api/listings/${listingId(name)}`, {
      name,
      providerId: things.organisation,
      summary: 'Help.',
      tier: 'targeted',
      needs: ['family-relationships'],
      forWhom: ['child'],
      ages: null,
      localityIds: [localityId],
      price: { ...price, basis: price.amount === 0 ? 'no-charge' : 'bought' },
      usualUnits: 1,
      ...(stages ? { stages: stages.map((amount, n) => ({ name: `stage ${n}`, amount })) } : {}),
    })
  }
  for (const { id, ...pot } of thePots) {
    await put(commissioner, `/api/pots/${id}`, { localityId, ...pot, purpose: 'p', fundingSource: 'f' })
  }

  const families = new Set<string>()
  /** Starts a family's plan, once: three children who have agreed, and one need. */
  const family = async (id: string) => {
    if (families.has(id)) return
    families.add(id)
    await put(worker, `/api/family-plans/${id}`, {
      localityId,
      sharingBasis: 'public-task',
      members: memberIds(id).map((each) => ({ id: each, relation: 'child', birthMonth: '2016-03', agreedOn: today })),
      needs: [{ id: things.need, outcome: 'family-relationships', summary: 'x', memberIds: memberIds(id) }],
    })
  }
  const firstSaid = new Map<string, string>()
  const hand = { approve: manager, refuse: manager, accept: provider, decline: provider } as Record<string, string>

  const sent = async (command: Command): Promise<string> => {
    switch (command.do) {
      case 'request': {
        const { id, by, family: plan, members, listing, pot, units } = command.order
        await family(plan)
        const body = {
          familyPlanId: plan,
          needId: things.need,
          memberIds: members,
          listingId: listingId(listing),
          potId: pot,
          units,
          overlapReason: 'each needs their own',
        }
        return inWords(await ask(by === 'worker' ? worker : hubSupport, 'PUT', `/api/commissions/${id}`, body))
      }
      case 'act': {
        const { reason, startOn } = said(command.act)
        const path = `/api/commissions/${command.order}/actions/${command.act}`
        return inWords(await ask(hand[command.act] ?? worker, 'POST', path, { reason, startOn }))
      }
      case 'deliver': {
        const { id, units, attendance } = command.delivery
        const on = firstSaid.get(id) ?? today
        firstSaid.set(id, on)
        const path = `/api/commissions/${command.order}/deliveries/${id}`
        return inWords(await ask(provider, 'PUT', path, { on, units, attendance }))
      }
      case 'settle': {
        const path = `/api/commissions/${command.order}/deliveries/${command.delivery}/actions/${command.act}`
        const body = command.act === 'confirm' ? {} : { reason: 'because' }
        return inWords(await ask(command.act === 'reverse' ? manager : worker, 'POST', path, body))
      }
      case 'withdraw-agreement': {
        await family(command.family)
        const path = `/api/family-plans/${command.family}/actions/withdraw-agreement`
        return inWords(await ask(worker, 'POST', path, { memberId: command.member }))
      }
      case 'expire':
        return `${await expireOffers(house.house)} expired`
      case 'days':
        today = addDays(today, command.days)
        time.now = `${today}T10:00:00.000Z`
        return 'done'
    }
  }

  const allEntries = async (potId: string): Promise<Entry[]> => {
    const all: Entry[] = []
    let below: number | undefined
    for (let more = true; more; ) {
      const page = await findEntries(table, potId, 500, below)
      all.push(...page.entries)
      below = page.entries.at(-1)?.version
      more = page.more
    }
    return all.reverse()
  }
  const allOrders = async (ids: Iterable<string>): Promise<Commission[]> =>
    (await table.gather([...ids].map(commissionKey))).flatMap((item) => readCommission(item) ?? [])
  const standings = async (planIds: readonly string[]) =>
    (await table.gather(planIds.map(planStandingKey))).map(readPlanStanding)

  return {
    ...house,
    answer: sent,
    pot: (id: string) => findPot(table, id),
    allEntries,
    allOrders,
    standings,
  }
}
