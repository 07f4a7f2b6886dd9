// Keeps the laws of the house, and proves on planted violations that each would be caught.
import { appendFile, cp, mkdir, mkdtemp, readdir, readFile, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { ICruiseResult } from 'dependency-cruiser'
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { broken, cruiseHouse, STOREYS } from './cruise.ts'
import { ROOMS } from './house.ts'
import { LAWS } from './laws.ts'

const root = join(import.meta.dirname, '..', '..')

// A file of the house, what somebody adds to it, and the law that ought to say no.
const planted: readonly [law: string, file: string, added: string][] = [
  ['back', 'shared/budget/planted-back.ts', "import '../plans/planted-plan.ts'"],
  ['back', 'shared/kernel/planted-back.ts', "import '../platform/table.ts'"],
  ['no-cycles', 'shared/plans/planted-again.ts', "import './planted-there.ts'"],
  ['whole', 'shared/plans/planted-gone.ts', "import './never-written.ts'"],
  ['kernel-is-pure', 'shared/kernel/planted-file.ts', "import 'node:fs'"],
  ['kernel-is-pure', 'shared/kernel/planted-token.ts', "import 'jose'"],
  ['noun-keeps-off-the-machinery', 'shared/plans/planted-noun.ts', "import '../platform/table.ts'"],
  ['noun-keeps-off-the-table', 'shared/plans/planted-kept.ts', "import '../people/store.ts'"],
  ['noun-keeps-off-the-edge', 'shared/plans/planted-asked.ts', "import type {} from '../people/routes.ts'"],
  ['noun-is-pure', 'shared/plans/planted-web.ts', "import 'hono'"],
  ['noun-is-pure', 'shared/plans/planted-id.ts', "import 'node:crypto'"],
  ['store-keeps-off-the-edge', 'shared/people/store.ts', "import type {} from '../platform/room.ts'"],
  ['store-keeps-off-the-edge', 'shared/budget/store.ts', "import '../people/routes.ts'"],
  ['store-is-plain', 'shared/people/store.ts', "import 'jose'"],
  ['edge-keeps-off-edges', 'shared/budget/hears.ts', "import '../people/routes.ts'"],
  ['edge-keeps-off-edges', 'shared/budget/rhythm.ts', "import '../api.ts'"],
  ['edge-keeps-off-edges', 'shared/budget/planted-routes.ts', "import './routes.ts'"],
  ['routes-know-http-alone', 'shared/budget/rhythm.ts', "import '../platform/room.ts'"],
  ['table-alone-knows-aws', 'shared/people/routes.ts', "import type {} from '@aws-sdk/lib-dynamodb'"],
  ['table-alone-knows-aws', 'web/planted-table.tsx', "import '@aws-sdk/client-dynamodb'"],
  ['http-stays-at-the-door', 'shared/platform/table.ts', "import 'hono'"],
  ['shared-stands-alone', 'shared/platform/planted-page.ts', "import '../../web/layout.tsx'"],
  ['web-keeps-off-the-machinery', 'web/planted-store.tsx', "import type {} from '../shared/people/store.ts'"],
  ['web-keeps-off-the-machinery', 'web/planted-table.tsx', "import '../shared/platform/table.ts'"],
  ['web-knows-the-api-by-type', 'web/planted-api.tsx', "import { createApi } from '../shared/api.ts'"],
  ['functions-keep-off-tests', 'functions/local/planted-test.ts', "import '../../test/planted.ts'"],
  ['infra-stands-alone', 'infra/planted-rule.ts', "import '../shared/kernel/money.ts'"],
]

const innocent: readonly [file: string, added: string][] = [
  ['shared/plans/planted-plan.ts', "import 'zod'\nimport '../people/locality.ts'"],
  ['shared/budget/store.ts', "import '../platform/table.ts'\nimport '../people/locality.ts'"],
  [
    'web/planted-client.tsx',
    "import type {} from '../shared/api.ts'\nimport type {} from '../shared/people/routes.ts'",
  ],
  ['web/planted-words.tsx', "import '../shared/kernel/money.ts'\nimport '../shared/people/locality.ts'\nimport 'hono'"],
  ['shared/plans/planted-there.ts', "import './planted-again.ts'"],
  ['test/planted.ts', 'export {}'],
]

const aCopy = async (): Promise<string> => {
  const copy = await mkdtemp(join(tmpdir(), 'house-'))
  for (const part of [...STOREYS, 'package.json', 'tsconfig.json'])
    await cp(join(root, part), join(copy, part), { recursive: true })
  await symlink(join(root, 'node_modules'), join(copy, 'node_modules'))
  return copy
}

const plant = async (house: string, file: string, added: string): Promise<void> => {
  await mkdir(dirname(join(house, file)), { recursive: true })
  await appendFile(join(house, file), `\n${added}\n`)
}

const specifiers = (source: string): readonly string[] =>
  [...source.matchAll(/^(?:import|export|\})[^'"`;]*?from '([^']+)'/gm)].map(([, specifier]) => specifier ?? '')

const plain = (specifier: string): string => specifier.replace(/^node:/, '')

describe('the house', () => {
  let house: ICruiseResult
  beforeAll(async () => {
    house = await cruiseHouse(root)
  })

  it('keeps its laws', () => {
    expect(broken(house)).toEqual([])
  })

  it('was really looked at: every import written in a file was seen', async () => {
    expect(house.summary.totalCruised).toBeGreaterThan(50)
    expect(house.summary.totalDependenciesCruised).toBeGreaterThan(100)
    const seen = house.modules.filter(({ source }) => STOREYS.some((storey) => source.startsWith(`${storey}/`)))
    for (const { source, dependencies } of seen) {
      const written = specifiers(await readFile(join(root, source), 'utf8')).map(plain)
      expect(
        dependencies.map(({ module }) => plain(module)),
        source,
      ).toEqual(expect.arrayContaining(written))
    }
  })

  it('has no room without a place in the order', async () => {
    const rooms = (await readdir(join(root, 'shared'), { withFileTypes: true })).filter((each) => each.isDirectory())
    expect(ROOMS).toEqual(expect.arrayContaining(rooms.map(({ name }) => name)))
  })
})

describe('the laws', () => {
  it('have each a violation that proves them', () => {
    expect(new Set(planted.map(([law]) => law))).toEqual(new Set(LAWS.map(({ name }) => name)))
  })

  it('catch what is planted and nothing else', async () => {
    const copy = await aCopy()
    onTestFinished(() => rm(copy, { recursive: true, force: true }))
    const before = new Set(broken(await cruiseHouse(copy)))
    for (const [file, added] of innocent) await plant(copy, file, added)
    for (const [, file, added] of planted) await plant(copy, file, added)

    const found = broken(await cruiseHouse(copy)).filter((each) => !before.has(each))

    for (const [law, file, added] of planted) {
      const [, specifier = ''] = /'([^']+)'/.exec(added) ?? []
      const last = specifier.replace(/^(?:\.\.?\/)+|^node:/, '')
      expect(found, `${law} in ${file}`).toContainEqual(
        expect.stringMatching(new RegExp(`^${law}: ${file} → .*${last}`)),
      )
    }
    const guilty = new Set(planted.map(([, file]) => file))
    expect(found.filter((each) => ![...guilty].some((file) => each.includes(`: ${file} → `)))).toEqual([])
  })
})
