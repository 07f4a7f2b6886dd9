// One family in a register: who, what is recorded already, and the answers to give.

import type { FieldError } from '../govuk/error-summary.tsx'
import { InsetText } from '../govuk/inset-text.tsx'
import { Tag } from '../govuk/tag.tsx'
import type { PageEnv } from '../page.tsx'
import { attendanceWords } from './attendance.ts'
import { sessionField } from './delivery-answer.ts'
import type { RegisterRow } from './register.ts'
import { SessionQuestions } from './session-questions.tsx'
import { leftInWords, unitsLeft } from './units.ts'

type Props = {
  row: RegisterRow
  given: URLSearchParams
  errors: readonly FieldError[]
  mash: PageEnv['Variables']['mash']
}

export const RegisterRowForm = ({ row, given, errors, mash }: Props) => {
  const { order, names, recorded, deliveryId } = row
  const access = (order.people ?? []).flatMap((each) => each.accessNeeds ?? [])
  // At the door only the last session is news, or that there is none left.
  const facts = [
    ...(order.terms.unit !== 'place' && unitsLeft(order) < 2 ? [leftInWords(order)] : []),
    ...(access.length > 0 ? [`Access: ${access.join('; ')}`] : []),
  ]
  return (
    <section class="govuk-summary-card" aria-labelledby={`who-${order.id}`}>
      <div class="govuk-summary-card__title-wrapper">
        <h2 class="govuk-summary-card__title" id={`who-${order.id}`}>
          {names}
        </h2>
        <p class="govuk-body govuk-!-margin-bottom-0">{order.reference}</p>
      </div>
      <div class="govuk-summary-card__content">
        {recorded.length > 0 && <Recorded row={row} given={given} />}
        {recorded.length === 0 && (
          <>
            {facts.length > 0 && <p class="govuk-hint">{facts.join('. ')}</p>}
            <input type="hidden" name={`delivery-${order.id}`} value={deliveryId} />
            <SessionQuestions order={order} given={given} errors={errors} mash={mash} rowOf={names} />
          </>
        )}
      </div>
    </section>
  )
}

const Recorded = ({ row: { order, recorded, deliveryId }, given }: Pick<Props, 'row' | 'given'>) => (
  <>
    {recorded.map((it) => (
      <p class="govuk-body govuk-!-margin-bottom-2">
        <Tag colour="green">Recorded</Tag> {attendanceWords[it.attendance]}
        {it.note && `. Note: ${it.note}`}
        {it.concern && `. Concern: ${it.concern}`}
      </p>
    ))}
    {!recorded.some(({ id }) => id === deliveryId) &&
      (['note', 'concern'] as const).map((name) => {
        const typed = given.get(sessionField(name, order.id))
        return typed && <InsetText>What you typed, not recorded: {typed}</InsetText>
      })}
    <p class="govuk-body govuk-!-margin-bottom-0">
      <a class="govuk-link" href={`/our-orders/${order.id}/deliveries/new`}>
        Record another session that day<span class="govuk-visually-hidden"> for {order.reference}</span>
      </a>
    </p>
  </>
)
