// What a team manager sees first: concerns, what waits for a decision, what went through without one, and the pots.
import type { PotView } from '../../shared/budget/pot.ts'
import type { Task } from '../../shared/tasks/task.ts'
import { got } from '../answer.ts'
import type { PageContext, PageEnv } from '../page.tsx'
import { colleagueNames, type NameOf } from './colleague-names.ts'
import { DueTasks } from './due-tasks.tsx'
import { PotLines, potsOfThisYear } from './pot-totals.tsx'

type Start = {
  readonly tasks: readonly Task[]
  readonly pots: readonly PotView[]
  readonly nameOf: NameOf
  readonly mash: PageEnv['Variables']['mash']
}

/** Asks for all of it at once. */
export const findManagerStart = async (c: PageContext): Promise<Start> => {
  const [{ items }, pots, nameOf] = await Promise.all([
    got(c.var.rooms.tasks.tasks.$get({ query: {} })),
    potsOfThisYear(c),
    colleagueNames(c),
  ])
  return { tasks: items, pots, nameOf, mash: c.var.mash }
}

export const ManagerStart = ({ tasks, pots, nameOf, mash }: Start) => (
  <>
    <DueTasks tasks={tasks} nameOf={nameOf} mash={mash} />
    <h2 class="govuk-heading-m">Went through without you</h2>
    <p class="govuk-body">
      <a class="govuk-link" href="/instant-orders">
        Orders that went through at once since you last looked
      </a>
    </p>
    <h2 class="govuk-heading-m">Pots</h2>
    <PotLines pots={pots} />
    <h2 class="govuk-heading-m">What is missing here</h2>
    <p class="govuk-body">
      <a class="govuk-link" href="/unmet-demand">
        Searches that found nothing, declines and long waits
      </a>
    </p>
  </>
)
