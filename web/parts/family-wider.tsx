// What surrounds a family's help: its own goals, what agencies said they would do, and who else is involved.
import type { Day } from '../../shared/kernel/calendar.ts'
import type { FamilyPlanView } from '../../shared/plans/family-plan.ts'
import { Tag } from '../govuk/tag.tsx'
import { VisuallyHidden } from '../govuk/visually-hidden.tsx'
import { nameOf } from './family-names.ts'
import { writtenDay } from './written-day.ts'

type Props = { plan: FamilyPlanView; open: boolean; today: Day }

const Add = ({ plan, what, words }: { plan: FamilyPlanView; what: string; words: string }) => (
  <p class="govuk-body">
    <a class="govuk-link" href={`/families/${plan.id}/${what}/new`}>
      {words}
    </a>
  </p>
)

export const FamilyWider = ({ plan, open, today }: Props) => (
  <>
    <h2 class="govuk-heading-m" id="goals">
      Goals, in their own words
    </h2>
    <ul class="govuk-list govuk-list--bullet">
      {(plan.goals ?? []).map((goal) => {
        const whose = plan.members.find((each) => each.id === goal.memberId)
        return (
          <li>
            “{goal.words}”{whose ? ` (${nameOf(whose)})` : ''}
          </li>
        )
      })}
    </ul>
    {open && <Add plan={plan} what="goals" words="Add a goal" />}
    <h2 class="govuk-heading-m" id="actions">
      What was promised
    </h2>
    <ul class="govuk-list govuk-list--bullet">
      {(plan.actions ?? []).map((action) => (
        <li>
          {action.words}: <strong>{action.agency}</strong>{' '}
          {action.doneOn ? (
            `(done ${writtenDay(action.doneOn)})`
          ) : (
            <>
              {action.dueOn && action.dueOn < today ? (
                <Tag colour="red">Late: was due {writtenDay(action.dueOn)}</Tag>
              ) : (
                action.dueOn && `(due ${writtenDay(action.dueOn)})`
              )}{' '}
              {open && (
                <a class="govuk-link" href={`/families/${plan.id}/actions/${action.id}`}>
                  Mark as done<VisuallyHidden>: {action.words}</VisuallyHidden>
                </a>
              )}
            </>
          )}
        </li>
      ))}
    </ul>
    {open && <Add plan={plan} what="actions" words="Add something an agency will do" />}
    <h2 class="govuk-heading-m" id="agencies">
      Others round this family
    </h2>
    <ul class="govuk-list govuk-list--bullet">
      {(plan.agencies ?? []).map((agency) => (
        <li>
          {agency.name}
          {agency.what ? `: ${agency.what}` : ''}
          {agency.contact ? ` (${agency.contact})` : ''}
        </li>
      ))}
    </ul>
    {open && <Add plan={plan} what="agencies" words="Add an agency" />}
  </>
)
