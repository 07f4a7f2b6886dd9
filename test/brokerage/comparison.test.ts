import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aTown, type Town } from '../support/a-town.ts'

let town: Town
type Family = Awaited<ReturnType<Town['family']>>
let family: Family
let group: string
let free: string
let far: string
let closing: string
beforeAll(async () => {
  town = await aTown()
  family = await town.family(town.people.lead)
  const { ids } = town
  const alone = { interventionId: undefined, ages: null }
  group = await town.publish({ ages: { from: 5, to: 9 }, exclusions: 'Not for under fives', postcodeDistrict: 'WV10' })
  free = await town.publish({
    ...alone,
    name: 'In house',
    price: { unit: 'session', amount: 0, vat: 0, basis: 'no-charge', notionalAmount: 6000 },
    usualUnits: 6,
    availability: { state: 'waiting-list', waitWeeks: 6, outOfHours: false, nextStart: '2027-01-11' },
  })
  far = await town.publish({
    ...alone,
    name: 'Only in Penn',
    localityIds: [ids.penn],
    postcodeDistrict: 'WV3',
    price: { unit: 'package', amount: 99_000, vat: 0, basis: 'bought' },
    usualUnits: 1,
  })
  closing = await town.publish({ ...alone, name: 'Closing' })
})
afterAll(() => town.close())

const weigh = (needId: string, listingIds: readonly string[], of = family.id) =>
  town.must(town.ask(town.people.lead, 'PUT', `/api/family-plans/${of}/shortlist`, { needId, listingIds }))
const comparison = (who: string | undefined, needId = family.need, more = '', of = family.id) =>
  town.ask(who, 'GET', `/api/family-plans/${of}/comparison?needId=${needId}${more}`)
type Row = { listing: { id: string } } & Record<string, unknown>
const rowOf = async (id: string, ...args: Parameters<typeof comparison>): Promise<Row> =>
  (await comparison(...args)).body.items.find((each: Row) => each.listing.id === id)

describe('help side by side', () => {
  it('says of each what it fits, costs for its usual course, when it starts, how far it is and what speaks against it', async () => {
    const { people } = town
    await weigh(family.need, [free, group, far])
    const { status, body } = await comparison(people.lead)
    expect(status).toBe(200)
    expect(body.near).toBe('WV10')
    expect(body.items).toMatchObject([
      {
        units: 6,
        price: 0,
        listing: {
          id: free,
          availability: { state: 'waiting-list', waitWeeks: 6, nextStart: '2027-01-11' },
          fit: expect.arrayContaining(['serves Low Hill and Scotlands', 'waiting list of about 6 weeks']),
          evidence: null,
        },
        warnings: [],
        instant: true,
      },
      {
        units: 1,
        price: 18_000,
        miles: 0,
        distance: 'in WV10',
        listing: {
          id: group,
          exclusions: 'Not for under fives',
          evidence: { rating: '4+' },
          fit: expect.arrayContaining(['age 7 within 5-9', 'rated 4+']),
        },
        instant: true,
      },
      {
        price: 99_000,
        listing: { id: far },
        refusal: { reason: 'locality-not-served' },
      },
    ])
    expect(body.items[2]).not.toHaveProperty('instant')
    expect(body.items[0]).not.toHaveProperty('localOutcome')
  })

  it('measures from another district when asked', async () => {
    const { people } = town
    expect(await rowOf(far, people.lead, family.need, '&near=WV3')).toMatchObject({ miles: 0, distance: 'in WV3' })
    expect((await comparison(people.lead, family.need, '&near=ZZ1')).body.errors[0].field).toBe('near')
  })

  it('refuses now what a request would be refused: help closed since, and help that already runs', async () => {
    const { people, sessions, must, ask } = town
    const other = await town.family(people.lead)
    await weigh(other.need, [closing, sessions], other.id)
    await must(ask(people.commissioner, 'POST', `/api/listings/${closing}/actions/close-to-new`, { reason: 'Full' }))
    await town.orderIn('offered', other, { units: 1 })
    const { body } = await comparison(people.colleague, other.need, '', other.id)
    expect(body.items.map((each: { refusal?: { reason: string } }) => each.refusal?.reason)).toEqual([
      'listing-closed-to-new',
      'already-receiving',
    ])
  })

  it('asks for those of the need who agreed, and says so when nobody has', async () => {
    const { people, sessions } = town
    const nobody = { relation: 'child', birthMonth: '2019-04' }
    const [one, two] = [randomUUID(), randomUUID()]
    const ofOne = await town.family(people.lead, {
      members: [
        { id: one, ...nobody },
        { id: two, relation: 'mother', agreedOn: '2026-11-02' },
      ],
      needs: [
        { id: one, outcome: 'good-education', summary: 'Both', memberIds: [one, two] },
        { id: two, outcome: 'good-education', summary: 'The child', memberIds: [one] },
      ],
    })
    await weigh(one, [sessions], ofOne.id)
    await weigh(two, [sessions], ofOne.id)
    expect(await rowOf(sessions, people.lead, one, '', ofOne.id)).not.toHaveProperty('refusal')
    expect(await rowOf(sessions, people.lead, two, '', ofOne.id)).toMatchObject({
      refusal: { reason: 'no-agreement-recorded' },
    })
  })

  it('is there for those who see the family and the need, in three trips and a note of the reading', async () => {
    const { people } = town
    for (const who of [people.pennLead, people.pennManager]) expect((await comparison(who)).status).toBe(404)
    for (const who of [people.commissioner, people.lantern, people.partner]) {
      expect((await comparison(who)).status).toBe(403)
    }
    expect((await comparison(people.lead, randomUUID())).status).toBe(404)
    const { cost } = await comparison(people.lead)
    expect(cost.trips).toBeLessThanOrEqual(4)
    expect(cost.rcu).toBeLessThanOrEqual(16)
  })
})
