// See requests for help: a partner those it sent, a hub those that wait for somebody to ring.
import { Hono } from 'hono'
import type { HelpRequestView } from '../shared/plans/help-request-view.ts'
import { got } from './answer.ts'
import { Button } from './govuk/button.tsx'
import { Pagination } from './govuk/pagination.tsx'
import { type PageEnv, type Place, show } from './page.tsx'
import { listed } from './parts/family-names.ts'
import { agesInWords } from './parts/help-request-answer.ts'
import { RequestState } from './parts/help-request-words.tsx'
import { outcomeName } from './parts/outcome-name.ts'
import { writtenDay } from './parts/written-day.ts'

const aPage = '50'

export const seeHelpRequests = () =>
  new Hono<PageEnv>().get('/help-requests', async (c) => {
    const own = c.var.me.role === 'partner'
    const after = c.req.query('after')
    const found = await got(
      c.var.rooms.helpRequests['help-requests'].$get({ query: { limit: aPage, ...(after ? { after } : {}) } }),
    )
    const waiting = found.items.filter((each) => each.state === 'open')
    const taken = found.items.filter((each) => each.state !== 'open')
    const title = own ? 'Your requests for help' : 'Requests for help'
    return show(
      c,
      { title, section: 'help-requests' },
      <>
        <h1 class="govuk-heading-l">{title}</h1>
        {own && <Button href="/ask-for-help">Ask for help for a family</Button>}
        {found.items.length === 0 && (
          <p class="govuk-body">{own ? 'You have not asked for help yet.' : 'No partner has asked for help yet.'}</p>
        )}
        <Lines heading={own ? 'Waiting for the hub' : 'Waiting for somebody to ring'} items={waiting} {...c.var} />
        <Lines heading="Answered" items={taken} {...c.var} />
        {found.next && <Pagination next={{ href: `/help-requests?after=${encodeURIComponent(found.next)}` }} />}
      </>,
    )
  })

type Props = { heading: string; items: readonly HelpRequestView[]; places: readonly Place[] }

const Lines = ({ heading, items, places }: Props) =>
  items.length === 0 ? null : (
    <>
      <h2 class="govuk-heading-m">
        {heading} ({items.length})
      </h2>
      <ul class="govuk-list">
        {items.map((it) => (
          <li class="govuk-!-margin-bottom-5">
            <h3 class="govuk-heading-s govuk-!-margin-bottom-1">
              <a class="govuk-link" href={`/help-requests/${it.id}`}>
                {it.reference}
              </a>{' '}
              <RequestState state={it.state} />
            </h3>
            <p class="govuk-body govuk-!-margin-bottom-1">{listed(it.needs.map(outcomeName))}</p>
            <p class="govuk-hint govuk-!-font-size-16">
              {agesInWords(it.childAges)}. {it.askedBy.name}, {writtenDay(it.askedOn)}.{' '}
              {places.find((each) => each.id === it.localityId)?.name}
              {it.pickedUpBy && `. With ${it.pickedUpBy.name}`}
            </p>
          </li>
        ))}
      </ul>
    </>
  )
