// A provider's day in a browser: requests answered without a name, a group's register, one session, a score, places.
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axe } from '../browser/axe.ts'
import { launchBrowser, screens, sidewaysScroll } from '../browser/browser.ts'
import { type Ask, asker } from './ask.ts'
import { type Product, theProduct } from './the-product.ts'

const group = 'Incredible Years Preschool group'
const isoDay = (daysAgo: number): string => new Date(Date.now() - daysAgo * 86_400_000).toISOString().slice(0, 10)

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

/** Signs in and answers a page; nobody's page breaks WCAG or sticks out sideways, so each is looked at when it is. */
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
const press = (page: Page, name: string) => page.getByRole('button', { name }).first().click()
const summary = (page: Page) => page.locator('.govuk-error-summary').innerText()
const heading = (page: Page) => page.getByRole('heading', { level: 1 }).innerText()
const fillDay = async (page: Page, [year, month, day]: readonly string[]) => {
  await page.getByLabel('Day', { exact: true }).fill(day ?? '')
  await page.getByLabel('Month', { exact: true }).fill(month ?? '')
  await page.getByLabel('Year', { exact: true }).fill(year ?? '')
}
const ordersOf = async (ask: Ask, state: string) =>
  (await ask('provider', 'GET', `/api/commissions?state=${state}&limit=100`)).body.items

/** The orders of the group, and days of the last fortnight on which nothing of them is recorded. */
const groupOf = async (ask: Ask) => {
  const orders = (await ordersOf(ask, 'in-delivery')).filter(
    ({ listing }: { listing: { name: string } }) => listing.name === group,
  )
  const all = await Promise.all(
    orders.map(({ id }: { id: string }) => ask('provider', 'GET', `/api/commissions/${id}/deliveries`)),
  )
  const taken = new Set(all.flatMap(({ body }) => body.items.map(({ on }: { on: string }) => on)))
  const days = Array.from({ length: 13 }, (_, n) => isoDay(n + 1)).filter((on) => !taken.has(on))
  return { first: orders[0], orders, on: days[0] ?? '' }
}

describe.each([
  { screen: 'phone', scripts: false },
  { screen: 'laptop', scripts: true },
] as const)('a provider on a $screen, scripts $scripts', ({ screen, scripts }) => {
  let product: Product
  let ask: Ask
  let page: Page
  beforeAll(async () => {
    product = await theProduct()
    ask = asker(product)
    page = await signIn(product, 'provider', screen, scripts)
  })
  afterAll(async () => {
    await page.context().close()
    await product.stop()
  })

  it('sees its inbox first, with the day each request lapses', async () => {
    await page.goto('/')
    await look(page)
    const offered = await ordersOf(ask, 'offered')
    expect(offered.length).toBeGreaterThan(1)
    for (const { reference } of offered) await page.getByText(reference).first().waitFor()
    expect(await page.getByText('Answer by').count()).toBe(offered.length)
  })

  it('is told no name before it accepts, and how to reach people safely after', async () => {
    const [offered] = await ordersOf(ask, 'offered')
    await page.goto(`/requests/${offered.id}`)
    await look(page)
    await press(page, 'Accept this request')
    await look(page)
    expect(await page.title()).toMatch(/^Error: /)
    expect(await summary(page)).toContain('Enter the start date')
    const before = await page.locator('main').innerText()
    await fillDay(page, isoDay(-7).split('-'))
    await press(page, 'Accept this request')
    await page.getByText('You accepted this order').waitFor()
    await look(page)
    const { people, leadWorker } = (await ask('provider', 'GET', `/api/commissions/${offered.id}`)).body
    const after = await page.locator('main').innerText()
    for (const { name } of people) {
      expect(before).not.toContain(name)
      expect(after).toContain(name)
    }
    expect(before).not.toContain(leadWorker.telephone)
    expect(after).toContain(leadWorker.telephone)
  })

  it('declines with a reason, its own where none fits', async () => {
    const offered = (await ordersOf(ask, 'offered')).at(-1)
    await page.goto(`/requests/${offered.id}`)
    await page.getByRole('link', { name: 'Decline this request' }).click()
    await look(page)
    await press(page, 'Decline this request')
    expect(await summary(page)).toContain('Choose why')
    await look(page)
    await page.getByLabel('Something else').check()
    await press(page, 'Decline this request')
    expect(await summary(page)).toContain('Give the reason in your words')
    await look(page)
    await page.getByLabel('The reason in your words').fill('Our minibus is off the road')
    await press(page, 'Decline this request')
    await page.getByText('You declined this request').waitFor()
    await look(page)
    const { state, history } = (await ask('provider', 'GET', `/api/commissions/${offered.id}`)).body
    expect([state, history.at(-1).reason]).toEqual(['declined', 'Our minibus is off the road'])
    await page.goto(`/requests/${offered.id}/decline`)
    expect(await heading(page)).toBe(`Request ${offered.reference}`)
  })

  it('takes a register on one page, and nothing typed is lost when a row fails', async () => {
    const { on } = await groupOf(ask)
    await page.goto('/register')
    await look(page)
    await press(page, 'Open the register')
    expect(await summary(page)).toContain('Choose which group or help')
    await look(page)
    await page.getByLabel(group).check()
    await fillDay(page, on.split('-'))
    await press(page, 'Open the register')
    await look(page)
    const cards = page.locator('.govuk-summary-card')
    const families = await cards.count()
    expect(families).toBeGreaterThan(3)
    await press(page, 'Record the register')
    expect(await summary(page)).toContain('Mark at least one family')
    await look(page)

    await cards.nth(0).getByLabel('Attended').check()
    await cards.nth(1).getByLabel('Late').check()
    await cards.nth(2).locator('summary').click()
    await cards.nth(2).getByLabel('Concern').fill('He had no coat again')
    await press(page, 'Record the register')
    expect(await summary(page)).toContain('Say whether they came')
    expect(await page.locator('main').innerText()).toContain('2 families recorded')
    expect(await cards.nth(2).getByLabel('Concern').inputValue()).toBe('He had no coat again')
    await look(page)

    await cards.nth(2).getByLabel('Did not attend').check()
    await press(page, 'Record the register')
    await page.getByText('1 family recorded').waitFor()
    expect(await page.locator('.govuk-notification-banner a[href^="tel:"]').count()).toBe(3)
    await look(page)
    const kept = (await ordersOf(ask, 'in-delivery')).map(async ({ id }: { id: string }) => {
      const { items } = (await ask('provider', 'GET', `/api/commissions/${id}/deliveries`)).body
      return items
        .filter((each: { on: string }) => each.on === on)
        .map((each: { attendance: string }) => each.attendance)
    })
    expect((await Promise.all(kept)).flat().sort()).toEqual(['attended', 'did-not-attend', 'late'])
  })

  it('keeps what was typed about a family whose order ended while the register was open', async () => {
    const { first: order, on } = await groupOf(ask)
    await page.goto(`/register/${order.listing.id}/${on}`)
    const card = page.locator('.govuk-summary-card').filter({ hasText: order.reference })
    await card.getByLabel('Attended').check()
    await card.locator('summary').click()
    await card.getByLabel('Note').fill('Their last day')
    const ended = await ask('lead-worker', 'POST', `/api/commissions/${order.id}/actions/end-early`, {
      reason: 'moved-away',
    })
    expect(ended.status).toBe(200)
    await press(page, 'Record the register')
    expect(await summary(page)).toContain('This cannot be done now')
    expect(await card.getByLabel('Note').inputValue()).toBe('Their last day')
    await look(page)
  })

  it('does not record a day twice when a colleague was quicker', async () => {
    const { first: order, on } = await groupOf(ask)
    await page.goto(`/register/${order.listing.id}/${on}`)
    const card = page.locator('.govuk-summary-card').filter({ hasText: order.reference })
    await card.getByLabel('Late').check()
    const path = `/api/commissions/${order.id}/deliveries`
    const theirs = { on, units: 1, attendance: 'attended' }
    await ask('provider-colleague', 'PUT', `${path}/7d6f2c34-9a0b-4a58-8a7c-1f0de8a3b001`, theirs)
    await press(page, 'Record the register')
    expect(await summary(page)).toContain('somebody recorded this day before you')
    await look(page)
    const { items } = (await ask('provider', 'GET', path)).body
    expect(items.filter((each: { on: string }) => each.on === on)).toHaveLength(1)
  })

  it('records one session once, however often the form is sent, and says when it is paid', async () => {
    const order = (await ordersOf(ask, 'in-delivery')).find(
      ({ terms }: { terms: { unit: string } }) => terms.unit === 'hour',
    )
    await page.goto(`/our-orders/${order.id}`)
    await look(page)
    await page.getByRole('button', { name: 'Record a session' }).click()
    await look(page)
    await fillDay(page, isoDay(-2).split('-'))
    await press(page, 'Record this session')
    expect(await summary(page)).toMatch(/today or in the past year[\s\S]*Say whether they came/)
    await look(page)
    await fillDay(page, isoDay(0).split('-'))
    await page.getByLabel('Attended').check()
    await page.getByLabel('How many hours?').fill('99')
    await press(page, 'Record this session')
    expect(await summary(page)).toContain('more than was ordered')
    await page.getByLabel('How many hours?').fill('2')
    await page.getByLabel('Are you worried about anybody?').fill('The house was very cold')
    await page.locator('main form').evaluate((form) => form.setAttribute('target', 'again'))
    const [again] = await Promise.all([page.context().waitForEvent('page'), press(page, 'Record this session')])
    await again.getByText('your concern is at the top').waitFor()
    await again.close()
    await page.locator('main form').evaluate((form) => form.removeAttribute('target'))
    await page.waitForTimeout(1100)
    await press(page, 'Record this session')
    await page.getByText('your concern is at the top').waitFor()
    await look(page)
    const { items } = (await ask('provider', 'GET', `/api/commissions/${order.id}/deliveries`)).body
    expect(items.filter((each: { concern?: string }) => each.concern === 'The house was very cold')).toHaveLength(1)
    const words = await page.locator('main').innerText()
    expect(words).toMatch(/£\d+ confirmed: the council agrees that it is owed to you/)
    expect(words).toMatch(
      /£\d+ not confirmed yet: you have recorded it, and .+ is asked to confirm it by \d+ \w+ 20\d\d/,
    )
    expect(words).toMatch(/£\d+ still to deliver/)
  })

  it('records a score', async () => {
    const [order] = (await ordersOf(ask, 'accepted')).reverse()
    await page.goto(`/our-orders/${order.id}/outcomes/new`)
    await look(page)
    await press(page, 'Record this score')
    expect(await summary(page)).toContain('Enter the score as a number')
    await look(page)
    await page.getByLabel('Which measure?').selectOption('sdq-total')
    await page.getByLabel('At the start').check()
    await page.getByLabel('The score').fill('41')
    await page.getByLabel('A parent or carer').check()
    await press(page, 'Record this score')
    expect(await summary(page)).toContain('The score must be from 0 to 40')
    expect(await page.getByLabel('The score').inputValue()).toBe('41')
    await page.getByLabel('The score').fill('14')
    await press(page, 'Record this score')
    await page.getByText('The score is recorded').waitFor()
    await look(page)
  })

  it('says that places are still true, or full, in one tap', async () => {
    await page.goto('/listings')
    await look(page)
    const card = page.locator('.govuk-summary-card').filter({ hasText: group })
    await card.getByRole('button', { name: 'Still true' }).click()
    await page.getByText('said today').waitFor()
    expect(await card.innerText()).toContain('You last said so today')
    await card.getByRole('button', { name: 'Full' }).click()
    await card.getByRole('button', { name: 'Open again' }).waitFor()
    expect(await card.innerText()).toContain('full now')
    await look(page)
    await card.getByRole('link', { name: 'Say more' }).click()
    await look(page)
    await page.getByLabel('There is a waiting list').check()
    await page.getByLabel('How many weeks do people wait?').fill('some')
    await press(page, 'Say this')
    expect(await summary(page)).toContain('whole weeks')
    await look(page)
    await page.getByLabel('How many weeks do people wait?').fill('6')
    await press(page, 'Say this')
    await page.getByText('waiting list of about 6 weeks, said today').waitFor()
  })

  it('sees all its orders and what they come to', async () => {
    await page.goto('/orders')
    await look(page)
    expect(await page.locator('main').innerText()).toMatch(/£[\d,]+ is confirmed and £[\d,]+ is recorded/)
  })

  it('says on every page how to ring about a child who may not be safe', async () => {
    for (const address of ['/', '/requests', '/orders', '/register', '/listings']) {
      await page.goto(address)
      const safety = page.getByRole('region', { name: 'If a child is not safe' })
      expect(await safety.isVisible()).toBe(true)
      expect(await safety.locator('a[href^="tel:"]').count()).toBe(2)
    }
  })
})

describe('a register that a sign-out interrupted', () => {
  it('is still there, and its sessions are the same sessions', async () => {
    const product = await theProduct()
    const page = await signIn(product, 'provider', 'phone', true)
    const { first: order, on } = await groupOf(asker(product))
    await page.goto(`/register/${order.listing.id}/${on}`)
    const card = page.locator('.govuk-summary-card').filter({ hasText: order.reference })
    await card.getByLabel('Late').check()
    const delivery = await card.locator('input[type=hidden]').inputValue()
    await page.context().clearCookies({ name: /session/ })
    await press(page, 'Record the register')
    await page.getByText('kept it for 30 minutes').waitFor()
    await page.getByRole('link', { name: 'Sign in' }).click()
    await page.locator('button[name=persona]').filter({ hasText: 'Sharon Okafor' }).click()
    await page.getByRole('heading', { level: 1, name: 'Register for' }).waitFor()
    expect(await card.getByLabel('Late').isChecked()).toBe(true)
    expect(await card.locator('input[type=hidden]').inputValue()).toBe(delivery)
    await page.context().close()
    await product.stop()
  })
})

describe('somebody else', () => {
  it('is told that a provider’s pages are not for their role', async () => {
    const product = await theProduct()
    const page = await signIn(product, 'lead-worker', 'laptop', true)
    for (const address of ['/register', '/requests']) {
      expect((await page.goto(address))?.status()).toBe(403)
      await look(page)
    }
    await page.context().close()
    await product.stop()
  })
})
