// Add to a plan what surrounds the help: a goal in the family's words, something an agency promised, an agency that is involved.
import { Hono } from 'hono'
import type { FamilyPlanAmended, FamilyPlanView } from '../shared/plans/family-plan.ts'
import { asErrors } from './answer.ts'
import { Button } from './govuk/button.tsx'
import { DateInput } from './govuk/date-input.tsx'
import { errorAt, type FieldError } from './govuk/error-summary.tsx'
import { Input } from './govuk/input.tsx'
import { Select } from './govuk/select.tsx'
import { CsrfField } from './layout.tsx'
import { anId, kept, type PageContext, type PageEnv, show, typed } from './page.tsx'
import { dateAnswer } from './parts/date-answer.ts'
import { familyOf, nameOf } from './parts/family-names.ts'
import { amendPlan, planHere, withOne } from './parts/plan-change.ts'

type Kind = 'goals' | 'actions' | 'agencies'
const kinds: readonly Kind[] = ['goals', 'actions', 'agencies']

const titles: Readonly<Record<Kind, string>> = {
  goals: 'Add a goal',
  actions: 'Add something an agency will do',
  agencies: 'Add an agency',
}

const addPath = `/families/:id${anId}/:kind{goals|actions|agencies}/new` as const
const donePath = `/families/:id${anId}/actions/:actionId${anId}` as const

export const addToAPlan = () =>
  new Hono<PageEnv>()
    .get(addPath, async (c) => {
      const plan = await planHere(c, c.req.param('id'))
      return addPage(c, plan, kindIn(c.req.param('kind')), kept(c) ?? new URLSearchParams())
    })
    .post(addPath, async (c) => {
      const answers = await typed(c)
      const plan = await planHere(c, c.req.param('id'))
      const kind = kindIn(c.req.param('kind'))
      const { change, errors } = added(plan, kind, answers)
      if (!change) return addPage(c, plan, kind, answers, errors)
      const { problem } = await amendPlan(c, plan.id, change)
      if (!problem) return c.redirect(`/families/${plan.id}?done=saved#${kind}`, 303)
      return addPage(
        c,
        plan,
        kind,
        answers,
        asErrors(problem, (field) => field.split('.')[2]),
      )
    })
    .get(donePath, async (c) => {
      const plan = await planHere(c, c.req.param('id'))
      const action = plan.actions?.find((each) => each.id === c.req.param('actionId'))
      if (!action) return c.notFound()
      return show(
        c,
        {
          title: 'Has this been done?',
          section: 'families',
          back: { href: `/families/${plan.id}#actions`, text: familyOf(plan) },
        },
        <>
          <h1 class="govuk-heading-l">Has this been done?</h1>
          <p class="govuk-body-l">
            {action.words}: {action.agency}
          </p>
          <form method="post">
            <CsrfField csrf={c.var.csrf} />
            <Button>Yes, it is done</Button>
          </form>
        </>,
      )
    })
    .post(donePath, async (c) => {
      const plan = await planHere(c, c.req.param('id'))
      const actions = plan.actions?.map((each) =>
        each.id === c.req.param('actionId') && !each.doneOn ? { ...each, doneOn: c.var.today } : each,
      )
      await amendPlan(c, plan.id, { actions })
      return c.redirect(`/families/${plan.id}?done=saved#actions`, 303)
    })

const kindIn = (word: string): Kind => kinds.find((each) => each === word) ?? 'goals'

/** What an amendment would say, or what is missing. */
const added = (
  plan: FamilyPlanView,
  kind: Kind,
  answers: URLSearchParams,
): { change?: FamilyPlanAmended; errors: FieldError[] } => {
  const said = (name: string) => answers.get(name)?.trim() || undefined
  const id = said('one') ?? ''
  const missing = (field: string, message: string) => (said(field) ? [] : [{ field, message }])
  if (kind === 'agencies') {
    const errors = missing('name', 'Name the agency')
    const [what, contact] = [said('what'), said('contact')]
    const agency = { id, name: said('name') ?? '', ...(what ? { what } : {}), ...(contact ? { contact } : {}) }
    return errors.length > 0 ? { errors } : { errors, change: { agencies: withOne(plan.agencies, agency) } }
  }
  if (kind === 'goals') {
    const errors = missing('words', 'Write the goal in their words')
    const memberId = said('memberId')
    const goal = { id, words: said('words') ?? '', ...(memberId ? { memberId } : {}) }
    return errors.length > 0 ? { errors } : { errors, change: { goals: withOne(plan.goals, goal) } }
  }
  const asked = ['day', 'month', 'year'].some((part) => said(`dueOn-${part}`))
  const due = asked ? dateAnswer(answers, 'dueOn', 'the day it is due') : undefined
  const errors = [
    ...missing('words', 'Say what will be done'),
    ...missing('agency', 'Say who will do it'),
    ...(due?.error ? [due.error] : []),
  ]
  const action = {
    id,
    words: said('words') ?? '',
    agency: said('agency') ?? '',
    ...(due?.day ? { dueOn: due.day } : {}),
  }
  return errors.length > 0 ? { errors } : { errors, change: { actions: withOne(plan.actions, action) } }
}

const addPage = (
  c: PageContext,
  plan: FamilyPlanView,
  kind: Kind,
  answers: URLSearchParams,
  errors: readonly FieldError[] = [],
) => {
  const at = (name: string) => ({ name, value: answers.get(name) ?? '', error: errorAt(errors, name) })
  return show(
    c,
    {
      title: titles[kind],
      section: 'families',
      errors,
      back: { href: `/families/${plan.id}#${kind}`, text: familyOf(plan) },
    },
    <>
      <span class="govuk-caption-l">{familyOf(plan)}</span>
      <h1 class="govuk-heading-l">{titles[kind]}</h1>
      <form method="post" novalidate>
        <CsrfField csrf={c.var.csrf} />
        <input type="hidden" name="one" value={answers.get('one') ?? c.var.newId()} />
        {kind === 'goals' && (
          <>
            <Input {...at('words')} label="In their own words" hint="What they want to be different" />
            <Select
              {...at('memberId')}
              label="Whose goal is it?"
              items={[
                { value: '', text: 'The whole family’s' },
                ...plan.members.map((each) => ({ value: each.id, text: nameOf(each) })),
              ]}
            />
          </>
        )}
        {kind === 'actions' && (
          <>
            <Input {...at('words')} label="What will be done?" />
            <Input {...at('agency')} label="Who will do it?" hint="The agency, and the person where you know" />
            <DateInput
              name="dueOn"
              legend="By when? (optional)"
              values={dateAnswer(answers, 'dueOn', 'the day').values}
              error={errorAt(errors, 'dueOn')}
            />
          </>
        )}
        {kind === 'agencies' && (
          <>
            <Input {...at('name')} label="Name" />
            <Input {...at('what')} label="What do they do for this family? (optional)" />
            <Input {...at('contact')} label="Who to reach there (optional)" />
          </>
        )}
        <Button>Save</Button>
      </form>
    </>,
  )
}
