// Which way an order goes, said before it is sent: through now, with what is left of one's own limit, or to a person by name.
import type { InferResponseType } from 'hono/client'
import { inPounds } from '../../shared/kernel/money.ts'
import type { Role } from '../../shared/people/worker.ts'
import { InsetText } from '../govuk/inset-text.tsx'
import { WarningText } from '../govuk/warning-text.tsx'
import type { Rooms } from '../page.tsx'

/** What the API says an order would come to. */
export type CheckedOrder = InferResponseType<Rooms['brokerage']['commission-checks']['$post'], 200>

const approver = ({ name, role }: { name: string; role: string }) => `${name} (${roleWords[role as Role] ?? role})`

/** Roles in a sentence. */
export const roleWords: Readonly<Record<Role, string>> = {
  'lead-worker': 'lead worker',
  'hub-support': 'hub support',
  'team-manager': 'team manager',
  'duty-worker': 'duty worker',
  commissioner: 'commissioner',
  'insight-officer': 'insight officer',
  'finance-officer': 'finance officer',
  provider: 'provider',
  partner: 'partner',
  administrator: 'administrator',
}

/** "This goes through now; £70 of your £250 for this family is left." */
export const wayInWords = ({ way, price = 0 }: CheckedOrder): string => {
  if (!way) return ''
  const { limit, leftBefore, leftAfter, approvers = [] } = way
  if (way.instant) {
    return limit === undefined || leftAfter === undefined
      ? 'This goes through now.'
      : `This goes through now; ${inPounds(leftAfter)} of your ${inPounds(limit)} for this family is left.`
  }
  const [first, ...others] = approvers
  if (!first) return `Nobody here may approve ${inPounds(price)}. It waits until a commissioner says who can.`
  const also = others.length > 0 ? ` ${others.map(approver).join(' or ')} can approve it too.` : ''
  const because =
    limit === undefined || leftBefore === undefined
      ? ''
      : ` It is more than the ${inPounds(leftBefore)} that is left of your ${inPounds(limit)} for this family.`
  return `This goes to ${approver(first)} to approve.${also}${because}`
}

export const OrderWay = ({ checked }: { checked: CheckedOrder }) => (
  <>
    <InsetText>
      <strong>{wayInWords(checked)}</strong>
    </InsetText>
    {(checked.warnings ?? []).map((warning) => (
      <WarningText>{warning}</WarningText>
    ))}
  </>
)
