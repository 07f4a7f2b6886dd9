// What the sign-in stand-in remembers between two requests: sign-ins under way, for minutes. A restart forgets them.
import type { Adapter, Stored } from 'oidc-provider'

type Kept = { readonly stored: Stored; readonly until: number }
const tidyAt = 500

/** A memory for each kind of thing oidc-provider keeps, sharing one clock (milliseconds since 1970). */
export const signInMemory = (now: () => number) => {
  const kinds: Map<string, Kept>[] = []

  return (_kind: string): Adapter => {
    const kept = new Map<string, Kept>()
    kinds.push(kept)
    const tidy = () => {
      for (const [id, { until }] of kept) if (until <= now()) kept.delete(id)
    }
    return {
      upsert: async (id, stored, expiresIn) => {
        if (kept.size >= tidyAt) tidy()
        kept.set(id, { stored, until: now() + expiresIn * 1000 })
      },
      find: async (id) => kept.get(id)?.stored,
      findByUid: async (uid) => [...kept.values()].find(({ stored }) => stored.uid === uid)?.stored,
      findByUserCode: async () => undefined,
      consume: async (id) => {
        const found = kept.get(id)
        if (found) found.stored.consumed = Math.floor(now() / 1000)
      },
      destroy: async (id) => {
        kept.delete(id)
      },
      revokeByGrantId: async (grantId) => {
        for (const each of kinds) {
          for (const [id, { stored }] of each) if (stored.grantId === grantId) each.delete(id)
        }
      },
    }
  }
}
