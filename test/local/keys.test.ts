// The secrets of a laptop are made once, kept to their owner, and are still there after a restart.
import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createLocalJWKSet } from 'jose'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { issueToken, localClientId, localIssuer, localOrigin } from '../../functions/local/issuer.ts'
import { localKeys } from '../../functions/local/keys.ts'
import { colleagues, personas } from '../../functions/local/personas.ts'
import { tokenVerifier } from '../../shared/platform/token.ts'

describe('the keys of the local product', () => {
  let folder: string
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'keys-'))
  })
  afterEach(() => rm(folder, { recursive: true }))

  it('are for their owner alone, in a folder made when it is missing', async () => {
    await localKeys(join(folder, 'new', 'data'))
    expect((await stat(join(folder, 'new', 'data', 'keys.json'))).mode & 0o777).toBe(0o600)
    expect(await readdir(join(folder, 'new', 'data'))).toEqual(['keys.json'])
  })

  it('are the same for everyone who starts at once, and after a restart', async () => {
    const [first, ...others] = await Promise.all(Array.from({ length: 8 }, () => localKeys(folder)))
    for (const keys of [...others, await localKeys(folder)]) expect(keys).toEqual(first)
    expect(first?.cookieKey).toHaveLength(32)
  })

  it('are not quietly made anew when the file is spoilt', async () => {
    await writeFile(join(folder, 'keys.json'), '{}')
    await expect(localKeys(folder)).rejects.toThrow()
  })

  it('publish no private part', async () => {
    const { published } = await localKeys(folder)
    expect(published.keys.map((key) => 'd' in key)).toEqual([false])
  })

  it('sign tokens that outlive a restart, for one port only', async () => {
    const origin = localOrigin(3000)
    const token = await issueToken(await localKeys(folder), origin, 'a-worker')
    const { published } = await localKeys(folder)
    const door = (at: string) =>
      tokenVerifier({ issuer: localIssuer(at), clientId: localClientId, keys: createLocalJWKSet(published) })
    expect(await door(origin)(token)).toEqual({ sub: 'a-worker' })
    expect(await door(localOrigin(3001))(token)).toBeUndefined()
  })
})

describe('the people of the demonstration', () => {
  const everyone = [...personas, ...colleagues]

  it('are the personas people are told of, each themselves', () => {
    expect(personas.map(({ key }) => key)).toEqual([
      ...['lead-worker', 'lead-worker-2', 'hub-support', 'team-manager', 'team-manager-2', 'duty-worker'],
      ...['commissioner', 'commissioner-2', 'insight-officer', 'finance-officer'],
      ...['provider', 'provider-2', 'partner', 'administrator'],
    ])
    for (const of of ['id', 'key', 'name', 'telephone'] as const) {
      expect(new Set(everyone.map((each) => each[of])).size).toBe(everyone.length)
    }
  })

  it('have authority only where their work gives it', () => {
    const withAuthority = everyone.filter((each) => each.instantLimit ?? each.approvalLimit)
    expect(new Set(withAuthority.map(({ role }) => role))).toEqual(
      new Set(['lead-worker', 'team-manager', 'duty-worker', 'commissioner']),
    )
    for (const { role, provider } of everyone) expect(provider !== undefined).toBe(role === 'provider')
  })
})
