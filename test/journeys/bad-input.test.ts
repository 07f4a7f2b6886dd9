// What a client gets that asks wrongly: a clear problem of the right status, nothing stored, never a 500.
import { randomUUID } from 'node:crypto'
import { request as httpRequest } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Answer, type Ask, asker } from './ask.ts'
import { type Product, theProduct } from './the-product.ts'

let product: Product
let ask: Ask
let doc: { paths: Record<string, Record<string, unknown>> }
beforeAll(async () => {
  product = await theProduct()
  ask = asker(product)
  doc = (await ask(undefined, 'GET', '/api/openapi.json')).body
})
afterAll(async () => {
  expect(product?.log()).not.toMatch(/^fault/m)
  await product?.stop()
})

/** A problem in the house's manner. */
const problem = (status: number, reason: string) => ({
  status,
  body: { type: `urn:early-help:problem:${reason}`, title: expect.any(String), status, reason },
})
const expectProblem = (answer: Answer, status: number, reason: string) => {
  expect(answer, answer.asked).toMatchObject(problem(status, reason))
  expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/)
  expect(answer.headers.get('server-timing')).toMatch(/^table;desc="trips=\d+ rcu=[\d.]+ wcu=[\d.]+"$/)
}
const addresses = () =>
  Object.entries(doc.paths).flatMap(([path, it]) => Object.keys(it).map((method) => ({ path, method })))
type Parameter = { name: string; schema: { enum?: string[] } }
/** An address of the document with every parameter filled in: an id that is nobody's, the first of the actions there are. */
const filled = (path: string, id = randomUUID()) => {
  const routes = Object.values(doc.paths[path] ?? {}) as { parameters?: Parameter[] }[]
  const actions = routes.flatMap((each) => each.parameters ?? []).find(({ name }) => name === 'action')?.schema.enum
  return path.replaceAll('{action}', actions?.[0] ?? 'approve').replaceAll(/\{[^}]+\}/g, id)
}

describe('the document', () => {
  it('is open, is OpenAPI 3.1 and names every address of the contract', () => {
    expect(doc).toMatchObject({ openapi: '3.1.0' })
    expect(Object.keys(doc.paths)).toEqual(
      expect.arrayContaining([
        '/api/me',
        '/api/localities',
        '/api/interventions',
        '/api/interventions/{id}',
        '/api/listings',
        '/api/listings/{id}',
        '/api/providers',
        '/api/providers/{id}',
        '/api/pots',
        '/api/pots/{id}',
        '/api/pots/{id}/entries',
        '/api/family-plans',
        '/api/family-plans/{id}',
        '/api/commissions',
        '/api/commissions/{id}',
        '/api/commissions/{id}/actions/{action}',
        '/api/tasks',
        '/api/events',
      ]),
    )
  })
})

describe('no token, or one that is no good', () => {
  it('is 401 at every address', async () => {
    const good = await product.token('lead-worker')
    const [head, body] = good.split('.')
    const none = `${Buffer.from('{"alg":"none","typ":"at+jwt"}').toString('base64url')}.${body}.`
    for (const { path, method } of addresses()) {
      expectProblem(await ask(undefined, method.toUpperCase(), filled(path)), 401, 'not-signed-in')
    }
    for (const token of ['bad', `${good.slice(0, -4)}AAAA`, `${head}.${body}.`, none, 'x'.repeat(10_000)]) {
      expectProblem(await ask({ token }, 'GET', '/api/me'), 401, 'not-signed-in')
    }
    expectProblem(
      await ask(undefined, 'GET', '/api/me', undefined, { authorization: `Basic ${good}` }),
      401,
      'not-signed-in',
    )
  })

  it('of another product is 401', async () => {
    const elsewhere = await theProduct({ story: 'none' })
    const token = await elsewhere.token('lead-worker')
    await elsewhere.stop()
    expectProblem(await ask({ token }, 'GET', '/api/me'), 401, 'not-signed-in')
  })

  it('is needed neither for the document nor for health', async () => {
    expect((await ask(undefined, 'GET', '/health')).body).toEqual({ status: 'ok' })
    expect((await ask({ token: 'bad' }, 'GET', '/api/openapi.json')).status).toBe(200)
  })
})

describe('an address that is not there', () => {
  it('is 404, and a malformed id in an address is the same', async () => {
    expectProblem(await ask('lead-worker', 'GET', '/api/nothing'), 404, 'not-found')
    for (const id of [
      '7',
      'x'.repeat(500),
      '%00',
      '..%2Fpots',
      `${randomUUID()}%0A`,
      '00000000-0000-0000-0000-000000000000',
      '%E0%A4%A',
    ]) {
      for (const things of ['commissions', 'pots', 'family-plans', 'listings', 'interventions', 'providers']) {
        expectProblem(await ask('lead-worker', 'GET', `/api/${things}/${id}`), 404, 'not-found')
      }
    }
    expectProblem(await ask('lead-worker', 'PUT', '/api/commissions/7', {}), 404, 'not-found')
    expectProblem(
      await ask('lead-worker', 'POST', `/api/commissions/${randomUUID()}/actions/explode`),
      404,
      'not-found',
    )
    expectProblem(await ask('lead-worker', 'POST', `/api/commissions/${randomUUID()}/actions/expire`), 404, 'not-found')
  })

  it('is told apart from a wrong method: 405, with what is allowed', async () => {
    for (const path of Object.keys(doc.paths)) {
      const allowed = Object.keys(doc.paths[path] ?? {}).map((method) => method.toUpperCase())
      for (const method of ['DELETE', 'PATCH', 'POST', 'PUT', 'GET'].filter((each) => !allowed.includes(each))) {
        const answer = await ask('administrator', method, filled(path), method === 'GET' ? undefined : {})
        const others = Object.keys(doc.paths).some(
          (each) =>
            new RegExp(`^${each.replaceAll(/\{[^}]+\}/g, '[^/]+')}$`).test(filled(path)) &&
            doc.paths[each]?.[method.toLowerCase()],
        )
        if (others) continue
        expectProblem(answer, 405, 'method-not-allowed')
        expect(answer.headers.get('allow')?.split(', ')).toEqual(expect.arrayContaining(allowed))
      }
    }
  })
})

type Route = { requestBody?: { content: { 'application/json': { schema: { required?: string[] } } } } }
const routeOf = ({ path, method }: { path: string; method: string }) => doc.paths[path]?.[method] as Route | undefined
/** Addresses that take a body, and those that owe one: with a member that must be there. */
const bodies = () => addresses().filter((each) => routeOf(each)?.requestBody && !each.path.endsWith('{action}'))
const owing = () =>
  bodies().filter((each) => routeOf(each)?.requestBody?.content['application/json'].schema.required?.length)

describe('a body', () => {
  it('that is no JSON is 400 everywhere', async () => {
    expect(bodies().length).toBeGreaterThan(25)
    for (const { path, method } of [...bodies(), { path: '/api/commissions/{id}/actions/{action}', method: 'post' }]) {
      for (const text of ['{', '{"a":1,}', 'undefined', "{'a':1}", '\u0000']) {
        expectProblem(await ask('lead-worker', method.toUpperCase(), filled(path), text), 400, 'malformed-json')
      }
    }
  })

  it('of another type is 415', async () => {
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'application/xml',
      'application/jsonp',
      '',
    ]) {
      for (const { path, method } of bodies()) {
        const answer = await ask('lead-worker', method.toUpperCase(), filled(path), '{}', { 'content-type': type })
        expectProblem(answer, 415, 'not-json')
      }
    }
    const odd = await ask('lead-worker', 'PUT', `/api/pots/${randomUUID()}`, '{}', {
      'content-type': 'Application/JSON; charset=utf-8',
    })
    expect(odd.status).toBe(422)
  })

  it('that is too large is 413', async () => {
    const large = JSON.stringify({ rationale: 'x'.repeat(200_000) })
    for (const { path, method } of bodies()) {
      expectProblem(await ask('lead-worker', method.toUpperCase(), filled(path), large), 413, 'too-large')
    }
  })

  it('that is too large is 413 also when it does not say how large it is', async () => {
    const token = await product.token('lead-worker')
    const status = await new Promise<number>((done, failed) => {
      const sent = httpRequest(
        `${product.origin}/api/commissions/${randomUUID()}`,
        { method: 'PUT', headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' } },
        (answer) => {
          answer.resume()
          done(answer.statusCode ?? 0)
        },
      )
      sent.on('error', failed)
      sent.write(`{"rationale":"${'x'.repeat(150_000)}`)
      sent.end('"}')
    })
    expect(status).toBe(413)
  })

  it('with members nobody asked for, or without those that were, is 422 at the field', async () => {
    for (const { path, method } of bodies()) {
      const answer = await ask('lead-worker', method.toUpperCase(), filled(path), { colour: 'red' })
      expectProblem(answer, 422, 'fields')
      expect(answer.body.errors).toContainEqual({ field: 'colour', message: 'This is not asked for here' })
      for (const body of ['[]', '"x"', 'null', '7']) {
        expectProblem(await ask('lead-worker', method.toUpperCase(), filled(path), body), 422, 'fields')
      }
    }
    const act = `/api/commissions/${randomUUID()}/actions/approve`
    expectProblem(await ask('lead-worker', 'POST', act, { colour: 'red' }), 422, 'fields')
  })

  it('that is missing where one is owed is 422', async () => {
    expect(owing().length).toBeGreaterThan(15)
    for (const { path, method } of owing()) {
      const answer = await ask('lead-worker', method.toUpperCase(), filled(path))
      expectProblem(answer, 422, 'fields')
    }
  })
})

describe('a list', () => {
  const lists = () =>
    addresses()
      .filter(({ path, method }) => method === 'get' && !path.includes('{') && path !== '/api/me')
      .map(({ path }) => path)
  const whoMay = async (path: string): Promise<string> => {
    for (const who of ['lead-worker', 'commissioner', 'administrator']) {
      if ((await ask(who, 'GET', path)).status === 200) return who
    }
    throw new Error(`nobody may ask ${path}`)
  }

  it('refuses a bad limit, an unknown filter and a cursor of its own making: 422', async () => {
    for (const path of lists()) {
      const who = await whoMay(path)
      for (const bad of [
        'limit=0',
        'limit=101',
        'limit=-1',
        'limit=ten',
        'limit=1.5',
        'limit=',
        'limit=1&limit=2',
        'colour=red',
      ]) {
        expectProblem(await ask(who, 'GET', `${path}?${bad}`), 422, 'fields')
      }
      expect((await ask(who, 'GET', `${path}?limit=100`)).status, path).toBe(200)
      expectProblem(await ask(who, 'GET', `${path}?after=nonsense`), 422, 'fields')
    }
  })

  it('gives at most what was asked, and a cursor that leads through all of it, once', async () => {
    for (const path of lists().filter((each) => each !== '/api/events')) {
      const who = await whoMay(path)
      const { body: whole } = await ask(who, 'GET', `${path}?limit=100`)
      const found: unknown[] = []
      let after = ''
      for (let pages = 0; pages < 100; pages += 1) {
        const { status, body } = await ask(who, 'GET', `${path}?limit=3${after}`)
        expect(status).toBe(200)
        expect(body.items.length).toBeLessThanOrEqual(3)
        found.push(...body.items)
        if (!body.next) break
        after = `&after=${encodeURIComponent(body.next)}`
      }
      expect(found.slice(0, 100), path).toEqual(whole.items)
      if (whole.items.length < 100) expect(whole, path).not.toHaveProperty('next')
    }
  })

  it('keeps a cursor to its caller and its filter', async () => {
    for (const [path, mine, other] of [
      ['/api/commissions?limit=1', 'lead-worker', 'team-manager'],
      ['/api/family-plans?limit=1', 'lead-worker', 'team-manager'],
      ['/api/listings?limit=1', 'lead-worker', 'team-manager'],
      ['/api/interventions?limit=1', 'lead-worker', 'team-manager'],
      ['/api/providers?limit=1', 'commissioner', 'commissioner-2'],
    ] as const) {
      const { next } = (await ask(mine, 'GET', path)).body
      const on = `${path}&after=${encodeURIComponent(next)}`
      expect((await ask(mine, 'GET', on)).status, path).toBe(200)
      expectProblem(await ask(other, 'GET', on), 422, 'fields')
      expectProblem(await ask(mine, 'GET', `${on.slice(0, -2)}AA`), 422, 'fields')
    }
    const { next } = (await ask('lead-worker', 'GET', '/api/listings?limit=1')).body
    const narrowed = `/api/listings?limit=1&tier=targeted&after=${encodeURIComponent(next)}`
    expectProblem(await ask('lead-worker', 'GET', narrowed), 422, 'fields')
  })
})

describe('strange words', () => {
  const strange = [
    '\u0000',
    '\ud800',
    'a\udc00b',
    '👩‍👧‍👦',
    '‮tfel',
    '<script>',
    "'; DROP TABLE",
    '{{7*7}}',
    '\u2028',
    '🏴'.repeat(30),
  ]

  it('are kept as they were sent, or refused, and never break anything', async () => {
    const { localityId } = (await ask('lead-worker', 'GET', '/api/me')).body
    for (const name of strange) {
      const member = { id: randomUUID(), relation: 'child', name, birthMonth: '2019-04' }
      const path = `/api/family-plans/${randomUUID()}`
      const plan = { localityId, sharingBasis: 'Public task', members: [member], needs: [] }
      const made = await ask('lead-worker', 'PUT', path, plan)
      expect(made.status, JSON.stringify(name)).toBe(name.isWellFormed() ? 201 : 400)
      if (made.status === 400) continue
      expect((await ask('lead-worker', 'PUT', path, plan)).status).toBe(200)
      expect((await ask('lead-worker', 'GET', path)).body.members[0].name).toBe(name.trim())
    }
    for (const text of strange) {
      const { status } = await ask(
        'lead-worker',
        'GET',
        `/api/listings?text=${encodeURIComponent(text.toWellFormed())}`,
      )
      expect([200, 422]).toContain(status)
      const found = await ask('lead-worker', 'GET', `/api/family-plans?name=${encodeURIComponent(text.toWellFormed())}`)
      expect([200, 422]).toContain(found.status)
    }
    const key = { 'idempotency-key': 'ü'.repeat(150) }
    expect(
      (await ask('lead-worker', 'POST', `/api/commissions/${randomUUID()}/actions/hold`, undefined, key)).status,
    ).toBe(404)
  })
})
