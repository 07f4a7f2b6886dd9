// What the pages around signing in say.
import { signInAddress } from './session.ts'

const SignInLink = ({ returnTo }: { returnTo?: string }) => (
  <p class="govuk-body">
    <a class="govuk-button" href={returnTo ? signInAddress(returnTo) : '/sign-in'}>
      Sign in
    </a>
  </p>
)

export const NotSignedIn = () => (
  <>
    <h1 class="govuk-heading-l">You are not signed in</h1>
    <p class="govuk-body">Signing in was not finished. It may have been stopped, or left open for too long.</p>
    <SignInLink />
  </>
)

export const NotAvailable = () => (
  <>
    <h1 class="govuk-heading-l">Sign-in is not available</h1>
    <p class="govuk-body">The council’s sign-in does not answer just now. Try again in a minute.</p>
    <SignInLink />
  </>
)

export const SignedOutMeanwhile = ({ kept, returnTo }: { kept: boolean; returnTo: string }) => (
  <>
    <h1 class="govuk-heading-l">You have been signed out</h1>
    {kept ? (
      <p class="govuk-body">
        What you typed was not sent. We have kept it for 30 minutes: sign in again and you will find it in the form.
      </p>
    ) : (
      <p class="govuk-body">
        What you typed was not sent, and we could not keep it. Go back in your browser to copy it before you sign in
        again.
      </p>
    )}
    <SignInLink returnTo={returnTo} />
  </>
)

export const SignedOut = ({ leaving }: { leaving?: string }) => (
  <>
    <h1 class="govuk-heading-l">You have signed out</h1>
    {leaving && (
      <p class="govuk-body">
        <a class="govuk-link" href={leaving}>
          Sign out of the council’s sign-in too
        </a>
      </p>
    )}
    <SignInLink />
  </>
)
