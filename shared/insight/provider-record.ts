// A provider's record, folded from events: what it was asked, what it took on, what came of it, how many scores got better.
import * as z from 'zod'
import type { Moved } from './pot-position.ts'

const counts = [
  'requested',
  'accepted',
  'declined',
  'expired',
  'started',
  'completed',
  'endedEarly',
  'cancelled',
  'deliveries',
  'notAttended',
  'concerns',
  'baselines',
  'ends',
  'improved',
  'unchanged',
  'deteriorated',
  'notJudged',
  'spent',
] as const

export const providerRecord = z.object(
  Object.fromEntries(counts.map((each) => [each, z.int()])) as Record<(typeof counts)[number], z.ZodInt>,
)
export type ProviderRecord = z.infer<typeof providerRecord>

export const emptyRecord: ProviderRecord = providerRecord.parse(Object.fromEntries(counts.map((each) => [each, 0])))

type Count = (typeof counts)[number]

const byWhat: Readonly<Record<string, Count>> = {
  'commission-accepted': 'accepted',
  'commission-declined': 'declined',
  'commission-expired': 'expired',
  'commission-completed': 'completed',
  'commission-ended-early': 'endedEarly',
  'commission-cancelled': 'cancelled',
}
const byVerdict: Readonly<Record<string, Count>> = {
  'reliable-improvement': 'improved',
  'no-reliable-change': 'unchanged',
  'reliable-deterioration': 'deteriorated',
  'not-judged': 'notJudged',
}

const counted = (event: Moved): Count[] => {
  const facts = event.facts ?? {}
  if (event.what === 'commission-requested') return facts.state === 'offered' ? ['requested'] : []
  if (event.what === 'commission-offered') return ['requested']
  if (event.what === 'delivery-recorded') {
    const came = facts.attendance === 'attended' || facts.attendance === 'late'
    return [
      'deliveries',
      ...(came ? [] : (['notAttended'] as const)),
      ...(facts.first === true ? (['started'] as const) : []),
      ...(facts.concern === true ? (['concerns'] as const) : []),
    ]
  }
  if (event.what === 'outcome-recorded') {
    const verdict = byVerdict[String(facts.verdict)]
    if (facts.stage === 'baseline') return ['baselines']
    if (facts.stage !== 'end') return []
    return ['ends', ...(verdict ? [verdict] : [])]
  }
  const one = byWhat[event.what]
  // A resumed order comes back to where it was: only the step itself is an acceptance.
  return one && !(one === 'accepted' && facts.action !== 'accept') ? [one] : []
}

/** A record after one event. Counts and whole pence only, so that order does not matter. */
export const foldRecord = (before: ProviderRecord, event: Moved): ProviderRecord => {
  const after = { ...before }
  for (const each of counted(event)) after[each] += 1
  const facts = event.facts ?? {}
  after.spent += Number(facts.spent ?? 0) - Number(facts.reversed ?? 0)
  return after
}
