// Names for ids: who asked, who approved, who moved the money.
import { got } from '../answer.ts'
import type { PageContext } from '../page.tsx'

/** Says who somebody is, for one page: "you" for whoever reads it, "somebody who has left" for an id nobody has now. */
export type NameOf = (workerId: string | undefined) => string

/** Reads everybody's names once. */
export const colleagueNames = async (c: PageContext): Promise<NameOf> => {
  const { items } = await got(c.var.rooms.people.workers.$get({ query: {} }))
  const names = new Map(items.map(({ id, name }) => [id, name]))
  return (workerId) => {
    if (workerId === c.var.me.id) return 'you'
    return names.get(workerId ?? '') ?? 'somebody who has left'
  }
}
