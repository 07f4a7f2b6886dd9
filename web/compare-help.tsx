// Compare help for a need: up to four side by side for this family, and what others with this need used.
import { Hono } from 'hono'
import { mostBeside } from '../shared/plans/shortlist.ts'
import { asErrors, got, tried } from './answer.ts'
import { Button } from './govuk/button.tsx'
import { Checkboxes } from './govuk/checkboxes.tsx'
import { errorAt, type FieldError } from './govuk/error-summary.tsx'
import { Input } from './govuk/input.tsx'
import { CsrfField } from './layout.tsx'
import { anId, type PageContext, type PageEnv, show, typed } from './page.tsx'
import { ComparisonTable } from './parts/comparison-table.tsx'
import { familyOf } from './parts/family-names.ts'
import { onlyFor } from './parts/only-for.ts'
import { OthersUsed } from './parts/others-used.tsx'

const path = `/families/:id${anId}/needs/:needId${anId}` as const
const ids = (c: PageContext) => ({ id: c.req.param('id') ?? '', needId: c.req.param('needId') ?? '' })
const found = (c: PageContext) => {
  const { id, needId } = ids(c)
  return {
    search: `/find-help?familyPlanId=${id}&needId=${needId}`,
    compare: `/families/${id}/needs/${needId}/compare`,
  }
}
const forWorkers = (c: PageContext) => onlyFor(c, 'lead-worker', 'hub-support', 'team-manager', 'duty-worker')

const seen = async (c: PageContext) => {
  forWorkers(c)
  const { id, needId } = ids(c)
  const plan = await got(c.var.rooms.plans['family-plans'][':id'].$get({ param: { id } }))
  return { plan, need: plan.needs.find((each) => each.id === needId) }
}

const compare = async (c: PageContext) => {
  const { id, needId } = ids(c)
  const { plan, need } = await seen(c)
  if (!need) return c.notFound()
  const near = c.req.query('near')?.trim()
  const { brokerage, insight } = c.var.rooms
  const [asked, used] = await Promise.all([
    tried(
      brokerage['family-plans'][':id'].comparison.$get({ param: { id }, query: { needId, ...(near ? { near } : {}) } }),
    ),
    got(insight['family-plans'][':id']['used-for-need'].$get({ param: { id }, query: { needId } })),
  ])
  const errors = asked.problem ? asErrors(asked.problem) : []
  const items = asked.done?.items ?? []
  return show(
    c,
    {
      title: `Compare help for ${need.summary}`,
      section: 'families',
      wide: true,
      errors,
      back: { href: found(c).search, text: 'Back to help for this need' },
    },
    <>
      <span class="govuk-caption-l">For the {familyOf(plan)}</span>
      <h1 class="govuk-heading-l">Compare help: {need.summary}</h1>
      {items.length > 0 && <ComparisonTable items={items} planId={id} needId={needId} csrf={c.var.csrf} />}
      {items.length === 0 && errors.length === 0 && (
        <p class="govuk-body">
          Nothing is on the list yet. Tick up to {mostBeside} where you{' '}
          <a class="govuk-link" href={found(c).search}>
            search for this need
          </a>
          .
        </p>
      )}
      {(items.length > 0 || errors.length > 0) && (
        <form method="get">
          <Input
            name="near"
            label="Measure how far from"
            hint="A postcode or its first half, such as WV10"
            width={5}
            value={near ?? asked.done?.near}
            error={errorAt(errors, 'near')}
          />
          <Button kind="secondary">Measure again</Button>
        </form>
      )}
      <OthersUsed items={used.items} place={c.var.places.find((each) => each.id === plan.localityId)?.name ?? 'here'} />
    </>,
  )
}

/** More than four were ticked: which are to stay? */
const tooMany = async (c: PageContext, chosen: readonly string[], errors: readonly FieldError[]) => {
  const { plan, need } = await seen(c)
  if (!need) return c.notFound()
  const { listings } = c.var.rooms.catalogue
  const named = await Promise.all(chosen.slice(0, 20).map((id) => got(listings[':id'].$get({ param: { id } }))))
  return show(
    c,
    { title: 'Choose what to compare', section: 'families', errors, back: { href: found(c).search } },
    <>
      <span class="govuk-caption-l">
        {familyOf(plan)}: {need.summary}
      </span>
      <h1 class="govuk-heading-l">Choose what to compare</h1>
      <form method="post" novalidate>
        <CsrfField csrf={c.var.csrf} />
        {named.map(({ id }) => (
          <input type="hidden" name="shown" value={id} />
        ))}
        <Checkboxes
          name="listing"
          legend={`Which should stand side by side? At most ${mostBeside}`}
          legendSize="m"
          error={errorAt(errors, 'listing')}
          values={[...chosen]}
          items={named.map(({ id, name, providerName }) => ({ value: id, text: name, hint: providerName }))}
        />
        <Button>Compare</Button>
      </form>
    </>,
  )
}

/** What is ticked takes the place of what was shown with it; what stood on the list and was not on that page stays. */
const weigh = async (c: PageContext) => {
  const { id, needId } = ids(c)
  forWorkers(c)
  const answers = await typed(c)
  const shortlist = c.var.rooms.plans['family-plans'][':id'].shortlist
  const { items } = await got(shortlist.$get({ param: { id }, query: { needId } }))
  const before = (items[0]?.listings ?? []).map((each) => each.id)
  const [shown, ticked] = [answers.getAll('shown'), [...new Set(answers.getAll('listing'))]]
  const stay = before.filter((each) => !shown.includes(each) || ticked.includes(each))
  const chosen = [...stay, ...ticked.filter((each) => !stay.includes(each))]
  const { problem } = await tried(shortlist.$put({ param: { id }, json: { needId, listingIds: chosen } }))
  if (!problem) return c.redirect(found(c).compare, 303)
  return tooMany(
    c,
    chosen,
    asErrors(problem, (field) => (field.startsWith('listingIds') ? 'listing' : undefined)),
  )
}

export const compareHelp = () => new Hono<PageEnv>().get(`${path}/compare`, compare).post(`${path}/shortlist`, weigh)
