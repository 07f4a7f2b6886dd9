// Whom an order is for and how to reach each of them without putting anybody at risk, and the worker to ring.
import type { CommissionView } from '../../shared/brokerage/view.ts'
import { SummaryList } from '../govuk/summary-list.tsx'
import { WarningText } from '../govuk/warning-text.tsx'
import { SafeContact } from './safe-contact.tsx'

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

type Person = NonNullable<CommissionView['people']>[number]

const One = ({ person }: { person: Person }) => (
  <>
    {person.staffSafety && <WarningText>Staff safety: {person.staffSafety}</WarningText>}
    <SummaryList
      card={{ title: person.name ?? person.relation, headingLevel: 3 }}
      rows={[
        { key: 'In the family', value: person.relation },
        { key: 'Age', value: capital(person.ageBand) },
        {
          key: 'Reach them',
          value: person.contact ? (
            <SafeContact who={person.name ?? person.relation} contact={person.contact} />
          ) : (
            'Ask the lead worker how to reach them'
          ),
        },
        { key: 'Access needs', value: person.accessNeeds ?? 'None recorded' },
      ]}
    />
  </>
)

export const OurPeople = (props: { people: readonly Person[]; leadWorker: CommissionView['leadWorker'] }) => (
  <>
    <h2 class="govuk-heading-m">Who it is for</h2>
    {props.people.map((person) => (
      <One person={person} />
    ))}
    {props.leadWorker && (
      <p class="govuk-body">
        Lead worker: <strong>{props.leadWorker.name}</strong>
        {props.leadWorker.telephone && (
          <>
            ,{' '}
            <a class="govuk-link" href={`tel:${props.leadWorker.telephone.replaceAll(' ', '')}`}>
              {props.leadWorker.telephone}
            </a>
          </>
        )}
      </p>
    )}
  </>
)
