// What is asked about one person of a family: who they are, and, folded away until wanted, how to reach and include them.
import type { Child } from 'hono/jsx'
import { Checkboxes } from '../govuk/checkboxes.tsx'
import { DateInput } from '../govuk/date-input.tsx'
import { Details } from '../govuk/details.tsx'
import { errorAt, type FieldError } from '../govuk/error-summary.tsx'
import { Input } from '../govuk/input.tsx'
import { VisuallyHidden } from '../govuk/visually-hidden.tsx'

type Props = {
  prefix: string
  typed: URLSearchParams
  errors: readonly FieldError[]
  /** Read out after each fold's name, to tell people on one page apart. */
  who?: string | undefined
  /** Agreement is asked where somebody is new; later it has pages of its own. */
  asksAgreement?: boolean | undefined
  /** Opens what is folded away: a page about one person has room. */
  open?: boolean | undefined
}

const folded = ['contact', 'how', 'when', 'access', 'safety']

export const PersonQuestions = ({ prefix, typed, errors, who, asksAgreement, open }: Props) => {
  const at = (name: string) => ({
    name: `${prefix}${name}`,
    value: typed.get(`${prefix}${name}`) ?? '',
    error: errorAt(errors, `${prefix}${name}`),
  })
  const ticked = (name: string) => (typed.has(`${prefix}${name}`) ? ['yes'] : [])
  const within = folded.some((name) => typed.get(`${prefix}${name}`) || errorAt(errors, `${prefix}${name}`))
  return (
    <>
      <Input {...at('name')} label="Name" autocomplete="off" spellcheck={false} />
      <Input
        {...at('relation')}
        label="Who is this in the family?"
        hint="Mother, stepfather, son, unborn baby"
        autocomplete="off"
        width={20}
      />
      <DateInput
        name={`${prefix}born`}
        legend="Month and year of birth"
        hint="For a baby on the way, the month it is due. For an adult you may leave it out."
        parts={['month', 'year']}
        values={{
          month: typed.get(`${prefix}born-month`) ?? '',
          year: typed.get(`${prefix}born-year`) ?? '',
        }}
        error={errorAt(errors, `${prefix}born`)}
      />
      <Checkboxes
        name={`${prefix}send`}
        small
        values={ticked('send')}
        items={[{ value: 'yes', text: 'Has special educational needs or a disability' }]}
      />
      {asksAgreement && (
        <Checkboxes
          name={`${prefix}agreed`}
          small
          values={ticked('agreed')}
          error={errorAt(errors, `${prefix}agreed`)}
          items={[
            {
              value: 'yes',
              text: 'Has agreed today to take part',
              hint: 'Each person’s own word, or a parent’s for a young child. Without it no help is commissioned for them.',
            },
          ]}
        />
      )}
      <Fold open={open || within} who={who}>
        <Input {...at('contact')} label="Telephone, e-mail or address" autocomplete="off" />
        <Input {...at('how')} label="How is it safe?" hint="Text first; ring only from a withheld number" />
        <Input {...at('when')} label="When is it safe?" hint="Weekdays 10 to 2" />
        <Checkboxes
          name={`${prefix}no-voicemail`}
          small
          values={ticked('no-voicemail')}
          items={[{ value: 'yes', text: 'Never leave a voicemail' }]}
        />
        <Input
          {...at('access')}
          label="What do they need to take part?"
          hint="An interpreter, large print, a ground floor"
        />
        <Input
          {...at('safety')}
          label="What must staff know to be safe?"
          hint="Shown to a provider before it says yes"
        />
      </Fold>
    </>
  )
}

const Fold = ({ open, who, children }: { open: boolean; who: string | undefined; children?: Child }) => (
  <Details open={open} summary={<>Contact, access and safety{who && <VisuallyHidden> for {who}</VisuallyHidden>}</>}>
    {children}
  </Details>
)
