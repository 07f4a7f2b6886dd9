// Keeps a provider's pages to providers: anybody else is told that the page is not for their role.
import type { MiddlewareHandler } from 'hono'
import { CannotShow } from '../answer.ts'
import type { PageEnv } from '../page.tsx'

export const providersOnly: MiddlewareHandler<PageEnv> = async (c, next) => {
  if (c.var.me.role !== 'provider') {
    throw new CannotShow({ status: 403, reason: 'role-may-not', title: 'Your role does not do this' })
  }
  await next()
}
