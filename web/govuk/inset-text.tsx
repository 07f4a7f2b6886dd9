// Words set apart from those around them.
import type { Child } from 'hono/jsx'
import { classNames } from './class-names.ts'

export const InsetText = (props: { id?: string | undefined; classes?: string | undefined; children?: Child }) => (
  <div id={props.id} class={classNames('govuk-inset-text', props.classes)}>
    {props.children}
  </div>
)
