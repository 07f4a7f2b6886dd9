// Record that somebody agreed to take part, on which day; or that they took it back, and what ends with it.
import { Hono } from 'hono'
import { isOver } from '../shared/brokerage/transition.ts'
import type { CommissionLine } from '../shared/brokerage/view.ts'
import { inPounds } from '../shared/kernel/money.ts'
import type { FamilyPlanView } from '../shared/plans/family-plan.ts'
import type { Member } from '../shared/plans/member.ts'
import { asErrors, got, tried } from './answer.ts'
import { Button, ButtonGroup } from './govuk/button.tsx'
import { DateInput } from './govuk/date-input.tsx'
import { errorAt, type FieldError } from './govuk/error-summary.tsx'
import { CsrfField } from './layout.tsx'
import { anId, kept, type PageContext, type PageEnv, show, typed } from './page.tsx'
import { dateAnswer, dateValues } from './parts/date-answer.ts'
import { familyOf, nameOf } from './parts/family-names.ts'
import { amendPlan, planHere, withOne } from './parts/plan-change.ts'

const onePath = `/families/:id${anId}/people/:memberId${anId}` as const

export const recordAnAgreement = () =>
  new Hono<PageEnv>()
    .get(`${onePath}/agreement`, async (c) => {
      const { plan, member } = await memberHere(c, c.req.param())
      return member ? agreePage(c, plan, member, kept(c)) : c.notFound()
    })
    .post(`${onePath}/agreement`, async (c) => {
      const { plan, member } = await memberHere(c, c.req.param())
      if (!member) return c.notFound()
      const answers = await typed(c)
      const when = dateAnswer(answers, 'on', 'the day they agreed')
      if (!when.day) return agreePage(c, plan, member, answers, when.error ? [when.error] : [])
      const { withdrawnOn: _taken, ...rest } = member
      const { problem } = await amendPlan(c, plan.id, {
        members: withOne(plan.members, { ...rest, agreedOn: when.day }),
      })
      if (!problem) return c.redirect(`/families/${plan.id}?done=agreed#people`, 303)
      const errors = asErrors(problem, (field) => (field.endsWith('agreedOn') ? 'on' : undefined))
      return agreePage(c, plan, member, answers, errors.map(atDay))
    })
    .get(`${onePath}/withdraw-agreement`, async (c) => {
      const { plan, member } = await memberHere(c, c.req.param())
      return member ? withdrawPage(c, plan, member) : c.notFound()
    })
    .post(`${onePath}/withdraw-agreement`, async (c) => {
      const { plan, member } = await memberHere(c, c.req.param())
      if (!member) return c.notFound()
      const { problem } = await tried(
        c.var.rooms.families['family-plans'][':id'].actions['withdraw-agreement'].$post({
          param: { id: plan.id },
          json: { memberId: member.id },
        }),
      )
      if (!problem) return c.redirect(`/families/${plan.id}?done=agreement-withdrawn#people`, 303)
      return withdrawPage(
        c,
        plan,
        member,
        asErrors(problem, () => undefined),
      )
    })

const memberHere = async (c: PageContext, { id, memberId }: { id: string; memberId: string }) => {
  const plan = await planHere(c, id)
  return { plan, member: plan.members.find((each) => each.id === memberId) }
}

const atDay = (error: FieldError): FieldError => (error.field === 'on' ? { ...error, at: 'on-day' } : error)

const agreePage = (
  c: PageContext,
  plan: FamilyPlanView,
  member: Member,
  answers?: URLSearchParams,
  errors: readonly FieldError[] = [],
) => {
  const title = `Has ${nameOf(member)} agreed to take part?`
  const typedDay = answers && dateAnswer(answers, 'on', 'the day they agreed')
  return show(
    c,
    { title, section: 'families', errors, back: { href: `/families/${plan.id}#people`, text: familyOf(plan) } },
    <>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">
        It is their own word, or a parent’s for a young child. It can be taken back at any time. It is not the basis for
        sharing information.
      </p>
      <form method="post" novalidate>
        <CsrfField csrf={c.var.csrf} />
        <DateInput
          name="on"
          legend="On which day did they agree?"
          legendSize="m"
          values={typedDay?.values ?? dateValues(c.var.today)}
          error={errorAt(errors, 'on')}
          errorParts={typedDay?.wrong}
        />
        <Button>Record agreement</Button>
      </form>
    </>,
  )
}

/** What becomes of one order when this person leaves it. */
const becomesOf = (order: CommissionLine, member: Member): string => {
  const others = (order.memberIds ?? []).filter((each) => each !== member.id)
  if (others.length > 0) return `${order.listing.name} goes on for the others.`
  const back = order.price - order.spent - order.claimed
  return `${order.listing.name} ends. ${inPounds(back)} goes back to the pot.`
}

const withdrawPage = async (
  c: PageContext,
  plan: FamilyPlanView,
  member: Member,
  errors: readonly FieldError[] = [],
) => {
  const { items } = await got(
    c.var.rooms.brokerage.commissions.$get({ query: { familyPlanId: plan.id, limit: '100' } }),
  )
  const theirs = items.filter((each) => !isOver(each.state) && each.memberIds?.includes(member.id))
  const title = `${nameOf(member)} takes back their agreement`
  return show(
    c,
    { title, section: 'families', errors, back: { href: `/families/${plan.id}#people`, text: familyOf(plan) } },
    <>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">
        Nothing new is commissioned for {nameOf(member)} from now on. What was done stays on record.
      </p>
      {theirs.length > 0 && (
        <>
          <h2 class="govuk-heading-m">What happens to their help</h2>
          <ul class="govuk-list govuk-list--bullet">
            {theirs.map((order) => (
              <li>{becomesOf(order, member)}</li>
            ))}
          </ul>
        </>
      )}
      <form method="post" novalidate>
        <CsrfField csrf={c.var.csrf} />
        <ButtonGroup>
          <Button kind="warning">Take back the agreement</Button>
          <a class="govuk-link" href={`/families/${plan.id}#people`}>
            Keep it
          </a>
        </ButtonGroup>
      </form>
    </>,
  )
}
