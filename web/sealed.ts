// Things the browser carries for us and can neither read nor change: sealed with a key, for one purpose, until a moment.
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { CompactEncrypt, compactDecrypt } from 'jose'
import * as z from 'zod'
import type { Instant } from '../shared/kernel/calendar.ts'

/** What a seal is for; one made for another purpose does not open. */
export type Purpose = 'session' | 'sign-in' | 'kept-form'

const envelope = z.object({ until: z.iso.datetime(), value: z.unknown() })
const mostInside = 256 * 1024

/** Packs and encrypts a value (AES-256-GCM, 32-byte key). The text is about four thirds of the packed length plus 90. */
export const seal = (key: Uint8Array, purpose: Purpose, value: unknown, until: Instant): Promise<string> =>
  new CompactEncrypt(deflateRawSync(JSON.stringify({ until, value })))
    .setProtectedHeader({ alg: 'dir', enc: 'A256GCM', typ: purpose })
    .encrypt(key)

/** Opens a seal: undefined when it was changed, made with another key or purpose, is over, or holds something else. */
export const unseal = async <T>(
  key: Uint8Array,
  purpose: Purpose,
  sealed: string,
  shape: z.ZodType<T>,
  now: Instant,
): Promise<T | undefined> => {
  try {
    const { plaintext, protectedHeader } = await compactDecrypt(sealed, key, {
      keyManagementAlgorithms: ['dir'],
      contentEncryptionAlgorithms: ['A256GCM'],
    })
    if (protectedHeader.typ !== purpose) return undefined
    const text = inflateRawSync(plaintext, { maxOutputLength: mostInside }).toString()
    const { until, value } = envelope.parse(JSON.parse(text))
    if (new Date(until) <= new Date(now)) return undefined
    return shape.safeParse(value).data
  } catch {
    return undefined
  }
}
