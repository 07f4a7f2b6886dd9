// Anybody finds help in a browser without a login; a school asks a hub for help; the feed over HTTP.
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axe } from '../browser/axe.ts'
import { launchBrowser, screens, sidewaysScroll } from '../browser/browser.ts'
import { validateFeed } from '../catalogue/open-referral-validator.ts'
import { type Product, theProduct } from './the-product.ts'

let browser: Browser
let product: Product
beforeAll(async () => {
  browser = await launchBrowser()
  product = await theProduct()
})
afterAll(async () => {
  await browser.close()
  await product.stop()
})

const look = async (page: Page) => {
  expect(await axe(page), page.url()).toEqual([])
  expect(await sidewaysScroll(page), page.url()).toBe(0)
}
const press = (page: Page, name: string) => page.getByRole('button', { name }).first().click()
// biome-ignore lint/suspicious/noExplicitAny: a test reads whatever came
const read = async (path: string): Promise<any> => (await fetch(`${product.origin}${path}`)).json()
const names = (page: Page) => page.locator('.app-directory h3').allInnerTexts()

/** Groups of vowels, less a silent e at the end: near enough to count syllables by. */
const syllables = (word: string) =>
  Math.max(
    1,
    (
      word
        .toLowerCase()
        .replace(/(?:[^l]e|es|ed)$/, '')
        .match(/[aeiouy]+/g) ?? []
    ).length,
  )
/** Flesch–Kincaid: the reading age of some sentences, its school grade and five. */
const readingAge = (text: string) => {
  const sentences = text.split(/[.?!:\n]+/).filter((each) => /[a-z]/i.test(each))
  const words = text.match(/[a-z’']+/gi) ?? []
  const all = words.reduce((sum, word) => sum + syllables(word), 0)
  return 0.39 * (words.length / sentences.length) + 11.8 * (all / words.length) - 15.59 + 5
}

describe.each([
  { screen: 'phone', scripts: false },
  { screen: 'laptop', scripts: true },
] as const)('a family on a $screen, scripts $scripts', ({ screen, scripts }) => {
  let page: Page
  beforeAll(async () => {
    const context = await browser.newContext({
      ...screens[screen],
      javaScriptEnabled: scripts,
      baseURL: product.origin,
    })
    page = await context.newPage()
  })
  afterAll(() => page.context().close())

  it('sees all it may ask for itself, without a login, a price or a rating', async () => {
    await page.goto('/directory')
    await page.getByRole('heading', { level: 1, name: 'Find help for your family' }).waitFor()
    expect(await names(page)).toEqual(
      expect.arrayContaining(['Stay and play with a development check', 'Young carers group and sibling days']),
    )
    const said = await page.locator('main').innerText()
    expect(said).not.toMatch(/£|rated|Caring Dads|Triple P/)
    expect(await page.getByText('Signed in as').count()).toBe(0)
    await look(page)
  })

  it('finds by need, age and postcode, and keeps what was typed', async () => {
    await page.getByLabel('What do you need help with?').selectOption({ label: 'Babies and small children' })
    await page.getByLabel('How old is your child?').fill('2')
    await page.getByLabel('Your postcode').fill('wv10 9qx')
    await press(page, 'Find help')
    expect(await names(page)).toEqual([
      'Saturday play for dads and little ones',
      'Stay and play with a development check',
    ])
    expect(await page.getByLabel('How old is your child?').inputValue()).toBe('2')
    await look(page)
  })

  it('finds by its own words, mistyped too', async () => {
    await page.goto('/directory')
    await page.getByLabel('Or use your own words').fill('todler')
    await press(page, 'Find help')
    expect(await names(page)).toContain('Stay and play with a development check')
  })

  it('reads what to mend, and what to do when nothing is found', async () => {
    await page.goto('/directory')
    await page.getByLabel('How old is your child?').fill('seven')
    await page.getByLabel('Your postcode').fill('ZZ99')
    await press(page, 'Find help')
    expect(await page.title()).toMatch(/^Error: /)
    expect(await page.locator('.govuk-error-summary li').allInnerTexts()).toEqual([
      'Put your child’s age as a number, such as 7',
      'We do not know this postcode. Put the first part of one near here, such as WV10',
    ])
    expect(await page.getByLabel('How old is your child?').inputValue()).toBe('seven')
    await look(page)
    await page.goto('/directory?words=zzqqxx')
    await page.getByText('We found no help like that').waitFor()
    await look(page)
    await page.getByRole('link', { name: 'see all the help there is' }).click()
    expect((await names(page)).length).toBeGreaterThan(5)
  })

  it('opens one, reads whom to ring, and goes back to the same list', async () => {
    await page.goto('/directory?words=toddler&age=2')
    await page.getByRole('link', { name: 'Stay and play' }).click()
    expect(await page.getByRole('link', { name: '01632 960218' }).getAttribute('href')).toBe('tel:01632960218')
    await look(page)
    await page.getByRole('link', { name: 'Back to the list' }).click()
    expect(new URL(page.url()).search).toBe('?words=toddler&age=2')
  })

  it('who lives with abuse finds a number and no place, and a way off the page', async () => {
    await page.goto('/directory?need=safe-from-domestic-abuse')
    await page.getByRole('link', { name: 'Leave this page fast' }).waitFor()
    await look(page)
    await page.getByRole('link', { name: 'Outreach worker' }).click()
    const said = await page.locator('main').innerText()
    expect(said).toContain('01632 960213')
    expect(said).not.toMatch(/WV\d|Where|@/)
    await look(page)
  })

  it('is told when help is not in the list, also of help a worker asks for', async () => {
    const { contents } = await read('/open-referral/services?search=triple p&status=active')
    for (const id of [contents[0].id, '3f2504e0-4f89-41d3-9a0c-0305e82c3301']) {
      const answer = await page.goto(`/directory/${id}`)
      expect(answer?.status()).toBe(404)
      await page.getByRole('heading', { name: 'This help is not in the list' }).waitFor()
      await look(page)
    }
  })

  it('prints the list and nothing round it; a button says so only where it works', async () => {
    await page.goto('/directory')
    expect(await page.getByRole('button', { name: 'Print this list' }).isVisible()).toBe(scripts)
    await page.emulateMedia({ media: 'print' })
    const shown = (what: string) => page.locator(what).first().isVisible()
    expect(await shown('.app-directory h3')).toBe(true)
    for (const what of ['form', '.app-print-this', '.govuk-footer__meta']) expect(await shown(what), what).toBe(false)
    await page.emulateMedia({ media: null })
  })

  it('can read it at about nine years old', async () => {
    const own = async (path: string) => {
      await page.goto(path)
      return page
        .locator(
          'main h1, main h2, main p, main label, main .govuk-hint, main option, main li:not(.app-directory__help, .app-directory__help li)',
        )
        .filter({ hasNot: page.locator('ol') })
        .allInnerTexts()
    }
    const words = [
      ...(await own('/directory?words=zzqqxx')),
      ...(await own('/directory?need=safe-from-domestic-abuse&words=zzqqxx')),
    ]
    expect(words.length).toBeGreaterThan(30)
    expect(readingAge(words.join('.\n'))).toBeLessThanOrEqual(9.5)
  })
})

describe.each([
  { screen: 'phone', scripts: false },
  { screen: 'laptop', scripts: true },
] as const)('a school and a hub on a $screen, scripts $scripts', ({ screen, scripts }) => {
  const signIn = async (persona: string) => {
    const context = await browser.newContext({
      ...screens[screen],
      javaScriptEnabled: scripts,
      baseURL: product.origin,
    })
    const page = await context.newPage()
    await page.goto(`/sign-in?as=${persona}`)
    await page.locator('button[name=persona]').first().click()
    await page.getByRole('heading', { level: 1 }).waitFor()
    return page
  }
  let school: Page
  let hub: Page
  let address: string
  beforeAll(async () => {
    school = await signIn('partner')
    hub = await signIn('lead-worker')
  })
  afterAll(async () => {
    await school.context().close()
    await hub.context().close()
  })
  const summaryOf = (page: Page) => page.locator('.govuk-error-summary li').allInnerTexts()

  it('the school is asked for the least, and helped to say no more', async () => {
    await school.goto('/help-requests')
    await look(school)
    await school.getByRole('button', { name: 'Ask for help for a family' }).click()
    await look(school)
    await press(school, 'Ask the hub')
    expect(await summaryOf(school)).toHaveLength(5)
    await look(school)
    await school.getByLabel('How old are the children?').fill('4, 7 and unborn')
    await school.getByLabel('Safe from domestic abuse').check()
    await school.getByLabel('The person who is hurt').check()
    await school
      .getByRole('textbox', { name: 'What would help?' })
      .fill('Mum would like to talk. Ring her on 07700 900123')
    await school.getByLabel('Which number').fill('01632 960113')
    await school.getByLabel('The family knows').check()
    await press(school, 'Ask the hub')
    expect(await summaryOf(school)).toEqual([expect.stringContaining('Leave out telephone numbers')])
    expect(await school.getByLabel('How old are the children?').inputValue()).toBe('4, 7 and unborn')
    await look(school)
    await school.getByRole('textbox', { name: 'What would help?' }).fill(`Mum would like to talk (${screen})`)
    await press(school, 'Ask the hub')
    await school.getByText('A worker at the hub rings you').waitFor()
    address = new URL(school.url()).pathname
    await look(school)
  })

  it('the hub sees it waiting, picks it up and links the plan; hub support never sees that it is there', async () => {
    const reference = (await school.getByRole('heading', { level: 1 }).innerText()).replace('Request ', '')
    await hub.goto('/help-requests')
    await look(hub)
    await hub.getByRole('link', { name: reference }).click()
    await look(hub)
    await press(hub, 'Pick this up')
    await hub.getByText('It is yours now').waitFor()
    await press(hub, 'Link the plan')
    expect(await summaryOf(hub)).toEqual(['Choose a family'])
    await look(hub)
    await hub.getByLabel('Which family is it?').selectOption({ index: 1 })
    await press(hub, 'Link the plan')
    await hub.getByRole('link', { name: 'The family’s plan' }).waitFor()
    const support = await signIn('hub-support')
    await support.goto('/help-requests')
    expect(await support.locator('main').innerText()).not.toContain(reference)
    expect((await support.goto(address))?.status()).toBe(404)
    await support.context().close()
  })

  it('the school sees who rings, and never which family it is', async () => {
    await school.goto(address)
    const said = await school.locator('main').innerText()
    expect(said).toContain('Amira Hussain')
    expect(said).not.toMatch(/\bFP-|The family’s plan/)
    await look(school)
  })

  it('nobody else may ask', async () => {
    expect((await hub.goto('/ask-for-help'))?.status()).toBe(403)
  })
})

describe('the open feed over HTTP', () => {
  it('keeps the standard over every page and id of the running product', async () => {
    const { findings, ids } = await validateFeed((path) => fetch(`${product.origin}/open-referral${path}`))
    expect(findings).toEqual([])
    expect(ids).toBeGreaterThan(150)
    const { openapi_url } = await read('/open-referral/')
    expect(new URL(openapi_url).origin).toBe(product.origin)
    expect((await read(new URL(openapi_url).pathname)).openapi).toBe('3.1.0')
  })
  it('costs a page of the directory no trip to the table', async () => {
    const cost = async () => (await fetch(`${product.origin}/directory?words=debt`)).headers.get('server-timing')
    await cost()
    expect(await cost()).toContain('trips=0')
  })
  it('is found by search engines through the directory, and no other page is', async () => {
    expect(await (await fetch(`${product.origin}/directory`)).text()).not.toContain('noindex')
    expect(await (await fetch(`${product.origin}/help`)).text()).toContain('noindex')
  })
})
