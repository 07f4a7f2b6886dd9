// A browser whose text has no size, or that quietly skips axe, would let every journey pass: this looks at the browser itself.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest'
import { axe } from './axe.ts'
import { launchBrowser, screens, sidewaysScroll } from './browser.ts'
import { findChromium } from './chromium.ts'
import { npmChromium } from './npm-chromium.ts'

const CLEAN = `<!doctype html><html lang="en"><head><title>Reply to a request</title></head><body style="font-family:arial,sans-serif"><main>
<h1>Reply to a request</h1><form action="/accepted"><button>Accept</button></form></main></body></html>`
const BROKEN = `<!doctype html><html><head><title>Broken</title></head><body><main><h1>Broken</h1><input name="reason">
<p style="color:#bbb">Too pale</p><div style="width:500px">Wide</div><noscript><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" width="9" height="9"></noscript></main></body></html>`

const site = createServer((request, response) => {
  response.setHeader('content-type', 'text/html')
  response.setHeader('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'")
  response.end(request.url === '/broken' ? BROKEN : CLEAN)
})
let browser: Browser
let address: string

beforeAll(async () => {
  await new Promise<void>((listening) => site.listen(0, '127.0.0.1', listening))
  address = `http://127.0.0.1:${(site.address() as AddressInfo).port}`
})
afterAll(() => {
  site.close()
})

const open = async (path: string, options: BrowserContextOptions = {}): Promise<Page> => {
  const context = await browser.newContext(options)
  onTestFinished(() => context.close())
  const page = await context.newPage()
  await page.goto(`${address}${path}`)
  return page
}

// The one npm brings is looked at also where another is found first: it is all that a bare machine has.
const brought = await npmChromium()
describe.each([
  { which: 'found', chromium: await findChromium() },
  ...(brought === undefined ? [] : [{ which: 'brought by npm', chromium: brought }]),
])('the browser $which', ({ chromium }) => {
  beforeAll(async () => {
    browser = await launchBrowser(chromium)
  })
  afterAll(() => browser.close())

  it('gives text a size, and a click arrives', async () => {
    const page = await open('/')
    const box = await page.getByRole('heading', { name: 'Reply to a request' }).boundingBox()
    expect(box?.height).toBeGreaterThan(20)
    const wide: number = await page.evaluate(
      `(() => { const range = document.createRange(); range.selectNodeContents(document.querySelector('h1')); return range.getBoundingClientRect().width })()`,
    )
    expect(wide).toBeGreaterThan(100)
    await page.getByRole('button', { name: 'Accept' }).click({ timeout: 5_000 })
    await page.waitForURL('**/accepted?')
  })

  it.each([true, false])('lets axe look under a strict CSP, scripts %s', async (javaScriptEnabled) => {
    expect(await axe(await open('/', { javaScriptEnabled }))).toEqual([])
    const rules = (await axe(await open('/broken', { javaScriptEnabled }))).map(({ rule }) => rule)
    expect(rules).toEqual(expect.arrayContaining(['color-contrast', 'html-has-lang', 'label']))
    expect(rules.includes('image-alt')).toBe(!javaScriptEnabled)
  })

  it('measures what sticks out at 320 pixels', async () => {
    expect(await sidewaysScroll(await open('/', screens.phone))).toBe(0)
    expect(await sidewaysScroll(await open('/broken', screens.phone))).toBeGreaterThan(100)
  })
})

describe('the browser of the journeys', () => {
  it('uses the browser it is told to, and says so when there is none there', async () => {
    vi.stubEnv('CHROMIUM_PATH', process.execPath)
    onTestFinished(() => {
      vi.unstubAllEnvs()
    })
    expect(await findChromium()).toEqual({ executablePath: process.execPath, env: {} })
    vi.stubEnv('CHROMIUM_PATH', '/nowhere/chromium')
    await expect(findChromium()).rejects.toThrow('CHROMIUM_PATH is /nowhere/chromium')
  })
})
