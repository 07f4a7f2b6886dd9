// Unpacks the Chromium that npm brought for Linux x64, with the libraries and fonts a bare machine lacks.
import { existsSync } from 'node:fs'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { delimiter, dirname, join } from 'node:path'
import type { Chromium } from './chromium.ts'

const ARCHIVES = ['chromium.br', 'fonts.tar.br', 'al2023.tar.br']

// Its own font list names folders of a Lambda. Text without a font has no size, and what has no size cannot be clicked.
const fontsIn = (folder: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(folder, 'fonts')}</dir>
  <cachedir>${join(folder, 'fonts-cache')}</cachedir>
</fontconfig>
`

const inflateInto = async (part: string, bin: string): Promise<void> => {
  const { inflate } = await import('@sparticuz/chromium')
  const temporary = process.env.TMPDIR
  // The package unpacks into the temporary folder, where a run stopped half-way would leave half a browser for good.
  process.env.TMPDIR = part
  try {
    for (const archive of ARCHIVES) await inflate(join(bin, archive))
  } finally {
    if (temporary === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = temporary
  }
}

const unpack = async (bin: string, folder: string): Promise<void> => {
  const part = `${folder}.${process.pid}`
  await mkdir(part, { recursive: true })
  await inflateInto(part, bin)
  await writeFile(join(part, 'fonts.conf'), fontsIn(folder))
  await rename(part, folder).catch(async (fault: unknown) => {
    await rm(part, { recursive: true, force: true })
    if (!existsSync(folder)) throw fault
  })
}

/** The browser of the package, unpacked the first time it is asked for; nothing where the package cannot run. */
export const npmChromium = async (): Promise<Chromium | undefined> => {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined
  const home = join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '..')
  const { version }: { version: string } = JSON.parse(await readFile(join(home, 'package.json'), 'utf8'))
  const folder = join(home, '..', '..', '.cache', `chromium-${version}`)
  if (!existsSync(folder)) await unpack(join(home, 'bin'), folder)
  const libraries = [join(folder, 'al2023', 'lib'), process.env.LD_LIBRARY_PATH].filter((each) => each !== undefined)
  return {
    executablePath: join(folder, 'chromium'),
    env: { LD_LIBRARY_PATH: libraries.join(delimiter), FONTCONFIG_FILE: join(folder, 'fonts.conf') },
  }
}
