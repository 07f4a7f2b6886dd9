// See what is left: every pot in scope, and one pot with its entries.
import { Hono } from 'hono'
import { financialYearOf } from '../shared/kernel/calendar.ts'
import { inPounds } from '../shared/kernel/money.ts'
import { got } from './answer.ts'
import { Table } from './govuk/table.tsx'
import { anId, type PageEnv, show } from './page.tsx'

export const seePots = () =>
  new Hono<PageEnv>()
    .get('/pots', async (c) => {
      const year = financialYearOf(c.var.today)
      const { items } = await got(c.var.rooms.budget.pots.$get({ query: { financialYear: year } }))
      const placeOf = (localityId: string | undefined) =>
        c.var.places.find((each) => each.id === localityId)?.name ?? 'Whole city'
      return show(
        c,
        { title: `Pots ${year}`, section: 'pots', wide: true },
        <>
          <h1 class="govuk-heading-l">Pots {year}</h1>
          <Table
            caption="What each pot has and what is left"
            scroll={{ id: 'pots' }}
            columns={[
              { heading: 'Pot' },
              { heading: 'Place' },
              { heading: 'Given', numeric: true },
              { heading: 'Left', numeric: true },
            ]}
            rows={items.map((pot) => [
              <a class="govuk-link" href={`/pots/${pot.id}`}>
                {pot.purpose}
              </a>,
              placeOf(pot.localityId),
              inPounds(pot.allocated),
              inPounds(pot.available),
            ])}
          />
        </>,
      )
    })
    .get(`/pots/:id${anId}`, async (c) => {
      const param = { id: c.req.param('id') }
      const [pot, entries] = await Promise.all([
        got(c.var.rooms.budget.pots[':id'].$get({ param })),
        got(c.var.rooms.budget.pots[':id'].entries.$get({ param, query: { limit: '100' } })),
      ])
      return show(
        c,
        { title: pot.purpose, section: 'pots', wide: true, back: { href: '/pots', text: 'All pots' } },
        <>
          <h1 class="govuk-heading-l">{pot.purpose}</h1>
          <p class="govuk-body-l">{inPounds(pot.available)} left</p>
          <p class="govuk-body">{entries.items.length} entries</p>
        </>,
      )
    })
