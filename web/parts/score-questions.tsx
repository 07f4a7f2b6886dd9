// What is asked of one score: whose, when, who answered, how much, and on which day.
import type { CommissionView } from '../../shared/brokerage/view.ts'
import type { Day } from '../../shared/kernel/calendar.ts'
import type { OutcomeMeasure } from '../../shared/measures/outcome-measure.ts'
import { stages } from '../../shared/outcomes/outcome.ts'
import type { FamilyPlanView } from '../../shared/plans/family-plan.ts'
import { DateInput } from '../govuk/date-input.tsx'
import { errorAt, type FieldError } from '../govuk/error-summary.tsx'
import { Input } from '../govuk/input.tsx'
import { Radios } from '../govuk/radios.tsx'
import { dateAnswer, dateValues } from './date-answer.ts'
import { nameAndAge } from './family-names.ts'
import { fitsPerson } from './measure-choices.ts'
import { respondentWords, stageWords } from './our-outcomes.tsx'

type Props = {
  measure: OutcomeMeasure
  order: CommissionView
  plan: FamilyPlanView
  today: Day
  answers: URLSearchParams | undefined
  stage: string | undefined
  errors: readonly FieldError[]
}

/** The people of the order this measure can be about; where there is none, those of the family. */
const whoseChoices = ({ measure, order, plan, today }: Props) => {
  if (measure.about === 'goal') return (plan.goals ?? []).map((each) => ({ value: each.id, text: `“${each.words}”` }))
  const fitting = plan.members.filter((each) => fitsPerson(measure, each, today))
  const ofOrder = fitting.filter((each) => order.memberIds?.includes(each.id))
  return (ofOrder.length > 0 ? ofOrder : fitting).map((each) => ({ value: each.id, text: nameAndAge(each, today) }))
}

export const ScoreQuestions = (props: Props) => {
  const { measure, order, today, answers, stage, errors } = props
  const { min, max } = measure.range
  const whose = whoseChoices(props)
  const begun = order.outcomesNoted?.baseline.includes(measure.id)
  const typedDay = answers && dateAnswer(answers, 'on', 'the day')
  const alone = <T,>(list: readonly T[]): T | undefined => (list.length === 1 ? list[0] : undefined)
  return (
    <>
      <Radios
        name="whose"
        legend={measure.about === 'goal' ? 'Which goal?' : 'Whose score is it?'}
        legendSize="m"
        value={answers?.get('whose') ?? alone(whose)?.value}
        error={errorAt(errors, 'whose')}
        items={whose}
      />
      <Radios
        name="stage"
        legend="When was it taken?"
        legendSize="m"
        value={answers?.get('stage') ?? (stage || (begun ? undefined : 'baseline'))}
        error={errorAt(errors, 'stage')}
        items={stages.map((value) => ({ value, text: stageWords[value] }))}
      />
      <Radios
        name="respondent"
        legend="Who answered?"
        legendSize="m"
        value={answers?.get('respondent') ?? alone(measure.respondents)}
        error={errorAt(errors, 'respondent')}
        items={measure.respondents.map((value) => ({ value, text: respondentWords[value] }))}
      />
      <Input
        name="score"
        label="The score"
        labelSize="m"
        hint={`From ${min} to ${max}. ${measure.higherIsBetter ? 'Higher' : 'Lower'} is better.`}
        width={4}
        inputmode="decimal"
        value={answers?.get('score') ?? ''}
        error={errorAt(errors, 'score')}
      />
      <DateInput
        name="on"
        legend="On which day?"
        legendSize="m"
        values={typedDay?.values ?? dateValues(today)}
        error={errorAt(errors, 'on')}
        errorParts={errorAt(errors, 'on') ? typedDay?.wrong : undefined}
      />
    </>
  )
}
