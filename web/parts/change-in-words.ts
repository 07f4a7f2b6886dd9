// What a change between two scores means, in words that claim no more than the measure can carry.
import type { Respondent } from '../../shared/measures/respondent.ts'
import type { OutcomeView, Stage } from '../../shared/outcomes/outcome.ts'

type Change = NonNullable<OutcomeView['change']>

const verdicts: Readonly<Record<Change['verdict'], string>> = {
  'reliable-improvement': 'Better, by more than chance alone explains',
  'no-reliable-change': 'No change that can be told from chance',
  'reliable-deterioration': 'Worse, by more than chance alone explains',
  'not-judged': 'Not judged: no published rule is held for this measure and whoever answered',
}

const crossings: Readonly<Record<NonNullable<Change['crossedCutOff']>, string>> = {
  'left-range-of-concern': 'It has left the range of concern.',
  'entered-range-of-concern': 'It has entered the range of concern.',
}

const points = (count: number): string => `${count} ${count === 1 ? 'point' : 'points'}`

/** "Better, by more than chance alone explains (7 points better). It has left the range of concern." */
export const changeInWords = ({ verdict, betterBy, crossedCutOff }: Change): string => {
  const moved = betterBy === 0 ? 'the same score' : `${points(Math.abs(betterBy))} ${betterBy > 0 ? 'better' : 'worse'}`
  return `${verdicts[verdict]} (${moved}).${crossedCutOff ? ` ${crossings[crossedCutOff]}` : ''}`
}

export const stageWords: Readonly<Record<Stage, string>> = {
  baseline: 'Start',
  review: 'Review',
  end: 'End',
  sustained: 'Six months after',
}

/** Who answered, as it stands after a score. */
export const respondentWords: Readonly<Record<Respondent, string>> = {
  self: 'answered by themselves',
  parent: 'answered by a parent or carer',
  teacher: 'answered by a teacher',
  worker: 'answered by a worker',
}
