// One change to a family's plan as it stands now: what is changed is said, the rest is left alone.
import type { FamilyPlanAmended, FamilyPlanView } from '../../shared/plans/family-plan.ts'
import { got, tried } from '../answer.ts'
import type { PageContext } from '../page.tsx'

/** The plan of this address, or the page is not there. */
export const planHere = (c: PageContext, id: string): Promise<FamilyPlanView> =>
  got(c.var.rooms.plans['family-plans'][':id'].$get({ param: { id } }))

/** Amends a plan. */
export const amendPlan = (c: PageContext, id: string, json: FamilyPlanAmended) =>
  tried(c.var.rooms.plans['family-plans'][':id'].actions.amend.$post({ param: { id }, json }))

/** A list with one thing put in, or put in the place of the one with its id: sent twice it is there once. */
export const withOne = <T extends { readonly id: string }>(list: readonly T[] | undefined, one: T): T[] => {
  const there = (list ?? []).some((each) => each.id === one.id)
  return there ? (list ?? []).map((each) => (each.id === one.id ? one : each)) : [...(list ?? []), one]
}
