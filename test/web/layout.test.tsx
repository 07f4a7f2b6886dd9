// What every page says round its content, and what it must never let in.
import { describe, expect, it } from 'vitest'
import { assetsOf, Layout, type LayoutProps, page } from '../../web/layout.tsx'

const shown = async (props: Partial<LayoutProps> = {}) =>
  String(
    await page(
      <Layout title="The pot" assets={assetsOf({ 'portal.css': 'portal-1a.css' })} nonce="n0nce" {...props}>
        <h1>The pot</h1>
      </Layout>,
    ),
  )

describe('a page', () => {
  it('is a whole document in English with a title of its own', async () => {
    const html = await shown()
    expect(html).toMatch(/^<!DOCTYPE html><html lang="en"/)
    expect(html).toContain('<title>The pot – Early help marketplace</title>')
    expect(html).toContain('href="/assets/portal-1a.css"')
  })

  it('says in its title that something is wrong, and lists it before the heading', async () => {
    const html = await shown({ errors: [{ field: 'price', message: 'Enter a price' }] })
    expect(html).toContain('<title>Error: The pot – Early help marketplace</title>')
    expect(html).toMatch(/<main.*<a href="#price">Enter a price<\/a>.*<h1>/s)
  })

  it('lets a keyboard skip to its content', async () => {
    const html = await shown()
    expect(html).toContain('<a href="#main-content" class="govuk-skip-link"')
    expect(html).toContain('id="main-content"')
  })

  it('names who is signed in and where, and lets them sign out with proof that they asked', async () => {
    const html = await shown({ asker: { name: 'Priya Sandhu', place: 'Low Hill' }, csrf: 'proof' })
    expect(html).toMatch(/Priya Sandhu.*Low Hill/s)
    expect(html).toMatch(/<form method="post" action="\/sign-out"><input type="hidden" name="csrf" value="proof"/)
    expect(await shown()).not.toContain('/sign-out')
  })

  it('marks the part of the product it belongs to', async () => {
    const nav = [
      { section: 'pot', href: '/pot', text: 'The pot' },
      { section: 'find', href: '/find', text: 'Find help' },
    ]
    const html = await shown({ nav, section: 'pot' })
    expect(html).toMatch(/href="\/pot" aria-current="true"/)
    expect(html).not.toMatch(/href="\/find" aria-current/)
  })

  it('says whom to ring, and 999 when nothing else is said', async () => {
    expect(await shown()).toContain('A child in immediate danger: call 999.')
    expect(await shown({ safety: <p>Ring the MASH now</p> })).toContain('<p>Ring the MASH now</p>')
  })

  it('gives every script the nonce, and has no style or handler a strict policy would stop', async () => {
    const html = await shown({ errors: [{ message: 'No' }], asker: { name: 'A' }, nav: [] })
    const scripts = html.match(/<script[^>]*>/g) ?? []
    expect(scripts).toHaveLength(2)
    for (const script of scripts) expect(script).toContain('nonce="n0nce"')
    expect(html).not.toMatch(/ style=| on[a-z]+=/)
  })

  it('shows what people typed as words, never as HTML', async () => {
    const html = await shown({
      title: '</title><script>1</script>',
      asker: { name: '<img src=x>', place: '"><b>' },
      errors: [{ field: '"><i>', message: '<u>x</u>' }],
    })
    expect(html).not.toMatch(/<img|<b>|<i>|<u>|<script>1/)
  })
})
