// The questions about one session: did they come, how many, a note, a concern with whom to ring now.
import type { CommissionView } from '../../shared/brokerage/view.ts'
import { attendances } from '../../shared/catalogue/price.ts'
import { Details } from '../govuk/details.tsx'
import { errorAt, type FieldError } from '../govuk/error-summary.tsx'
import { Input } from '../govuk/input.tsx'
import { Radios } from '../govuk/radios.tsx'
import { Textarea } from '../govuk/textarea.tsx'
import type { PageEnv } from '../page.tsx'
import { attendanceWords } from './attendance.ts'
import { asksUnits, sessionField, unitsQuestion } from './delivery-answer.ts'
import { RingMash } from './ring-mash.tsx'

type Props = {
  order: Pick<CommissionView, 'id' | 'terms' | 'units' | 'delivered' | 'price'>
  given: URLSearchParams
  errors: readonly FieldError[]
  mash: PageEnv['Variables']['mash']
  /** In a register: of whom, so that each question can be told from the next family's. */
  rowOf?: string
}

export const SessionQuestions = ({ order, given, errors, mash, rowOf }: Props) => {
  const row = rowOf === undefined ? undefined : order.id
  const about = (name: Parameters<typeof sessionField>[0]) => {
    const field = sessionField(name, row)
    return { name: field, error: errorAt(errors, field), value: given.get(field) ?? undefined }
  }
  const units = unitsQuestion(order)
  const more = [about('note'), about('concern')]
  const writing = (
    <>
      <Textarea {...about('note')} label={rowOf ? <>Note{hidden(rowOf)}</> : 'Note (optional)'} rows={2} />
      <Textarea
        {...about('concern')}
        label={rowOf ? <>Concern{hidden(rowOf)}</> : 'Are you worried about anybody? (optional)'}
        hint="It goes to the top of the lead worker’s and the hub manager’s lists, but nobody may read it today."
        rows={2}
      />
      <RingMash mash={mash} />
    </>
  )
  return (
    <>
      <Radios
        {...about('attendance')}
        inline={rowOf !== undefined}
        small={rowOf !== undefined}
        legend={rowOf ? <span class="govuk-visually-hidden">Did {rowOf} come?</span> : 'Did they come?'}
        legendSize={rowOf ? 's' : 'm'}
        items={attendances.map((each) => ({ value: each, text: attendanceWords[each] }))}
      />
      {asksUnits(order) && (
        <Input
          {...about('units')}
          value={about('units').value ?? units.usual}
          label={
            rowOf ? (
              <>
                {units.label}
                {hidden(rowOf)}
              </>
            ) : (
              units.label
            )
          }
          hint={units.hint}
          inputmode="numeric"
          width={2}
        />
      )}
      {rowOf ? (
        <Details
          summary={<>Add a note or a concern{hidden(rowOf)}</>}
          open={more.some(({ value, error }) => value || error)}
          classes="govuk-!-margin-bottom-0"
        >
          {writing}
        </Details>
      ) : (
        writing
      )}
    </>
  )
}

const hidden = (whose: string) => <span class="govuk-visually-hidden"> ({whose})</span>
