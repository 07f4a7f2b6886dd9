// A team manager's few minutes in a browser: concerns first, a decision on a phone, what went through at once, the pot.
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
const heading = (page: Page) => page.getByRole('heading', { level: 1 }).innerText()

/** Asks for other help for the family of an order, as somebody else, and answers its id. */
const askForMore = async (
  ask: Ask,
  persona: string,
  like: { familyPlanId: string; needId: string; memberIds: string[] },
) => {
  const { familyPlanId, needId, memberIds } = like
  const found = await ask(persona, 'GET', `/api/listings?familyPlanId=${familyPlanId}&needId=${needId}&limit=100`)
  for (const { id: listingId } of found.body.items) {
    const body = { familyPlanId, needId, memberIds, listingId, units: 1, overlapReason: 'Beside what runs' }
    const check = await ask(persona, 'POST', '/api/commission-checks', body)
    const potId = check.body.pots?.[0]?.id
    if (check.body.refusal || check.body.price === 0 || !potId) continue
    const id = crypto.randomUUID()
    const { status } = await ask(persona, 'PUT', `/api/commissions/${id}`, { ...body, potId })
    if (status === 201) return id
  }
  throw new Error('nothing fits this need')
}

describe.each([
  { screen: 'phone', scripts: false },
  { screen: 'laptop', scripts: true },
] as const)('a team manager on a $screen, scripts $scripts', ({ screen, scripts }) => {
  let product: Product
  let ask: Ask
  let page: Page
  // biome-ignore lint/suspicious/noExplicitAny: a test reads whatever the API says
  let order: any
  beforeAll(async () => {
    product = await theProduct()
    ask = asker(product)
    page = await signIn(product, 'team-manager', screen, scripts)
    order = (await ask('team-manager', 'GET', '/api/commissions?state=requested')).body.items[0]
  })
  afterAll(async () => {
    await page.context().close()
    await product.stop()
  })

  it('sees concerns before anything else, with whom to ring, then what waits for a decision', async () => {
    await page.goto('/')
    await look(page)
    const groups = await page.getByRole('heading', { level: 2 }).allInnerTexts()
    expect(groups.slice(0, 2)).toEqual(['Concerns to look at now', 'To approve'])
    expect(await main(page)).toContain('do not wait for anybody to read this')
    await page.getByRole('link', { name: order.listing.name }).first().waitFor()
  })

  it('finds on one screenful after the other all a decision needs, and both buttons under it', async () => {
    await page.goto('/approvals')
    await look(page)
    await page.getByRole('link', { name: order.listing.name }).click()
    await look(page)
    const { body: pot } = await ask('team-manager', 'GET', `/api/pots/${order.potId}`)
    const { body: plan } = await ask('team-manager', 'GET', `/api/family-plans/${order.familyPlanId}`)
    const told = await main(page)
    const need = plan.needs.find((each: { id: string }) => each.id === order.needId)
    const essentials = [
      inPounds(order.price),
      order.listing.providerName,
      order.rationale,
      need.summary,
      `${inPounds(pot.available)} left if you approve, ${inPounds(pot.available + order.price)} if not`,
      'Evidence',
      'Amira Hussain',
    ]
    for (const words of essentials) expect(told).toContain(words)
    const buttons = await Promise.all(
      ['Approve', 'Refuse'].map((name) => page.getByRole('button', { name }).boundingBox()),
    )
    for (const box of buttons) {
      expect(box?.height).toBeGreaterThanOrEqual(44)
      // Two screens of the smallest phone, its header included.
      expect((box?.y ?? 9999) + (box?.height ?? 0)).toBeLessThan(2 * screens.phone.viewport.height)
    }
    expect(told.indexOf('Asked by')).toBeLessThan(told.indexOf('Refuse'))
  })

  it('must say why when refusing, and keeps what was typed', async () => {
    await page.goto(`/approvals/${order.id}/refuse`)
    await look(page)
    await page.getByRole('button', { name: 'Refuse this order' }).click()
    expect(await page.title()).toMatch(/^Error: /)
    expect(await page.locator('.govuk-error-summary').innerText()).toContain('Choose why you refuse this')
    await look(page)
    await page.getByLabel('Another reason').check()
    await page.getByRole('button', { name: 'Refuse this order' }).click()
    expect(await page.locator('.govuk-error-summary').innerText()).toContain('Say why you refuse this')
    expect(await page.getByLabel('Another reason').isChecked()).toBe(true)
    await look(page)
    expect((await ask('team-manager', 'GET', `/api/commissions/${order.id}`)).body.state).toBe('requested')
  })

  it('approves with one press, and pressing again changes nothing', async () => {
    await page.goto(`/approvals/${order.id}`)
    await page.getByRole('button', { name: 'Approve' }).click()
    expect(await main(page)).toContain('You approved this')
    expect(await main(page)).toContain(`${order.listing.providerName} has been asked`)
    await look(page)
    await page.goBack()
    await page.reload()
    expect(await page.getByRole('button', { name: 'Approve' }).count()).toBe(0)
    const { body } = await ask('team-manager', 'GET', `/api/commissions/${order.id}`)
    expect(body.state).toBe('offered')
    expect(body.history.filter(({ action }: { action: string }) => action === 'approve')).toHaveLength(1)
    await page.goto(`/approvals/${order.id}/refuse`)
    expect(page.url()).toBe(`${product.origin}/approvals/${order.id}`)
  })

  it('is told why an own request, and one above the limit, waits for somebody else', async () => {
    const own = await askForMore(ask, 'team-manager', order)
    await page.goto('/approvals')
    expect(await main(page)).toContain('You asked for this')
    await look(page)
    await page.goto(`/approvals/${own}`)
    expect(await main(page)).toContain('You asked for this yourself, so somebody else has to approve it')
    expect(await page.getByRole('button', { name: 'Approve' }).count()).toBe(0)
    await look(page)
    const other = await signIn(product, 'team-manager-2', screen, scripts)
    const [above] = (await ask('team-manager-2', 'GET', '/api/commissions?state=requested')).body.items
    await other.goto(`/approvals/${above.id}`)
    expect(await main(other)).toContain(`Your limit is £2,000; this order is ${inPounds(above.price)}`)
    expect(await other.getByRole('button', { name: 'Approve' }).count()).toBe(0)
    await look(other)
    // Another hub's order is not there at all.
    await page.goto(`/approvals/${above.id}`)
    expect(await heading(page)).toBe('Page not found')
    await other.context().close()
  })

  it('sees orders that went through at once, until they were seen', async () => {
    const all = (await ask('team-manager', 'GET', '/api/commissions?limit=100')).body.items
    const instant = all.filter((each: { instant: boolean }) => each.instant)
    expect(instant.length).toBeGreaterThan(2)
    await page.goto('/approvals')
    await page.getByRole('link', { name: 'Orders that went through at once' }).click()
    await look(page)
    expect(await main(page)).toContain(`${instant.length} orders, `)
    for (const { reference } of instant) expect(await main(page)).toContain(reference)
    await page.getByRole('button', { name: 'I have seen these' }).click()
    expect(await main(page)).toContain('None since you last looked')
    await look(page)
    await page.getByRole('link', { name: 'Those of the last four weeks' }).click()
    expect(await main(page)).toContain(`${instant.length} orders, `)
    const worker = await signIn(product, 'lead-worker', screen, scripts)
    await worker.goto('/instant-orders')
    expect(await heading(worker)).toBe('This is not part of your role')
    await worker.context().close()
  })

  it('sees what is left of the pot, its year, and every entry in words', async () => {
    await page.goto('/pots')
    await look(page)
    const { body: pot } = await ask('team-manager', 'GET', `/api/pots/${order.potId}`)
    await page.getByRole('link', { name: pot.purpose }).click()
    await look(page)
    for (const sum of ['allocated', 'reserved', 'committed', 'spent', 'available']) {
      expect(await main(page)).toContain(inPounds(pot[sum]))
    }
    await page.getByRole('img', { name: /What is left through the year/ }).waitFor()
    await page.getByText('The figures behind the picture').click()
    await look(page)
    const { body: entries } = await ask('team-manager', 'GET', `/api/pots/${order.potId}/entries?limit=100`)
    expect(await page.locator('#entries tbody tr').count()).toBe(25)
    const shown: string[] = []
    for (let read = 0; read < 10; read += 1) {
      shown.push(...(await page.locator('#entries tbody tr td:last-child').allInnerTexts()))
      const older = page.getByRole('link', { name: 'Older entries' })
      if ((await older.count()) === 0) break
      await older.click()
    }
    expect(shown.slice(0, 100)).toEqual(
      entries.items.map((each: { after: { available: number } }) => inPounds(each.after.available)),
    )
    expect(await main(page)).toContain('Given to the pot')
  })
})
