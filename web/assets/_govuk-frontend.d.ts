// The little of govuk-frontend's scripts that the portal starts; the package has no types of its own.
declare module 'govuk-frontend' {
  type Enhancement = { readonly moduleName: string }
  export function createAll(enhancement: Enhancement): void
  export const Button: Enhancement
  export const CharacterCount: Enhancement
  export const Checkboxes: Enhancement
  export const ErrorSummary: Enhancement
  export const NotificationBanner: Enhancement
  export const ServiceNavigation: Enhancement
}
