// What is asked of a plan as a whole: the basis for sharing, domestic abuse, who else is involved, and who leads.
import type { Colleague } from '../../shared/people/worker.ts'
import { errorAt, type FieldError } from '../govuk/error-summary.tsx'
import { Input } from '../govuk/input.tsx'
import { Radios } from '../govuk/radios.tsx'
import { Select } from '../govuk/select.tsx'
import { Textarea } from '../govuk/textarea.tsx'
import type { Me, Place } from '../page.tsx'

/** Which basis a council relies on is its own: these are the usual two, and its words for any other. */
const bases = ['Public task', 'Consent']

/** The basis in words; the family's agreement to take part is another thing and is asked of each person. */
export const basisIn = (answers: URLSearchParams): { words: string; errors: FieldError[] } => {
  const chosen = answers.get('sharingBasis') ?? ''
  const words = chosen === 'other' ? (answers.get('otherBasis') ?? '').trim() : chosen
  if (words) return { words, errors: [] }
  return chosen === 'other'
    ? { words, errors: [{ field: 'otherBasis', message: 'Say on what basis information is shared' }] }
    : { words, errors: [{ field: 'sharingBasis', message: 'Choose on what basis information is shared' }] }
}

/** Agencies typed one a line, "Low Hill Primary: attendance". Their ids follow from the plan's, so that a form sent twice says the same. */
export const agenciesIn = (answers: URLSearchParams, planId: string) =>
  (answers.get('agencies') ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line, n) => {
      const [name = '', ...what] = line.split(':')
      const does = what.join(':').trim()
      return {
        id: `${planId.slice(0, 24)}${n.toString(16).padStart(12, '0')}`,
        name: name.trim(),
        ...(does ? { what: does } : {}),
      }
    })

/** The lead workers somebody may start a plan for. */
export const whoMayLead = (leads: readonly Colleague[], me: Me, places: readonly Place[]) =>
  leads
    .filter((each) => !me.localityId || each.localityId === me.localityId)
    .map((each) => ({
      value: each.id,
      text: me.localityId ? each.name : `${each.name}, ${places.find((place) => place.id === each.localityId)?.name}`,
    }))

type Props = {
  answers: URLSearchParams
  errors: readonly FieldError[]
  /** Asked only of somebody who works in the whole city. */
  places: readonly Place[]
  leads: readonly { value: string; text: string }[]
  mustNameLead: boolean
}

export const PlanQuestions = ({ answers, errors, places, leads, mustNameLead }: Props) => (
  <>
    {places.length > 0 && (
      <Select
        name="localityId"
        label="Where does the family live?"
        labelSize="m"
        value={answers.get('localityId') ?? ''}
        error={errorAt(errors, 'localityId')}
        items={[{ value: '', text: 'Choose a locality' }, ...places.map(({ id, name }) => ({ value: id, text: name }))]}
      />
    )}
    {leads.length > 0 && (
      <Select
        name="leadWorkerId"
        label="Who leads?"
        labelSize="m"
        value={answers.get('leadWorkerId') ?? ''}
        error={errorAt(errors, 'leadWorkerId')}
        items={[{ value: '', text: mustNameLead ? 'Choose a lead worker' : 'You' }, ...leads]}
      />
    )}
    <BasisQuestion answers={answers} errors={errors} />
    <AbuseQuestion value={answers.get('domesticAbuse') ?? 'none'} />
    <Textarea
      name="agencies"
      label="Who else is working with this family? (optional)"
      labelSize="m"
      hint="One a line, such as: Low Hill Primary: attendance"
      rows={4}
      value={answers.get('agencies') ?? ''}
      error={errorAt(errors, 'agencies')}
    />
    <Input
      name="caseReference"
      label="Reference in the case system (optional)"
      labelSize="m"
      width={20}
      autocomplete="off"
      value={answers.get('caseReference') ?? ''}
      error={errorAt(errors, 'caseReference')}
    />
  </>
)

export const BasisQuestion = ({ answers, errors }: Pick<Props, 'answers' | 'errors'>) => (
  <Radios
    name="sharingBasis"
    legend="On what basis is information shared?"
    legendSize="m"
    hint="This is not the same as agreeing to take part."
    value={answers.get('sharingBasis') ?? undefined}
    error={errorAt(errors, 'sharingBasis')}
    items={[
      { value: 'Public task', text: 'Public task', hint: 'The council’s own duty; the family has been told' },
      { value: 'Consent', text: 'Consent', hint: 'The family said yes to sharing, and can take it back' },
      {
        value: 'other',
        text: 'Another basis',
        conditional: (
          <Input
            name="otherBasis"
            label="Which?"
            value={answers.get('otherBasis') ?? ''}
            error={errorAt(errors, 'otherBasis')}
          />
        ),
      },
    ]}
  />
)

/** A basis as the boxes of the question. */
export const basisTyped = (words: string): [string, string][] =>
  bases.includes(words)
    ? [['sharingBasis', words]]
    : [
        ['sharingBasis', 'other'],
        ['otherBasis', words],
      ]

/** Once it is said, it stays said: only a safeguarding lead weighs what to do about it. */
export const AbuseQuestion = ({ value, stays }: { value: string; stays?: boolean | undefined }) => (
  <Radios
    name="domesticAbuse"
    legend="Is there domestic abuse?"
    legendSize="m"
    hint="Where there is, or may be, mediation and work with couples is stopped until a safeguarding lead says why it is safe."
    value={value}
    items={[
      ...(stays ? [] : [{ value: 'none', text: 'No sign of it' }]),
      { value: 'suspected', text: 'It is suspected' },
      { value: 'known', text: 'It is known' },
    ]}
  />
)
