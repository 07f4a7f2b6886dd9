// What was asked of the catalogue, as it stands in an address: read, carried on from page to page, and narrowed or widened.
import { penceFromPounds } from '../../shared/kernel/money.ts'
import type { Rooms } from '../page.tsx'

/** Filters a person sets, in the order they are shown. */
export const filterNames = [
  'text',
  'kindOfHelp',
  'need',
  'tier',
  'forWhom',
  'availability',
  'localityId',
  'age',
  'near',
  'maxPrice',
] as const
export type FilterName = (typeof filterNames)[number]

/** `wider` looks beyond the need help is sought for, and keeps in mind what it is sought for. */
export type HelpQuestion = {
  readonly filters: Readonly<Partial<Record<FilterName, string>>>
  readonly familyPlanId?: string
  readonly needId?: string
  readonly wider: boolean
  readonly after?: string
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

/** An id in an address, where it is one. */
export const idIn = (query: URLSearchParams, name: string): string | undefined => {
  const said = query.get(name) ?? ''
  return uuid.test(said) ? said : undefined
}

/** Reads an address. Empty answers ask nothing. */
export const questionIn = (query: URLSearchParams): HelpQuestion => {
  const said = (name: string) => query.get(name)?.trim() || undefined
  const familyPlanId = idIn(query, 'familyPlanId')
  const needId = familyPlanId && idIn(query, 'needId')
  const after = said('after')
  const filters = Object.fromEntries(filterNames.flatMap((name) => (said(name) ? [[name, said(name)]] : [])))
  return {
    filters,
    wider: said('wider') === 'yes',
    ...(familyPlanId ? { familyPlanId } : {}),
    ...(needId ? { needId } : {}),
    ...(after ? { after } : {}),
  }
}

/** The address of a question, with some of it changed; another page of answers is not carried along. */
export const addressOf = (
  it: HelpQuestion,
  change: { readonly without?: FilterName; readonly wider?: boolean; readonly after?: string } = {},
): string => {
  const query = new URLSearchParams()
  for (const name of filterNames) {
    const value = it.filters[name]
    if (value && name !== change.without) query.set(name, value)
  }
  for (const [name, value] of familyPart(it, change.wider)) query.set(name, value)
  if (change.after) query.set('after', change.after)
  return query.size > 0 ? `/find-help?${query}` : '/find-help'
}

/** The part of an address that says for whom help is sought. */
export const familyPart = (it: HelpQuestion, wider = it.wider): [string, string][] => [
  ...(it.familyPlanId ? [['familyPlanId', it.familyPlanId] as [string, string]] : []),
  ...(it.needId ? [['needId', it.needId] as [string, string]] : []),
  ...(wider ? [['wider', 'yes'] as [string, string]] : []),
]

/** The question as the API takes it. A price is typed in pounds; one that is none is handed on as typed, to be refused at its field. */
export const askedOf = (it: HelpQuestion): Asked => {
  const { maxPrice, ...rest } = it.filters
  const pence = maxPrice === undefined ? undefined : penceFromPounds(maxPrice)
  return {
    ...rest,
    ...(maxPrice === undefined ? {} : { maxPrice: pence === undefined ? maxPrice : String(pence) }),
    ...(it.familyPlanId ? { familyPlanId: it.familyPlanId } : {}),
    ...(it.needId && !it.wider ? { needId: it.needId } : {}),
    ...(it.after ? { after: it.after } : {}),
    // Anything may stand in an address: the API says which choice is none.
  } as Asked
}
type Asked = Parameters<Rooms['search']['listings']['$get']>[0]['query']
