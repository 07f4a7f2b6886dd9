// People sign in through the council's sign-in, come back to where they were with what they typed, and sign out.
import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { colleagues, personaCalled, personas } from '../../functions/local/personas.ts'
import { axe } from '../browser/axe.ts'
import { launchBrowser, screens, sidewaysScroll } from '../browser/browser.ts'
import { aSmallPortal } from './small-portal.ts'

const idOf = (persona: string) => personaCalled(persona)?.id ?? ''
const run = promisify(execFile)
const tokenCommand = (port: number, dataDir: string, persona: string) =>
  run(process.execPath, ['functions/local/token.ts', persona], {
    env: { ...process.env, PORT: String(port), DATA_DIR: dataDir },
  })

let folder: string
let portal: Awaited<ReturnType<typeof aSmallPortal>>
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sign-in-'))
  portal = await aSmallPortal(folder)
})
afterEach(async () => {
  expect(portal.faults).toEqual([])
  await portal.close()
  await rm(folder, { recursive: true })
})

describe('signing in', () => {
  it('leads back to the page that was asked for', async () => {
    const { signInAs } = portal.aBrowser()
    const { status, page, address } = await signInAs('lead-worker', '/families/7?need=2')
    expect(status).toBe(200)
    expect(address.pathname + address.search).toBe('/families/7?need=2')
    expect(page).toContain(idOf('lead-worker'))
  })

  it('works for everyone there is', async () => {
    for (const { key, id } of [...personas, ...colleagues]) {
      expect((await portal.aBrowser().signInAs(key)).page).toContain(id)
    }
  })

  it('uses the code flow with PKCE, state and nonce, each new', async () => {
    const { ask } = portal.aBrowser()
    const [one, two] = [new URL((await ask('/sign-in')).to), new URL((await ask('/sign-in')).to)]
    expect(Object.fromEntries(one.searchParams)).toMatchObject({ response_type: 'code', code_challenge_method: 'S256' })
    for (const name of ['state', 'nonce', 'code_challenge']) {
      expect(one.searchParams.get(name)?.length).toBeGreaterThan(40)
      expect(one.searchParams.get(name)).not.toBe(two.searchParams.get(name))
    }
  })

  it('offers first the person an address asks for', async () => {
    const { page } = await portal.aBrowser().go('/sign-in?as=provider-2')
    expect(page.indexOf('Daniel Reyes')).toBeLessThan(page.indexOf('Amira Hussain'))
    expect(page.split('Daniel Reyes')).toHaveLength(2)
  })

  it('never leads to another site', async () => {
    for (const to of [
      '//elsewhere.example',
      'https://elsewhere.example/',
      '/.//elsewhere.example',
      '/\\elsewhere.example',
    ]) {
      const { address } = await portal.aBrowser().signInAs('partner', `/sign-in?return-to=${encodeURIComponent(to)}`)
      expect(address.href).toBe(`${portal.origin}/`)
    }
  })

  it('in two tabs at once signs in both', async () => {
    const { go, post } = portal.aBrowser()
    const [one, two] = [await go('/families/1'), await go('/families/2')]
    const second = await post(two.address.href, { persona: 'lead-worker' })
    const first = await post(one.address.href, { persona: 'lead-worker' })
    expect([first.address.pathname, second.address.pathname]).toEqual(['/families/1', '/families/2'])
  })

  it('asks anew each time, so that another person can follow', async () => {
    const { signInAs, go } = portal.aBrowser()
    await signInAs('lead-worker')
    expect((await signInAs('team-manager', '/sign-in')).page).toContain(idOf('team-manager'))
    expect((await go('/')).page).toContain(idOf('team-manager'))
  })

  it('is not done when nobody was chosen', async () => {
    const { signInAs, jar } = portal.aBrowser()
    const { status, page } = await signInAs('')
    expect([status, page]).toEqual([400, expect.stringContaining('You are not signed in')])
    expect(jar.named('session').filter(({ path }) => path === '/')).toEqual([])
  })

  it('is not done with an answer from another browser, a made-up one, one changed, or one used before', async () => {
    const { signInUpTo, ask, jar } = portal.aBrowser()
    const callback = await signInUpTo('lead-worker')
    const changed = new URL(callback)
    changed.searchParams.set('code', 'made-up')
    const state = new URL(callback).searchParams.get('state') ?? ''
    const otherState = new URL(callback)
    otherState.searchParams.set('state', state.slice(0, 20) + 'x'.repeat(state.length - 20))
    const cookies = { headers: { cookie: jar.header('/sign-in/callback') } }
    const stranger = portal.aBrowser()

    for (const answer of [
      callback,
      '/sign-in/callback',
      '/sign-in/callback?error=access_denied',
      '/sign-in/callback?state=&code=x',
    ]) {
      expect((await stranger.ask(answer)).status).toBe(400)
    }
    for (const { href } of [changed, otherState]) expect((await stranger.ask(href, cookies)).status).toBe(400)
    expect((await ask(callback)).to).toBe('/')
    expect((await stranger.ask(callback, cookies)).status).toBe(400)
    expect(stranger.jar.named('session')).toEqual([])
    // "Back" in the browser that did sign in.
    expect((await ask(callback)).to).toBe('/')
  })

  it('is not done with the answer to another sign-in of the same browser', async () => {
    const { signInUpTo, ask } = portal.aBrowser()
    const [one, two] = [new URL(await signInUpTo('lead-worker')), new URL(await signInUpTo('team-manager'))]
    one.searchParams.set('code', two.searchParams.get('code') ?? '')
    expect((await ask(one.href)).status).toBe(400)
  })

  it('starts again when the stand-in knows nothing of it', async () => {
    const { ask } = portal.aBrowser()
    expect((await ask('/local-sign-in/person/unheard-of')).to).toBe('/sign-in')
    const lost = await ask('/local-sign-in/auth/unheard-of')
    expect([lost.status, lost.page]).toEqual([400, expect.stringContaining('Start again')])
  })
})

describe('a session', () => {
  it('and a token outlive a restart', async () => {
    const { jar, signInAs } = portal.aBrowser()
    await signInAs('lead-worker')
    const { stdout } = await tokenCommand(portal.port, folder, 'provider')
    await portal.close()
    portal = await aSmallPortal(folder, { port: portal.port })
    expect((await portal.aBrowser(jar).go('/')).page).toContain(idOf('lead-worker'))
    expect(await portal.verify(stdout.trim())).toEqual({ sub: idOf('provider') })
  })

  it('ends where its form says so, and no other site can end it', async () => {
    const { signInAs, ask, post, csrfOf } = portal.aBrowser()
    const csrf = csrfOf((await signInAs('lead-worker')).page)
    const foreign = {
      method: 'POST',
      body: new URLSearchParams({ csrf }),
      headers: { origin: 'https://elsewhere.example' },
    }
    expect((await ask('/sign-out', foreign)).status).toBe(403)
    expect((await post('/sign-out', { csrf: '' })).status).toBe(403)
    expect((await ask('/')).status).toBe(200)
    const { page, address } = await post('/sign-out', { csrf })
    expect([address.pathname, page]).toEqual(['/signed-out', expect.stringContaining('You have signed out')])
    expect((await ask('/')).to).toBe('/sign-in?return-to=%2F')
  })

  it('is ended at the council’s sign-in too, when it has an address for that', async () => {
    await portal.close()
    portal = await aSmallPortal(folder, { logoutUrl: 'https://sign-in.example/logout?client_id=portal' })
    const { signInAs, post, csrfOf, ask } = portal.aBrowser()
    const { headers, page } = await post('/sign-out', { csrf: csrfOf((await signInAs('lead-worker')).page) })
    expect(headers.get('refresh')).toBe('0; url=https://sign-in.example/logout?client_id=portal')
    expect(page).toContain('href="https://sign-in.example/logout?client_id=portal"')
    expect((await ask('/signed-out')).headers.get('refresh')).toBeNull()
  })
})

describe('a form interrupted by a sign-out', () => {
  it('is there again, as it was typed, for the same person', async () => {
    const { signInAs, post, go, csrfOf } = portal.aBrowser()
    const csrf = csrfOf((await signInAs('lead-worker', '/note')).page)
    portal.later(12 * 60)
    const told = await post('/note', { csrf, note: 'Bedtimes are calmer' })
    expect(told.page).toContain('kept it for 30 minutes')
    expect(told.page).toContain('href="/sign-in?return-to=%2Fnote"')
    portal.later(-12 * 60)
    const back = await signInAs('lead-worker', '/sign-in?return-to=%2Fnote')
    expect(back.page).toContain('value="Bedtimes are calmer"')
    expect(portal.sent).toEqual([])
    await post('/note', { csrf: csrfOf(back.page), note: 'Bedtimes are calmer' })
    expect(portal.sent).toEqual(['Bedtimes are calmer'])
    expect((await go('/note')).page).not.toContain('Bedtimes')
  })

  it('is nobody else’s', async () => {
    const { signInAs, post, csrfOf } = portal.aBrowser()
    const csrf = csrfOf((await signInAs('lead-worker', '/note')).page)
    await post('/sign-out', { csrf })
    await post('/note', { csrf, note: 'Bedtimes are calmer' })
    expect((await signInAs('provider', '/note')).page).not.toContain('Bedtimes')
    expect((await signInAs('lead-worker', '/sign-in?return-to=/note')).page).not.toContain('Bedtimes')
  })
})

describe('when the council’s sign-in does not answer', () => {
  it('people are told, and the next try works again', async () => {
    const { port } = portal
    await portal.close()
    portal = await aSmallPortal(folder, { issuer: `http://localhost:${port}/local-sign-in` })
    const { go, ask } = portal.aBrowser()
    expect(await go('/')).toMatchObject({ status: 503, page: expect.stringContaining('not available') })
    const awake = await aSmallPortal(folder, { port })
    expect((await ask('/sign-in')).to).toMatch(`http://localhost:${port}/local-sign-in/auth?`)
    await awake.close()
  })
})

describe('the token command', () => {
  it('prints a token of that person and nothing else', async () => {
    const { stdout, stderr } = await tokenCommand(portal.port, folder, 'team-manager')
    expect(stdout).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+\n$/)
    expect(stderr).toBe('')
    expect(await portal.verify(stdout.trim())).toEqual({ sub: idOf('team-manager') })
  })

  it('names the people it knows when asked for another', async () => {
    const failed = await tokenCommand(portal.port, folder, 'mayor').catch(
      (fault: { code: number; stdout: string; stderr: string }) => fault,
    )
    expect(failed).toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringContaining('team-manager-2: Gurdeep Sandhu'),
    })
  })
})

describe('in a browser', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launchBrowser()
  })
  afterAll(() => browser.close())

  it.each([true, false])('on a phone, with JavaScript %s, a person signs in and out', async (javaScriptEnabled) => {
    const context = await browser.newContext({ ...screens.phone, javaScriptEnabled })
    const page = await context.newPage()
    await page.goto(`${portal.origin}/note`)
    expect(await page.title()).toBe('Choose who to sign in as - local sign-in')
    expect(await axe(page)).toEqual([])
    expect(await sidewaysScroll(page)).toBe(0)
    await page.getByRole('button', { name: 'Amira Hussain' }).click()
    await page.getByLabel('Note').fill('Bedtimes are calmer')
    await page.getByRole('button', { name: 'Save' }).click()
    await expect.poll(() => portal.sent).toEqual(['Bedtimes are calmer'])
    await page.getByRole('button', { name: 'Sign out' }).click()
    await page.getByRole('heading', { name: 'You have signed out' }).waitFor()
    expect(await axe(page)).toEqual([])
    await page.getByRole('link', { name: 'Sign in' }).click()
    await page.getByRole('button', { name: 'Marcia Bennett' }).waitFor()
    await context.close()
  })
})
