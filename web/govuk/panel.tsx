// The end of a journey: it is done, and here is its reference.
import type { Child } from 'hono/jsx'
import { classNames } from './class-names.ts'

export const Panel = (props: {
  title: Child
  headingLevel?: 1 | 2 | 3 | undefined
  classes?: string | undefined
  children?: Child
}) => {
  const Heading = `h${props.headingLevel ?? 1}` as const
  return (
    <div class={classNames('govuk-panel govuk-panel--confirmation', props.classes)}>
      <Heading class="govuk-panel__title">{props.title}</Heading>
      {props.children ? <div class="govuk-panel__body">{props.children}</div> : null}
    </div>
  )
}
