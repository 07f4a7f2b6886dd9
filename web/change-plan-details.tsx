// Change what a plan says as a whole: the basis for sharing, what is known of domestic abuse, the case system's reference.
import { Hono } from 'hono'
import type { FamilyPlanView } from '../shared/plans/family-plan.ts'
import { asErrors } from './answer.ts'
import { Button } from './govuk/button.tsx'
import { errorAt, type FieldError } from './govuk/error-summary.tsx'
import { Input } from './govuk/input.tsx'
import { CsrfField } from './layout.tsx'
import { anId, kept, type PageContext, type PageEnv, show, typed } from './page.tsx'
import { familyOf } from './parts/family-names.ts'
import { amendPlan, planHere } from './parts/plan-change.ts'
import { AbuseQuestion, BasisQuestion, basisIn, basisTyped } from './parts/plan-questions.tsx'

const path = `/families/:id${anId}/details` as const

export const changePlanDetails = () =>
  new Hono<PageEnv>()
    .get(path, async (c) => {
      const plan = await planHere(c, c.req.param('id'))
      return detailsPage(c, plan, kept(c) ?? detailsTyped(plan))
    })
    .post(path, async (c) => {
      const answers = await typed(c)
      const plan = await planHere(c, c.req.param('id'))
      const basis = basisIn(answers)
      if (basis.errors.length > 0) return detailsPage(c, plan, answers, basis.errors)
      const caseReference = (answers.get('caseReference') ?? '').trim()
      const abuse = answers.get('domesticAbuse')
      const { problem } = await amendPlan(c, plan.id, {
        sharingBasis: basis.words,
        ...(caseReference ? { caseReference } : {}),
        ...(abuse === 'known' || abuse === 'suspected' ? { domesticAbuse: abuse } : {}),
      })
      if (!problem) return c.redirect(`/families/${plan.id}?done=saved`, 303)
      return detailsPage(c, plan, answers, asErrors(problem))
    })

const detailsTyped = (plan: FamilyPlanView): URLSearchParams =>
  new URLSearchParams([
    ...basisTyped(plan.sharingBasis),
    ['domesticAbuse', plan.domesticAbuse ?? 'none'],
    ['caseReference', plan.caseReference ?? ''],
  ])

const detailsPage = (
  c: PageContext,
  plan: FamilyPlanView,
  answers: URLSearchParams,
  errors: readonly FieldError[] = [],
) =>
  show(
    c,
    {
      title: 'Change the plan',
      section: 'families',
      errors,
      back: { href: `/families/${plan.id}`, text: familyOf(plan) },
    },
    <>
      <span class="govuk-caption-l">{familyOf(plan)}</span>
      <h1 class="govuk-heading-l">Change the plan</h1>
      <form method="post" novalidate>
        <CsrfField csrf={c.var.csrf} />
        <BasisQuestion answers={answers} errors={errors} />
        <AbuseQuestion value={answers.get('domesticAbuse') ?? 'none'} stays={plan.domesticAbuse !== undefined} />
        <Input
          name="caseReference"
          label="Reference in the case system (optional)"
          labelSize="m"
          width={20}
          value={answers.get('caseReference') ?? ''}
          error={errorAt(errors, 'caseReference')}
        />
        <Button>Save</Button>
      </form>
    </>,
  )
