// Take a step with an order: withdraw, cancel, end early, hold, resume or complete it, with its reason, and what it does to the money said first.
import { Hono } from 'hono'
import { noOutcomeReasons, transitionOf } from '../shared/brokerage/transition.ts'
import type { CommissionView } from '../shared/brokerage/view.ts'
import { inPounds } from '../shared/kernel/money.ts'
import { asErrors, got, tried } from './answer.ts'
import { Button, ButtonGroup } from './govuk/button.tsx'
import type { FieldError } from './govuk/error-summary.tsx'
import { CsrfField } from './layout.tsx'
import { anId, kept, type PageContext, type PageEnv, show, typed } from './page.tsx'
import { actionWords } from './parts/order-actions.tsx'
import { OrderState } from './parts/order-state.tsx'
import { ReasonQuestion, reasonIn } from './parts/reason-question.tsx'

const steps = ['withdraw', 'cancel', 'end-early', 'hold', 'resume', 'complete'] as const
type Step = (typeof steps)[number]
const path = `/orders/:id${anId}/:step{withdraw|cancel|end-early|hold|resume|complete}` as const

const questions: Readonly<Record<Step, string>> = {
  withdraw: 'Why do you withdraw this order?',
  cancel: 'Why do you cancel this order?',
  'end-early': 'Why does this order end early?',
  hold: 'Put this order on hold?',
  resume: 'Resume this order?',
  complete: 'Complete this order?',
}

export const takeAStep = () =>
  new Hono<PageEnv>()
    .get(path, async (c) => stepPage(c, await orderHere(c), stepIn(c), kept(c) ?? new URLSearchParams()))
    .post(path, async (c) => {
      const answers = await typed(c)
      const step = stepIn(c)
      const order = await orderHere(c)
      const asked = reasonsFor(order, step)
      const { reason, errors } = asked ? reasonIn(answers, asked.words) : { reason: undefined, errors: [] }
      if (errors.length > 0) return stepPage(c, order, step, answers, errors)
      const { problem } = await tried(
        c.var.rooms.brokerage.commissions[':id'].actions[':action'].$post({
          param: { id: order.id, action: step },
          header: { 'idempotency-key': answers.get('press') ?? '' },
          json: reason ? { reason } : {},
        }),
      )
      if (!problem) return c.redirect(`/orders/${order.id}?done=${step}`, 303)
      return stepPage(
        c,
        await orderHere(c),
        step,
        answers,
        asErrors(problem, (field) => (field === 'reason' ? 'reason' : undefined)),
      )
    })

const orderHere = (c: PageContext): Promise<CommissionView> =>
  got(c.var.rooms.brokerage.commissions[':id'].$get({ param: { id: c.req.param('id') ?? '' } }))
const stepIn = (c: PageContext): Step => steps.find((each) => each === c.req.param('step')) ?? 'hold'

const hasEnd = (order: CommissionView): boolean => (order.outcomesNoted?.end.length ?? 0) > 0

/** The reasons a step asks for: those of the table, or, where an end outcome is owed and not there, why it is missing. */
const reasonsFor = (order: CommissionView, step: Step) => {
  const row = transitionOf(step)
  if (row.reasons) return { reasons: row.reasons, words: 'Choose the reason' }
  if (row.duty === 'end-outcome-or-reason' && !hasEnd(order)) {
    return { reasons: noOutcomeReasons, words: 'Say why there is no end score' }
  }
  return undefined
}

/** What the step does to the money, before it is taken. */
const moneyWords = (order: CommissionView, step: Step): string => {
  const { price, spent, claimed } = order
  const back = inPounds(price - spent - claimed)
  const stays = claimed > 0 ? ` ${inPounds(claimed)} waits for you to confirm and stays with the order.` : ''
  switch (transitionOf(step).money) {
    case 'none':
      return 'The money stays set aside for it.'
    case 'commit':
      return ''
    default:
      return price - spent - claimed > 0
        ? `${back} goes back to the pot.${stays}`
        : `No money is left to give back.${stays}`
  }
}

const stepPage = (
  c: PageContext,
  order: CommissionView,
  step: Step,
  answers: URLSearchParams,
  errors: readonly FieldError[] = [],
) => {
  const back = { href: `/orders/${order.id}`, text: `Order ${order.reference}` }
  const asked = reasonsFor(order, step)
  const title = questions[step]
  if (!order.allowedActions.includes(step)) {
    return show(
      c,
      { title: 'This cannot be done now', section: 'families', back, errors },
      <>
        <h1 class="govuk-heading-l">This cannot be done now</h1>
        <p class="govuk-body">
          {order.listing.name}, {order.reference}: <OrderState state={order.state} />
        </p>
        <p class="govuk-body">
          <a class="govuk-link" href={back.href}>
            See what can be done
          </a>
        </p>
      </>,
    )
  }
  return show(
    c,
    { title, section: 'families', back, errors },
    <>
      <span class="govuk-caption-l">
        {order.listing.name}, {order.reference}
      </span>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">{moneyWords(order, step)}</p>
      {step === 'complete' && asked && (
        <>
          <p class="govuk-body">There is no end score yet. Record one first if you can.</p>
          <Button href={`/orders/${order.id}/outcomes/new?stage=end`}>Record an end score</Button>
        </>
      )}
      <form method="post" novalidate>
        <CsrfField csrf={c.var.csrf} />
        <input type="hidden" name="press" value={answers.get('press') ?? c.var.newId()} />
        {asked && (
          <ReasonQuestion
            legend={step === 'complete' ? 'Why is there no end score?' : 'What is the reason?'}
            reasons={asked.reasons}
            answers={answers}
            errors={errors}
          />
        )}
        <ButtonGroup>
          <Button
            kind={transitionOf(step).money === 'none' ? undefined : step === 'complete' ? 'secondary' : 'warning'}
            preventDoubleClick
          >
            {step === 'complete' && asked ? 'Complete without an end score' : actionWords[step]}
          </Button>
          <a class="govuk-link" href={back.href}>
            Not now
          </a>
        </ButtonGroup>
      </form>
    </>,
  )
}
