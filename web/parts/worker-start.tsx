// What somebody who holds families sees first: concerns, then what is late, then the rest of what waits; and their families.
import { inPounds } from '../../shared/kernel/money.ts'
import type { Task } from '../../shared/tasks/task.ts'
import { got } from '../answer.ts'
import { Button } from '../govuk/button.tsx'
import { Tag } from '../govuk/tag.tsx'
import { TaskList } from '../govuk/task-list.tsx'
import type { PageContext, PageEnv } from '../page.tsx'
import { familyName } from './family-names.ts'
import { RingMash } from './ring-mash.tsx'
import { writtenDay } from './written-day.ts'

type Family = { id: string; reference: string; names: string[]; status: string }
type Start = {
  readonly tasks: readonly Task[]
  readonly families: readonly Family[]
  readonly total: number
  readonly leads: boolean
  readonly mash: PageEnv['Variables']['mash']
}

/** Asks for tasks and families at once: a lead worker's own, for others those of their place. */
export const findWorkerStart = async (c: PageContext): Promise<Start> => {
  const leads = c.var.me.role === 'lead-worker'
  const [tasks, families] = await Promise.all([
    got(c.var.rooms.tasks.tasks.$get({ query: {} })),
    got(
      c.var.rooms.plans['family-plans'].$get({
        query: { limit: '100', status: 'open', ...(leads ? { mine: 'true' as const } : {}) },
      }),
    ),
  ])
  const { items, total = items.length } = families
  return { tasks: tasks.items, families: items, total, leads, mash: c.var.mash }
}

const fewFamilies = 12

export const WorkerStart = ({ tasks, families, total, leads, mash }: Start) => (
  <>
    {tasks.some((each) => each.kind === 'deal-with-concern') && <RingMash mash={mash} />}
    {tasks.length === 0 ? (
      <p class="govuk-body">Nothing waits for you.</p>
    ) : (
      <TaskList items={linesOf(tasks, families)} />
    )}
    <h2 class="govuk-heading-m">{leads ? 'Your families' : 'Families'}</h2>
    <ul class="govuk-list govuk-list--spaced">
      {families.slice(0, fewFamilies).map((each) => (
        <li>
          <a class="govuk-link" href={`/families/${each.id}`}>
            {familyName(each.names, each.reference)}
          </a>{' '}
          {dueFor(tasks, each.id)}
        </li>
      ))}
    </ul>
    {total > fewFamilies && (
      <p class="govuk-body">
        <a class="govuk-link" href="/families">
          All {total} families
        </a>
      </p>
    )}
    <Button href="/families/new" kind="secondary">
      Start a plan with a family
    </Button>
  </>
)

const dueFor = (tasks: readonly Task[], familyPlanId: string) => {
  const count = tasks.filter((each) => each.familyPlanId === familyPlanId).length
  return count > 0 && <Tag colour="blue">{`${count} to do`}</Tag>
}

/** What is to be done; work that comes to others stands under its own name. */
const titles: Readonly<Record<string, string>> = {
  'deal-with-concern': 'Deal with a concern: ',
  'held-order': 'Held, its provider is suspended. See that the family is safe: ',
  approve: 'Approve or refuse: ',
  'choose-again': 'Choose again: ',
  complete: 'Complete: ',
}

const addressOf = ({ kind, commissionId }: Task): string => {
  if (kind === 'deal-with-concern') return `/orders/${commissionId}/concern`
  if (kind === 'approve') return `/approvals/${commissionId}`
  return kind === 'complete' ? `/orders/${commissionId}/complete` : `/orders/${commissionId}`
}

const Status = ({ task }: { task: Task }) => {
  if (task.kind === 'deal-with-concern') return <Tag colour="red">Concern</Tag>
  if ((task.kind as string) === 'held-order') return <Tag colour="red">Provider suspended</Tag>
  if (task.late) return <Tag colour="red">Late</Tag>
  return <Tag colour="blue">{task.kind === 'choose-again' ? 'Not answered or declined' : 'To do'}</Tag>
}

/** In the order they came, most urgent first; all deliveries to confirm are one line, because they are one page. */
const linesOf = (tasks: readonly Task[], families: readonly Family[]) => {
  const toConfirm = tasks.filter((each) => each.kind === 'confirm-deliveries')
  return tasks.flatMap((task) => {
    if (task.kind === 'confirm-deliveries') return task === toConfirm[0] ? [confirmLine(toConfirm)] : []
    const family = families.find((each) => each.id === task.familyPlanId)
    const about = [
      family && familyName(family.names, family.reference),
      task.reference,
      task.due && task.kind !== 'deal-with-concern' && `by ${writtenDay(task.due)}`,
    ]
    return [
      {
        title: `${titles[task.kind] ?? ''}${task.what}`,
        href: addressOf(task),
        hint: about.filter(Boolean).join(', '),
        status: <Status task={task} />,
      },
    ]
  })
}

const confirmLine = (tasks: readonly Task[]) => {
  const [first] = tasks
  const late = tasks.filter((each) => each.late).length
  const sum = inPounds(tasks.reduce((all, each) => all + (each.amount ?? 0), 0))
  return {
    title: 'Confirm what was delivered',
    href: '/confirm-deliveries',
    hint: `${tasks.length === 1 ? '1 order' : `${tasks.length} orders`}, ${sum}${first?.due ? `, by ${writtenDay(first.due)}` : ''}`,
    status: late > 0 ? <Tag colour="red">{`${late} late`}</Tag> : <Tag colour="blue">To do</Tag>,
  }
}
