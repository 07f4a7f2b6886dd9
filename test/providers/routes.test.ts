import { randomUUID } from 'node:crypto'
import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listingKey, readStanding, standingKey } from '../../shared/catalogue/store.ts'
import { aMenu, type Menu } from '../catalogue/a-menu.ts'
import { papersUntil } from './papers.ts'

let menu: Menu
/** What another process does between this one's reading and its writing. */
let meanwhile: (() => Promise<unknown>) | undefined
beforeAll(async () => {
  menu = await aMenu((send) => async (command) => {
    const first = command instanceof TransactWriteCommand ? meanwhile : undefined
    if (first) {
      meanwhile = undefined
      await first()
    }
    return send(command)
  })
})
afterAll(() => menu.close())

const standingsOf = async (ids: string[]) => (await menu.table.gather(ids.map(standingKey))).map(readStanding)
const act = (id: string, action: string, body?: unknown, who = menu.people.commissioner) =>
  menu.ask(who, 'POST', `/api/providers/${id}/actions/${action}`, body)

describe('organisations', () => {
  it('are seen by council staff, each provider its own, partners none', async () => {
    const { ask, people, ids } = menu
    const all = await ask(people.leadWorker, 'GET', '/api/providers')
    expect(all.body.items.map(({ name }: { name: string }) => name)).toEqual(
      expect.arrayContaining(['Lantern Street', 'Willowbank']),
    )
    expect(all.body.items[0]).toMatchObject({ assured: true, assuredUntil: '2027-03-31', papersOwed: [] })
    expect(all.cost.trips).toBe(2)
    const own = await ask(people.lantern, 'GET', '/api/providers')
    expect(own.body.items.map(({ id }: { id: string }) => id)).toEqual([ids.lantern])
    expect(own.body.total).toBe(1)
    expect((await ask(people.lantern, 'GET', `/api/providers/${ids.willow}`)).status).toBe(404)
    expect((await ask(people.lantern, 'GET', `/api/providers/${ids.lantern}`)).status).toBe(200)
    expect((await ask(people.partner, 'GET', '/api/providers')).status).toBe(403)
    expect((await ask(people.partner, 'GET', `/api/providers/${ids.lantern}`)).status).toBe(403)
    expect((await ask(people.leadWorker, 'GET', `/api/providers/${randomUUID()}`)).status).toBe(404)
  })

  it('come a page at a time, with a cursor that is one caller’s and one list’s', async () => {
    const { ask, people } = menu
    const first = await ask(people.leadWorker, 'GET', '/api/providers?limit=1')
    expect(first.body.items).toHaveLength(1)
    const next = encodeURIComponent(first.body.next)
    const second = await ask(people.leadWorker, 'GET', `/api/providers?limit=1&after=${next}`)
    expect(second.body.items[0].id).not.toBe(first.body.items[0].id)
    expect((await ask(people.commissioner, 'GET', `/api/providers?after=${next}`)).status).toBe(422)
    expect((await ask(people.leadWorker, 'GET', `/api/interventions?after=${next}`)).status).toBe(422)
    expect((await ask(people.leadWorker, 'GET', '/api/providers?limit=0')).status).toBe(422)
  })

  it('are registered once, by commissioners and administrators', async () => {
    const { ask, people, organisation } = menu
    const path = `/api/providers/${randomUUID()}`
    const said = organisation('Hearthside')
    expect((await ask(people.leadWorker, 'PUT', path, said)).status).toBe(403)
    expect((await ask(people.admin, 'PUT', path, said)).status).toBe(201)
    expect((await ask(people.admin, 'PUT', path, said)).status).toBe(200)
    for (const [who, body] of [
      [people.commissioner, said],
      [people.admin, { ...said, name: 'Other' }],
    ] as const) {
      const refused = await ask(who, 'PUT', path, body)
      expect([refused.status, refused.body.reason]).toEqual([409, 'id-already-used'])
    }
    const wrong = await ask(people.admin, 'PUT', `/api/providers/${randomUUID()}`, {
      ...said,
      email: 'nobody',
      kind: 'x',
    })
    expect(wrong.body.errors.map(({ field }: { field: string }) => field).sort()).toEqual(['email', 'kind'])
  })

  it('are applying until somebody says otherwise', async () => {
    const { ask, people } = menu
    const path = `/api/providers/${randomUUID()}`
    const made = await ask(people.commissioner, 'PUT', path, { name: 'New', kind: 'private' })
    expect(made.body).toMatchObject({ standing: 'applying', assured: false })
    expect(made.body.papersOwed).toHaveLength(8)
  })
})

describe('a change to an organisation', () => {
  it('moves the mark of every listing that stands on it, and of no other', async () => {
    const { ask, people, ids, organisation, publish } = menu
    const providerId = randomUUID()
    await ask(people.commissioner, 'PUT', `/api/providers/${providerId}`, organisation('Circle'))
    const theirs = [
      await publish({ providerId }, people.commissioner),
      await publish({ providerId }, people.commissioner),
    ]
    const others = [await publish()]
    const suspended = await act(providerId, 'suspend', { reason: 'An allegation is looked into' })
    expect([suspended.status, suspended.body.standing, suspended.body.assured]).toEqual([200, 'suspended', false])
    expect((await standingsOf(theirs)).map((it) => [it?.providerStanding, it?.mark])).toEqual([
      ['suspended', 2],
      ['suspended', 2],
    ])
    expect((await standingsOf(others)).map((it) => it?.mark)).toEqual([1])
    expect((await act(providerId, 'suspend', { reason: 'An allegation is looked into' })).cost.wcu).toBe(0)
    expect((await act(providerId, 'suspend', { reason: 'Other words' })).body.reason).toBe('not-allowed-in-this-state')
    expect((await act(providerId, 'suspend')).status).toBe(422)
    await act(providerId, 'reinstate')
    expect((await standingsOf(theirs)).map((it) => [it?.providerStanding, it?.mark])).toEqual([
      ['assured', 3],
      ['assured', 3],
    ])
    expect((await act(ids.lantern, 'suspend', { reason: 'x' }, people.lantern)).status).toBe(403)
    expect((await act(randomUUID(), 'suspend', { reason: 'x' })).status).toBe(404)
  })

  it('brings renewed papers to its listings, and a new name to nobody’s mark', async () => {
    const { ask, people, organisation, publish } = menu
    const providerId = randomUUID()
    await ask(people.commissioner, 'PUT', `/api/providers/${providerId}`, organisation('Oaktree'))
    const id = await publish({ providerId }, people.commissioner)
    const { standing: _standing, ...about } = organisation('Oaktree Renamed')
    const renamed = await act(providerId, 'amend', about)
    expect([renamed.status, renamed.body.name, renamed.body.standing]).toEqual([200, 'Oaktree Renamed', 'assured'])
    expect((await standingsOf([id]))[0]?.mark).toBe(1)
    expect((await ask(people.leadWorker, 'GET', `/api/listings/${id}`)).body.providerName).toBe('Oaktree Renamed')
    await act(providerId, 'amend', { ...about, dueDiligence: papersUntil('2028-03-31') })
    expect((await standingsOf([id]))[0]).toMatchObject({ assuredUntil: '2028-03-31', mark: 2 })
    expect((await act(providerId, 'amend', { ...about, dueDiligence: papersUntil('2028-03-31') })).cost.wcu).toBe(0)
    expect((await act(providerId, 'amend', { ...about, standing: 'left' })).status).toBe(422)
  })

  it('misses no listing that is published at the same moment', async () => {
    const { ask, people, organisation, listing } = menu
    const providerId = randomUUID()
    await ask(people.commissioner, 'PUT', `/api/providers/${providerId}`, organisation('Busy'))
    const ids = Array.from({ length: 8 }, () => randomUUID())
    const puts = ids.map((id) => ask(people.commissioner, 'PUT', `/api/listings/${id}`, listing({ providerId })))
    const answers = await Promise.all([
      ...puts.slice(0, 4),
      act(providerId, 'suspend', { reason: 'x' }),
      ...puts.slice(4),
    ])
    expect(answers.map(({ status }) => status).filter((status) => status >= 300)).toEqual([])
    expect((await standingsOf(ids)).map((it) => it?.providerStanding)).toEqual(ids.map(() => 'suspended'))
  })

  it('misses no listing that another process publishes between its reading and its writing', async () => {
    const { ask, people, organisation, publish, table } = menu
    const providerId = randomUUID()
    await ask(people.commissioner, 'PUT', `/api/providers/${providerId}`, organisation('Raced'))
    const [before, counted] = await Promise.all([publish({ providerId }, people.commissioner), randomUUID()])
    const [listing, standing] = await table.gather([listingKey(before), standingKey(before)])
    if (!listing || !standing) throw new Error('nothing was published')
    meanwhile = async () => {
      const version = { pk: 'CATALOGUE', sk: 'VERSION' }
      const [now] = await table.gather([version])
      await table.transact([
        { put: { ...listing, ...listingKey(counted), id: counted } },
        { put: { ...standing, ...standingKey(counted) } },
        { put: { ...version, n: Number(now?.n) + 1 }, if: { n: Number(now?.n) } },
      ])
    }
    expect((await act(providerId, 'suspend', { reason: 'x' })).status).toBe(200)
    expect((await standingsOf([before, counted])).map((it) => it?.providerStanding)).toEqual(['suspended', 'suspended'])
  })
})
