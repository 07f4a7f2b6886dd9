// The parts of the product a person may go to, and which of them this is.
import type { Child } from 'hono/jsx'
import { classNames } from './class-names.ts'

/** `current` is this very page; `active` is the part this page belongs to. */
export type NavigationItem = {
  href: string
  text: string
  current?: boolean | undefined
  active?: boolean | undefined
}

type Props = {
  items: readonly NavigationItem[]
  label?: string | undefined
  id?: string | undefined
  classes?: string | undefined
}

export const ServiceNavigation = (props: Props) => {
  const id = props.id ?? 'navigation'
  return (
    <div class={classNames('govuk-service-navigation', props.classes)} data-module="govuk-service-navigation">
      <div class="govuk-width-container">
        <div class="govuk-service-navigation__container">
          {props.items.length > 0 && (
            <nav aria-label={props.label ?? 'Menu'} class="govuk-service-navigation__wrapper">
              {props.items.length > 1 && (
                // biome-ignore lint/a11y/noAriaHiddenOnFocusable: it is hidden from everyone until a script shows it
                <button
                  type="button"
                  class="govuk-service-navigation__toggle govuk-js-service-navigation-toggle"
                  aria-controls={id}
                  hidden
                  aria-hidden="true"
                >
                  Menu
                </button>
              )}
              <ul class="govuk-service-navigation__list" id={id}>
                {props.items.map((item) => (
                  <Item {...item} />
                ))}
              </ul>
            </nav>
          )}
        </div>
      </div>
    </div>
  )
}

const Item = (item: NavigationItem): Child => {
  const here = item.current || item.active
  return (
    <li class={classNames('govuk-service-navigation__item', here && 'govuk-service-navigation__item--active')}>
      <a
        class="govuk-service-navigation__link"
        href={item.href}
        aria-current={here ? (item.current ? 'page' : 'true') : undefined}
      >
        {here ? <strong class="govuk-service-navigation__active-fallback">{item.text}</strong> : item.text}
      </a>
    </li>
  )
}
