// What the API said to a page: the thing asked for, a problem a person can mend, or a page that is not there.
import type { ClientResponse } from 'hono/client'
import type { Reason } from '../shared/kernel/decision.ts'
import type { FieldError } from './govuk/error-summary.tsx'
import { inPlainEnglish } from './plain-english.ts'

/** A problem as the API says it; see RFC 9457. */
export type Problem = {
  readonly status: number
  readonly reason: string
  readonly title: string
  readonly detail?: string | undefined
  readonly errors?: readonly { field: string; message: string }[] | undefined
}

/** Thrown when a page cannot be shown at all: not there (or not theirs), signed out, busy. The portal draws it. */
export class CannotShow extends Error {
  override readonly name = 'CannotShow'
  readonly problem: Problem
  constructor(problem: Problem) {
    super(problem.reason)
    this.problem = problem
  }
}

type Body<R> = R extends ClientResponse<infer T, infer S, infer _F> ? (S extends 200 | 201 ? T : never) : never
type Asked = Promise<ClientResponse<unknown, number, string>>

/** The thing asked for, or {@link CannotShow}. For reading. */
export const got = async <A extends Asked>(asked: A): Promise<Body<Awaited<A>>> => {
  const answer = await asked
  const body = await answer.json()
  if (answer.ok) return body as Body<Awaited<A>>
  throw new CannotShow(body as Problem)
}

/** What came of trying to change something: done, or a problem a person can mend (a rule's no, or fields). Anything else is {@link CannotShow}. */
export const tried = async <A extends Asked>(
  asked: A,
): Promise<{ done: Body<Awaited<A>>; problem?: never } | { done?: never; problem: Problem }> => {
  const answer = await asked
  const body = await answer.json()
  if (answer.ok) return { done: body as Body<Awaited<A>> }
  const problem = body as Problem
  if (problem.status === 409 || problem.status === 422) return { problem }
  throw new CannotShow(problem)
}

/**
 * A problem as errors of a form. `fieldOf` maps the API's field (`needs.0.summary`) to a control of the page; a field
 * it does not know, and a rule's no, stand in the summary without a link.
 */
export const asErrors = (
  problem: Problem,
  fieldOf: (field: string) => string | undefined = (field) => field,
): FieldError[] => {
  if (problem.errors) {
    return problem.errors.map(({ field, message }) => {
      const control = fieldOf(field)
      return control === undefined ? { message } : { field: control, message }
    })
  }
  return [{ message: inPlainEnglish(problem.reason as Reason, problem.detail) }]
}
