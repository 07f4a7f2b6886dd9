// An order as it leaves the house: whole for those who hold the family, without the family for those who see money, bare for a provider.
import * as z from 'zod'
import { type ListingVersion, listingVersion } from '../catalogue/listing.ts'
import { type Day, day } from '../kernel/calendar.ts'
import { id } from '../kernel/identifiers.ts'
import { pence } from '../kernel/money.ts'
import { isA } from '../people/asker.ts'
import type { Colleague, Worker } from '../people/worker.ts'
import { ageBand, type Member, safeContact } from '../plans/member.ts'
import { type Commission, type HistoryLine, historyLine, terms, wasAccepted } from './commission.ts'
import { allowedActions, maySeeFamilyOf } from './scope.ts'
import { reasonTold } from './told.ts'
import { actions, state } from './transition.ts'

/** Who it is for, before a provider has said yes: a band of ages, what they need to take part, what keeps staff safe. */
const person = z.object({
  ageBand: z.string(),
  accessNeeds: z.string().optional(),
  staffSafety: z.string().optional(),
})

/** Whom to reach and how, once a provider has said yes: this order's members only. */
const reachable = z.object({
  name: z.string().optional(),
  relation: z.string(),
  ageBand: z.string(),
  accessNeeds: z.string().optional(),
  staffSafety: z.string().optional(),
  contact: safeContact.optional(),
})

/** The listing as ordered: the terms of its version, and the evidence of that day. */
const asOrdered = listingVersion.omit({ publishedOn: true })

export const commissionView = z.object({
  id,
  reference: z.string(),
  state,
  familyPlanId: id.optional(),
  localityId: id,
  leadWorkerId: id.optional(),
  needId: id.optional(),
  outcome: z.string(),
  side: z.enum(['victim', 'perpetrator']).optional(),
  memberIds: z.array(id).optional(),
  listing: asOrdered,
  evidence: z.string().optional(),
  providerId: id,
  potId: id.optional(),
  units: z.int(),
  terms,
  price: pence,
  delivered: z.int(),
  claimed: pence,
  spent: pence,
  requestedBy: id.optional(),
  instant: z.boolean(),
  outcomeMeasureIds: z.array(z.string()).optional(),
  rationale: z.string().optional(),
  overlapReason: z.string().optional(),
  startBy: day.optional(),
  startOn: day.optional(),
  confirmBy: day.optional(),
  turnDue: day.optional(),
  concern: z.boolean().optional(),
  outcomesNoted: z.object({ baseline: z.array(z.string()), end: z.array(z.string()) }).optional(),
  person: person.optional(),
  people: z.array(reachable).optional(),
  leadWorker: z.object({ name: z.string(), telephone: z.string().optional() }).optional(),
  allowedActions: z.array(z.enum(actions)),
  history: z.array(historyLine.omit({ mark: true, key: true })),
})
export type CommissionView = z.infer<typeof commissionView>

/** An order in a list: enough to recognise it and act on it. */
export const commissionLine = commissionView.omit({ history: true, listing: true, person: true, people: true }).extend({
  listing: z.object({ id, name: z.string(), providerName: z.string() }),
  requestedAt: z.string(),
})
export type CommissionLine = z.infer<typeof commissionLine>

type Dues = { readonly turnDue?: Day | undefined; readonly lapsed: boolean }

/** What everybody who sees an order at all sees of it. */
const bare = (asker: Worker, it: Commission, dues: Dues) => ({
  id: it.id,
  reference: it.reference,
  state: it.state,
  localityId: it.localityId,
  outcome: it.outcome,
  providerId: it.providerId,
  units: it.units,
  terms: it.terms,
  price: it.price,
  delivered: it.delivered,
  claimed: it.claimed,
  spent: it.spent,
  instant: it.instantMonth !== undefined,
  allowedActions: allowedActions(asker, it).filter(
    (action) => !(dues.lapsed && (action === 'accept' || action === 'decline')),
  ),
  ...defined({
    evidence: it.evidence,
    startBy: it.startBy,
    startOn: it.startOn,
    outcomeMeasureIds: it.outcomeMeasureIds,
    outcomesNoted: it.outcomesNoted && {
      baseline: it.outcomesNoted.baseline.map((each) => each.measureId),
      end: it.outcomesNoted.end,
    },
    turnDue: dues.turnDue,
  }),
})

/** What those see besides who answer for the money. */
const forStaff = (it: Commission) => ({
  potId: it.potId,
  requestedBy: it.requestedBy,
  leadWorkerId: it.leadWorkerId,
  ...(it.openConcerns ? { concern: true } : {}),
  ...defined({ confirmBy: it.confirmBy }),
})

/** What those see besides who hold the family. */
const forFamilyHolders = (it: Commission) => ({
  familyPlanId: it.familyPlanId,
  needId: it.needId,
  memberIds: it.memberIds,
  ...defined({ side: it.side, rationale: it.rationale, overlapReason: it.overlapReason }),
})

const defined = <T extends object>(members: T): { [K in keyof T]?: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as never

const partsFor = (asker: Worker, it: Commission, dues: Dues) => ({
  ...bare(asker, it, dues),
  ...(isA(asker, 'provider') ? {} : forStaff(it)),
  ...(maySeeFamilyOf(asker, it) ? forFamilyHolders(it) : {}),
  // A commissioner decides on the reason given, not on the family.
  ...(isA(asker, 'commissioner') && it.side === undefined ? defined({ rationale: it.rationale }) : {}),
})

/** An order in a list, for one asker. */
export const lineOf = (
  asker: Worker,
  it: Commission,
  listing: Pick<ListingVersion, 'name' | 'providerName'>,
  dues: Dues,
): CommissionLine => ({
  ...partsFor(asker, it, dues),
  listing: { id: it.listingId, name: listing.name, providerName: listing.providerName },
  requestedAt: it.history[0]?.at ?? '',
})

const youngestFirst = (a: Member, b: Member) => (b.birthMonth ?? '').localeCompare(a.birthMonth ?? '')

/** What a provider is told of the people an order is for: little before it says yes, what is safe after. */
export const peopleFor = (
  it: Commission,
  members: readonly Member[],
  lead: Colleague | undefined,
  today: Day,
): Pick<CommissionView, 'person' | 'people' | 'leadWorker'> => {
  const concerned = members.filter((each) => it.memberIds.includes(each.id)).sort(youngestFirst)
  if (!wasAccepted(it)) {
    const join = (pick: (each: Member) => string | undefined) =>
      [...new Set(concerned.flatMap((each) => pick(each) ?? []))].join('; ') || undefined
    return {
      person: {
        ageBand: [...new Set(concerned.map((each) => ageBand(each, today)))].join(', '),
        ...defined({ accessNeeds: join((each) => each.accessNeeds), staffSafety: join((each) => each.staffSafety) }),
      },
    }
  }
  return {
    people: concerned.map((each) => ({
      relation: each.relation,
      ageBand: ageBand(each, today),
      ...defined({
        name: each.name,
        accessNeeds: each.accessNeeds,
        staffSafety: each.staffSafety,
        contact: each.contact,
      }),
    })),
    ...(lead ? { leadWorker: { name: lead.name, ...defined({ telephone: lead.telephone }) } } : {}),
  }
}

/** A line of history, for one asker: a person's own words are for those who hold the family, and for whoever wrote them. */
const historyFor = (asker: Worker, it: Commission, line: HistoryLine): HistoryLine => {
  if (line.by === asker.id || maySeeFamilyOf(asker, it)) return line
  const { reason, ...rest } = line
  const by = isA(asker, 'provider') ? 'the council' : line.by
  return { ...rest, by, ...defined({ reason: line.action === 'approve' ? reason : reasonTold(line.action, reason) }) }
}

/** A whole order, for one asker. History names no council worker to a provider and no words meant for colleagues. */
export const viewCommission = (
  asker: Worker,
  it: Commission,
  listing: ListingVersion,
  people: Pick<CommissionView, 'person' | 'people' | 'leadWorker'>,
  dues: Dues,
): CommissionView => {
  const isProvider = isA(asker, 'provider')
  const { publishedOn: _published, ...ordered } = listing
  return {
    ...partsFor(asker, it, dues),
    listing: ordered,
    ...(isProvider ? people : {}),
    history: it.history
      .filter((line) => !isProvider || !['request', 'approve', 'leave'].includes(line.action))
      .map((line) => historyFor(asker, it, line)),
  }
}
