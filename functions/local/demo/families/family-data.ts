// The shape of a family in the demonstration: days and ages are counted from the day of the first start.

import type { OutcomeId } from '../../../../shared/measures/framework.ts'
import type { Side } from '../../../../shared/people/worker.ts'
import type { SafeContact } from '../../../../shared/plans/member.ts'
import type { PotChoice } from '../market.ts'
import type { Step } from './steps.ts'

/** A member by a short key. `aged` is whole years and months; `agreedDaysAgo` is missing where nobody agreed yet. */
export type DemoMember = {
  readonly key: string
  readonly relation: string
  readonly name?: string
  readonly aged?: readonly [years: number, months: number]
  readonly dueInMonths?: number
  readonly send?: true
  readonly agreedDaysAgo?: number
  readonly contact?: SafeContact
  readonly accessNeeds?: string
  readonly staffSafety?: string
  readonly characteristics?: {
    readonly sex?: string
    readonly ethnicity?: string
    readonly disability?: string
    readonly language?: string
  }
}

export type DemoNeed = {
  readonly key: string
  readonly outcome: OutcomeId
  readonly summary: string
  readonly who: readonly string[]
  readonly side?: Side
}

/**
 * An order and what became of it. `listing` is the listing's key; the pot is the locality's and the hand the lead
 * worker's unless said; deliveries fall on `weekday` (1 Monday to 7 Sunday).
 */
export type DemoOrder = {
  readonly key: string
  readonly need: string
  readonly who: readonly string[]
  readonly listing: string
  readonly units: number
  readonly pot?: PotChoice
  readonly by?: string
  readonly rationale?: string
  readonly overlapReason?: string
  readonly measures?: readonly string[]
  readonly startInDays?: number
  readonly weekday?: number
  readonly life: readonly Step[]
}

/** `lead` and `preparedBy` are keys of personas; `restrictedTo` names those a family is kept to. */
export type Family = {
  readonly key: string
  readonly localityNumber: number
  readonly lead: string
  readonly preparedBy?: string
  readonly caseReference?: string
  readonly domesticAbuse?: 'known' | 'suspected'
  readonly restrictedTo?: readonly string[]
  readonly members: readonly DemoMember[]
  readonly needs: readonly DemoNeed[]
  readonly goals?: readonly { readonly key: string; readonly words: string; readonly of?: string }[]
  readonly actions?: readonly { readonly words: string; readonly agency: string; readonly dueInDays?: number }[]
  readonly agencies?: readonly { readonly name: string; readonly what?: string; readonly contact?: string }[]
  readonly orders: readonly DemoOrder[]
}
