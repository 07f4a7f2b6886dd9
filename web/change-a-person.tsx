// Add somebody to a family's plan, or change what is held of them: how to reach them safely, what they need to take part.
import { Hono } from 'hono'
import type { FamilyPlanView } from '../shared/plans/family-plan.ts'
import { asErrors } from './answer.ts'
import { Button } from './govuk/button.tsx'
import type { FieldError } from './govuk/error-summary.tsx'
import { CsrfField } from './layout.tsx'
import { anId, kept, type PageContext, type PageEnv, show, typed } from './page.tsx'
import { familyOf, nameOf } from './parts/family-names.ts'
import { personAnswer, personControl, personTyped } from './parts/person-answer.ts'
import { PersonQuestions } from './parts/person-questions.tsx'
import { amendPlan, planHere, withOne } from './parts/plan-change.ts'

const newPath = `/families/:id${anId}/people/new` as const
const onePath = `/families/:id${anId}/people/:memberId${anId}` as const

export const changeAPerson = () =>
  new Hono<PageEnv>()
    .get(newPath, async (c) => personPage(c, await planHere(c, c.req.param('id')), kept(c) ?? new URLSearchParams()))
    .post(newPath, (c) => save(c, c.req.param('id')))
    .get(onePath, async (c) => {
      const { id, memberId } = c.req.param()
      const plan = await planHere(c, id)
      const member = plan.members.find((each) => each.id === memberId)
      return member ? personPage(c, plan, kept(c) ?? personTyped(member), memberId) : c.notFound()
    })
    .post(onePath, (c) => save(c, c.req.param('id'), c.req.param('memberId')))

const save = async (c: PageContext, id: string, memberId?: string) => {
  const answers = await typed(c)
  const plan = await planHere(c, id)
  const before = plan.members.find((each) => each.id === memberId)
  if (memberId && !before) return c.notFound()
  const its = memberId ?? answers.get('person') ?? ''
  const { member, errors } = personAnswer(answers, '', its, c.var.today, before)
  if (errors.length > 0) return personPage(c, plan, answers, memberId, errors)
  const members = withOne(plan.members, member)
  const { problem } = await amendPlan(c, id, { members })
  if (!problem) return c.redirect(`/families/${id}?done=saved#people`, 303)
  const at = asErrors(problem).map((each) => {
    const control = personControl((each.field ?? '').split('.').slice(2).join('.'))
    return control ? { ...each, ...control } : { message: each.message }
  })
  return personPage(c, plan, answers, memberId, at)
}

const personPage = (
  c: PageContext,
  plan: FamilyPlanView,
  answers: URLSearchParams,
  memberId?: string,
  errors: readonly FieldError[] = [],
) => {
  const member = plan.members.find((each) => each.id === memberId)
  const title = member ? `Change ${nameOf(member)}` : 'Add a person'
  return show(
    c,
    { title, section: 'families', errors, back: { href: `/families/${plan.id}`, text: familyOf(plan) } },
    <>
      <span class="govuk-caption-l">{familyOf(plan)}</span>
      <h1 class="govuk-heading-l">{title}</h1>
      <form method="post" novalidate>
        <CsrfField csrf={c.var.csrf} />
        {!member && <input type="hidden" name="person" value={answers.get('person') ?? c.var.newId()} />}
        <PersonQuestions prefix="" typed={answers} errors={errors} asksAgreement={!member} open />
        <Button>Save</Button>
      </form>
    </>,
  )
}
