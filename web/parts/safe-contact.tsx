// How to reach somebody without putting anybody at risk: the number to ring, how, when, and what never to do.
import type { SafeContact as Contact } from '../../shared/plans/member.ts'
import { WarningText } from '../govuk/warning-text.tsx'

const ringable = /^\+?[\d\s()-]{6,20}$/
const mailable = /^[^\s@<>]+@[^\s@<>]+$/

const Reach = ({ value }: { value: string }) => {
  if (ringable.test(value)) {
    return (
      <a
        class="govuk-link govuk-!-font-size-24 govuk-!-font-weight-bold"
        href={`tel:${value.replaceAll(/[^\d+]/g, '')}`}
      >
        {value}
      </a>
    )
  }
  if (mailable.test(value)) {
    return (
      <a class="govuk-link" href={`mailto:${encodeURIComponent(value)}`}>
        {value}
      </a>
    )
  }
  return <>{value}</>
}

/** How and when come before the number, so that they are read before it is rung. */
export const SafeContact = ({ who, contact }: { who: string; contact: Contact }) => (
  <>
    {contact.noVoicemail && <WarningText>Never leave a voicemail for {who}.</WarningText>}
    {(contact.safeHow || contact.safeWhen) && (
      <p class="govuk-body govuk-!-margin-bottom-2">
        {contact.safeHow && (
          <>
            <strong>How:</strong> {contact.safeHow}.{' '}
          </>
        )}
        {contact.safeWhen && (
          <>
            <strong>When:</strong> {contact.safeWhen}.
          </>
        )}
      </p>
    )}
    <p class="govuk-body">
      <Reach value={contact.value} />
    </p>
  </>
)
