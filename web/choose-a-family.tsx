// From help that looks right to the family and the need it is for, and on to commissioning it.
import { Hono } from 'hono'
import { got } from './answer.ts'
import { Button } from './govuk/button.tsx'
import { errorAt, type FieldError } from './govuk/error-summary.tsx'
import { Radios } from './govuk/radios.tsx'
import { anId, type PageContext, type PageEnv, show } from './page.tsx'
import { familyName, familyOf, listed } from './parts/family-names.ts'
import { whoseNames } from './parts/family-needs.tsx'
import { idIn } from './parts/help-question.ts'
import { commissionAddress } from './parts/help-results.tsx'
import { outcomeName } from './parts/outcome-name.ts'

const path = `/find-help/:id${anId}/for-a-family` as const

export const chooseAFamily = () =>
  new Hono<PageEnv>().get(path, async (c) => {
    const listingId = c.req.param('id')
    const query = new URL(c.req.url).searchParams
    const [familyPlanId, needId] = [idIn(query, 'familyPlanId'), idIn(query, 'needId')]
    if (familyPlanId && needId) return c.redirect(commissionAddress(familyPlanId, needId, listingId), 303)
    const listing = await got(c.var.rooms.catalogue.listings[':id'].$get({ param: { id: listingId } }))
    const frame = { section: 'find', back: { href: `/find-help/${listingId}`, text: listing.name } }
    return familyPlanId
      ? needChoice(c, { ...frame, name: listing.name }, familyPlanId, query.has('asked'))
      : familyChoice(c, { ...frame, name: listing.name }, query.has('asked'))
  })

type Frame = { section: string; back: { href: string; text: string }; name: string }

const familyChoice = async (c: PageContext, { name, ...frame }: Frame, asked: boolean) => {
  const mine = c.var.me.role === 'lead-worker' ? { mine: 'true' as const } : {}
  const { items } = await got(
    c.var.rooms.plans['family-plans'].$get({ query: { limit: '100', status: 'open', ...mine } }),
  )
  const errors: FieldError[] = asked ? [{ field: 'familyPlanId', message: 'Choose the family' }] : []
  return show(
    c,
    { title: 'Which family is it for?', errors, ...frame },
    <form method="get">
      <input type="hidden" name="asked" value="yes" />
      <Radios
        name="familyPlanId"
        legend="Which family is it for?"
        legendSize="l"
        pageHeading
        hint={name}
        error={errorAt(errors, 'familyPlanId')}
        items={items.map((each) => ({
          value: each.id,
          text: familyName(each.names, each.reference),
          hint: listed([...new Set(each.outcomes)].map(outcomeName)),
        }))}
      />
      <Button>Continue</Button>
    </form>,
  )
}

const needChoice = async (c: PageContext, { name, ...frame }: Frame, familyPlanId: string, asked: boolean) => {
  const plan = await got(c.var.rooms.plans['family-plans'][':id'].$get({ param: { id: familyPlanId } }))
  const repeated = asked && new URL(c.req.url).searchParams.has('need')
  const errors: FieldError[] = repeated ? [{ field: 'needId', message: 'Choose the need' }] : []
  if (plan.needs.length === 0) {
    return show(
      c,
      { title: 'Say what they need first', ...frame },
      <>
        <h1 class="govuk-heading-l">Say what they need first</h1>
        <p class="govuk-body">Help is commissioned for a need, and the plan of the {familyOf(plan)} has none yet.</p>
        <Button href={`/families/${plan.id}/needs/new`}>Add a need</Button>
      </>,
    )
  }
  return show(
    c,
    { title: 'Which need is it for?', errors, ...frame },
    <form method="get">
      <input type="hidden" name="asked" value="yes" />
      <input type="hidden" name="need" value="yes" />
      <input type="hidden" name="familyPlanId" value={familyPlanId} />
      <Radios
        name="needId"
        legend={`Which need of the ${familyOf(plan)} is it for?`}
        legendSize="l"
        pageHeading
        hint={name}
        error={errorAt(errors, 'needId')}
        items={plan.needs.map((need) => ({
          value: need.id,
          text: need.summary,
          hint: `${outcomeName(need.outcome)}, for ${listed(whoseNames(plan, need))}`,
        }))}
      />
      <Button>Continue</Button>
    </form>,
  )
}
