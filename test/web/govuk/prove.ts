// Holds one of our components against the official template, on the Design System's own examples and on ours.
import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { type Example, examples, type Options, official } from './official.ts'
import { reading, structure } from './same-html.ts'

/** Words given as text or as HTML. */
export const words = z.strictObject({ text: z.string().optional(), html: z.string().optional() })

export const said = (given: { text?: string | undefined; html?: string | undefined } | undefined): Child =>
  given?.html ? raw(given.html) : given?.text

/** A class of the official options as the prop that stands for it: `govuk-label--m` is `m`. */
export const suffixed = <const T extends string>(start: string, ...ends: readonly T[]) =>
  z
    .enum(ends.map((end) => `${start}${end}`))
    .transform((name) => ends.find((end) => name === `${start}${end}`))
    .optional()

type Proof<T> = {
  component: string
  /** The official options we offer, strictly: an example that uses another is not counted. */
  offered: z.ZodType<T>
  draw: (options: T) => Child
  /** How many of the official examples must be covered. */
  atLeast: number
  /** What ours always does and the template must be told, in every example. */
  adjust?: (options: Options) => Options
  /** What the template always draws and we never do. */
  without?: readonly RegExp[]
  /** Options of our own, drawn by the official template. */
  also?: readonly Options[]
}

export const prove = <T>({ component, offered, draw, atLeast, adjust, without = [], also = [] }: Proof<T>) =>
  describe(component, () => {
    const covered: Example[] = [
      ...examples(component)
        .map((example) => (adjust ? redrawn(component, example, adjust) : example))
        .filter(({ options }) => offered.safeParse(options).success),
      ...also.map((options, at) => ({ name: `ours ${at + 1}`, options, html: official(component, options) })),
    ]
    it(`covers at least ${atLeast} official examples`, () => {
      expect(covered.length - also.length).toBeGreaterThanOrEqual(atLeast)
    })
    it.each(covered)('$name', async ({ options, html }) => {
      const ours = String(await draw(offered.parse(options)))
      const theirs = without.reduce((rest, never) => rest.replace(never, ''), html)
      expect(structure(ours)).toEqual(structure(theirs))
      expect(reading(ours)).toBe(reading(theirs))
    })
  })

const redrawn = (component: string, { name, options }: Example, adjust: (options: Options) => Options): Example => {
  const adjusted = adjust(options)
  return { name, options: adjusted, html: official(component, adjusted) }
}
