// The deliveries of one order that wait for a worker's word, ticked beforehand unless somebody has queried them.
import type { DeliveryView } from '../../shared/brokerage/delivery.ts'
import { inPounds } from '../../shared/kernel/money.ts'
import type { Task } from '../../shared/tasks/task.ts'
import { Checkboxes } from '../govuk/checkboxes.tsx'
import { errorAt, type FieldError } from '../govuk/error-summary.tsx'
import { Tag } from '../govuk/tag.tsx'
import { VisuallyHidden } from '../govuk/visually-hidden.tsx'
import { attendanceTold } from './attendance.ts'
import { writtenDay } from './written-day.ts'

/** An order with what waits of it. */
export type Waiting = {
  readonly task: Task
  readonly family: string | undefined
  readonly deliveries: readonly DeliveryView[]
}

type Props = {
  waiting: Waiting
  /** What was ticked before an error; undefined ticks all that nobody queried. */
  ticked: readonly string[] | undefined
  first: boolean
  errors: readonly FieldError[]
}

export const UnconfirmedOrder = ({ waiting, ticked, first, errors }: Props) => {
  const { task, family, deliveries } = waiting
  const values =
    ticked ?? deliveries.filter((each) => each.state === 'recorded').map((each) => `${task.commissionId}/${each.id}`)
  return (
    <Checkboxes
      name="delivery"
      id={first ? 'delivery' : `delivery-${task.commissionId}`}
      legend={[task.what, family].filter(Boolean).join(', ')}
      legendSize="m"
      hint={
        <>
          {task.reference}
          {task.due ? `, by ${writtenDay(task.due)}` : ''} {task.late && <Tag colour="red">Late</Tag>}
        </>
      }
      error={first ? errorAt(errors, 'delivery') : undefined}
      values={values}
      items={deliveries.map((each) => ({
        value: `${task.commissionId}/${each.id}`,
        text: `${writtenDay(each.on)}: ${attendanceTold[each.attendance].toLowerCase()}, ${each.worth > 0 ? inPounds(each.worth) : 'nothing to pay'}`,
        hint: <About delivery={each} />,
      }))}
    />
  )
}

const About = ({ delivery }: { delivery: DeliveryView }) => {
  const { note, state, steps, commissionId, id, on } = delivery
  const asked = state === 'queried' ? steps.at(-1)?.reason : undefined
  return (
    <>
      {note && <>{note} </>}
      {asked ? (
        <>
          <Tag colour="orange">Queried</Tag> {asked}. Tick it to confirm it after all.
        </>
      ) : (
        <a class="govuk-link" href={`/orders/${commissionId}/deliveries/${id}/query`}>
          Query this<VisuallyHidden> delivery of {writtenDay(on)}</VisuallyHidden>
        </a>
      )}
    </>
  )
}
