// A consequence someone must see before going on.
import type { Child } from 'hono/jsx'
import { classNames } from './class-names.ts'

export const WarningText = (props: { classes?: string | undefined; children?: Child }) => (
  <div class={classNames('govuk-warning-text', props.classes)}>
    <span class="govuk-warning-text__icon" aria-hidden="true">
      !
    </span>{' '}
    <strong class="govuk-warning-text__text">
      <span class="govuk-visually-hidden">Warning</span> {props.children}
    </strong>
  </div>
)
