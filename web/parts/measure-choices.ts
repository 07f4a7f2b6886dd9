// Which measures fit the people some help is for: a goal fits anybody, a questionnaire only a child or only an adult.
import { ageOn, type Day } from '../../shared/kernel/calendar.ts'
import { outcomeMeasures } from '../../shared/measures/measure-list.ts'
import type { OutcomeMeasure } from '../../shared/measures/outcome-measure.ts'
import type { Member } from '../../shared/plans/member.ts'

const grownAt = 18

const isGrown = ({ birthMonth }: Member, today: Day): boolean => !birthMonth || ageOn(birthMonth, today) >= grownAt

/** Whether a measure can be about this person. */
export const fitsPerson = (measure: OutcomeMeasure, member: Member, today: Day): boolean =>
  measure.about === 'goal' ||
  measure.about === 'child-or-adult' ||
  (measure.about === 'adult') === isGrown(member, today)

/** The measures that fit at least one of these people. */
export const fittingMeasures = (members: readonly Member[], today: Day): readonly OutcomeMeasure[] =>
  outcomeMeasures.filter((measure) => members.some((each) => fitsPerson(measure, each, today)))
