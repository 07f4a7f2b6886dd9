// One line of text, a number, an amount of money, an email address or a telephone number.
import type { Child } from 'hono/jsx'
import { classNames } from './class-names.ts'
import { Label, type Labelled } from './label.tsx'
import { describedBy, FormGroup, HintAndError, type Question } from './question.tsx'

export type InputWidth =
  | 2
  | 3
  | 4
  | 5
  | 10
  | 20
  | 30
  | 'one-quarter'
  | 'one-third'
  | 'one-half'
  | 'two-thirds'
  | 'three-quarters'
  | 'full'

type Props = Question &
  Labelled & {
    value?: string | number | undefined
    type?: 'text' | 'email' | 'tel' | 'search' | 'password' | 'url' | undefined
    inputmode?: 'numeric' | 'decimal' | 'email' | 'tel' | 'search' | 'text' | 'url' | undefined
    autocomplete?: string | undefined
    autocapitalize?: 'none' | 'off' | 'characters' | 'words' | 'sentences' | undefined
    pattern?: string | undefined
    spellcheck?: boolean | undefined
    disabled?: boolean | undefined
    width?: InputWidth | undefined
    prefix?: Child
    suffix?: Child
    describedBy?: string | undefined
    classes?: string | undefined
    labelClasses?: string | undefined
  }

export const Input = (props: Props) => {
  const id = props.id ?? props.name
  const control = (
    <input
      class={classNames('govuk-input', widthClass(props.width), props.classes, props.error ? 'govuk-input--error' : '')}
      id={id}
      name={props.name}
      type={props.type ?? 'text'}
      spellcheck={props.spellcheck}
      value={props.value}
      disabled={props.disabled}
      aria-describedby={describedBy(props, props.describedBy)}
      autocomplete={props.autocomplete}
      autocapitalize={props.autocapitalize}
      pattern={props.pattern}
      inputmode={props.inputmode}
    />
  )
  return (
    <FormGroup error={props.error}>
      <Label {...props} for={id} classes={props.labelClasses} />
      <HintAndError {...props} />
      {props.prefix || props.suffix ? (
        <div class="govuk-input__wrapper">
          {props.prefix ? <Affix side="prefix">{props.prefix}</Affix> : null}
          {control}
          {props.suffix ? <Affix side="suffix">{props.suffix}</Affix> : null}
        </div>
      ) : (
        control
      )}
    </FormGroup>
  )
}

const Affix = ({ side, children }: { side: 'prefix' | 'suffix'; children?: Child }) => (
  <div class={`govuk-input__${side}`} aria-hidden="true">
    {children}
  </div>
)

const widthClass = (width: InputWidth | undefined): string | undefined =>
  typeof width === 'number' ? `govuk-input--width-${width}` : width && `govuk-!-width-${width}`
