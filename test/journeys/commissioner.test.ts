// A commissioner in a browser: decisions above the hubs, a new pot, a listing closed and opened, providers without a league table.
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inPounds } from '../../shared/kernel/money.ts'
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
const summary = (page: Page) => page.locator('.govuk-error-summary').innerText()
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

describe.each([
  { screen: 'phone', scripts: false },
  { screen: 'laptop', scripts: true },
] as const)('a commissioner on a $screen, scripts $scripts', ({ screen, scripts }) => {
  let product: Product
  let ask: Ask
  let page: Page
  beforeAll(async () => {
    product = await theProduct()
    ask = asker(product)
    page = await signIn(product, 'commissioner', screen, scripts)
  })
  afterAll(async () => {
    await page.context().close()
    await product.stop()
  })

  it('starts with decisions, papers that run out and the money of the city', async () => {
    await page.goto('/')
    await look(page)
    const { items } = (await ask('commissioner', 'GET', '/api/pots')).body
    const left = items.reduce((all: number, pot: { available: number }) => all + pot.available, 0)
    for (const words of ['To approve', 'Providers to look at', 'Papers run out in', inPounds(left)]) {
      expect(await main(page)).toContain(words)
    }
  })

  it('refuses an order above the hub’s limit without seeing the family, and the money is back', async () => {
    const waiting = (await ask('commissioner', 'GET', '/api/commissions?state=requested')).body.items
    const order = waiting.find(({ price }: { price: number }) => price > 200_000)
    const before = (await ask('commissioner', 'GET', `/api/pots/${order.potId}`)).body.available
    await page.goto(`/approvals/${order.id}`)
    await look(page)
    const told = await main(page)
    expect(told).toContain(`${inPounds(before)} left if you approve, ${inPounds(before + order.price)} if not`)
    expect(told).not.toContain('Family has had')
    expect(told).not.toMatch(/^For$/m)
    await press(page, 'Refuse')
    await page.getByLabel('Another reason').check()
    await page.getByLabel('Say why').fill('Ask the NHS team first: it is free of charge.')
    await press(page, 'Refuse this order')
    expect(await main(page)).toContain('You refused this')
    expect(await main(page)).toContain('Ask the NHS team first')
    await look(page)
    expect((await ask('commissioner', 'GET', `/api/pots/${order.potId}`)).body.available).toBe(before + order.price)
  })

  it('opens a ring-fenced pot, once, after each gap was named beside its question', async () => {
    await page.goto('/pots')
    await look(page)
    await press(page, 'Open a pot')
    await look(page)
    await press(page, 'Open this pot')
    expect(await page.title()).toMatch(/^Error: /)
    expect((await page.locator('.govuk-error-summary li').allInnerTexts()).length).toBe(6)
    await look(page)
    await page.getByLabel('Whose pot is it?').selectOption('Low Hill and Scotlands')
    await page.getByLabel('2026-27').or(page.getByRole('radio').first()).first().check()
    await page.getByLabel('What is the pot for?').fill('Safer at home')
    await page.getByLabel('Where does the money come from?').fill('Domestic abuse grant')
    await page.getByLabel('How much is given').fill('a lot')
    await page.getByLabel('No, it is ring-fenced').check()
    await press(page, 'Open this pot')
    expect(await summary(page)).toContain('Give a sum in pounds')
    expect(await page.getByLabel('What is the pot for?').inputValue()).toBe('Safer at home')
    await page.getByLabel('How much is given').fill('12,500')
    await press(page, 'Open this pot')
    expect(await summary(page)).toContain('Choose at least one outcome')
    await look(page)
    await page.getByLabel('What is the money for?').fill('safety after domestic abuse')
    await page.getByLabel('Safe from domestic abuse').check()
    await press(page, 'Open this pot')
    expect(await main(page)).toContain('Only for safety after domestic abuse')
    expect(await main(page)).toContain('£12,500 left')
    await look(page)
    const { items } = (await ask('commissioner', 'GET', '/api/pots')).body
    const made = items.filter(({ purpose }: { purpose: string }) => purpose === 'Safer at home')
    expect(made).toMatchObject([{ allocated: 1_250_000, ringFence: { outcomes: ['safe-from-domestic-abuse'] } }])
  })

  it('finds a half-written reason again after being signed out', async () => {
    const { body } = await ask('commissioner', 'GET', '/api/listings?limit=1')
    await page.goto(`/listings/${body.items[0].id}/close`)
    await page.getByLabel('Why do you close it?').fill('Their group leader is ill until')
    await page.context().clearCookies()
    await press(page, 'Close to new orders')
    await page.getByRole('link', { name: 'Sign in' }).click()
    await page.locator('button[name=persona]').filter({ hasText: '(commissioner)' }).click()
    expect(await page.getByLabel('Why do you close it?').inputValue()).toBe('Their group leader is ill until')
    expect((await ask('commissioner', 'GET', `/api/listings/${body.items[0].id}`)).body.status).toBe('listed')
  })

  it('closes a listing to new orders with a reason, and opens it again', async () => {
    const [order] = (await ask('team-manager', 'GET', '/api/commissions?state=requested')).body.items
    const check = async () => {
      const { familyPlanId, needId, memberIds, listing, units } = order
      const body = { familyPlanId, needId, memberIds, listingId: listing.id, units }
      return (await ask('lead-worker', 'POST', '/api/commission-checks', body)).body.refusal?.reason
    }
    await page.goto('/listings')
    await look(page)
    await page.getByLabel('Find a listing').fill(order.listing.name)
    await press(page, 'Find')
    await page.getByRole('link', { name: order.listing.name }).first().click()
    await look(page)
    expect(await main(page)).toContain('1 order')
    await press(page, 'Close to new orders')
    await look(page)
    await press(page, 'Close to new orders')
    expect(await summary(page)).toContain('Say why you close it')
    await look(page)
    await page.getByLabel('Why do you close it?').fill('The group room is being repaired.')
    await press(page, 'Close to new orders')
    expect(await main(page)).toContain('The group room is being repaired.')
    await look(page)
    expect(await check()).toBe('listing-closed-to-new')
    await press(page, 'Open to new orders again')
    expect(await main(page)).toContain('Open to orders')
    expect(await check()).not.toBe('listing-closed-to-new')
  })

  it('sees providers by name with their counts, and nothing that ranks them', async () => {
    const { items } = (await ask('commissioner', 'GET', '/api/provider-records')).body
    const asked = items.filter(({ requested }: { requested: number }) => requested > 0)
    await page.goto('/providers')
    await look(page)
    const names = await page.locator('#order-records tbody th').allInnerTexts()
    expect(names).toEqual(asked.map(({ name }: { name: string }) => name))
    expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b, 'en-GB')))
    const rows = await page.locator('#order-records tbody tr').all()
    for (const [n, row] of rows.entries()) {
      const { requested, accepted, declined, expired, started, completed, endedEarly, spent } = asked[n]
      const counts = [requested, accepted, declined, expired, started, completed, endedEarly].map(String)
      expect(await row.locator('td').allInnerTexts()).toEqual([...counts, inPounds(spent)])
    }
    expect(await page.locator('#outcome-records').innerText()).toContain('Too few to judge')
    await page.getByText('What each column counts').click()
    await look(page)
  })

  it('sees which paper of a provider runs out, and its listings', async () => {
    const { items } = (await ask('commissioner', 'GET', '/api/providers?limit=100')).body
    const soon = items
      .filter(({ standing }: { standing: string }) => standing === 'assured')
      .sort((a: { assuredUntil: string }, b: { assuredUntil: string }) =>
        a.assuredUntil.localeCompare(b.assuredUntil),
      )[0]
    await page.goto(`/providers/${soon.id}`)
    await look(page)
    expect(await page.locator('#papers tbody tr').first().innerText()).toContain('Runs out in')
    const { body } = await ask('commissioner', 'GET', `/api/listings?providerId=${soon.id}`)
    for (const { name } of body.items) expect(await main(page)).toContain(name)
  })
})

it('keeps a commissioner’s pages from everybody else', async () => {
  const product = await theProduct()
  const page = await signIn(product, 'team-manager', 'laptop', true)
  const listing = (await asker(product)('team-manager', 'GET', '/api/listings?limit=1')).body.items[0].id
  for (const path of ['/pots/open', `/listings/${listing}`, `/listings/${listing}/close`]) {
    await page.goto(path)
    expect(await page.getByRole('heading', { level: 1 }).innerText(), path).toBe('This is not part of your role')
  }
  await page.context().close()
  const finance = await signIn(product, 'finance-officer', 'phone', false)
  for (const path of ['/', '/pots', '/orders']) {
    await finance.goto(path)
    await look(finance)
  }
  await finance.context().close()
  await product.stop()
})
