// A session is what the sealed cookie says and nothing else; a form counts only from our own page; typed words survive.
import { randomBytes } from 'node:crypto'
import { Hono } from 'hono'
import { describe, expect, it } from 'vitest'
import { returnPath } from '../../web/return-path.ts'
import { createSessions, type SignedInEnv } from '../../web/session.ts'
import { aJar } from './browser-jar.ts'

const origin = 'https://help.example.gov.uk'
// Behind CloudFront the portal hears another host than the one people see.
const heard = 'https://abc123.execute-api.eu-west-2.amazonaws.com'
const form = '/families/7/commission'

/** A portal of one page with a form, which shows what is kept for it, and one browser in front of it. */
const aPortal = (at = origin) => {
  const time = { now: '2026-11-21T10:00:00.000Z' }
  const sent: Record<string, unknown>[] = []
  const sessions = createSessions({ origin: at, cookieKey: randomBytes(32), clock: () => time.now })
  const app = new Hono<SignedInEnv>()
  app.get('/begin/:sub', async (c) => {
    const until = new Date(Date.parse(time.now) + 3_600_000).toISOString()
    await sessions.begin(c, { sub: c.req.param('sub'), accessToken: 'a.b.c', until })
    return c.text('')
  })
  app.use('*', sessions.guard)
  app.get('*', async (c) => {
    const kept = await sessions.takeKept(c)
    return c.json({ sub: c.var.session.sub, csrf: c.var.csrf, kept: kept && [...kept.fields], action: kept?.action })
  })
  app.post('*', async (c) => {
    sent.push(await c.req.parseBody({ all: true }))
    return c.redirect('/done', 303)
  })

  const jar = aJar()
  const go = async (path: string, init: RequestInit = {}) => {
    const headers = { cookie: jar.header(new URL(path, heard).pathname), ...(init.headers as Record<string, string>) }
    const answer = await app.request(new URL(path, heard), { ...init, headers })
    jar.take(answer)
    return answer
  }
  const look = async (path = form) =>
    (await go(path)).json() as Promise<{ sub: string; csrf: string; kept?: [string, string][]; action?: string }>
  const post = (
    fields: [string, string][],
    headers: Record<string, string> = { origin: at, referer: at + form },
    path = form,
  ) => go(path, { method: 'POST', body: new URLSearchParams(fields), headers })
  const signIn = (sub: string) => go(`/begin/${sub}`)
  const later = (minutes: number) => {
    time.now = new Date(Date.parse(time.now) + minutes * 60_000).toISOString()
  }
  return { jar, go, look, post, signIn, later, sent }
}

describe('the session cookie', () => {
  it('is sealed, small, for this host alone, and out of the reach of scripts and other sites', async () => {
    const { jar, signIn } = aPortal()
    await signIn('amira')
    const [line = ''] = jar.lines()
    expect(line).toMatch(/^__Host-session=[\w-]+\.\.[\w-]+\.[\w-]+\.[\w-]+; Path=\/; HttpOnly; Secure; SameSite=Lax$/)
    expect(line).not.toContain('amira')
  })

  it('has a plain name on a laptop, where there is no https', async () => {
    const { jar, signIn, look } = aPortal('http://localhost:3000')
    await signIn('amira')
    expect(jar.lines()[0]).toMatch(/^session=.*; Path=\/; HttpOnly; SameSite=Lax$/)
    expect((await look()).sub).toBe('amira')
  })

  it('holds a token of everyday size under 4 kB and refuses one that no browser would keep', async () => {
    const sessions = createSessions({ origin, cookieKey: randomBytes(32), clock: () => '2026-11-21T10:00:00.000Z' })
    const until = '2026-11-21T11:00:00.000Z'
    const app = new Hono().get('/:bytes', async (c) => {
      const accessToken = randomBytes(Number(c.req.param('bytes'))).toString('base64url')
      await sessions.begin(c, { sub: '1a2079e5-c8e3-4c4f-a426-ee0f4b3cab1d', accessToken, until })
      return c.text('')
    })
    app.onError((fault, c) => c.text(fault.message, 500))
    expect((await app.request('/1500')).headers.getSetCookie()[0]?.length).toBeLessThan(4000)
    expect(await (await app.request('/3500')).text()).toContain('fewer claims')
  })

  it('ends with its token', async () => {
    const { go, signIn, later } = aPortal()
    await signIn('amira')
    later(59)
    expect((await go(form)).status).toBe(200)
    later(1)
    expect((await go(form)).headers.get('location')).toBe(`/sign-in?return-to=${encodeURIComponent(form)}`)
  })

  it('counts for nothing once a single letter is changed, or when it is another seal of ours', async () => {
    const { jar, go, signIn, post, look, later } = aPortal()
    await signIn('amira')
    const [{ value = '' } = {}] = jar.named('session')
    for (const at of [5, 40, value.length - 30, value.length - 2]) {
      jar.set('__Host-session', value.slice(0, at) + (value[at] === 'A' ? 'B' : 'A') + value.slice(at + 1))
      expect((await go(form)).status).toBe(303)
    }
    jar.set('__Host-session', value)
    const { csrf } = await look()
    later(60)
    await post([
      ['csrf', csrf],
      ['units', '6'],
    ])
    jar.set('__Host-session', jar.named('kept')[0]?.value.replace('1~', '') ?? '')
    expect((await go(form)).status).toBe(303)
  })
})

describe('a form', () => {
  it('is taken from our own page by the public name of the portal, whatever host the request reached', async () => {
    const { signIn, look, post, sent } = aPortal()
    await signIn('amira')
    const { csrf } = await look()
    expect(
      (
        await post([
          ['csrf', csrf],
          ['need', 'a'],
          ['need', 'b'],
        ])
      ).headers.get('location'),
    ).toBe('/done')
    expect(sent).toEqual([{ csrf, need: ['a', 'b'] }])
  })

  it('carries a token that differs from page to page and belongs to one session of one person', async () => {
    const { signIn, look, post, sent } = aPortal()
    await signIn('tom')
    const toms = (await look()).csrf
    await signIn('amira')
    const [one, two] = [(await look()).csrf, (await look()).csrf]
    expect(one).not.toBe(two)
    for (const csrf of [toms, '', 'a.b.c', `${one}x`.replace('.', 'x.'), one.split('.')[0] ?? '']) {
      const answer = await post([['csrf', csrf]])
      expect([403, 303]).toContain(answer.status)
      expect(answer.headers.get('location')).not.toBe('/done')
    }
    expect((await post([['csrf', toms]])).status).toBe(403)
    expect((await post([])).status).toBe(403)
    expect(sent).toEqual([])
  })

  it.each<[string, Record<string, string>]>([
    ['another site', { origin: 'https://elsewhere.example' }],
    ['another site that names ours', { origin: `${origin}.elsewhere.example` }],
    ['the host behind the public name', { origin: heard }],
    ['a page that hides where it is', { origin: 'null' }],
    ['nowhere', {}],
    ['another site, by its referer', { referer: `https://elsewhere.example/?${origin}/` }],
  ])('is refused from %s, even with the right token', async (_where, headers) => {
    const { signIn, look, post, sent, jar } = aPortal()
    await signIn('amira')
    const { csrf } = await look()
    expect((await post([['csrf', csrf]], headers)).status).toBe(403)
    jar.forget('session')
    expect((await post([['csrf', csrf]], headers)).status).toBe(403)
    expect(jar.named('kept')).toEqual([])
    expect(sent).toEqual([])
  })

  it('that is none is a bad request', async () => {
    const { signIn, go } = aPortal()
    await signIn('amira')
    const headers = { origin, 'content-type': 'application/json' }
    expect((await go(form, { method: 'POST', body: '{}', headers })).status).toBe(400)
  })
})

describe('what was typed when the session was over', () => {
  const typed: [string, string][] = [
    ['units', '6'],
    ['rationale', 'Mum asked for help with bedtimes “before Christmas”, née Ó Briain'],
    ['member', 'a'],
    ['member', 'b'],
  ]

  it('is given back once to the same person, on the page it was typed on', async () => {
    const { signIn, look, post, later, jar, sent } = aPortal()
    await signIn('amira')
    const { csrf } = await look()
    later(60)
    const answer = await post([['csrf', csrf], ...typed])
    expect(answer.headers.get('location')).toBe(`/sign-in?return-to=${encodeURIComponent(form)}&form=kept`)
    expect(jar.lines().join()).not.toContain('bedtimes')
    expect(jar.named('kept').map(({ line }) => line.replace(/=[^;]*/, ''))).toEqual([
      expect.stringMatching(
        /^__Secure-kept-[0-9a-f]{8}-0; Max-Age=1800; Path=\/families\/7\/commission; HttpOnly; Secure; SameSite=Lax$/,
      ),
    ])

    await signIn('amira')
    expect((await look('/families/7')).kept).toBeUndefined()
    const back = await look()
    expect(back.kept).toEqual(typed)
    expect(back.action).toBe(form)
    expect((await look()).kept).toBeUndefined()
    expect(sent).toEqual([])
    expect((await post([['csrf', back.csrf], ...typed])).headers.get('location')).toBe('/done')
  })

  it('is known again even when the browser forgot the session altogether', async () => {
    const { signIn, look, post, jar } = aPortal()
    await signIn('amira')
    const { csrf } = await look()
    jar.forget('session')
    await post([['csrf', csrf], ...typed])
    await signIn('amira')
    expect((await look()).kept).toEqual(typed)
  })

  it('is dropped, unseen, when somebody else signs in', async () => {
    const { signIn, look, post, later, jar } = aPortal()
    await signIn('amira')
    const { csrf } = await look()
    later(60)
    await post([['csrf', csrf], ...typed])
    await signIn('tom')
    expect((await look()).kept).toBeUndefined()
    expect(jar.named('kept')).toEqual([])
    await signIn('amira')
    expect((await look()).kept).toBeUndefined()
  })

  it('goes straight back into the form when the person signed in anew in another tab', async () => {
    const { signIn, look, post, sent } = aPortal()
    await signIn('amira')
    const { csrf } = await look()
    await signIn('amira')
    expect((await post([['csrf', csrf], ...typed])).headers.get('location')).toBe(form)
    expect((await look()).kept).toEqual(typed)
    expect(sent).toEqual([])
  })

  it('is forgotten after half an hour', async () => {
    const { signIn, look, post, later } = aPortal()
    await signIn('amira')
    const { csrf } = await look()
    later(60)
    await post([['csrf', csrf], ...typed])
    later(30)
    await signIn('amira')
    expect((await look()).kept).toBeUndefined()
  })

  it('goes back to the page the form stood on when that is not where it posts to', async () => {
    const { signIn, look, post, later } = aPortal()
    await signIn('amira')
    const { csrf } = await look('/approvals?page=2')
    later(60)
    const headers = { origin, referer: `${origin}/approvals?page=2` }
    const answer = await post([['csrf', csrf], ...typed], headers, '/commissions/9/approve')
    expect(answer.headers.get('location')).toBe('/sign-in?return-to=%2Fapprovals%3Fpage%3D2&form=kept')
    await signIn('amira')
    expect(await look('/approvals?page=2')).toMatchObject({ kept: typed, action: '/commissions/9/approve' })
  })

  it('may be long: it is kept in up to three pieces, and said to be lost beyond', async () => {
    const { signIn, look, post, later, jar } = aPortal()
    const prose = (bytes: number): [string, string][] => [['note', randomBytes(bytes).toString('base64url')]]
    await signIn('amira')
    const { csrf } = await look()
    later(60)
    const long = prose(4000)
    await post([['csrf', csrf], ...long])
    expect(jar.named('kept')).toHaveLength(3)
    for (const { value } of jar.named('kept')) expect(value.length).toBeLessThan(3000)
    const answer = await post([['csrf', csrf], ...prose(6000)])
    expect(answer.headers.get('location')).toContain('form=lost')
    expect(jar.named('kept')).toEqual([])

    await post([['csrf', csrf], ...long])
    await post([['csrf', csrf], ...typed])
    await signIn('amira')
    expect((await look()).kept).toEqual(typed)
    expect(jar.named('kept')).toEqual([])
  })

  it('is not kept from a page that is none of ours', async () => {
    const { post, jar } = aPortal()
    expect((await post(typed)).headers.get('location')).toContain('form=lost')
    expect(jar.named('kept')).toEqual([])
  })
})

describe('the way back after signing in', () => {
  it.each([
    ['/families/7?need=2', '/families/7?need=2'],
    [`${origin}/pots`, '/pots'],
    ['/a/../b', '/b'],
    ['/?next=https://elsewhere.example', '/?next=https://elsewhere.example'],
    ['https:elsewhere.example', '/elsewhere.example'],
  ])('may be %s', (wanted, path) => {
    expect(returnPath(wanted, origin)).toBe(path)
  })

  it.each([
    ['https://elsewhere.example/'],
    ['//elsewhere.example'],
    ['/\\elsewhere.example'],
    ['\\\\elsewhere.example'],
    ['/\t/elsewhere.example'],
    ['/.//elsewhere.example'],
    ['/a/..//elsewhere.example'],
    ['/%2e//elsewhere.example'],
    [`${origin}@elsewhere.example/`],
    [`${origin}.elsewhere.example/`],
    ['http://help.example.gov.uk/'],
    ['javascript:alert(1)'],
    ['data:text/html,x'],
    ['http://['],
    ['/sign-in?return-to=/'],
    ['/sign-out'],
    ['/api/me'],
    [''],
  ])('is never %s', (wanted) => {
    expect(returnPath(wanted, origin)).toBeUndefined()
  })

  it('is never longer than an address may be', () => {
    expect(returnPath(`/${'x'.repeat(3000)}`, origin)).toBeUndefined()
  })
})
