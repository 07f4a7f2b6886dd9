// See the providers: their orders and outcomes side by side, and each one's standing, papers and listings.
import { Hono } from 'hono'
import { got } from './answer.ts'
import { SummaryList } from './govuk/summary-list.tsx'
import { Table } from './govuk/table.tsx'
import { anId, type Me, type PageContext, type PageEnv, show } from './page.tsx'
import { ListingLines } from './parts/listing-lines.tsx'
import { ProviderActs, providerNews } from './parts/provider-acts.tsx'
import { OrderRecords, OutcomeRecords, type RecordLine, WhatIsCounted } from './parts/provider-records.tsx'
import { kindWords, Papers, StandingTag } from './parts/provider-standing.tsx'
import { writtenDay } from './parts/written-day.ts'

const section = 'providers'
/** Those who compare: for all others a provider is an organisation, its standing and its listings. */
const seesRecords = (me: Me): boolean => me.role === 'commissioner' || me.role === 'insight-officer'

const recordsFor = async (c: PageContext): Promise<readonly RecordLine[]> =>
  seesRecords(c.var.me) ? (await got(c.var.rooms.insight['provider-records'].$get({ query: {} }))).items : []

export const seeProviders = () =>
  new Hono<PageEnv>()
    .get('/providers', async (c) => {
      const [{ items }, records] = await Promise.all([
        got(c.var.rooms.providers.providers.$get({ query: { limit: '100' } })),
        recordsFor(c),
      ])
      const asked = records.filter((each) => each.requested > 0)
      const unasked = records.filter((each) => each.requested === 0)
      return show(
        c,
        { title: 'Providers', section, wide: true },
        <>
          <h1 class="govuk-heading-l">Providers</h1>
          {records.length > 0 && (
            <>
              <p class="govuk-body">
                In order of their names. This is not a league table: providers help different families, and most counts
                are too small to compare.
              </p>
              <OrderRecords records={asked} />
              <OutcomeRecords records={asked} />
              <WhatIsCounted />
              {unasked.length > 0 && (
                <p class="govuk-body">Nobody has ordered yet from: {unasked.map(({ name }) => name).join(', ')}.</p>
              )}
            </>
          )}
          <Table
            caption="Standing"
            captionSize="m"
            scroll={{ id: 'standing' }}
            firstCellIsHeader
            columns={[
              { heading: 'Provider' },
              { heading: 'Kind' },
              { heading: 'Papers hold until' },
              { heading: 'Standing' },
            ]}
            rows={items.map((it) => [
              <a class="govuk-link" href={`/providers/${it.id}`}>
                {it.name}
              </a>,
              kindWords[it.kind],
              writtenDay(it.assuredUntil),
              <StandingTag {...it} today={c.var.today} />,
            ])}
          />
        </>,
      )
    })
    .get(`/providers/:id${anId}`, async (c) => {
      const id = c.req.param('id')
      const [it, listings, records] = await Promise.all([
        got(c.var.rooms.providers.providers[':id'].$get({ param: { id } })),
        got(c.var.rooms.search.listings.$get({ query: { providerId: id, limit: '100' } })),
        recordsFor(c),
      ])
      const own = records.filter((each) => each.providerId === id)
      return show(
        c,
        {
          title: it.name,
          section,
          wide: true,
          back: { href: '/providers', text: 'All providers' },
          notice: providerNews(c),
        },
        <>
          <h1 class="govuk-heading-l">{it.name}</h1>
          <p class="govuk-body">
            <StandingTag {...it} today={c.var.today} />
          </p>
          {it.standingReason && <p class="govuk-body">{it.standingReason}</p>}
          <ProviderActs c={c} it={it} />
          {it.description && <p class="govuk-body">{it.description}</p>}
          <SummaryList
            classes="app-facts"
            rows={[
              { key: 'Kind', value: kindWords[it.kind] },
              { key: 'Takes new orders', value: it.assured ? `Yes, until ${writtenDay(it.assuredUntil)}` : 'No' },
              ...(it.telephone ? [{ key: 'Telephone', value: it.telephone }] : []),
              ...(it.email ? [{ key: 'E-mail', value: it.email }] : []),
              ...it.registrations.map(({ scheme, number }) => ({ key: scheme, value: number })),
            ]}
          />
          <h2 class="govuk-heading-m">Due diligence</h2>
          <Papers provider={it} today={c.var.today} />
          {own.length > 0 && (
            <>
              <h2 class="govuk-heading-m">Its record</h2>
              <OrderRecords records={own} />
              <OutcomeRecords records={own} />
              <WhatIsCounted />
            </>
          )}
          <h2 class="govuk-heading-m">Its listings</h2>
          <ListingLines
            listings={listings.items}
            keeps={c.var.me.role === 'commissioner'}
            caption={`${listings.total ?? listings.items.length} in all`}
            ofOneProvider
          />
        </>,
      )
    })
