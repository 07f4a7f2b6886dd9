// Finds a Chromium on a machine that may have none: the one named, one installed, Playwright's own, or the one npm brought.
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from 'playwright-core'
import { npmChromium } from './npm-chromium.ts'

/** A browser program and what its environment must hold for it to start. */
export type Chromium = { readonly executablePath: string; readonly env: Readonly<Record<string, string>> }

const NAMES = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'microsoft-edge']
const ELSEWHERE = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

const installed = (): string | undefined => {
  const folders = (process.env.PATH ?? '').split(delimiter)
  return [...folders.flatMap((folder) => NAMES.map((name) => join(folder, name))), ...ELSEWHERE].find(existsSync)
}

/** The browser the tests use. `CHROMIUM_PATH` decides before anything found; a wrong one is an error, not a hint. */
export const findChromium = async (): Promise<Chromium> => {
  const named = process.env.CHROMIUM_PATH
  if (named !== undefined && named !== '') {
    if (!existsSync(named)) throw new Error(`CHROMIUM_PATH is ${named}, and there is nothing there`)
    return { executablePath: named, env: {} }
  }
  const found = [installed(), chromium.executablePath()].find((path) => path !== undefined && existsSync(path))
  if (found !== undefined) return { executablePath: found, env: {} }
  const brought = await npmChromium()
  if (brought !== undefined) return brought
  throw new Error(
    'No browser found. Install Chrome, Chromium or Edge, or run `npx playwright-core install chromium`, or set CHROMIUM_PATH. (On Linux x64 npm brings one.)',
  )
}
