import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aTown, type Town } from '../support/a-town.ts'

let town: Town
type Family = Awaited<ReturnType<Town['family']>>
let family: Family
let victimNeed: string
let perpetratorNeed: string
let victimWorker: string
let perpetratorWorker: string
let victimHelp: string
let perpetratorHelp: string

beforeAll(async () => {
  town = await aTown()
  const { ids, people } = town
  victimNeed = randomUUID()
  perpetratorNeed = randomUUID()
  const { member, need, given } = town.aFamily()
  const needs = [
    ...given.needs,
    {
      id: victimNeed,
      outcome: 'safe-from-domestic-abuse',
      summary: 'Recovering',
      memberIds: [member.mother],
      side: 'victim',
    },
    {
      id: perpetratorNeed,
      outcome: 'safe-from-domestic-abuse',
      summary: 'Uses abuse',
      memberIds: [member.father],
      side: 'perpetrator',
    },
  ]
  const id = await town.put(people.lead, 'family-plans', { ...given, needs })
  family = { id, member, need, given }
  victimWorker = await town.person({ role: 'lead-worker', localityId: ids.lowHill, side: 'victim' })
  perpetratorWorker = await town.person({ role: 'lead-worker', localityId: ids.lowHill, side: 'perpetrator' })
  victimHelp = await town.publish({ name: 'Outreach', side: 'victim', ages: null })
  perpetratorHelp = await town.publish(
    { name: 'Change', side: 'perpetrator', ages: null, providerId: ids.willow },
    people.willow,
  )
})
afterAll(() => town.close())

const save = (who: string, body: object, id = randomUUID()) =>
  town.ask(who, 'PUT', `/api/family-plans/${family.id}/saved-searches/${id}`, body)
const saved = async (who: string, plan = family.id) => town.ask(who, 'GET', `/api/family-plans/${plan}/saved-searches`)
const remove = (who: string, id: string) =>
  town.ask(who, 'POST', `/api/family-plans/${family.id}/saved-searches/${id}/actions/remove`)
const weigh = (who: string, needId: string, listingIds: readonly string[]) =>
  town.ask(who, 'PUT', `/api/family-plans/${family.id}/shortlist`, { needId, listingIds })
const weighed = async (who: string, needId?: string) =>
  town.ask(who, 'GET', `/api/family-plans/${family.id}/shortlist${needId ? `?needId=${needId}` : ''}`)
const names = ({ body }: { body: { items: { name: string }[] } }) => body.items.map(({ name }) => name)
const idsIn = (list: { listings: { id: string }[] } | undefined) => list?.listings.map(({ id }) => id)

describe('a search saved for a family', () => {
  it('is made once, and says what it finds today', async () => {
    const { people } = town
    const id = randomUUID()
    const body = { name: 'Talking', needId: family.need, question: { text: 'talking' } }
    const made = await save(people.lead, body, id)
    expect(made).toMatchObject({ status: 201, body: { ...body, id, total: 1, open: 1, savedOn: '2026-11-20' } })
    expect(await save(people.lead, body, id)).toMatchObject({ status: 200, cost: { wcu: 0 } })
    expect(await save(people.lead, { ...body, name: 'Else' }, id)).toMatchObject({ status: 409 })
    await town.publish({ name: 'Talking in twos', ages: null, availability: { state: 'full', outOfHours: false } })
    const { body: list } = await saved(people.colleague)
    expect(list.items).toMatchObject([{ id, total: 2, open: 1 }])
    expect(list.items[0]).not.toHaveProperty('author')
  })

  it('asks something, in words the search knows', async () => {
    const { people } = town
    const bad = async (body: object) => (await save(people.lead, body)).body.errors[0].field
    expect(await bad({ name: 'Nothing', question: {} })).toBe('question')
    expect(await bad({ name: ' ', question: { text: 'x' } })).toBe('name')
    expect(await bad({ name: 'Far', question: { near: 'ZZ99' } })).toBe('question.near')
    expect(await save(people.lead, { name: 'Other', needId: randomUUID(), question: {} })).toMatchObject({
      status: 409,
      body: { reason: 'need-not-in-plan' },
    })
  })

  it('of one side is not there for the other, nor for those who work with neither', async () => {
    const { people } = town
    await save(people.lead, { name: 'Hers', needId: victimNeed, question: {} })
    await save(people.lead, { name: 'His', needId: perpetratorNeed, question: {} })
    await save(victimWorker, { name: 'Hers too', question: { text: 'refuge' } })
    await save(people.lead, { name: 'Words alone', question: { text: 'abusive partner' } })
    expect(names(await saved(people.lead))).toEqual(expect.arrayContaining(['Hers', 'His', 'Hers too', 'Words alone']))
    expect(names(await saved(victimWorker))).toEqual(['Hers', 'Hers too', 'Talking'])
    expect(names(await saved(perpetratorWorker))).toEqual(['His', 'Talking'])
    expect(names(await saved(people.hub))).toEqual(['Talking'])
  })

  it('is taken off by those who see it, and to others nothing happens', async () => {
    const { people } = town
    const id = randomUUID()
    await save(people.lead, { name: 'Old', needId: victimNeed, question: {} }, id)
    expect(await remove(perpetratorWorker, id)).toMatchObject({ status: 200, cost: { wcu: 0 } })
    expect(names(await saved(people.lead))).toContain('Old')
    expect(await remove(people.lead, id)).toMatchObject({ status: 200 })
    expect(await remove(people.lead, id)).toMatchObject({ status: 200, cost: { wcu: 0 } })
    expect(names(await saved(people.lead))).not.toContain('Old')
  })

  it('is not there outside the place, nor for those who hold no families', async () => {
    const { people } = town
    for (const who of [people.pennLead, people.pennManager]) expect((await saved(who)).status).toBe(404)
    for (const who of [people.commissioner, people.lantern, people.partner, people.insight]) {
      expect((await saved(who)).status).toBe(403)
      expect((await save(who, { name: 'X', question: { text: 'x' } })).status).toBe(403)
      expect((await weighed(who)).status).toBe(403)
      expect((await weigh(who, family.need, [])).status).toBe(403)
    }
    expect((await saved(people.lead, randomUUID())).status).toBe(404)
  })

  it('is read in two trips and a note of the reading', async () => {
    expect((await saved(town.people.lead)).cost.trips).toBeLessThanOrEqual(3)
  })
})

describe('a shortlist', () => {
  it('holds at most four, each once, in the worker’s own order', async () => {
    const { people, sessions } = town
    const more = await Promise.all(Array.from({ length: 4 }, (_, n) => town.publish({ name: `Choice ${n}` })))
    const four = [more[2], sessions, more[0], more[1]] as string[]
    expect(await weigh(people.lead, family.need, four)).toMatchObject({ status: 200 })
    expect(idsIn((await weighed(people.colleague, family.need)).body.items[0])).toEqual(four)
    expect(await weigh(people.lead, family.need, four)).toMatchObject({ status: 200, cost: { wcu: 0 } })
    expect((await weigh(people.lead, family.need, [...four, more[3] as string])).body.errors[0].field).toBe(
      'listingIds',
    )
    expect((await weigh(people.lead, family.need, [sessions, sessions])).status).toBe(422)
    expect((await weigh(people.lead, family.need, [randomUUID()])).body.errors[0].field).toBe('listingIds.0')
    await weigh(people.lead, family.need, [])
    expect((await weighed(people.lead, family.need)).body.items).toEqual([])
  })

  it('refuses help of the other side, and needs that are not theirs', async () => {
    const { people } = town
    expect(await weigh(people.lead, victimNeed, [perpetratorHelp])).toMatchObject({
      status: 409,
      body: { reason: 'unsafe-with-domestic-abuse' },
    })
    for (const who of [perpetratorWorker, people.hub]) {
      expect((await weigh(who, victimNeed, [victimHelp])).body.reason).toBe('need-not-in-plan')
    }
    expect((await weigh(people.hub, family.need, [victimHelp])).body.reason).toBe('unsafe-with-domestic-abuse')
  })

  it('of a need of one side is not there for the other, not even by its number of entries', async () => {
    const { people, sessions } = town
    await weigh(people.lead, victimNeed, [victimHelp, sessions])
    await weigh(people.lead, family.need, [victimHelp, perpetratorHelp, sessions])
    expect((await weighed(victimWorker)).body.items.map(idsIn)).toEqual(
      expect.arrayContaining([
        [victimHelp, sessions],
        [victimHelp, sessions],
      ]),
    )
    expect((await weighed(perpetratorWorker)).body.items.map(idsIn)).toEqual([[perpetratorHelp, sessions]])
    expect((await weighed(people.hub)).body.items.map(idsIn)).toEqual([[sessions]])
    // What one does not see is not lost by what one sets.
    expect(idsIn((await weigh(people.hub, family.need, [])).body)).toEqual([])
    expect((await weighed(people.lead, family.need)).body.items.map(idsIn)).toEqual([[victimHelp, perpetratorHelp]])
  })
})

describe('a search that found nothing', () => {
  const kept = async () => (await town.table.query({ partition: 'UNMET' })).items
  it('is kept once a day for each who asks the same, without the family', async () => {
    const { people } = town
    const path = `/api/listings?text=submarine&familyPlanId=${family.id}&needId=${family.need}`
    const before = (await kept()).length
    await town.ask(people.lead, 'GET', path)
    await town.ask(people.lead, 'GET', path)
    await town.ask(people.colleague, 'GET', path)
    await town.ask(people.commissioner, 'GET', '/api/listings?text=submarine')
    const now = await kept()
    expect(now.length - before).toBe(2)
    expect(JSON.stringify(now)).not.toContain(family.id)
    expect(JSON.stringify(now)).not.toContain(people.lead)
  })
})
