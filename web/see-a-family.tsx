// See a family's plan: how to reach them safely, what they need, the help they have, and what each agency said it would do.
import { Hono } from 'hono'
import { got } from './answer.ts'
import { Button } from './govuk/button.tsx'
import { InsetText } from './govuk/inset-text.tsx'
import { Tag } from './govuk/tag.tsx'
import { anId, type PageContext, type PageEnv, show } from './page.tsx'
import { FamilyContacts } from './parts/family-contacts.tsx'
import { familyOf } from './parts/family-names.ts'
import { FamilyNeeds } from './parts/family-needs.tsx'
import { familyNews } from './parts/family-news.tsx'
import { FamilyPeople } from './parts/family-people.tsx'
import { FamilyWider } from './parts/family-wider.tsx'
import { OrderLines } from './parts/order-lines.tsx'
import { writtenDay } from './parts/written-day.ts'

export const seeAFamily = () =>
  new Hono<PageEnv>().get(`/families/:id${anId}`, async (c) => {
    const id = c.req.param('id')
    const { plans, brokerage, people } = c.var.rooms
    const [plan, orders, workers] = await Promise.all([
      got(plans['family-plans'][':id'].$get({ param: { id } })),
      got(brokerage.commissions.$get({ query: { familyPlanId: id, limit: '100' } })),
      got(people.workers.$get({ query: { limit: '100' } })),
    ])
    const lead = workers.items.find((each) => each.id === plan.leadWorkerId)
    const place = c.var.places.find((each) => each.id === plan.localityId)
    const open = plan.status === 'open'
    return show(
      c,
      {
        title: familyOf(plan),
        section: 'families',
        back: { href: '/families', text: 'Families' },
        notice: familyNews(c.req.query('done')),
      },
      <>
        <span class="govuk-caption-l">{plan.reference}</span>
        <h1 class="govuk-heading-l">
          {familyOf(plan)} {!open && <Tag colour="grey">Closed</Tag>}
        </h1>
        <p class="govuk-body">
          {place?.name}. Lead worker: {lead?.name ?? 'not known'}
          {lead?.telephone && lead.id !== c.var.me.id ? `, ${lead.telephone}` : ''}. Plan since{' '}
          {writtenDay(plan.openedOn)}.
        </p>
        {plan.closedOn && (
          <InsetText>
            Closed on {writtenDay(plan.closedOn)}: {plan.closedBecause}
          </InsetText>
        )}
        {plan.domesticAbuse && (
          <InsetText>
            <strong>Domestic abuse is {plan.domesticAbuse}.</strong> Never tell one side anything about the other.{' '}
            {plan.safeTogether
              ? `A safeguarding lead recorded on ${writtenDay(plan.safeTogether.on)} why work together is safe.`
              : 'Work with both together is stopped until a safeguarding lead records why it is safe.'}
          </InsetText>
        )}
        <FamilyContacts plan={plan} />
        <FamilyNeeds plan={plan} open={open} />
        <h2 class="govuk-heading-m" id="help">
          Help
        </h2>
        <OrderLines orders={orders.items} plan={plan} />
        <FamilyPeople plan={plan} open={open} today={c.var.today} />
        <FamilyWider plan={plan} open={open} today={c.var.today} />
        {open && <PlanSteps id={id} c={c} />}
      </>,
    )
  })

const PlanSteps = ({ id, c }: { id: string; c: PageContext }) => {
  const { me } = c.var
  return (
    <>
      <h2 class="govuk-heading-m">The plan itself</h2>
      <ul class="govuk-list">
        <li>
          <a class="govuk-link" href={`/families/${id}/details`}>
            Change the sharing basis, case reference or what is known of domestic abuse
          </a>
        </li>
        {me.role !== 'hub-support' && (
          <>
            <li>
              <a class="govuk-link" href={`/families/${id}/hand-over`}>
                Hand over to another lead worker
              </a>
            </li>
            <li>
              <a class="govuk-link" href={`/families/${id}/close`}>
                Close the plan
              </a>
            </li>
          </>
        )}
      </ul>
      {me.safeguardingLead && (
        <Button kind="secondary" href={`/families/${id}/safe-together`}>
          Record why work together is safe
        </Button>
      )}
    </>
  )
}
