// Several lines of text.
import type { Child } from 'hono/jsx'
import { classNames } from './class-names.ts'
import { Label, type Labelled } from './label.tsx'
import { describedBy, FormGroup, HintAndError, type Question } from './question.tsx'

export type TextareaProps = Question &
  Labelled & {
    value?: string | undefined
    rows?: number | undefined
    autocomplete?: string | undefined
    spellcheck?: boolean | undefined
    disabled?: boolean | undefined
    describedBy?: string | undefined
    classes?: string | undefined
  }

export const Textarea = (props: TextareaProps) => (
  <FormGroup error={props.error}>
    <TextareaQuestion {...props} />
  </FormGroup>
)

/** The question without its box, for a component that draws a box of its own. */
export const TextareaQuestion = (props: TextareaProps & { after?: Child }) => {
  const id = props.id ?? props.name
  return (
    <>
      <Label {...props} for={id} classes={undefined} />
      <HintAndError {...props} />
      <textarea
        class={classNames('govuk-textarea', props.error ? 'govuk-textarea--error' : '', props.classes)}
        id={id}
        name={props.name}
        rows={props.rows ?? 5}
        spellcheck={props.spellcheck}
        disabled={props.disabled}
        aria-describedby={describedBy(props, props.describedBy)}
        autocomplete={props.autocomplete}
      >
        {props.value}
      </textarea>
      {props.after}
    </>
  )
}
