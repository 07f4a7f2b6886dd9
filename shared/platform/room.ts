// What every room's routes are made of: one manner of asking and answering, so that no room invents its own.
import { createRoute, OpenAPIHono } from '@hono/zod-openapi'
import type { Context } from 'hono'
import * as z from 'zod'
import type { Refusal } from '../kernel/decision.ts'
import { id } from '../kernel/identifiers.ts'
import type { Desk } from './desk.ts'
import { aProblem, problem, problemOf, Stopped } from './problem.ts'

/** What a handler finds in its context: the desk of this request. */
export type RoomEnv = { Variables: { desk: Desk } }

/** An empty room: bad input becomes field errors, a malformed id in an address is simply not there. */
export const aRoom = () =>
  new OpenAPIHono<RoomEnv>({
    defaultHook: (result, c) => {
      if (result.success) return undefined
      if (result.target === 'param') return c.json(aProblem(404, 'not-found'), 404)
      const errors = result.error.issues.flatMap((issue) =>
        issue.code === 'unrecognized_keys'
          ? issue.keys.map((key) => ({ field: [...issue.path, key].join('.'), message: 'This is not asked for here' }))
          : [{ field: issue.path.join('.'), message: issue.message }],
      )
      return c.json(aProblem(422, 'fields', { errors }), 422)
    },
  })

const json = <S extends z.ZodType>(schema: S, description: string) => ({
  content: { 'application/json': { schema } },
  description,
})
const refused = json(problem, 'RFC 9457 problem details: `reason` is stable')

/** The responses of a read: the thing, or a problem. */
export const answers = <S extends z.ZodType>(schema: S) =>
  ({ 200: json(schema, 'As it is now'), '4XX': refused, 503: refused }) as const

/** The responses of a create by `PUT`: made, the same again, or a problem. */
export const creates = <S extends z.ZodType>(schema: S) =>
  ({
    201: json(schema, 'Made'),
    200: json(schema, 'The same again: nothing changed'),
    '4XX': refused,
    503: refused,
  }) as const

/** A JSON body. */
export const body = <S extends z.ZodType>(schema: S) => ({
  content: { 'application/json': { schema } },
  required: true,
  description: 'JSON',
})
/** A JSON body an act may do without. */
export const maybeBody = <S extends z.ZodType>(schema: S) => ({ ...body(schema), required: false })

/** `{id}` in an address. */
export const idInPath = z.object({ id })

/** `?limit=&after=` of a list. */
export const paging = {
  limit: z
    .string()
    .regex(/^([1-9]\d?|100)$/, { error: 'Ask for 1 to 100' })
    .transform(Number)
    .optional(),
  after: z.string().max(2000).optional(),
}
/** Members of a list when nobody says how many. */
export const usualLimit = 25

/** A list in the house's manner. */
export const listOf = <S extends z.ZodType>(items: S) =>
  z.object({ items: z.array(items), next: z.string().optional(), total: z.int().optional() })

export { createRoute as address }

/** Parses an answer with its schema before it leaves: a member that nobody declared cannot leak. */
export const tell = <S extends z.ZodType, N extends 200 | 201>(c: Context, schema: S, value: z.input<S>, status: N) =>
  c.json(schema.parse(value) as z.output<S>, status)

/** What a create by `PUT` came to: made now, or found as it was made before. */
export type Made<V> = { readonly made: boolean; readonly view: V }

/** Answers a create: 201 the first time, 200 when it is the same again. */
export const tellMade = <S extends z.ZodType>(c: Context, schema: S, { made, view }: Made<z.input<S>>) =>
  made ? tell(c, schema, view, 201) : tell(c, schema, view, 200)

/** A rule's no on its way out. */
export const no = (c: Context, refusal: Refusal) => c.json(problemOf(refusal), 409)

/** Says that fields need another look, when only more than a schema could tell. */
export const fields = (...errors: { field: string; message: string }[]) =>
  new Stopped(aProblem(422, 'fields', { errors }))
