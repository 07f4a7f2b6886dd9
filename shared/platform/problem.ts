// How the house says that something went wrong, to people and machines: RFC 9457 problem details.
import * as z from 'zod'
import type { Refusal } from '../kernel/decision.ts'

/** What every error body says. `reason` is stable; `detail` is for people and may change. */
export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  reason: z.string(),
  detail: z.string().optional(),
  errors: z.array(z.object({ field: z.string(), message: z.string() })).optional(),
})
export type Problem = z.infer<typeof problem>

const titles = {
  400: 'That could not be read',
  401: 'Sign in first',
  403: 'Your role does not do this',
  404: 'There is nothing here for you',
  405: 'That method is not for this address',
  409: 'A rule says no',
  413: 'That is too large',
  415: 'Send JSON',
  422: 'Some of what you sent needs another look',
  429: 'Too many at once',
  500: 'Something failed on our side',
  503: 'Busy: try again in a moment',
} as const

/** The statuses a problem can have. */
export type ProblemStatus = keyof typeof titles

/** A problem as a value; routes and pages answer it as it is. */
export const aProblem = (
  status: ProblemStatus,
  reason: string,
  more: { detail?: string; errors?: { field: string; message: string }[] } = {},
): Problem => ({ type: `urn:early-help:problem:${reason}`, title: titles[status], status, reason, ...more })

/** A rule's no as a problem. */
export const problemOf = (refusal: Refusal): Problem =>
  aProblem(409, refusal.refused, refusal.detail === undefined ? {} : { detail: refusal.detail })

/** A problem on its way out of a route from deep inside: the edge answers it. */
export class Stopped extends Error {
  override readonly name = 'Stopped'
  readonly problem: Problem
  constructor(problem: Problem) {
    super(problem.reason)
    this.problem = problem
  }
}

/** Absent, or outside the asker's scope: the two look the same on purpose. */
export const notHere = (): Stopped => new Stopped(aProblem(404, 'not-found'))
/** The asker's role never does this. */
export const notYours = (): Stopped => new Stopped(aProblem(403, 'role-may-not'))
