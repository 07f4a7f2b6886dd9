// Asks axe-core what on a page breaks WCAG 2.2 AA.
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

/** One broken rule and where it is broken, short enough to read in a failed test. */
export type Violation = { readonly rule: string; readonly help: string; readonly where: readonly string[] }

type AxeResult = {
  readonly violations: readonly {
    readonly id: string
    readonly help: string
    readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[]
  }[]
}

const WCAG_2_2_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa']

let source: Promise<string> | undefined
const axeSource = (): Promise<string> => {
  source ??= readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
  return source
}

const look = async (page: Page): Promise<AxeResult> => {
  const options = JSON.stringify({ runOnly: { type: 'tag', values: WCAG_2_2_AA }, resultTypes: ['violations'] })
  await page.evaluate(`${await axeSource()};undefined`)
  return page.evaluate(`axe.run(document, ${options})`)
}

// axe waits on timers, and a page whose scripts are off has none: it looks at a copy that has scripts but runs no page's.
const lookAtCopy = async (page: Page): Promise<AxeResult> => {
  const seen = (await page.content()).replaceAll(/<\/?noscript[^>]*>/g, '')
  const copies = await page.context().browser()?.newContext({ viewport: page.viewportSize() })
  if (copies === undefined) throw new Error('axe needs a page that was opened in a launched browser')
  try {
    const copy = await copies.newPage()
    const headers = { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': "script-src 'none'" }
    await copy.route(page.url(), (route) => route.fulfill({ body: seen, headers }))
    await copy.goto(page.url())
    return await look(copy)
  } finally {
    await copies.close()
  }
}

/** Every WCAG 2.2 A and AA rule the page breaks, as it stands now; also under a strict CSP and with scripts turned off. */
export const axe = async (page: Page): Promise<readonly Violation[]> => {
  const scriptsOff: boolean = await page.evaluate("matchMedia('(scripting: none)').matches")
  const { violations } = scriptsOff ? await lookAtCopy(page) : await look(page)
  return violations.map(({ id, help, nodes }) => ({
    rule: id,
    help,
    where: nodes.map((node) => `${node.html}\n${node.failureSummary ?? ''}`),
  }))
}
