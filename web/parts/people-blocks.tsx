// The people of a family one under the other, with a way to add another and to take one off, that needs no script.
import { Button } from '../govuk/button.tsx'
import type { FieldError } from '../govuk/error-summary.tsx'
import { Fieldset } from '../govuk/fieldset.tsx'
import { VisuallyHidden } from '../govuk/visually-hidden.tsx'
import { PersonQuestions } from './person-questions.tsx'

type Props = {
  numbers: readonly number[]
  most: number
  answers: URLSearchParams
  errors: readonly FieldError[]
  newId: () => string
}

export const PeopleBlocks = ({ numbers, most, answers, errors, newId }: Props) => (
  <>
    {/* The Enter key presses the first button of a form: that must not be one that takes somebody off. */}
    <button type="submit" name="do" value="start" class="govuk-visually-hidden" tabindex={-1}>
      Save
    </button>
    <input type="hidden" name="people" value={String(numbers.length)} />
    {numbers.map((n) => {
      const prefix = `person-${n}-`
      return (
        <Fieldset legend={`Person ${n}`} legendSize="m">
          <input type="hidden" name={`${prefix}id`} value={answers.get(`${prefix}id`) ?? newId()} />
          <PersonQuestions prefix={prefix} typed={answers} errors={errors} who={`person ${n}`} asksAgreement />
          {numbers.length > 1 && (
            <Button kind="secondary" name="do" value={`remove-${n}`}>
              Remove<VisuallyHidden> person {n}</VisuallyHidden>
            </Button>
          )}
        </Fieldset>
      )
    })}
    {numbers.length < most && (
      <Button kind="secondary" name="do" value="add">
        Add another person
      </Button>
    )}
  </>
)
