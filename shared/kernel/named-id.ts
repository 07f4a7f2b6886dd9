// Ids of things that have only a name: the same name gives the same id on every machine, so that others can keep it.
import { createHash } from 'node:crypto'
import type { Id } from './identifiers.ts'

/** The space our names lie in (RFC 9562, 5.5): chosen once at random, and for good. */
const space = 'f84805f2-099f-45e9-a08d-084acd90324e'

/** A UUID of version 5 for a name of several parts, such as a taxonomy and its term. Equal parts give equal ids. */
export const namedId = (...parts: readonly string[]): Id => {
  const bytes = createHash('sha1')
    .update(Buffer.from(space.replaceAll('-', ''), 'hex'))
    .update(JSON.stringify(parts))
    .digest()
    .subarray(0, 16)
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  const hex = bytes.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
