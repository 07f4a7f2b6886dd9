// Any number of answers out of a few, each with room for a hint and for a question that follows from it.
import type { Child } from 'hono/jsx'
import { classNames } from './class-names.ts'
import { Fieldset, type Legended } from './fieldset.tsx'
import { Hint } from './hint.tsx'
import { Label } from './label.tsx'
import { describedBy, FormGroup, HintAndError, type Question } from './question.tsx'

/**
 * `conditional` shows itself when its answer is ticked, by the stylesheet alone; `exclusive` ("none of these")
 * unticks the others, with JavaScript only, so a form still refuses both.
 */
export type CheckboxItem =
  | {
      value: string
      text: Child
      hint?: Child
      conditional?: Child
      exclusive?: boolean | undefined
      disabled?: boolean | undefined
      id?: string | undefined
      name?: string | undefined
    }
  | { divider: string }

type Props = Question &
  Legended & {
    items: readonly CheckboxItem[]
    values?: readonly string[] | undefined
    small?: boolean | undefined
    classes?: string | undefined
  }

export const Checkboxes = (props: Props) => {
  const described = describedBy(props)
  const inner = (
    <>
      <HintAndError {...props} />
      <div
        class={classNames('govuk-checkboxes', props.small && 'govuk-checkboxes--small', props.classes)}
        data-module="govuk-checkboxes"
      >
        {props.items.map((item, index) => (
          <Checkbox
            item={item}
            name={props.name}
            values={props.values ?? []}
            id={`${props.id ?? props.name}${index > 0 ? `-${index + 1}` : ''}`}
            describedBy={props.legend ? undefined : described}
          />
        ))}
      </div>
    </>
  )
  return (
    <FormGroup error={props.error}>
      {props.legend ? (
        <Fieldset {...props} classes={undefined} describedBy={described}>
          {inner}
        </Fieldset>
      ) : (
        inner
      )}
    </FormGroup>
  )
}

type ItemProps = {
  item: CheckboxItem
  name: string
  values: readonly string[]
  id: string
  describedBy: string | undefined
}

const Checkbox = (props: ItemProps) => {
  const { item, values } = props
  if ('divider' in item) return <div class="govuk-checkboxes__divider">{item.divider}</div>
  const id = item.id ?? props.id
  const ticked = values.includes(item.value)
  return (
    <>
      <div class="govuk-checkboxes__item">
        <input
          class="govuk-checkboxes__input"
          id={id}
          name={item.name ?? props.name}
          type="checkbox"
          value={item.value}
          checked={ticked}
          disabled={item.disabled}
          data-aria-controls={item.conditional ? `conditional-${id}` : undefined}
          data-behaviour={item.exclusive ? 'exclusive' : undefined}
          aria-describedby={classNames(props.describedBy, item.hint ? `${id}-item-hint` : '') || undefined}
        />
        <Label for={id} label={item.text} classes="govuk-checkboxes__label" />
        {item.hint ? (
          <Hint id={`${id}-item-hint`} classes="govuk-checkboxes__hint">
            {item.hint}
          </Hint>
        ) : null}
      </div>
      {item.conditional ? (
        <div
          class={classNames('govuk-checkboxes__conditional', !ticked && 'govuk-checkboxes__conditional--hidden')}
          id={`conditional-${id}`}
        >
          {item.conditional}
        </div>
      ) : null}
    </>
  )
}
