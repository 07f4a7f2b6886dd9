// What is wrong with one answer, said beside it.
import type { Child } from 'hono/jsx'
import { classNames } from './class-names.ts'

export const ErrorMessage = (props: { id?: string | undefined; classes?: string | undefined; children?: Child }) => (
  <p id={props.id} class={classNames('govuk-error-message', props.classes)}>
    <span class="govuk-visually-hidden">Error:</span> {props.children}
  </p>
)
