// Several controls that answer one question, and the legend that asks it.
import type { Child } from 'hono/jsx'
import { classNames } from './class-names.ts'
import type { Size } from './label.tsx'

/** How a group is asked: its words, how large, and whether they are the page's only heading. */
export type Legended = { legend?: Child; legendSize?: Size | undefined; pageHeading?: boolean | undefined }

export const Fieldset = (
  props: Legended & {
    role?: 'group' | undefined
    describedBy?: string | undefined
    classes?: string | undefined
    children?: Child
  },
) => (
  <fieldset class={classNames('govuk-fieldset', props.classes)} role={props.role} aria-describedby={props.describedBy}>
    {props.legend ? (
      <legend
        class={classNames('govuk-fieldset__legend', props.legendSize && `govuk-fieldset__legend--${props.legendSize}`)}
      >
        {props.pageHeading ? <h1 class="govuk-fieldset__heading">{props.legend}</h1> : props.legend}
      </legend>
    ) : null}
    {props.children}
  </fieldset>
)
