// A question that is saved for a family: from the address it stands in to what the API keeps, and back again.
import { inPounds, penceFromPounds } from '../../shared/kernel/money.ts'
import type { SavedSearchGiven, SavedSearchView } from '../../shared/plans/saved-search.ts'
import { addressOf, type FilterName, type HelpQuestion } from './help-question.ts'

/** What is saved of a question: its filters, and the need unless it looks beyond it. The API says which answer is none. */
export const savedFrom = (it: HelpQuestion, name: string): SavedSearchGiven => {
  const { age, maxPrice, need, ...filters } = it.filters
  const question = {
    ...filters,
    ...(need ? { need: [need] } : {}),
    ...(age ? { age: Number(age) } : {}),
    ...(maxPrice ? { maxPrice: penceFromPounds(maxPrice) } : {}),
  }
  return { name, question, ...(it.needId && !it.wider ? { needId: it.needId } : {}) } as SavedSearchGiven
}

/** Where a saved search is asked again. */
export const savedAddress = (it: Pick<SavedSearchView, 'question' | 'needId'>, familyPlanId: string): string => {
  const { age, maxPrice, need, ...said } = it.question
  const filters: Partial<Record<FilterName, string>> = {
    ...(said as Partial<Record<FilterName, string>>),
    ...(need?.[0] ? { need: need[0] } : {}),
    ...(age === undefined ? {} : { age: String(age) }),
    ...(maxPrice === undefined ? {} : { maxPrice: inPounds(maxPrice).slice(1) }),
  }
  return addressOf({ filters, familyPlanId, wider: false, ...(it.needId ? { needId: it.needId } : {}) })
}
