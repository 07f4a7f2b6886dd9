// From choosing to filling a gap, in a browser: help weighed side by side, a search kept, what went unmet, a call, an offer, a draft.
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axe } from '../browser/axe.ts'
import { launchBrowser, screens, sidewaysScroll } from '../browser/browser.ts'
import { type Ask, asker } from './ask.ts'
import { type Product, theProduct } from './the-product.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

const signIn = async (product: Product, persona: string, screen: keyof typeof screens, javaScriptEnabled: boolean) => {
  const context = await browser.newContext({ ...screens[screen], javaScriptEnabled, baseURL: product.origin })
  const page = await context.newPage()
  page.setDefaultTimeout(15_000)
  await page.goto(`/sign-in?as=${persona}`)
  await page.locator('button[name=persona]').first().click()
  await page.getByRole('heading', { level: 1 }).waitFor()
  return page
}
const look = async (page: Page) => {
  expect(await axe(page), page.url()).toEqual([])
  expect(await sidewaysScroll(page), page.url()).toBe(0)
}
const main = (page: Page) => page.locator('main').innerText()
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click()
const follow = (page: Page, name: string | RegExp) => page.getByRole('link', { name }).first().click()
const refused = async (page: Page, button: string | RegExp, message: string) => {
  await press(page, button)
  expect(await page.title()).toMatch(/^Error: /)
  expect(await page.getByRole('alert').innerText()).toContain(message)
  await look(page)
}

describe.each([
  { screen: 'phone', scripts: false },
  { screen: 'laptop', scripts: true },
] as const)('on a $screen, scripts $scripts', ({ screen, scripts }) => {
  let product: Product
  let ask: Ask
  let worker: Page
  let commissioner: Page
  let provider: Page
  let family: { id: string; need: string }
  beforeAll(async () => {
    product = await theProduct()
    ask = asker(product)
    worker = await signIn(product, 'lead-worker', screen, scripts)
    commissioner = await signIn(product, 'commissioner', screen, scripts)
    provider = await signIn(product, 'provider', screen, scripts)
    const { body } = await ask('lead-worker', 'GET', '/api/family-plans?name=Hollis')
    const plan = (await ask('lead-worker', 'GET', `/api/family-plans/${body.items[0].id}`)).body
    family = { id: plan.id, need: plan.needs.find(({ side }: { side?: string }) => !side).id }
  })
  afterAll(async () => {
    for (const page of [worker, commissioner, provider]) await page.context().close()
    await product.stop()
  })
  const search = () => `/find-help?familyPlanId=${family.id}&needId=${family.need}&wider=yes`
  const beside = () => worker.getByRole('table', { name: 'Side by side' })

  it('a worker ticks help where it is found, and sees it side by side with what would be refused', async () => {
    await worker.goto(search())
    const boxes = worker.getByRole('checkbox', { name: /^Compare/ })
    expect(await boxes.count()).toBe(10)
    await boxes.nth(0).check()
    await boxes.nth(1).check()
    await press(worker, 'Compare side by side')
    await look(worker)
    for (const row of ['If you asked for it', 'Why it fits', 'Usual course', 'Places', 'How far', 'Evidence']) {
      await beside().getByRole('rowheader', { name: row }).waitFor()
    }
    expect(await beside().getByRole('columnheader').count()).toBe(3)
    expect(await main(worker)).toMatch(/Goes through at once|Goes to a manager|Would be refused/)
    expect(await main(worker)).toContain('What others with this need used')
  })

  it('a worker measures how far from elsewhere, and is told of a place that is none', async () => {
    await worker.getByLabel('Measure how far from').fill('WV3')
    await press(worker, 'Measure again')
    expect(await main(worker)).toMatch(/in WV3|about \d+ miles? away/)
    await worker.getByLabel('Measure how far from').fill('ZZ9')
    await refused(worker, 'Measure again', 'WV10')
  })

  it('more than four are too many: the worker says which stay, and what was ticked is still there', async () => {
    await worker.goto(search())
    const boxes = worker.getByRole('checkbox', { name: /^Compare/ })
    expect(await boxes.nth(0).isChecked()).toBe(true)
    for (const n of [2, 3, 4]) await boxes.nth(n).check()
    await press(worker, 'Compare side by side')
    expect(await worker.title()).toMatch(/^Error: /)
    await look(worker)
    const stay = worker.getByRole('checkbox')
    expect(await stay.count()).toBe(5)
    await stay.nth(4).uncheck()
    await press(worker, 'Compare')
    expect(await beside().getByRole('columnheader').count()).toBe(5)
    await press(worker, /^Take off/)
    expect(await beside().getByRole('columnheader').count()).toBe(4)
  })

  it('a worker saves a search for the family and finds it again', async () => {
    await worker.goto(`/find-help?familyPlanId=${family.id}&needId=${family.need}&text=counselling&maxPrice=60`)
    await follow(worker, 'Save this search')
    await look(worker)
    await worker.getByLabel('What do you call it?').fill('')
    await refused(worker, 'Save', 'Give the search a name')
    await worker.getByLabel('What do you call it?').fill('Somebody to talk to')
    await press(worker, 'Save')
    await look(worker)
    expect(await main(worker)).toMatch(/\d+, \d+ open now/)
    await follow(worker, 'Somebody to talk to')
    expect(worker.url()).toContain('text=counselling')
    expect(worker.url()).toContain('maxPrice=60')
    await follow(worker, 'see saved searches')
    await press(worker, /^Take off/)
    expect(await main(worker)).toContain('None yet')
  })

  it('a commissioner sees what went unmet, as a chart, as tables and as a file', async () => {
    await worker.goto(`/find-help?familyPlanId=${family.id}&needId=${family.need}&text=submarine`)
    expect(await main(worker)).toContain('No help found')
    await expect
      .poll(async () => (await ask('commissioner', 'GET', '/api/unmet-demand')).body.all.searches, { timeout: 20_000 })
      .toBeGreaterThan(0)
    await commissioner.goto('/unmet-demand')
    await look(commissioner)
    await commissioner.getByRole('img', { name: 'Unmet by outcome' }).waitFor()
    for (const caption of ['By outcome and place', 'By month']) {
      await commissioner.getByRole('table', { name: caption }).waitFor()
    }
    expect(await commissioner.getByRole('link', { name: /spreadsheet/ }).getAttribute('href')).toBe(
      '/unmet-demand.csv?',
    )
    const file = await commissioner.request.get('/unmet-demand.csv')
    expect(file.headers()['content-type']).toContain('text/csv')
    expect(await file.text()).toMatch(/^\uFEFF"Outcome","Place","Month"/)
    await commissioner.getByLabel('To', { exact: true }).selectOption({ index: 23 })
    await commissioner.getByLabel('From', { exact: true }).selectOption({ index: 0 })
    await refused(commissioner, 'Show', 'The last month is before the first')
  })

  it('from a gap a commissioner publishes a call, already filled in', async () => {
    await commissioner.goto('/unmet-demand')
    await follow(commissioner, /^Publish a call/)
    await look(commissioner)
    expect(await commissioner.getByRole('checkbox', { checked: true }).count()).toBeGreaterThanOrEqual(1)
    await refused(commissioner, 'Publish', 'Say what is needed')
    await commissioner.getByLabel('What is needed?').fill('A Saturday group for children whose parents drink.')
    await commissioner.getByRole('group', { name: 'Where?' }).getByRole('checkbox').first().check()
    for (const [part, value] of [
      ['Day', '18'],
      ['Month', '12'],
      ['Year', '2099'],
    ] as const) {
      await commissioner.getByLabel(part, { exact: true }).fill(value)
    }
    await commissioner.getByLabel(/How much is there/).fill('12,000')
    await press(commissioner, 'Publish')
    await look(commissioner)
    expect(await main(commissioner)).toContain('every provider sees it now')
    expect(await main(commissioner)).toContain('£12,000')
  })

  it('a provider offers the listing it would be', async () => {
    await provider.goto('/calls')
    await look(provider)
    await follow(provider, /Saturday group/)
    await look(provider)
    await press(provider, 'Offer this')
    await refused(provider, 'Offer it', 'Give the listing a name')
    await provider.getByLabel('Name', { exact: true }).fill('Saturday club')
    await provider.getByLabel('What is it?').fill('Four hours with a meal, every Saturday.')
    await provider.getByLabel('Targeted').check()
    await provider.getByLabel('A child', { exact: true }).check()
    await provider.getByLabel('Youngest age of the child').fill('8')
    await provider.getByLabel('Oldest age of the child').fill('14')
    await provider.getByLabel('The council buys it').check()
    await provider.getByLabel('A session', { exact: true }).check()
    await provider.getByLabel('Price for one, without VAT').fill('45')
    await provider.getByLabel('How many does a family usually have?').fill('8')
    await provider.getByLabel(/^Open/).check()
    await provider.getByLabel(/What else should the council know/).fill('We could start in January.')
    await press(provider, 'Offer it')
    await look(provider)
    expect(await main(provider)).toContain('What you offered')
    expect(await main(provider)).toContain('£360')
  })

  it('the commissioner takes it, and it waits as a draft; a second is turned down with a reason', async () => {
    await provider.goto('/calls')
    await follow(provider, /Saturday group/)
    const call = new URL(provider.url()).pathname.split('/').at(-1)
    const { body } = await ask('provider', 'GET', `/api/calls/${call}/offers`)
    const other = crypto.randomUUID()
    await ask('provider', 'PUT', `/api/calls/${call}/offers/${other}`, {
      listing: { ...body.items[0].listing, name: 'Sunday club' },
    })
    await commissioner.goto(`/calls/${call}`)
    await look(commissioner)
    const offers = commissioner.getByRole('table', { name: 'Offers side by side' })
    expect(await offers.getByRole('columnheader').count()).toBe(3)
    await press(commissioner, /^Take it/)
    expect(await main(commissioner)).toContain('it is a draft listing now')
    await follow(commissioner, /^Turn it down/)
    await refused(commissioner, 'Turn it down', 'Say why')
    await commissioner.getByLabel('Why?').fill('One is enough for now')
    await press(commissioner, 'Turn it down')
    await look(commissioner)
    await follow(commissioner, /^Its draft listing/)
    await press(commissioner, /^Approve/)
    expect(await main(commissioner)).toContain('workers see it now')
    await commissioner.goto(`/calls/${call}/close`)
    await refused(commissioner, 'Close the call', 'Say why it closes')
    await commissioner.getByLabel('Why does it close?').fill('Found')
    await press(commissioner, 'Close the call')
    expect(await main(commissioner)).toContain('nobody can offer any more')
    await provider.goto(`/calls/${call}`)
    await look(provider)
    expect(await main(provider)).toContain('One is enough for now')
  })

  it('others are told that these pages are not for their role', async () => {
    await worker.goto('/unmet-demand')
    expect(await main(worker)).toContain('role')
    await worker.goto('/calls')
    expect(await main(worker)).toContain('role')
    await provider.goto('/unmet-demand')
    expect(await main(provider)).toContain('role')
  })
})
