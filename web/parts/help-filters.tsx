// The questions that narrow a search, each choice with how many it would leave, and the ones in force with a way to take each off.
import { availabilityStates } from '../../shared/catalogue/availability.ts'
import { forWhomIds, kindsOfHelp, tiers } from '../../shared/catalogue/kind-of-help.ts'
import { Button } from '../govuk/button.tsx'
import { Details } from '../govuk/details.tsx'
import { errorAt, type FieldError } from '../govuk/error-summary.tsx'
import { Input } from '../govuk/input.tsx'
import { Select } from '../govuk/select.tsx'
import type { Place } from '../page.tsx'
import { addressOf, type FilterName, familyPart, filterNames, type HelpQuestion } from './help-question.ts'
import { outcomeChoices, outcomeName } from './outcome-name.ts'

type Counts = Readonly<Record<string, Readonly<Record<string, number>>>>
type Choice = { value: string; text: string }

export const availabilityWords: Readonly<Record<(typeof availabilityStates)[number], string>> = {
  open: 'Open now',
  'waiting-list': 'Waiting list',
  full: 'Full',
  ask: 'Ask about places',
}
const forWhomWords = { child: 'A child', parent: 'A parent', couple: 'A couple', family: 'The whole family' } as const

/** The choices of each select, and under which name the search counts them. */
const selects = (
  places: readonly Place[],
): Readonly<Partial<Record<FilterName, { label: string; counted: string; choices: readonly Choice[] }>>> => ({
  kindOfHelp: { label: 'Kind of help', counted: 'kindOfHelp', choices: choicesIn(kindsOfHelp) },
  need: { label: 'Outcome', counted: 'needs', choices: outcomeChoices },
  tier: { label: 'Tier', counted: 'tier', choices: choicesIn(tiers) },
  forWhom: {
    label: 'For whom',
    counted: 'forWhom',
    choices: forWhomIds.map((id) => ({ value: id, text: forWhomWords[id] })),
  },
  availability: {
    label: 'Can it start',
    counted: 'availability',
    choices: availabilityStates.map((id) => ({ value: id, text: availabilityWords[id] })),
  },
  localityId: {
    label: 'Locality',
    counted: 'localityId',
    choices: places.map(({ id, name }) => ({ value: id, text: name })),
  },
})
const choicesIn = (words: Readonly<Record<string, string>>): Choice[] =>
  Object.entries(words).map(([value, text]) => ({ value, text }))

type Props = {
  question: HelpQuestion
  counts: Counts
  places: readonly Place[]
  errors: readonly FieldError[]
}

export const HelpFilters = ({ question, counts, places, errors }: Props) => {
  const { filters } = question
  const inDetails = filterNames.filter((name) => name !== 'text' && filters[name]).length
  return (
    <form method="get" action="/find-help">
      {familyPart(question).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <Input
        name="text"
        label="What would help?"
        labelSize="m"
        hint="Any words: anger, SEMH, mum and dad splitting up, somewhere to go at weekends"
        value={filters.text}
        error={errorAt(errors, 'text')}
        autocomplete="off"
      />
      <Details summary={inDetails > 0 ? `Filters (${inDetails} on)` : 'Filters'} open={errors.length > 0}>
        {Object.entries(selects(places)).map(([name, { label, counted, choices }]) => (
          <Select
            name={name}
            label={label}
            value={filters[name as FilterName] ?? ''}
            error={errorAt(errors, name)}
            items={[{ value: '', text: 'Any' }, ...choices.map((each) => withCount(each, counts[counted]))]}
          />
        ))}
        <Input
          name="age"
          label="Age of the child"
          width={2}
          inputmode="numeric"
          value={filters.age}
          error={errorAt(errors, 'age')}
        />
        <Input
          name="near"
          label="Near"
          hint="The first half of a postcode, such as WV10"
          width={5}
          value={filters.near}
          error={errorAt(errors, 'near')}
        />
        <Input
          name="maxPrice"
          label="Most it may cost"
          hint="Pounds for one session, hour, place or package"
          prefix="£"
          width={5}
          inputmode="decimal"
          value={filters.maxPrice}
          error={errorAt(errors, 'maxPrice')}
        />
      </Details>
      <Button>Search</Button>
    </form>
  )
}

const withCount = ({ value, text }: Choice, counts: Counts[string] | undefined): Choice => ({
  value,
  text: counts ? `${text} (${counts[value] ?? 0})` : text,
})

/** What is narrowed by, each with a link that takes it off. */
export const FiltersOn = ({ question, places }: { question: HelpQuestion; places: readonly Place[] }) => {
  const on = filterNames.filter((name) => question.filters[name])
  if (on.length === 0) return null
  return (
    <ul class="govuk-list" aria-label="Filters that are on">
      {on.map((name) => (
        <li>
          <a class="govuk-link" href={addressOf(question, { without: name })}>
            Take off: {filterInWords(name, question.filters[name] ?? '', places)}
          </a>
        </li>
      ))}
    </ul>
  )
}

const filterInWords = (name: FilterName, value: string, places: readonly Place[]): string => {
  const chosen = selects(places)[name]?.choices.find((each) => each.value === value)?.text
  switch (name) {
    case 'text':
      return `“${value}”`
    case 'need':
      return outcomeName(value)
    case 'age':
      return `Age ${value}`
    case 'near':
      return `Near ${value}`
    case 'maxPrice':
      return `At most £${value.replace(/^£/, '')}`
    default:
      return chosen ?? value
  }
}
