// Several lines of text with a limit, counted as one types and stated in words where nothing counts.
import { classNames } from './class-names.ts'
import { Hint } from './hint.tsx'
import { type TextareaProps, TextareaQuestion } from './textarea.tsx'

type Limit = { maxLength: number; maxWords?: undefined } | { maxLength?: undefined; maxWords: number }

/** `threshold` is the percentage of the limit at which the count first appears. */
export const CharacterCount = ({
  maxLength,
  maxWords,
  threshold,
  ...question
}: TextareaProps & Limit & { threshold?: number | undefined }) => {
  const info = `${question.id ?? question.name}-info`
  return (
    <div
      class={classNames('govuk-form-group', question.error ? 'govuk-form-group--error' : '', 'govuk-character-count')}
      data-module="govuk-character-count"
      data-maxlength={maxLength}
      data-maxwords={maxWords}
      data-threshold={threshold}
      data-count-type={maxWords === undefined ? undefined : 'words'}
    >
      <TextareaQuestion
        {...question}
        describedBy={classNames(question.describedBy, info)}
        classes={classNames('govuk-js-character-count', question.classes)}
        after={
          <Hint id={info} classes="govuk-character-count__message">
            You can enter up to {maxWords ?? maxLength} {maxWords === undefined ? 'characters' : 'words'}
          </Hint>
        }
      />
    </div>
  )
}
