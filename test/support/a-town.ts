// A town in memory for tests of the whole API: two places, two providers, pots, people of every role, families and their orders.
import { randomUUID } from 'node:crypto'
import type { Send } from '../../shared/platform/table.ts'
import { aMenu } from '../catalogue/a-menu.ts'

/** An order's body but for what a test says itself. */
export type OrderGiven = {
  readonly plan?: string
  readonly need?: string
  readonly members?: readonly string[]
  readonly listing?: string
  readonly pot?: string
  readonly units?: number
  readonly more?: object
}

/** Everything is put in through the API; `allocated` is what each pot begins with, in pence. */
export const aTown = async ({
  wrap,
  allocated = 1_000_000,
}: {
  wrap?: (send: Send) => Send
  allocated?: number
} = {}) => {
  const menu = await aMenu(wrap)
  const { ask, person, ids } = menu
  const inLowHill = { localityId: ids.lowHill }
  const inPenn = { localityId: ids.penn }
  const [lead, colleague, hub, manager, pennLead, pennHub, pennManager, duty, insight, finance] = await Promise.all([
    person({ role: 'lead-worker', ...inLowHill, telephone: '01632 960101', instantLimit: 25_000 }),
    person({ role: 'lead-worker', ...inLowHill, instantLimit: 25_000 }),
    person({ role: 'hub-support', ...inLowHill }),
    person({ role: 'team-manager', ...inLowHill, approvalLimit: 500_000, safeguardingLead: true }),
    person({ role: 'lead-worker', ...inPenn, instantLimit: 25_000 }),
    person({ role: 'hub-support', ...inPenn }),
    person({ role: 'team-manager', ...inPenn, approvalLimit: 500_000, safeguardingLead: true }),
    person({ role: 'duty-worker', instantLimit: 25_000, approvalLimit: 500_000 }),
    person({ role: 'insight-officer' }),
    person({ role: 'finance-officer' }),
  ])
  const people = {
    ...menu.people,
    lead,
    colleague,
    hub,
    manager,
    pennLead,
    pennHub,
    pennManager,
    duty,
    insight,
    finance,
  }

  /** Puts something that has to be made now, and gives its id. */
  const put = async (who: string, things: string, body: unknown): Promise<string> => {
    const id = randomUUID()
    const { status, body: said } = await ask(who, 'PUT', `/api/${things}/${id}`, body)
    if (status !== 201) throw new Error(`PUT ${things}: ${status} ${JSON.stringify(said)}`)
    return id
  }
  const pot = (more: object = {}) =>
    put(people.commissioner, 'pots', {
      ...inLowHill,
      financialYear: '2026-27',
      purpose: 'Early help',
      fundingSource: 'Base budget',
      allocated,
      ...more,
    })
  const pots = {
    lowHill: await pot(),
    penn: await pot(inPenn),
    city: await put(people.commissioner, 'pots', {
      financialYear: '2026-27',
      purpose: 'The whole city',
      fundingSource: 'Base budget',
      allocated,
    }),
  }
  /** Twenty sessions at £10, so that any number of units is easy to count. */
  const sessions = await menu.publish({
    name: 'Talking it over',
    price: { unit: 'session', amount: 1000, vat: 0, basis: 'bought' },
    ages: null,
    localityIds: [ids.lowHill, ids.penn],
    usualUnits: 20,
  })

  /** A family: a child, a mother and a father who have all agreed, and one need of them all. */
  const aFamily = (more: object = {}) => {
    const member = { child: randomUUID(), mother: randomUUID(), father: randomUUID() }
    const need = randomUUID()
    const agreedOn = '2026-11-02'
    const given = {
      localityId: ids.lowHill,
      sharingBasis: 'Public task',
      members: [
        { id: member.child, relation: 'child', name: 'Ada', birthMonth: '2019-04', agreedOn },
        { id: member.mother, relation: 'mother', name: 'Bea', agreedOn, contact: { value: '01632 960301' } },
        { id: member.father, relation: 'father', name: 'Cas', agreedOn },
      ],
      needs: [{ id: need, outcome: 'family-relationships', summary: 'Mornings', memberIds: Object.values(member) }],
      ...more,
    }
    return { member, need, given }
  }
  /** Opens a plan for such a family. */
  const family = async (who: string, more: object = {}) => {
    const { member, need, given } = aFamily(more)
    return { id: await put(who, 'family-plans', given), member, need, given }
  }
  type Family = Pick<Awaited<ReturnType<typeof family>>, 'id' | 'member' | 'need'>

  const order = (of: Family, { units = 5, ...given }: OrderGiven = {}) => ({
    familyPlanId: given.plan ?? of.id,
    needId: given.need ?? of.need,
    memberIds: given.members ?? [of.member.mother],
    listingId: given.listing ?? sessions,
    potId: given.pot ?? pots.lowHill,
    units,
    ...given.more,
  })
  const act = (who: string | undefined, id: string, action: string, body?: unknown, more?: Record<string, string>) =>
    ask(who, 'POST', `/api/commissions/${id}/actions/${action}`, body, more)
  const must = async (asked: ReturnType<typeof ask>) => {
    const answer = await asked
    if (answer.status >= 300) throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`)
    return answer
  }
  const startOn = '2026-11-16'
  /** An order that has come as far as `state`; over the instant limit it is approved by the manager. */
  const orderIn = async (
    state: 'requested' | 'offered' | 'accepted' | 'in-delivery' | 'completed' | 'withdrawn',
    of: Family,
    given: OrderGiven = {},
    by: { lead?: string; provider?: string } = {},
  ): Promise<string> => {
    const who = by.lead ?? people.lead
    const provider = by.provider ?? people.lantern
    const units = given.units ?? (state === 'requested' ? 26 : 5)
    const id = await put(who, 'commissions', order(of, { ...given, units }))
    if (state === 'requested') return id
    if (state === 'withdrawn') {
      await must(act(who, id, 'withdraw', { reason: 'made-by-mistake' }))
      return id
    }
    const { body } = await ask(who, 'GET', `/api/commissions/${id}`)
    if (body.state === 'requested') await must(act(people.manager, id, 'approve'))
    if (state === 'offered') return id
    await must(act(provider, id, 'accept', { startOn }))
    if (state === 'accepted') return id
    await must(deliver(provider, id))
    if (state === 'completed') await must(act(who, id, 'complete', { reason: 'measure-not-fitting' }))
    return id
  }
  const deliver = (who: string | undefined, order: string, more: object = {}, id = randomUUID()) =>
    ask(who, 'PUT', `/api/commissions/${order}/deliveries/${id}`, {
      on: '2026-11-18',
      units: 1,
      attendance: 'attended',
      ...more,
    })
  return { ...menu, people, pots, pot, sessions, put, aFamily, family, order, orderIn, act, must, deliver, startOn }
}
export type Town = Awaited<ReturnType<typeof aTown>>
