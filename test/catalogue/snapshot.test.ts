import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createApi } from '../../shared/api.ts'
import { search } from '../../shared/catalogue/search.ts'
import { catalogueOf } from '../../shared/catalogue/store.ts'
import { aDesk, type House, newOutside } from '../../shared/platform/desk.ts'
import { createTable, sendThroughSdk } from '../../shared/platform/table.ts'
import { aMenu, type Menu } from './a-menu.ts'

let menu: Menu
beforeAll(async () => {
  menu = await aMenu()
})
afterAll(() => menu.close())

const look = async (house: House) => {
  const outside = newOutside('a request')
  const catalogue = await catalogueOf(aDesk(house, outside, ''))
  const { items } = search(catalogue, { today: '2026-11-20', staleAfter: 28 })
  return { names: items.map(({ listing }) => listing.name), trips: outside.meter.trips, version: catalogue.version }
}
/** Another process on the same table, with a memory and a clock of its own. */
const elsewhere = () => {
  const time = { now: menu.time.now }
  const table = createTable('house', sendThroughSdk(menu.engine.config), menu.house.attempt)
  return { time, house: { ...menu.house, table, clock: () => time.now } satisfies House }
}

describe('the snapshot', () => {
  it('costs nothing while it is fresh, and one trip every fifteen seconds when nothing changed', async () => {
    const { house, time } = elsewhere()
    expect((await look(house)).trips).toBe(4)
    expect((await look(house)).trips).toBe(0)
    time.now = '2026-11-20T10:00:14.999Z'
    expect((await look(house)).trips).toBe(0)
    time.now = '2026-11-20T10:00:15.000Z'
    expect((await look(house)).trips).toBe(1)
    expect((await look(house)).trips).toBe(0)
  })

  it('is asked for once by many at the same moment', async () => {
    const { house } = elsewhere()
    const all = await Promise.all(Array.from({ length: 10 }, () => look(house)))
    expect(all.reduce((sum, { trips }) => sum + trips, 0)).toBe(4)
  })

  it('holds what this process wrote at once, and what another wrote within fifteen seconds', async () => {
    const { house, time } = elsewhere()
    await look(house)
    const id = await menu.publish({ name: 'A brand new group' })
    const here = await look(menu.house)
    expect([here.names.includes('A brand new group'), here.trips]).toEqual([true, 0])
    expect((await look(house)).names).not.toContain('A brand new group')
    time.now = '2026-11-20T10:00:15.000Z'
    expect((await look(house)).names).toContain('A brand new group')
    await menu.ask(menu.people.commissioner, 'POST', `/api/listings/${id}/actions/close-to-new`, { reason: 'x' })
    expect((await look(menu.house)).names).not.toContain('A brand new group')
    time.now = '2026-11-20T10:00:30.000Z'
    expect((await look(house)).names).not.toContain('A brand new group')
  })

  it('notices that another process wrote when this one writes next', async () => {
    const { house } = elsewhere()
    await look(house)
    const id = await menu.publish({ name: 'Published elsewhere' })
    const there = createApi(
      house,
      async (sub) => ({ sub }),
      () => undefined,
    )
    const set = await there.request(`/api/listings/${id}/actions/set-availability`, {
      method: 'POST',
      headers: { authorization: `Bearer ${menu.people.lantern}`, 'content-type': 'application/json' },
      body: JSON.stringify({ state: 'full' }),
    })
    expect(set.status).toBe(200)
    expect((await look(house)).names).toContain('Published elsewhere')
  })

  it('says the same after hundreds of changes as one loaded afresh', async () => {
    const { ask, people, ids } = menu
    const id = await menu.publish()
    for (let n = 0; n < 30; n += 1) {
      const state = ['open', 'full', 'ask'][n % 3]
      await ask(people.lantern, 'POST', `/api/listings/${id}/actions/set-availability`, { state })
    }
    await ask(people.commissioner, 'POST', `/api/providers/${ids.willow}/actions/suspend`, { reason: 'x' })
    await ask(people.commissioner, 'PUT', `/api/interventions/${randomUUID()}`, menu.programme)
    expect(await look(menu.house)).toMatchObject({ ...(await look(elsewhere().house)), trips: 0 })
  })
})

describe('programmes', () => {
  it('are put by commissioners, once, and read by everybody in name order', async () => {
    const { ask, people, programme } = menu
    const path = `/api/interventions/${randomUUID()}`
    expect((await ask(people.lantern, 'PUT', path, programme)).status).toBe(403)
    const unassessed = { ...programme, name: 'A first name', evidence: null, ages: {} }
    const made = await ask(people.commissioner, 'PUT', path, unassessed)
    expect([made.status, made.body.evidence]).toEqual([201, null])
    expect((await ask(people.commissioner, 'PUT', path, unassessed)).status).toBe(200)
    expect((await ask(people.other, 'PUT', path, unassessed)).body.reason).toBe('id-already-used')
    const list = await ask(people.partner, 'GET', '/api/interventions')
    expect(list.body.items[0]).toEqual({ ...unassessed, id: path.split('/').at(-1) })
    expect(list.cost.trips).toBe(1)
    const amended = await ask(people.commissioner, 'POST', `${path}/actions/amend`, { ...unassessed, costBand: 3 })
    expect([amended.status, amended.body.costBand]).toEqual([200, 3])
    expect((await ask(people.lantern, 'GET', path)).body.costBand).toBe(3)
    expect((await ask(people.lantern, 'GET', `/api/interventions/${randomUUID()}`)).status).toBe(404)
    const wrong = await ask(people.commissioner, 'PUT', path, { ...programme, costBand: 6, tier: 'x' })
    expect(wrong.body.errors.map(({ field }: { field: string }) => field).sort()).toEqual(['costBand', 'tier'])
  })
})
