// Where family plans are kept: the plan, how it stands, a line in its locality's directory, and who read it.
import type { Day } from '../kernel/calendar.ts'
import { isA } from '../people/asker.ts'
import { askerOf, readAsker } from '../people/store.ts'
import type { Worker } from '../people/worker.ts'
import type { Desk } from '../platform/desk.ts'
import { packing } from '../platform/packed.ts'
import { notHere, notYours } from '../platform/problem.ts'
import type { Item, Key, Table, Write } from '../platform/table.ts'
import { type Directed, directed } from './directory.ts'
import { type FamilyPlan, familyPlan, leadOf } from './family-plan.ts'
import { type SavedSearch, savedSearch } from './saved-search.ts'
import { maySeePlan } from './scope.ts'
import { type Shortlist, shortlist } from './shortlist.ts'
import { type Standing, standing } from './standing.ts'

/** The words a standing says, for packing it. Never changed: what was packed with them is read with them for ever. */
const { packed, unpacked } = packing(
  '"safeTogether":true,"abuse":true}"side":"perpetrator"},"side":"victim"},"kind":"parenting"},' +
    '"instant":{"2026-12":00},"abuse":false,"safeTogether":false}"running":[],{"id":"","listingId":"","helpId":"' +
    '","providerId":"-4","needId":"","memberIds":[""]},{"version":1,"status":"open","agreed":["","running":[{"id":"',
)

export const planKey = (id: string): Key => ({ pk: `PLAN#${id}`, sk: 'PLAN' })
export const planStandingKey = (id: string): Key => ({ pk: `PLAN#${id}`, sk: 'STANDING' })
/** Its line in a locality's directory. */
export const directoryKey = (localityId: string, id: string): Key => ({ pk: `PLANS#${localityId}`, sk: id })
/** The name by which writers of one plan's standing wait for each other. */
export const planTurn = (id: string): string => `PLAN#${id}`

export const readPlan = (item: Item | undefined): FamilyPlan | undefined =>
  item ? familyPlan.strip().parse(item) : undefined
/** How a plan stands, from its item: packed, so that a family with several orders running still takes one write unit. */
export const readPlanStanding = (item: Item | undefined): Standing | undefined =>
  item ? standing.parse(unpacked(item.said)) : undefined

/** What to write for the standing alone: brokerage's slot. The version read before is the condition. */
export const keepStanding = (planId: string, before: Standing | undefined, after: Standing): Write => ({
  put: { ...planStandingKey(planId), version: after.version, said: packed(after) },
  if: before ? { version: before.version } : 'absent',
})

/** What to write for a plan and its standing together. */
export const keepPlan = (plan: FamilyPlan, before: Standing | undefined, after: Standing): Write[] => [
  {
    put: { ...planKey(plan.id), ...plan, edition: plan.edition + 1 },
    if: before ? { edition: plan.edition } : 'absent',
  },
  keepStanding(plan.id, before, after),
  {
    put: {
      ...directoryKey(plan.localityId, plan.id),
      ...directed.parse({
        id: plan.id,
        reference: plan.reference,
        localityId: plan.localityId,
        leadWorkerId: leadOf(plan),
        leads: plan.leads,
        status: plan.status,
        names: plan.members.flatMap((each) => each.name ?? []),
        members: plan.members.length,
        needs: plan.needs.map(({ outcome, side }) => ({ outcome, side })),
        openedOn: plan.openedOn,
        restrictedTo: plan.restrictedTo,
      }),
    },
  },
]

/** The plan and how it stands. One trip. */
export const findPlan = async (
  table: Table,
  id: string,
): Promise<{ plan: FamilyPlan; standing: Standing } | undefined> => {
  const [planItem, standingItem] = await table.gather([planKey(id), planStandingKey(id)])
  const plan = readPlan(planItem)
  const stands = readPlanStanding(standingItem)
  return plan && stands ? { plan, standing: stands } : undefined
}

export const savedSearchKey = (planId: string, id: string): Key => ({ pk: `PLAN#${planId}`, sk: `SEARCH#${id}` })
export const shortlistKey = (planId: string, needId: string): Key => ({
  pk: `PLAN#${planId}`,
  sk: `SHORTLIST#${needId}`,
})
export const readSavedSearch = (item: Item | undefined): SavedSearch | undefined =>
  item ? savedSearch.parse(item) : undefined
export const readShortlist = (item: Item | undefined): Shortlist | undefined =>
  item ? shortlist.parse(item) : undefined
export const keepSavedSearch = (planId: string, it: SavedSearch): Write => ({
  put: { ...savedSearchKey(planId, it.id), ...it },
  if: 'absent',
})
export const keepShortlist = (planId: string, before: Shortlist | undefined, after: Shortlist): Write => ({
  put: { ...shortlistKey(planId, after.needId), ...after },
  if: before ? { version: before.version } : 'absent',
})

/** The plan with what was saved for it: searches, oldest first, and a shortlist a need. One trip. */
export const findPlanAndSaved = async (
  table: Table,
  id: string,
): Promise<{ plan: FamilyPlan; searches: SavedSearch[]; shortlists: Shortlist[] } | undefined> => {
  const { items } = await table.query({ partition: `PLAN#${id}` })
  const plan = readPlan(items.find(({ sk }) => sk === 'PLAN'))
  if (!plan) return undefined
  const under = (kind: string) => items.filter(({ sk }) => sk.startsWith(kind))
  return {
    plan,
    searches: under('SEARCH#')
      .flatMap((item) => readSavedSearch(item) ?? [])
      .sort((a, b) => a.savedOn.localeCompare(b.savedOn) || a.name.localeCompare(b.name)),
    shortlists: under('SHORTLIST#').flatMap((item) => readShortlist(item) ?? []),
  }
}

const holdsFamilies = ['lead-worker', 'hub-support', 'team-manager', 'duty-worker'] as const

/** Who asks, and the plan they may see, from items read together; anything else is not there. */
export const planSeen = (
  desk: Desk,
  asking: Item | undefined,
  planItem: Item | undefined,
): { asker: Worker; plan: FamilyPlan } => {
  const asker = readAsker(desk, asking)
  if (!isA(asker, ...holdsFamilies)) throw notYours()
  const plan = readPlan(planItem)
  if (!plan || !maySeePlan(asker, plan)) throw notHere()
  return { asker, plan }
}

/** Who asks, the plan they may see, and all that was saved for it. Two trips at once. */
export const planAndSaved = async (desk: Desk, planId: string) => {
  const [asker, found] = await Promise.all([askerOf(desk), findPlanAndSaved(desk.table, planId)])
  if (!isA(asker, ...holdsFamilies)) throw notYours()
  if (!found || !maySeePlan(asker, found.plan)) throw notHere()
  return { asker, ...found }
}

/** The lines of a locality's directory, all of them: a hub holds hundreds of families. One trip a megabyte. */
export const findPlansOf = async (table: Table, localityId: string): Promise<Directed[]> => {
  const lines: Directed[] = []
  let after: Item | undefined
  do {
    const page = await table.query({ partition: `PLANS#${localityId}`, ...(after ? { after } : {}) })
    lines.push(...page.items.map((item) => directed.parse(item)))
    after = page.next
  } while (after)
  return lines
}

/** Records that somebody read about a family: reads are audited as well as writes. One plain write. */
export const noteRead = (desk: Desk, what: string, about: string): Promise<void> =>
  desk.once(`read ${what} ${about}`, () =>
    desk.table.put({
      pk: `READS#${about}`,
      sk: `${desk.now}#${desk.outside.request}#${what}`,
      by: desk.sub,
      at: desk.now,
      what,
    }),
  )

/** Where a search that found nothing is kept: once a day for each who asks the same. */
export const unmetKey = (on: Day, mark: string): Key => ({ pk: 'UNMET', sk: `${on}#${mark}` })
/** A search that found nothing, kept as unmet demand: what was looked for and where, never for whom. */
export const keepUnmet = (key: Key, sought: { [word: string]: unknown }): Write => ({
  put: { ...key, ...sought },
  if: 'absent',
})
