// Where a page stands among the others.
import { classNames } from './class-names.ts'

/** A crumb without an address is this page. */
export type Crumb = { text: string; href?: string | undefined }

export const Breadcrumbs = (props: {
  items: readonly Crumb[]
  collapseOnMobile?: boolean | undefined
  classes?: string | undefined
}) => (
  <nav
    class={classNames(
      'govuk-breadcrumbs',
      props.classes,
      props.collapseOnMobile && 'govuk-breadcrumbs--collapse-on-mobile',
    )}
    aria-label="Breadcrumb"
  >
    <ol class="govuk-breadcrumbs__list">
      {props.items.map(({ text, href }) =>
        href ? (
          <li class="govuk-breadcrumbs__list-item">
            <a class="govuk-breadcrumbs__link" href={href}>
              {text}
            </a>
          </li>
        ) : (
          <li class="govuk-breadcrumbs__list-item" aria-current="page">
            {text}
          </li>
        ),
      )}
    </ol>
  </nav>
)
