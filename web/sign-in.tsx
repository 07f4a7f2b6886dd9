// Signing in and out with the council's own sign-in, whichever it is: code flow with PKCE, state and nonce.
import { type Context, Hono } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { HTTPException } from 'hono/http-exception'
import type { Child } from 'hono/jsx'
import { decodeJwt } from 'jose'
import * as oidc from 'openid-client'
import * as z from 'zod'
import type { Instant } from '../shared/kernel/calendar.ts'
import { formTokenField } from './form-token.ts'
import { page } from './layout.tsx'
import { returnPath } from './return-path.ts'
import { seal, unseal } from './sealed.ts'
import type { Sessions } from './session.ts'
import { NotAvailable, NotSignedIn, SignedOut, SignedOutMeanwhile } from './sign-in-pages.tsx'

/**
 * The council's sign-in, as configuration. Cognito: `scope` 'openid' and its own `logoutUrl`, whole, with client and way
 * back in it. Entra: `scope` names the API ('openid api://…/use'). A client without a secret is a public one.
 */
export type SignInSettings = {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret?: string
  readonly origin: string
  readonly logoutUrl?: string
  readonly scope?: string
}

export type SignInParts = {
  readonly settings: SignInSettings
  readonly sessions: Sessions
  readonly cookieKey: Uint8Array
  readonly clock: () => Instant
  /** The API's own answer to whose a token is. */
  readonly verify: (bearer: string) => Promise<{ sub: string } | undefined>
  /** The page around a piece of content. */
  readonly frame: (c: Context, title: string, content: Child) => Child
}

type UnderWay = { state: string; nonce: string; verifier: string; returnTo: string }
const underWay: z.ZodType<UnderWay> = z.object({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  returnTo: z.string(),
})
const minutesToSignIn = 30
const callbackPath = '/sign-in/callback'

/** Whether the issuer could not be reached, rather than said no. */
const unanswered = (fault: Error & { code?: string }): boolean =>
  fault.code === 'OAUTH_TIMEOUT' || (fault instanceof TypeError && fault.code === undefined)

/** `/sign-in`, `/sign-in/callback`, `/sign-out` and `/signed-out`. The issuer is first spoken to at the first sign-in. */
export const createSignIn = ({ settings, sessions, cookieKey, clock, verify, frame }: SignInParts) => {
  const { issuer, clientId, clientSecret, origin } = settings
  const secure = origin.startsWith('https:')
  const app = new Hono()
  let discovered: Promise<oidc.Configuration> | undefined

  const configuration = (): Promise<oidc.Configuration> => {
    discovered ??= oidc
      .discovery(
        new URL(issuer),
        clientId,
        clientSecret,
        clientSecret ? undefined : oidc.None(),
        issuer.startsWith('http:') ? { execute: [oidc.allowInsecureRequests] } : undefined,
      )
      .catch((fault: unknown) => {
        discovered = undefined
        throw fault
      })
    return discovered
  }

  // One cookie a sign-in, so that several tabs of a phone waking up can each sign in.
  const cookieFor = (state: string): string => `${secure ? '__Host-' : ''}sign-in-${state.slice(0, 8)}`

  const say = (c: Context, status: 200 | 400 | 401 | 503, title: string, content: Child) => {
    c.header('cache-control', 'no-store')
    return c.html(page(frame(c, title, content)), status)
  }
  const didNotWork = (c: Context) => say(c, 400, 'You are not signed in', <NotSignedIn />)
  const notAvailable = (c: Context) => {
    c.header('retry-after', '30')
    return say(c, 503, 'Sign-in is not available', <NotAvailable />)
  }

  app.get('/sign-in', async (c) => {
    const returnTo = returnPath(c.req.query('return-to'), origin) ?? '/'
    const form = c.req.query('form')
    if (form === 'kept' || form === 'lost') {
      return say(c, 200, 'You have been signed out', <SignedOutMeanwhile kept={form === 'kept'} returnTo={returnTo} />)
    }
    const config = await configuration().catch(() => undefined)
    if (!config) return notAvailable(c)

    const begun: UnderWay = {
      state: oidc.randomState(),
      nonce: oidc.randomNonce(),
      verifier: oidc.randomPKCECodeVerifier(),
      returnTo,
    }
    const until = new Date(Date.parse(clock()) + minutesToSignIn * 60_000).toISOString()
    setCookie(c, cookieFor(begun.state), await seal(cookieKey, 'sign-in', begun, until), {
      path: '/',
      httpOnly: true,
      sameSite: 'Lax',
      secure,
      maxAge: minutesToSignIn * 60,
    })
    const hint = c.req.query('as')
    const address = oidc.buildAuthorizationUrl(config, {
      redirect_uri: origin + callbackPath,
      scope: settings.scope ?? 'openid',
      state: begun.state,
      nonce: begun.nonce,
      code_challenge: await oidc.calculatePKCECodeChallenge(begun.verifier),
      code_challenge_method: 'S256',
      ...(hint && { login_hint: hint }),
    })
    c.header('cache-control', 'no-store')
    return c.redirect(address.href, 303)
  })

  app.get(callbackPath, async (c) => {
    const name = cookieFor(c.req.query('state') ?? '')
    const begun = await unseal(cookieKey, 'sign-in', getCookie(c, name) ?? '', underWay, clock())
    // Someone who presses "back" onto this page is signed in already.
    if (!begun) return (await sessions.read(c)) ? c.redirect('/', 303) : didNotWork(c)
    deleteCookie(c, name, { path: '/', secure })

    const config = await configuration().catch(() => undefined)
    if (!config) return notAvailable(c)
    const address = new URL(callbackPath + new URL(c.req.url).search, origin)
    const tokens = await oidc
      .authorizationCodeGrant(config, address, {
        expectedState: begun.state,
        expectedNonce: begun.nonce,
        pkceCodeVerifier: begun.verifier,
        idTokenExpected: true,
      })
      .catch((fault: unknown) => fault as Error)
    if (tokens instanceof Error) return unanswered(tokens) ? notAvailable(c) : didNotWork(c)

    const asker = await verify(tokens.access_token)
    if (!asker) throw new Error('the issuer gave a token that the API does not take: check issuer, client and claims')
    const until = new Date((decodeJwt(tokens.access_token).exp ?? 0) * 1000).toISOString()
    await sessions.begin(c, { sub: asker.sub, accessToken: tokens.access_token, until })
    c.header('cache-control', 'no-store')
    return c.redirect(begun.returnTo, 303)
  })

  app.post('/sign-out', async (c) => {
    const form = await c.req.formData().catch(() => new FormData())
    const asker = await sessions.read(c)
    const foreign = asker && sessions.judge(asker, String(form.get(formTokenField) ?? '')) === 'foreign'
    if (!sessions.fromOurPage(c) || foreign) throw new HTTPException(403, { message: 'not-our-form' })
    sessions.end(c)
    return c.redirect(settings.logoutUrl ? '/signed-out?leaving' : '/signed-out', 303)
  })

  app.get('/signed-out', (c) => {
    // Not a redirect from the form: a page's form-action policy would stop it at another host.
    const leaving = c.req.query('leaving') !== undefined && settings.logoutUrl
    if (leaving) c.header('refresh', `0; url=${settings.logoutUrl}`)
    return say(c, 200, 'You have signed out', <SignedOut {...(leaving && { leaving })} />)
  })

  return app
}
