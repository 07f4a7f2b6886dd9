// The house as the laws see it: its rooms in the order of the work, and the kinds of file a room holds.

/** Earlier first: a room imports only rooms before its own. */
export const ROOMS = [
  'kernel',
  'platform',
  'people',
  'measures',
  'providers',
  'catalogue',
  'budget',
  'plans',
  'brokerage',
  'outcomes',
  'insight',
  'decommissioning',
  'tasks',
  'correspondence',
  'records',
] as const

/** Rooms of the work itself, with nouns, a store and edges; kernel and platform are what they stand on. */
export const WORKING_ROOMS = ROOMS.slice(2)

// A room with much to answer may part an edge by what is asked: delivery-routes.ts beside routes.ts, under the same laws.
const named = (...kinds: readonly string[]): string => `[a-z-]*(?:${kinds.join('|')})\\.ts$`
const working = `^shared/(?:${WORKING_ROOMS.join('|')})/`
// So may its store: provider-store.ts beside store.ts, what is read and written for a change that several edges make.
const keeps = named('store')

/** Regular expressions over paths from the root, as dependency-cruiser reads them. */
export const path = {
  working,
  edge: `${working}${named('routes', 'hears', 'rhythm')}`,
  routes: `${working}${named('routes')}`,
  store: `${working}${keeps}`,
  noun: `${working}(?!${keeps}|${named('routes', 'hears', 'rhythm')})`,
  kernel: '^shared/kernel/',
  platform: '^shared/platform/',
  http: '^shared/platform/(?:room|api)\\.ts$',
  api: '^shared/api\\.ts$',
} as const

/** A package as it is resolved, of one of these names. */
export const packages = (...names: readonly string[]): string => `(?:^|/)node_modules/(?:${names.join('|')})/`
