// A pot as it was typed: what is missing, what the API is asked, and where its words belong.
import type { PotGiven } from '../../shared/budget/pot.ts'
import { penceFromPounds } from '../../shared/kernel/money.ts'
import type { FieldError } from '../govuk/error-summary.tsx'

/** What is chosen for a pot of no one place. */
export const wholeCity = 'city'

/** The API's fields by the controls they were typed in. */
export const controlOf = (field: string): string | undefined => {
  if (field.startsWith('ringFence.words')) return 'fenceWords'
  if (field.startsWith('ringFence')) return 'outcomes'
  return field
}

/** What must be chosen before the API can be asked at all; it judges the rest. */
export const unchosen = (answers: URLSearchParams): FieldError[] => {
  const money = penceFromPounds(answers.get('allocated') ?? '')
  const fenced = answers.get('fenced') === 'yes'
  return [
    ...(answers.get('localityId') ? [] : [{ field: 'localityId', message: 'Choose whose pot it is' }]),
    ...(answers.get('financialYear') ? [] : [{ field: 'financialYear', message: 'Choose a financial year' }]),
    ...(answers.get('purpose')?.trim() ? [] : [{ field: 'purpose', message: 'Say what the pot is for' }]),
    ...(answers.get('fundingSource')?.trim()
      ? []
      : [{ field: 'fundingSource', message: 'Say where the money comes from' }]),
    ...(money ? [] : [{ field: 'allocated', message: 'Give a sum in pounds, such as 22,000' }]),
    ...(answers.get('fenced') ? [] : [{ field: 'fenced', message: 'Say whether it may be spent on any need' }]),
    ...(fenced && !answers.get('fenceWords')?.trim()
      ? [{ field: 'fenceWords', message: 'Say what the money is for' }]
      : []),
    ...(fenced && !answers.has('outcomes') ? [{ field: 'outcomes', message: 'Choose at least one outcome' }] : []),
  ]
}

/** The pot that was asked for, once nothing is missing. */
export const potFrom = (answers: URLSearchParams): PotGiven => {
  const said = (name: string) => answers.get(name) ?? ''
  return {
    ...(said('localityId') === wholeCity ? {} : { localityId: said('localityId') }),
    financialYear: said('financialYear'),
    purpose: said('purpose'),
    fundingSource: said('fundingSource'),
    allocated: penceFromPounds(said('allocated')) ?? 0,
    ...(said('fenced') === 'yes'
      ? { ringFence: { words: said('fenceWords'), outcomes: answers.getAll('outcomes') } }
      : {}),
  }
}
