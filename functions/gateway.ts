// Unwraps what the gateway sends and wraps what it is answered: the one place that knows Lambda's shapes.
import middy from '@middy/core'
import type { Hono } from 'hono'
import { handle, type LambdaContext, type LambdaEvent } from 'hono/aws-lambda'

/** A Lambda handler for an app. */
export const wakes = (app: { fetch: (request: Request, env?: never) => Response | Promise<Response> }) => {
  const answer = handle(app as unknown as Hono)
  return middy<LambdaEvent>().handler((event, context) => answer(event, context as unknown as LambdaContext))
}
