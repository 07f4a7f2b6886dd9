// The first start on a machine: the demonstration is told through the API, once, by the people who would do it.
import type { createApi } from '../../shared/api.ts'
import { londonDay } from '../../shared/kernel/calendar.ts'
import { keepWorker } from '../../shared/people/store.ts'
import type { House } from '../../shared/platform/desk.ts'
import { tellTheStory } from './demo/tell.ts'
import { issueToken } from './issuer.ts'
import type { LocalKeys } from './keys.ts'
import { personaCalled } from './personas.ts'

type Parts = {
  readonly house: House
  readonly api: ReturnType<typeof createApi>
  readonly keys: LocalKeys
  readonly origin: string
  readonly say: (line: string) => void
  /** Puts the administrator alone: an empty house, for those who bring their own people. */
  readonly withoutStory?: boolean
}

const told = { pk: 'STORY', sk: 'TOLD' }
/** The day the telling began: one that was cut off is told again with the same dates, or it would be another story. */
const begun = { pk: 'STORY', sk: 'BEGUN' }

/**
 * Tells the story unless it was told to the end before. A first start that was cut off is told again, as of the day it
 * began: the same requests, which change nothing twice.
 */
export const firstStart = async ({ house, api, keys, origin, say, withoutStory = false }: Parts): Promise<void> => {
  const { table } = house
  const [done, began] = await table.gather([told, begun])
  if (done) return
  const administrator = personaCalled('administrator')
  if (!administrator) throw new Error('there is no administrator among the personas')
  const { id, name } = administrator
  await table.transact(keepWorker({ id, name, role: 'administrator' }, undefined)).catch(() => undefined)
  if (withoutStory) return
  const tokens = new Map<string, Promise<string>>()
  const ask = async (personaId: string, method: string, path: string, body?: unknown) => {
    if (!tokens.has(personaId)) tokens.set(personaId, issueToken(keys, origin, personaId))
    const response = await api.request(path, {
      method,
      headers: { authorization: `Bearer ${await tokens.get(personaId)}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    return { status: response.status, body: await response.json() }
  }
  say('First start: telling the demonstration story.')
  let shown = -1
  const progress = (count: number, total: number, words: string): void => {
    const tenth = Math.floor((count / total) * 10)
    if (tenth === shown) return
    shown = tenth
    say(`  ${String(tenth * 10).padStart(3)} %  ${words}`)
  }
  const today = typeof began?.on === 'string' ? began.on : londonDay(house.clock())
  await table.put({ ...begun, on: today })
  await tellTheStory({ ask, today, progress })
  await table.put({ ...told, at: house.clock() })
}
