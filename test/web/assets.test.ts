// What a browser fetches before it shows the first page stays small, and comes from nowhere but us.

import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { makeAssets } from '../../infra/assets.ts'
import { assetsOf } from '../../web/layout.tsx'

const made: Record<string, Buffer> = {}
let folder = ''
let names: Record<string, string> = {}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'assets-'))
  const manifest = await makeAssets('web/assets', folder)
  if (manifest === 'missing') throw new Error('web/assets is not there')
  names = manifest
  for (const [name, hashed] of Object.entries(manifest)) made[name] = await readFile(join(folder, hashed))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

it('is a stylesheet, a script and an icon, each of which a page links to', () => {
  expect(Object.keys(made).sort()).toEqual(['icon.svg', 'portal.css', 'portal.js'])
  const linked = Object.values(assetsOf(names, ''))
  expect(linked.sort()).toEqual(
    Object.values(names)
      .map((name) => `/${name}`)
      .sort(),
  )
})

it('weighs at most 20 kB of brotli in stylesheet and script together', () => {
  const weight = ['portal.css', 'portal.js'].reduce((sum, name) => sum + brotliCompressSync(made[name] ?? '').length, 0)
  expect(weight).toBeGreaterThan(5_000)
  expect(weight).toBeLessThanOrEqual(20_000)
})

it('fetches nothing from anywhere else, and has neither the crown nor its typeface', () => {
  const css = String(made['portal.css'])
  expect(css.match(/GDS Transport|@font-face|@import/g)).toBeNull()
  // The crest comes with the Design System's footer; the element it would be drawn on is not in ours.
  const fetched = [...css.matchAll(/url\(["']?([^"')]*)/g)].map(([, address]) => address)
  expect([...new Set(fetched)]).toEqual(['/assets/images/govuk-crest.svg'])
})
