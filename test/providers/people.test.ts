import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { rulesAtFirst } from '../../shared/kernel/rules.ts'
import { hasShape } from '../../shared/providers/registration.ts'
import { warnOfPapers } from '../../shared/providers/rhythm.ts'
import { aMenu, type Menu } from '../catalogue/a-menu.ts'
import { papersUntil } from './papers.ts'

let menu: Menu
beforeAll(async () => {
  menu = await aMenu()
})
afterAll(() => menu.close())

const applying = { name: 'Silver Birch', kind: 'charity', registrations: [{ scheme: 'charity', number: '9990210' }] }
const register = (who: string, id: string, more: object = {}) =>
  menu.ask(who, 'PUT', `/api/providers/${id}`, { ...applying, ...more })
const someone = (more: object = {}) => ({ name: 'Mo Farrell', email: `${randomUUID()}@example.org`, ...more })
const invite = (who: string, providerId: string, body: object, id: string = randomUUID()) =>
  menu.ask(who, 'PUT', `/api/providers/${providerId}/people/${id}`, body)
const remove = (who: string, providerId: string, id: string) =>
  menu.ask(who, 'POST', `/api/providers/${providerId}/people/${id}/actions/remove`)
const me = (who: string) => menu.ask(who, 'GET', '/api/me')
const eventsAbout = async (what: string) => {
  const all = await Promise.all(['0', '1', '2', '3'].map((book) => menu.table.query({ partition: `LOG#${book}` })))
  return all.flatMap(({ items }) => items).filter((item) => item.what === what)
}

describe('an organisation registers itself', () => {
  it('as applying, by somebody who works for none yet, and is theirs from then on', async () => {
    const { person, people, ask } = menu
    const who = await person({ role: 'provider' })
    const id = randomUUID()
    const made = await register(who, id)
    expect([made.status, made.body.standing, made.body.assured]).toEqual([201, 'applying', false])
    expect((await me(who)).body).toMatchObject({ providerId: id, mayInvite: true })
    expect((await register(who, id)).status).toBe(200)
    expect((await register(who, randomUUID())).status).toBe(404)
    expect((await ask(who, 'GET', `/api/providers/${menu.ids.lantern}`)).status).toBe(404)
    const listing = { ...menu.listing(), providerId: id }
    expect((await ask(who, 'PUT', `/api/listings/${randomUUID()}`, listing)).status).toBe(201)
    const found = await ask(people.leadWorker, 'GET', '/api/listings?limit=100')
    expect(found.body.items.some((each: { providerId: string }) => each.providerId === id)).toBe(false)
  })

  it('as the one an administrator named for them, never as one named for somebody else', async () => {
    const { person } = menu
    const named = randomUUID()
    const theirs = await person({ role: 'provider', providerId: named })
    const other = await person({ role: 'provider' })
    expect((await register(other, named)).status).toBe(404)
    expect((await register(theirs, randomUUID())).status).toBe(404)
    expect((await register(theirs, named)).status).toBe(201)
    expect((await register(other, menu.ids.lantern)).status).toBe(404)
  })

  it('without saying that it is assured, and without papers nobody has looked at', async () => {
    const who = await menu.person({ role: 'provider' })
    const wrong = async (more: object) =>
      (await register(who, randomUUID(), more)).body.errors?.map((each: { field: string }) => each.field)
    expect(await wrong({ standing: 'assured' })).toEqual(['standing'])
    expect(await wrong({ dueDiligence: papersUntil('2027-03-31') })).toEqual(['dueDiligence'])
    expect((await me(who)).body.providerId).toBeUndefined()
  })

  it('under a number of the shape its register gives', async () => {
    const shapes: [string, string, boolean][] = [
      ['companies-house', '01234567', true],
      ['Companies House', 'SC123456', true],
      ['Companies House (CIC)', '1234567', false],
      ['companies-house', 'IP12345R', true],
      ['companies-house', 'SC12345', false],
      ['Charity Commission', '1190210', true],
      ['charity', '119021', true],
      ['charity', '1190210-2', true],
      ['charity', '11902', false],
      ['Ofsted', 'EY123456', true],
      ['ofsted', '2345678', true],
      ['ofsted', 'EY12', false],
      ['Care Quality Commission', '1-101234567', true],
      ['cqc', 'X20', false],
      ['cqc', 'RX20', true],
      ['cqc', '101234567', false],
      ['NHS organisation code', 'anything', true],
      ['charity', '119 0210', true],
      ['companies-house', 'sc123456', true],
    ]
    for (const [scheme, number, fits] of shapes)
      expect([scheme, number, hasShape(scheme, number)]).toEqual([scheme, number, fits])
    const who = await menu.person({ role: 'provider' })
    const wrong = await register(who, randomUUID(), { registrations: [{ scheme: 'Ofsted', number: 'EY12' }] })
    expect(wrong.body.errors).toEqual([
      { field: 'registrations.0.number', message: 'This is not a number of Ofsted: it looks like EY123456 or 2345678' },
    ])
  })

  it('once, however many of its people press the button at once', async () => {
    const { person } = menu
    const [one, two] = await Promise.all([person({ role: 'provider' }), person({ role: 'provider' })])
    const id = randomUUID()
    const answers = await Promise.all([register(one, id), register(two, id), register(one, id)])
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1)
    const bound = (await Promise.all([me(one), me(two)])).filter(({ body }) => body.providerId === id)
    expect(bound).toHaveLength(1)
  })

  it('says how it is reached without asking anybody, and nothing else', async () => {
    const { ask, people, ids } = menu
    const describe = (body: object, who = people.lantern) =>
      ask(who, 'POST', `/api/providers/${ids.lantern}/actions/describe`, body)
    const told = await describe({ telephone: '01632 960210', email: 'hello@example.org' })
    expect([told.status, told.body.telephone, told.body.name, told.body.standing]).toEqual([
      200,
      '01632 960210',
      'Lantern Street',
      'assured',
    ])
    expect((await describe({ telephone: '01632 960210', email: 'hello@example.org' })).cost.wcu).toBe(0)
    expect((await describe({ name: 'Other' })).status).toBe(422)
    expect((await describe({}, people.willow)).status).toBe(404)
    expect((await describe({}, people.commissioner)).status).toBe(403)
  })
})

describe('the people of a provider', () => {
  it('are invited by those who keep providers and by those of its own with the right, and see only their organisation', async () => {
    const { ask, people, ids, person } = menu
    const inviter = await person({ role: 'provider', providerId: ids.lantern, mayInvite: true })
    const [fromCouncil, fromInside] = [randomUUID(), randomUUID()]
    expect((await invite(people.commissioner, ids.lantern, someone({ mayInvite: true }), fromCouncil)).status).toBe(201)
    const said = someone({ job: 'Counsellor' })
    expect((await invite(inviter, ids.lantern, said, fromInside)).body).toMatchObject(said)
    expect((await invite(inviter, ids.lantern, said, fromInside)).status).toBe(200)
    expect((await invite(inviter, ids.lantern, someone(), fromInside)).body.reason).toBe('id-already-used')
    expect((await invite(people.lantern, ids.lantern, someone())).status).toBe(403)
    expect((await invite(inviter, ids.willow, someone())).status).toBe(404)
    expect((await invite(people.leadWorker, ids.lantern, someone())).status).toBe(403)
    expect((await invite(people.commissioner, randomUUID(), someone())).status).toBe(404)
    expect((await me(fromInside)).body).toMatchObject({ role: 'provider', providerId: ids.lantern })
    expect((await ask(fromInside, 'GET', `/api/providers/${ids.willow}`)).status).toBe(404)
    expect((await ask(fromInside, 'GET', `/api/providers/${ids.willow}/people`)).status).toBe(404)
    const seen = await ask(fromInside, 'GET', `/api/providers/${ids.lantern}/people`)
    expect(seen.body.items.map(({ id }: { id: string }) => id)).toEqual(
      expect.arrayContaining([fromCouncil, fromInside]),
    )
  })

  it('are never somebody who is here already: a worker of the council is not made a provider’s', async () => {
    const { people, ids } = menu
    const taken = await invite(people.commissioner, ids.lantern, someone(), people.leadWorker)
    expect([taken.status, taken.body.reason, taken.body.detail]).toEqual([409, 'id-already-used', undefined])
    expect((await me(people.leadWorker)).body.role).toBe('lead-worker')
    const said = someone()
    await invite(people.commissioner, ids.lantern, said)
    const twice = await invite(people.commissioner, ids.lantern, someone({ email: said.email.toUpperCase() }))
    expect(twice.body.errors?.[0].field).toBe('email')
    expect((await invite(people.commissioner, ids.willow, said)).status).toBe(201)
  })

  it('are given no more than their inviter may give', async () => {
    const { ids, person, ask } = menu
    const inviter = await person({ role: 'provider', providerId: ids.lantern, mayInvite: true, side: 'victim' })
    const wrong = async (more: object) =>
      (await invite(inviter, ids.lantern, someone(more))).body.errors?.map((each: { field: string }) => each.field)
    expect(await wrong({ side: 'victim', mayInvite: true })).toEqual(['mayInvite'])
    expect(await wrong({ side: 'perpetrator' })).toEqual(['side'])
    expect(await wrong({})).toEqual(['side'])
    const id = randomUUID()
    expect((await invite(inviter, ids.lantern, someone({ side: 'victim' }), id)).status).toBe(201)
    const other = await person({ role: 'provider', providerId: ids.lantern, side: 'perpetrator', mayInvite: true })
    const seen = (await ask(other, 'GET', `/api/providers/${ids.lantern}/people?limit=100`)).body.items
    expect(seen.some((each: { id: string }) => each.id === id)).toBe(false)
    expect((await remove(other, ids.lantern, id)).status).toBe(404)
  })

  it('are out the moment they are removed', async () => {
    const { people, ids, person } = menu
    const inviter = await person({ role: 'provider', providerId: ids.lantern, mayInvite: true })
    const id = randomUUID()
    await invite(inviter, ids.lantern, someone(), id)
    expect((await me(id)).status).toBe(200)
    const gone = await remove(inviter, ids.lantern, id)
    expect([gone.status, gone.body.leftOn]).toEqual([200, '2026-11-20'])
    expect((await me(id)).status).toBe(403)
    expect((await remove(inviter, ids.lantern, id)).cost.wcu).toBe(0)
    expect((await remove(inviter, ids.lantern, inviter)).body.reason).toBe('not-allowed-in-this-state')
    expect((await remove(inviter, ids.lantern, people.willow)).status).toBe(404)
    expect((await remove(inviter, ids.lantern, people.leadWorker)).status).toBe(404)
    expect((await remove(people.willow, ids.lantern, inviter)).status).toBe(404)
    expect((await remove(people.commissioner, ids.lantern, inviter)).status).toBe(200)
    expect((await me(inviter)).status).toBe(403)
  })
})

describe('papers', () => {
  const send = (who: string, providerId: string, body: object, id: string = randomUUID()) =>
    menu.ask(who, 'PUT', `/api/providers/${providerId}/papers/${id}`, body)
  const decide = (providerId: string, id: string, action: string, body?: object, who = menu.people.commissioner) =>
    menu.ask(who, 'POST', `/api/providers/${providerId}/papers/${id}/actions/${action}`, body)
  const anOrganisation = async (until: string) => {
    const id = randomUUID()
    await menu.ask(
      menu.people.commissioner,
      'PUT',
      `/api/providers/${id}`,
      menu.organisation('Papers', { dueDiligence: papersUntil(until) }),
    )
    return { id, who: await menu.person({ role: 'provider', providerId: id }) }
  }
  const policy = {
    what: 'safeguarding-policy',
    expiresOn: '2028-03-31',
    issuedOn: '2026-11-01',
    about: 'Jo Field, trained',
  }

  it('count once somebody has looked at them, and not before', async () => {
    const { id, who } = await anOrganisation('2026-12-11')
    const until = async () => (await menu.ask(who, 'GET', `/api/providers/${id}`)).body
    const sent: string[] = []
    for (const paper of papersUntil('2027-03-31')) {
      const paperId = randomUUID()
      expect((await send(who, id, paper, paperId)).status).toBe(201)
      expect((await send(who, id, paper, paperId)).status).toBe(200)
      sent.push(paperId)
    }
    expect(await until()).toMatchObject({ assuredUntil: '2026-12-11', papersWaiting: sent.length })
    for (const paperId of sent) expect((await decide(id, paperId, 'accept')).body.state).toBe('accepted')
    const after = await until()
    expect([after.assuredUntil, after.papersWaiting, after.dueDiligence.length]).toEqual([
      '2027-03-31',
      undefined,
      sent.length,
    ])
    expect((await decide(id, sent[0] ?? '', 'accept')).cost.wcu).toBe(0)
    expect((await decide(id, sent[0] ?? '', 'return', { note: 'No' })).status).toBe(409)
    expect((await send(who, id, papersUntil('2027-03-31')[0] ?? {}, sent[0])).body.state).toBe('accepted')
  })

  it('come back with a note, are sent by its own people only, and are of a day to come', async () => {
    const { id, who } = await anOrganisation('2027-03-31')
    const paperId = randomUUID()
    await send(who, id, policy, paperId)
    expect((await decide(id, paperId, 'return', {})).status).toBe(422)
    const returned = await decide(id, paperId, 'return', { note: 'The page with the signature is missing' })
    expect(returned.body).toMatchObject({ state: 'returned', note: 'The page with the signature is missing' })
    const seen = await menu.ask(who, 'GET', `/api/providers/${id}/papers`)
    expect(seen.body.items).toMatchObject([{ id: paperId, state: 'returned', paper: policy }])
    expect((await send(who, id, { ...policy, expiresOn: '2026-11-19' })).body.errors?.[0].field).toBe('expiresOn')
    expect((await send(menu.people.commissioner, id, policy)).status).toBe(403)
    expect((await send(menu.people.willow, id, policy)).status).toBe(404)
    expect((await decide(id, paperId, 'accept', undefined, who)).status).toBe(403)
    expect((await decide(id, randomUUID(), 'accept')).status).toBe(404)
    expect((await menu.ask(menu.people.leadWorker, 'GET', `/api/providers/${id}/papers`)).status).toBe(403)
  })

  it('that run out are warned of on sixty, thirty and seven days, once each, and when they have run out', async () => {
    const { id, who } = await anOrganisation('2027-03-28')
    const before = menu.time.now
    const warned = async (instant: string) => {
      menu.time.now = instant
      await warnOfPapers(menu.house)
      await warnOfPapers(menu.house)
      const all = await eventsAbout('provider-paper-runs-out')
      const out = await eventsAbout('provider-paper-ran-out')
      const mine = [...all, ...out].filter((item) => (item.about as { provider: string }).provider === id)
      const policyOnly = mine.filter((item) => (item.facts as { paper: string }).paper === 'safeguarding-policy')
      return policyOnly.map((item) => (item.facts as { warning: number }).warning).sort((a, b) => b - a)
    }
    expect(rulesAtFirst.warnPapersBefore).toEqual([60, 30, 7])
    // 27 January is sixty days before 28 March, the day the clocks go forward: days are whole days in London.
    expect(await warned('2027-01-26T23:59:00.000Z')).toEqual([])
    expect(await warned('2027-01-27T00:00:00.000Z')).toEqual([60])
    expect(await warned('2027-02-25T12:00:00.000Z')).toEqual([60])
    expect(await warned('2027-02-26T00:00:00.000Z')).toEqual([60, 30])
    expect(await warned('2027-03-21T00:00:00.000Z')).toEqual([60, 30, 7])
    expect(await warned('2027-03-28T22:59:00.000Z')).toEqual([60, 30, 7])
    expect(await warned('2027-03-28T23:00:00.000Z')).toEqual([60, 30, 7, 0])
    menu.time.now = '2027-03-26T12:00:00.000Z'
    const own = await menu.ask(who, 'GET', '/api/tasks')
    const mine = own.body.items.filter((each: { kind: string }) => each.kind === 'renew-papers')
    expect(mine).toHaveLength(papersUntil('2027-03-28').length)
    expect(mine[0]).toMatchObject({
      due: '2027-03-28',
      late: false,
      detail: expect.stringMatching(/ runs out on 28 March 2027$/),
    })
    const council = await menu.ask(menu.people.commissioner, 'GET', '/api/tasks')
    const about = council.body.items.filter((each: { providerId: string }) => each.providerId === id)
    expect(about).toMatchObject([{ kind: 'renew-papers', what: 'Papers', due: '2027-03-28' }])
    const told = (await menu.ask(who, 'GET', `/api/providers/${id}`)).body.paperWarnings
    expect(told[0]).toMatchObject({ lastDay: '2027-03-28', daysLeft: 2, warning: 7, shown: true })
    expect((await menu.ask(menu.people.leadWorker, 'GET', `/api/providers/${id}`)).body.paperWarnings).toBeUndefined()
    menu.time.now = before
  })
})
