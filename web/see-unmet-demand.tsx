// See unmet demand: what was looked for and not found, declined, left unanswered or waited for, by outcome, place and month.
import { Hono } from 'hono'
import type { UnmetLine } from '../shared/insight/unmet-demand.ts'
import { addMonths, monthOf } from '../shared/kernel/calendar.ts'
import { asErrors, got, tried } from './answer.ts'
import { Button } from './govuk/button.tsx'
import { errorAt, type FieldError } from './govuk/error-summary.tsx'
import { InsetText } from './govuk/inset-text.tsx'
import { Select } from './govuk/select.tsx'
import { type PageContext, type PageEnv, type Rooms, show } from './page.tsx'
import { csvOf } from './parts/csv.ts'
import { writtenMonth } from './parts/family-names.ts'
import { onlyFor } from './parts/only-for.ts'
import { outcomeChoices } from './parts/outcome-name.ts'
import { numbers, placeIn, UnmetByMonth, UnmetByOutcome, UnmetByPlace, unmetOutcome } from './parts/unmet-tables.tsx'

type Query = Parameters<Rooms['insight']['unmet-demand']['$get']>[0]['query']
const filters = ['from', 'to', 'localityId', 'outcome'] as const

const askedIn = (c: PageContext): Query =>
  Object.fromEntries(filters.flatMap((name) => (c.req.query(name) ? [[name, c.req.query(name)]] : []))) as Query

/** Every line, however many pages they take. */
const everyLine = async (c: PageContext, query: Query): Promise<UnmetLine[]> => {
  const ask = c.var.rooms.insight['unmet-demand'].$get
  const lines: UnmetLine[] = []
  let after: string | undefined
  do {
    const page = await got(ask({ query: { ...query, limit: '100', ...(after ? { after } : {}) } }))
    lines.push(...page.items.map((each) => ({ ...each, localityId: each.localityId })))
    after = page.next
  } while (after)
  return lines
}

const seeAll = async (c: PageContext) => {
  onlyFor(c, 'commissioner', 'insight-officer', 'team-manager')
  const query = askedIn(c)
  const answer = await tried(c.var.rooms.insight['unmet-demand'].$get({ query: { ...query, limit: '1' } }))
  const errors = answer.problem ? asErrors(answer.problem) : []
  const told = answer.done
  const lines = told ? await everyLine(c, query) : []
  const file = `/unmet-demand.csv?${new URLSearchParams(query as Record<string, string>)}`
  return show(
    c,
    { title: 'Unmet demand', section: 'gaps', wide: true, errors },
    <>
      <h1 class="govuk-heading-l">Unmet demand</h1>
      <p class="govuk-body">
        Searches that found nothing, orders declined or left unanswered, and help that was full or
        {told ? ` took ${told.longWaitFrom} weeks or more` : ' took long'} when it was asked for.
      </p>
      {c.var.me.role !== 'team-manager' && (
        <p class="govuk-body">
          <a class="govuk-link" href="/calls">
            What providers have been asked to offer
          </a>
        </p>
      )}
      <Narrow c={c} query={{ from: told?.from, to: told?.to, ...query }} errors={errors} />
      {told && lines.length === 0 && <p class="govuk-body">Nothing went unmet here in these months.</p>}
      {lines.length > 0 && (
        <>
          <UnmetByOutcome lines={lines} />
          <UnmetByPlace lines={lines} places={c.var.places} calls={c.var.me.role === 'commissioner'} />
          <UnmetByMonth lines={lines} />
          <p class="govuk-body">
            <a class="govuk-link" href={file}>
              Download as a file for a spreadsheet (CSV)
            </a>
          </p>
          <InsetText>
            These are counts for those who fill gaps. Where they are few, they may be of one family: do not publish
            them.
          </InsetText>
        </>
      )}
    </>,
  )
}

const Narrow = ({ c, query, errors }: { c: PageContext; query: Query; errors: readonly FieldError[] }) => {
  const now = monthOf(c.var.today)
  const months = Array.from({ length: 24 }, (_, n) => addMonths(now, -n)).map((value) => ({
    value,
    text: writtenMonth(value),
  }))
  const places = c.var.places.map(({ id, name }) => ({ value: id, text: name }))
  const outcomes = outcomeChoices.map(({ value, text }) => ({ value, text }))
  const any = (text: string) => ({ value: '', text })
  const select = (name: (typeof filters)[number], label: string, items: { value: string; text: string }[]) => (
    <Select name={name} label={label} items={items} value={query[name] ?? ''} error={errorAt(errors, name)} />
  )
  return (
    <form method="get" class="app-narrow">
      {select('from', 'From', months)}
      {select('to', 'To', months)}
      {c.var.me.role !== 'team-manager' && select('localityId', 'Locality', [any('Any'), ...places])}
      {select('outcome', 'Outcome', [any('Any'), ...outcomes])}
      <Button kind="secondary">Show</Button>
    </form>
  )
}

const download = async (c: PageContext) => {
  onlyFor(c, 'commissioner', 'insight-officer', 'team-manager')
  const lines = await everyLine(c, askedIn(c))
  const rows = lines.map((it) => [
    unmetOutcome(it.outcome),
    placeIn(c.var.places, it.localityId),
    it.month,
    ...[it.searches, it.declined, it.noPlaces, it.expired, it.longWaits, it.total],
  ])
  c.header('content-type', 'text/csv; charset=utf-8')
  c.header('content-disposition', 'attachment; filename="unmet-demand.csv"')
  return c.body(csvOf([['Outcome', 'Place', 'Month', ...numbers], ...rows]))
}

export const seeUnmetDemand = () => new Hono<PageEnv>().get('/unmet-demand', seeAll).get('/unmet-demand.csv', download)
