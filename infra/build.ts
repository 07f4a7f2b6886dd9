// Builds what is named, or everything: node infra/build.ts [--quiet] [local] [api] [portal] [assets].
import { existsSync } from 'node:fs'
import { copyFile, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { makeAssets } from './assets.ts'
import { type Bundle, makeBundle } from './bundle.ts'

const BUNDLES: Readonly<Record<string, readonly Bundle[]>> = {
  local: ['main', 'token', 'rebuild'].map((name) => ({
    entry: `functions/local/${name}.ts`,
    to: `.build/local/${name}.js`,
    runsIn: 'local',
  })),
  api: [{ entry: 'functions/api/handler.ts', to: '.build/api/index.mjs', runsIn: 'lambda' }],
  portal: [{ entry: 'functions/portal/handler.ts', to: '.build/portal/index.mjs', runsIn: 'lambda' }],
}
const TARGETS = [...Object.keys(BUNDLES), 'assets']

process.chdir(join(import.meta.dirname, '..'))
const quiet = process.argv.includes('--quiet')
const asked = process.argv.slice(2).filter((word) => !word.startsWith('--'))
const unknown = asked.filter((name) => !TARGETS.includes(name))
const say = (line: string): void => {
  if (!quiet) console.log(line)
}
const fail = (line: string): void => {
  console.error(line)
  process.exitCode = 1
}

const buildBundles = async (name: string, bundles: readonly Bundle[]): Promise<void> => {
  const made = await Promise.all(bundles.map(makeBundle))
  for (const { file, bytes } of made)
    say(bytes === 'missing' ? `${file}  not written yet` : `${file}  ${(bytes / 1000).toFixed(0)} kB`)
  if (asked.includes(name) && made.every(({ bytes }) => bytes === 'missing'))
    fail(`Nothing to build for ${name}: ${bundles.map(({ entry }) => entry).join(', ')} not found`)
}

const buildAssets = async (): Promise<void> => {
  const manifest = await makeAssets('web/assets', '.build/assets')
  if (manifest === 'missing')
    return asked.includes('assets') ? fail('Nothing to build: web/assets not found') : undefined
  say(`.build/assets  ${Object.values(manifest).join('  ')}`)
}

// A function in AWS cannot see the assets' folder, so the names travel in its own.
const handManifestToPortal = async (): Promise<void> => {
  if (!existsSync('.build/assets/manifest.json')) return
  await mkdir('.build/portal', { recursive: true })
  await copyFile('.build/assets/manifest.json', '.build/portal/manifest.json')
}

if (unknown.length > 0) {
  fail(`There is no ${unknown.join(', ')} to build; there is ${TARGETS.join(', ')}`)
} else {
  const wanted = asked.length === 0 ? TARGETS : asked
  const bundles = Object.entries(BUNDLES).filter(([name]) => wanted.includes(name))
  await Promise.all([
    ...bundles.map(([name, each]) => buildBundles(name, each)),
    ...(wanted.includes('assets') ? [buildAssets()] : []),
  ])
  if (wanted.includes('portal') || wanted.includes('assets')) await handManifestToPortal()
}
