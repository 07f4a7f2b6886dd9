// What a person sees when a page cannot be shown, and what to do then.

const pages = {
  'not-found': {
    heading: 'Page not found',
    words: ['There is nothing here for you. The address may be wrong, or this may belong to another locality or team.'],
  },
  'not-yours': {
    heading: 'This is not part of your role',
    words: ['If you need it for your work, ask your manager or the administrator.'],
  },
  busy: {
    heading: 'A lot is going on at once',
    words: ['Nothing was lost. Wait a few seconds and try again: sending the same form twice is safe.'],
  },
  'not-our-form': {
    heading: 'That form could not be read',
    words: ['Nothing was saved. Go back, reload the page and send the form again.'],
  },
  fault: {
    heading: 'Something went wrong on our side',
    words: ['It has been noted. Nothing you were told was saved is lost. Try again in a moment.'],
  },
} as const

export const ErrorPage = ({ kind }: { kind: keyof typeof pages }) => (
  <>
    <h1 class="govuk-heading-l">{pages[kind].heading}</h1>
    {pages[kind].words.map((line) => (
      <p class="govuk-body">{line}</p>
    ))}
    <p class="govuk-body">
      <a class="govuk-link" href="/">
        Go to your start page
      </a>
    </p>
  </>
)
