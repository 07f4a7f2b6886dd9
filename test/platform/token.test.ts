// A token opens the door only when our issuer made it, for this product, as an access token, and it is not over.
import * as fc from 'fast-check'
import { createLocalJWKSet, errors, exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose'
import { beforeAll, describe, expect, it } from 'vitest'
import { tokenVerifier, type VerifyToken } from '../../shared/platform/token.ts'

const issuer = 'https://cognito-idp.eu-west-2.amazonaws.com/eu-west-2_pool'
const clientId = 'portal'
const worker = '1a2079e5-c8e3-4c4f-a426-ee0f4b3cab1d'
const now = Date.parse('2026-11-21T10:00:00Z') / 1000

const aPair = async (alg: string, kid: string) => {
  const { privateKey, publicKey } = await generateKeyPair(alg, { extractable: true })
  const sign = (claims: JWTPayload, header: { kid?: string } = { kid }) =>
    new SignJWT(claims).setProtectedHeader({ alg, ...header }).sign(privateKey)
  return { sign, published: { ...(await exportJWK(publicKey)), alg, kid, use: 'sig' } }
}
const good = (change: JWTPayload = {}): JWTPayload => ({
  iss: issuer,
  sub: worker,
  client_id: clientId,
  token_use: 'access',
  exp: now + 60,
  ...change,
})
const without = (claim: string): JWTPayload =>
  Object.fromEntries(Object.entries(good()).filter(([name]) => name !== claim))
const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')

describe('the verifier of tokens', () => {
  let ours: Awaited<ReturnType<typeof aPair>>
  let cognitos: Awaited<ReturnType<typeof aPair>>
  let strangers: Awaited<ReturnType<typeof aPair>>
  let verify: VerifyToken
  const settings = () => ({
    issuer,
    clientId,
    keys: createLocalJWKSet({ keys: [ours.published, cognitos.published] }),
    clock: () => new Date(now * 1000).toISOString(),
  })

  beforeAll(async () => {
    ours = await aPair('ES256', 'ours')
    cognitos = await aPair('RS256', 'cognitos')
    strangers = await aPair('ES256', 'ours')
    verify = tokenVerifier(settings())
  })

  it('tells whose token it is, whether the issuer signs with ES256 or RS256', async () => {
    expect(await verify(await ours.sign(good()))).toEqual({ sub: worker })
    expect(await verify(await cognitos.sign(good()))).toEqual({ sub: worker })
  })

  it.each<[string, JWTPayload]>([
    ['another issuer', good({ iss: 'https://elsewhere.example' })],
    ['no issuer', without('iss')],
    ['over, by a second', good({ exp: now - 1 })],
    ['over, this second', good({ exp: now })],
    ['without an end', without('exp')],
    ['not yet begun', good({ nbf: now + 30 })],
    ['for another client', good({ client_id: 'another' })],
    ['for another audience', { ...without('client_id'), aud: ['another'] }],
    ['for nobody', without('client_id')],
    ['an ID token', good({ token_use: 'id', aud: clientId })],
    ['an ID token that does not say so', { ...without('token_use'), aud: clientId }],
    ['without a person', without('sub')],
    ['with an empty person', good({ sub: '' })],
  ])('refuses one that is %s', async (_what, claims) => {
    expect(await verify(await ours.sign(claims))).toBeUndefined()
  })

  it('takes the client from the audience where the issuer puts it there', async () => {
    expect(await verify(await ours.sign({ ...without('client_id'), aud: clientId }))).toEqual({ sub: worker })
  })

  it('reads an Entra token by configuration, and still refuses its ID token', async () => {
    const entra = tokenVerifier({ ...settings(), subjectClaim: 'oid', accessClaim: { name: 'scp' } })
    const claims = { iss: issuer, aud: clientId, sub: 'pairwise', oid: worker, exp: now + 60 }
    expect(await entra(await ours.sign({ ...claims, scp: 'use' }))).toEqual({ sub: worker })
    expect(await entra(await ours.sign(claims))).toBeUndefined()
  })

  it('refuses a key that is not the issuer’s, under the issuer’s own key id', async () => {
    expect(await verify(await strangers.sign(good()))).toBeUndefined()
    expect(await verify(await strangers.sign(good(), { kid: 'unheard-of' }))).toBeUndefined()
  })

  it('refuses a token that says it needs no signature, or one of a shared secret', async () => {
    expect(await verify(`${part({ alg: 'none' })}.${part(good())}.`)).toBeUndefined()
    const publicKeyAsSecret = new TextEncoder().encode(JSON.stringify(ours.published))
    const forged = await new SignJWT(good()).setProtectedHeader({ alg: 'HS256', kid: 'ours' }).sign(publicKeyAsSecret)
    expect(await verify(forged)).toBeUndefined()
  })

  it('refuses a token of which any part was changed', async () => {
    const [header = '', , signature = ''] = (await ours.sign(good())).split('.')
    expect(await verify(`${header}.${part(good({ sub: 'somebody-else' }))}.${signature}`)).toBeUndefined()
    expect(await verify(`${part({ alg: 'RS256', kid: 'ours' })}.${part(good())}.${signature}`)).toBeUndefined()
  })

  it('answers anything at all a client may send, and never throws', async () => {
    const header = fc.record({
      alg: fc.constantFrom('ES256', 'RS256', 'none', 'HS256', 7),
      kid: fc.jsonValue(),
      crit: fc.jsonValue(),
    })
    const shaped = fc.tuple(header, fc.dictionary(fc.string(), fc.jsonValue()), fc.base64String())
    const anything = fc.oneof(
      fc.string(),
      shaped.map(([a, b, c]) => `${part(a)}.${part(b)}.${c}`),
    )
    await fc.assert(
      fc.asyncProperty(anything, async (bearer) => {
        expect(await verify(bearer)).toBeUndefined()
      }),
      { numRuns: 500 },
    )
    expect(await verify('x'.repeat(100_000))).toBeUndefined()
  })

  it('takes no other algorithm, even one the issuer’s key could do', async () => {
    const { privateKey, publicKey } = await generateKeyPair('PS256', { extractable: true })
    const keys = createLocalJWKSet({ keys: [{ ...(await exportJWK(publicKey)), kid: 'any' }] })
    const token = await new SignJWT(good()).setProtectedHeader({ alg: 'PS256', kid: 'any' }).sign(privateKey)
    expect(await tokenVerifier({ ...settings(), keys })(token)).toBeUndefined()
  })

  it.each([
    new TypeError('fetch failed'),
    new errors.JWKSTimeout('timed out'),
    new errors.JOSEError('the key set answered 500'),
    new errors.JWKSInvalid('no key set'),
  ])('says so when the keys cannot be had, instead of blaming the token: %s', async (fault) => {
    const cut = tokenVerifier({ ...settings(), keys: () => Promise.reject(fault) })
    await expect(cut(await ours.sign(good()))).rejects.toBe(fault)
  })
})
