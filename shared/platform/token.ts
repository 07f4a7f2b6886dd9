// Whose token is this? The one door of the API and the portal, whatever the issuer: Cognito, Entra or the local stand-in.
import { errors, type JWTVerifyGetKey, jwtVerify } from 'jose'
import type { Instant } from '../kernel/calendar.ts'

/**
 * What a good token looks like. `keys` are the issuer's published keys. By default the token is Cognito's access token:
 * `sub` is the person and `token_use` is `access`, so that an ID token is refused. For Entra: `subjectClaim: 'oid'` and
 * `accessClaim: { name: 'scp' }`, which its ID tokens do not have.
 */
export type TokenSettings = {
  readonly issuer: string
  readonly clientId: string
  readonly keys: JWTVerifyGetKey
  readonly subjectClaim?: string
  readonly accessClaim?: { readonly name: string; readonly value?: string }
  readonly clock?: () => Instant
}

/** The person a bearer token names, or undefined when it is no good. A fault is thrown only when the keys cannot be had. */
export type VerifyToken = (bearer: string) => Promise<{ sub: string } | undefined>

/** Asymmetric only: a shared secret or `none` would let the client be the issuer. */
const algorithms = ['ES256', 'RS256']
const longestToken = 8192
/** The keys could not be fetched or read: ours to mend, so not an answer about the token. */
const keysUnavailable = new Set(['ERR_JOSE_GENERIC', 'ERR_JWKS_INVALID', 'ERR_JWKS_TIMEOUT'])

/** Makes the verifier for one issuer and one client. */
export const tokenVerifier = (settings: TokenSettings): VerifyToken => {
  const subjectClaim = settings.subjectClaim ?? 'sub'
  const accessClaim = settings.accessClaim ?? { name: 'token_use', value: 'access' }

  return async (bearer) => {
    if (bearer.length > longestToken) return undefined
    try {
      const { payload } = await jwtVerify(bearer, settings.keys, {
        algorithms,
        issuer: settings.issuer,
        requiredClaims: ['exp', subjectClaim, accessClaim.name],
        ...(settings.clock && { currentDate: new Date(settings.clock()) }),
      })
      const clients = [payload.client_id, payload.aud].flat()
      const access = payload[accessClaim.name]
      const subject = payload[subjectClaim]
      if (!clients.includes(settings.clientId)) return undefined
      if (accessClaim.value !== undefined && access !== accessClaim.value) return undefined
      return typeof subject === 'string' && subject !== '' ? { sub: subject } : undefined
    } catch (fault) {
      if (fault instanceof errors.JOSEError && !keysUnavailable.has(fault.code)) return undefined
      throw fault
    }
  }
}
