// Record one session of an order: the day, whether they came, a note, a concern.
import { Hono } from 'hono'
import type { CommissionView } from '../shared/brokerage/view.ts'
import { addDays } from '../shared/kernel/calendar.ts'
import { asErrors, got, tried } from './answer.ts'
import { Button } from './govuk/button.tsx'
import { DateInput } from './govuk/date-input.tsx'
import { errorAt, type FieldError } from './govuk/error-summary.tsx'
import { CsrfField } from './layout.tsx'
import { anId, kept, type PageContext, type PageEnv, show, typed } from './page.tsx'
import { dateAnswer, dateValues, longestAgo } from './parts/date-answer.ts'
import { sessionAnswer } from './parts/delivery-answer.ts'
import { namesOf } from './parts/our-orders.ts'
import { providersOnly } from './parts/providers-only.ts'
import { SessionQuestions } from './parts/session-questions.tsx'
import { leftInWords } from './parts/units.ts'

const isId = new RegExp(`^${anId.slice(1, -1)}$`)

const page = (c: PageContext, it: CommissionView, given: URLSearchParams, errors: readonly FieldError[] = []) => {
  const whenWrong = errorAt(errors, 'on') === undefined ? undefined : dateAnswer(given, 'on', 'the day').wrong
  const values = given.has('on-day') ? dateAnswer(given, 'on', 'the day').values : dateValues(c.var.today)
  const id = given.get('delivery') ?? ''
  return show(
    c,
    {
      title: `Record a session: ${it.reference}`,
      section: 'orders',
      back: { href: `/our-orders/${it.id}`, text: `Order ${it.reference}` },
      errors,
    },
    <>
      <span class="govuk-caption-l">
        {it.listing.name}, {it.reference}
      </span>
      <h1 class="govuk-heading-l">Record a session with {namesOf(it.people)}</h1>
      <p class="govuk-body">{leftInWords(it)}.</p>
      <form method="post" novalidate>
        <CsrfField csrf={c.var.csrf} />
        <input type="hidden" name="delivery" value={isId.test(id) ? id : c.var.newId()} />
        <DateInput
          name="on"
          legend="Which day was it?"
          legendSize="m"
          values={values}
          error={errorAt(errors, 'on')}
          errorParts={whenWrong}
        />
        <SessionQuestions order={it} given={given} errors={errors} mash={c.var.mash} />
        <Button preventDoubleClick>Record this session</Button>
      </form>
    </>,
  )
}

export const recordADelivery = () =>
  new Hono<PageEnv>()
    .use('/our-orders/*', providersOnly)
    .get(`/our-orders/:id${anId}/deliveries/new`, async (c) => {
      const it = await got(c.var.rooms.brokerage.commissions[':id'].$get({ param: { id: c.req.param('id') } }))
      if (it.state !== 'accepted' && it.state !== 'in-delivery') return c.redirect(`/our-orders/${it.id}`, 303)
      return page(c, it, kept(c) ?? new URLSearchParams())
    })
    .post(`/our-orders/:id${anId}/deliveries/new`, async (c) => {
      const given = await typed(c)
      const { brokerage, deliveries } = c.var.rooms
      const id = c.req.param('id')
      const it = await got(brokerage.commissions[':id'].$get({ param: { id } }))
      const when = dateAnswer(given, 'on', 'the day')
      const { said, errors } = sessionAnswer(given, when.day ?? c.var.today, it)
      const unlikely = when.day && (when.day > c.var.today || when.day < addDays(c.var.today, -longestAgo))
      const dayErrors = when.error
        ? [when.error]
        : unlikely
          ? [{ field: 'on', at: 'on-day', message: 'The day must be today or in the past year' }]
          : []
      const deliveryId = given.get('delivery') ?? ''
      if (dayErrors.length > 0 || !said || !isId.test(deliveryId)) return page(c, it, given, [...dayErrors, ...errors])
      const { done, problem } = await tried(
        deliveries.commissions[':id'].deliveries[':deliveryId'].$put({ param: { id, deliveryId }, json: said }),
      )
      if (done) return c.redirect(`/our-orders/${id}?done=${said.concern ? 'concern' : 'session'}`, 303)
      return page(c, it, given, asErrors(problem))
    })
