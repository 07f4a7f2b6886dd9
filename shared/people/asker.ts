// Who is asking, and how far they see: the one place where a role becomes a scope.
import type { Role, Side, Worker } from './worker.ts'

/** Roles whose work is the whole city. */
const citywide: ReadonlySet<Role> = new Set(['commissioner', 'insight-officer', 'finance-officer', 'administrator'])
/** Roles that work with families, and so may see one; a duty worker sees every locality's. */
const withFamilies: ReadonlySet<Role> = new Set(['lead-worker', 'hub-support', 'team-manager', 'duty-worker'])

/** Whether a locality is in a worker's scope: their own, one they deputise in, or any for citywide roles and duty. */
export const worksIn = (asker: Worker, localityId: string | undefined): boolean =>
  citywide.has(asker.role) ||
  asker.role === 'duty-worker' ||
  (localityId !== undefined &&
    (asker.localityId === localityId || (asker.deputyLocalityIds ?? []).includes(localityId)))

/** Whether the asker may see families of a locality at all. Commissioners, finance and insight see orders and money, never a family. */
export const seesFamiliesIn = (asker: Worker, localityId: string): boolean =>
  withFamilies.has(asker.role) && worksIn(asker, localityId)

/**
 * Whether the asker may see a thing of this side. A worker who serves one side of domestic abuse never sees the other;
 * hub support prepares papers and sees neither; other council staff who hold the family see both, because keeping
 * them apart is their work.
 */
export const seesSide = (asker: Worker, side: Side | undefined): boolean => {
  if (side === undefined) return true
  if (asker.side !== undefined) return asker.side === side
  return asker.role !== 'hub-support'
}

/** Whether any of these roles is the asker's. */
export const isA = (asker: Worker, ...roles: readonly Role[]): boolean => roles.includes(asker.role)
