// Find help: by words, by what narrows it, or from a family's need with the question already filled in.
import { Hono } from 'hono'
import { ageInWords } from '../shared/catalogue/age-range.ts'
import { asErrors, got, tried } from './answer.ts'
import { Button } from './govuk/button.tsx'
import type { FieldError } from './govuk/error-summary.tsx'
import { InsetText } from './govuk/inset-text.tsx'
import { Pagination } from './govuk/pagination.tsx'
import { CsrfField } from './layout.tsx'
import { type PageContext, type PageEnv, show } from './page.tsx'
import { familyOf } from './parts/family-names.ts'
import { FiltersOn, HelpFilters } from './parts/help-filters.tsx'
import { addressOf, askedOf, filterNames, type HelpQuestion, questionIn } from './parts/help-question.ts'
import { HelpResults, mayCommission } from './parts/help-results.tsx'
import { outcomeName } from './parts/outcome-name.ts'
import { SaveThis } from './parts/save-this.tsx'

const aPage = '10'

/** For whom help is sought: nothing where it is sought for nobody in particular. */
const soughtFor = async (c: PageContext, { familyPlanId, needId }: HelpQuestion) => {
  if (!familyPlanId) return undefined
  const plan = await got(c.var.rooms.plans['family-plans'][':id'].$get({ param: { id: familyPlanId } }))
  return { plan, need: plan.needs.find((each) => each.id === needId) }
}

/** What is on the shortlist of the need help is sought for. */
const weighedFor = async (c: PageContext, { familyPlanId, needId }: HelpQuestion) => {
  if (!familyPlanId || !needId) return undefined
  const { items } = await got(
    c.var.rooms.plans['family-plans'][':id'].shortlist.$get({ param: { id: familyPlanId }, query: { needId } }),
  )
  return (items[0]?.listings ?? []).map((each) => each.id)
}

export const findHelp = () =>
  new Hono<PageEnv>().get('/find-help', async (c) => {
    const question = questionIn(new URL(c.req.url).searchParams)
    const [answer, family, weighed] = await Promise.all([
      tried(c.var.rooms.search.listings.$get({ query: { limit: aPage, ...askedOf(question) } })),
      soughtFor(c, question),
      weighedFor(c, question),
    ])
    const errors = answer.problem ? asErrors(answer.problem, fieldOf) : []
    const found = answer.done
    const nothing = found?.total === 0
    const { places } = c.var
    return show(
      c,
      {
        title: nothing ? 'No help found' : family?.need ? `Help for ${family.need.summary}` : 'Find help',
        section: 'find',
        errors,
        ...(family ? { back: { href: `/families/${family.plan.id}`, text: familyOf(family.plan) } } : {}),
      },
      <>
        {family && <span class="govuk-caption-l">For the {familyOf(family.plan)}</span>}
        <h1 class="govuk-heading-l">{family?.need ? family.need.summary : 'Find help'}</h1>
        {found && family && <FilledIn filled={found.filled} question={question} places={places} />}
        <HelpFilters question={question} counts={found?.counts ?? {}} places={places} errors={errors} />
        <FiltersOn question={question} places={places} />
        {found && family && <SaveThis question={question} planId={family.plan.id} />}
        {nothing && <NothingFound question={question} />}
        {found && !nothing && (
          <>
            <h2 class="govuk-heading-m">{found.total === 1 ? '1 found' : `${found.total} found`}</h2>
            <p class="govuk-body">
              Those that fit best come first. Evidence only decides between those that fit equally.
            </p>
            {family?.need && weighed ? (
              <form method="post" action={`/families/${family.plan.id}/needs/${family.need.id}/shortlist`}>
                <CsrfField csrf={c.var.csrf} />
                <HelpResults {...{ items: found.items, question, mayCommission: mayCommission(c.var.me), weighed }} />
                <Button>Compare side by side</Button>
              </form>
            ) : (
              <HelpResults items={found.items} question={question} mayCommission={mayCommission(c.var.me)} />
            )}
            {found.next && <Pagination next={{ href: addressOf(question, { after: found.next }) }} />}
          </>
        )}
      </>,
    )
  })

const fieldOf = (field: string): FieldError['field'] => {
  const [name = ''] = field.split('.')
  return (filterNames as readonly string[]).includes(name) ? name : undefined
}

type Filled = {
  needs?: string[] | undefined
  localityId?: string | undefined
  ages?: number[] | undefined
}

const FilledIn = (props: { filled: Filled; question: HelpQuestion; places: PageEnv['Variables']['places'] }) => {
  const { filled, question, places } = props
  const words = [
    ...(filled.needs ?? []).map(outcomeName),
    places.find((each) => each.id === filled.localityId)?.name,
    ...(filled.ages ?? []).map(ageInWords),
  ].filter(Boolean)
  return (
    <InsetText>
      <p>
        <strong>Filled in from the plan:</strong> {words.join(' · ')}
      </p>
      {question.needId && (
        <a class="govuk-link" href={addressOf(question, { wider: !question.wider })}>
          {question.wider ? 'Search for this need only' : 'Search wider than this need'}
        </a>
      )}
    </InsetText>
  )
}

const NothingFound = ({ question }: { question: HelpQuestion }) => (
  <>
    <h2 class="govuk-heading-m">No help found</h2>
    <p class="govuk-body">
      This search was kept, without the family, so that commissioners can see what is missing and where.
    </p>
    <p class="govuk-body">You can:</p>
    <ul class="govuk-list govuk-list--bullet">
      <li>take off a filter above, or use fewer words</li>
      {question.needId && !question.wider && (
        <li>
          <a class="govuk-link" href={addressOf(question, { wider: true })}>
            search wider than this need
          </a>
        </li>
      )}
      <li>
        <a class="govuk-link" href="/find-help">
          start a new search
        </a>
      </li>
    </ul>
  </>
)
