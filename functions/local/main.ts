// The whole product on one machine: embedded database, sign-in, API, portal, folding and schedule; demo data on first start.
import { randomBytes, randomUUID } from 'node:crypto'
import { createReadStream, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join, resolve } from 'node:path'
import { getRequestListener } from '@hono/node-server'
import { createLocalJWKSet } from 'jose'
import { createApi } from '../../shared/api.ts'
import { holdAllForSafety } from '../../shared/brokerage/live-store.ts'
import { expireOffers } from '../../shared/brokerage/rhythm.ts'
import { catchUpAll } from '../../shared/insight/store.ts'
import { rulesAtFirst } from '../../shared/kernel/rules.ts'
import type { House } from '../../shared/platform/desk.ts'
import { jittered } from '../../shared/platform/faults.ts'
import { createTable, makeTable, sendThroughSdk } from '../../shared/platform/table.ts'
import { tokenVerifier } from '../../shared/platform/token.ts'
import { warnOfPapers } from '../../shared/providers/rhythm.ts'
import { portalOver } from '../portal-over.ts'
import { indexTheStream, startEngine } from './engine.ts'
import { firstStart } from './first-start.ts'
import { localClientId, localIssuer, localOrigin, standInPath } from './issuer.ts'
import { localKeys } from './keys.ts'
import { personas } from './personas.ts'
import { signInStandIn } from './sign-in-stand-in.ts'

const port = Number(process.env.PORT ?? 3000)
const dataDir = resolve(process.env.DATA_DIR ?? '.data')
const assetsDir = resolve(import.meta.dirname, '../assets')
const tableName = 'early-help'

const say = (line: string): void => console.log(line)

/** Refuses a second server on the same data: two would each think the pots are theirs. */
const claim = (folder: string): void => {
  mkdirSync(folder, { recursive: true })
  const file = join(folder, 'server.pid')
  const before = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0
  if (before > 0 && before !== process.pid && isAlive(before)) {
    console.error(`Another server (process ${before}) is using ${folder}. Stop it, or set DATA_DIR to another folder.`)
    process.exit(1)
  }
  writeFileSync(file, String(process.pid))
}
const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('local/main')
  } catch {
    return false
  }
}

claim(dataDir)
const engine = await startEngine(dataDir)
await makeTable(tableName, engine.config)
if (engine.pid !== undefined) indexTheStream(dataDir)

const origin = localOrigin(port)
const keys = await localKeys(dataDir)
const attempt = jittered(Math.random)
const table = createTable(tableName, sendThroughSdk(engine.config), attempt)
const house: House = {
  table,
  clock: () => new Date().toISOString(),
  newId: randomUUID,
  randomBytes: (length) => randomBytes(length),
  attempt,
  settings: { local: true, secret: Buffer.from(keys.cookieKey).toString('base64url'), origin, rules: rulesAtFirst },
}
const report = (fault: Error, request = ''): void => console.error(`fault ${request}`, fault)
const verify = tokenVerifier({
  issuer: localIssuer(origin),
  clientId: localClientId,
  keys: createLocalJWKSet(keys.published),
})
const api = createApi(house, verify, report)
const manifest = JSON.parse(readFileSync(join(assetsDir, 'manifest.json'), 'utf8')) as Record<string, string>
const portal = portalOver({
  house,
  api,
  signIn: { issuer: localIssuer(origin), clientId: localClientId, origin },
  verify,
  cookieKey: keys.cookieKey,
  manifest,
  report,
})

const types: Readonly<Record<string, string>> = { css: 'text/css', js: 'text/javascript', svg: 'image/svg+xml' }
const standIn = signInStandIn({ origin, keys, stylesheet: `/assets/${manifest['portal.css'] ?? ''}` }, report)
const fromApi = getRequestListener(async (request) => {
  const answer = await api.fetch(request)
  // What was too large is left unread on its connection, which is then of no use to the next request.
  if (answer.status === 413) answer.headers.set('connection', 'close')
  return answer
})
const fromPortal = getRequestListener((request) => portal.fetch(request))

let stirred = false
const stir = (): void => {
  stirred = true
}

const server = createServer((request, response) => {
  const path = request.url ?? '/'
  if (request.method !== 'GET') response.once('finish', stir)
  if (path.startsWith(`${standInPath}/`)) return standIn(request, response)
  if (/^\/(?:api\/|health$|open-referral(?:[/?]|$))/.test(path)) return void fromApi(request, response)
  if (path.startsWith('/assets/')) {
    const name = /^\/assets\/([\w.-]+)$/.exec(path)?.[1]
    const file = name ? join(assetsDir, name) : ''
    if (!name || !existsSync(file)) return void response.writeHead(404).end()
    const type = types[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream'
    const coded = (request.headers['accept-encoding'] ?? '').includes('br') && existsSync(`${file}.br`)
    const sent = coded ? `${file}.br` : file
    response.writeHead(200, {
      'content-type': type,
      'content-length': statSync(sent).size,
      'cache-control': 'public, max-age=31536000, immutable',
      vary: 'accept-encoding',
      ...(coded ? { 'content-encoding': 'br' } : {}),
    })
    return void createReadStream(sent).pipe(response)
  }
  if (request.headers.host?.startsWith('127.0.0.1') && request.method === 'GET') {
    // Cookies and redirects belong to one name for this machine.
    return void response.writeHead(307, { location: `${origin}${path}` }).end()
  }
  return void fromPortal(request, response)
})

// Consumers fold at start and then keep up; the schedule sweeps offers nobody answered.
const every = (milliseconds: number, work: () => Promise<unknown>): void => {
  let busy = false
  setInterval(() => {
    if (busy) return
    busy = true
    work()
      .catch(report)
      .finally(() => {
        busy = false
      })
  }, milliseconds).unref()
}

/** What the clock does to orders: offers lapse, and what a suspension did not hold to the end is held. */
const onTheMinute = async (): Promise<void> => {
  await expireOffers(house)
  await holdAllForSafety(house)
}

await firstStart({ house, api, keys, origin, say, withoutStory: process.env.STORY === 'none' })
await catchUpAll(table)
await onTheMinute()
await warnOfPapers(house)
await new Promise<void>((listening, failed) => {
  server.once('error', failed)
  server.listen(port, '127.0.0.1', listening)
}).catch((fault: NodeJS.ErrnoException) => {
  console.error(fault.code === 'EADDRINUSE' ? `Port ${port} is taken. Set PORT to another.` : String(fault))
  process.exit(1)
})
// Events come from requests that change something and from the schedule: an idle machine folds once a minute.
every(1_000, async () => {
  if (!stirred) return
  stirred = false
  await catchUpAll(table)
})
every(60_000, async () => {
  await onTheMinute()
  stir()
})
every(3_600_000, () => warnOfPapers(house))

say(`\nEarly help marketplace: ${origin}\n`)
for (const each of personas) say(`  ${each.key.padEnd(16)} ${origin}/sign-in?as=${each.key}`)
say(`\nA token for scripts: npm run -s token -- lead-worker\nData is in ${dataDir}. Stop with Ctrl+C.`)

const stop = async () => {
  server.close()
  await engine.stop()
  rmSync(join(dataDir, 'server.pid'), { force: true })
  process.exit(0)
}
process.once('SIGINT', () => void stop())
process.once('SIGTERM', () => void stop())
