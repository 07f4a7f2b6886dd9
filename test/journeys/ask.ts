// Asks a running product as one of its people, over HTTP, and reads the whole answer.
import type { Product } from './the-product.ts'

export type Answer = {
  /** What was asked: for the words of a failure. */
  readonly asked: string
  readonly status: number
  // biome-ignore lint/suspicious/noExplicitAny: a test reads whatever came
  readonly body: any
  readonly headers: Headers
  readonly cost: { readonly trips: number; readonly rcu: number; readonly wcu: number }
}

/** Who asks: a persona, nobody, or whoever holds this very token. */
type Who = string | undefined | { readonly token: string }

/** A body that is a string is sent as it is. */
export const asker = (product: Pick<Product, 'origin' | 'token'>) => {
  const tokens = new Map<string, Promise<string>>()
  const tokenOf = (who: Who): Promise<string> | string | undefined => {
    if (typeof who !== 'string') return who?.token
    const known = tokens.get(who) ?? product.token(who)
    tokens.set(who, known)
    return known
  }
  return async (
    who: Who,
    method: string,
    path: string,
    body?: unknown,
    more: Record<string, string> = {},
  ): Promise<Answer> => {
    const token = await tokenOf(who)
    const response = await fetch(`${product.origin}${path}`, {
      method,
      headers: {
        ...(token ? { authorization: `Bearer ${token}` } : {}),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...more,
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    })
    const text = await response.text()
    const cost = /trips=(\d+) rcu=([\d.]+) wcu=([\d.]+)/.exec(response.headers.get('server-timing') ?? '')
    return {
      asked: `${method} ${path.slice(0, 200)}`,
      status: response.status,
      body: text === '' ? undefined : JSON.parse(text),
      headers: response.headers,
      cost: { trips: Number(cost?.[1]), rcu: Number(cost?.[2]), wcu: Number(cost?.[3]) },
    }
  }
}
export type Ask = ReturnType<typeof asker>
