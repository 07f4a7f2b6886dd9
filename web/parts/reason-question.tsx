// Asks for a reason: one of those offered, or the person's own words.
import { errorAt, type FieldError } from '../govuk/error-summary.tsx'
import { Radios } from '../govuk/radios.tsx'
import { Textarea } from '../govuk/textarea.tsx'
import { reasonInWords } from './reason-in-words.ts'

const own = 'other'

/** The reason that was given, or what is missing; `ask` is said when none was chosen. */
export const reasonIn = (answers: URLSearchParams, ask: string): { reason: string; errors: FieldError[] } => {
  const chosen = answers.get('reason') ?? ''
  const reason = (chosen === own ? (answers.get('words') ?? '') : chosen).trim()
  if (reason) return { reason, errors: [] }
  return chosen === own
    ? { reason, errors: [{ field: 'words', message: 'Say what the reason is' }] }
    : { reason, errors: [{ field: 'reason', message: ask }] }
}

type Props = {
  legend: string
  reasons: readonly string[]
  answers: URLSearchParams
  errors: readonly FieldError[]
}

export const ReasonQuestion = ({ legend, reasons, answers, errors }: Props) => (
  <Radios
    name="reason"
    legend={legend}
    legendSize="m"
    value={answers.get('reason') ?? undefined}
    error={errorAt(errors, 'reason')}
    items={[
      ...reasons.map((each) => ({ value: each, text: reasonInWords(each) })),
      {
        value: own,
        text: 'Another reason',
        conditional: (
          <Textarea
            name="words"
            label="Say why"
            hint="The provider may read it: name nobody of the family."
            rows={3}
            value={answers.get('words') ?? ''}
            error={errorAt(errors, 'words')}
          />
        ),
      },
    ]}
  />
)
