// See what a score means once it is recorded; where it is severe or worse, ask at once whether anybody is at risk now.
import { Hono } from 'hono'
import { ageOn } from '../shared/kernel/calendar.ts'
import { measureWith } from '../shared/measures/measure-list.ts'
import { bandOf } from '../shared/measures/outcome-measure.ts'
import type { OutcomeView } from '../shared/outcomes/outcome.ts'
import type { FamilyPlanView } from '../shared/plans/family-plan.ts'
import { got } from './answer.ts'
import { Button } from './govuk/button.tsx'
import { errorAt, type FieldError } from './govuk/error-summary.tsx'
import { Radios } from './govuk/radios.tsx'
import { SummaryList } from './govuk/summary-list.tsx'
import { WarningText } from './govuk/warning-text.tsx'
import { CsrfField } from './layout.tsx'
import { anId, type PageContext, type PageEnv, show, typed } from './page.tsx'
import { changeInWords } from './parts/change-in-words.ts'
import { whoseScore } from './parts/order-outcomes.tsx'
import { respondentWords, stageWords } from './parts/our-outcomes.tsx'
import { RingMash } from './parts/ring-mash.tsx'
import { writtenDay } from './parts/written-day.ts'
import { here } from './record-an-outcome.tsx'

const path = `/orders/:id${anId}/outcomes/:outcomeId${anId}` as const

export const seeWhatChanged = () =>
  new Hono<PageEnv>()
    .get(path, (c) => meaningPage(c))
    .post(path, async (c) => {
      const risk = (await typed(c)).get('risk')
      const { id, outcomeId } = c.req.param()
      if (risk === 'yes') return c.redirect(`/orders/${id}/outcomes/${outcomeId}/at-risk`, 303)
      if (risk === 'no') return c.redirect(`/orders/${id}#outcomes`, 303)
      return meaningPage(c, [{ field: 'risk', message: 'Say whether anyone is at risk now' }])
    })
    .get(`${path}/at-risk`, (c) =>
      show(
        c,
        {
          title: 'Ring now',
          section: 'families',
          back: { href: `/orders/${c.req.param('id')}/outcomes/${c.req.param('outcomeId')}`, text: 'Back' },
        },
        <>
          <h1 class="govuk-heading-l">Ring now</h1>
          <WarningText>Do not send a message and wait.</WarningText>
          <RingMash mash={c.var.mash} />
          <p class="govuk-body">Then tell your manager, and write down in the case system what you did.</p>
          <p class="govuk-body">
            <a class="govuk-link" href={`/orders/${c.req.param('id')}`}>
              Back to the order
            </a>
          </p>
        </>,
      ),
    )

const meaningPage = async (c: PageContext, errors: readonly FieldError[] = []) => {
  const [{ order, plan }, scores] = await Promise.all([
    here(c),
    got(c.var.rooms.outcomes.commissions[':id'].outcomes.$get({ param: { id: c.req.param('id') ?? '' } })),
  ])
  const it = scores.items.find((each) => each.id === c.req.param('outcomeId'))
  const measure = it && measureWith(it.measureId)
  if (!it || !measure) return c.notFound()
  const band = bandIn(it, plan)
  const asks = it.asksAboutSafety || band?.severe === true
  return show(
    c,
    {
      title: 'What this score means',
      section: 'families',
      errors,
      back: { href: `/orders/${order.id}#outcomes`, text: `Order ${order.reference}` },
    },
    <>
      <span class="govuk-caption-l">Recorded</span>
      <h1 class="govuk-heading-l">What this score means</h1>
      {asks && <AtRisk csrf={c.var.csrf} errors={errors} />}
      <p class="govuk-body-l">{meaning(it)}</p>
      <SummaryList
        rows={[
          { key: 'Measure', value: measure.name },
          { key: 'Whose', value: whoseScore(it, plan) },
          { key: 'When', value: `${stageWords[it.stage]}, ${writtenDay(it.on)}` },
          { key: 'Who answered', value: respondentWords[it.respondent] },
          {
            key: 'Score',
            value: `${it.score}, from ${measure.range.min} to ${measure.range.max}${band ? `: ${band.label}` : ''}`,
          },
        ]}
      />
      {it.stage === 'end' && order.allowedActions.includes('complete') ? (
        <Button href={`/orders/${order.id}/complete`}>Complete the order</Button>
      ) : (
        <p class="govuk-body">
          <a class="govuk-link" href={`/orders/${order.id}#outcomes`}>
            Back to the order
          </a>
        </p>
      )}
    </>,
  )
}

/** Cut-offs differ by age: the band is read with the child's age on the day of the score. */
const bandIn = (it: OutcomeView, plan: FamilyPlanView) => {
  const measure = measureWith(it.measureId)
  const born = plan.members.find((each) => each.id === it.memberId)?.birthMonth
  return measure && bandOf(measure, it.score, it.respondent, born ? ageOn(born, it.on) : undefined)
}

const meaning = (it: OutcomeView): string => {
  if (it.change) return changeInWords(it.change)
  if (it.stage === 'baseline') return 'This is where they start. At the end, ask the same person with the same measure.'
  return 'There is no start score of the same person, measure and respondent, so no change can be told. It is kept.'
}

const AtRisk = ({ csrf, errors }: { csrf: string; errors: readonly FieldError[] }) => (
  <form method="post" novalidate>
    <CsrfField csrf={csrf} />
    <WarningText>This score is severe, or it is reliably worse than at the start.</WarningText>
    <Radios
      name="risk"
      legend="Is anyone at risk now?"
      legendSize="m"
      error={errorAt(errors, 'risk')}
      items={[
        { value: 'yes', text: 'Yes, or I am not sure', hint: 'You see at once whom to ring' },
        { value: 'no', text: 'No' },
      ]}
    />
    <Button>Continue</Button>
  </form>
)
