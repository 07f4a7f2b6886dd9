// What was left of a pot week by week: a picture, and the table behind it.
import { addDays, type Day, financialYearDays } from '../../shared/kernel/calendar.ts'
import { inPounds } from '../../shared/kernel/money.ts'
import { BurnDown, type BurnDownPoint } from '../charts/burn-down.tsx'
import { Details } from '../govuk/details.tsx'
import { Table } from '../govuk/table.tsx'
import { writtenDay } from './written-day.ts'

type Week = { readonly allocated: number; readonly held: number; readonly spent: number }
type Props = {
  year: string
  today: Day
  /** By their Mondays, oldest first: what moved in each week, in pence. */
  weeks: Readonly<Record<Day, Week>>
  /** What was left after each of those weeks. */
  points: readonly BurnDownPoint[]
}

const daysOfAWeek = 6

/** What was left is known at a week's end, or today in this week; before anything was promised all of the first sum was left. */
export const pointsOf = ({ points, weeks, today }: Omit<Props, 'year'>): BurnDownPoint[] => {
  const [first] = points
  if (!first) return []
  const given = weeks[first.on]?.allocated ?? first.allocated
  const ends = points.map(({ on, ...sums }) => {
    const sunday = addDays(on, daysOfAWeek)
    return { ...sums, on: sunday < today ? sunday : today }
  })
  return [{ on: first.on, allocated: given, remaining: given }, ...ends]
}

export const PotBurnDown = ({ year, today, weeks, points }: Props) => {
  const last = points.at(-1)
  if (!last) return <p class="govuk-body">Nothing has moved in this pot yet.</p>
  return (
    <>
      <BurnDown
        id="burn-down"
        title="What is left through the year"
        description={`${inPounds(last.remaining)} is left of ${inPounds(last.allocated)} given.`}
        {...financialYearDays(year)}
        today={today}
        points={pointsOf({ points, weeks, today })}
        money={inPounds}
      />
      <Details summary="The figures behind the picture">
        <Table
          caption="What moved in each week, and what was left after it"
          captionSize="s"
          scroll={{ id: 'weeks' }}
          columns={[
            { heading: 'Week from' },
            { heading: 'Given', numeric: true },
            { heading: 'Promised', numeric: true },
            { heading: 'Spent', numeric: true },
            { heading: 'Left', numeric: true },
          ]}
          rows={points.map(({ on, remaining }) => {
            const { allocated, held, spent } = weeks[on] ?? { allocated: 0, held: 0, spent: 0 }
            return [writtenDay(on), ...[allocated, held + spent, spent, remaining].map(inPounds)]
          })}
        />
        <p class="govuk-body">
          Promised is what was reserved or committed in the week, less what was given back. What is spent was promised
          before, so it does not count twice.
        </p>
      </Details>
    </>
  )
}
