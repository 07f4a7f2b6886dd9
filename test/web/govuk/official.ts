// The Design System's own templates and its own examples, which our components are held against.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import nunjucks from 'nunjucks'

const root = dirname(createRequire(import.meta.url).resolve('govuk-frontend/package.json'))
const environment = nunjucks.configure(join(root, 'dist'), { trimBlocks: true, lstripBlocks: true })

export type Options = Readonly<Record<string, unknown>>
export type Example = { name: string; options: Options; html: string }

/** What the official template makes of these options. */
export const official = (component: string, options: Options): string =>
  environment.render(`govuk/components/${component}/template.njk`, { params: options })

/** The examples the Design System tests itself with. */
export const examples = (component: string): Example[] =>
  JSON.parse(readFileSync(join(root, 'dist/govuk/components', component, 'fixtures.json'), 'utf8')).fixtures
