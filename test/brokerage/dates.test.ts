// Days that cannot be meant are asked about at the field, and a plan changed on an old reading is decided again.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aTown } from '../support/a-town.ts'

describe('a day that was typed wrongly', () => {
  let town: Awaited<ReturnType<typeof aTown>>
  beforeAll(async () => {
    town = await aTown()
  })
  afterAll(() => town.close())

  const fieldsOf = (answer: { body: { errors?: { field: string }[] } }) => answer.body.errors?.map(({ field }) => field)

  it('is refused for a start to ask for: yesterday, or in a thousand years', async () => {
    const family = await town.family(town.people.lead)
    for (const startBy of ['2025-01-01', '3026-01-01']) {
      const body = town.order(family, { more: { startBy } })
      const answer = await town.ask(town.people.lead, 'PUT', `/api/commissions/${randomUUID()}`, body)
      expect([answer.status, fieldsOf(answer)]).toEqual([422, ['startBy']])
    }
  })

  it('is refused for an acceptance and for a delivery of another age, and nothing is stored', async () => {
    const family = await town.family(town.people.lead)
    const offered = await town.orderIn('offered', family)
    const accept = (startOn: string) => town.act(town.people.lantern, offered, 'accept', { startOn })
    expect(fieldsOf(await accept('2999-01-01'))).toEqual(['startOn'])
    expect((await accept(town.startOn)).status).toBe(200)
    const path = `/api/commissions/${offered}/deliveries/${randomUUID()}`
    const deliver = (on: string) => town.ask(town.people.lantern, 'PUT', path, { on, units: 1, attendance: 'attended' })
    expect(fieldsOf(await deliver('1926-11-02'))).toEqual(['on'])
    expect((await deliver(town.startOn)).status).toBe(201)
  })
})
