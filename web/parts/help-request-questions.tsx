// The questions of a request for help: few, and none that asks for a name, an address or a number of the family's.
import { CharacterCount } from '../govuk/character-count.tsx'
import { Checkboxes } from '../govuk/checkboxes.tsx'
import { errorAt, type FieldError } from '../govuk/error-summary.tsx'
import { Input } from '../govuk/input.tsx'
import { Radios } from '../govuk/radios.tsx'
import { Select } from '../govuk/select.tsx'
import type { Place } from '../page.tsx'
import { sidesInWords } from './help-request-words.tsx'
import { outcomeChoices } from './outcome-name.ts'

type Props = { answers: URLSearchParams; places: readonly Place[]; errors: readonly FieldError[] }

export const HelpRequestQuestions = ({ answers, places, errors }: Props) => {
  const said = (name: string) => answers.get(name) ?? ''
  return (
    <>
      <Select
        name="localityId"
        label="Which hub is near the family?"
        labelSize="m"
        value={said('localityId')}
        error={errorAt(errors, 'localityId')}
        items={[{ value: '', text: 'Choose a hub' }, ...places.map(({ id, name }) => ({ value: id, text: name }))]}
      />
      <Input
        name="childAges"
        label="How old are the children?"
        labelSize="m"
        hint="Each age in years, such as 4, 7. Write “unborn” for a baby still to come"
        width={10}
        value={said('childAges')}
        error={errorAt(errors, 'childAges')}
        autocomplete="off"
      />
      <Checkboxes
        name="needs"
        legend="What does the family want help with?"
        legendSize="m"
        values={answers.getAll('needs')}
        error={errorAt(errors, 'needs')}
        items={outcomeChoices.map((each) =>
          each.value === 'safe-from-domestic-abuse'
            ? { ...each, conditional: <SideQuestion value={said('side')} error={errorAt(errors, 'side')} /> }
            : each,
        )}
      />
      <CharacterCount
        name="summary"
        label="What would help?"
        labelSize="m"
        hint="A sentence or two. No names, no address, no school, and never where somebody is staying: the hub rings you"
        maxLength={300}
        rows={4}
        value={said('summary')}
        error={errorAt(errors, 'summary')}
      />
      <Input
        name="telephone"
        label="Which number does the hub ring you on?"
        labelSize="m"
        hint="Your own at work. The hub rings you, not the family"
        width={20}
        type="tel"
        autocomplete="tel"
        value={said('telephone')}
        error={errorAt(errors, 'telephone')}
      />
      <Input
        name="when"
        label="When can you talk? (optional)"
        labelSize="s"
        width={20}
        value={said('when')}
        error={errorAt(errors, 'when')}
      />
      <Checkboxes
        name="familyAgreed"
        legend="Does the family know?"
        legendSize="m"
        values={answers.getAll('familyAgreed')}
        error={errorAt(errors, 'familyAgreed')}
        items={[{ value: 'yes', text: 'The family knows that I ask, and wants help' }]}
      />
    </>
  )
}

const SideQuestion = ({ value, error }: { value: string; error: string | undefined }) => (
  <Radios
    name="side"
    legend="Whom is this for?"
    legendSize="s"
    hint="It is kept apart from anything about the other person"
    value={value || undefined}
    error={error}
    items={Object.entries(sidesInWords).map(([side, text]) => ({ value: side, text }))}
  />
)
