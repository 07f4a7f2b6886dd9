// What a person presses to do something, or to start.
import type { Child } from 'hono/jsx'
import { classNames } from './class-names.ts'

type Looks = {
  kind?: 'secondary' | 'warning' | 'inverse' | 'start' | undefined
  id?: string | undefined
  classes?: string | undefined
  children?: Child
}

type Press = {
  href?: undefined
  type?: 'submit' | 'button' | 'reset' | undefined
  name?: string | undefined
  value?: string | undefined
  formaction?: string | undefined
  disabled?: boolean | undefined
  /** Ignores a second press within a second, where JavaScript runs; the order's own id guards it everywhere. */
  preventDoubleClick?: boolean | undefined
}

export const Button = (props: Looks & (Press | { href: string })) => {
  const looks = {
    class: classNames('govuk-button', props.kind && `govuk-button--${props.kind}`, props.classes),
    'data-module': 'govuk-button',
    id: props.id,
  }
  // A start button lays its parts out side by side, so more than plain words go in one of them.
  const content =
    props.kind === 'start' ? (
      <>
        {typeof props.children === 'string' ? props.children : <span>{props.children}</span>}
        <StartIcon />
      </>
    ) : (
      props.children
    )
  if (props.href !== undefined) {
    return (
      // biome-ignore lint/a11y/useSemanticElements: a link that starts a journey is announced as the button it looks like
      <a href={props.href} role="button" draggable="false" {...looks}>
        {content}
      </a>
    )
  }
  return (
    <button
      type={props.type ?? 'submit'}
      value={props.value}
      name={props.name}
      formaction={props.formaction}
      disabled={props.disabled}
      aria-disabled={props.disabled ? 'true' : undefined}
      data-prevent-double-click={props.preventDoubleClick ? 'true' : undefined}
      {...looks}
    >
      {content}
    </button>
  )
}

const StartIcon = () => (
  <svg
    class="govuk-button__start-icon"
    xmlns="http://www.w3.org/2000/svg"
    width="17.5"
    height="19"
    viewBox="0 0 33 40"
    aria-hidden="true"
    focusable="false"
  >
    <path fill="currentColor" d="M0 0h13l20 20-20 20H0l20-20z" />
  </svg>
)

/** Buttons and links side by side, the first the one most people want. */
export const ButtonGroup = (props: { children?: Child }) => <div class="govuk-button-group">{props.children}</div>
