import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aTown, type Town } from '../support/a-town.ts'

let town: Town
beforeAll(async () => {
  town = await aTown()
})
afterAll(async () => {
  expect(town.faults).toEqual([])
  await town.close()
})

type Family = Awaited<ReturnType<Town['family']>>
const plan = async (who: string, { id }: Family, action: string, body: unknown) =>
  town.ask(who, 'POST', `/api/family-plans/${id}/actions/${action}`, body)
const see = (who: string, id: string) => town.ask(who, 'GET', `/api/commissions/${id}`)
const potOf = async () => (await town.ask(town.people.lead, 'GET', `/api/pots/${town.pots.lowHill}`)).body
const free = () =>
  town.publish({ ages: null, price: { unit: 'session', amount: 1000, basis: 'bought' }, interventionId: undefined })

describe('given a family with help for several people, when one takes their agreement back', () => {
  it('then what is for them alone ends and gives its money back, what others need goes on, and no new order is made', async () => {
    const { people } = town
    const family = await town.family(people.lead)
    const { mother, child } = family.member
    const before = await potOf()
    const hers = await town.orderIn('accepted', family, { listing: await free(), members: [mother] })
    const both = await town.orderIn('accepted', family, { listing: await free(), members: [mother, child] })
    const theirs = await town.orderIn('offered', family, { listing: await free(), members: [child] })
    expect(await potOf()).toMatchObject({ committed: before.committed + 10_000, reserved: before.reserved + 5_000 })

    const answer = await plan(people.lead, family, 'withdraw-agreement', { memberId: mother })
    expect(answer.status).toBe(200)
    expect(answer.body.runningHelp).toBe(2)
    expect(await see(people.lead, hers)).toMatchObject({ body: { state: 'cancelled', memberIds: [mother] } })
    expect(await see(people.lead, both)).toMatchObject({ body: { state: 'accepted', memberIds: [child] } })
    expect(await see(people.lead, theirs)).toMatchObject({ body: { state: 'offered' } })
    expect(await potOf()).toMatchObject({ committed: before.committed + 5_000, reserved: before.reserved + 5_000 })
    const { body } = await see(people.lantern, both)
    expect(body.people).toHaveLength(1)

    const again = await plan(people.lead, family, 'withdraw-agreement', { memberId: mother })
    expect([again.status, again.cost.wcu]).toEqual([200, 0])
    const order = town.order(family, {
      listing: await free(),
      members: [mother],
      units: 1,
      more: { overlapReason: 'x' },
    })
    const refused = await town.ask(people.lead, 'PUT', `/api/commissions/${randomUUID()}`, order)
    expect(refused.body.reason).toBe('no-agreement-recorded')
  })

  it('then delivered and unconfirmed work stays promised to the provider', async () => {
    const { people } = town
    const family = await town.family(people.lead)
    const id = await town.orderIn('in-delivery', family, { members: [family.member.child] })
    await plan(people.lead, family, 'withdraw-agreement', { memberId: family.member.child })
    expect(await see(people.lead, id)).toMatchObject({ body: { state: 'ended-early', claimed: 1000, spent: 0 } })
  })

  it('then somebody who never agreed has nothing to take back, and a stranger is not in the plan', async () => {
    const { people } = town
    const stranger = { id: randomUUID(), relation: 'uncle' }
    const { given } = town.aFamily()
    const family = await town.family(people.lead, { members: [...given.members, stranger], needs: [] })
    const never = await plan(people.lead, family, 'withdraw-agreement', { memberId: stranger.id })
    expect([never.status, never.body.reason]).toEqual([409, 'no-agreement-recorded'])
    expect((await plan(people.lead, family, 'withdraw-agreement', { memberId: randomUUID() })).status).toBe(422)
  })
})

describe('given a family that moves, when it is handed over', () => {
  it('then its orders go along: the new worker and place hold them, the old no longer, the provider rings the new', async () => {
    const { people } = town
    const family = await town.family(people.lead)
    const running = await town.orderIn('in-delivery', family, { members: [family.member.child] })
    const over = await town.orderIn('withdrawn', family, { listing: await free() })
    const to = await plan(people.lead, family, 'hand-over', { toWorkerId: people.pennLead })
    expect(to.body).toMatchObject({ leadWorkerId: people.pennLead, localityId: town.ids.penn })
    expect(to.body.leads).toHaveLength(2)

    for (const id of [running, over]) {
      expect((await see(people.lead, id)).status, id).toBe(404)
      expect((await see(people.pennLead, id)).body, id).toMatchObject({
        leadWorkerId: people.pennLead,
        localityId: town.ids.penn,
      })
    }
    expect((await town.ask(people.lead, 'GET', `/api/family-plans/${family.id}`)).status).toBe(404)
    const list = async (who: string) =>
      (await town.ask(who, 'GET', `/api/commissions?familyPlanId=${family.id}`)).body.items.length
    expect([await list(people.pennLead), await list(people.lead)]).toEqual([2, 0])
    const found = async (who: string) =>
      (await town.ask(who, 'GET', '/api/family-plans?limit=100')).body.items.some(
        (each: { id: string }) => each.id === family.id,
      )
    expect([await found(people.pennLead), await found(people.lead)]).toEqual([true, false])
    // The pot that promised the money goes on paying for it.
    const { body } = await town.ask(people.pennLead, 'GET', `/api/commissions/${running}/deliveries`)
    const confirm = `/api/commissions/${running}/deliveries/${body.items[0].id}/actions/confirm`
    expect((await town.ask(people.pennLead, 'POST', confirm, {})).status).toBe(200)
  })

  it('then only a lead worker who is still here can be chosen, and hub support does not choose', async () => {
    const { people } = town
    const family = await town.family(people.lead)
    const left = await town.person({ role: 'lead-worker', localityId: town.ids.lowHill, leftOn: '2026-11-01' })
    for (const toWorkerId of [people.manager, people.lantern, left, randomUUID()]) {
      expect((await plan(people.lead, family, 'hand-over', { toWorkerId })).status).toBe(422)
    }
    expect((await plan(people.hub, family, 'hand-over', { toWorkerId: people.colleague })).status).toBe(403)
    expect((await plan(people.pennLead, family, 'hand-over', { toWorkerId: people.pennLead })).status).toBe(404)
    const same = await plan(people.lead, family, 'hand-over', { toWorkerId: people.lead })
    expect([same.status, same.cost.wcu]).toEqual([200, 0])
  })
})

describe('given a family that must be kept to named staff, when it is restricted', () => {
  it('then nobody else finds it, its orders, or a count of them', async () => {
    const { people } = town
    const family = await town.family(people.lead)
    const id = await town.orderIn('accepted', family, { members: [family.member.child] })
    expect((await plan(people.lead, family, 'restrict', { to: [people.colleague] })).status).toBe(403)
    expect((await plan(people.manager, family, 'restrict', { to: [people.lead] })).status).toBe(200)

    expect((await see(people.lead, id)).status).toBe(200)
    expect((await see(people.manager, id)).status).toBe(200)
    expect((await see(people.colleague, id)).status).toBe(404)
    const list = async (who: string, path: string) =>
      (await town.ask(who, 'GET', path)).body.items.filter((each: { id: string }) => [id, family.id].includes(each.id))
    for (const path of [
      `/api/commissions?familyPlanId=${family.id}`,
      '/api/commissions?limit=100',
      '/api/family-plans?limit=100',
    ]) {
      expect(await list(people.colleague, path), path).toEqual([])
      expect(await list(people.lead, path), path).toHaveLength(1)
    }
    expect((await plan(people.manager, family, 'restrict', { to: [] })).status).toBe(200)
    expect((await see(people.colleague, id)).status).toBe(200)
  })
})

describe('given a family whose help is over, when its plan is closed', () => {
  it('then no help may run before, and nothing is ordered or amended after', async () => {
    const { people } = town
    const family = await town.family(people.lead)
    const id = await town.orderIn('accepted', family, { members: [family.member.child] })
    const close = () => plan(people.lead, family, 'close', { reason: 'Things are better' })
    expect((await close()).body.reason).toBe('running-orders-remain')
    await town.act(people.lead, id, 'cancel', { reason: 'moved-away' })
    expect((await close()).body.status).toBe('closed')
    expect((await close()).cost.wcu).toBe(0)
    const other = await plan(people.lead, family, 'close', { reason: 'Another reason' })
    expect(other.body.reason).toBe('family-plan-closed')
    for (const [action, body] of [
      ['amend', { caseReference: 'C-1' }],
      ['hand-over', { toWorkerId: people.colleague }],
    ] as const) {
      expect((await plan(people.lead, family, action, body)).body.reason, action).toBe('family-plan-closed')
    }
    const order = town.order(family, { listing: await free(), units: 1 })
    const refused = await town.ask(people.lead, 'PUT', `/api/commissions/${randomUUID()}`, order)
    expect(refused.body.reason).toBe('family-plan-closed')
  })
})
