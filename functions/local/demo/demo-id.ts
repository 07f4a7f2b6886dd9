// Ids of the demonstration: the same on every machine, so that a second telling finds the first.
import { createHash } from 'node:crypto'

/** A UUID of version 8 made from a name such as `listing:respite-evening`; equal names give equal ids. */
export const demoId = (name: string): string => {
  const hash = createHash('sha256').update(`early-help-demo:${name}`).digest('hex')
  const variant = ((Number.parseInt(hash.charAt(16), 16) & 0x3) | 0x8).toString(16)
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-${variant}${hash.slice(17, 20)}-${hash.slice(20, 32)}`
}
