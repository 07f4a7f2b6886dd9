// More for the few who need it, behind a line that says what it is.
import type { Child } from 'hono/jsx'
import { classNames } from './class-names.ts'

export const Details = (props: {
  summary: Child
  open?: boolean | undefined
  id?: string | undefined
  classes?: string | undefined
  children?: Child
}) => (
  <details id={props.id} class={classNames('govuk-details', props.classes)} open={props.open}>
    <summary class="govuk-details__summary">
      <span class="govuk-details__summary-text">{props.summary}</span>
    </summary>
    <div class="govuk-details__text">{props.children}</div>
  </details>
)
