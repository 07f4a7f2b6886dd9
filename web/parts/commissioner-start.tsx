// What a commissioner sees first: decisions above the hubs, papers that run out, and the money of the whole city.
import type { PotView } from '../../shared/budget/pot.ts'
import type { Day } from '../../shared/kernel/calendar.ts'
import type { ProviderView } from '../../shared/providers/provider.ts'
import type { Task } from '../../shared/tasks/task.ts'
import { got } from '../answer.ts'
import { TaskList } from '../govuk/task-list.tsx'
import type { PageContext, PageEnv } from '../page.tsx'
import { colleagueNames, type NameOf } from './colleague-names.ts'
import { DueTasks } from './due-tasks.tsx'
import { PotTotals, potsOfThisYear } from './pot-totals.tsx'
import { needsChasing, StandingTag } from './provider-standing.tsx'
import { writtenDay } from './written-day.ts'

type Start = {
  readonly tasks: readonly Task[]
  readonly pots: readonly PotView[]
  /** Those whose papers run out soon or have run out, and those that apply. */
  readonly providers: readonly ProviderView[]
  readonly nameOf: NameOf
  readonly mash: PageEnv['Variables']['mash']
  readonly today: Day
}

/** Asks for all of it at once. */
export const findCommissionerStart = async (c: PageContext): Promise<Start> => {
  const { mash, today, rooms } = c.var
  const [{ items: tasks }, { items }, pots, nameOf] = await Promise.all([
    got(rooms.tasks.tasks.$get({ query: {} })),
    got(rooms.providers.providers.$get({ query: { limit: '100' } })),
    potsOfThisYear(c),
    colleagueNames(c),
  ])
  const providers = items.filter((each) => each.standing === 'applying' || needsChasing(each, today))
  return { tasks, pots, providers, nameOf, mash, today }
}

export const CommissionerStart = ({ tasks, pots, providers, nameOf, mash, today }: Start) => (
  <>
    <DueTasks tasks={tasks} nameOf={nameOf} mash={mash} />
    {providers.length > 0 && (
      <>
        <h2 class="govuk-heading-m">Providers to look at</h2>
        <TaskList
          id="providers"
          items={providers.map((each) => ({
            title: each.name,
            href: `/providers/${each.id}`,
            hint: each.standing === 'assured' ? `Papers hold until ${writtenDay(each.assuredUntil)}` : undefined,
            status: <StandingTag {...each} today={today} />,
          }))}
        />
      </>
    )}
    <h2 class="govuk-heading-m">All pots of this year</h2>
    <PotTotals pots={pots} />
    <ul class="govuk-list">
      <li>
        <a class="govuk-link" href="/pots">
          Each pot
        </a>
      </li>
      <li>
        <a class="govuk-link" href="/instant-orders">
          Orders that went through at once
        </a>
      </li>
      <li>
        <a class="govuk-link" href="/listings">
          Listings
        </a>
      </li>
      <li>
        <a class="govuk-link" href="/unmet-demand">
          Unmet demand
        </a>{' '}
        and{' '}
        <a class="govuk-link" href="/calls">
          calls
        </a>
      </li>
    </ul>
  </>
)
