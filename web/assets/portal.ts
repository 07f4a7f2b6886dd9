// What a browser with scripts does better; every page does its whole job without them.
import {
  Button,
  CharacterCount,
  Checkboxes,
  createAll,
  ErrorSummary,
  NotificationBanner,
  Radios,
  ServiceNavigation,
} from 'govuk-frontend'

const enhancements = [Button, CharacterCount, Checkboxes, ErrorSummary, NotificationBanner, Radios, ServiceNavigation]

for (const enhancement of enhancements) createAll(enhancement)
