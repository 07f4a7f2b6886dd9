// Hand a family over to another lead worker: the history stays, and the orders go along.
import { Hono } from 'hono'
import { asErrors, got, tried } from './answer.ts'
import { Button } from './govuk/button.tsx'
import { errorAt, type FieldError } from './govuk/error-summary.tsx'
import { Select } from './govuk/select.tsx'
import { CsrfField } from './layout.tsx'
import { anId, kept, type PageContext, type PageEnv, show, typed } from './page.tsx'
import { familyOf } from './parts/family-names.ts'
import { planHere } from './parts/plan-change.ts'

const path = `/families/:id${anId}/hand-over` as const

export const handOverAPlan = () =>
  new Hono<PageEnv>()
    .get(path, (c) => handOverPage(c, c.req.param('id'), kept(c) ?? new URLSearchParams()))
    .post(path, async (c) => {
      const answers = await typed(c)
      const id = c.req.param('id')
      const toWorkerId = answers.get('toWorkerId') ?? ''
      if (!toWorkerId) {
        return handOverPage(c, id, answers, [{ field: 'toWorkerId', message: 'Choose who leads from today' }])
      }
      const { problem } = await tried(
        c.var.rooms.families['family-plans'][':id'].actions['hand-over'].$post({ param: { id }, json: { toWorkerId } }),
      )
      // It may now be in a locality that whoever handed it over does not see.
      if (!problem) return c.redirect('/families?done=handed-over', 303)
      return handOverPage(c, id, answers, asErrors(problem))
    })

const handOverPage = async (
  c: PageContext,
  id: string,
  answers: URLSearchParams,
  errors: readonly FieldError[] = [],
) => {
  const [plan, leads] = await Promise.all([
    planHere(c, id),
    got(c.var.rooms.people.workers.$get({ query: { role: 'lead-worker', limit: '100' } })),
  ])
  const placeOf = (localityId: string | undefined) => c.var.places.find((each) => each.id === localityId)?.name
  const others = leads.items
    .filter((each) => each.id !== plan.leadWorkerId)
    .toSorted((a, b) => Number(b.localityId === plan.localityId) - Number(a.localityId === plan.localityId))
  return show(
    c,
    {
      title: `Hand over the ${familyOf(plan)}`,
      section: 'families',
      errors,
      back: { href: `/families/${id}`, text: familyOf(plan) },
    },
    <>
      <h1 class="govuk-heading-l">Hand over the {familyOf(plan)}</h1>
      <p class="govuk-body">
        Whoever you choose leads from today and has the tasks of this family’s orders. Who led before stays on record.
        In another locality, only people there see the family from then on.
      </p>
      <form method="post" novalidate>
        <CsrfField csrf={c.var.csrf} />
        <Select
          name="toWorkerId"
          label="Who leads from today?"
          labelSize="m"
          value={answers.get('toWorkerId') ?? ''}
          error={errorAt(errors, 'toWorkerId')}
          items={[
            { value: '', text: 'Choose a lead worker' },
            ...others.map((each) => ({
              value: each.id,
              text: [each.name, placeOf(each.localityId)].filter(Boolean).join(', '),
            })),
          ]}
        />
        <Button>Hand over</Button>
      </form>
    </>,
  )
}
