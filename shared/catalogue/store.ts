// Where the catalogue is kept, and the snapshot of it that every process holds in memory.
import * as z from 'zod'
import type { Day } from '../kernel/calendar.ts'
import { askerKey, findLocalities, readAsker } from '../people/store.ts'
import type { Worker } from '../people/worker.ts'
import type { Decided, Look } from '../platform/change.ts'
import type { Desk } from '../platform/desk.ts'
import type { Item, Key, Table, Write } from '../platform/table.ts'
import { type Act, act, made } from '../providers/act.ts'
import type { Assurance } from '../providers/provider.ts'
import { findProviders } from '../providers/store.ts'
import { aCatalogue, type Catalogue, type Contents, catalogueAfter, catalogueOn } from './catalogue.ts'
import { type Intervention, intervention } from './intervention.ts'
import { type Listing, type ListingVersion, listing, listingVersion } from './listing.ts'
import { type ListingStanding, listingStanding, standingAfter } from './listing-standing.ts'

const partition = 'CATALOGUE'
const versionKey: Key = { pk: partition, sk: 'VERSION' }
export const interventionKey = (id: string): Key => ({ pk: partition, sk: `INTERVENTION#${id}` })
/** The listing as it is now. */
export const listingKey = (id: string): Key => ({ pk: partition, sk: `LISTING#${id}` })
/** What a new order stands on, under 1 kB: read fresh, and its mark a condition of the order. */
export const standingKey = (id: string): Key => ({ pk: `LISTING#${id}`, sk: 'STANDING' })
/** The terms of one version: never changed. */
export const listingVersionKey = (id: string, version: number): Key => ({
  pk: `LISTING#${id}`,
  sk: `VERSION#${String(version).padStart(4, '0')}`,
})
/** The act that was done under a key its sender chose. */
export const actKey = (listingId: string, key: string): Key => ({ pk: `LISTING#${listingId}`, sk: `ACT#${key}` })

const keptListing = z.object({ ...listing.shape, ...made })
export type KeptListing = z.infer<typeof keptListing>
const keptIntervention = z.object({ ...intervention.shape, ...made })
export type KeptIntervention = z.infer<typeof keptIntervention>

export const readKeptListing = (item: Item | undefined): KeptListing | undefined =>
  item ? keptListing.parse(item) : undefined
export const readKeptIntervention = (item: Item | undefined): KeptIntervention | undefined =>
  item ? keptIntervention.parse(item) : undefined
export const readListing = (item: Item | undefined): Listing | undefined => (item ? listing.parse(item) : undefined)
export const readIntervention = (item: Item | undefined): Intervention | undefined =>
  item ? intervention.parse(item) : undefined
export const readStanding = (item: Item | undefined): ListingStanding | undefined =>
  item ? listingStanding.parse(item) : undefined
export const readListingVersion = (item: Item | undefined): ListingVersion | undefined =>
  item ? listingVersion.parse(item) : undefined
export const readAct = (item: Item | undefined): Act | undefined => (item ? act.parse(item) : undefined)

/** The line in an order's transaction that fails when the listing, its provider or its papers changed since they were read. */
export const checkStanding = (listingId: string, mark: number): Write => ({
  check: standingKey(listingId),
  if: { mark },
})

/** What to write for an intervention: new, or in place of the version read before. */
export const keepIntervention = (it: KeptIntervention, before?: Intervention): Write => ({
  put: { ...interventionKey(it.id), ...it },
  if: before ? { version: before.version } : 'absent',
})

/** What to write for a listing as it is now. */
export const keepListing = (it: KeptListing, before?: Listing): Write => ({
  put: { ...listingKey(it.id), ...it },
  if: before ? { revision: before.revision } : 'absent',
})

export const keepStanding = (listingId: string, it: ListingStanding, before?: ListingStanding): Write => ({
  put: { ...standingKey(listingId), ...it },
  if: before ? { mark: before.mark } : 'absent',
})

export const keepListingVersion = (it: ListingVersion): Write => ({
  put: { ...listingVersionKey(it.id, it.version), ...it },
  if: 'absent',
})

export const keepAct = (listingId: string, key: string, it: Act): Write => ({
  put: { ...actKey(listingId, key), ...it },
  if: 'absent',
})

/** What to write for every listing of a provider whose standing or papers changed: the mark each order checks moves. */
export const keepAssurance = async (look: Look, listings: readonly Listing[], now: Assurance): Promise<Write[]> => {
  const items = await look(listings.map(({ id }) => standingKey(id)))
  return listings.flatMap(({ id }, n) => {
    const before = readStanding(items[n])
    if (!before) return []
    const same =
      before.providerStanding === now.providerStanding &&
      before.assuredUntil === now.assuredUntil &&
      before.safeguarding === now.safeguarding
    return same ? [] : [keepStanding(id, standingAfter(before, now), before)]
  })
}

const countOf = (item: Item | undefined): number => (item ? z.object({ n: z.int() }).parse(item).n : 0)

const findEverything = async (table: Table): Promise<Contents> => {
  const listings: Listing[] = []
  const interventions: Intervention[] = []
  for (let after: Item | undefined; ; ) {
    const page = await table.query({ partition, ...(after ? { after } : {}) })
    for (const item of page.items) {
      if (item.sk.startsWith('LISTING#')) listings.push(listing.parse(item))
      else if (item.sk.startsWith('INTERVENTION#')) interventions.push(intervention.parse(item))
    }
    if (!page.next) return { listings, interventions }
    after = page.next
  }
}

/** The count is read before the rest, so a snapshot may be newer than it says and never older. */
const load = async (desk: Desk, version: number): Promise<Catalogue> => {
  const [contents, providers, localities] = await Promise.all([
    findEverything(desk.table),
    findProviders(desk.table),
    findLocalities(desk.table),
  ])
  return aCatalogue(version, { ...contents, providers }, localities)
}

type Memory = {
  catalogue?: Catalogue
  asOf: number
  loadedAt: number
  asking?: Promise<Catalogue> | undefined
  /** The snapshot as it stands on a day, worked out once. */
  onDay?: { readonly of: Catalogue; readonly day: Day; readonly stands: Catalogue }
}
const memories = new WeakMap<Table, Memory>()
const memoryOf = (desk: Desk): Memory => {
  const known = memories.get(desk.house.table) ?? { asOf: 0, loadedAt: 0 }
  memories.set(desk.house.table, known)
  return known
}

/** Another process's change is seen within this; localities change too seldom for a count of their own. */
const askAgainAfter = 15_000
const loadAgainAfter = 600_000

/**
 * The snapshot as of a count read just now. A newer one is never replaced: a slow load must not undo what this process
 * wrote meanwhile.
 */
const snapshotAt = async (desk: Desk, memory: Memory, version: number): Promise<Catalogue> => {
  const at = Date.parse(desk.now)
  const tooOld = Math.abs(at - memory.loadedAt) >= loadAgainAfter
  if (tooOld || memory.catalogue?.version !== version) {
    const loaded = await load(desk, version)
    if (!memory.catalogue || memory.catalogue.version <= version) memory.catalogue = loaded
    memory.loadedAt = at
  }
  memory.asOf = at
  return memory.catalogue
}

const refresh = async (desk: Desk, memory: Memory): Promise<Catalogue> =>
  snapshotAt(desk, memory, countOf((await desk.table.gather([versionKey]))[0]))

const standing = (memory: Memory, of: Catalogue, day: Day): Catalogue => {
  if (memory.onDay?.of !== of || memory.onDay.day !== day) memory.onDay = { of, day, stands: catalogueOn(of, day) }
  return memory.onDay.stands
}

/**
 * The catalogue as of at most 15 seconds ago and as it stands today; what this process wrote itself is in it at once. No
 * trip while it is fresh.
 */
export const catalogueOf = async (desk: Desk): Promise<Catalogue> => {
  const memory = memoryOf(desk)
  if (memory.catalogue && Math.abs(Date.parse(desk.now) - memory.asOf) < askAgainAfter) {
    return standing(memory, memory.catalogue, desk.today)
  }
  memory.asking ??= refresh(desk, memory).finally(() => {
    memory.asking = undefined
  })
  return standing(memory, await memory.asking, desk.today)
}

const learn = (memory: Memory, version: number, contents: Contents) => {
  if (memory.catalogue?.version === version - 1) {
    memory.catalogue = catalogueAfter(memory.catalogue, version, contents)
  } else memory.asOf = 0
}

/** What a change to the catalogue is decided on. `now` is the catalogue exactly as of this change: loaded only if asked for. */
export type AtHand = {
  readonly asker: Worker
  readonly items: readonly (Item | undefined)[]
  readonly look: Look
  now(): Promise<Catalogue>
}

/**
 * Makes one change to the catalogue. Every change moves the catalogue's count under the condition that it has not moved
 * since it was read, so a decision on the whole catalogue (all listings of a provider) misses none. The change is in
 * this process's snapshot when it returns.
 */
export const changeCatalogue = async <T>(
  desk: Desk,
  about: string,
  keys: readonly (Key | undefined)[],
  decide: (at: AtHand) => Promise<Decided<T> & { readonly learnt?: Contents }>,
): Promise<T> => {
  const memory = memoryOf(desk)
  const { answer, learnt } = await desk.change<{
    answer: T
    learnt: { version: number; contents: Contents } | undefined
  }>(about, [partition], async (look) => {
    const [asking, counted, ...items] = await look([askerKey(desk), versionKey, ...keys])
    const n = countOf(counted)
    const now = () => snapshotAt(desk, memory, n)
    const {
      answer,
      write = [],
      happened = [],
      learnt = {},
    } = await decide({
      asker: readAsker(desk, asking),
      items,
      look,
      now,
    })
    if (write.length === 0) return { answer: { answer, learnt: undefined } }
    const moved: Write = { put: { ...versionKey, n: n + 1 }, if: n === 0 ? 'absent' : { n } }
    return {
      answer: { answer, learnt: { version: n + 1, contents: learnt } },
      write: [...write, moved],
      happened,
    }
  })
  if (learnt) learn(memory, learnt.version, learnt.contents)
  return answer
}
