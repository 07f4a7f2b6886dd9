// The words that name a control, which may also be the page's heading.
import type { Child } from 'hono/jsx'
import { classNames } from './class-names.ts'

export type Size = 's' | 'm' | 'l' | 'xl'

/** How a question is asked: its words, how large, and whether they are the page's only heading. */
export type Labelled = { label: Child; labelSize?: Size | undefined; pageHeading?: boolean | undefined }

export const Label = (props: Labelled & { for: string; classes?: string | undefined }) => {
  const label = (
    <label
      class={classNames('govuk-label', props.labelSize && `govuk-label--${props.labelSize}`, props.classes)}
      for={props.for}
    >
      {props.label}
    </label>
  )
  return props.pageHeading ? <h1 class="govuk-label-wrapper">{label}</h1> : label
}
