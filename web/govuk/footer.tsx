// The band at the bottom: help, how accessible this is, and whatever must never be far away.
import type { Child } from 'hono/jsx'
import { classNames } from './class-names.ts'

export type FooterLink = { href: string; text: string }

/** No crown, no licence, no Crown copyright: this is a council's product. */
export const Footer = (props: {
  links: readonly FooterLink[]
  classes?: string | undefined
  before?: Child
  children?: Child
}) => (
  <div class={classNames('govuk-footer', props.classes)}>
    <div class="govuk-width-container">
      {props.before}
      <div class="govuk-footer__meta">
        <div class="govuk-footer__meta-item govuk-footer__meta-item--grow">
          <h2 class="govuk-visually-hidden">Support links</h2>
          {props.links.length > 0 && (
            <ul class="govuk-footer__inline-list">
              {props.links.map(({ href, text }) => (
                <li class="govuk-footer__inline-list-item">
                  <a class="govuk-footer__link" href={href}>
                    {text}
                  </a>
                </li>
              ))}
            </ul>
          )}
          {props.children ? <div class="govuk-footer__meta-custom">{props.children}</div> : null}
        </div>
      </div>
    </div>
  </div>
)
