// Sign-in on a laptop: a real OpenID provider in this process, with a page to choose a persona instead of a password.
import type { IncomingMessage, ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import { type Context, Provider } from 'oidc-provider'
import { cognitoClaims, localClientId, localIssuer, standInPath, tokenSeconds } from './issuer.ts'
import type { LocalKeys } from './keys.ts'
import { personaPage } from './persona-page.ts'
import { personaCalled } from './personas.ts'
import { signInMemory } from './sign-in-memory.ts'

/** Where the portal is, so that codes go nowhere else, and what signs the tokens. */
export type StandInSettings = { readonly origin: string; readonly keys: LocalKeys; readonly stylesheet?: string }

type Ask = (request: IncomingMessage, response: ServerResponse) => void

const configuration = ({ origin, keys }: StandInSettings) => ({
  adapter: signInMemory(Date.now),
  jwks: { keys: [keys.signing] },
  clientDefaults: { id_token_signed_response_alg: 'ES256' },
  clients: [
    {
      client_id: localClientId,
      token_endpoint_auth_method: 'none',
      redirect_uris: [`${origin}/sign-in/callback`],
      grant_types: ['authorization_code'],
      response_types: ['code'],
    },
  ],
  cookies: {
    keys: [Buffer.from(keys.cookieKey).toString('base64url')],
    long: { httpOnly: true, sameSite: 'lax', path: standInPath },
  },
  findAccount: (_context: Context, id: string) => ({ accountId: id, claims: () => ({ sub: id }) }),
  interactions: { url: (_context: Context, { uid }: { uid: string }) => `${standInPath}/person/${uid}` },
  // The portal is the council's own: whoever signs in is not asked whether it may know who they are.
  loadExistingGrant: async ({ oidc }: Context) => {
    const grant = new oidc.provider.Grant({ clientId: oidc.client.clientId, accountId: oidc.session.accountId })
    grant.addOIDCScope('openid')
    grant.addResourceScope(`${origin}/api`, 'openid')
    await grant.save()
    return grant
  },
  features: {
    devInteractions: { enabled: false },
    rpInitiatedLogout: { enabled: false },
    userinfo: { enabled: false },
    resourceIndicators: {
      enabled: true,
      defaultResource: () => `${origin}/api`,
      useGrantedResource: () => true,
      getResourceServerInfo: (_context: Context, resource: string) => ({
        scope: 'openid',
        audience: resource,
        accessTokenFormat: 'jwt',
        accessTokenTTL: tokenSeconds,
        jwt: { sign: { alg: 'ES256', kid: keys.signing.kid } },
      }),
    },
  },
  renderError: (context: { type: string; body: string }) => {
    context.type = 'html'
    context.body = `<!doctype html><html lang="en"><title>Sign-in did not work</title><h1>Sign-in did not work</h1>
<p>It may have been left open too long. <a href="/sign-in">Start again</a></p></html>`
  },
  formats: {
    customizers: {
      jwt: (_context: Context, _token: unknown, { payload }: { payload: Record<string, unknown> }) => {
        Object.assign(payload, cognitoClaims(String(payload.sub)))
      },
    },
  },
  ttl: {
    AccessToken: tokenSeconds,
    AuthorizationCode: 60,
    Grant: tokenSeconds,
    Interaction: 3600,
    Session: 3600,
    IdToken: 600,
  },
})

/** Forgets who signed in last, so that each sign-in asks anew and personas change without signing out. */
const withoutLastPerson = (cookies: string | undefined): string =>
  (cookies ?? '')
    .split('; ')
    .filter((each) => !each.startsWith('_session'))
    .join('; ')

/**
 * A listener for everything under {@link standInPath}; give it requests with their whole address.
 * Faults are handed to `report`; what the browser did wrong is answered.
 */
export const signInStandIn = (settings: StandInSettings, report: (fault: Error) => void): Ask => {
  const provider = new Provider(localIssuer(settings.origin), configuration(settings))
  provider.on('server_error', (_context, fault) => report(fault))
  const answer = provider.callback()

  const person = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { params } = await provider.interactionDetails(request, response)
    if (request.method === 'POST') {
      const chosen = personaCalled(new URLSearchParams(await text(request)).get('persona') ?? '')
      const outcome = chosen
        ? { login: { accountId: chosen.id } }
        : { error: 'access_denied', error_description: 'nobody was chosen' }
      return provider.interactionFinished(request, response, outcome)
    }
    const wanted = params.login_hint
    const page = await personaPage({
      action: request.url ?? '',
      ...(typeof wanted === 'string' && { wanted }),
      ...(settings.stylesheet && { stylesheet: settings.stylesheet }),
    })
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' }).end(page)
  }

  const startAgain = (response: ServerResponse) => {
    response.writeHead(303, { location: '/sign-in' }).end()
  }

  return (request, response) => {
    const whole = request.url ?? ''
    if (whole.startsWith(`${standInPath}/person/`)) {
      person(request, response).catch((fault: Error) => {
        if (fault.name !== 'SessionNotFound') report(fault)
        startAgain(response)
      })
      return
    }
    // oidc-provider reads where it is mounted from the difference between the two addresses.
    Object.assign(request, { originalUrl: whole, url: whole.slice(standInPath.length) || '/' })
    request.headers.cookie = withoutLastPerson(request.headers.cookie)
    answer(request, response)
  }
}
