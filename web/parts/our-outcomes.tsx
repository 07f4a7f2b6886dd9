// The scores of an order and what changed, as its provider may see them.

import { measureWith } from '../../shared/measures/measure-list.ts'
import type { OutcomeView } from '../../shared/outcomes/outcome.ts'
import { Table } from '../govuk/table.tsx'
import { writtenDay } from './written-day.ts'

/** Which of the four times a score was taken. */
export const stageWords: Record<OutcomeView['stage'], string> = {
  baseline: 'At the start',
  review: 'On the way',
  end: 'At the end',
  sustained: 'Six months after',
}

/** Who answered. */
export const respondentWords: Record<OutcomeView['respondent'], string> = {
  self: 'The person themselves',
  parent: 'A parent or carer',
  teacher: 'A teacher',
  worker: 'A worker',
}

const verdicts: Record<NonNullable<OutcomeView['change']>['verdict'], string> = {
  'reliable-improvement': 'Better, by more than chance',
  'no-reliable-change': 'No change beyond chance',
  'reliable-deterioration': 'Worse, by more than chance',
  'not-judged': 'Not judged',
}

export const OurOutcomes = ({ outcomes }: { outcomes: readonly OutcomeView[] }) =>
  outcomes.length === 0 ? (
    <p class="govuk-body">No scores have been recorded yet.</p>
  ) : (
    <Table
      caption="Scores, oldest first"
      captionSize="s"
      scroll={{ id: 'scores' }}
      firstCellIsHeader
      columns={[
        { heading: 'Measure' },
        { heading: 'When' },
        { heading: 'Who answered' },
        { heading: 'Score', numeric: true },
        { heading: 'Since the start' },
      ]}
      rows={outcomes.map((it) => [
        measureWith(it.measureId)?.name ?? it.measureId,
        `${stageWords[it.stage]}, ${writtenDay(it.on)}`,
        respondentWords[it.respondent],
        String(it.score),
        it.change ? verdicts[it.change.verdict] : '',
      ])}
    />
  )
