// A whole house in memory for a test: its own engine, a clock the test moves, tokens that are simply a worker's id.
import { randomBytes, randomUUID } from 'node:crypto'
import { startEngine } from '../../functions/local/engine.ts'
import { createApi } from '../../shared/api.ts'
import { rulesAtFirst } from '../../shared/kernel/rules.ts'
import { keepWorker } from '../../shared/people/store.ts'
import type { WorkerGiven } from '../../shared/people/worker.ts'
import type { House } from '../../shared/platform/desk.ts'
import { jittered } from '../../shared/platform/faults.ts'
import { createTable, makeTable, type Send, sendThroughSdk } from '../../shared/platform/table.ts'

export type Asked = {
  status: number
  // biome-ignore lint/suspicious/noExplicitAny: a test reads whatever came
  body: any
  cost: { trips: number; rcu: number; wcu: number }
  headers: Headers
}

/** Starts a house; `wrap` lets a test put faults between the house and its table. Call `close` at the end. */
export const aHouse = async (wrap: (send: Send) => Send = (send) => send) => {
  const engine = await startEngine()
  await makeTable('house', engine.config)
  const attempt = jittered(Math.random)
  const table = createTable('house', wrap(sendThroughSdk(engine.config)), attempt)
  const time = { now: '2026-11-20T10:00:00.000Z' }
  const house: House = {
    table,
    clock: () => time.now,
    newId: randomUUID,
    randomBytes: (length) => randomBytes(length),
    attempt,
    settings: { local: true, secret: 'a test secret', rules: rulesAtFirst },
  }
  const faults: Error[] = []
  const api = createApi(
    house,
    async (bearer) => (bearer === 'bad' ? undefined : { sub: bearer }),
    (fault) => faults.push(fault),
  )

  /** Puts a person straight into the house, before anyone is there who could. */
  const person = async (given: Partial<WorkerGiven> & Pick<WorkerGiven, 'role'>): Promise<string> => {
    const id = randomUUID()
    await table.transact(keepWorker({ id, name: `A ${given.role}`, ...given }, undefined))
    return id
  }

  /** Asks the API as somebody (or nobody), and reads the answer. */
  const ask = async (
    who: string | undefined,
    method: string,
    path: string,
    json?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Asked> => {
    const response = await api.request(path, {
      method,
      headers: {
        ...(who ? { authorization: `Bearer ${who}` } : {}),
        ...(json === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(json === undefined ? {} : { body: typeof json === 'string' ? json : JSON.stringify(json) }),
    })
    const text = await response.text()
    const cost = /trips=(\d+) rcu=([\d.]+) wcu=([\d.]+)/.exec(response.headers.get('server-timing') ?? '')
    return {
      status: response.status,
      body: text === '' ? undefined : JSON.parse(text),
      cost: { trips: Number(cost?.[1]), rcu: Number(cost?.[2]), wcu: Number(cost?.[3]) },
      headers: response.headers,
    }
  }
  return { api, ask, person, table, house, time, faults, engine, close: () => engine.stop() }
}
