// What is due from somebody of the council, in groups: concerns first, with whom to ring, then each kind of work.
import { inPounds } from '../../shared/kernel/money.ts'
import type { Task, TaskKind } from '../../shared/tasks/task.ts'
import { Tag } from '../govuk/tag.tsx'
import { TaskList } from '../govuk/task-list.tsx'
import type { PageEnv } from '../page.tsx'
import type { NameOf } from './colleague-names.ts'
import { RingMash } from './ring-mash.tsx'
import { writtenDay } from './written-day.ts'

/** The kinds of work of council staff, in the order they are shown. */
const kinds = [
  'deal-with-concern',
  'held-order',
  'orders-without-assurance',
  'approve',
  'approve-draft',
  'check-papers',
  'review-suspension',
  'finish-run-off',
  'choose-again',
  'confirm-deliveries',
  'complete',
] as const satisfies TaskKind[]

const headings: Record<(typeof kinds)[number], string> = {
  'deal-with-concern': 'Concerns to look at now',
  'held-order': 'Held because a provider is suspended: see that the family is safe',
  'orders-without-assurance': 'Orders that run with a provider that is not assured',
  approve: 'To approve',
  'approve-draft': 'Listings to approve',
  'check-papers': 'Papers to check',
  'review-suspension': 'Suspensions to look at again',
  'finish-run-off': 'Listings past the last day of their run-off',
  'choose-again': 'Declined or not answered: choose again',
  'confirm-deliveries': 'Deliveries to confirm',
  complete: 'All delivered: ready to complete',
}

const addressOf = ({ kind, commissionId, providerId, listingId, draftId }: Task): string => {
  if (draftId) return `/listings/drafts/${draftId}`
  if (listingId) return `/listings/${listingId}`
  if (kind === 'check-papers') return `/providers/${providerId}/papers`
  if (providerId) return `/providers/${providerId}`
  if (kind === 'approve') return `/approvals/${commissionId}`
  if (kind === 'deal-with-concern') return `/orders/${commissionId}/concern`
  return kind === 'confirm-deliveries' ? `/confirm-deliveries?order=${commissionId}` : `/orders/${commissionId}`
}

/** "CM-7K3F-29, Amira Hussain, by 25 November 2026". */
const hintOf = (it: Task, nameOf: NameOf): string =>
  [it.reference, it.detail, it.leadWorkerId && nameOf(it.leadWorkerId), it.due && `by ${writtenDay(it.due)}`]
    .filter(Boolean)
    .join(', ')

const Status = ({ it }: { it: Task }) => {
  if (it.kind === 'deal-with-concern') return <Tag colour="red">Concern</Tag>
  const sum = it.amount === undefined ? '' : inPounds(it.amount)
  return (
    <>
      <strong>{sum}</strong> {it.late && <Tag colour="red">Late</Tag>}
    </>
  )
}

export const TaskGroup = ({ id, tasks, nameOf }: { id: string; tasks: readonly Task[]; nameOf: NameOf }) => (
  <TaskList
    id={id}
    items={tasks.map((it) => ({
      title: it.what,
      href: addressOf(it),
      hint: hintOf(it, nameOf),
      status: <Status it={it} />,
    }))}
  />
)

type Props = { tasks: readonly Task[]; nameOf: NameOf; mash: PageEnv['Variables']['mash'] }

export const DueTasks = ({ tasks, nameOf, mash }: Props) => {
  const groups = kinds.flatMap((kind) => {
    const due = tasks.filter((each) => each.kind === kind)
    return due.length > 0 ? [{ kind, due }] : []
  })
  if (groups.length === 0) return <p class="govuk-body">Nothing waits for you.</p>
  return (
    <>
      {groups.map(({ kind, due }) => (
        <>
          <h2 class="govuk-heading-m">{headings[kind]}</h2>
          {kind === 'deal-with-concern' && <RingMash mash={mash} />}
          <TaskGroup id={kind} tasks={due} nameOf={nameOf} />
        </>
      ))}
    </>
  )
}
