// What waits for a decision: what is one's own to decide, late ones first, and what waits for somebody else, and why.
import type { CommissionLine } from '../../shared/brokerage/view.ts'
import { inPounds } from '../../shared/kernel/money.ts'
import type { Task } from '../../shared/tasks/task.ts'
import { got } from '../answer.ts'
import { Tag } from '../govuk/tag.tsx'
import { TaskList } from '../govuk/task-list.tsx'
import type { PageContext } from '../page.tsx'
import { writtenDay } from './written-day.ts'

export type ApprovalQueue = {
  /** What the asker may decide, as the API sees it. */
  readonly theirs: readonly Task[]
  /** Orders they see that wait for another, with why. */
  readonly others: readonly { readonly order: CommissionLine; readonly why: string }[]
}

const mostOrders = '100'

/** Waiting orders of the asker's own places; a citywide queue would be read from every hub, and is not theirs alone. */
export const approvalQueue = async (c: PageContext, tasks: readonly Task[]): Promise<ApprovalQueue> => {
  const { me, rooms } = c.var
  const theirs = tasks.filter((each) => each.kind === 'approve')
  if (me.role !== 'team-manager') return { theirs, others: [] }
  const query = { state: 'requested', limit: mostOrders } as const
  const { items } = await got(rooms.brokerage.commissions.$get({ query }))
  return {
    theirs,
    others: items
      .filter((each) => !each.allowedActions.includes('approve'))
      .map((order) => ({
        order,
        why: order.requestedBy === me.id ? 'You asked for this' : 'Above your limit',
      })),
  }
}

/** Orders to decide, as a list of things to do. */
export const ToApprove = ({ tasks, nameOf }: { tasks: readonly Task[]; nameOf: (id: string) => string }) => (
  <TaskList
    id="to-approve"
    items={tasks.map((each) => ({
      title: each.what,
      href: `/approvals/${each.commissionId}`,
      hint: [each.reference, each.leadWorkerId && nameOf(each.leadWorkerId), each.due && `by ${writtenDay(each.due)}`]
        .filter(Boolean)
        .join(', '),
      status: (
        <>
          <strong>{inPounds(each.amount ?? 0)}</strong> {each.late && <Tag colour="red">Late</Tag>}
        </>
      ),
    }))}
  />
)

/** Orders somebody else decides. */
export const ForOthers = ({ others }: Pick<ApprovalQueue, 'others'>) => (
  <TaskList
    id="for-others"
    items={others.map(({ order, why }) => ({
      title: order.listing.name,
      href: `/approvals/${order.id}`,
      hint: `${order.reference}, ${inPounds(order.price)}`,
      status: <Tag colour="grey">{why}</Tag>,
    }))}
  />
)
