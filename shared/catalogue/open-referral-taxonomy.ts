// The taxonomies of the open feed: national categories, the outcomes framework, and how a family comes by help.
import * as z from 'zod'
import { id } from '../kernel/identifiers.ts'
import { namedId } from '../kernel/named-id.ts'
import { frameworks, type OutcomeId } from '../measures/framework.ts'
import { familyHubsCategories } from './family-hubs-categories.ts'
import { categoriesOf } from './family-hubs-category.ts'
import type { ListingTerms } from './listing.ts'
import { isSelfReferral } from './public-listing.ts'

export const taxonomyTold = z.object({
  id,
  name: z.string(),
  description: z.string(),
  uri: z.url().optional(),
  version: z.string().optional(),
})
export type TaxonomyTold = z.infer<typeof taxonomyTold>

export const termTold = z.object({
  id,
  code: z.string(),
  name: z.string(),
  description: z.string(),
  parent_id: id.optional(),
  taxonomy: z.string(),
  taxonomy_detail: taxonomyTold,
})
export type TermTold = z.infer<typeof termTold>

const national: TaxonomyTold = {
  id: namedId('taxonomy', 'family-hubs'),
  name: 'Family Hubs service categories',
  description:
    'Categories of help for families used by the Department for Education in Find support for your family. Crown copyright, MIT licence.',
  uri: 'https://github.com/DFE-Digital/fh-services',
}
const ways: TaxonomyTold = {
  id: namedId('taxonomy', 'ways-to-get-help'),
  name: 'How to get this help',
  description: 'Whether a family may ask for help itself or somebody who works with it asks.',
}

const nationalTerms = familyHubsCategories.flatMap(({ name, within }): TermTold[] => {
  const term = (more: Omit<TermTold, 'taxonomy' | 'taxonomy_detail'>): TermTold => ({
    ...more,
    taxonomy: national.name,
    taxonomy_detail: national,
  })
  const parent = namedId('family-hubs', name)
  return [
    term({ id: parent, code: name, name, description: `Everything under ${name}` }),
    ...within.map((each) =>
      term({
        id: namedId('family-hubs', name, each),
        code: `${name}: ${each}`,
        name: each,
        description: `${each}, a part of ${name}`,
        parent_id: parent,
      }),
    ),
  ]
})

const outcomeTerms = frameworks.flatMap((framework): TermTold[] => {
  const detail: TaxonomyTold = {
    id: namedId('taxonomy', framework.id),
    name: framework.name,
    description: `The headline outcomes a family's needs are written against. ${framework.source}.`,
    version: framework.from,
  }
  return framework.outcomes.map(({ id: code, name, needs }) => ({
    id: namedId('outcome', framework.id, code),
    code,
    name,
    description: `Help with ${needs.join(', ')}`,
    taxonomy: detail.name,
    taxonomy_detail: detail,
  }))
})

const way = (code: string, name: string, description: string): TermTold => ({
  id: namedId('ways-to-get-help', code),
  code,
  name,
  description,
  taxonomy: ways.name,
  taxonomy_detail: ways,
})
/** Help a family may ask for itself. */
export const askYourself = way('ask-yourself', 'Ask for it yourself', 'A family may ask the organisation itself.')
/** Help that somebody who works with the family asks for. */
export const askedForYou = way(
  'asked-for-you',
  'A worker asks with you',
  'A school, a health visitor or a family hub asks for it together with the family.',
)

/** Every term of the feed, a parent before its children. */
export const taxonomyTerms: readonly TermTold[] = [...nationalTerms, ...outcomeTerms, askYourself, askedForYou]

/** Every taxonomy of the feed, each with at least one term. */
export const taxonomies: readonly TaxonomyTold[] = [
  ...new Map(taxonomyTerms.map(({ taxonomy_detail }) => [taxonomy_detail.id, taxonomy_detail])).values(),
]

const byCode = new Map(nationalTerms.filter((each) => each.parent_id).map((each) => [each.name, each]))

/** The terms of one outcome, one for each version of the framework that has it. */
export const termsOfOutcome = (outcome: OutcomeId): readonly TermTold[] =>
  outcomeTerms.filter(({ code }) => code === outcome)

/** The outcome a term stands for; undefined for a term of another taxonomy. */
export const outcomeOfTerm = (termId: string): OutcomeId | undefined =>
  outcomeTerms.find((each) => each.id === termId)?.code as OutcomeId | undefined

/** The terms a listing is found under: its national categories, the outcomes it helps with, how a family comes by it. */
export const termsOf = (
  it: Pick<ListingTerms, 'kindOfHelp' | 'needs' | 'forWhom' | 'tier' | 'selfReferral'>,
): readonly TermTold[] => [
  ...categoriesOf(it).flatMap((name) => byCode.get(name) ?? []),
  ...it.needs.flatMap(termsOfOutcome),
  isSelfReferral(it) ? askYourself : askedForYou,
]
