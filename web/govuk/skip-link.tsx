// The first thing a keyboard meets: past the navigation, to what the page is about.
import type { Child } from 'hono/jsx'

export const SkipLink = (props: { href?: string | undefined; children?: Child }) => (
  <a href={props.href ?? '#main-content'} class="govuk-skip-link" data-module="govuk-skip-link">
    {props.children ?? 'Skip to main content'}
  </a>
)
