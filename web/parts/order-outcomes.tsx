// What changed for the people an order is for, score by score, in words.
import type { CommissionView } from '../../shared/brokerage/view.ts'
import { measureWith } from '../../shared/measures/measure-list.ts'
import type { OutcomeView } from '../../shared/outcomes/outcome.ts'
import type { FamilyPlanView } from '../../shared/plans/family-plan.ts'
import { Button } from '../govuk/button.tsx'
import { Table } from '../govuk/table.tsx'
import { changeInWords } from './change-in-words.ts'
import { nameOf } from './family-names.ts'
import { respondentWords, stageWords } from './our-outcomes.tsx'
import { writtenDay } from './written-day.ts'

type Props = { order: CommissionView; outcomes: readonly OutcomeView[]; plan: FamilyPlanView | undefined }

/** Whose score it is: a member by name, or one of the family's goals in its words. */
export const whoseScore = (it: OutcomeView, plan: FamilyPlanView | undefined): string => {
  const goal = plan?.goals?.find((each) => each.id === it.goalId)
  const member = plan?.members.find((each) => each.id === it.memberId)
  return [member && nameOf(member), goal && `“${goal.words}”`].filter(Boolean).join(', ')
}

const neverStarted = ['refused', 'withdrawn', 'declined', 'expired']

export const OrderOutcomes = ({ order, outcomes, plan }: Props) => (
  <>
    <h2 class="govuk-heading-m" id="outcomes">
      What changed
    </h2>
    {outcomes.length === 0 && <p class="govuk-body">No score has been recorded yet.</p>}
    {outcomes.length > 0 && (
      <Table
        caption="Scores, in the order of their days"
        captionSize="s"
        scroll={{ id: 'scores' }}
        columns={[
          { heading: 'Day' },
          { heading: 'Measure' },
          { heading: 'Whose' },
          { heading: 'When' },
          { heading: 'Score', numeric: true },
          { heading: 'What it means' },
        ]}
        rows={outcomes
          .toSorted((a, b) => a.on.localeCompare(b.on))
          .map((each) => [
            writtenDay(each.on),
            `${measureWith(each.measureId)?.name ?? each.measureId} (${respondentWords[each.respondent].toLowerCase()})`,
            whoseScore(each, plan),
            stageWords[each.stage],
            String(each.score),
            each.change ? changeInWords(each.change) : '',
          ])}
      />
    )}
    {plan && !neverStarted.includes(order.state) && (
      <Button kind="secondary" href={`/orders/${order.id}/outcomes/new`}>
        Record an outcome
      </Button>
    )}
  </>
)
