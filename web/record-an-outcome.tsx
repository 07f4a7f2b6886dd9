// Record an outcome: which measure, then one score for one person or goal, by whoever answered, on a day.
import { Hono } from 'hono'
import type { CommissionView } from '../shared/brokerage/view.ts'
import { measureWith } from '../shared/measures/measure-list.ts'
import type { OutcomeMeasure } from '../shared/measures/outcome-measure.ts'
import type { FamilyPlanView } from '../shared/plans/family-plan.ts'
import { asErrors, got, tried } from './answer.ts'
import { Button } from './govuk/button.tsx'
import type { FieldError } from './govuk/error-summary.tsx'
import { Radios } from './govuk/radios.tsx'
import { CsrfField } from './layout.tsx'
import { anId, kept, type PageContext, type PageEnv, show, typed } from './page.tsx'
import { fittingMeasures } from './parts/measure-choices.ts'
import { scoreAnswer, scoreControl } from './parts/score-answer.ts'
import { ScoreQuestions } from './parts/score-questions.tsx'

const path = `/orders/:id${anId}/outcomes/new` as const

export const recordAnOutcome = () =>
  new Hono<PageEnv>()
    .get(path, async (c) => {
      const ground = await here(c)
      const measure = measureWith(c.req.query('measureId') ?? '')
      return measure ? scorePage(c, ground, measure, kept(c)) : measurePage(c, ground)
    })
    .post(path, async (c) => {
      const answers = await typed(c)
      const ground = await here(c)
      const measure = measureWith(answers.get('measureId') ?? '')
      if (!measure) return measurePage(c, ground)
      const { given, errors } = scoreAnswer(measure, ground.plan, answers)
      if (!given) return scorePage(c, ground, measure, answers, errors)
      const param = { id: ground.order.id, outcomeId: answers.get('outcome') ?? '' }
      const { problem } = await tried(
        c.var.rooms.outcomes.commissions[':id'].outcomes[':outcomeId'].$put({ param, json: given }),
      )
      if (!problem) return c.redirect(`/orders/${param.id}/outcomes/${param.outcomeId}`, 303)
      const at = asErrors(problem, scoreControl).map((each) => (each.field === 'on' ? { ...each, at: 'on-day' } : each))
      return scorePage(c, ground, measure, answers, at)
    })

/** The order and the plan of the family it is for. Whoever does not see the family records no score of it. */
export const here = async (c: PageContext): Promise<{ order: CommissionView; plan: FamilyPlanView }> => {
  const order = await got(c.var.rooms.brokerage.commissions[':id'].$get({ param: { id: c.req.param('id') ?? '' } }))
  const id = order.familyPlanId ?? order.id
  return { order, plan: await got(c.var.rooms.plans['family-plans'][':id'].$get({ param: { id } })) }
}
type Ground = Awaited<ReturnType<typeof here>>

const frame = ({ order }: Ground, title: string, errors: readonly FieldError[] = []) => ({
  title,
  section: 'families',
  errors,
  back: { href: `/orders/${order.id}#outcomes`, text: `Order ${order.reference}` },
})

const measurePage = (c: PageContext, ground: Ground) => {
  const { order, plan } = ground
  const people = plan.members.filter((each) => order.memberIds?.includes(each.id))
  const chosen = (order.outcomeMeasureIds ?? []).flatMap((id) => measureWith(id) ?? [])
  const others = fittingMeasures(people, c.var.today).filter((each) => !chosen.includes(each))
  const item = (each: OutcomeMeasure) => ({ value: each.id, text: each.name, hint: each.licence })
  return show(
    c,
    frame(ground, 'Which measure?'),
    <form method="get">
      <input type="hidden" name="stage" value={c.req.query('stage') ?? ''} />
      <Radios
        name="measureId"
        legend="Which measure?"
        legendSize="l"
        pageHeading
        hint="A change is told only between the same person, measure and whoever answered."
        value={chosen[0]?.id ?? others[0]?.id}
        items={[
          ...chosen.map(item),
          ...(chosen.length > 0 && others.length > 0 ? [{ divider: 'or one this order did not choose' }] : []),
          ...others.map(item),
        ]}
      />
      <Button>Continue</Button>
    </form>,
  )
}

const scorePage = (
  c: PageContext,
  ground: Ground,
  measure: OutcomeMeasure,
  answers: URLSearchParams | undefined,
  errors: readonly FieldError[] = [],
) => {
  const { order, plan } = ground
  const title = `Record a score: ${measure.name}`
  if (measure.about === 'goal' && !plan.goals?.length) {
    return show(
      c,
      frame(ground, title),
      <>
        <h1 class="govuk-heading-l">Write the goal first</h1>
        <p class="govuk-body">This measure is about a goal in the family’s own words, and the plan has none yet.</p>
        <Button href={`/families/${plan.id}/goals/new`}>Add a goal</Button>
      </>,
    )
  }
  return show(
    c,
    frame(ground, title, errors),
    <>
      <span class="govuk-caption-l">
        {order.listing.name}, {order.reference}
      </span>
      <h1 class="govuk-heading-l">{measure.name}</h1>
      <form method="post" novalidate>
        <CsrfField csrf={c.var.csrf} />
        <input type="hidden" name="outcome" value={answers?.get('outcome') ?? c.var.newId()} />
        <input type="hidden" name="measureId" value={measure.id} />
        <ScoreQuestions
          measure={measure}
          order={order}
          plan={plan}
          today={c.var.today}
          answers={answers}
          stage={c.req.query('stage')}
          errors={errors}
        />
        <Button preventDoubleClick>Record this score</Button>
      </form>
    </>,
  )
}
