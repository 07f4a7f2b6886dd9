// What waits for a decision: what is one's own to decide, and what waits for somebody else, and why.
import type { CommissionLine } from '../../shared/brokerage/view.ts'
import { inPounds } from '../../shared/kernel/money.ts'
import type { Task } from '../../shared/tasks/task.ts'
import { got } from '../answer.ts'
import { Tag } from '../govuk/tag.tsx'
import { TaskList } from '../govuk/task-list.tsx'
import type { PageContext } from '../page.tsx'

export type ApprovalQueue = {
  /** What the asker may decide, as the API sees it. */
  readonly theirs: readonly Task[]
  /** Orders they see that wait for another, with why. */
  readonly others: readonly { readonly order: CommissionLine; readonly why: string }[]
}

const mostOrders = '100'

/** Waiting orders of a manager's own places. For citywide roles there are no others: what they may decide is all there is. */
export const approvalQueue = async (c: PageContext): Promise<ApprovalQueue> => {
  const { me, rooms } = c.var
  const query = { state: 'requested', limit: mostOrders } as const
  const [tasks, waiting] = await Promise.all([
    got(rooms.tasks.tasks.$get({ query: {} })),
    me.role === 'team-manager' ? got(rooms.brokerage.commissions.$get({ query })) : { items: [] },
  ])
  return {
    theirs: tasks.items.filter((each) => each.kind === 'approve'),
    others: waiting.items
      .filter((each) => !each.allowedActions.includes('approve'))
      .map((order) => ({ order, why: order.requestedBy === me.id ? 'You asked for this' : 'Above your limit' })),
  }
}

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
