// Words for those who listen, which would only repeat what others see.
import type { Child } from 'hono/jsx'

export const VisuallyHidden = (props: { children?: Child }) => (
  <span class="govuk-visually-hidden">{props.children}</span>
)
