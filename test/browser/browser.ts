// Opens the browser that the journeys look through, and the sizes of the screens they look at.
import { type Browser, chromium, type Page } from 'playwright-core'
import { type Chromium, findChromium } from './chromium.ts'

// Nothing here may ask the network for anything, and a test machine has neither a graphics card nor a user namespace.
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Screens in CSS pixels. `zoomed` is a laptop at 200 %: half the room, twice the dots. */
export const screens = {
  phone: { viewport: { width: 320, height: 640 } },
  laptop: { viewport: { width: 1280, height: 900 } },
  zoomed: { viewport: { width: 640, height: 450 }, deviceScaleFactor: 2 },
} as const

/**
 * Starts a browser; the caller closes it. Pages are opened in the caller's own context:
 * `newContext({ ...screens.phone, javaScriptEnabled: false })`.
 */
export const launchBrowser = async (found?: Chromium): Promise<Browser> => {
  const { executablePath, env } = found ?? (await findChromium())
  const around = Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))
  return chromium.launch({ executablePath, args: QUIET, env: { ...Object.fromEntries(around), ...env } })
}

/** How many CSS pixels of the page stick out sideways; 0 where nobody has to scroll to read a line. */
export const sidewaysScroll = (page: Page): Promise<number> =>
  page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')
