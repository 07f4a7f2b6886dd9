// What a change between two scores means, in words that claim no more than the measure can carry.
import type { OutcomeView } from '../../shared/outcomes/outcome.ts'

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
