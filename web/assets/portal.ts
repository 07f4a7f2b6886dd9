// What a browser with scripts does better; every page does its whole job without them.
import {
  Button,
  CharacterCount,
  Checkboxes,
  createAll,
  ErrorSummary,
  NotificationBanner,
  ServiceNavigation,
} from 'govuk-frontend'

// Radios are left to the stylesheet: the official script gives them aria-expanded, which ARIA does not allow there.
const enhancements = [Button, CharacterCount, Checkboxes, ErrorSummary, NotificationBanner, ServiceNavigation]

for (// Radios are left to the stylesheet: the official script gives them aria-expanded, which ARIA does not allow there.
const enhancement of enhancements)
  createAll(enhancement)

type Box = {
  hidden: boolean
  querySelector(what: string): { addEventListener(on: 'click', work: () => void): void } | null
}
declare const document: { querySelectorAll(what: string): Iterable<Box> }
declare const print: () => void

// Printing needs a script; without one the browser's own menu does it, and no button says otherwise.
for (const box of document.querySelectorAll('.app-print-this')) {
  box.hidden = false
  box.querySelector('button')?.addEventListener('click', () => print())
}
