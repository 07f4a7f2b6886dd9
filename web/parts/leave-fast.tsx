// For whoever must not be seen reading this: danger first, then a way off the page that works without scripts.

/** Where the quick way out leads: a page nobody asks about. */
const elsewhere = 'https://www.bbc.co.uk/weather'

export const LeaveFast = () => (
  <section class="app-leave-fast app-not-in-print" aria-label="If you are not safe">
    <p class="govuk-body">
      <strong>Not safe now? Ring 999.</strong> On a mobile, if you cannot speak, press 55 when they ask.
    </p>
    <p class="govuk-body govuk-!-margin-bottom-0">
      <a class="govuk-button govuk-button--warning govuk-!-margin-bottom-1" href={elsewhere} rel="noreferrer">
        Leave this page fast
      </a>{' '}
      This page may still show in your phone’s history.
    </p>
  </section>
)
