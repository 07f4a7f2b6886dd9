// Check an order before it is sent: what it costs, from which pot, and whether it goes through now or to whom it goes.
import { Hono } from 'hono'
import type { Reason } from '../shared/kernel/decision.ts'
import { inPounds } from '../shared/kernel/money.ts'
import { asErrors, tried } from './answer.ts'
import { choosePath, type OrderGround, orderGround } from './commission-an-intervention.tsx'
import { Button } from './govuk/button.tsx'
import type { FieldError } from './govuk/error-summary.tsx'
import { SummaryList } from './govuk/summary-list.tsx'
import { CsrfField } from './layout.tsx'
import { kept, type PageContext, type PageEnv, show, typed } from './page.tsx'
import { CannotCommission } from './parts/cannot-commission.tsx'
import { dateAnswer } from './parts/date-answer.ts'
import { familyOf } from './parts/family-names.ts'
import { commissionAddress } from './parts/help-results.tsx'
import { OrderQuestions } from './parts/order-questions.tsx'
import { orderRows } from './parts/order-rows.tsx'
import { OrderWay } from './parts/order-way.tsx'

const checkPath = `${choosePath}/check` as const

/** What was chosen on the page before, from the address; undefined where somebody tampered with it. */
const chosenIn = (query: URLSearchParams) => {
  const units = Number(query.get('units'))
  const order = query.get('order') ?? ''
  const memberIds = query.getAll('for')
  if (!order || memberIds.length === 0 || !Number.isInteger(units)) return undefined
  return { order, memberIds, units, measures: query.getAll('measure') }
}
type Chosen = NonNullable<ReturnType<typeof chosenIn>>

/** Asks what sending would come to. Similar help in the family is only a question: the rest is learnt as if it were answered. */
const checked = async (c: PageContext, { plan, need, listing }: OrderGround, { memberIds, units }: Chosen) => {
  const json = { familyPlanId: plan.id, needId: need.id, listingId: listing.id, memberIds, units }
  const ask = (overlapReason?: string) =>
    tried(
      c.var.rooms.brokerage['commission-checks'].$post({
        json: { ...json, ...(overlapReason ? { overlapReason } : {}) },
      }),
    )
  const first = await ask()
  const overlaps = first.done?.refusal?.reason === ('overlap-needs-reason' satisfies Reason)
  return { ...(overlaps ? await ask('asked for on this page') : first), overlaps }
}

export const checkAnOrder = () =>
  new Hono<PageEnv>()
    .get(checkPath, async (c) => {
      const ground = await orderGround(c, c.req.param())
      const chosen = chosenIn(new URL(c.req.url).searchParams)
      if (!ground) return c.notFound()
      if (!chosen) return c.redirect(chooseAddress(c.req.param()), 303)
      return checkPage(c, ground, chosen, kept(c) ?? new URLSearchParams())
    })
    .post(checkPath, async (c) => {
      const answers = await typed(c)
      const ground = await orderGround(c, c.req.param())
      const chosen = chosenIn(new URL(c.req.url).searchParams)
      if (!ground) return c.notFound()
      if (!chosen) return c.redirect(chooseAddress(c.req.param()), 303)
      const said = (name: string) => answers.get(name)?.trim() || undefined
      const rationale = said('rationale')
      const overlapReason = said('overlapReason')
      const asked = ['day', 'month', 'year'].some((part) => said(`startBy-${part}`))
      const wanted = asked ? dateAnswer(answers, 'startBy', 'the day it is wanted by') : undefined
      if (wanted?.error) return checkPage(c, ground, chosen, answers, [wanted.error])
      const sent = await tried(
        c.var.rooms.brokerage.commissions[':id'].$put({
          param: { id: chosen.order },
          json: {
            familyPlanId: ground.plan.id,
            needId: ground.need.id,
            listingId: ground.listing.id,
            memberIds: chosen.memberIds,
            units: chosen.units,
            potId: said('potId') ?? '',
            ...(chosen.measures.length > 0 ? { outcomeMeasureIds: chosen.measures } : {}),
            ...(rationale ? { rationale } : {}),
            ...(overlapReason ? { overlapReason } : {}),
            ...(wanted?.day ? { startBy: wanted.day } : {}),
          },
        }),
      )
      if (sent.done) return c.redirect(`/orders/${chosen.order}/sent`, 303)
      return checkPage(c, ground, chosen, answers, errorsOf(sent.problem))
    })

const chooseAddress = ({ id, needId, listingId }: { id: string; needId: string; listingId: string }) =>
  commissionAddress(id, needId, listingId)

const errorsOf = (problem: Parameters<typeof asErrors>[0]): FieldError[] => {
  if (problem.reason === ('overlap-needs-reason' satisfies Reason)) {
    return [{ field: 'overlapReason', message: 'Say why this is needed as well' }]
  }
  const errors = asErrors(problem, (field) =>
    ['potId', 'rationale', 'overlapReason'].includes(field) ? field : undefined,
  )
  const field = fieldOfReason[problem.reason]
  return field ? errors.map((each) => ({ ...each, field })) : errors
}
/** A rule's no that one answer of this page can mend. */
const fieldOfReason: Readonly<Record<string, string>> = {
  'pot-would-be-overcommitted': 'potId',
  'pot-closed': 'potId',
  'pot-ring-fence': 'potId',
}

const checkPage = async (
  c: PageContext,
  ground: OrderGround,
  chosen: Chosen,
  answers: URLSearchParams,
  errors: readonly FieldError[] = [],
) => {
  const { plan, need, listing } = ground
  const { done, problem, overlaps } = await checked(c, ground, chosen)
  const query = new URL(c.req.url).searchParams
  const back = { href: `${commissionAddress(plan.id, need.id, listing.id)}?${query}`, text: 'Change your answers' }
  // What the address asks is not even an order: it was changed by hand.
  if (problem) return c.redirect(chooseAddress({ id: plan.id, needId: need.id, listingId: listing.id }), 303)
  const { refusal } = done
  if (refusal) {
    return show(
      c,
      { title: 'This cannot be commissioned', section: 'families', back, errors },
      <CannotCommission refusal={refusal} ground={ground} />,
    )
  }
  return show(
    c,
    { title: 'Check before you send', section: 'families', back, errors },
    <>
      <span class="govuk-caption-l">{familyOf(plan)}</span>
      <h1 class="govuk-heading-l">Check before you send</h1>
      <OrderWay checked={done} />
      <SummaryList rows={orderRows(ground, chosen, done, back.href, c.var.today)} />
      <form method="post" novalidate>
        <CsrfField csrf={c.var.csrf} />
        <OrderQuestions checked={done} overlaps={overlaps} answers={answers} errors={errors} />
        {(done.pots ?? []).length > 0 && (
          <Button preventDoubleClick>
            {done.way?.instant ? `Commission it now for ${inPounds(done.price ?? 0)}` : 'Send for approval'}
          </Button>
        )}
      </form>
    </>,
  )
}
