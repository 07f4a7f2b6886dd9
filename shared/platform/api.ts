// How a request comes in and an answer goes out, the same for every room: who is asking, what may be sent, how no is said.
import { OpenAPIHono } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { HTTPException } from 'hono/http-exception'
import { aDesk, type House, newOutside, type Outside } from './desk.ts'
import { Lost, TooLarge, TryAgain } from './faults.ts'
import { aProblem, type Problem, Stopped } from './problem.ts'
import type { RoomEnv } from './room.ts'

/** Tells whose token this is; undefined for a token that is none. */
export type Verify = (bearer: string) => Promise<{ sub: string } | undefined>
/** What may be handed in with a request: the outside request it belongs to, when the portal asks in process. */
export type Bindings = { outside?: Outside }
type ApiEnv = RoomEnv & { Bindings: Bindings }

const largestBody = 100 * 1024

/** Whether some text in this JSON holds half a character (a lone surrogate), which no table can keep. */
const hasHalfCharacters = (json: string): boolean => {
  if (!/\\ud[89a-f]/i.test(json)) return false
  let found = false
  try {
    JSON.parse(json, (name, value: unknown) => {
      if (!name.isWellFormed() || (typeof value === 'string' && !value.isWellFormed())) found = true
      return value
    })
  } catch {
    return false
  }
  return found
}

const say = (c: Context, problem: Problem) => {
  const headers: Record<string, string> = { 'content-type': 'application/problem+json' }
  if (problem.status === 503) headers['retry-after'] = '1'
  return c.newResponse(JSON.stringify(problem), problem.status as 400, headers)
}

const faultAsProblem = (fault: Error): Problem => {
  if (fault instanceof Stopped) return fault.problem
  if (fault instanceof TryAgain || fault instanceof Lost) return aProblem(503, 'try-again')
  if (fault instanceof TooLarge) return aProblem(413, 'too-large')
  if (fault instanceof HTTPException && fault.status === 400) return aProblem(400, 'malformed-json')
  if (fault instanceof HTTPException && fault.status === 413) return aProblem(413, 'too-large')
  return aProblem(500, 'fault')
}

/** The shell all rooms are mounted in. `rooms` are mounted by the caller; `open` are addresses that need no token. */
export const anApi = (house: House, verify: Verify, report: (fault: Error, request: string) => void) => {
  const app = new OpenAPIHono<ApiEnv>()

  app.use('*', async (c, next) => {
    const outside = c.env?.outside ?? newOutside(house.newId())
    const given = /^Bearer\s+(\S+)$/i.exec(c.req.header('authorization') ?? '')?.[1]
    const isOpen = !c.req.path.startsWith('/api/') || c.req.path === '/api/openapi.json'
    const asking = isOpen || !given ? undefined : await verify(given)
    c.set('desk', aDesk(house, outside, asking?.sub ?? ''))
    if (isOpen || asking) await next()
    else c.res = say(c, aProblem(401, 'not-signed-in'))
    if (c.res.status >= 400 && c.res.headers.get('content-type')?.startsWith('application/json')) {
      c.res.headers.set('content-type', 'application/problem+json')
    }
    c.res.headers.set('cache-control', 'no-store')
    if (house.settings.local) {
      const { trips, rcu, wcu } = outside.meter
      c.res.headers.set('server-timing', `table;desc="trips=${trips} rcu=${rcu} wcu=${wcu}"`)
    }
    return undefined
  })
  app.use('*', bodyLimit({ maxSize: largestBody, onError: (c) => say(c, aProblem(413, 'too-large')) }))
  app.use('*', async (c, next) => {
    if (c.req.method !== 'PUT' && c.req.method !== 'POST') return next()
    const type = c.req.header('content-type')
    const text = await c.req.text()
    if (hasHalfCharacters(text)) return say(c, aProblem(400, 'malformed-json'))
    if (text !== '' && !/^application\/json\s*(;|$)/i.test(type ?? '')) return say(c, aProblem(415, 'not-json'))
    if (text === '' && type !== undefined) {
      // An act without a body may still name a content type: read it as "nothing to add".
      const headers = new Headers(c.req.raw.headers)
      headers.delete('content-type')
      c.req.raw = new Request(c.req.url, { method: c.req.method, headers })
      c.req.bodyCache = {}
    }
    return next()
  })

  app.onError((fault, c) => {
    const problem = faultAsProblem(fault)
    if (problem.status === 500) report(fault, c.get('desk')?.outside.request ?? '')
    return say(c, problem)
  })

  app.notFound((c) => {
    const wanted = c.req.path
    const isOpen = wanted === '/health' || wanted === '/api/openapi.json'
    const methods = isOpen
      ? ['GET']
      : app.openAPIRegistry.definitions.flatMap((definition) => {
          if (definition.type !== 'route') return []
          const shape = new RegExp(`^${definition.route.path.replaceAll(/\{[^}]+\}/g, '[^/]+')}$`)
          return shape.test(wanted) ? [definition.route.method.toUpperCase()] : []
        })
    if (methods.length === 0) return say(c, aProblem(404, 'not-found'))
    const answer = say(c, aProblem(405, 'method-not-allowed'))
    answer.headers.set('allow', [...new Set(methods)].join(', '))
    return answer
  })
  return app
}
