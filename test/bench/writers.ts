// Two hundred people at one pot: how often each has to try, in one process and in four.
import { randomUUID } from 'node:crypto'
import { vi } from 'vitest'
import type { Send } from '../../shared/platform/table.ts'
import { aTown } from '../support/a-town.ts'
import { atMost, type Figure, shown } from './figures.ts'

const writers = 200
type Ask = (who: string, path: string, body: unknown) => Promise<number>

export const manyWriters = async (): Promise<Figure[]> => {
  let tried = 0
  const counting =
    (send: Send): Send =>
    (command) => {
      if (command.constructor.name === 'TransactWriteCommand') tried += 1
      return send(command)
    }
  const town = await aTown({ wrap: counting, allocated: 100_000_000 })
  const families = await Promise.all(Array.from({ length: writers }, () => town.family(town.people.lead)))

  /** The same house as another process finds it: the same table, nothing remembered, no queue shared. */
  const aProcess = async (): Promise<Ask> => {
    vi.resetModules()
    const { createApi } = await import('../../shared/api.ts')
    const { createTable, sendThroughSdk } = await import('../../shared/platform/table.ts')
    const table = createTable('house', counting(sendThroughSdk(town.engine.config)), town.house.attempt)
    const api = createApi(
      { ...town.house, table },
      async (bearer) => ({ sub: bearer }),
      (fault) => town.faults.push(fault),
    )
    return async (who, path, body) => {
      const headers = { authorization: `Bearer ${who}`, 'content-type': 'application/json' }
      return (await api.request(path, { method: 'PUT', headers, body: JSON.stringify(body) })).status
    }
  }

  /** Everybody asks for one unit of one pot, and asks again when told to; how many tries each order took. */
  const rush = async (processes: readonly Ask[], over: number) => {
    const pot = await town.pot({ allocated: writers * 1000 })
    tried = 0
    let toldToTryAgain = 0
    await Promise.all(
      families.map(async (of, n) => {
        await new Promise((later) => setTimeout(later, (over * n) / writers))
        const ask = processes[n % processes.length]
        const path = `/api/commissions/${randomUUID()}`
        const body = town.order(of, { pot, units: 1, listing: await listing() })
        for (let status = 0; status !== 201; ) {
          status = (await ask?.(town.people.lead, path, body)) ?? 500
          if (status === 503) {
            toldToTryAgain += 1
            // Retry-After is a second; people are not a chorus.
            await new Promise((later) => setTimeout(later, 500 + Math.random() * 1_000))
          } else if (status !== 201) throw new Error(`a writer was told ${status}`)
        }
      }),
    )
    const { body } = await town.must(town.ask(town.people.commissioner, 'GET', `/api/pots/${pot}`))
    const { version } = (await town.ask(town.people.commissioner, 'GET', `/api/pots/${pot}/entries`)).body.items[0]
    const overspent = Math.max(0, -body.available)
    const lost = writers * 1000 - body.reserved
    return { attempts: tried / writers, overspent, lost: lost + (version - 1 - writers), toldToTryAgain }
  }
  // Each rush needs help nobody has yet, or it would be the same help for the same person.
  let listed: Promise<string> | undefined
  const listing = () => {
    listed ??= town.publish({
      interventionId: undefined,
      ages: null,
      price: { unit: 'session', amount: 1000, vat: 0, basis: 'bought' },
    })
    return listed
  }
  const more = { overlapReason: 'each rush is another help' }
  const order = town.order
  town.order = (of, given) => order(of, { ...given, more })

  const group = `${writers} writers on one pot`
  const figures: Figure[] = []
  const four: Ask[] = []
  while (four.length < 4) four.push(await aProcess())
  for (const [name, processes, over, goal] of [
    ['at once, one process', four.slice(0, 1), 0, undefined],
    ['at once, four processes', four, 0, undefined],
    ['over 10 s, four processes', four, 10_000, 2],
  ] as const) {
    listed = undefined
    const { attempts, overspent, lost, toldToTryAgain } = await rush(processes, over)
    const work = `${name}: attempts per success`
    figures.push(goal ? atMost(group, work, attempts, goal) : shown(group, work, attempts.toFixed(2)))
    figures.push(shown(group, `${name}: told to try again`, String(toldToTryAgain)))
    figures.push(atMost(group, `${name}: pence overspent`, overspent, 0))
    figures.push(atMost(group, `${name}: acknowledged and lost`, Math.abs(lost), 0))
  }
  if (town.faults.length > 0) throw town.faults[0]
  await town.close()
  return figures
}
