// See families: my own, everybody's here, or one found by a name or by the reference somebody reads out on the telephone.
import { Hono } from 'hono'
import type { FamilyPlanView } from '../shared/plans/family-plan.ts'
import { got } from './answer.ts'
import { Button } from './govuk/button.tsx'
import { Input } from './govuk/input.tsx'
import { Pagination } from './govuk/pagination.tsx'
import { Tag } from './govuk/tag.tsx'
import { type PageEnv, show } from './page.tsx'
import { familyName, listed, nameOf } from './parts/family-names.ts'
import { familyNews } from './parts/family-news.tsx'
import { outcomeName } from './parts/outcome-name.ts'
import { SafeContact } from './parts/safe-contact.tsx'
import { writtenDay } from './parts/written-day.ts'

/** So few found that the way to reach each can stand right here: whoever searches by name is about to ring. */
const fewEnoughToShow = 3
const aPage = '50'

type Line = {
  id: string
  reference: string
  status: 'open' | 'closed'
  names: string[]
  outcomes: string[]
  openedOn: string
}

export const seeFamilies = () =>
  new Hono<PageEnv>().get('/families', async (c) => {
    const name = (c.req.query('name') ?? '').trim().slice(0, 100)
    const after = c.req.query('after')
    const everybody = c.req.query('whose') === 'everybody' || c.var.me.role !== 'lead-worker'
    const { plans, families, workers } = {
      plans: c.var.rooms.plans['family-plans'],
      families: c.var.rooms.plans['family-plans'],
      workers: c.var.rooms.people.workers,
    }
    const found = await got(
      families.$get({
        query: {
          limit: aPage,
          ...(name ? { name } : everybody ? {} : { mine: 'true' as const }),
          ...(after ? { after } : {}),
        },
      }),
    )
    const ring = name && found.items.length <= fewEnoughToShow
    const [whole, leads] = await Promise.all([
      Promise.all((ring ? found.items : []).map(({ id }) => got(plans[':id'].$get({ param: { id } })))),
      got(workers.$get({ query: { role: 'lead-worker', limit: '100' } })),
    ])
    const leadOf = (id: string) => leads.items.find((each) => each.id === id)?.name
    const rest = name ? `&name=${encodeURIComponent(name)}` : everybody ? '&whose=everybody' : ''
    return show(
      c,
      {
        title: name ? 'Families found' : everybody ? 'Families' : 'Your families',
        section: 'families',
        notice: familyNews(c.req.query('done')),
      },
      <>
        <h1 class="govuk-heading-l">{name ? 'Families found' : everybody ? 'Families' : 'Your families'}</h1>
        <form method="get" action="/families">
          <Input
            name="name"
            label="Find a family"
            labelSize="m"
            hint="A name, or the reference, such as FP-7K3F-29"
            value={name}
            autocomplete="off"
            spellcheck={false}
          />
          <Button>Find</Button>
        </form>
        {name && found.items.length === 0 && <NobodyFound />}
        {found.items.length > 0 && (
          <h2 class="govuk-heading-m">
            {name ? `${found.total ?? found.items.length} found` : `${found.total ?? ''} families`.trim()}
          </h2>
        )}
        <ul class="govuk-list">
          {found.items.map((line) => (
            <FamilyLine
              line={line}
              lead={everybody || name ? leadOf(line.leadWorkerId) : undefined}
              plan={whole.find((each) => each.id === line.id)}
            />
          ))}
        </ul>
        {found.next && <Pagination next={{ href: `/families?after=${encodeURIComponent(found.next)}${rest}` }} />}
        {c.var.me.role === 'lead-worker' && (
          <p class="govuk-body">
            <a class="govuk-link" href={everybody || name ? '/families' : '/families?whose=everybody'}>
              {everybody || name ? 'Your own families' : `Every family in ${c.var.place ?? 'your locality'}`}
            </a>
          </p>
        )}
        <Button href="/families/new" kind={name && found.items.length > 0 ? 'secondary' : undefined}>
          Start a plan with a family
        </Button>
      </>,
    )
  })

const NobodyFound = () => (
  <>
    <h2 class="govuk-heading-m">Nobody found</h2>
    <p class="govuk-body">
      Try part of a name, or the other surname in the family. Families of other localities are not shown.
    </p>
  </>
)

const FamilyLine = (props: { line: Line; lead: string | undefined; plan: FamilyPlanView | undefined }) => {
  const { line, lead, plan } = props
  return (
    <li class="govuk-!-margin-bottom-6">
      <h3 class="govuk-heading-s govuk-!-margin-bottom-1">
        <a class="govuk-link" href={`/families/${line.id}`}>
          {familyName(line.names, line.reference)}
        </a>{' '}
        {line.status === 'closed' && <Tag colour="grey">Closed</Tag>}
      </h3>
      <p class="govuk-body govuk-!-margin-bottom-1">{listed(line.names)}</p>
      <p class="govuk-hint govuk-!-font-size-16">
        {line.reference}, since {writtenDay(line.openedOn)}
        {lead ? `, with ${lead}` : ''}
        {line.outcomes.length > 0 ? `. ${listed([...new Set(line.outcomes)].map(outcomeName))}` : ''}
      </p>
      {plan?.members.map((each) =>
        each.contact ? (
          <section aria-label={`How to reach ${nameOf(each)}`}>
            <h4 class="govuk-heading-s govuk-!-margin-bottom-1">
              {nameOf(each)}, {each.relation.toLowerCase()}
            </h4>
            <SafeContact who={nameOf(each)} contact={each.contact} />
          </section>
        ) : null,
      )}
    </li>
  )
}
