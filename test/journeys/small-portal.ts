// The smallest portal there is, signed in to as the whole one is: one page with a form, and the local stand-in beside it.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import { Hono } from 'hono'
import { html } from 'hono/html'
import { createLocalJWKSet } from 'jose'
import { localClientId, localIssuer, localOrigin, standInPath } from '../../functions/local/issuer.ts'
import { localKeys } from '../../functions/local/keys.ts'
import { signInStandIn } from '../../functions/local/sign-in-stand-in.ts'
import { tokenVerifier } from '../../shared/platform/token.ts'
import { createSessions, type SignedInEnv } from '../../web/session.ts'
import { createSignIn } from '../../web/sign-in.tsx'
import { aJar } from '../web/browser-jar.ts'

type Choices = { readonly port?: number; readonly logoutUrl?: string; readonly issuer?: string }

/** Starts it on a free port, or on a given one, with its secrets in a folder. The clock can be pushed on. */
export const aSmallPortal = async (dataDir: string, { port = 0, logoutUrl, issuer }: Choices = {}) => {
  const server = createServer()
  await new Promise<void>((listening) => server.listen(port, '127.0.0.1', listening))
  const at = (server.address() as AddressInfo).port
  const origin = localOrigin(at)
  const keys = await localKeys(dataDir)
  const faults: Error[] = []
  let ahead = 0

  const settings = {
    issuer: issuer ?? localIssuer(origin),
    clientId: localClientId,
    origin,
    ...(logoutUrl && { logoutUrl }),
  }
  const clock = () => new Date(Date.now() + ahead).toISOString()
  const { cookieKey } = keys
  const verify = tokenVerifier({
    ...settings,
    issuer: localIssuer(origin),
    keys: createLocalJWKSet(keys.published),
    clock,
  })
  const sessions = createSessions({ origin, cookieKey, clock })
  const signIn = createSignIn({
    settings,
    sessions,
    cookieKey,
    clock,
    verify,
    frame: (_c, title, content) =>
      html`<html lang="en"><head><title>${title}</title></head><body><main>${content}</main></body></html>`,
  })
  const sent: string[] = []
  const app = new Hono<SignedInEnv>()
  app.route('/', signIn)
  app.use('*', sessions.guard)
  app.post('/note', async (c) => {
    sent.push(String((await c.req.formData()).get('note')))
    return c.redirect('/note', 303)
  })
  app.get('*', async (c) => {
    const kept = await sessions.takeKept(c)
    return c.html(html`<!doctype html><html lang="en"><head><title>Note</title></head><body><main>
      <h1>Note</h1><p id="sub">${c.var.session.sub}</p>
      <form method="post" action="/note"><input type="hidden" name="csrf" value="${c.var.csrf}">
        <label for="note">Note</label><input id="note" name="note" value="${kept?.fields.get('note') ?? ''}">
        <button>Save</button></form>
      <form method="post" action="/sign-out"><input type="hidden" name="csrf" value="${c.var.csrf}"><button>Sign out</button></form>
    </main></body></html>`)
  })
  app.onError((fault, c) => {
    if ('getResponse' in fault && typeof fault.getResponse === 'function') return fault.getResponse()
    faults.push(fault)
    return c.text('fault', 500)
  })
  const portal = getRequestListener(app.fetch)
  const standIn = signInStandIn({ origin, keys }, (fault) => faults.push(fault))
  server.on('request', (request, response) =>
    request.url?.startsWith(`${standInPath}/`) ? standIn(request, response) : void portal(request, response),
  )

  const aBrowser = (jar = aJar()) => {
    /** Asks one address, and does not follow. */
    const ask = async (address: string, init: RequestInit = {}) => {
      const whole = new URL(address, origin)
      const headers = { cookie: jar.header(whole.pathname), ...(init.headers as Record<string, string>) }
      const answer = await fetch(whole, { redirect: 'manual', ...init, headers })
      jar.take(answer)
      return {
        status: answer.status,
        to: answer.headers.get('location') ?? '',
        headers: answer.headers,
        page: await answer.text(),
        address: whole,
      }
    }
    /** Asks, and follows to where no more is said. */
    const go = async (address: string, init: RequestInit = {}) => {
      let answer = await ask(address, init)
      while (answer.to !== '') answer = await ask(new URL(answer.to, answer.address).href)
      return answer
    }
    const post = (address: string, fields: Record<string, string>, from = address) =>
      go(address, {
        method: 'POST',
        body: new URLSearchParams(fields),
        headers: { origin, referer: new URL(from, origin).href },
      })
    /** Goes to a page and, asked who they are, says so. */
    const signInAs = async (persona: string, page = '/') => post((await go(page)).address.href, { persona })
    /** Does the same up to the issuer's answer, and gives the address it is to be brought to. */
    const signInUpTo = async (persona: string) => {
      const asked = await go('/sign-in')
      const chosen = await ask(asked.address.href, { method: 'POST', body: new URLSearchParams({ persona }) })
      return (await ask(chosen.to)).to
    }
    const csrfOf = (page: string) => /name="csrf" value="([^"]+)"/.exec(page)?.[1] ?? ''
    return { jar, ask, go, post, signInAs, signInUpTo, csrfOf }
  }

  return {
    origin,
    port: at,
    aBrowser,
    verify,
    sent,
    faults,
    later: (minutes: number) => {
      ahead += minutes * 60_000
    },
    close: () =>
      new Promise<void>((closed) => {
        server.close(() => closed())
        server.closeAllConnections()
      }),
  }
}
