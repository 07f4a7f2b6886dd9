// One answer out of a list too long for radios.
import { classNames } from './class-names.ts'
import { Label, type Labelled } from './label.tsx'
import { describedBy, FormGroup, HintAndError, type Question } from './question.tsx'

export type SelectItem = { value: string; text: string; disabled?: boolean | undefined }

type Props = Question &
  Labelled & {
    items: readonly SelectItem[]
    value?: string | undefined
    disabled?: boolean | undefined
    describedBy?: string | undefined
    classes?: string | undefined
  }

export const Select = (props: Props) => {
  const id = props.id ?? props.name
  return (
    <FormGroup error={props.error}>
      <Label {...props} for={id} classes={undefined} />
      <HintAndError {...props} />
      <select
        class={classNames('govuk-select', props.classes, props.error ? 'govuk-select--error' : '')}
        id={id}
        name={props.name}
        disabled={props.disabled}
        aria-describedby={describedBy(props, props.describedBy)}
      >
        {props.items.map((item) => (
          <option
            value={item.value}
            selected={props.value !== undefined && props.value !== '' && item.value === props.value}
            disabled={item.disabled}
          >
            {item.text}
          </option>
        ))}
      </select>
    </FormGroup>
  )
}
