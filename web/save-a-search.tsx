// Save a search for a family, see what each saved one finds today, and take one off.
import { Hono } from 'hono'
import { asErrors, got, tried } from './answer.ts'
import { Button } from './govuk/button.tsx'
import { errorAt, type FieldError } from './govuk/error-summary.tsx'
import { Input } from './govuk/input.tsx'
import { NotificationBanner } from './govuk/notification-banner.tsx'
import { Table } from './govuk/table.tsx'
import { VisuallyHidden } from './govuk/visually-hidden.tsx'
import { CsrfField } from './layout.tsx'
import { anId, kept, type PageContext, type PageEnv, show, typed } from './page.tsx'
import { familyOf } from './parts/family-names.ts'
import { FiltersOn } from './parts/help-filters.tsx'
import { addressOf, filterNames, questionIn } from './parts/help-question.ts'
import { onlyFor } from './parts/only-for.ts'
import { savedAddress, savedFrom } from './parts/saved-question.ts'
import { writtenDay } from './parts/written-day.ts'

const path = `/families/:id${anId}/searches` as const
const plans = (c: PageContext) => c.var.rooms.plans['family-plans'][':id']
const findPlan = (c: PageContext) => got(plans(c).$get({ param: { id: c.req.param('id') ?? '' } }))
const forWorkers = (c: PageContext) => onlyFor(c, 'lead-worker', 'hub-support', 'team-manager', 'duty-worker')

/** The question to save stands in the form's own fields, as it stood in the search's address. */
const form = async (c: PageContext, asked: URLSearchParams, errors: readonly FieldError[] = []) => {
  const plan = await findPlan(c)
  const question = { ...questionIn(new URLSearchParams([...asked, ['familyPlanId', plan.id]])), familyPlanId: plan.id }
  const need = plan.needs.find((each) => each.id === question.needId)
  const { places } = c.var
  return show(
    c,
    {
      title: 'Save a search',
      section: 'families',
      errors,
      back: { href: addressOf(question), text: 'Back to the search' },
    },
    <>
      <span class="govuk-caption-l">For the {familyOf(plan)}</span>
      <h1 class="govuk-heading-l">Save this search</h1>
      {need && <p class="govuk-body">For the need: {need.summary}</p>}
      <FiltersOn question={question} places={places} />
      <form method="post" action={`/families/${plan.id}/searches/save`} novalidate>
        <CsrfField csrf={c.var.csrf} />
        <input type="hidden" name="search" value={asked.get('search') ?? c.var.newId()} />
        {[...filterNames, 'needId', 'wider'].map((name) => {
          const value = asked.get(name)
          return value && <input type="hidden" name={name} value={value} />
        })}
        <Input
          name="name"
          label="What do you call it?"
          labelSize="m"
          hint="So that a colleague knows it again"
          value={asked.get('name') ?? question.filters.text ?? need?.summary.slice(0, 80)}
          error={errorAt(errors, 'name')}
        />
        <Button preventDoubleClick>Save</Button>
      </form>
    </>,
  )
}

const list = async (c: PageContext) => {
  const id = c.req.param('id') ?? ''
  const [plan, { items }] = await Promise.all([
    findPlan(c),
    got(plans(c)['saved-searches'].$get({ param: { id }, query: { limit: '100' } })),
  ])
  const done = { saved: 'Saved.', removed: 'Taken off.' }[c.req.query('done') ?? '']
  return show(
    c,
    {
      title: 'Saved searches',
      section: 'families',
      back: { href: `/families/${id}`, text: familyOf(plan) },
      notice: done && <NotificationBanner success text={done} />,
    },
    <>
      <span class="govuk-caption-l">For the {familyOf(plan)}</span>
      <h1 class="govuk-heading-l">Saved searches</h1>
      {items.length === 0 ? (
        <p class="govuk-body">None yet. Search for help from a need of this family, and save the search there.</p>
      ) : (
        <Table
          caption="What each finds today"
          captionSize="s"
          firstCellIsHeader
          columns={[
            { heading: 'Search' },
            { heading: 'Finds' },
            { heading: <VisuallyHidden>Take off</VisuallyHidden> },
          ]}
          rows={items.map((it) => [
            <>
              <a class="govuk-link" href={savedAddress(it, id)}>
                {it.name}
              </a>
              <br />
              <span class="govuk-hint govuk-!-font-size-16">Saved {writtenDay(it.savedOn)}</span>
            </>,
            it.total === 0 ? 'Nothing yet' : `${it.total}, ${it.open} open now`,
            <form method="post" action={`/families/${id}/searches/${it.id}/remove`}>
              <CsrfField csrf={c.var.csrf} />
              <Button kind="secondary" classes="govuk-!-margin-bottom-0">
                Take off<VisuallyHidden>: {it.name}</VisuallyHidden>
              </Button>
            </form>,
          ])}
        />
      )}
    </>,
  )
}

export const saveASearch = () =>
  new Hono<PageEnv>()
    .get(path, (c) => {
      forWorkers(c)
      return list(c)
    })
    .get(`${path}/save`, (c) => {
      forWorkers(c)
      return form(c, kept(c) ?? new URL(c.req.url).searchParams)
    })
    .post(`${path}/save`, async (c) => {
      forWorkers(c)
      const asked = await typed(c)
      const id = c.req.param('id')
      const question = questionIn(new URLSearchParams([...asked, ['familyPlanId', id]]))
      const json = savedFrom(question, asked.get('name') ?? '')
      const param = { id, searchId: asked.get('search') ?? '' }
      const { problem } = await tried(plans(c)['saved-searches'][':searchId'].$put({ param, json }))
      if (!problem) return c.redirect(`/families/${id}/searches?done=saved`, 303)
      const control = (field: string) => (field === 'name' ? field : undefined)
      return form(c, asked, asErrors(problem, control))
    })
    .post(`${path}/:searchId${anId}/remove`, async (c) => {
      forWorkers(c)
      const param = c.req.param()
      await got(plans(c)['saved-searches'][':searchId'].actions.remove.$post({ param }))
      return c.redirect(`/families/${param.id}/searches?done=removed`, 303)
    })
