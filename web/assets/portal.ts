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
