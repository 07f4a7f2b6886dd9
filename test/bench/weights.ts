// What is carried: the bundles a function loads, and what a browser fetches for a page.
import { existsSync } from 'node:fs'
import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { Hono } from 'hono'
import { cookieKeyFrom, portalOver } from '../../functions/portal-over.ts'
import { createSessions } from '../../web/session.ts'
import type { Town } from '../support/a-town.ts'
import { atMost, type Figure } from './figures.ts'

const built = join(import.meta.dirname, '..', '..', '.build')
const kilobytes = (bytes: number) => bytes / 1_000

const bundles = async (): Promise<Figure[]> => {
  const figures: Figure[] = []
  for (const [name, most] of [
    ['api', 750],
    ['portal', 900],
  ] as const) {
    const file = join(built, name, 'index.mjs')
    const { size } = existsSync(file) ? await stat(file) : { size: Number.POSITIVE_INFINITY }
    figures.push(atMost('carried', `${name} bundle, minified`, kilobytes(size), most, ' kB'))
  }
  return figures
}

/** Bytes of what every page fetches, as a browser that takes brotli gets it. */
const assetBytes = async (ending: string): Promise<number> => {
  const name = (await readdir(join(built, 'assets'))).find((each) => each.endsWith(`${ending}.br`))
  return name ? (await stat(join(built, 'assets', name))).size : Number.POSITIVE_INFINITY
}

/** Some pages of somebody signed in, as they leave the portal. */
const pagesOf = async (town: Town) => {
  const origin = 'http://localhost:3000'
  const cookieKey = cookieKeyFrom('bench')
  const clock = () => town.time.now
  const manifest = JSON.parse(await readFile(join(built, 'assets', 'manifest.json'), 'utf8'))
  const portal = portalOver({
    house: town.house,
    api: town.api,
    signIn: { issuer: `${origin}/oidc`, clientId: 'bench', origin },
    verify: async (bearer) => ({ sub: bearer }),
    cookieKey,
    manifest,
    report: (fault) => town.faults.push(fault),
  })
  const sessions = createSessions({ origin, cookieKey, clock })
  return async (who: string, path: string): Promise<string> => {
    const door = new Hono().get('/', async (c) => {
      await sessions.begin(c, { sub: who, accessToken: who, until: '2026-11-20T20:00:00.000Z' })
      return c.text('in')
    })
    const [cookie = ''] = ((await door.request(`${origin}/`)).headers.get('set-cookie') ?? '').split(';')
    const page = await portal.request(`${origin}${path}`, { headers: { cookie } })
    if (page.status !== 200) throw new Error(`${path}: ${page.status}`)
    return page.text()
  }
}

export const weights = async (town: Town): Promise<Figure[]> => {
  const [css, js, icon] = await Promise.all(['.css', '.js', '.svg'].map(assetBytes))
  const script = (css ?? 0) + (js ?? 0)
  const figures = [
    ...(await bundles()),
    atMost('carried', 'CSS and JS of every page, brotli', kilobytes(script), 20, ' kB'),
  ]
  const of = await town.family(town.people.lead)
  const order = await town.orderIn('in-delivery', of)
  const page = await pagesOf(town)
  const { lead, manager, lantern, commissioner } = town.people
  const seen: readonly [string, string, string][] = [
    ['a worker’s start page', lead, '/'],
    ['a family', lead, `/families/${of.id}`],
    ['an order', lead, `/orders/${order}`],
    ['approvals', manager, '/approvals'],
    ['a provider’s inbox', lantern, '/'],
    ['pots', commissioner, '/pots'],
  ]
  for (const [name, who, path] of seen) {
    const html = await page(who, path)
    const fetched = new Set([...html.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map(([, address]) => address))
    const all = brotliCompressSync(html).length + script + (icon ?? 0)
    figures.push(atMost('first view', `${name}: all of it, brotli`, kilobytes(all), 35, ' kB'))
    figures.push(atMost('first view', `${name}: requests`, 1 + fetched.size, 5))
  }
  return figures
}
