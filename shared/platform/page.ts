// A page of a list that lies whole in memory: the cursor names the last thing seen, so that a changed list goes on where it was.
import { openCursor, sealCursor } from './cursor.ts'
import type { Desk } from './desk.ts'
import { fields, usualLimit } from './room.ts'

/** One page and where the next begins; `boundTo` names the list and its filter, and the caller is bound in too. */
export const pageOf = <T extends { readonly id: string }>(
  desk: Desk,
  boundTo: string,
  all: readonly T[],
  { limit = usualLimit, after }: { limit?: number | undefined; after?: string | undefined },
): { items: T[]; total: number; next?: string } => {
  const bound = `${desk.sub} ${boundTo}`
  let from = 0
  if (after !== undefined) {
    const last = openCursor(desk.settings.secret, bound, after) as [string, number] | undefined
    if (!last) throw fields({ field: 'after', message: 'This cursor is not for this list' })
    const place = all.findIndex(({ id }) => id === last[0])
    // The last one seen is gone: go on from its place.
    from = place < 0 ? last[1] : place + 1
  }
  const items = all.slice(from, from + limit)
  const lastSeen = items.at(-1)
  const more = from + limit < all.length && lastSeen
  return {
    items,
    total: all.length,
    ...(more ? { next: sealCursor(desk.settings.secret, bound, [lastSeen.id, from + limit]) } : {}),
  }
}
