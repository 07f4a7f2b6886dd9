// Why somebody cannot approve: told before they press, in the words the rule itself would use.
import { expect, it } from 'vitest'
import type { CommissionView } from '../../../shared/brokerage/view.ts'
import type { Me } from '../../../web/page.tsx'
import { whyNotTheirs } from '../../../web/parts/approval-case.ts'

const manager: Me = { id: 'a manager', name: 'Marcia Bennett', role: 'team-manager', approvalLimit: 200_000 }
const order = (more: Partial<CommissionView>) =>
  ({ allowedActions: [], requestedBy: 'a worker', price: 240_000, ...more }) as unknown as CommissionView

it('says nothing to somebody who can', () => {
  expect(whyNotTheirs(manager, order({ allowedActions: ['approve', 'refuse'] }))).toBeUndefined()
})

it('says whose turn it is, and by how much a limit falls short', () => {
  expect(whyNotTheirs(manager, order({ requestedBy: manager.id }))).toContain('You asked for this yourself')
  expect(whyNotTheirs(manager, order({}))).toContain('Your limit is £2,000; this order is £2,400.')
  const { approvalLimit: _none, ...unlimited } = manager
  expect(whyNotTheirs(unlimited, order({ price: 0 }))).toContain('You have no approval limit.')
})
