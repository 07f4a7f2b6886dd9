// A partner's answers about a family, read from the form into what the API takes.
import { ageInWords } from '../../shared/catalogue/age-range.ts'
import type { HelpRequestGiven } from '../../shared/plans/help-request.ts'
import type { FieldError } from '../govuk/error-summary.tsx'
import { listed } from './family-names.ts'

/** "4, 7 and unborn" as ages: -1 for a child still to be born; undefined where a word is no age. */
export const agesIn = (typed: string): number[] | undefined => {
  const words = typed
    .toLowerCase()
    .split(/[\s,;&+]+|\band\b/)
    .filter((word) => word !== '')
  const ages = words.map((word) => {
    if (/^(unborn|pregnant|expecting)$/.test(word)) return -1
    return /^\d{1,2}$/.test(word) ? Number(word) : Number.NaN
  })
  return ages.length > 0 && ages.every((age) => Number.isInteger(age)) ? ages : undefined
}

/** "2 children: age 4 and age 7". */
export const agesInWords = (ages: readonly number[]): string =>
  `${ages.length === 1 ? '1 child' : `${ages.length} children`}: ${listed(ages.map(ageInWords))}`

const said = (answers: URLSearchParams, name: string): string => (answers.get(name) ?? '').trim()

/** What the API is sent; what only a form can get wrong comes back as errors at once. */
export const helpRequestIn = (
  answers: URLSearchParams,
): { readonly json: HelpRequestGiven; readonly errors: readonly FieldError[] } => {
  const ages = agesIn(said(answers, 'childAges'))
  const needs = answers.getAll('needs')
  const side = needs.includes('safe-from-domestic-abuse') ? said(answers, 'side') : ''
  const when = said(answers, 'when')
  const errors: FieldError[] = [
    ...(said(answers, 'localityId') ? [] : [{ field: 'localityId', message: 'Choose the hub near the family' }]),
    ...(ages ? [] : [{ field: 'childAges', message: 'Give each age as a number, such as 4, 7' }]),
    ...(needs.length > 0 ? [] : [{ field: 'needs', message: 'Choose at least one kind of help' }]),
    ...(needs.includes('safe-from-domestic-abuse') && !side
      ? [{ field: 'side', message: 'Say whom this is for' }]
      : []),
    ...(said(answers, 'summary') ? [] : [{ field: 'summary', message: 'Say in a sentence what would help' }]),
    ...(said(answers, 'telephone') ? [] : [{ field: 'telephone', message: 'Give the number the hub rings you on' }]),
    ...(answers.has('familyAgreed')
      ? []
      : [{ field: 'familyAgreed', message: 'Ask the family first. The hub can only help a family that wants it' }]),
  ]
  // What stands in a select or a checkbox may be anything: the API says which choice is none.
  const json = {
    localityId: said(answers, 'localityId'),
    childAges: ages ?? [],
    needs,
    summary: said(answers, 'summary'),
    ...(side ? { side } : {}),
    familyAgreed: true,
    ring: { telephone: said(answers, 'telephone'), ...(when ? { when } : {}) },
  } as HelpRequestGiven
  return { json, errors }
}

/** Which control of the form a field of the API is. */
export const helpRequestControl = (field: string): string | undefined => {
  const [first = '', second] = field.split('.')
  if (first === 'ring') return second === 'when' ? 'when' : 'telephone'
  return ['localityId', 'childAges', 'needs', 'summary', 'side', 'familyAgreed'].includes(first) ? first : undefined
}
