// A date typed in its parts; a month and a year alone where the day is not ours to hold.
import { classNames } from './class-names.ts'
import { Fieldset, type Legended } from './fieldset.tsx'
import { Input } from './input.tsx'
import { describedBy, FormGroup, HintAndError, type Question } from './question.tsx'

export type DatePart = 'day' | 'month' | 'year'

/**
 * The boxes are named `name-day`, `name-month`, `name-year`, and have the same ids.
 * `errorParts` says which are wrong; an error that names none marks them all.
 */
type Props = Question &
  Legended & {
    parts?: readonly DatePart[] | undefined
    values?: { readonly [part in DatePart]?: string | undefined } | undefined
    errorParts?: readonly DatePart[] | undefined
    autocomplete?: 'bday' | undefined
    classes?: string | undefined
  }

const all: readonly DatePart[] = ['day', 'month', 'year']
const words: { readonly [part in DatePart]: string } = { day: 'Day', month: 'Month', year: 'Year' }

export const DateInput = (props: Props) => {
  const id = props.id ?? props.name
  const wrong = props.errorParts ?? (props.error ? all : [])
  const inner = (
    <>
      <HintAndError {...props} />
      <div class={classNames('govuk-date-input', props.classes)} id={id}>
        {(props.parts ?? all).map((part) => (
          <div class="govuk-date-input__item">
            <Input
              name={`${props.name}-${part}`}
              id={`${id}-${part}`}
              label={words[part]}
              labelClasses="govuk-date-input__label"
              classes={classNames('govuk-date-input__input', wrong.includes(part) && 'govuk-input--error')}
              width={part === 'year' ? 4 : 2}
              value={props.values?.[part]}
              inputmode="numeric"
              autocomplete={props.autocomplete && `${props.autocomplete}-${part}`}
            />
          </div>
        ))}
      </div>
    </>
  )
  return (
    <FormGroup error={props.error}>
      {props.legend ? (
        // Without the role some screen readers do not read the description of a group of text boxes.
        <Fieldset {...props} classes={undefined} role="group" describedBy={describedBy(props)}>
          {inner}
        </Fieldset>
      ) : (
        inner
      )}
    </FormGroup>
  )
}
