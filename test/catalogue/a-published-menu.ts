// The demonstration's whole menu in a house, and its open feed as anybody fetches it.
import { afterAll, beforeAll } from 'vitest'
import { localities } from '../../functions/local/demo/localities.ts'
import { aHouse } from '../support/a-house.ts'
import { bodies } from './demo-catalogue.ts'

/** Starts the house before the tests of a file and closes it after them. */
export const aPublishedMenu = () => {
  let house: Awaited<ReturnType<typeof aHouse>>
  let commissioner = ''
  beforeAll(async () => {
    house = await aHouse()
    const administrator = await house.person({ role: 'administrator' })
    commissioner = await house.person({ role: 'commissioner' })
    const put = async (who: string, path: string, body: unknown) => {
      const answer = await house.ask(who, 'PUT', path, body)
      if (answer.status !== 201) throw new Error(`${path}: ${JSON.stringify(answer.body)}`)
    }
    for (const { id, ...about } of localities) await put(administrator, `/api/localities/${id}`, about)
    for (const [id, body] of bodies.providers) await put(commissioner, `/api/providers/${id}`, body)
    for (const [id, body] of bodies.interventions) await put(commissioner, `/api/interventions/${id}`, body)
    for (const [id, body] of bodies.listings) await put(commissioner, `/api/listings/${id}`, body)
  }, 60_000)
  afterAll(() => house.close())
  const fetch = async (path: string): Promise<Response> => house.api.request(`/open-referral${path}`)
  return {
    fetch,
    // biome-ignore lint/suspicious/noExplicitAny: a test reads whatever came
    read: async (path: string): Promise<any> => (await fetch(path)).json(),
    ask: (path: string) => house.ask(undefined, 'GET', `/open-referral${path}`),
    act: (method: string, path: string, body?: unknown) => house.ask(commissioner, method, path, body),
    setTime: (now: string) => {
      house.time.now = now
    },
  }
}
