// See what is left: every pot in scope, and one pot with its sums, its year and its entries.
import { Hono } from 'hono'
import type { PotView } from '../shared/budget/pot.ts'
import { financialYear, financialYearOf } from '../shared/kernel/calendar.ts'
import { inPounds } from '../shared/kernel/money.ts'
import { got } from './answer.ts'
import { Button } from './govuk/button.tsx'
import { Pagination } from './govuk/pagination.tsx'
import { Table } from './govuk/table.tsx'
import { Tag } from './govuk/tag.tsx'
import { anId, type PageContext, type PageEnv, type Place, show } from './page.tsx'
import { colleagueNames } from './parts/colleague-names.ts'
import { PotBurnDown } from './parts/pot-burn-down.tsx'
import { PotEntries, type References } from './parts/pot-entries.tsx'
import { PotSums, placeOfPot } from './parts/pot-sums.tsx'

const sums = ['allocated', 'reserved', 'committed', 'spent', 'available'] as const

const Pots = ({ pots, places, year }: { pots: readonly PotView[]; places: readonly Place[]; year: string }) => (
  <Table
    caption={`What each pot of ${year} was given and what is left`}
    captionSize="m"
    scroll={{ id: 'pots' }}
    columns={[
      { heading: 'Pot' },
      { heading: 'Place' },
      ...['Given', 'Reserved', 'Committed', 'Spent', 'Left'].map((heading) => ({ heading, numeric: true })),
    ]}
    rows={[
      ...pots.map((pot) => [
        <>
          <a class="govuk-link" href={`/pots/${pot.id}`}>
            {pot.purpose}
          </a>{' '}
          {pot.ringFence && <Tag colour="purple">Only for {pot.ringFence.words}</Tag>}{' '}
          {pot.status === 'closed' && <Tag colour="grey">Closed</Tag>}
        </>,
        placeOfPot(pot, places),
        ...sums.map((sum) => inPounds(pot[sum])),
      ]),
      ...(pots.length > 1
        ? [
            [
              <strong>All together</strong>,
              '',
              ...sums.map((sum) => <strong>{inPounds(pots.reduce((all, pot) => all + pot[sum], 0))}</strong>),
            ],
          ]
        : []),
    ]}
  />
)

const yearsAround = (year: string): string[] =>
  [-1, 1].map((step) => financialYearOf(`${Number(year.slice(0, 4)) + step}-04-01`))

/** References of the orders the asker may see, as many as one page of the list holds; those who see no orders get none. */
const referencesFor = async (c: PageContext): Promise<References> => {
  if (c.var.me.role === 'administrator') return { byId: new Map(), whole: true }
  const { items, next } = await got(c.var.rooms.brokerage.commissions.$get({ query: { limit: '100' } }))
  return { byId: new Map(items.map(({ id, reference }) => [id, reference])), whole: next === undefined }
}

export const seePots = () =>
  new Hono<PageEnv>()
    .get('/pots', async (c) => {
      const asked = financialYear.safeParse(c.req.query('year'))
      const year = asked.success ? asked.data : financialYearOf(c.var.today)
      const { items } = await got(c.var.rooms.budget.pots.$get({ query: { financialYear: year, limit: '100' } }))
      const pots = items.toSorted((a, b) =>
        placeOfPot(a, c.var.places).localeCompare(placeOfPot(b, c.var.places), 'en-GB'),
      )
      return show(
        c,
        { title: `Pots ${year}`, section: 'pots', wide: true },
        <>
          <h1 class="govuk-heading-l">Pots {year}</h1>
          {pots.length === 0 ? (
            <p class="govuk-body">There are no pots in this year.</p>
          ) : (
            <Pots pots={pots} places={c.var.places} year={year} />
          )}
          {c.var.me.role === 'commissioner' && <Button href="/pots/open">Open a pot</Button>}
          <p class="govuk-body">
            Other years:{' '}
            {yearsAround(year).map((each) => (
              <>
                <a class="govuk-link" href={`/pots?year=${each}`}>
                  {each}
                </a>{' '}
              </>
            ))}
          </p>
        </>,
      )
    })
    .get(`/pots/:id${anId}`, async (c) => {
      const param = { id: c.req.param('id') }
      const after = c.req.query('after')
      const { budget, insight } = c.var.rooms
      const [{ pot, position, burnDown }, entries, nameOf, references] = await Promise.all([
        got(insight.pots[':id'].position.$get({ param })),
        got(budget.pots[':id'].entries.$get({ param, query: after ? { after } : {} })),
        colleagueNames(c),
        referencesFor(c),
      ])
      const next = entries.next && `/pots/${pot.id}?${new URLSearchParams({ after: entries.next })}#entries`
      return show(
        c,
        { title: pot.purpose, section: 'pots', wide: true, back: { href: '/pots', text: 'All pots' } },
        <>
          <h1 class="govuk-heading-l">{pot.purpose}</h1>
          <p class="govuk-body-l">{inPounds(pot.available)} left</p>
          <PotSums pot={pot} places={c.var.places} />
          <PotBurnDown year={pot.financialYear} today={c.var.today} weeks={position.weeks} points={burnDown} />
          <PotEntries entries={entries.items} nameOf={nameOf} references={references} />
          {next && <Pagination next={{ href: next, text: 'Older entries' }} />}
        </>,
      )
    })
