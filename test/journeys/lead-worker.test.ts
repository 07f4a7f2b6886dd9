// A lead worker's day in a browser: a family rung safely, help found and commissioned, followed, confirmed, and what changed.
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
const heading = (page: Page) => page.getByRole('heading', { level: 1 }).innerText()
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click()
/** Sends a form that lacks something: the title says so, the page is whole, and the summary names it. */
const refused = async (page: Page, button: string | RegExp, message: string) => {
  await press(page, button)
  expect(await page.title()).toMatch(/^Error: /)
  expect(await page.getByRole('alert').innerText()).toContain(message)
  await look(page)
}

// biome-ignore lint/suspicious/noExplicitAny: a test reads whatever the API says
type Found = any
const familyCalled = async (ask: Ask, name: string): Promise<Found> => {
  const { body } = await ask('lead-worker', 'GET', `/api/family-plans?name=${name}`)
  return (await ask('lead-worker', 'GET', `/api/family-plans/${body.items[0].id}`)).body
}

describe.each([
  { screen: 'phone', scripts: false },
  { screen: 'laptop', scripts: true },
] as const)('a lead worker on a $screen, scripts $scripts', ({ screen, scripts }) => {
  let product: Product
  let ask: Ask
  let page: Page
  beforeAll(async () => {
    product = await theProduct()
    ask = asker(product)
    page = await signIn(product, 'lead-worker', screen, scripts)
  })
  afterAll(async () => {
    await page.context().close()
    await product.stop()
  })

  it('sees the concern first, then what waits, then the families', async () => {
    await page.goto('/')
    await look(page)
    const lines = await page.locator('.govuk-task-list__name-and-hint').allInnerTexts()
    expect(lines[0]).toContain('Deal with a concern')
    expect(lines.join()).toContain('Confirm what was delivered')
    expect(await main(page)).toContain('Hollis family')
  })

  it('finds a family by part of a name or by its reference, with the safe way to ring it right there', async () => {
    const { reference } = await familyCalled(ask, 'hollis')
    for (const typed of ['holl', reference.replaceAll('-', ' ').toLowerCase().slice(3)]) {
      await page.goto('/families')
      await page.getByLabel('Find a family').fill(typed)
      await press(page, 'Find')
      await look(page)
      expect(await main(page)).toContain('Text first; she rings back')
      expect(await page.getByRole('link', { name: '07700 900114' }).getAttribute('href')).toBe('tel:07700900114')
    }
    await page.goto('/families?name=nobody+of+this+name')
    expect(await main(page)).toContain('Nobody found')
    await look(page)
  })

  it('is warned never to leave a voicemail where that is dangerous', async () => {
    await page.goto('/families?name=fenwick')
    expect(await main(page)).toContain('Never leave a voicemail for Laura Fenwick')
    await look(page)
  })

  it('goes from a need to help that fits, widens and narrows the search, and is told what is missing', async () => {
    const plan = await familyCalled(ask, 'hollis')
    await page.goto(`/families/${plan.id}`)
    await look(page)
    await page.getByRole('button', { name: /Find help for this need.*hardly any sleep/ }).click()
    await look(page)
    expect(await main(page)).toContain('Low Hill and Scotlands · age 11')
    expect(await main(page)).toContain('age 11 within')
    await page.getByRole('link', { name: 'Search wider than this need' }).click()
    await page.getByRole('link', { name: 'Search for this need only' }).waitFor()
    await page.getByLabel('What would help?').fill('trampoline orchestra zzz')
    await press(page, 'Search')
    await look(page)
    expect(await main(page)).toContain('This search was kept')
    await page.getByRole('link', { name: /Take off: .*trampoline/ }).click()
    expect(await main(page)).not.toContain('This search was kept')
    await page.goto('/find-help?age=eleven&maxPrice=lots&near=nowhere')
    expect(await page.title()).toMatch(/^Error: /)
    expect(await page.getByLabel('Age of the child').inputValue()).toBe('eleven')
    await look(page)
  })

  it('commissions it: chooses, sees before sending where it goes, gives a reason for more of the like, and has a reference', async () => {
    const plan = await familyCalled(ask, 'hollis')
    const need = plan.needs.find((each: Found) => each.summary.includes('school two days'))
    await page.goto(`/find-help?familyPlanId=${plan.id}&needId=${need.id}`)
    await page.getByRole('link', { name: 'Behaviour support at home and school' }).click()
    await look(page)
    await press(page, 'Commission this')
    await look(page)
    await page.getByLabel(/Kayden/).uncheck()
    await page.getByLabel(/How many hours/).fill('none')
    await refused(page, 'Continue', 'Choose who the help is for')
    expect(await page.getByLabel(/How many hours/).inputValue()).toBe('none')
    await page.getByLabel(/Kayden/).check()
    await page.getByLabel(/How many hours/).fill('10')
    await page.getByLabel(/Strengths and Difficulties/).check()
    await press(page, 'Continue')
    await look(page)
    expect(await main(page)).toContain('This goes to Marcia Bennett (team manager) to approve')
    expect(await main(page)).toContain('£420 (10 hours at £42)')
    const check = page.url()
    await refused(page, 'Send for approval', 'Say why this is needed as well')
    await page.getByLabel(/Similar help is already running/).fill('School asks for it in class as well')
    await page.getByLabel(/Why this help/).fill('Two days of school in three')
    await press(page, 'Send for approval')
    await look(page)
    expect(await heading(page)).toBe('Sent for approval')
    expect(await main(page)).toMatch(/CM-[2-9A-Z]{4}-[2-9A-Z]{2}/)
    const sent = page.url()
    // Once more from the page before: it is there already, and is not placed twice.
    await page.goto(check)
    expect(await heading(page)).toBe('This cannot be commissioned')
    expect(await main(page)).toContain('already has the same help running')
    await look(page)
    const { body } = await ask('lead-worker', 'GET', `/api/commissions?familyPlanId=${plan.id}&state=requested`)
    expect(body.items).toHaveLength(1)
    await page.goto(sent)
    await page.getByRole('link', { name: 'Follow this order' }).click()
    await look(page)
    expect(await main(page)).toContain('Waiting for approval')
  })

  it('sees that a small sum goes through now, and what is then left of the limit', async () => {
    const plan = await familyCalled(ask, 'mensah')
    const { body } = await ask(
      'lead-worker',
      'GET',
      `/api/listings?familyPlanId=${plan.id}&needId=${plan.needs[0].id}&limit=50`,
    )
    const member = plan.members.find((each: Found) => each.agreedOn && plan.needs[0].memberIds.includes(each.id))
    let address = ''
    for (const { id: listingId } of body.items) {
      const check = await ask('lead-worker', 'POST', '/api/commission-checks', {
        familyPlanId: plan.id,
        needId: plan.needs[0].id,
        memberIds: [member.id],
        listingId,
        units: 1,
      })
      if (check.body.way?.instant && check.body.price > 0) {
        address = `/families/${plan.id}/needs/${plan.needs[0].id}/commission/${listingId}`
        break
      }
    }
    await page.goto(address)
    for (const box of await page.getByRole('group', { name: 'Who is the help for?' }).getByRole('checkbox').all()) {
      await box.uncheck()
    }
    await page.getByLabel(new RegExp(`^${member.name}`)).check()
    await page.locator('input[name=units]').fill('1')
    await press(page, 'Continue')
    await look(page)
    expect(await main(page)).toMatch(/This goes through now; £[\d.]+ of your £250 for this family is left\./)
    await press(page, /Commission it now for £/)
    expect(await heading(page)).toBe('Commissioned')
    await look(page)
    await page.getByRole('link', { name: 'Follow this order' }).click()
    await press(page, 'Withdraw this order')
    await look(page)
    await refused(page, 'Withdraw this order', 'Choose the reason')
    await page.getByLabel('It was made by mistake').check()
    await press(page, 'Withdraw this order')
    expect(await main(page)).toContain('The order is withdrawn.')
    expect(await main(page)).toContain('It was made by mistake')
    await look(page)
  })

  it('is stopped, with the way on, where somebody has not agreed or help does not fit', async () => {
    const plan = await familyCalled(ask, 'hollis')
    const need = plan.needs.find((each: Found) => each.summary.includes('hardly any sleep'))
    const { body } = await ask('lead-worker', 'GET', '/api/listings?text=incredible+years+preschool')
    await page.goto(`/families/${plan.id}/needs/${need.id}/commission/${body.items[0].id}`)
    await press(page, 'Continue')
    expect(await heading(page)).toBe('This cannot be commissioned')
    expect(await main(page)).toContain('This help is not offered at this age')
    await look(page)
    await page.getByRole('link', { name: /Find other help/ }).click()
    expect(page.url()).toContain(`needId=${need.id}`)
  })

  it('starts a plan on a doorstep: people, one more, one fewer, what they need; nothing typed is lost', async () => {
    await page.goto('/families/new')
    await look(page)
    await refused(page, 'Save and say what they need', 'Choose on what basis information is shared')
    await page.getByLabel('Name').first().fill('Rosa Teale')
    await page.getByLabel('Who is this in the family?').first().fill('Mother')
    await press(page, 'Add another person')
    expect(await page.getByLabel('Who is this in the family?').count()).toBe(3)
    await look(page)
    await page.getByLabel('Name').nth(2).fill('Ben Teale')
    await page.getByLabel('Who is this in the family?').nth(2).fill('Son')
    await page.getByLabel('Month').nth(2).fill('April')
    await page.getByLabel('Year').nth(2).fill('2019')
    await page.getByLabel('Has agreed today to take part').nth(2).check()
    await press(page, 'Remove person 2')
    expect(await page.getByLabel('Name').nth(1).inputValue()).toBe('Ben Teale')
    await page.getByLabel('Public task').check()
    await page.getByLabel(/Who else is working/).fill('Low Hill Primary: attendance\nHealth visitor')
    await press(page, 'Save and say what they need')
    expect(await heading(page)).toBe('What do they need help with?')
    await look(page)
    await refused(page, 'Save', 'Say what the need is')
    await page.getByLabel('In a sentence').fill('Ben is afraid of going to school')
    await page.getByLabel(/^Ben Teale/).check()
    await page.getByLabel('Getting a good education').check()
    await press(page, /^Save$/)
    expect(await heading(page)).toBe('Teale family')
    await look(page)
    const plan = await familyCalled(ask, 'teale')
    expect(plan).toMatchObject({
      sharingBasis: 'Public task',
      members: [{ name: 'Rosa Teale' }, { name: 'Ben Teale', birthMonth: '2019-04' }],
      agencies: [{ name: 'Low Hill Primary', what: 'attendance' }, { name: 'Health visitor' }],
      needs: [{ outcome: 'good-education' }],
    })
    expect([plan.members[0].agreedOn, plan.members[1].agreedOn !== undefined]).toEqual([undefined, true])
  })

  it('amends it: a way to ring, an agreement given and taken back, a goal, a promise, an agency', async () => {
    const { id } = await familyCalled(ask, 'teale')
    await page.goto(`/families/${id}`)
    await page.getByRole('link', { name: 'Change Rosa Teale' }).click()
    await look(page)
    await page.getByLabel('When is it safe?').fill('After nine')
    await refused(page, 'Save', 'Give the number or address that this is about')
    await page.getByLabel('Telephone, e-mail or address').fill('01632 960777')
    await page.getByLabel('Never leave a voicemail').check()
    await press(page, 'Save')
    expect(await main(page)).toContain('Never leave a voicemail for Rosa Teale')
    await page.getByRole('link', { name: 'Record agreement of Rosa Teale' }).click()
    await look(page)
    await page.getByLabel('Year').fill('2099')
    await refused(page, 'Record agreement', 'Agreement cannot be dated in the future')
    await page.getByLabel('Year').fill(String(new Date().getFullYear()))
    await press(page, 'Record agreement')
    await page.getByRole('link', { name: 'Take back agreement of Rosa Teale' }).click()
    await look(page)
    await press(page, 'Take back the agreement')
    expect(await main(page)).toContain('Took back their agreement')
    for (const [kind, label, words] of [
      ['goals', 'In their own words', 'A week without tears at the gate'],
      ['actions', 'What will be done?', 'Meet at the gate each morning'],
      ['agencies', 'Name', 'Housing'],
    ] as const) {
      await page.goto(`/families/${id}/${kind}/new`)
      await look(page)
      await press(page, 'Save')
      expect(await page.title()).toMatch(/^Error: /)
      await page.getByLabel(label).fill(words)
      if (kind === 'actions') await page.getByLabel('Who will do it?').fill('Low Hill Primary')
      await press(page, 'Save')
      expect(await main(page)).toContain(words)
    }
    await page.getByRole('link', { name: /Mark as done/ }).click()
    await look(page)
    await press(page, 'Yes, it is done')
    expect(await main(page)).toContain('(done ')
  })

  it('cannot close a plan while help runs, and closes one with its reason', async () => {
    const hollis = await familyCalled(ask, 'hollis')
    await page.goto(`/families/${hollis.id}/close`)
    expect(await heading(page)).toBe('Help is still running')
    await look(page)
    const { id } = await familyCalled(ask, 'teale')
    await page.goto(`/families/${id}/close`)
    await refused(page, 'Close the plan', 'Say why the plan closes')
    await page.getByLabel('The needs have been met').check()
    await press(page, 'Close the plan')
    expect(await main(page)).toContain('The plan is closed.')
    await look(page)
  })

  it('queries what did not happen, and confirms all the rest at once', async () => {
    await page.goto('/confirm-deliveries')
    await look(page)
    const waiting = () => page.locator('input[name=delivery]').count()
    const before = await waiting()
    expect(before).toBeGreaterThan(8)
    for (const box of await page.locator('input[name=delivery]').all()) await box.uncheck()
    await refused(page, 'Confirm those that are ticked', 'Tick what you confirm')
    await page.goto('/confirm-deliveries')
    await page
      .getByRole('link', { name: /Query this/ })
      .first()
      .click()
    await look(page)
    await refused(page, 'Query this delivery', 'Say what is wrong')
    await page.getByLabel('In your words').fill('They were away that day')
    await press(page, 'Query this delivery')
    expect(await main(page)).toContain('They were away that day')
    expect(await page.locator('input[name=delivery]:not(:checked)').count()).toBeGreaterThan(0)
    const [, count, sum] = /(\d+) deliveries, (£[\d,]+) in all/.exec(await main(page)) ?? []
    expect(sum).not.toBe('£0')
    await press(page, 'Confirm those that are ticked')
    expect(await main(page)).toContain(`${count} deliveries are confirmed: ${sum} is spent`)
    expect(await waiting()).toBeLessThan(before)
    await look(page)
  })

  it('deals with a concern, and it leaves the list', async () => {
    await page.goto('/')
    await page.getByRole('link', { name: /Deal with a concern/ }).click()
    await look(page)
    expect(await main(page)).toContain('Ring the Multi-Agency Safeguarding Hub')
    await refused(page, 'Record what was done', 'Say what you did about it')
    await page.getByLabel('What did you do about it?').fill('Rang the mother and the health visitor')
    await press(page, 'Record what was done')
    expect(await main(page)).toContain('It is on record what you did about the concern')
    await page.goto('/')
    expect(await main(page)).not.toContain('Deal with a concern')
  })

  it('records a score, is told what it means, and is asked about risk where it got worse', async () => {
    const plan = await familyCalled(ask, 'hollis')
    const { body } = await ask('lead-worker', 'GET', `/api/commissions?familyPlanId=${plan.id}&state=in-delivery`)
    const order = body.items.find((each: Found) => each.listing.name.startsWith('ADHD'))
    await page.goto(`/orders/${order.id}`)
    await look(page)
    await press(page, 'Record an outcome')
    await look(page)
    await press(page, 'Continue')
    await look(page)
    await refused(page, 'Record this score', 'Enter the score as a number')
    await page.getByLabel('At the end').check()
    await page.getByLabel('A parent or carer').check()
    await page.getByLabel('The score').fill('41')
    await refused(page, 'Record this score', 'The score must be from 0 to 40')
    await page.getByLabel('The score').fill('36')
    await press(page, 'Record this score')
    expect(await main(page)).toContain('Worse, by more than chance alone explains (10 points worse)')
    expect(await main(page)).toContain('Is anyone at risk now?')
    await look(page)
    await refused(page, 'Continue', 'Say whether anyone is at risk now')
    await page.getByLabel('Yes, or I am not sure').check()
    await press(page, 'Continue')
    expect(await heading(page)).toBe('Ring now')
    await look(page)
    await page.goto(`/orders/${order.id}/complete`)
    await look(page)
    await press(page, 'Complete')
    expect(await main(page)).toContain('The order is complete.')
    await look(page)
  })

  it('holds, resumes and ends early, with what it does to the money said first', async () => {
    const plan = await familyCalled(ask, 'hollis')
    const { body } = await ask('lead-worker', 'GET', `/api/commissions?familyPlanId=${plan.id}&state=in-delivery`)
    const [order] = body.items
    await page.goto(`/orders/${order.id}`)
    await press(page, 'Put on hold')
    expect(await main(page)).toContain('The money stays set aside for it.')
    await press(page, 'Put on hold')
    expect(await main(page)).toContain('The order is on hold.')
    await press(page, 'Resume')
    await press(page, 'Resume')
    await press(page, 'End early')
    expect(await main(page)).toMatch(/£[\d,.]+ goes back to the pot/)
    await page.getByLabel('Another reason').check()
    await refused(page, 'End early', 'Say what the reason is')
    await page.getByLabel('Say why').fill('Everybody is well')
    await press(page, 'End early')
    expect(await main(page)).toContain('Everybody is well')
    await look(page)
  })

  it('is given back what was typed when a session ends in the middle of a form', async () => {
    const plan = await familyCalled(ask, 'hollis')
    await page.goto(`/families/${plan.id}/needs/new`)
    await page.getByLabel('In a sentence').fill('Written on a doorstep')
    await page.context().clearCookies({ name: /session/ })
    await press(page, /^Save$/)
    await page.getByText('kept it for 30 minutes').waitFor()
    await page.getByRole('link', { name: 'Sign in' }).click()
    await page.locator('button[name=persona]').filter({ hasText: 'Amira Hussain' }).click()
    await page.getByRole('heading', { level: 1, name: 'What do they need help with?' }).waitFor()
    expect(await page.getByLabel('In a sentence').inputValue()).toBe('Written on a doorstep')
    await look(page)
  })

  it('hands a family over, and has it no more among their own', async () => {
    const plan = await familyCalled(ask, 'mensah')
    await page.goto(`/families/${plan.id}/hand-over`)
    await look(page)
    await refused(page, 'Hand over', 'Choose who leads from today')
    await page.getByLabel('Who leads from today?').selectOption({ index: 1 })
    await press(page, 'Hand over')
    expect(await main(page)).toContain('The plan is handed over')
    expect(await main(page)).not.toContain('Mensah family')
    await look(page)
  })
})

describe('others who hold families, or only see what they cost', () => {
  let product: Product
  let ask: Ask
  beforeAll(async () => {
    product = await theProduct()
    ask = asker(product)
  })
  afterAll(() => product.stop())
  const as = async (persona: string, work: (page: Page) => Promise<void>) => {
    const page = await signIn(product, persona, 'phone', false)
    await work(page)
    await page.context().close()
  }
  const orderOf = async (name: string, help: string): Promise<Found> => {
    const plan = await familyCalled(ask, name)
    const { body } = await ask('lead-worker', 'GET', `/api/commissions?familyPlanId=${plan.id}&limit=50`)
    return body.items.find((each: Found) => each.listing.name.startsWith(help))
  }

  it('hub support prepares a plan for a lead worker, takes no step and confirms nothing', () =>
    as('hub-support', async (page) => {
      await page.goto('/families/new')
      await page.getByLabel('Who is this in the family?').first().fill('Grandmother')
      await page.getByLabel('Public task').check()
      await refused(page, 'Save and say what they need', 'Say which lead worker this plan is for')
      await page.getByLabel('Who leads?').selectOption({ label: 'Amira Hussain' })
      await press(page, 'Save and say what they need')
      expect(await heading(page)).toBe('What do they need help with?')
      await page.goto(`/orders/${(await orderOf('hollis', 'ADHD')).id}`)
      await look(page)
      expect(await page.getByRole('button', { name: /hold|Complete|End early/ }).count()).toBe(0)
      expect(await main(page)).not.toContain('Query')
    }))

  it('a duty worker says where the family lives', () =>
    as('duty-worker', async (page) => {
      await page.goto('/families/new')
      await look(page)
      await page.getByLabel('Who is this in the family?').first().fill('Mother')
      await page.getByLabel('It is suspected').check()
      await page.getByLabel('Another basis').check()
      await refused(page, 'Save and say what they need', 'Choose where the family lives')
      expect(await page.getByRole('alert').innerText()).toContain('Say on what basis information is shared')
      await page.getByLabel('Where does the family live?').selectOption({ index: 1 })
      await page.getByLabel('Which?').fill('Vital interests')
      await press(page, 'Save and say what they need')
      expect(await heading(page)).toBe('What do they need help with?')
    }))

  it('a manager who leads on safeguarding says why joint work is safe, and takes back a wrong delivery', () =>
    as('team-manager', async (page) => {
      const { id } = await familyCalled(ask, 'fenwick')
      await page.goto(`/families/${id}`)
      await press(page, 'Record why work together is safe')
      await look(page)
      await refused(page, 'Record that it is safe', 'Say why it is safe')
      await page.getByLabel('Why it is safe').fill('Each was seen alone, twice')
      await press(page, 'Record that it is safe')
      expect(await main(page)).toContain('why work together is safe')
      const order = await orderOf('hollis', 'ADHD')
      const { body } = await ask('team-manager', 'GET', `/api/commissions/${order.id}/deliveries`)
      const delivery = body.items.find((each: Found) => each.state === 'confirmed')
      await page.goto(`/orders/${order.id}/deliveries/${delivery.id}/take-back`)
      await look(page)
      await refused(page, 'Take back this delivery', 'Say what is wrong')
      await page.getByLabel('In your words').fill('It was the other family')
      await press(page, 'Take back this delivery')
      expect(await main(page)).toContain('It was the other family')
      await look(page)
    }))

  it('a commissioner sees an order and its money, and nothing of the family', () =>
    as('commissioner', async (page) => {
      await page.goto(`/orders/${(await orderOf('hollis', 'ADHD')).id}`)
      await look(page)
      expect(await main(page)).toContain('£496 in all')
      for (const word of ['Hollis', 'Kayden', 'Alfie', 'bedtime']) {
        expect((await main(page)).toLowerCase()).not.toContain(word.toLowerCase())
      }
      expect((await page.goto('/families'))?.status()).toBe(403)
      await look(page)
    }))

  it('another locality’s worker is told that there is nothing here', () =>
    as('lead-worker-2', async (page) => {
      const { id } = await familyCalled(ask, 'hollis')
      const order = await orderOf('hollis', 'ADHD')
      for (const path of [
        `/families/${id}`,
        `/families/${id}/needs/new`,
        `/orders/${order.id}`,
        `/orders/${order.id}/hold`,
      ]) {
        expect((await page.goto(path))?.status(), path).toBe(404)
        await look(page)
      }
      await page.goto('/families?name=hollis')
      expect(await main(page)).toContain('Nobody found')
    }))
})
