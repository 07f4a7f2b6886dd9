// A thing's state in a word or two; the word says it, the colour only helps.
import type { Child } from 'hono/jsx'
import { classNames } from './class-names.ts'

export type TagColour = 'grey' | 'green' | 'teal' | 'blue' | 'purple' | 'magenta' | 'red' | 'orange' | 'yellow'

export const Tag = (props: { colour?: TagColour | undefined; classes?: string | undefined; children?: Child }) => (
  <strong class={classNames('govuk-tag', props.colour && `govuk-tag--${props.colour}`, props.classes)}>
    {props.children}
  </strong>
)
