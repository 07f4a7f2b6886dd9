// The demonstration told through the API by the people who would do it, so that every rule has its say. Telling it again changes nothing.
import type { Day } from '../../../shared/kernel/calendar.ts'
import { type Call, inStrands, type Strand } from './call.ts'
import { familyTold } from './families/told.ts'
import { families } from './families.ts'
import { helpRequestsSent } from './help-requests.ts'
import { listingsPut, potsPut, programmesPut, providersPut } from './market.ts'
import { peoplePut, persona, placesPut } from './people.ts'

/** What the API answered. */
export type Answer = { readonly status: number; readonly body: unknown }

/**
 * What the story is told with. `ask` calls the API as the person of this worker id; `today` is the day of the first
 * start, also when a telling that was cut short goes on later; `progress` is told how far it is, in calls.
 */
export type Telling = {
  readonly ask: (personaId: string, method: string, path: string, body?: unknown) => Promise<Answer>
  readonly today: Day
  readonly progress: (done: number, total: number, words: string) => void
}

const AT_ONCE = 8
const TRIES_WHEN_BUSY = 5

type Chapter = { readonly words: string; readonly strands: readonly Strand[] }

const alone = (calls: readonly Call[]): readonly Strand[] => calls.map((call) => [call])

const chapters = (today: Day): readonly Chapter[] => [
  { words: 'places', strands: alone(placesPut) },
  { words: 'people', strands: alone(peoplePut) },
  {
    words: 'programmes, providers and pots',
    strands: alone([...programmesPut, ...providersPut(today), ...potsPut(today)]),
  },
  { words: 'listings', strands: alone(listingsPut(today)) },
  { words: 'families', strands: families.map((family) => familyTold(family, today)) },
  { words: 'requests for help', strands: helpRequestsSent },
]

const expected = ({ method }: Call, status: number): boolean => status === 200 || (method === 'PUT' && status === 201)

const askAgainWhenBusy = async (ask: () => Promise<Answer>): Promise<Answer> => {
  let answer = await ask()
  for (let tries = 1; answer.status === 503 && tries < TRIES_WHEN_BUSY; tries += 1) answer = await ask()
  return answer
}

/** Tells the whole story. Throws at the first answer that is not what was to be expected, with what the API said. */
export const tellTheStory = async ({ ask, today, progress }: Telling): Promise<void> => {
  const told = chapters(today)
  const total = told.reduce((sum, { strands }) => sum + strands.reduce((calls, strand) => calls + strand.length, 0), 0)
  let done = 0
  for (const { words, strands } of told) {
    await inStrands(strands, AT_ONCE, async (call) => {
      const { by, method, path, body } = call
      const { status, body: said } = await askAgainWhenBusy(() => ask(persona(by).id, method, path, body))
      if (!expected(call, status)) {
        throw new Error(`${method} ${path} as ${by} was answered ${status}: ${JSON.stringify(said)}`)
      }
      done += 1
      progress(done, total, words)
    })
  }
}
