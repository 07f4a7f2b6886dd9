// News about this page that did not come from it: what was just done, or what someone needs to know first.
import type { Child } from 'hono/jsx'
import { classNames } from './class-names.ts'

/** `text` is one line in large type; `children` is anything longer. A success is announced and takes focus. */
export const NotificationBanner = (props: {
  success?: boolean | undefined
  title?: string | undefined
  titleId?: string | undefined
  text?: string | undefined
  classes?: string | undefined
  children?: Child
}) => {
  const titleId = props.titleId ?? 'govuk-notification-banner-title'
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: both roles it can have take a label
    <div
      class={classNames(
        'govuk-notification-banner',
        props.success && 'govuk-notification-banner--success',
        props.classes,
      )}
      role={props.success ? 'alert' : 'region'}
      aria-labelledby={titleId}
      data-module="govuk-notification-banner"
    >
      <div class="govuk-notification-banner__header">
        <h2 class="govuk-notification-banner__title" id={titleId}>
          {props.title ?? (props.success ? 'Success' : 'Important')}
        </h2>
      </div>
      <div class="govuk-notification-banner__content">
        {props.children ?? <p class="govuk-notification-banner__heading">{props.text}</p>}
      </div>
    </div>
  )
}
