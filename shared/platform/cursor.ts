// A place in a list, sealed: a caller can hand it back but not read it, change it, or use it for another list.
import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'

const keyOf = (secret: string) => createHash('sha256').update(`cursor:${secret}`).digest()

/** Seals a place; `boundTo` names the caller and the filter it was made for. */
export const sealCursor = (secret: string, boundTo: string, place: unknown): string => {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', keyOf(secret), nonce).setAAD(Buffer.from(boundTo))
  const sealed = Buffer.concat([cipher.update(JSON.stringify(place), 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url')
}

/** Opens a sealed place; undefined when it is not ours, not this caller's, or for another filter. */
export const openCursor = (secret: string, boundTo: string, cursor: string): unknown => {
  try {
    const bytes = Buffer.from(cursor, 'base64url')
    const decipher = createDecipheriv('aes-256-gcm', keyOf(secret), bytes.subarray(0, 12))
    decipher.setAAD(Buffer.from(boundTo)).setAuthTag(bytes.subarray(12, 28))
    return JSON.parse(Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8'))
  } catch {
    return undefined
  }
}
