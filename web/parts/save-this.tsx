// What may be done with a search for a family: save it, see those that are saved, compare what was ticked.
import { addressOf, type HelpQuestion } from './help-question.ts'

export const SaveThis = ({ question, planId }: { question: HelpQuestion; planId: string }) => (
  <p class="govuk-body">
    <a class="govuk-link" href={addressOf(question).replace('/find-help', `/families/${planId}/searches/save`)}>
      Save this search
    </a>{' '}
    or{' '}
    <a class="govuk-link" href={`/families/${planId}/searches`}>
      see saved searches
    </a>
    {question.needId && (
      <>
        {' '}
        or{' '}
        <a class="govuk-link" href={`/families/${planId}/needs/${question.needId}/compare`}>
          compare what you ticked
        </a>
      </>
    )}
  </p>
)
