// The grey line under a label that helps someone answer.
import type { Child } from 'hono/jsx'
import { classNames } from './class-names.ts'

export const Hint = (props: { id?: string | undefined; classes?: string | undefined; children?: Child }) => (
  <div id={props.id} class={classNames('govuk-hint', props.classes)}>
    {props.children}
  </div>
)
