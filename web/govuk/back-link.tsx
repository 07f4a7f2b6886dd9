// The way back to the page before.
import type { Child } from 'hono/jsx'
import { classNames } from './class-names.ts'

export const BackLink = (props: { href: string; classes?: string | undefined; children?: Child }) => (
  <a href={props.href} class={classNames('govuk-back-link', props.classes)}>
    {props.children ?? 'Back'}
  </a>
)
