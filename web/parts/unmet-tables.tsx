// Unmet demand as people look at it: a chart by outcome, and the figures behind it by outcome and place and by month.
import type { UnmetLine } from '../../shared/insight/unmet-demand.ts'
import { BarChart } from '../charts/bar-chart.tsx'
import { Table } from '../govuk/table.tsx'
import { VisuallyHidden } from '../govuk/visually-hidden.tsx'
import type { Place } from '../page.tsx'
import { writtenMonth } from './family-names.ts'
import { outcomeName } from './outcome-name.ts'
import { outcomeShort } from './outcome-short.ts'
import { sumsBy } from './unmet-sums.ts'

export const placeIn = (places: readonly Place[], id: string | undefined): string =>
  id === undefined ? 'No place said' : (places.find((each) => each.id === id)?.name ?? 'A locality')
export const unmetOutcome = (it: UnmetLine['outcome']): string =>
  it === 'not-said' ? outcomeShort(it) : outcomeName(it)

export const UnmetByOutcome = ({ lines }: { lines: readonly UnmetLine[] }) => {
  const sums = sumsBy(lines, ({ outcome }) => outcome)
  const [most] = sums
  return (
    <BarChart
      id="by-outcome"
      title="Unmet by outcome"
      description={`Most went unmet for: ${most ? outcomeShort(most.of.outcome) : 'nothing'}, ${most?.sum.total ?? 0} times. The table below has every figure.`}
      bars={sums.map(({ of, sum }) => ({
        label: outcomeShort(of.outcome),
        value: sum.total,
        text: String(sum.total),
      }))}
    />
  )
}

export const numbers = ['Searches', 'Declined', 'of them no places', 'Unanswered', 'Long waits', 'Together']
type Sum = ReturnType<typeof sumsBy>[number]['sum']
const figures = (it: Sum) => [it.searches, it.declined, it.noPlaces, it.expired, it.longWaits, it.total].map(String)

/** `calls`: whether a gap can be made a call for what is missing. */
type ByPlace = { lines: readonly UnmetLine[]; places: readonly Place[]; calls: boolean }

export const UnmetByPlace = ({ lines, places, calls }: ByPlace) => (
  <Table
    caption="By outcome and place"
    captionSize="m"
    scroll={{ id: 'by-place' }}
    small
    columns={[
      { heading: 'Outcome' },
      { heading: 'Place' },
      ...numbers.map((heading) => ({ heading, numeric: true })),
      ...(calls ? [{ heading: <VisuallyHidden>Call</VisuallyHidden> }] : []),
    ]}
    rows={sumsBy(lines, ({ outcome, localityId }) => `${outcome} ${localityId}`).map(({ of, sum }) => [
      unmetOutcome(of.outcome),
      placeIn(places, of.localityId),
      ...figures(sum),
      ...(calls ? [<PublishACall of={of} place={placeIn(places, of.localityId)} />] : []),
    ])}
  />
)

/** The way from a gap to a call for what is missing, already filled in. */
const PublishACall = ({ of, place }: { of: UnmetLine; place: string }) => {
  const query = new URLSearchParams({
    ...(of.outcome === 'not-said' ? {} : { outcomes: of.outcome }),
    ...(of.localityId ? { localityIds: of.localityId } : {}),
  })
  return (
    <a class="govuk-link" href={`/calls/publish?${query}`}>
      Publish a call
      <VisuallyHidden>
        {' '}
        for {unmetOutcome(of.outcome)} in {place}
      </VisuallyHidden>
    </a>
  )
}

export const UnmetByMonth = ({ lines }: { lines: readonly UnmetLine[] }) => (
  <Table
    caption="By month"
    captionSize="m"
    scroll={{ id: 'by-month' }}
    small
    firstCellIsHeader
    columns={[{ heading: 'Month' }, ...numbers.map((heading) => ({ heading, numeric: true }))]}
    rows={sumsBy(lines, ({ month }) => month)
      .toSorted((a, b) => b.of.month.localeCompare(a.of.month))
      .map(({ of, sum }) => [writtenMonth(of.month), ...figures(sum)])}
  />
)
