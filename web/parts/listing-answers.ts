// A listing as it is typed: the form filled from one that is there, and what the API is told, with what is wrong at its box.
import { availabilityStates } from '../../shared/catalogue/availability.ts'
import { forWhomIds, kindOfHelpIds, tierIds } from '../../shared/catalogue/kind-of-help.ts'
import type { ListingProposed, ListingTerms } from '../../shared/catalogue/listing.ts'
import { attendances, bases, type Stage, units } from '../../shared/catalogue/price.ts'
import { inPounds, penceFromPounds } from '../../shared/kernel/money.ts'
import { OUTCOME_IDS } from '../../shared/measures/framework.ts'
import type { FieldError } from '../govuk/error-summary.tsx'
import { dateAnswer, dateValues } from './date-answer.ts'

const pounds = (amount: number): string => inPounds(amount).slice(1)

/** The form filled from what is there: a listing, or a draft that came back. */
export const answersFrom = (it: ListingTerms & { readonly priceFrom?: string | undefined }): URLSearchParams => {
  const one: Record<string, string | undefined> = {
    name: it.name,
    summary: it.summary,
    interventionId: it.interventionId,
    kindOfHelp: it.kindOfHelp,
    tier: it.tier,
    ageFrom: it.ages ? String(it.ages.from) : undefined,
    ageTo: it.ages ? String(it.ages.to) : undefined,
    anyAge: it.ages ? undefined : 'yes',
    unit: it.price.unit,
    basis: it.price.basis,
    amount: it.price.basis === 'no-charge' ? undefined : pounds(it.price.amount),
    vat: it.price.vat > 0 ? pounds(it.price.vat) : undefined,
    notional: it.price.notionalAmount === undefined ? undefined : pounds(it.price.notionalAmount),
    usualUnits: String(it.usualUnits),
    stages: it.stages?.map(({ name, amount }) => `${name} £${pounds(amount)}`).join('\n'),
    postcodeDistrict: it.postcodeDistrict,
    exclusions: it.exclusions,
    terms: it.terms,
    keywords: it.keywords?.join(', '),
    selfReferral: it.selfReferral ? 'yes' : undefined,
    conjoint: it.conjoint ? 'yes' : undefined,
    when: it.priceFrom ? 'later' : 'now',
  }
  const dated = it.priceFrom ? Object.entries(dateValues(it.priceFrom)) : []
  return new URLSearchParams([
    ...Object.entries(one).flatMap(([name, value]): [string, string][] => (value === undefined ? [] : [[name, value]])),
    ...dated.map(([part, value]): [string, string] => [`priceFrom-${part}`, value]),
    ...it.needs.map((each): [string, string] => ['needs', each]),
    ...it.forWhom.map((each): [string, string] => ['forWhom', each]),
    ...it.localityIds.map((each): [string, string] => ['localityIds', each]),
    ...(it.payable ?? ['attended', 'late']).map((each): [string, string] => ['payable', each]),
  ])
}

/** "Assessment £100" on a line of its own; undefined when a line says no sum. */
const stagesIn = (typed: string): Stage[] | undefined => {
  const lines = typed.split(/\r?\n/).filter((line) => line.trim() !== '')
  const stages = lines.map((line) => {
    const [, name = '', sum = ''] = /^(.*?)\s*(£?[\d,.]+)\s*$/.exec(line.trim()) ?? []
    const amount = penceFromPounds(sum)
    return name === '' || amount === undefined ? undefined : { name, amount }
  })
  return stages.every((each) => each !== undefined) ? stages : undefined
}

const whole = (typed: string): number | undefined => (/^-?\d{1,4}$/.test(typed) ? Number(typed) : undefined)

/** The API's fields by the controls they were typed in. */
export const listingControl = (field: string): string => {
  const [first = '', second] = field.split('.')
  if (first === 'ages') return second === 'to' ? 'ageTo' : 'ageFrom'
  if (first === 'price') return second === 'notionalAmount' ? 'notional' : (second ?? 'amount')
  return first === 'availability' ? 'places' : first
}

/** What is kept of a listing because its provider does not decide it alone. */
export type Fixed = Pick<ListingTerms, 'providerId' | 'side'>

/** What is proposed, or what is missing; `isNew` listings also say whether there are places. */
export const proposedIn = (
  answers: URLSearchParams,
  { providerId, side }: Fixed,
  isNew: boolean,
): { readonly json?: ListingProposed; readonly errors: readonly FieldError[] } => {
  const said = (name: string) => (answers.get(name) ?? '').trim()
  const chosen = <T extends string>(of: readonly T[], name: string) => of.find((each) => each === said(name))
  const all = <T extends string>(of: readonly T[], name: string) =>
    of.filter((each) => answers.getAll(name).includes(each))
  const money = (name: string) => (said(name) === '' ? 0 : penceFromPounds(said(name)))

  const [tier, unit, basis] = [chosen(tierIds, 'tier'), chosen(units, 'unit'), chosen(bases, 'basis')]
  const [needs, forWhom] = [all(OUTCOME_IDS, 'needs'), all(forWhomIds, 'forWhom')]
  const anyAge = answers.has('anyAge')
  const [from, to] = [whole(said('ageFrom')), whole(said('ageTo'))]
  const charged = basis !== 'no-charge'
  const [amount, vat, notional] = [charged ? money('amount') : 0, charged ? money('vat') : 0, money('notional')]
  const usualUnits = whole(said('usualUnits'))
  const stages = unit === 'package' && charged ? stagesIn(answers.get('stages') ?? '') : []
  const payable = all(attendances, 'payable')
  const later =
    !isNew && said('when') === 'later' ? dateAnswer(answers, 'priceFrom', 'the day the price begins') : undefined
  const places = isNew ? chosen(availabilityStates, 'places') : undefined

  const errors: FieldError[] = [
    ...(said('name') ? [] : [{ field: 'name', message: 'Give the listing a name' }]),
    ...(said('summary') ? [] : [{ field: 'summary', message: 'Say what it is, in a sentence or two' }]),
    ...(tier ? [] : [{ field: 'tier', message: 'Choose a tier' }]),
    ...(needs.length > 0 ? [] : [{ field: 'needs', message: 'Choose at least one outcome' }]),
    ...(forWhom.length > 0 ? [] : [{ field: 'forWhom', message: 'Say whom it is for' }]),
    ...(anyAge || from !== undefined
      ? []
      : [{ field: 'ageFrom', message: 'Give the youngest age in whole years, such as 5' }]),
    ...(anyAge || to !== undefined
      ? []
      : [{ field: 'ageTo', message: 'Give the oldest age in whole years, such as 11' }]),
    ...(answers.has('localityIds') ? [] : [{ field: 'localityIds', message: 'Choose at least one locality' }]),
    ...(basis ? [] : [{ field: 'basis', message: 'Say how it is paid for' }]),
    ...(unit ? [] : [{ field: 'unit', message: 'Choose what is counted' }]),
    ...(charged && !amount ? [{ field: 'amount', message: 'Give the price in pounds, such as 45 or 45.50' }] : []),
    ...(vat === undefined ? [{ field: 'vat', message: 'Give the VAT in pounds, or leave it empty' }] : []),
    ...(notional === undefined
      ? [{ field: 'notional', message: 'Give what it is worth in pounds, or leave it empty' }]
      : []),
    ...(usualUnits === undefined ? [{ field: 'usualUnits', message: 'Give the usual number as a whole number' }] : []),
    ...(stages
      ? []
      : [{ field: 'stages', message: 'Write each stage on its own line with its price, such as: Assessment £100' }]),
    ...(payable.length > 0 ? [] : [{ field: 'payable', message: 'Choose what is paid for' }]),
    ...(later?.error ? [later.error] : []),
    ...(isNew && !places ? [{ field: 'places', message: 'Say whether there are places' }] : []),
  ]
  if (errors.length > 0 || !tier || !unit || !basis) return { errors }
  const kindOfHelp = chosen(kindOfHelpIds, 'kindOfHelp')
  const keywords = said('keywords')
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '')
  const usual = payable.length === 2 && payable.includes('attended') && payable.includes('late')
  return {
    errors,
    json: {
      providerId,
      ...(side ? { side } : {}),
      name: said('name'),
      summary: said('summary'),
      tier,
      needs,
      forWhom,
      ages: anyAge ? null : { from: from ?? 0, to: to ?? 0 },
      localityIds: answers.getAll('localityIds'),
      price: {
        unit,
        basis,
        amount: amount ?? 0,
        vat: vat ?? 0,
        ...(basis === 'no-charge' && notional ? { notionalAmount: notional } : {}),
      },
      usualUnits: usualUnits ?? 1,
      ...(said('interventionId') ? { interventionId: said('interventionId') } : {}),
      ...(kindOfHelp ? { kindOfHelp } : {}),
      ...(stages && stages.length > 0 ? { stages } : {}),
      ...(usual ? {} : { payable }),
      ...(said('postcodeDistrict') ? { postcodeDistrict: said('postcodeDistrict').toUpperCase() } : {}),
      ...(said('exclusions') ? { exclusions: said('exclusions') } : {}),
      ...(said('terms') ? { terms: said('terms') } : {}),
      ...(keywords.length > 0 ? { keywords } : {}),
      ...(answers.has('selfReferral') ? { selfReferral: true } : {}),
      ...(answers.has('conjoint') ? { conjoint: true } : {}),
      ...(later?.day ? { priceFrom: later.day } : {}),
      ...(places ? { availability: { state: places } } : {}),
    },
  }
}
