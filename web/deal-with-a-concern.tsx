// Deal with a concern a provider noted: read it, ring whom you must, and say what you did.
import { Hono } from 'hono'
import type { DeliveryView } from '../shared/brokerage/delivery.ts'
import type { CommissionView } from '../shared/brokerage/view.ts'
import { asErrors, got, tried } from './answer.ts'
import { Button } from './govuk/button.tsx'
import { CharacterCount } from './govuk/character-count.tsx'
import { errorAt, type FieldError } from './govuk/error-summary.tsx'
import { InsetText } from './govuk/inset-text.tsx'
import { CsrfField } from './layout.tsx'
import { anId, kept, type PageContext, type PageEnv, show, typed } from './page.tsx'
import { RingMash } from './parts/ring-mash.tsx'
import { writtenDay } from './parts/written-day.ts'

const path = `/orders/:id${anId}/concern` as const

export const dealWithAConcern = () =>
  new Hono<PageEnv>()
    .get(path, async (c) => concernPage(c, await here(c), kept(c) ?? new URLSearchParams()))
    .post(path, async (c) => {
      const answers = await typed(c)
      const id = c.req.param('id')
      const done = (answers.get('done') ?? '').trim()
      const deliveryId = answers.get('delivery') ?? ''
      if (!done) {
        return concernPage(c, await here(c), answers, [{ field: 'done', message: 'Say what you did about it' }])
      }
      const { problem } = await tried(
        c.var.rooms.deliveries.commissions[':id'].deliveries[':deliveryId'].actions['deal-with-concern'].$post({
          param: { id, deliveryId },
          json: { done },
        }),
      )
      if (problem) return concernPage(c, await here(c), answers, asErrors(problem))
      const left = (await here(c)).open.length
      return c.redirect(left > 0 ? `/orders/${id}/concern` : `/orders/${id}?done=concern`, 303)
    })

/** The order and its concerns that nobody has dealt with, oldest first. */
const here = async (c: PageContext): Promise<{ order: CommissionView; open: DeliveryView[] }> => {
  const param = { id: c.req.param('id') ?? '' }
  const { brokerage, deliveries } = c.var.rooms
  const [order, delivered] = await Promise.all([
    got(brokerage.commissions[':id'].$get({ param })),
    got(deliveries.commissions[':id'].deliveries.$get({ param })),
  ])
  const open = delivered.items.filter((each) => each.concern && !each.concernDealtWith)
  return { order, open: open.toSorted((a, b) => a.at.localeCompare(b.at)) }
}

const concernPage = (
  c: PageContext,
  { order, open }: Awaited<ReturnType<typeof here>>,
  answers: URLSearchParams,
  errors: readonly FieldError[] = [],
) => {
  const [first] = open
  const back = { href: `/orders/${order.id}`, text: `Order ${order.reference}` }
  if (!first) return c.redirect(back.href, 303)
  return show(
    c,
    { title: 'Deal with a concern', section: 'home', back, errors },
    <>
      <span class="govuk-caption-l">
        {order.listing.name}, {order.reference}
      </span>
      <h1 class="govuk-heading-l">Deal with a concern</h1>
      <p class="govuk-body">
        {order.listing.providerName} wrote this on {writtenDay(first.on)}:
      </p>
      <InsetText>{first.concern}</InsetText>
      <RingMash mash={c.var.mash} />
      {order.familyPlanId && (
        <p class="govuk-body">
          <a class="govuk-link" href={`/families/${order.familyPlanId}#contact`}>
            Safe ways to reach the family
          </a>
        </p>
      )}
      <form method="post" novalidate>
        <CsrfField csrf={c.var.csrf} />
        <input type="hidden" name="delivery" value={first.id} />
        <CharacterCount
          name="done"
          label="What did you do about it?"
          labelSize="m"
          hint="Whom you rang or saw, and what was agreed. Your name and the time are kept with it."
          maxLength={500}
          rows={5}
          value={answers.get('done') ?? ''}
          error={errorAt(errors, 'done')}
        />
        <Button>Record what was done</Button>
      </form>
      {open.length > 1 && <p class="govuk-body">{open.length - 1} more to deal with after this.</p>}
    </>,
  )
}
