// Pages anybody may read: help, and how accessible this is.
import { Hono } from 'hono'
import { Layout, page } from './layout.tsx'
import type { PageEnv } from './page.tsx'

const Help = () => (
  <>
    <h1 class="govuk-heading-l">Help</h1>
    <p class="govuk-body">
      This service helps lead workers find and commission early help for families, follow it, and record what changed.
    </p>
    <h2 class="govuk-heading-m">If you cannot sign in</h2>
    <p class="govuk-body">Ask your manager or the administrator to check that you are in the list of people.</p>
    <h2 class="govuk-heading-m">If something was interrupted</h2>
    <p class="govuk-body">
      What you typed into a form is kept for half an hour when you are signed out. Sign in again and open the same page.
      Sending a form twice is safe: the same order is never placed twice.
    </p>
  </>
)

const Accessibility = () => (
  <>
    <h1 class="govuk-heading-l">Accessibility statement</h1>
    <p class="govuk-body">
      We want everybody to be able to use this service: with a keyboard, a screen reader, on a small phone, at 200%
      zoom, with or without JavaScript. It is built to meet the Web Content Accessibility Guidelines version 2.2, level
      AA.
    </p>
    <h2 class="govuk-heading-m">How it is tested</h2>
    <p class="govuk-body">
      Every page is checked by machine, with and without JavaScript, each time the service changes. It has not yet been
      audited by people who use assistive technology every day.
    </p>
    <h2 class="govuk-heading-m">If something gets in your way</h2>
    <p class="govuk-body">
      Tell the council what you were trying to do and what stopped you. We will help you another way.
    </p>
  </>
)

export const openPages = () =>
  new Hono<PageEnv>()
    .get('/help', (c) =>
      c.html(
        page(
          <Layout title="Help" assets={c.var.assets} nonce={c.var.nonce}>
            <Help />
          </Layout>,
        ),
      ),
    )
    .get('/accessibility', (c) =>
      c.html(
        page(
          <Layout title="Accessibility statement" assets={c.var.assets} nonce={c.var.nonce}>
            <Accessibility />
          </Layout>,
        ),
      ),
    )
