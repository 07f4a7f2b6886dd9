// Record a score as the provider: which measure, when, who answered; a severe or worse score asks about safety at once.
import { Hono } from 'hono'
import type { CommissionView } from '../shared/brokerage/view.ts'
import { measureWith, outcomeMeasures } from '../shared/measures/measure-list.ts'
import { RESPONDENTS } from '../shared/measures/respondent.ts'
import { asErrors, got, tried } from './answer.ts'
import { Button } from './govuk/button.tsx'
import { DateInput } from './govuk/date-input.tsx'
import { errorAt, type FieldError } from './govuk/error-summary.tsx'
import { Input } from './govuk/input.tsx'
import { Radios } from './govuk/radios.tsx'
import { Select } from './govuk/select.tsx'
import { CsrfField } from './layout.tsx'
import { anId, kept, type PageContext, type PageEnv, show, typed } from './page.tsx'
import { dateAnswer, dateValues } from './parts/date-answer.ts'
import { namesOf } from './parts/our-orders.ts'
import { respondentWords, stageWords } from './parts/our-outcomes.tsx'

const isId = new RegExp(`^${anId.slice(1, -1)}$`)
const stages = ['baseline', 'review', 'end', 'sustained'] as const

/** Those that fit the person, what the order asks for first. */
const measuresFor = (it: CommissionView) => {
  const asked = new Set(it.outcomeMeasureIds ?? [])
  const notFor = it.people?.[0]?.ageBand === 'adult' ? 'child' : 'adult'
  return outcomeMeasures
    .filter(({ id, about }) => asked.has(id) || about !== notFor)
    .sort((a, b) => Number(asked.has(b.id)) - Number(asked.has(a.id)))
}

const frame = (it: CommissionView, errors: readonly FieldError[] = []) => ({
  title: `Record a score: ${it.reference}`,
  section: 'orders',
  back: { href: `/our-orders/${it.id}`, text: `Order ${it.reference}` },
  errors,
})

const forTheWorker = (c: PageContext, it: CommissionView) =>
  show(
    c,
    frame(it),
    <>
      <h1 class="govuk-heading-l">The lead worker records these scores</h1>
      <p class="govuk-body">
        This order is for more than one person, and a score belongs to one of them. Give the score to{' '}
        {it.leadWorker?.name ?? 'the lead worker'}
        {it.leadWorker?.telephone && `, ${it.leadWorker.telephone}`}, who records it.
      </p>
    </>,
  )

const page = (c: PageContext, it: CommissionView, given: URLSearchParams, errors: readonly FieldError[] = []) => {
  const id = given.get('outcome') ?? ''
  const typedDay = given.has('on-day') ? dateAnswer(given, 'on', 'the day') : undefined
  return show(
    c,
    frame(it, errors),
    <>
      <span class="govuk-caption-l">
        {it.listing.name}, {it.reference}
      </span>
      <h1 class="govuk-heading-l">Record a score for {namesOf(it.people)}</h1>
      <form method="post" novalidate>
        <CsrfField csrf={c.var.csrf} />
        <input type="hidden" name="outcome" value={isId.test(id) ? id : c.var.newId()} />
        <Select
          name="measureId"
          label="Which measure?"
          labelSize="m"
          value={given.get('measureId') ?? it.outcomeMeasureIds?.[0]}
          error={errorAt(errors, 'measureId')}
          items={[
            { value: '', text: 'Choose a measure' },
            ...measuresFor(it).map(({ id: value, name, range }) => ({
              value,
              text: `${name} (${range.min} to ${range.max})`,
            })),
          ]}
        />
        <Radios
          name="stage"
          legend="When was it taken?"
          legendSize="m"
          value={given.get('stage') ?? undefined}
          error={errorAt(errors, 'stage')}
          items={stages.map((value) => ({ value, text: stageWords[value] }))}
        />
        <Input
          name="score"
          label="The score"
          labelSize="m"
          inputmode="decimal"
          width={4}
          value={given.get('score') ?? ''}
          error={errorAt(errors, 'score')}
        />
        <Radios
          name="respondent"
          legend="Who answered?"
          legendSize="m"
          value={given.get('respondent') ?? undefined}
          error={errorAt(errors, 'respondent')}
          items={RESPONDENTS.map((value) => ({ value, text: respondentWords[value] }))}
        />
        <DateInput
          name="on"
          legend="Which day?"
          legendSize="m"
          values={typedDay?.values ?? dateValues(c.var.today)}
          error={errorAt(errors, 'on')}
          errorParts={errorAt(errors, 'on') ? typedDay?.wrong : undefined}
        />
        <Button preventDoubleClick>Record this score</Button>
      </form>
    </>,
  )
}

const answerOf = (given: URLSearchParams) => {
  const errors: FieldError[] = []
  const measureId = given.get('measureId') ?? ''
  const measure = measureWith(measureId)
  if (!measure) errors.push({ field: 'measureId', message: 'Choose a measure' })
  const stage = stages.find((each) => each === given.get('stage'))
  if (!stage) errors.push({ field: 'stage', message: 'Choose when it was taken' })
  const typedScore = (given.get('score') ?? '').trim()
  if (!/^-?\d+(\.\d+)?$/.test(typedScore)) errors.push({ field: 'score', message: 'Enter the score as a number' })
  const respondent = RESPONDENTS.find((each) => each === given.get('respondent'))
  if (!respondent) errors.push({ field: 'respondent', message: 'Choose who answered' })
  const when = dateAnswer(given, 'on', 'the day')
  if (when.error) errors.push(when.error)
  if (errors.length > 0 || !stage || !respondent || !when.day) return { errors }
  return { errors, said: { measureId, stage, respondent, score: Number(typedScore), on: when.day } }
}

export const recordOurOutcome = () =>
  new Hono<PageEnv>()
    .get(`/our-orders/:id${anId}/outcomes/new`, async (c) => {
      const it = await got(c.var.rooms.brokerage.commissions[':id'].$get({ param: { id: c.req.param('id') } }))
      if (!it.people) return c.redirect(`/requests/${it.id}`, 303)
      return it.people.length > 1 ? forTheWorker(c, it) : page(c, it, kept(c) ?? new URLSearchParams())
    })
    .post(`/our-orders/:id${anId}/outcomes/new`, async (c) => {
      const given = await typed(c)
      const id = c.req.param('id')
      const it = await got(c.var.rooms.brokerage.commissions[':id'].$get({ param: { id } }))
      const { said, errors } = answerOf(given)
      const outcomeId = given.get('outcome') ?? ''
      if (!said || !isId.test(outcomeId)) return page(c, it, given, errors)
      const { done, problem } = await tried(
        c.var.rooms.outcomes.commissions[':id'].outcomes[':outcomeId'].$put({ param: { id, outcomeId }, json: said }),
      )
      if (done) return c.redirect(`/our-orders/${id}?done=${done.asksAboutSafety ? 'score-at-risk' : 'score'}`, 303)
      const errorsNow = asErrors(problem).map((it) => (it.field === 'on' ? { ...it, at: 'on-day' } : it))
      return page(c, it, given, errorsNow)
    })
