// The market kept true in a browser: a provider edits a listing, sends a paper, brings in a colleague; the council decides.
import { randomUUID } from 'node:crypto'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axe } from '../browser/axe.ts'
import { launchBrowser, screens, sidewaysScroll } from '../browser/browser.ts'
import { type Ask, asker } from './ask.ts'
import { type Product, theProduct } from './the-product.ts'

const lantern = '7b1d7f0e-3a53-4c0b-9a52-6f0c1b6f7a01'

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
/** Nobody's page breaks WCAG or sticks out sideways. */
const look = async (page: Page) => {
  expect(await axe(page), page.url()).toEqual([])
  expect(await sidewaysScroll(page), page.url()).toBe(0)
}
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click()
const summary = (page: Page) => page.locator('.govuk-error-summary').innerText()
const inMain = (page: Page) => page.locator('main').innerText()
const fillDay = async (page: Page, legend: string, [year, month, day]: readonly string[]) => {
  const group = page.getByRole('group', { name: legend })
  await group.getByLabel('Day').fill(day ?? '')
  await group.getByLabel('Month').fill(month ?? '')
  await group.getByLabel('Year').fill(year ?? '')
}
/** A day some months after today, far enough for any financial year. */
const laterDay = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

describe.each([
  { screen: 'phone', scripts: false },
  { screen: 'laptop', scripts: true },
] as const)('on a $screen, scripts $scripts', ({ screen, scripts }) => {
  let product: Product
  let ask: Ask
  let ours: Page
  let council: Page
  beforeAll(async () => {
    product = await theProduct()
    ask = asker(product)
    ours = await signIn(product, 'provider', screen, scripts)
    council = await signIn(product, 'commissioner', screen, scripts)
  })
  afterAll(async () => {
    await ours.context().close()
    await council.context().close()
    await product.stop()
  })
  const listings = async () => (await ask('provider', 'GET', '/api/listings?limit=100')).body.items

  it('a provider edits a listing and sends it; the published one stays live until the council approves it', async () => {
    const listing = (await listings()).find((each: { price: { unit: string } }) => each.price.unit === 'session')
    await ours.goto('/listings')
    await look(ours)
    await ours.goto(`/listings/${listing.id}/edit`)
    await look(ours)
    await ours.getByLabel('What is it?').fill('')
    await ours.getByLabel('Price for one, without VAT').fill('a lot')
    await press(ours, 'Send to the council')
    await look(ours)
    expect(await ours.title()).toMatch(/^Error: /)
    expect(await summary(ours)).toContain('Say what it is, in a sentence or two')
    expect(await summary(ours)).toContain('Give the price in pounds')
    expect(await ours.getByLabel('Price for one, without VAT').inputValue()).toBe('a lot')

    await ours.getByLabel('What is it?').fill('Forty minutes of talking and drawing, after school too.')
    await ours.getByLabel('Price for one, without VAT').fill('99')
    await ours.getByLabel('On a day to come').check()
    const from = laterDay(200)
    await fillDay(ours, 'From which day?', from.split('-'))
    await press(ours, 'Send to the council')
    await ours.getByText('Sent to the council').waitFor()
    await look(ours)
    const still = (await ask('lead-worker', 'GET', `/api/listings/${listing.id}`)).body
    expect([still.summary, still.version]).toEqual([listing.summary, listing.version])

    await council.goto('/')
    await look(council)
    await council.getByRole('link', { name: listing.name, exact: true }).first().click()
    await look(council)
    const told = await inMain(council)
    expect(told).toContain(listing.summary)
    expect(told).toContain('Forty minutes of talking and drawing, after school too.')
    expect(told).toMatch(/£99 a session, from \d/)
    await press(council, 'Send it back')
    await look(council)
    expect(await summary(council)).toContain('Say what has to change')
    await council.getByLabel('Or send it back: what has to change?').fill('Say on which days')
    await press(council, 'Send it back')
    await council.getByText('Sent back with your words').waitFor()

    await ours.goto('/')
    await look(ours)
    await ours.getByRole('link', { name: listing.name, exact: true }).first().click()
    await ours.getByText('Say on which days').first().waitFor()
    await ours.getByRole('button', { name: 'Change it and send it again' }).click()
    await look(ours)
    expect(await ours.getByLabel('Price for one, without VAT').inputValue()).toBe('99')
    await ours.getByLabel('What is it?').fill('Forty minutes on Mondays and Thursdays, after school too.')
    await press(ours, 'Send to the council')
    await ours.getByText('Sent to the council').waitFor()

    await council.goto('/listings/drafts')
    await look(council)
    await council.getByRole('link', { name: listing.name, exact: true }).first().click()
    await press(council, /^Approve/)
    await council.getByText('Approved: workers see it now').waitFor()
    await look(council)
    const now = (await ask('lead-worker', 'GET', `/api/listings/${listing.id}`)).body
    expect(now.summary).toBe('Forty minutes on Mondays and Thursdays, after school too.')
    expect([now.price.amount, now.coming[0].from, now.coming[0].price.amount]).toEqual([
      listing.price.amount,
      from,
      9900,
    ])
  })

  it('a new listing is written, approved, and found', async () => {
    await ours.goto('/listings/new')
    await look(ours)
    await press(ours, 'Send to the council')
    await look(ours)
    expect((await summary(ours)).split('\n').length).toBeGreaterThan(8)
    await ours.getByLabel('Name', { exact: true }).fill('Zebra crossing club')
    await ours.getByLabel('What is it?').fill('A walking group for parents on Fridays.')
    await ours.getByLabel('Targeted', { exact: true }).check()
    await ours.getByLabel('Improved family relationships').check()
    await ours.getByLabel('A parent').check()
    await ours.getByLabel('The age of a child plays no part').check()
    await ours.getByLabel('Low Hill and Scotlands').check()
    await ours.getByLabel('The council buys it').check()
    await ours.getByLabel('A session', { exact: true }).check()
    await ours.getByLabel('Price for one, without VAT').fill('£12.50')
    await ours.getByLabel('How many does a family usually have?').fill('6')
    await ours.getByLabel('Open: people can start').check()
    await press(ours, 'Send to the council')
    await ours.getByText('Sent to the council').waitFor()
    await look(ours)
    await council.goto('/listings/drafts')
    await council.getByRole('link', { name: 'Zebra crossing club' }).click()
    await look(council)
    await press(council, /^Approve/)
    await council.getByText('Approved').first().waitFor()
    const found = await ask('lead-worker', 'GET', '/api/listings?text=zebra')
    expect(found.body.items[0]).toMatchObject({ name: 'Zebra crossing club', price: { amount: 1250 } })
  })

  it('a provider sees when its papers run out, sends one, and the council accepts it', async () => {
    const before = (await ask('commissioner', 'GET', `/api/providers/${lantern}`)).body
    await ours.goto('/our-organisation')
    await look(ours)
    await ours.getByText('You can be given new orders until').waitFor()
    await ours.getByRole('button', { name: 'Send a paper' }).click()
    await look(ours)
    await press(ours, 'Send this paper')
    await look(ours)
    expect(await summary(ours)).toContain('Choose which paper it is')
    await ours.getByLabel('Public liability insurance').check()
    await fillDay(ours, 'On which day does it run out?', ['2026', '2', '31'])
    await press(ours, 'Send this paper')
    expect(await summary(ours)).toContain('Give the sum in pounds')
    expect(await summary(ours)).toContain('must be a real date')
    await ours.getByLabel('What sum does it cover?').fill('10,000,000')
    await fillDay(ours, 'On which day does it run out?', laterDay(700).split('-'))
    await press(ours, 'Send this paper')
    await ours.getByText('The council’s commissioning team looks at it').waitFor()
    await look(ours)
    await council.goto('/')
    await council.getByRole('link', { name: before.name }).first().click()
    await look(council)
    await press(council, /^I have seen it/)
    await council.getByText('Accepted: it counts from now on').waitFor()
    await look(council)
    const { dueDiligence } = (await ask('commissioner', 'GET', `/api/providers/${lantern}`)).body
    expect(dueDiligence).toContainEqual({ what: 'public-liability', sum: 1_000_000_000, expiresOn: laterDay(700) })
  })

  it('a colleague is invited, sees only this organisation, and is out at once', async () => {
    await ours.goto('/our-organisation/people/new')
    await look(ours)
    await press(ours, 'Invite')
    await look(ours)
    expect(await summary(ours)).toContain('Give their name')
    await ours.getByLabel('Their name').fill('Wren Holloway')
    await ours.getByLabel('Their e-mail address at work').fill(`wren-${screen}@example.org`)
    const worker = await ours.locator('input[name=worker]').inputValue()
    await press(ours, 'Invite')
    await ours.getByText('Invited.').waitFor()
    await look(ours)
    const { issueToken } = await import('../../functions/local/issuer.ts')
    const { localKeys } = await import('../../functions/local/keys.ts')
    const token = await issueToken(await localKeys(product.dataDir), product.origin, worker)
    expect((await ask({ token }, 'GET', '/api/providers')).body.items.map(({ id }: { id: string }) => id)).toEqual([
      lantern,
    ])
    await ours.getByRole('link', { name: 'Remove Wren Holloway' }).click()
    await look(ours)
    await press(ours, 'Remove Wren Holloway')
    await ours.getByText('They can see nothing here any more').waitFor()
    expect((await ask({ token }, 'GET', '/api/providers')).status).toBe(403)
  })

  it('somebody whose organisation is new registers it, with what they typed kept when a number is wrong', async () => {
    const id = randomUUID()
    const mo = { name: 'Mo Farrell', role: 'provider', providerId: id }
    const { items } = (await ask('provider', 'GET', `/api/providers/${lantern}/people`)).body
    const worker = items.find(({ name }: { name: string }) => name === mo.name).id
    expect((await ask('administrator', 'PUT', `/api/workers/${worker}`, mo)).status).toBe(200)
    const theirs = await signIn(product, 'provider-colleague', screen, scripts)
    await look(theirs)
    await theirs.getByRole('link', { name: 'Register it' }).click()
    await look(theirs)
    await press(theirs, 'Register')
    await look(theirs)
    expect(await summary(theirs)).toContain('Give the name of the organisation')
    await theirs.getByLabel('Name of the organisation').fill('Merrick Play')
    await theirs.getByLabel('Social enterprise').check()
    await theirs.getByLabel('Charity Commission number').fill('9990299')
    await theirs.getByLabel('Ofsted number').fill('EY12')
    await press(theirs, 'Register')
    await look(theirs)
    expect(await summary(theirs)).toContain('This is not a number of Ofsted')
    expect(await theirs.getByLabel('Name of the organisation').inputValue()).toBe('Merrick Play')
    await theirs.getByLabel('Ofsted number').fill('')
    await press(theirs, 'Register')
    await theirs.getByText('Your organisation is registered').waitFor()
    await look(theirs)
    expect(await inMain(theirs)).toContain('You have applied')
    await theirs.context().close()
    await council.goto(`/providers/${id}`)
    await look(council)
    await council.getByRole('link', { name: 'Assure it' }).click()
    await look(council)
    expect(await inMain(council)).toContain('These papers are owed')
    await press(council, 'Assure this provider')
    await council.getByText('Assured.').waitFor()
    await look(council)
  })

  it('a suspension over a child’s safety is said plainly, holds what runs, and tells its workers', async () => {
    const running = (
      await ask('commissioner', 'GET', `/api/commissions?providerId=${lantern}&limit=100`)
    ).body.items.filter(({ state }: { state: string }) => state === 'in-delivery' || state === 'accepted')
    expect(running.length).toBeGreaterThan(0)
    await council.goto(`/providers/${lantern}`)
    await look(council)
    await council.getByRole('link', { name: 'Suspend it' }).click()
    await look(council)
    await press(council, 'Suspend this provider')
    await look(council)
    expect(await summary(council)).toContain('Say whether a child’s safety is behind it')
    await council.getByLabel('Yes').check()
    await council.getByLabel('Why?').fill('Something a child said')
    await press(council, 'Suspend this provider')
    await council.getByText(/on hold and (its worker is|their workers are) told/).waitFor()
    await look(council)
    for (const { id } of running) {
      expect((await ask('commissioner', 'GET', `/api/commissions/${id}`)).body.state).toBe('on-hold')
    }
    await ours.goto('/our-organisation')
    await look(ours)
    const told = await inMain(ours)
    expect(told).toContain('Your organisation is suspended')
    expect(told).not.toContain('Something a child said')
    const tasks = (await ask('lead-worker', 'GET', '/api/tasks')).body.items
    expect(tasks.some(({ kind }: { kind: string }) => kind === 'held-order')).toBe(true)
    await council.getByRole('link', { name: 'Reinstate it' }).click()
    await look(council)
    await press(council, 'Reinstate this provider')
    await council.getByText('Reinstated.').waitFor()
  })

  it('a listing runs off to a day, and is withdrawn only when nothing runs on it', async () => {
    const orders = (await ask('commissioner', 'GET', `/api/commissions?providerId=${lantern}&limit=100`)).body.items
    const listing = orders.find(({ state }: { state: string }) => state === 'on-hold').listing
    await council.goto(`/listings/${listing.id}`)
    await look(council)
    await council.getByRole('link', { name: 'Withdraw it' }).click()
    await look(council)
    await council.getByLabel('Why?').fill('We stop')
    await press(council, 'Withdraw this listing')
    await look(council)
    expect(await summary(council)).toContain('Help is still running')
    await council.goto(`/listings/${listing.id}/run-off`)
    await look(council)
    await press(council, 'Let it run off')
    await look(council)
    expect(await summary(council)).toContain('Say why')
    await council.getByLabel('Why?').fill('The contract ends')
    await fillDay(council, 'By which day should all of it be done?', laterDay(90).split('-'))
    await press(council, 'Let it run off')
    await council.getByText('Running off').first().waitFor()
    await look(council)
    expect((await ask('lead-worker', 'GET', `/api/listings/${listing.id}`)).body).toMatchObject({
      status: 'in-run-off',
      runOffUntil: laterDay(90),
    })
  })
})
