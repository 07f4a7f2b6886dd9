// Say what a family needs: against a headline outcome, in a sentence, for named people.
import { Hono } from 'hono'
import { OUTCOME_IDS } from '../shared/measures/framework.ts'
import type { FamilyPlanView, Need } from '../shared/plans/family-plan.ts'
import { asErrors } from './answer.ts'
import { Button, ButtonGroup } from './govuk/button.tsx'
import { Checkboxes } from './govuk/checkboxes.tsx'
import { errorAt, type FieldError } from './govuk/error-summary.tsx'
import { Input } from './govuk/input.tsx'
import { Radios } from './govuk/radios.tsx'
import { CsrfField } from './layout.tsx'
import { anId, kept, type PageContext, type PageEnv, show, typed } from './page.tsx'
import { familyOf, nameAndAge } from './parts/family-names.ts'
import { familyNews } from './parts/family-news.tsx'
import { outcomeChoices } from './parts/outcome-name.ts'
import { amendPlan, planHere, withOne } from './parts/plan-change.ts'

const newPath = `/families/:id${anId}/needs/new` as const
const onePath = `/families/:id${anId}/needs/:needId${anId}` as const

export const sayANeed = () =>
  new Hono<PageEnv>()
    .get(newPath, async (c) => needPage(c, await planHere(c, c.req.param('id')), kept(c) ?? new URLSearchParams()))
    .post(newPath, (c) => save(c, c.req.param('id')))
    .get(onePath, async (c) => {
      const plan = await planHere(c, c.req.param('id'))
      const need = plan.needs.find((each) => each.id === c.req.param('needId'))
      return need ? needPage(c, plan, kept(c) ?? needTyped(need)) : c.notFound()
    })
    .post(onePath, (c) => save(c, c.req.param('id')))

const save = async (c: PageContext, id: string) => {
  const answers = await typed(c)
  const plan = await planHere(c, id)
  const { need, errors } = needAnswer(answers)
  if (!need) return needPage(c, plan, answers, errors)
  const { problem } = await amendPlan(c, id, { needs: withOne(plan.needs, need) })
  if (problem) return needPage(c, plan, answers, asErrors(problem, controlOf))
  const again = answers.get('do') === 'another'
  return c.redirect(again ? `/families/${id}/needs/new?done=saved` : `/families/${id}?done=saved#needs`, 303)
}

const sides = ['victim', 'perpetrator'] as const

const needAnswer = (answers: URLSearchParams): { need?: Need; errors: FieldError[] } => {
  const outcome = OUTCOME_IDS.find((each) => each === answers.get('outcome'))
  const summary = (answers.get('summary') ?? '').trim()
  const memberIds = answers.getAll('for')
  const side = sides.find((each) => each === answers.get('side'))
  const errors = [
    ...(summary ? [] : [{ field: 'summary', message: 'Say what the need is' }]),
    ...(memberIds.length > 0 ? [] : [{ field: 'for', message: 'Say who the need is for' }]),
    ...(outcome ? [] : [{ field: 'outcome', message: 'Choose an outcome' }]),
  ]
  if (!outcome || errors.length > 0) return { errors }
  return { errors, need: { id: answers.get('need') ?? '', outcome, summary, memberIds, ...(side ? { side } : {}) } }
}

const controlOf = (field: string): string | undefined => {
  const [, , name = ''] = field.split('.')
  return { summary: 'summary', outcome: 'outcome', memberIds: 'for', side: 'side' }[name]
}

const needTyped = (need: Need): URLSearchParams =>
  new URLSearchParams([
    ['need', need.id],
    ['summary', need.summary],
    ['outcome', need.outcome],
    ...need.memberIds.map((each): [string, string] => ['for', each]),
    ['side', need.side ?? 'none'],
  ])

const needPage = (
  c: PageContext,
  plan: FamilyPlanView,
  answers: URLSearchParams,
  errors: readonly FieldError[] = [],
) => {
  const isNew = c.req.path.endsWith('/new')
  const title = isNew ? 'What do they need help with?' : 'Change a need'
  return show(
    c,
    {
      title,
      section: 'families',
      errors,
      notice: errors.length > 0 ? undefined : familyNews(c.req.query('done')),
      back: { href: `/families/${plan.id}`, text: familyOf(plan) },
    },
    <>
      <span class="govuk-caption-l">
        {familyOf(plan)}, {plan.reference}
      </span>
      <h1 class="govuk-heading-l">{title}</h1>
      <form method="post" novalidate>
        <CsrfField csrf={c.var.csrf} />
        <input type="hidden" name="need" value={answers.get('need') ?? c.var.newId()} />
        <Input
          name="summary"
          label="In a sentence"
          labelSize="m"
          hint="What is hard now, in words the family would use"
          value={answers.get('summary') ?? ''}
          error={errorAt(errors, 'summary')}
        />
        <Checkboxes
          name="for"
          legend="Who is it about?"
          legendSize="m"
          hint="Ages of the children chosen here decide what help fits."
          values={answers.getAll('for')}
          error={errorAt(errors, 'for')}
          items={plan.members.map((each) => ({ value: each.id, text: nameAndAge(each, c.var.today) }))}
        />
        <Radios
          name="outcome"
          legend="Which outcome is it about?"
          legendSize="m"
          value={answers.get('outcome') ?? undefined}
          error={errorAt(errors, 'outcome')}
          items={outcomeChoices}
        />
        <Radios
          name="side"
          legend="Must it be kept apart because of domestic abuse?"
          legendSize="m"
          hint="Two sides never see each other’s needs, orders or contact details."
          value={answers.get('side') ?? 'none'}
          error={errorAt(errors, 'side')}
          items={[
            { value: 'none', text: 'No' },
            { value: 'victim', text: 'Yes: it is for those abuse was done to' },
            { value: 'perpetrator', text: 'Yes: it is for the person who used abuse' },
          ]}
        />
        <ButtonGroup>
          <Button name="do" value="save">
            Save
          </Button>
          <Button kind="secondary" name="do" value="another">
            Save and add another need
          </Button>
          <a class="govuk-link" href={`/families/${plan.id}`}>
            Not now
          </a>
        </ButtonGroup>
      </form>
    </>,
  )
}
