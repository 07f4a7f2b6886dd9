// A family handed over to another place: its orders and its open concerns go along, and a repeat finds it done.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aTown, type Town } from '../support/a-town.ts'

let town: Town
beforeAll(async () => {
  town = await aTown()
}, 60_000)
afterAll(async () => {
  expect(town.faults).toEqual([])
  await town.close()
})

const handOver = (who: string, plan: string, toWorkerId: string) =>
  town.ask(who, 'POST', `/api/family-plans/${plan}/actions/hand-over`, { toWorkerId })
const concernsOf = async (who: string) =>
  (await town.ask(who, 'GET', '/api/tasks')).body.items
    .filter((each: { kind: string }) => each.kind === 'deal-with-concern')
    .map((each: { commissionId: string }) => each.commissionId)

describe('a family handed over to another place', () => {
  it('takes its open concerns along: the new hub sees them, the old one no longer, and they can be dealt with', async () => {
    const { manager, lead, pennManager, pennLead, lantern } = town.people
    const of = await town.family(lead)
    const order = await town.orderIn('accepted', of)
    const [open, dealtWith] = [randomUUID(), randomUUID()]
    await town.must(town.deliver(lantern, order, { concern: 'A bruise' }, open))
    await town.must(town.deliver(lantern, order, { concern: 'A late bus' }, dealtWith))
    const act = (id: string) => `/api/commissions/${order}/deliveries/${id}/actions/deal-with-concern`
    await town.must(town.ask(lead, 'POST', act(dealtWith), { done: 'Rang the school' }))
    expect(await concernsOf(manager)).toEqual([order])

    expect((await handOver(manager, of.id, pennLead)).status).toBe(200)
    expect([await concernsOf(manager), await concernsOf(lead)]).toEqual([[], []])
    expect([await concernsOf(pennManager), await concernsOf(pennLead)]).toEqual([[order], [order]])

    await town.must(town.ask(pennLead, 'POST', act(open), { done: 'Seen the child' }))
    expect(await concernsOf(pennManager)).toEqual([])
  })

  it('is answered again to whoever did it, though the family is out of their sight; to nobody else', async () => {
    const { manager, lead, pennLead } = town.people
    const of = await town.family(lead)
    const first = await handOver(lead, of.id, pennLead)
    expect(first.status).toBe(200)
    const again = await handOver(lead, of.id, pennLead)
    expect(again).toMatchObject({ status: 200, body: first.body })
    expect(again.cost.wcu).toBe(0)
    for (const [who, to] of [
      [manager, pennLead],
      [lead, lead],
    ] as const) {
      expect((await handOver(who, of.id, to)).status).toBe(404)
    }
    expect((await town.ask(lead, 'GET', `/api/family-plans/${of.id}`)).status).toBe(404)
  })

  it('leaves no order behind, and none in sight of the old hub', async () => {
    const { lead, pennLead } = town.people
    const of = await town.family(lead)
    const orders = [await town.orderIn('completed', of), await town.orderIn('offered', of)]
    expect((await handOver(lead, of.id, pennLead)).status).toBe(200)
    for (const order of orders) {
      expect((await town.ask(lead, 'GET', `/api/commissions/${order}`)).status).toBe(404)
      const { body } = await town.ask(pennLead, 'GET', `/api/commissions/${order}`)
      expect(body).toMatchObject({ leadWorkerId: pennLead, localityId: town.ids.penn })
    }
  })
})
