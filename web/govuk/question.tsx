// What every question has in common: its box, its hint, its error, and the ids that describe its control.
import type { Child } from 'hono/jsx'
import { classNames } from './class-names.ts'
import { ErrorMessage } from './error-message.tsx'
import { Hint } from './hint.tsx'

/** `name` is also the id unless one is given, so an error summary can link to `#name`. */
export type Question = {
  name: string
  id?: string | undefined
  hint?: Child
  error?: Child
}

/** The ids a control names in `aria-describedby`: what was there before, its hint, then its error. */
export const describedBy = ({ id, name, hint, error }: Question, before?: string): string | undefined =>
  [before, hint ? `${id ?? name}-hint` : undefined, error ? `${id ?? name}-error` : undefined]
    .filter(Boolean)
    .join(' ') || undefined

export const HintAndError = ({ id, name, hint, error }: Question) => (
  <>
    {hint ? <Hint id={`${id ?? name}-hint`}>{hint}</Hint> : null}
    {error ? <ErrorMessage id={`${id ?? name}-error`}>{error}</ErrorMessage> : null}
  </>
)

export const FormGroup = (props: { error?: Child; classes?: string | undefined; children?: Child }) => (
  <div class={classNames('govuk-form-group', props.error ? 'govuk-form-group--error' : '', props.classes)}>
    {props.children}
  </div>
)
