// Makes one program out of a function and everything it imports, the same bytes for tests, this machine and AWS.
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { type BuildOptions, build, type Plugin } from 'esbuild'
import { keep } from './keep.ts'

/** A program to build: where its source is, where it goes, and whether a Lambda or this machine runs it. */
export type Bundle = { readonly entry: string; readonly to: string; readonly runsIn: 'lambda' | 'local' }

/** What became of a bundle: its size in bytes, or `missing` when nobody has written its source. */
export type Bundled = { readonly file: string; readonly bytes: number | 'missing' }

// Libraries that import { z } drag in every language zod speaks (355 kB); English is imported apart and stays.
const oneLanguage: Plugin = {
  name: 'one-language',
  setup(builder) {
    builder.onResolve({ filter: /locales\/index\.js$/ }, ({ resolveDir, path }) =>
      resolveDir.includes(join('node_modules', 'zod')) ? { path, namespace: 'no-locales' } : null,
    )
    builder.onLoad({ filter: /.*/, namespace: 'no-locales' }, () => ({ contents: 'export {}' }))
  },
}

// This library takes all of zod by name to add a method to its types; with the types alone the rest can be left out.
const zodByPieces: Plugin = {
  name: 'zod-by-pieces',
  setup(builder) {
    builder.onLoad({ filter: /@hono[\\/]zod-openapi[\\/]dist[\\/]index\.mjs$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8')
      const contents = source.replace(
        'import { z } from "zod";',
        'import { ZodType } from "zod"; const z = { ZodType };',
      )
      if (contents === source) throw new Error(`${path} no longer imports zod as it did: see zod-by-pieces`)
      return { contents, loader: 'js' }
    })
  },
}

// A Lambda has its keys in the environment: the chain that searches files, SSO and metadata weighs 132 kB more.
const keysFromEnvironment = {
  '@aws-sdk/credential-provider-node': join(import.meta.dirname, 'environment-keys.ts'),
}

const everywhere = {
  bundle: true,
  platform: 'node',
  format: 'esm',
  mainFields: ['module', 'main'],
  legalComments: 'none',
  charset: 'utf8',
  write: false,
  logLevel: 'warning',
  plugins: [oneLanguage, zodByPieces],
  // CommonJS packages inside an ES module still ask for node: modules with require.
  banner: {
    js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
  },
} satisfies BuildOptions

const only = {
  lambda: {
    target: 'node24',
    minify: true,
    alias: keysFromEnvironment,
    define: { 'process.env.NODE_ENV': '"production"' },
  },
  // The engine is a binary, and the sign-in stand-in is never deployed: both stay where npm put them.
  local: { target: 'node22.18', sourcemap: 'linked', external: ['@dynoxide/*', 'oidc-provider'] },
} satisfies Record<Bundle['runsIn'], BuildOptions>

/** Builds one bundle and puts it in place whole, so that a program being started never reads half a file. */
export const makeBundle = async ({ entry, to, runsIn }: Bundle): Promise<Bundled> => {
  if (!existsSync(entry)) return { file: to, bytes: 'missing' }
  const { outputFiles } = await build({ ...everywhere, ...only[runsIn], entryPoints: [entry], outfile: to })
  for (const made of outputFiles) await keep(made.path, made.contents)
  const program = outputFiles.find((made) => basename(made.path) === basename(to))
  return { file: to, bytes: program?.contents.length ?? 0 }
}
