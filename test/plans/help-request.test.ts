import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { tellsWhere } from '../../shared/plans/help-request.ts'
import { aHouse } from '../support/a-house.ts'

type House = Awaited<ReturnType<typeof aHouse>>
let house: House
const lowHill = randomUUID()
const penn = randomUUID()
const people: Record<string, string> = {}

const request = (more: object = {}) => ({
  localityId: lowHill,
  childAges: [7, 9],
  needs: ['family-relationships'],
  summary: 'Mornings are hard and they miss school. Mum asks for somebody to talk to.',
  familyAgreed: true,
  ring: { telephone: '01632 960113', when: 'After 3 pm' },
  ...more,
})
const send = async (more: object = {}, who = people.partner) => {
  const id = randomUUID()
  const { status, body } = await house.ask(who, 'PUT', `/api/help-requests/${id}`, request(more))
  if (status !== 201) throw new Error(JSON.stringify(body))
  return id
}
const abuse = (side: string) => ({ needs: ['safe-from-domestic-abuse'], side })
const see = (who: string | undefined, id: string) => house.ask(who, 'GET', `/api/help-requests/${id}`)
const list = async (who: string | undefined, query = '') => {
  const { status, body } = await house.ask(who, 'GET', `/api/help-requests?limit=100${query}`)
  return { status, ids: (body.items ?? []).map((each: { id: string }) => each.id) as string[], body }
}
const act = (who: string | undefined, id: string, action: string, body?: unknown) =>
  house.ask(who, 'POST', `/api/help-requests/${id}/actions/${action}`, body)
const aPlan = async (more: object = {}) => {
  const id = randomUUID()
  const child = randomUUID()
  const { status, body } = await house.ask(people.worker, 'PUT', `/api/family-plans/${id}`, {
    localityId: lowHill,
    sharingBasis: 'Public task',
    members: [{ id: child, relation: 'child', birthMonth: '2019-04', agreedOn: '2026-11-01' }],
    needs: [],
    ...more,
  })
  if (status !== 201) throw new Error(JSON.stringify(body))
  return id
}

beforeAll(async () => {
  house = await aHouse()
  const admin = await house.person({ role: 'administrator' })
  const place = (number: number, name: string) => ({ number, name, hub: `${name} hub`, postcodeDistrict: 'WV10' })
  await house.ask(admin, 'PUT', `/api/localities/${lowHill}`, place(7, 'Low Hill'))
  await house.ask(admin, 'PUT', `/api/localities/${penn}`, place(4, 'Penn'))
  const add = async (key: string, given: Parameters<House['person']>[0]) => {
    people[key] = await house.person(given)
  }
  await add('partner', { role: 'partner', localityId: lowHill, name: 'Joanne', job: 'School liaison' })
  await add('partner-2', { role: 'partner', localityId: lowHill })
  await add('worker', { role: 'lead-worker', localityId: lowHill, name: 'Amira', telephone: '01632 960101' })
  await add('victim-worker', { role: 'lead-worker', localityId: lowHill, side: 'victim' })
  await add('perpetrator-worker', { role: 'lead-worker', localityId: lowHill, side: 'perpetrator' })
  await add('support', { role: 'hub-support', localityId: lowHill })
  await add('manager', { role: 'team-manager', localityId: lowHill })
  await add('duty', { role: 'duty-worker' })
  await add('worker-elsewhere', { role: 'lead-worker', localityId: penn })
  await add('manager-elsewhere', { role: 'team-manager', localityId: penn })
  for (const role of ['commissioner', 'insight-officer', 'finance-officer', 'administrator'] as const)
    await add(role, { role })
  await add('provider', { role: 'provider', providerId: randomUUID() })
})
afterAll(async () => {
  expect(house.faults).toEqual([])
  await house.close()
})

describe('a request for help', () => {
  it('is sent once, and says whom the hub rings and what the hub is told', async () => {
    const path = `/api/help-requests/${randomUUID()}`
    const made = await house.ask(people.partner, 'PUT', path, request())
    expect(made.status).toBe(201)
    expect(made.body).toMatchObject({
      ...request(),
      state: 'open',
      askedOn: '2026-11-20',
      askedBy: { name: 'Joanne', job: 'School liaison' },
      allowedActions: ['withdraw'],
    })
    expect(made.body.reference).toMatch(/^HR-[2-9B-Z]{4}-[2-9B-Z]{2}$/)
    expect(made.body).not.toHaveProperty('mark')
    const again = await house.ask(people.partner, 'PUT', path, request())
    expect([again.status, again.cost.wcu]).toEqual([200, 0])
    for (const [who, body] of [
      ['partner', request({ childAges: [3] })],
      ['partner-2', request()],
    ] as const) {
      const refused = await house.ask(people[who], 'PUT', path, body)
      expect([refused.status, refused.body.reason, refused.body.detail]).toEqual([409, 'id-already-used', undefined])
    }
  })

  it('costs two trips to send and two to pick up', async () => {
    const path = `/api/help-requests/${randomUUID()}`
    await list(people.partner)
    expect((await house.ask(people.partner, 'PUT', path, request())).cost).toMatchObject({ trips: 2 })
    const picked = await house.ask(people.worker, 'POST', `${path}/actions/pick-up`)
    expect(picked.cost.trips).toBe(2)
    expect(picked.cost.wcu).toBeLessThanOrEqual(16)
  })

  it('is refused where it says too much, too little, or what the family did not agree to', async () => {
    const wrong = async (more: object) => {
      const { status, body } = await house.ask(
        people.partner,
        'PUT',
        `/api/help-requests/${randomUUID()}`,
        request(more),
      )
      return status === 422 ? body.errors.map((each: { field: string }) => each.field) : status
    }
    expect(await wrong({ summary: 'Ring mum on 07700 900123' })).toEqual(['summary'])
    expect(await wrong({ summary: 'They moved to WV10 9QX' })).toEqual(['summary'])
    expect(await wrong({ summary: 'Write to mum@example.org' })).toEqual(['summary'])
    expect(await wrong({ summary: 'x'.repeat(301) })).toEqual(['summary'])
    expect(await wrong({ familyAgreed: false })).toEqual(['familyAgreed'])
    expect(await wrong({ childAges: [] })).toEqual(['childAges'])
    expect(await wrong({ needs: [] })).toEqual(['needs'])
    expect(await wrong({ name: 'Kayden Hollis' })).toEqual(['name'])
    expect(await wrong({ needs: ['safe-from-domestic-abuse'] })).toEqual(['side'])
    expect(await wrong({ side: 'victim' })).toEqual(['side'])
    expect(await wrong({ localityId: randomUUID() })).toBe(404)
  })

  it('reads what is no way to reach anybody as words', () => {
    for (const text of ['Year 5, 3 children, attendance 62 %', 'Ages 4 to 11', 'A grade 2 listed flat, 14 stairs']) {
      expect(tellsWhere(text), text).toBe(false)
    }
    for (const text of ['wv109qx', '+44 7700 900 123', '(01632) 960-113', 'a@b.co'])
      expect(tellsWhere(text), text).toBe(true)
  })
})

describe('who sees a request', () => {
  const expected = {
    partner: 200,
    'partner-2': 404,
    worker: 200,
    support: 200,
    manager: 200,
    duty: 200,
    'victim-worker': 200,
    'worker-elsewhere': 404,
    'manager-elsewhere': 404,
    commissioner: 403,
    'insight-officer': 403,
    'finance-officer': 403,
    administrator: 403,
    provider: 403,
  }
  it.each(Object.entries(expected))('%s: %i', async (who, status) => {
    const id = await send()
    expect((await see(people[who], id)).status).toBe(status)
    const listed = await list(people[who])
    expect(listed.status).toBe(status === 403 ? 403 : 200)
    expect(listed.ids.includes(id)).toBe(status === 200)
    const sent = await house.ask(people[who], 'PUT', `/api/help-requests/${randomUUID()}`, request())
    expect(sent.status).toBe(who.startsWith('partner') ? 201 : 403)
  })
  it('nobody without a token, and absent ones are as those of others', async () => {
    expect((await see(undefined, await send())).status).toBe(401)
    for (const who of ['partner', 'worker']) expect((await see(people[who], randomUUID())).status).toBe(404)
    expect((await see(people.worker, 'none')).status).toBe(404)
  })
  it('of a side only those who may see it: in lists, totals, by its id and in what may be done', async () => {
    const [victim, perpetrator] = [await send(abuse('victim')), await send(abuse('perpetrator'), people['partner-2'])]
    const sees: [string, string[]][] = [
      ['worker', [victim, perpetrator]],
      ['manager', [victim, perpetrator]],
      ['victim-worker', [victim]],
      ['perpetrator-worker', [perpetrator]],
      ['support', []],
      ['partner', [victim]],
      ['partner-2', [perpetrator]],
    ]
    for (const [who, seen] of sees) {
      const { ids, body } = await list(people[who])
      expect(body.total, who).toBe(ids.length)
      for (const id of [victim, perpetrator]) {
        expect(ids.includes(id), who).toBe(seen.includes(id))
        expect((await see(people[who], id)).status, who).toBe(seen.includes(id) ? 200 : 404)
        if (!who.startsWith('partner') && !seen.includes(id))
          expect((await act(people[who], id, 'pick-up')).status).toBe(404)
      }
    }
  })
  it('and what a hub reads is on record', async () => {
    const id = await send()
    await see(people.manager, id)
    const { items } = await house.table.query({ partition: `READS#${id}` })
    expect(items.map(({ by }) => by)).toEqual([people.manager])
  })
})

describe('a hub', () => {
  it('picks a request up: the partner sees who rings, nothing is opened, and it is done once', async () => {
    const id = await send()
    const plans = async () => (await house.ask(people.worker, 'GET', '/api/family-plans')).body.total
    const before = await plans()
    const picked = await act(people.worker, id, 'pick-up')
    expect([picked.status, picked.body.state, picked.body.allowedActions]).toEqual([
      200,
      'picked-up',
      ['link', 'decline'],
    ])
    expect(await plans()).toBe(before)
    expect((await see(people.partner, id)).body.pickedUpBy).toEqual({ name: 'Amira', telephone: '01632 960101' })
    const again = await act(people.worker, id, 'pick-up')
    expect([again.status, again.cost.wcu]).toEqual([200, 0])
    expect((await act(people.manager, id, 'pick-up')).body.reason).toBe('not-allowed-in-this-state')
    expect((await act(people.partner, id, 'withdraw')).status).toBe(409)
  })

  it('of ten workers at once, one picks it up', async () => {
    const id = await send()
    const workers = await Promise.all(
      Array.from({ length: 10 }, () => house.person({ role: 'lead-worker', localityId: lowHill })),
    )
    const answers = await Promise.all(workers.map((each) => act(each, id, 'pick-up')))
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, ...Array.from({ length: 9 }, () => 409)])
  })

  it('links a plan of its own, once; the partner never learns which, nor does who may not see that family', async () => {
    const id = await send()
    const plan = await aPlan({ restrictedTo: [people.worker] })
    await act(people.worker, id, 'pick-up')
    expect((await act(people.support, id, 'link', { familyPlanId: plan })).status).toBe(404)
    const linked = await act(people.worker, id, 'link', { familyPlanId: plan })
    expect([linked.status, linked.body.familyPlanId, linked.body.allowedActions]).toEqual([200, plan, []])
    expect((await see(people.worker, id)).body.familyPlanId).toBe(plan)
    for (const who of ['partner', 'support', 'victim-worker']) {
      expect(JSON.stringify((await see(people[who], id)).body)).not.toContain(plan)
    }
    expect(JSON.stringify((await list(people.worker)).body)).not.toContain(plan)
    expect((await act(people.worker, id, 'link', { familyPlanId: plan })).status).toBe(200)
    expect((await act(people.worker, id, 'link', { familyPlanId: await aPlan() })).status).toBe(409)
    expect((await act(people.worker, id, 'decline', { reason: 'another-service' })).status).toBe(409)
  })

  it('may link while it picks up, and no plan that is closed, absent or elsewhere', async () => {
    const id = await send()
    const plan = await aPlan()
    expect((await act(people.worker, id, 'pick-up', { familyPlanId: randomUUID() })).status).toBe(404)
    expect((await act(people.worker, id, 'pick-up', { familyPlanId: plan })).body.familyPlanId).toBe(plan)
    const closed = await aPlan()
    await house.ask(people.worker, 'POST', `/api/family-plans/${closed}/actions/close`, { reason: 'Needs met' })
    expect((await act(people.worker, await send(), 'pick-up', { familyPlanId: closed })).body.reason).toBe(
      'family-plan-closed',
    )
  })

  it('declines for a reason that does not say whether the family is known', async () => {
    const id = await send()
    expect((await act(people.worker, id, 'decline', { reason: 'already-known' })).status).toBe(422)
    const declined = await act(people.worker, id, 'decline', { reason: 'another-service' })
    expect([declined.status, declined.body.state]).toEqual([200, 'declined'])
    expect((await act(people.worker, id, 'decline', { reason: 'another-service' })).status).toBe(200)
    expect((await act(people.worker, id, 'decline', { reason: 'family-said-no' })).status).toBe(409)
    expect((await see(people.partner, id)).body.declinedBecause).toBe('another-service')
  })

  it('sees open ones first, the longest waiting at the top, and can ask for one state', async () => {
    house.time.now = '2026-11-21T09:00:00.000Z'
    const [old, newer] = [await send(), await send()]
    house.time.now = '2026-11-21T09:05:00.000Z'
    const newest = await send()
    await act(people.worker, newer, 'pick-up')
    const { ids } = await list(people.worker)
    expect(ids.indexOf(old)).toBeLessThan(ids.indexOf(newest))
    expect(ids.indexOf(newest)).toBeLessThan(ids.indexOf(newer))
    expect((await list(people.worker, '&state=picked-up')).ids).toContain(newer)
    expect((await list(people.worker, '&state=open')).ids).not.toContain(newer)
    const first = await house.ask(people.worker, 'GET', '/api/help-requests?limit=2')
    const second = await house.ask(people.worker, 'GET', `/api/help-requests?limit=2&after=${first.body.next}`)
    expect(second.body.items[0].id).not.toBe(first.body.items[0].id)
    expect((await house.ask(people.manager, 'GET', `/api/help-requests?after=${first.body.next}`)).status).toBe(422)
  })
})

describe('a partner', () => {
  it('takes a request back until somebody has it', async () => {
    const id = await send()
    expect((await act(people['partner-2'], id, 'withdraw')).status).toBe(404)
    expect((await act(people.worker, id, 'withdraw')).status).toBe(403)
    expect((await act(people.partner, id, 'withdraw')).body.state).toBe('withdrawn')
    expect((await act(people.worker, id, 'pick-up')).status).toBe(409)
  })
  it('never picks up, links or declines', async () => {
    const id = await send()
    for (const [name, body] of [
      ['pick-up', undefined],
      ['link', { familyPlanId: randomUUID() }],
      ['decline', { reason: 'family-said-no' }],
    ] as const) {
      expect((await act(people.partner, id, name, body)).status).toBe(403)
      expect((await act(people.commissioner, id, name, body)).status).toBe(403)
      expect((await act(people['worker-elsewhere'], id, name, body)).status).toBe(404)
    }
  })
})
