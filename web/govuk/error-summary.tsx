// Everything wrong with a page, listed at its top, each line a link to the answer to change.
import { classNames } from './class-names.ts'

/**
 * One thing wrong: `field` is the id of the control, `at` another id to jump to (the first box of a date).
 * A refusal that no single answer can mend has neither.
 */
export type FieldError = { field?: string | undefined; message: string; at?: string | undefined }

export const ErrorSummary = (props: {
  errors: readonly FieldError[]
  title?: string | undefined
  description?: string | undefined
  classes?: string | undefined
}) => (
  <div class={classNames('govuk-error-summary', props.classes)} data-module="govuk-error-summary">
    {/* The alert is a child of what takes focus, or a screen reader may lose part of it. */}
    <div role="alert">
      <h2 class="govuk-error-summary__title">{props.title ?? 'There is a problem'}</h2>
      <div class="govuk-error-summary__body">
        {props.description && <p>{props.description}</p>}
        {props.errors.length > 0 && (
          <ul class="govuk-list govuk-error-summary__list">
            {props.errors.map(({ field, message, at }) => (
              <li>{(at ?? field) ? <a href={`#${at ?? field}`}>{message}</a> : message}</li>
            ))}
          </ul>
        )}
      </div>
    </div>
  </div>
)

/** The message for one field, to hand to its question; undefined when it has none. */
export const errorAt = (errors: readonly FieldError[] | undefined, field: string): string | undefined =>
  errors?.find((error) => error.field === field)?.message
