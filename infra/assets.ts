// Makes the stylesheet, script and pictures a browser fetches, each named by its own bytes so that it may be kept for ever.
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir, readFile, rm } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import { build } from 'esbuild'
import { compile } from 'sass'
import { keep } from './keep.ts'

/** Plain name to name with hash: `{ "portal.css": "portal-1f2e3d4c5b.css" }`. */
export type Manifest = Readonly<Record<string, string>>

const HASHED = /-[0-9a-f]{10}\.[a-z0-9]+(\.br)?$/
const WORTH_COMPRESSING = new Set(['.css', '.js', '.svg', '.json', '.txt'])

const styleOf = (path: string): Uint8Array =>
  Buffer.from(compile(path, { loadPaths: ['node_modules'], style: 'compressed', quietDeps: true }).css)

const scriptOf = async (path: string): Promise<Uint8Array> => {
  const made = await build({
    entryPoints: [path],
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    legalComments: 'none',
    write: false,
    logLevel: 'warning',
  })
  return made.outputFiles[0]?.contents ?? new Uint8Array()
}

const made = async (path: string): Promise<{ name: string; bytes: Uint8Array }> => {
  const extension = extname(path)
  const stem = basename(path, extension)
  if (extension === '.scss') return { name: `${stem}.css`, bytes: styleOf(path) }
  if (extension === '.ts' || extension === '.js') return { name: `${stem}.js`, bytes: await scriptOf(path) }
  return { name: basename(path), bytes: await readFile(path) }
}

const named = (name: string, bytes: Uint8Array): string => {
  const extension = extname(name)
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 10)
  return `${basename(name, extension)}-${hash}${extension}`
}

const brotli = (bytes: Uint8Array): Uint8Array =>
  brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } })

/**
 * Makes every file of `from` whose name does not start with an underscore (a Sass partial) and writes the manifest.
 * What an earlier build left behind goes last, so a page rendered a moment ago still finds its stylesheet meanwhile.
 */
export const makeAssets = async (from: string, to: string): Promise<Manifest | 'missing'> => {
  if (!existsSync(from)) return 'missing'
  const manifest: Record<string, string> = {}
  for (const entry of (await readdir(from, { withFileTypes: true })).filter((each) => each.isFile())) {
    if (entry.name.startsWith('_')) continue
    const { name, bytes } = await made(join(from, entry.name))
    const hashed = named(name, bytes)
    await keep(join(to, hashed), bytes)
    if (WORTH_COMPRESSING.has(extname(name))) await keep(join(to, `${hashed}.br`), brotli(bytes))
    manifest[name] = hashed
  }
  await keep(join(to, 'manifest.json'), JSON.stringify(manifest, null, 2))
  const wanted = new Set(Object.values(manifest).flatMap((hashed) => [hashed, `${hashed}.br`]))
  const stale = (await readdir(to)).filter((name) => HASHED.test(name) && !wanted.has(name))
  for (const name of stale) await rm(join(to, name), { force: true })
  return manifest
}
