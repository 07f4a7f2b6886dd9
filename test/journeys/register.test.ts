// A register over HTTP: whose it is, what it shows and what it keeps back, and what it costs.
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Ask, asker } from './ask.ts'
import { type Product, theProduct } from './the-product.ts'

let product: Product
let ask: Ask
let listing: { id: string; name: string }
const today = new Date().toISOString().slice(0, 10)
beforeAll(async () => {
  product = await theProduct()
  ask = asker(product)
  const { items } = (await ask('provider', 'GET', '/api/commissions?state=in-delivery&limit=100')).body
  listing = items.find((it: { terms: { unit: string } }) => it.terms.unit === 'place').listing
})
afterAll(() => product.stop())

const register = (who: string | undefined, on = today, id = listing.id) =>
  ask(who, 'GET', `/api/registers/${id}?on=${on}`)

it('holds every running family of the listing, by name and without their telephone', async () => {
  const { status, body, cost } = await register('provider')
  expect([status, body.listing.id, body.on]).toEqual([200, listing.id, today])
  const lines = (await ask('provider', 'GET', `/api/commissions?listingId=${listing.id}&limit=100`)).body.items
  const running = lines.filter(({ state }: { state: string }) => state === 'accepted' || state === 'in-delivery')
  expect(body.items.length).toBeGreaterThan(3)
  expect(body.items.map(({ id }: { id: string }) => id).sort()).toEqual(
    running.map(({ id }: { id: string }) => id).sort(),
  )
  expect(body.items.every(({ people }: { people: { name?: string }[] }) => people.some(({ name }) => name))).toBe(true)
  for (const kept of ['contact', 'safeHow', 'staffSafety', 'familyPlanId', 'memberIds', '07700']) {
    expect(JSON.stringify(body)).not.toContain(kept)
  }
  // The asker, the index, the orders, the plans; then for each family its deliveries and the record of reading.
  expect(cost.trips).toBeLessThanOrEqual(4 + 2 * body.items.length)
})

it('says what is recorded of that day, and nothing that was taken back', async () => {
  const [row] = (await register('provider')).body.items
  const path = `/api/commissions/${row.id}/deliveries/5b0c7a52-95ea-4a70-9b40-64e1f6e1f0aa`
  await ask('provider', 'PUT', path, { on: today, units: 1, attendance: 'late', note: 'Bus' })
  const recorded = async () =>
    (await register('provider')).body.items.find(({ id }: { id: string }) => id === row.id).recorded
  expect(await recorded()).toMatchObject([{ attendance: 'late', note: 'Bus', state: 'recorded' }])
  expect((await register('provider', '2026-01-01')).body.items[0].recorded).toEqual([])
  expect((await ask('team-manager', 'POST', `${path}/actions/reverse`, { reason: 'Another day' })).status).toBe(200)
  expect(await recorded()).toEqual([])
})

it('is the provider’s own alone', async () => {
  expect((await register('provider-2')).status).toBe(404)
  expect((await register('provider', today, '00000000-0000-4000-8000-000000000000')).status).toBe(404)
  for (const who of ['lead-worker', 'team-manager', 'commissioner', 'partner']) {
    expect((await register(who)).status).toBe(403)
  }
  expect((await register(undefined)).status).toBe(401)
})

it('wants a real day', async () => {
  for (const query of ['', '?on=2026-02-31', '?on=yesterday', `?on=${today}&of=1`]) {
    const { status, body } = await ask('provider', 'GET', `/api/registers/${listing.id}${query}`)
    expect([status, body.reason]).toEqual([422, 'fields'])
  }
})
