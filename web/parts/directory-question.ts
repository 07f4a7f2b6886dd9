// What somebody asks of the public directory, as it stands in an address, and as the open feed is asked.
import { askYourself, termsOfOutcome } from '../../shared/catalogue/open-referral-taxonomy.ts'
import { OUTCOME_IDS, type OutcomeId } from '../../shared/measures/framework.ts'
import type { Problem } from '../answer.ts'
import type { FieldError } from '../govuk/error-summary.tsx'

/** The fields of the form, in the order they are asked. */
export const directoryFields = ['need', 'words', 'age', 'near'] as const
export type DirectoryField = (typeof directoryFields)[number]
export type DirectoryQuestion = Readonly<Partial<Record<DirectoryField, string>>> & { readonly page: number }

export const aPage = 20

/** Reads an address; what is empty asks nothing. */
export const directoryQuestionIn = (query: URLSearchParams): DirectoryQuestion => {
  const page = Number(query.get('page'))
  const said = directoryFields.flatMap((name) => {
    const value = query.get(name)?.trim()
    return value ? [[name, value]] : []
  })
  return { ...Object.fromEntries(said), page: Number.isInteger(page) && page > 0 && page < 1000 ? page : 1 }
}

/** The part of an address that asks this again; empty where nothing is asked. */
export const askedAgain = (it: DirectoryQuestion, page = it.page): string => {
  const query = new URLSearchParams()
  for (const name of directoryFields) if (it[name]) query.set(name, it[name])
  if (page > 1) query.set('page', String(page))
  return query.size > 0 ? `?${query}` : ''
}

/** The need that was chosen, where it is one there is. */
export const chosenNeed = ({ need }: DirectoryQuestion): OutcomeId | undefined =>
  OUTCOME_IDS.find((each) => each === need)

/** The question to the feed: help that takes families now and that they may ask for themselves. */
export const feedQuestion = (it: DirectoryQuestion) => {
  const need = chosenNeed(it)
  const term = need && termsOfOutcome(need).at(-1)?.id
  return {
    full: 'true' as const,
    status: 'active' as const,
    page: String(it.page),
    per_page: String(aPage),
    taxonomy_term_id: [askYourself.id, ...(term ? [term] : [])],
    ...(it.words ? { search: it.words } : {}),
    ...(it.age ? { minimum_age: it.age, maximum_age: it.age } : {}),
    ...(it.near ? { postcode: it.near } : {}),
  }
}

const controls: Readonly<Record<string, DirectoryField>> = {
  search: 'words',
  minimum_age: 'age',
  maximum_age: 'age',
  postcode: 'near',
}
const mended: Readonly<Record<DirectoryField, string>> = {
  need: 'Choose from the list',
  words: 'Use fewer words',
  age: 'Put your child’s age as a number, such as 7',
  near: 'We do not know this postcode. Put the first part of one near here, such as WV10',
}

/** What the feed could not read, each control once, in a family's words. */
export const mendable = (problem: Problem): FieldError[] => {
  const fields = new Set((problem.errors ?? []).flatMap(({ field }) => controls[field.split('.')[0] ?? ''] ?? []))
  return [...fields].map((field) => ({ field, message: mended[field] }))
}
