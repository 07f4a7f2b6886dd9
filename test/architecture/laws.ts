// The laws of the house as dependency-cruiser rules: imports go back along the rooms, and inward within one.
import type { IRegularForbiddenRuleType } from 'dependency-cruiser'
import { packages, path, ROOMS } from './house.ts'

type Law = IRegularForbiddenRuleType

const law = (name: string, comment: string, from: Law['from'], to: Law['to']): Law => ({
  name,
  comment,
  severity: 'error',
  from,
  to,
})

const PURE = ['zod']
const OUTSIDE: Pick<Law['to'], 'dependencyTypes'> = {
  dependencyTypes: ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'npm-unknown', 'core'],
}
const node = (...names: readonly string[]): string => `^(?:node:)?(?:${names.join('|')})$`
const HTTP = packages('hono', '@hono/[^/]+')
const AWS = packages('@aws-sdk/[^/]+', '@smithy/[^/]+')

const back = ROOMS.flatMap((room, index) => {
  const later = ROOMS.slice(index + 1)
  if (later.length === 0) return []
  return [
    law(
      'back',
      `${room} imports only earlier rooms`,
      { path: `^shared/${room}/` },
      { path: `^shared/(?:${later.join('|')})/` },
    ),
  ]
})

/** Every law; a name may stand for several rules. */
export const LAWS: readonly Law[] = [
  ...back,
  law('no-cycles', 'What goes round cannot be read from either end', {}, { circular: true }),
  law('whole', 'Every import is there', {}, { couldNotResolve: true, dependencyTypesNot: ['type-only'] }),

  law(
    'kernel-is-pure',
    'Words need zod and a hash',
    { path: path.kernel },
    { ...OUTSIDE, pathNot: [packages('zod'), node('crypto')] },
  ),
  law(
    'noun-keeps-off-the-machinery',
    'A noun judges what it is handed',
    { path: path.noun },
    { path: [path.platform, path.api] },
  ),
  law('noun-keeps-off-the-table', 'Nouns do not know where they are kept', { path: path.noun }, { path: path.store }),
  law('noun-keeps-off-the-edge', 'Nouns do not know who asked', { path: path.noun }, { path: path.edge }),
  law('noun-is-pure', 'Nouns use pure libraries only', { path: path.noun }, { ...OUTSIDE, pathNot: packages(...PURE) }),
  law(
    'store-keeps-off-the-edge',
    'A store says what to write; a route writes',
    { path: path.store },
    { path: [path.edge, path.http, path.api] },
  ),
  law(
    'store-is-plain',
    'A store uses the table and pure libraries',
    { path: path.store },
    { ...OUTSIDE, pathNot: packages(...PURE) },
  ),
  law('edge-keeps-off-edges', 'Edges meet in shared/api.ts only', { path: path.edge }, { path: [path.edge, path.api] }),
  law(
    'routes-know-http-alone',
    'Events and the clock do not speak HTTP',
    { path: path.edge, pathNot: path.routes },
    { path: path.http },
  ),

  law(
    'table-alone-knows-aws',
    'There is one way to the table',
    { path: '^(?:shared|web)/', pathNot: '^shared/platform/table\\.ts$' },
    { path: AWS },
  ),
  law(
    'http-stays-at-the-door',
    'HTTP is spoken at the edges',
    { path: '^(?:shared|infra)/', pathNot: [path.routes, path.http, path.api] },
    { path: HTTP },
  ),
  law(
    'shared-stands-alone',
    'What it means does not depend on where it runs',
    { path: '^shared/' },
    { path: '^(?:functions|web|infra|test)/' },
  ),
  law(
    'web-keeps-off-the-machinery',
    'Pages go through the API',
    { path: '^web/' },
    { path: [path.store, path.platform, '^(?:functions|infra|test)/'] },
  ),
  law(
    'web-knows-the-api-by-type',
    'Pages know the API by its types',
    { path: '^web/' },
    { path: [path.edge, path.api], dependencyTypesNot: ['type-only'] },
  ),
  law(
    'functions-keep-off-tests',
    'What runs is not made of tests',
    { path: '^functions/' },
    { path: '^(?:test|infra)/' },
  ),
  law(
    'infra-stands-alone',
    'Where it runs does not depend on what it means',
    { path: '^infra/' },
    { path: '^(?:functions|web|shared|test)/' },
  ),
]
