// The questions of a listing's form: what it is, whom it is for, where, and what it costs from when.
import { availabilityStates } from '../../shared/catalogue/availability.ts'
import { forWhomIds, kindsOfHelp, tiers } from '../../shared/catalogue/kind-of-help.ts'
import { type Attendance, attendances } from '../../shared/catalogue/price.ts'
import { Checkboxes } from '../govuk/checkboxes.tsx'
import { DateInput } from '../govuk/date-input.tsx'
import { errorAt, type FieldError } from '../govuk/error-summary.tsx'
import { Input } from '../govuk/input.tsx'
import { Radios } from '../govuk/radios.tsx'
import { Select } from '../govuk/select.tsx'
import { Textarea } from '../govuk/textarea.tsx'
import type { Place } from '../page.tsx'
import { dateAnswer } from './date-answer.ts'
import { stateOfPlaces } from './our-listing.tsx'
import { outcomeChoices } from './outcome-name.ts'

type Asked = { readonly answers: URLSearchParams; readonly errors: readonly FieldError[] }
type Programme = { readonly id: string; readonly name: string }

const forWhom = { child: 'A child', parent: 'A parent', couple: 'A couple', family: 'The whole family' } as const
const paid: Record<Attendance, string> = {
  attended: 'Attended',
  late: 'Came late',
  'did-not-attend': 'Did not come',
  'cancelled-by-family': 'Cancelled by the family',
  'cancelled-by-provider': 'Cancelled by you',
}
const choicesIn = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([value, text]) => ({ value, text }))
const said = ({ answers }: Asked, name: string) => answers.get(name) ?? undefined

export const WhatItIs = (asked: Asked & { readonly programmes: readonly Programme[] }) => (
  <>
    <Input name="name" label="Name" labelSize="s" value={said(asked, 'name')} error={errorAt(asked.errors, 'name')} />
    <Textarea
      name="summary"
      label="What is it?"
      labelSize="s"
      hint="What happens, how often, how long, who leads it"
      rows={4}
      value={said(asked, 'summary')}
      error={errorAt(asked.errors, 'summary')}
    />
    <Select
      name="kindOfHelp"
      label="Kind of help"
      items={[{ value: '', text: 'None of these' }, ...choicesIn(kindsOfHelp)]}
      value={said(asked, 'kindOfHelp') ?? ''}
      error={errorAt(asked.errors, 'kindOfHelp')}
    />
    <Select
      name="interventionId"
      label="Is it a published programme?"
      items={[{ value: '', text: 'No' }, ...asked.programmes.map(({ id, name }) => ({ value: id, text: name }))]}
      value={said(asked, 'interventionId') ?? ''}
      error={errorAt(asked.errors, 'interventionId')}
    />
    <Radios
      name="tier"
      legend="Tier"
      legendSize="s"
      items={choicesIn(tiers)}
      value={said(asked, 'tier')}
      error={errorAt(asked.errors, 'tier')}
    />
    <Checkboxes
      name="needs"
      legend="Which outcomes does it help with?"
      legendSize="s"
      small
      items={outcomeChoices.map(({ value, text }) => ({ value, text }))}
      values={asked.answers.getAll('needs')}
      error={errorAt(asked.errors, 'needs')}
    />
    <Input
      name="keywords"
      label="Other words people may look for (optional)"
      hint="With commas between them"
      value={said(asked, 'keywords')}
      error={errorAt(asked.errors, 'keywords')}
    />
  </>
)

export const WhomItIsFor = (asked: Asked & { readonly places: readonly Place[] }) => (
  <>
    <Checkboxes
      name="forWhom"
      legend="Whom is it for?"
      legendSize="s"
      items={forWhomIds.map((value) => ({ value, text: forWhom[value] }))}
      values={asked.answers.getAll('forWhom')}
      error={errorAt(asked.errors, 'forWhom')}
    />
    <Input
      name="ageFrom"
      label="Youngest age of the child"
      hint="In years; -1 is before birth"
      width={2}
      inputmode="numeric"
      value={said(asked, 'ageFrom')}
      error={errorAt(asked.errors, 'ageFrom')}
    />
    <Input
      name="ageTo"
      label="Oldest age of the child"
      width={2}
      inputmode="numeric"
      value={said(asked, 'ageTo')}
      error={errorAt(asked.errors, 'ageTo')}
    />
    <Checkboxes
      name="anyAge"
      small
      items={[{ value: 'yes', text: 'The age of a child plays no part' }]}
      values={asked.answers.getAll('anyAge')}
    />
    <Checkboxes
      name="localityIds"
      legend="Which localities do you serve with it?"
      legendSize="s"
      small
      items={asked.places.map(({ id, name }) => ({ value: id, text: name }))}
      values={asked.answers.getAll('localityIds')}
      error={errorAt(asked.errors, 'localityIds')}
    />
    <Input
      name="postcodeDistrict"
      label="Where is it? (optional)"
      hint="The first half of the postcode, such as WV10. Leave it empty when you go to families, or when the place must not be known."
      width={5}
      value={said(asked, 'postcodeDistrict')}
      error={errorAt(asked.errors, 'postcodeDistrict')}
    />
    <Textarea
      name="exclusions"
      label="Whom is it not for? (optional)"
      rows={3}
      value={said(asked, 'exclusions')}
      error={errorAt(asked.errors, 'exclusions')}
    />
    <Checkboxes
      name="selfReferral"
      items={[{ value: 'yes', text: 'Families may ask for it themselves' }]}
      values={asked.answers.getAll('selfReferral')}
    />
    <Checkboxes
      name="conjoint"
      items={[{ value: 'yes', text: 'Both adults take part together' }]}
      values={asked.answers.getAll('conjoint')}
    />
  </>
)

const Begins = (asked: Asked) => (
  <Radios
    name="when"
    legend="If you change the price, when does the new one begin?"
    legendSize="s"
    hint="Orders made before keep the price they were made at."
    value={said(asked, 'when') ?? 'now'}
    error={errorAt(asked.errors, 'when')}
    items={[
      { value: 'now', text: 'As soon as the council has approved it' },
      {
        value: 'later',
        text: 'On a day to come',
        conditional: (
          <DateInput
            name="priceFrom"
            legend="From which day?"
            hint="For example, 1 4 2027"
            values={dateAnswer(asked.answers, 'priceFrom', 'the day').values}
            error={errorAt(asked.errors, 'priceFrom')}
          />
        ),
      },
    ]}
  />
)

export const WhatItCosts = (asked: Asked & { readonly isNew: boolean }) => (
  <>
    <Radios
      name="basis"
      legend="How is it paid for?"
      legendSize="s"
      value={said(asked, 'basis')}
      error={errorAt(asked.errors, 'basis')}
      items={[
        { value: 'bought', text: 'The council buys it' },
        { value: 'recharge', text: 'Money moves between the council’s budgets' },
        { value: 'no-charge', text: 'It costs a pot nothing' },
      ]}
    />
    <Radios
      name="unit"
      legend="What is counted?"
      legendSize="s"
      inline
      value={said(asked, 'unit')}
      error={errorAt(asked.errors, 'unit')}
      items={[
        { value: 'session', text: 'A session' },
        { value: 'hour', text: 'An hour' },
        { value: 'place', text: 'A place' },
        { value: 'package', text: 'A package' },
      ]}
    />
    <Input
      name="amount"
      label="Price for one, without VAT"
      hint="Leave it empty when it costs a pot nothing"
      prefix="£"
      inputmode="decimal"
      width={5}
      value={said(asked, 'amount')}
      error={errorAt(asked.errors, 'amount')}
    />
    <Input
      name="vat"
      label="VAT on top for one (optional)"
      prefix="£"
      inputmode="decimal"
      width={5}
      value={said(asked, 'vat')}
      error={errorAt(asked.errors, 'vat')}
    />
    <Input
      name="notional"
      label="What one is worth, when it costs a pot nothing (optional)"
      prefix="£"
      inputmode="decimal"
      width={5}
      value={said(asked, 'notional')}
      error={errorAt(asked.errors, 'notional')}
    />
    {!asked.isNew && <Begins {...asked} />}
    <Input
      name="usualUnits"
      label="How many does a family usually have?"
      width={3}
      inputmode="numeric"
      value={said(asked, 'usualUnits')}
      error={errorAt(asked.errors, 'usualUnits')}
    />
    <Textarea
      name="stages"
      label="Stages of a package (optional)"
      hint="Each on its own line with its price, such as: Assessment £100. Together they are the price of the package."
      rows={3}
      value={said(asked, 'stages')}
      error={errorAt(asked.errors, 'stages')}
    />
    <Checkboxes
      name="payable"
      legend="What is paid for?"
      legendSize="s"
      small
      items={attendances.map((value) => ({ value, text: paid[value] }))}
      values={
        asked.answers.has('name') || asked.answers.has('payable')
          ? asked.answers.getAll('payable')
          : ['attended', 'late']
      }
      error={errorAt(asked.errors, 'payable')}
    />
    <Textarea
      name="terms"
      label="Terms (optional)"
      hint="Notice to cancel, what a worker has to arrange"
      rows={3}
      value={said(asked, 'terms')}
      error={errorAt(asked.errors, 'terms')}
    />
    {asked.isNew && (
      <Radios
        name="places"
        legend="Are there places?"
        legendSize="s"
        value={said(asked, 'places')}
        error={errorAt(asked.errors, 'places')}
        items={availabilityStates.map((value) => ({ value, text: stateOfPlaces[value] }))}
      />
    )}
  </>
)
