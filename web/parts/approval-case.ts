// All that somebody needs who decides on an order: the order, the pot, what the family has had, and who they are.
import type { CommissionLine, CommissionView } from '../../shared/brokerage/view.ts'
import type { PotView } from '../../shared/budget/pot.ts'
import type { Reason } from '../../shared/kernel/decision.ts'
import { inPounds } from '../../shared/kernel/money.ts'
import type { Role } from '../../shared/people/worker.ts'
import type { FamilyPlanView } from '../../shared/plans/family-plan.ts'
import { got } from '../answer.ts'
import type { Me, PageContext } from '../page.tsx'
import { inPlainEnglish } from '../plain-english.ts'
import { colleagueNames, type NameOf } from './colleague-names.ts'
import { besideOrder } from './family-spend.tsx'

export type ApprovalCase = {
  readonly order: CommissionView
  readonly pot: PotView | undefined
  /** Only for those who hold the family. */
  readonly plan: FamilyPlanView | undefined
  readonly had: readonly CommissionLine[] | undefined
  readonly nameOf: NameOf
}

const mostOrders = '100'
/** Roles whose hand may approve at all; the API says which orders. */
const approvers: readonly Role[] = ['team-manager', 'duty-worker', 'commissioner']

/** Reads the case of one order: the order first, because it says which pot and which family. */
export const approvalCase = async (c: PageContext, id: string): Promise<ApprovalCase> => {
  const { budget, plans, brokerage } = c.var.rooms
  const order = await got(brokerage.commissions[':id'].$get({ param: { id } }))
  const { potId, familyPlanId } = order
  const [pot, plan, had, nameOf] = await Promise.all([
    potId ? got(budget.pots[':id'].$get({ param: { id: potId } })) : undefined,
    familyPlanId ? got(plans['family-plans'][':id'].$get({ param: { id: familyPlanId } })) : undefined,
    familyPlanId
      ? got(brokerage.commissions.$get({ query: { familyPlanId, limit: mostOrders } })).then(({ items }) =>
          besideOrder(items, order),
        )
      : undefined,
    colleagueNames(c),
  ])
  return { order, pot, plan, had, nameOf }
}

/** Why the asker cannot approve a waiting order, in words; undefined when they can. */
export const whyNotTheirs = (me: Me, order: CommissionView): string | undefined => {
  if (order.allowedActions.includes('approve')) return undefined
  if (!approvers.includes(me.role)) return 'Approving orders is not part of your role.'
  if (order.requestedBy === me.id) return say('approver-is-requester')
  if (me.approvalLimit === undefined) return say('above-approval-limit', 'You have no approval limit.')
  if (me.approvalLimit < order.price) {
    const limit = `Your limit is ${inPounds(me.approvalLimit)}; this order is ${inPounds(order.price)}.`
    return say('above-approval-limit', `${limit} It is on the commissioners’ list of approvals too.`)
  }
  return 'Somebody else of this hub decides on this order.'
}

const say = (reason: Reason, detail?: string): string => inPlainEnglish(reason, detail)
