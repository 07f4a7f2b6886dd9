// One answer out of a few, each with room for a hint and for a question that follows from it.
import type { Child } from 'hono/jsx'
import { classNames } from './class-names.ts'
import { Fieldset, type Legended } from './fieldset.tsx'
import { Hint } from './hint.tsx'
import { Label } from './label.tsx'
import { describedBy, FormGroup, HintAndError, type Question } from './question.tsx'

/** `conditional` shows itself when its answer is chosen, by the stylesheet alone. */
export type RadioItem =
  | {
      value: string
      text: Child
      hint?: Child
      conditional?: Child
      disabled?: boolean | undefined
      id?: string | undefined
    }
  | { divider: string }

type Props = Question &
  Legended & {
    items: readonly RadioItem[]
    value?: string | undefined
    inline?: boolean | undefined
    small?: boolean | undefined
    classes?: string | undefined
  }

export const Radios = (props: Props) => {
  const inner = (
    <>
      <HintAndError {...props} />
      <div
        class={classNames(
          'govuk-radios',
          props.inline && 'govuk-radios--inline',
          props.small && 'govuk-radios--small',
          props.classes,
        )}
        data-module="govuk-radios"
      >
        {props.items.map((item, index) => (
          <Radio
            item={item}
            name={props.name}
            value={props.value}
            id={`${props.id ?? props.name}${index > 0 ? `-${index + 1}` : ''}`}
          />
        ))}
      </div>
    </>
  )
  return (
    <FormGroup error={props.error}>
      {props.legend ? (
        <Fieldset {...props} classes={undefined} describedBy={describedBy(props)}>
          {inner}
        </Fieldset>
      ) : (
        inner
      )}
    </FormGroup>
  )
}

const Radio = (props: { item: RadioItem; name: string; value: string | undefined; id: string }) => {
  const { item, name, value } = props
  if ('divider' in item) return <div class="govuk-radios__divider">{item.divider}</div>
  const id = item.id ?? props.id
  const chosen = value !== undefined && value === item.value
  return (
    <>
      <div class="govuk-radios__item">
        <input
          class="govuk-radios__input"
          id={id}
          name={name}
          type="radio"
          value={item.value}
          checked={chosen}
          disabled={item.disabled}
          data-aria-controls={item.conditional ? `conditional-${id}` : undefined}
          aria-describedby={item.hint ? `${id}-item-hint` : undefined}
        />
        <Label for={id} label={item.text} classes="govuk-radios__label" />
        {item.hint ? (
          <Hint id={`${id}-item-hint`} classes="govuk-radios__hint">
            {item.hint}
          </Hint>
        ) : null}
      </div>
      {item.conditional ? (
        <div
          class={classNames('govuk-radios__conditional', !chosen && 'govuk-radios__conditional--hidden')}
          id={`conditional-${id}`}
        >
          {item.conditional}
        </div>
      ) : null}
    </>
  )
}
