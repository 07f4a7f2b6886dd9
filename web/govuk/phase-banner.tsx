// How finished the product is, and how to say what is wrong with it.
import type { Child } from 'hono/jsx'
import { classNames } from './class-names.ts'
import { Tag } from './tag.tsx'

export const PhaseBanner = (props: { phase: string; classes?: string | undefined; children?: Child }) => (
  <div class={classNames('govuk-phase-banner govuk-width-container', props.classes)}>
    <p class="govuk-phase-banner__content">
      <Tag classes="govuk-phase-banner__content__tag">{props.phase}</Tag>{' '}
      <span class="govuk-phase-banner__text">{props.children}</span>
    </p>
  </div>
)
