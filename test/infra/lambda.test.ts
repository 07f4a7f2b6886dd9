// The bundles as Lambda runs them: the same bytes that are deployed, behind an API Gateway event, over a real engine.
import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { resolve } from 'node:path'
import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Engine, startEngine } from '../../functions/local/engine.ts'
import { keepWorker } from '../../shared/people/store.ts'
import { jittered } from '../../shared/platform/faults.ts'
import { createTable, makeTable, sendThroughSdk } from '../../shared/platform/table.ts'

type Answer = { statusCode: number; body: string; headers: Record<string, string>; cookies?: string[] }
type Handler = (event: unknown, context: unknown) => Promise<Answer>

const origin = 'https://help.example.gov.uk'
const clientId = 'portal'
const context = { getRemainingTimeInMillis: () => 30_000 }

const anEvent = (method: string, path: string, headers: Record<string, string> = {}, body?: string) => {
  const [rawPath = '', rawQueryString = ''] = path.split('?')
  return {
    version: '2.0',
    routeKey: '$default',
    rawPath,
    rawQueryString,
    // Behind CloudFront the host a function sees is the gateway's, not the portal's.
    headers: { host: 'abc123.execute-api.eu-west-2.amazonaws.com', ...headers },
    requestContext: {
      domainName: 'abc123.execute-api.eu-west-2.amazonaws.com',
      http: { method, path: rawPath, protocol: 'HTTP/1.1', sourceIp: '192.0.2.1', userAgent: 'test' },
      requestId: randomUUID(),
      stage: '$default',
      time: '',
      timeEpoch: 0,
    },
    isBase64Encoded: false,
    ...(body === undefined ? {} : { body }),
  }
}

describe('the deployed bundles', () => {
  let engine: Engine
  let api: Handler
  let portal: Handler
  let token: string
  const issuerServer = createServer()

  beforeAll(async () => {
    for (const name of ['api', 'portal']) {
      if (!existsSync(resolve(`.build/${name}/index.mjs`))) throw new Error('run `npm run build` first')
    }
    const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true })
    const jwk = { ...(await exportJWK(publicKey)), kid: 'one', alg: 'ES256' }
    issuerServer.on('request', (_request, response) => {
      response.setHeader('content-type', 'application/json')
      response.end(JSON.stringify({ keys: [jwk] }))
    })
    await new Promise<void>((done) => issuerServer.listen(0, '127.0.0.1', done))
    const issuer = `http://127.0.0.1:${(issuerServer.address() as AddressInfo).port}`
    engine = await startEngine()
    await makeTable('deployed', engine.config)
    Object.assign(process.env, {
      TABLE_NAME: 'deployed',
      ISSUER: issuer,
      CLIENT_ID: clientId,
      ORIGIN: origin,
      SECRET: 'a secret of the council, long enough',
      AWS_REGION: 'eu-west-2',
      AWS_ACCESS_KEY_ID: 'local',
      AWS_SECRET_ACCESS_KEY: 'local',
      AWS_ENDPOINT_URL_DYNAMODB: String(engine.config.endpoint),
    })
    api = ((await import(resolve('.build/api/index.mjs'))) as { handler: Handler }).handler
    portal = ((await import(resolve('.build/portal/index.mjs'))) as { handler: Handler }).handler
    const id = randomUUID()
    const table = createTable('deployed', sendThroughSdk(engine.config), jittered(Math.random))
    await table.transact(keepWorker({ id, name: 'Ada Admin', role: 'administrator' }, undefined))
    token = await new SignJWT({ token_use: 'access', client_id: clientId })
      .setProtectedHeader({ alg: 'ES256', kid: 'one' })
      .setIssuer(issuer)
      .setSubject(id)
      .setIssuedAt()
      .setExpirationTime('5m')
      .sign(privateKey)
  })
  afterAll(async () => {
    await engine.stop()
    issuerServer.close()
  })

  it('answer the API to whom a token names, and tell nobody what it cost', async () => {
    const answer = await api(anEvent('GET', '/api/me', { authorization: `Bearer ${token}` }), context)
    expect(answer.statusCode).toBe(200)
    expect(JSON.parse(answer.body)).toMatchObject({ name: 'Ada Admin', role: 'administrator' })
    expect(answer.headers['server-timing']).toBeUndefined()
  })

  it('write through the gateway, and find it made when it is sent again', async () => {
    const body = JSON.stringify({ number: 1, name: 'Somewhere', hub: 'A hub', postcodeDistrict: 'WV1' })
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
    const path = `/api/localities/${randomUUID()}`
    expect((await api(anEvent('PUT', path, headers, body), context)).statusCode).toBe(201)
    expect((await api(anEvent('PUT', path, headers, body), context)).statusCode).toBe(200)
  })

  it('refuse a token nobody signed, and a body that is no JSON', async () => {
    expect((await api(anEvent('GET', '/api/me', { authorization: 'Bearer no.such.token' }), context)).statusCode).toBe(
      401,
    )
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
    expect((await api(anEvent('PUT', `/api/localities/${randomUUID()}`, headers, '{oops'), context)).statusCode).toBe(
      400,
    )
  })

  it('send a stranger to sign in, and take a form from the public origin only', async () => {
    const page = await portal(anEvent('GET', '/families'), context)
    expect(page.statusCode).toBe(303)
    expect(page.headers.location).toContain('/sign-in?return-to=')
    const form = { 'content-type': 'application/x-www-form-urlencoded' }
    const ours = await portal(anEvent('POST', '/families/new', { ...form, origin }, 'a=b'), context)
    const theirs = await portal(
      anEvent('POST', '/families/new', { ...form, origin: 'https://elsewhere.example' }, 'a=b'),
      context,
    )
    expect([ours.statusCode, theirs.statusCode]).toEqual([303, 403])
  })

  it('answer the public feed under the council’s own address, to anybody, with or without a slash at its end', async () => {
    for (const [handler, path] of [
      [api, '/open-referral'],
      [api, '/open-referral/'],
      [portal, '/open-referral/'],
    ] as const) {
      const answer = await handler(anEvent('GET', path), context)
      expect([answer.statusCode, answer.headers['access-control-allow-origin']]).toEqual([200, '*'])
      expect(JSON.parse(answer.body).openapi_url).toBe(`${origin}/open-referral/openapi.json`)
    }
    const page = await api(anEvent('GET', '/open-referral/services?per_page=5'), context)
    expect(JSON.parse(page.body)).toMatchObject({ total_items: 0, empty: true, contents: [] })
    expect((await portal(anEvent('GET', '/directory'), context)).body).toContain('We found no help like that')
  })

  it('show open pages with a policy that lets nothing foreign run', async () => {
    const page = await portal(anEvent('GET', '/help'), context)
    expect(page.statusCode).toBe(200)
    expect(page.headers['content-security-policy']).toMatch(/default-src 'none'.*frame-ancestors 'none'/)
    expect(page.headers['content-security-policy']).not.toContain('unsafe-')
  })
})
