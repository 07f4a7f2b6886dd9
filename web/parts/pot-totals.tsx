// What is left of some pots together, in a line and a short list: for start pages.
import type { PotView } from '../../shared/budget/pot.ts'
import { financialYearOf } from '../../shared/kernel/calendar.ts'
import { inPounds } from '../../shared/kernel/money.ts'
import { got } from '../answer.ts'
import { SummaryList } from '../govuk/summary-list.tsx'
import type { PageContext } from '../page.tsx'

/** The pots of this financial year that the asker may see, their own place's first. */
export const potsOfThisYear = async (c: PageContext): Promise<readonly PotView[]> => {
  const query = { financialYear: financialYearOf(c.var.today) }
  const { items } = await got(c.var.rooms.budget.pots.$get({ query }))
  const own = ({ localityId }: PotView) => Number(localityId !== undefined && localityId === c.var.me.localityId)
  return items.toSorted((a, b) => own(b) - own(a) || a.purpose.localeCompare(b.purpose, 'en-GB'))
}

const sums = [
  ['Given', 'allocated'],
  ['Reserved', 'reserved'],
  ['Committed', 'committed'],
  ['Spent', 'spent'],
  ['Left', 'available'],
] as const

/** All the pots added up. */
export const PotTotals = ({ pots }: { pots: readonly PotView[] }) => (
  <SummaryList
    classes="app-facts"
    rows={sums.map(([key, sum]) => ({ key, value: inPounds(pots.reduce((all, pot) => all + pot[sum], 0)) }))}
  />
)

/** Each pot in one line: what is left of what was given. */
export const PotLines = ({ pots }: { pots: readonly PotView[] }) => (
  <ul class="govuk-list">
    {pots.map((pot) => (
      <li>
        <a class="govuk-link" href={`/pots/${pot.id}`}>
          {pot.purpose}
        </a>
        : {inPounds(pot.available)} left of {inPounds(pot.allocated)}
      </li>
    ))}
  </ul>
)
