// The product as a person runs it: .build/local/main.js in a process of its own, on a free port, over a folder of its own.
import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { cp, mkdir, mkdtemp, readdir, rename, rm, stat } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { issueToken, localOrigin } from '../../functions/local/issuer.ts'
import { localKeys } from '../../functions/local/keys.ts'
import { colleagues, personaCalled, personas } from '../../functions/local/personas.ts'
import { londonDay } from '../../shared/kernel/calendar.ts'

const root = resolve(import.meta.dirname, '../..')
const main = join(root, '.build/local/main.js')

/** `story: 'none'` leaves the demonstration out: only the administrator is there. `dataDir` goes on with a folder that is there. */
export type ProductOptions = { readonly story?: 'whole' | 'none'; readonly dataDir?: string }

export type Product = {
  /** Where a browser goes, such as `http://localhost:41234`. */
  readonly origin: string
  readonly dataDir: string
  /** The process that runs now: another after a restart. */
  readonly pid: number
  /** A bearer token, as `npm run -s token` prints it. */
  token(persona: string): Promise<string>
  /** Starts again on the same port and folder, stopping first what still runs; resolves once /health answers. */
  restart(): Promise<void>
  /** `kill -9`: resolves when the process is gone. */
  kill9(): Promise<void>
  /** Stops it and removes the folder if it was made here. */
  stop(): Promise<void>
  /** All that was printed, of every process so far. */
  log(): string
}

const freePort = (): Promise<number> =>
  new Promise((found, failed) => {
    const server = createServer()
    server.once('error', failed)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => found(typeof address === 'object' && address ? address.port : 0))
    })
  })

const isHealthy = (origin: string): Promise<boolean> =>
  fetch(`${origin}/health`).then(
    ({ status }) => status === 200,
    () => false,
  )

const ended = (child: ChildProcess): Promise<void> =>
  child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve()
    : new Promise((done) => child.once('exit', () => done()))

const run = async (dataDir: string, port: number, story: string, say: (words: string) => void) => {
  const child = spawn(process.execPath, ['--enable-source-maps', main], {
    cwd: root,
    env: { ...process.env, PORT: String(port), DATA_DIR: dataDir, STORY: story },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const withUs = () => child.kill('SIGKILL')
  process.once('exit', withUs)
  child.once('exit', () => process.removeListener('exit', withUs))
  let printed = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (words: Buffer) => {
      printed += words
      say(String(words))
    })
  }
  const until = Date.now() + 120_000
  while (!(await isHealthy(localOrigin(port)))) {
    const gone = child.exitCode !== null || child.signalCode !== null
    if (gone || Date.now() > until) {
      child.kill('SIGKILL')
      throw new Error(`The product ${gone ? 'ended' : 'did not answer'} at its start:\n${printed}`)
    }
    await new Promise((done) => setTimeout(done, 25))
  }
  return child
}

const halt = async (child: ChildProcess): Promise<void> => {
  child.kill('SIGTERM')
  await ended(child)
}

/** Older than an hour: made by a build before, and copied by nobody any more. */
const isOld = async (path: string): Promise<boolean> => Date.now() - (await stat(path)).mtimeMs > 3_600_000

/** Everyone's copy of the told story comes from one telling, made by whoever asks first, anew for each build and each day. */
const toldFolder = async (): Promise<string> => {
  const { mtimeMs, size } = await stat(main)
  const shelf = join(root, 'test-output')
  const told = join(shelf, `told-${londonDay(new Date().toISOString())}-${Math.round(mtimeMs)}-${size}`)
  const telling = `${told}.telling`
  await mkdir(shelf, { recursive: true })
  for (;;) {
    if (existsSync(told)) return told
    const isOurs = await mkdir(telling).then(
      () => true,
      () => false,
    )
    if (isOurs) break
    // Whoever was telling may have been stopped: after three minutes the telling is anybody's.
    const since = await stat(telling).then(
      (it) => Date.now() - it.birthtimeMs,
      () => 0,
    )
    if (since > 180_000) await rm(telling, { recursive: true, force: true })
    await new Promise((done) => setTimeout(done, 100))
  }
  try {
    const data = join(telling, 'data')
    await halt(await run(data, await freePort(), 'whole', () => undefined))
    const before = (await readdir(shelf)).filter((name) => name.startsWith('told-') && !name.endsWith('.telling'))
    for (const name of before) if (await isOld(join(shelf, name))) await rm(join(shelf, name), { recursive: true })
    await rename(data, told)
    return told
  } finally {
    await rm(telling, { recursive: true, force: true })
  }
}

/** Starts the product that was built (`node infra/build.ts local assets`) and waits until it answers. */
export const theProduct = async ({ story = 'whole', dataDir: given }: ProductOptions = {}): Promise<Product> => {
  if (!existsSync(main)) throw new Error(`${main} is not there: build first (npm run build)`)
  const dataDir = given ?? (await mkdtemp(join(tmpdir(), 'product-')))
  if (story === 'whole' && !given) await cp(await toldFolder(), dataDir, { recursive: true })
  const port = await freePort()
  const origin = localOrigin(port)
  let printed = ''
  const start = () =>
    run(dataDir, port, story, (words) => {
      printed += words
    })
  let child = await start()

  return {
    origin,
    dataDir,
    get pid() {
      return child.pid ?? 0
    },
    token: async (persona) => {
      const found = personaCalled(persona)
      if (!found) throw new Error(`no persona ${persona}: ${[...personas, ...colleagues].map(({ key }) => key)}`)
      return issueToken(await localKeys(dataDir), origin, found.id)
    },
    restart: async () => {
      await halt(child)
      child = await start()
    },
    kill9: async () => {
      child.kill('SIGKILL')
      await ended(child)
    },
    stop: async () => {
      await halt(child)
      if (!given) await rm(dataDir, { recursive: true, force: true })
    },
    log: () => printed,
  }
}
