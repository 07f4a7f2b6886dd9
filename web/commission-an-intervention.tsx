// Commission help for a need: choose for whom and how much; the answers are checked on the next page, before anything is sent.
import { Hono } from 'hono'
import { hasAgreed } from '../shared/plans/member.ts'
import { got } from './answer.ts'
import { Button } from './govuk/button.tsx'
import { Checkboxes } from './govuk/checkboxes.tsx'
import { errorAt, type FieldError } from './govuk/error-summary.tsx'
import { Input } from './govuk/input.tsx'
import { InsetText } from './govuk/inset-text.tsx'
import { CsrfField } from './layout.tsx'
import { anId, kept, type PageContext, type PageEnv, show, typed } from './page.tsx'
import { familyOf, nameAndAge, nameOf } from './parts/family-names.ts'
import { AvailabilityTold, EvidenceTold, priceTold, unitsInWords } from './parts/help-facts.tsx'
import { commissionAddress } from './parts/help-results.tsx'
import { fittingMeasures } from './parts/measure-choices.ts'

export const choosePath = `/families/:id${anId}/needs/:needId${anId}/commission/:listingId${anId}` as const

/** The family, the need and the help an order would bring together; none of them is there for somebody outside. */
export const orderGround = async (c: PageContext, ids: { id: string; needId: string; listingId: string }) => {
  const [plan, listing] = await Promise.all([
    got(c.var.rooms.plans['family-plans'][':id'].$get({ param: { id: ids.id } })),
    got(c.var.rooms.catalogue.listings[':id'].$get({ param: { id: ids.listingId } })),
  ])
  const need = plan.needs.find((each) => each.id === ids.needId)
  return need && { plan, listing, need }
}
export type OrderGround = NonNullable<Awaited<ReturnType<typeof orderGround>>>

export const commissionAnIntervention = () =>
  new Hono<PageEnv>()
    .get(choosePath, async (c) => {
      const ground = await orderGround(c, c.req.param())
      return ground ? choosePage(c, ground, kept(c) ?? new URL(c.req.url).searchParams) : c.notFound()
    })
    .post(choosePath, async (c) => {
      const answers = await typed(c)
      const ground = await orderGround(c, c.req.param())
      if (!ground) return c.notFound()
      const errors = chosenProblems(answers, ground)
      if (errors.length > 0) return choosePage(c, ground, answers, errors)
      const { id, needId, listingId } = c.req.param()
      return c.redirect(`${commissionAddress(id, needId, listingId)}/check?${answers}`, 303)
    })

const chosenProblems = (answers: URLSearchParams, { listing }: OrderGround): FieldError[] => {
  const units = (answers.get('units') ?? '').trim()
  const { unit } = listing.price
  return [
    ...(answers.getAll('for').length === 0 ? [{ field: 'for', message: 'Choose who the help is for' }] : []),
    ...(/^\d{1,3}$/.test(units) && Number(units) >= 1 && Number(units) <= 500
      ? []
      : [{ field: 'units', message: `Enter how many ${unit}s, from 1 to 500` }]),
    ...(answers.getAll('measure').length > 4 ? [{ field: 'measure', message: 'Choose at most four measures' }] : []),
  ]
}

const choosePage = (
  c: PageContext,
  { plan, listing, need }: OrderGround,
  answers: URLSearchParams,
  errors: readonly FieldError[] = [],
) => {
  const { today } = c.var
  const agreed = plan.members.filter(hasAgreed)
  const waiting = plan.members.filter((each) => !hasAgreed(each) && need.memberIds.includes(each.id))
  const fresh = !answers.has('units')
  const chosen = fresh ? need.memberIds : answers.getAll('for')
  const concerned = plan.members.filter((each) => need.memberIds.includes(each.id))
  const { price, usualUnits } = listing
  return show(
    c,
    {
      title: `Commission ${listing.name}`,
      section: 'families',
      errors,
      back: { href: `/find-help?familyPlanId=${plan.id}&needId=${need.id}`, text: 'Back to help for this need' },
    },
    <>
      <span class="govuk-caption-l">
        {familyOf(plan)}: {need.summary}
      </span>
      <h1 class="govuk-heading-l">Commission {listing.name}</h1>
      <ul class="govuk-list">
        <li>{listing.providerName}</li>
        <li>{priceTold(listing)}</li>
        <li>
          <AvailabilityTold availability={listing.availability} />
        </li>
        <li>
          <EvidenceTold evidence={listing.evidence} />
        </li>
      </ul>
      {waiting.length > 0 && (
        <InsetText>
          {waiting.map((each) => (
            <p>
              {nameOf(each)} has not agreed to take part, so nothing can be commissioned for them yet.{' '}
              <a class="govuk-link" href={`/families/${plan.id}/people/${each.id}/agreement`}>
                Record the agreement of {nameOf(each)}
              </a>
            </p>
          ))}
        </InsetText>
      )}
      {agreed.length > 0 && (
        <form method="post" novalidate>
          <CsrfField csrf={c.var.csrf} />
          <input type="hidden" name="order" value={answers.get('order') ?? c.var.newId()} />
          <Checkboxes
            name="for"
            legend="Who is the help for?"
            legendSize="m"
            hint="Only people who have agreed to take part"
            error={errorAt(errors, 'for')}
            values={chosen}
            items={agreed.map((each) => ({ value: each.id, text: nameAndAge(each, today) }))}
          />
          <Input
            name="units"
            label={`How many ${price.unit}s?`}
            labelSize="m"
            hint={`Usually ${unitsInWords(usualUnits, price.unit)}`}
            width={3}
            inputmode="numeric"
            value={answers.get('units') ?? String(usualUnits)}
            error={errorAt(errors, 'units')}
          />
          <Checkboxes
            name="measure"
            legend="How will you know that it helped?"
            legendSize="m"
            hint="Choose up to four. You record a score at the start and at the end."
            small
            error={errorAt(errors, 'measure')}
            values={answers.getAll('measure')}
            items={fittingMeasures(concerned, today).map(({ id, name }) => ({ value: id, text: name }))}
          />
          <p class="govuk-body">Nothing is sent yet. The next page says what it costs and who has to approve it.</p>
          <Button>Continue</Button>
        </form>
      )}
    </>,
  )
}
