// The band at the top: the product's name, and whatever stands beside it.
import type { Child } from 'hono/jsx'
import { classNames } from './class-names.ts'

export const Header = (props: {
  name: Child
  href?: string | undefined
  classes?: string | undefined
  children?: Child
}) => (
  <div class={classNames('govuk-generic-header', props.classes)}>
    <div class="govuk-generic-header__container govuk-width-container">
      <div class="govuk-generic-header__logo">
        <a href={props.href ?? '/'} class="govuk-generic-header__homepage-link">
          {props.name}
        </a>
      </div>
      {props.children}
    </div>
  </div>
)
