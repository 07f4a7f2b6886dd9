// What every page stands in: its title, the way round it, who is signed in, and how to get help for a child now.
import { html, raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import { BackLink } from './govuk/back-link.tsx'
import { ErrorSummary, type FieldError } from './govuk/error-summary.tsx'
import { Footer } from './govuk/footer.tsx'
import { Header } from './govuk/header.tsx'
import { ServiceNavigation } from './govuk/service-navigation.tsx'
import { SkipLink } from './govuk/skip-link.tsx'

export const productName = 'Early help marketplace'

/** Addresses of the built files, from the manifest of the build. */
export type Assets = { css: string; js: string; icon?: string | undefined }

/** Where the files of a build's manifest (`portal.css` to its name with a hash) are fetched from. */
export const assetsOf = (manifest: Readonly<Record<string, string>>, from = '/assets'): Assets => {
  const at = (name: string) => `${from}/${manifest[name] ?? name}`
  return { css: at('portal.css'), js: at('portal.js'), icon: at('icon.svg') }
}

/** Who is signed in, and the locality or organisation they act for. */
export type SignedIn = { name: string; place?: string | undefined }

/** One part of the product; a page belongs to the part whose `section` it names. */
export type NavigationEntry = { section: string; href: string; text: string }

export type LayoutProps = {
  title: string
  assets: Assets
  nonce: string
  csrf?: string | undefined
  asker?: SignedIn | undefined
  nav?: readonly NavigationEntry[] | undefined
  section?: string | undefined
  errors?: readonly FieldError[] | undefined
  back?: { href: string; text?: string | undefined } | undefined
  /** Breadcrumbs or another way back, instead of `back`. */
  before?: Child
  /** News of what was just done, above the heading. */
  notice?: Child
  /** Who to ring when a child may not be safe; 999 when nothing else is said. */
  safety?: Child
  /** Uses the whole width, for wide tables; prose is easier to read in two thirds of it. */
  wide?: boolean | undefined
  /** A page for anybody: it may be found by a search engine, and its name leads to the directory. */
  open?: boolean | undefined
  children?: Child
}

export const Layout = (props: LayoutProps) => (
  <html lang="en" class="govuk-template">
    <head>
      <meta charset="utf-8" />
      <title>{`${props.errors?.length ? 'Error: ' : ''}${props.title} – ${productName}`}</title>
      <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
      <meta name="theme-color" content="#0b4f54" />
      {!props.open && <meta name="robots" content="noindex, nofollow" />}
      {props.assets.icon && <link rel="icon" href={props.assets.icon} type="image/svg+xml" />}
      <link rel="stylesheet" href={props.assets.css} />
      <script type="module" nonce={props.nonce} src={props.assets.js} />
    </head>
    <body class="govuk-template__body">
      <script nonce={props.nonce}>{raw(scripted)}</script>
      <SkipLink />
      <header class="govuk-template__header">
        <Header name={productName} href={props.open ? '/directory' : '/'} classes="app-header">
          {props.asker && <Account asker={props.asker} csrf={props.csrf} />}
        </Header>
        {props.nav && props.nav.length > 0 && (
          <ServiceNavigation
            items={props.nav.map(({ section, href, text }) => ({ href, text, active: section === props.section }))}
          />
        )}
      </header>
      <div class="govuk-width-container">
        {props.before ?? (props.back && <BackLink href={props.back.href}>{props.back.text}</BackLink>)}
        <main class="govuk-main-wrapper" id="main-content">
          <div class="govuk-grid-row">
            <div class={props.wide ? 'govuk-grid-column-full' : 'govuk-grid-column-two-thirds'}>
              {props.errors && props.errors.length > 0 && <ErrorSummary errors={props.errors} />}
              {props.notice}
              {props.children}
            </div>
          </div>
        </main>
      </div>
      <footer class="govuk-template__footer">
        <Footer links={help} before={<Safety>{props.safety}</Safety>} />
      </footer>
    </body>
  </html>
)

/** A whole page, ready for `c.html()`. */
export const page = (document: Child) => html`<!DOCTYPE html>${document}`

/** Proves that a form came from our own page; every form that posts carries it. */
export const CsrfField = ({ csrf }: { csrf: string | undefined }) => <input type="hidden" name="csrf" value={csrf} />

const help = [
  { href: '/directory', text: 'Public directory' },
  { href: '/help', text: 'Help' },
  { href: '/accessibility', text: 'Accessibility statement' },
]

// Before the first paint, or what scripts hide would be seen for a moment.
const scripted =
  "document.body.className+=' js-enabled'+('noModule' in HTMLScriptElement.prototype?' govuk-frontend-supported':'')"

const Account = ({ asker, csrf }: { asker: SignedIn; csrf: string | undefined }) => (
  <div class="app-account">
    <p class="app-account__who">
      <span class="govuk-visually-hidden">Signed in as </span>
      <strong>{asker.name}</strong>
      {asker.place && <span class="app-account__place">{asker.place}</span>}
    </p>
    <form method="post" action="/sign-out">
      <CsrfField csrf={csrf} />
      <button type="submit" class="app-account__sign-out">
        Sign out
      </button>
    </form>
  </div>
)

const Safety = ({ children }: { children?: Child }) => (
  <section class="app-safety" aria-label="If a child is not safe">
    {children ?? (
      <p>
        <strong>A child in immediate danger: call 999.</strong>
      </p>
    )}
  </section>
)
