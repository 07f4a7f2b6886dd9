// What is asked when an order is sent: the pot where more than one fits, why this as well where similar help runs, why at all for whoever approves.
import { inPounds } from '../../shared/kernel/money.ts'
import { CharacterCount } from '../govuk/character-count.tsx'
import { DateInput } from '../govuk/date-input.tsx'
import { errorAt, type FieldError } from '../govuk/error-summary.tsx'
import { Radios } from '../govuk/radios.tsx'
import { dateAnswer } from './date-answer.ts'
import type { CheckedOrder } from './order-way.tsx'

type Props = {
  checked: CheckedOrder
  overlaps: boolean
  answers: URLSearchParams
  errors: readonly FieldError[]
}
type Pot = NonNullable<CheckedOrder['pots']>[number]

const leftAfter = (pot: Pot, price: number): string => `${inPounds(pot.available - price)} is left in it after this`

const aboutPot = (pot: Pot, price: number): string =>
  `${pot.ringFence ? `Only for ${pot.ringFence.words}. ` : ''}${leftAfter(pot, price)}`

export const OrderQuestions = ({ checked, overlaps, answers, errors }: Props) => {
  const { pots = [], price = 0, way } = checked
  const [best] = pots
  if (!best) {
    return (
      <p class="govuk-body">
        <strong>No pot can pay {inPounds(price)} for this.</strong> There is not enough left in any pot that may be
        spent on it here. Ask for less, or speak with your manager.
      </p>
    )
  }
  return (
    <>
      {pots.length === 1 ? (
        <>
          <input type="hidden" name="potId" value={best.id} />
          <p class="govuk-body" id="potId">
            <strong>Paid from:</strong> {best.purpose}. {aboutPot(best, price)}.
          </p>
        </>
      ) : (
        <Radios
          name="potId"
          legend="Which pot pays?"
          legendSize="m"
          hint="The one that fits best is chosen. Money that may only be spent on some things comes first."
          value={answers.get('potId') ?? best.id}
          error={errorAt(errors, 'potId')}
          items={pots.map((pot) => ({ value: pot.id, text: pot.purpose, hint: aboutPot(pot, price) }))}
        />
      )}
      {overlaps && (
        <CharacterCount
          name="overlapReason"
          label="Similar help is already running in this family. Why is this needed as well?"
          labelSize="m"
          maxLength={300}
          rows={3}
          value={answers.get('overlapReason') ?? ''}
          error={errorAt(errors, 'overlapReason')}
        />
      )}
      <CharacterCount
        name="rationale"
        label={way?.instant ? 'Why this help? (optional)' : 'Why this help? (optional, read by whoever approves)'}
        labelSize="m"
        hint="Leave out names."
        maxLength={1000}
        rows={3}
        value={answers.get('rationale') ?? ''}
        error={errorAt(errors, 'rationale')}
      />
      <DateInput
        name="startBy"
        legend="Wanted by (optional)"
        legendSize="m"
        hint="The provider sees this day."
        values={dateAnswer(answers, 'startBy', 'the day').values}
        error={errorAt(errors, 'startBy')}
      />
    </>
  )
}
