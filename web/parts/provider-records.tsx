// What providers were asked and what came of it, side by side as counts: by name, never ranked, never one score.
import type { ProviderRecord } from '../../shared/insight/provider-record.ts'
import { inPounds } from '../../shared/kernel/money.ts'
import { Details } from '../govuk/details.tsx'
import { Table } from '../govuk/table.tsx'

export type RecordLine = ProviderRecord & { readonly providerId: string; readonly name: string }

/** Fewer judged scores than this say nothing about a provider: chance alone moves them too much. */
const fewestToJudge = 30

const judged = (it: ProviderRecord): number => it.improved + it.unchanged + it.deteriorated

/** "3 end scores for 5 accepted". */
const completeness = (it: ProviderRecord): string => `${it.ends} for ${it.accepted}`

const Name = ({ it }: { it: RecordLine }) => (
  <a class="govuk-link" href={`/providers/${it.providerId}`}>
    {it.name}
  </a>
)

const numbers = (...headings: readonly string[]) => headings.map((heading) => ({ heading, numeric: true }))

export const OrderRecords = ({ records }: { records: readonly RecordLine[] }) => (
  <Table
    caption="Orders"
    captionSize="m"
    scroll={{ id: 'order-records' }}
    firstCellIsHeader
    columns={[
      { heading: 'Provider' },
      ...numbers('Requested', 'Accepted', 'Declined', 'Not answered', 'Started', 'Completed', 'Ended early', 'Spent'),
    ]}
    rows={records.map((it) => [
      <Name it={it} />,
      ...[it.requested, it.accepted, it.declined, it.expired, it.started, it.completed, it.endedEarly].map(String),
      inPounds(it.spent),
    ])}
  />
)

export const OutcomeRecords = ({ records }: { records: readonly RecordLine[] }) => (
  <Table
    caption="Outcomes"
    captionSize="m"
    scroll={{ id: 'outcome-records' }}
    firstCellIsHeader
    columns={[
      { heading: 'Provider' },
      { heading: 'End scores for accepted orders' },
      ...numbers('Improved', 'Unchanged', 'Worse', 'Not judged'),
      { heading: 'What it says' },
    ]}
    rows={records.map((it) => [
      <Name it={it} />,
      completeness(it),
      ...[it.improved, it.unchanged, it.deteriorated, it.notJudged].map(String),
      judged(it) < fewestToJudge ? 'Too few to judge' : `${judged(it)} judged scores`,
    ])}
  />
)

export const WhatIsCounted = () => (
  <Details summary="What each column counts">
    <dl class="govuk-list">
      {meanings.map(([column, meaning]) => (
        <>
          <dt class="govuk-!-font-weight-bold">{column}</dt>
          <dd class="govuk-!-margin-left-0 govuk-!-margin-bottom-2">{meaning}</dd>
        </>
      ))}
    </dl>
  </Details>
)

const meanings: readonly (readonly [string, string])[] = [
  ['Requested', 'Orders the provider was asked to take on.'],
  ['Accepted, Declined, Not answered', 'What it said. An order not answered in five working days lapses.'],
  ['Started', 'Orders with at least one session recorded.'],
  [
    'Completed, Ended early',
    'How orders that started came to an end. An early end can be good news: a need can be met.',
  ],
  ['Spent', 'Money for deliveries a worker confirmed, less what was taken back.'],
  [
    'End scores for accepted orders',
    'Scores taken at the end, beside all orders it accepted. An order can have several scores or none yet. A missing score is missing: it does not count as failure.',
  ],
  [
    'Improved, Unchanged, Worse',
    'End scores that moved by more, or not by more, than the measure’s own error, for the same person, measure and respondent.',
  ],
  ['Not judged', 'End scores without a baseline, or of a measure whose error is not known.'],
  [
    'Too few to judge',
    `Fewer than ${fewestToJudge} judged scores: chance alone could make them look good or bad. Families differ too, so counts alone never say who is better.`,
  ],
]
