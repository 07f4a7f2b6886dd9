// What a draft would change of a listing: field by field, in words, the old beside the new.
import type { Day } from '../kernel/calendar.ts'
import { fingerprint } from '../kernel/fingerprint.ts'
import { inPounds } from '../kernel/money.ts'
import { frameworks } from '../measures/framework.ts'
import { rangeInWords } from './age-range.ts'
import { kindsOfHelp, tiers } from './kind-of-help.ts'
import type { ListingTerms } from './listing.ts'
import { priceInWords } from './price.ts'

/** One field that differs. What a side does not say is missing there. */
export type Change = {
  readonly field: keyof ListingTerms
  readonly words: string
  readonly before?: string
  readonly after?: string
}

/** What ids are called: localities, programmes, providers. */
export type NameOf = (id: string) => string | undefined

const outcomeNames = new Map(frameworks.flatMap(({ outcomes }) => outcomes.map(({ id, name }) => [id as string, name])))
const written = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })
const dayInWords = (on: Day): string => written.format(new Date(`${on}T00:00:00Z`))

const listed = (words: readonly string[] | undefined): string | undefined =>
  words && words.length > 0 ? [...words].sort((a, b) => a.localeCompare(b, 'en-GB')).join('; ') : undefined
const yesOrNo = (it: boolean | undefined): string => (it ? 'Yes' : 'No')
const spoken = (id: string): string => id.charAt(0).toUpperCase() + id.slice(1).replaceAll('-', ' ')

const wholePrice = (it: ListingTerms): string => {
  const { vat, basis } = it.price
  const more = [vat > 0 ? `VAT ${inPounds(vat)} on top` : '', basis === 'recharge' ? 'moved between budgets' : '']
  return [priceInWords(it.price), ...more.filter((each) => each !== '')].join(', ')
}

type Told = { readonly words: string; readonly say: (it: ListingTerms, nameOf: NameOf) => string | undefined }

/** Every field of a listing's terms, in the order people read them: a new one does not compile until it has words. */
const fields: Record<keyof ListingTerms, Told> = {
  name: { words: 'Name', say: (it) => it.name },
  providerId: { words: 'Provider', say: (it, nameOf) => nameOf(it.providerId) },
  interventionId: {
    words: 'Programme',
    say: (it, nameOf) => (it.interventionId ? (nameOf(it.interventionId) ?? 'A programme') : undefined),
  },
  summary: { words: 'What it is', say: (it) => it.summary },
  kindOfHelp: { words: 'Kind of help', say: (it) => it.kindOfHelp && kindsOfHelp[it.kindOfHelp] },
  tier: { words: 'Tier', say: (it) => tiers[it.tier] },
  needs: {
    words: 'Outcomes it helps with',
    say: (it) => listed(it.needs.map((each) => outcomeNames.get(each) ?? each)),
  },
  forWhom: { words: 'Whom it is for', say: (it) => listed(it.forWhom.map(spoken)) },
  ages: { words: 'Ages', say: (it) => (it.ages ? rangeInWords(it.ages) : 'Any age') },
  localityIds: {
    words: 'Localities',
    say: (it, nameOf) => listed(it.localityIds.map((each) => nameOf(each) ?? 'A locality')),
  },
  postcodeDistrict: { words: 'Postcode district', say: (it) => it.postcodeDistrict },
  price: { words: 'Price', say: wholePrice },
  stages: {
    words: 'Stages',
    say: (it) => it.stages?.map(({ name, amount }) => `${name} ${inPounds(amount)}`).join('; '),
  },
  usualUnits: { words: 'Usual number of units', say: (it) => String(it.usualUnits) },
  payable: {
    words: 'Paid for',
    say: (it) => listed((it.payable ?? ['attended', 'late']).map(spoken)),
  },
  selfReferral: { words: 'Families may ask for it themselves', say: (it) => yesOrNo(it.selfReferral) },
  conjoint: { words: 'Works with both adults at once', say: (it) => yesOrNo(it.conjoint) },
  side: { words: 'Side of domestic abuse it serves', say: (it) => it.side && spoken(it.side) },
  exclusions: { words: 'Not for', say: (it) => it.exclusions || undefined },
  terms: { words: 'Terms', say: (it) => it.terms || undefined },
  keywords: { words: 'Words it is found by', say: (it) => listed(it.keywords) },
}

/**
 * What new terms would change, in the order people read a listing; everything when there is no listing yet. A price
 * that begins later says its day.
 */
export const differenceOf = (
  before: ListingTerms | undefined,
  after: ListingTerms,
  nameOf: NameOf,
  priceFrom?: Day,
): Change[] =>
  (Object.keys(fields) as (keyof ListingTerms)[]).flatMap((field) => {
    const { words, say } = fields[field]
    if (before && fingerprint(before[field]) === fingerprint(after[field])) return []
    const old = before && say(before, nameOf)
    const said = say(after, nameOf)
    const next = field === 'price' && before && priceFrom && said ? `${said}, from ${dayInWords(priceFrom)}` : said
    if (old === next) return []
    return [
      { field, words, ...(old === undefined ? {} : { before: old }), ...(next === undefined ? {} : { after: next }) },
    ]
  })
