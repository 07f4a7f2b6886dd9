// What the local stand-in and the token command agree on: the issuer's address, the client's name, the shape of a token.
import { randomUUID } from 'node:crypto'
import { SignJWT } from 'jose'
import type { LocalKeys } from './keys.ts'

export const standInPath = '/local-sign-in'
export const localClientId = 'early-help-portal'
/** Long enough for a working day of trying things; in AWS the user pool decides. */
export const tokenSeconds = 12 * 60 * 60

/** The issuer of the product served at this origin, such as `http://localhost:3000`. */
export const localIssuer = (origin: string): string => `${origin}${standInPath}`
/** Where the product is on this machine: the one name for it, so that cookies, redirects and tokens agree. */
export const localOrigin = (port: number | string): string => `http://localhost:${port}`

/** The claims Cognito adds to an access token. */
export const cognitoClaims = (sub: string) => ({ token_use: 'access', username: sub })

/** Signs the access token that signing in as this person would give. */
export const issueToken = (keys: LocalKeys, origin: string, sub: string): Promise<string> =>
  new SignJWT({ ...cognitoClaims(sub), client_id: localClientId, scope: 'openid' })
    .setProtectedHeader({ alg: 'ES256', kid: keys.signing.kid as string, typ: 'at+jwt' })
    .setIssuer(localIssuer(origin))
    .setAudience(`${origin}/api`)
    .setSubject(sub)
    .setJti(randomUUID())
    .setIssuedAt()
    .setExpirationTime(`${tokenSeconds}s`)
    .sign(keys.signing)
