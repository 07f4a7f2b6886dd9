// The hidden field of every form: proof that the form came from a page of ours, shown to this person in this session.
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

/** The part of a session that its forms are bound to: the person, and a secret of the session. */
export type FormOwner = { readonly sub: string; readonly secret: string }

/** The name of the hidden field. */
export const formTokenField = 'csrf'

/** `ours`: made for this session. `earlier`: made for the same person before they signed in anew. `foreign`: neither. */
export type FormOrigin = 'ours' | 'earlier' | 'foreign'

const sign = (key: Uint8Array, ...words: readonly string[]): string =>
  createHmac('sha256', key).update(JSON.stringify(words)).digest('base64url')

const same = (one: string, other: string): boolean =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other))

/** A mark only this person's pages bear. It outlives the session, so that a form typed before a sign-out is known again. */
const personMark = (key: Uint8Array, sub: string): string => sign(key, 'person', sub).slice(0, 22)

/** A token for one page; a new nonce each time, so that compressing the page tells nothing about it. */
export const formToken = (key: Uint8Array, { sub, secret }: FormOwner): string => {
  const nonce = randomBytes(9).toString('base64url')
  return `${personMark(key, sub)}.${nonce}.${sign(key, 'form', sub, secret, nonce)}`
}

/** Whether a token's page was shown to this person, in whichever session. */
export const bearsMarkOf = (key: Uint8Array, sub: string, token: string): boolean =>
  same(token.split('.')[0] ?? '', personMark(key, sub))

/** Judges the token a form came back with. */
export const judgeFormToken = (key: Uint8Array, session: FormOwner, token: string): FormOrigin => {
  const [, nonce = '', proof = ''] = token.split('.')
  if (!bearsMarkOf(key, session.sub, token)) return 'foreign'
  return same(proof, sign(key, 'form', session.sub, session.secret, nonce)) ? 'ours' : 'earlier'
}
