// A page that is some roles' work alone: others are told so, before anything is read.
import type { Role } from '../../shared/people/worker.ts'
import { CannotShow } from '../answer.ts'
import type { PageContext } from '../page.tsx'

/** Shows "not for your role" to everybody else. */
export const onlyFor = (c: PageContext, ...roles: readonly Role[]): void => {
  if (roles.includes(c.var.me.role)) return
  throw new CannotShow({ status: 403, reason: 'not-your-role', title: 'Not for your role' })
}
