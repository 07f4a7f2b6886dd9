// What the browser carries for us opens for one purpose, with one key, until a moment.
import { randomBytes } from 'node:crypto'
import { deflateRawSync } from 'node:zlib'
import { CompactEncrypt } from 'jose'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { seal, unseal } from '../../web/sealed.ts'

const key = randomBytes(32)
const noon = '2026-11-21T12:00:00.000Z'
const word = z.object({ word: z.string() })

describe('a seal', () => {
  it('gives back what was put in', async () => {
    const sealed = await seal(key, 'session', { word: 'bedtimes' }, noon)
    expect(await unseal(key, 'session', sealed, word, '2026-11-21T11:59:59.999Z')).toEqual({ word: 'bedtimes' })
  })

  it('does not open at its moment, for another purpose, with another key, or for another shape', async () => {
    const sealed = await seal(key, 'session', { word: 'bedtimes' }, noon)
    const before = '2026-11-21T11:00:00.000Z'
    expect(await unseal(key, 'session', sealed, word, noon)).toBeUndefined()
    expect(await unseal(key, 'kept-form', sealed, word, before)).toBeUndefined()
    expect(await unseal(randomBytes(32), 'session', sealed, word, before)).toBeUndefined()
    expect(await unseal(key, 'session', sealed, z.object({ word: z.number() }), before)).toBeUndefined()
  })

  it('is not blown up by what is inside, and nothing else opens at all', async () => {
    const wide = JSON.stringify({ until: noon, value: 'x'.repeat(1_000_000) })
    const bomb = await new CompactEncrypt(deflateRawSync(wide))
      .setProtectedHeader({ alg: 'dir', enc: 'A256GCM', typ: 'session' })
      .encrypt(key)
    for (const text of ['', '.', 'a.b.c.d.e', 'null', bomb]) {
      expect(await unseal(key, 'session', text, z.unknown(), '2026-11-21T11:00:00.000Z')).toBeUndefined()
    }
  })
})
