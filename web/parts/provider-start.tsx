// What a provider sees first: requests to answer with the day they lapse, then what to start, to record and to say again.
import type { CommissionLine } from '../../shared/brokerage/view.ts'
import type { ListingView } from '../../shared/catalogue/listing-view.ts'
import type { Day } from '../../shared/kernel/calendar.ts'
import { daysBetween } from '../../shared/kernel/calendar.ts'
import { inPounds } from '../../shared/kernel/money.ts'
import type { Task } from '../../shared/tasks/task.ts'
import { got } from '../answer.ts'
import { Tag } from '../govuk/tag.tsx'
import { TaskList } from '../govuk/task-list.tsx'
import type { PageContext } from '../page.tsx'
import { OurMarket } from './our-market.tsx'
import { ordersInAny } from './our-orders.ts'
import { leftInWords, unitsInWords } from './units.ts'
import { writtenDay } from './written-day.ts'

/** What waits for a provider's people. */
export type ProviderTasks = {
  readonly today: Day
  readonly requests: readonly CommissionLine[]
  readonly toStart: readonly CommissionLine[]
  readonly toRecord: readonly CommissionLine[]
  readonly stale: readonly Pick<ListingView, 'id' | 'name' | 'availability'>[]
  /** Papers that run out and drafts the council sent back. */
  readonly market: readonly Task[]
  /** Whether the organisation has been registered. */
  readonly registered: boolean
}

/** Asks for all of it at once. */
export const findProviderTasks = async (c: PageContext): Promise<ProviderTasks> => {
  const [orders, listings, tasks] = await Promise.all([
    ordersInAny(c, ['offered', 'accepted', 'in-delivery']),
    got(c.var.rooms.search.listings.$get({ query: { limit: '100' } })),
    got(c.var.rooms.tasks.tasks.$get({ query: {} })),
  ])
  const byDue = (a: CommissionLine, b: CommissionLine) => (a.turnDue ?? '9').localeCompare(b.turnDue ?? '9')
  return {
    today: c.var.today,
    requests: orders.offered.sort(byDue),
    toStart: orders.accepted.sort((a, b) => (a.startOn ?? '').localeCompare(b.startOn ?? '')),
    toRecord: orders['in-delivery'],
    stale: listings.items.filter(({ status, availability }) => status !== 'withdrawn' && availability.stale),
    market: tasks.items.filter(({ kind }) => kind === 'renew-papers' || kind === 'mend-draft'),
    registered: c.var.place !== undefined,
  }
}

/** "Lapses today", "Lapses in 3 days". */
const inDays = (from: Day, to: Day): string => {
  const days = daysBetween(from, to)
  if (days < 0) return 'Lapsing now'
  return days === 0 ? 'Lapses today' : days === 1 ? 'Lapses tomorrow' : `Lapses in ${days} days`
}

export const RequestList = ({ today, requests }: Pick<ProviderTasks, 'today' | 'requests'>) =>
  requests.length === 0 ? (
    <p class="govuk-body">No requests are waiting for your answer.</p>
  ) : (
    <TaskList
      id="requests"
      items={requests.map((it) => ({
        title: `${it.listing.name}, ${it.reference}`,
        href: `/requests/${it.id}`,
        hint: `${unitsInWords(it.units, it.terms.unit)}, ${it.price === 0 ? 'no charge' : inPounds(it.price)}. ${
          it.turnDue ? `Answer by ${writtenDay(it.turnDue)}.` : ''
        }`,
        status: it.turnDue ? (
          <Tag colour={daysBetween(today, it.turnDue) < 2 ? 'red' : 'yellow'}>{inDays(today, it.turnDue)}</Tag>
        ) : (
          ''
        ),
      }))}
    />
  )

/** One line a listing that runs: its register of today, from where another day is one tap away. */
const Registers = ({ today, running }: { today: Day; running: readonly CommissionLine[] }) => {
  const byListing = Map.groupBy(running, (it) => it.listing.id)
  if (byListing.size === 0) return <p class="govuk-body">No help of yours is running.</p>
  return (
    <TaskList
      id="to-record"
      items={[...byListing].map(([id, orders]) => ({
        title: orders[0]?.listing.name,
        href: `/register/${id}/${today}`,
        hint: orders.length === 1 ? `${orders[0]?.reference}, ${orders[0] && leftInWords(orders[0])}` : undefined,
        status: orders.length === 1 ? '1 family' : `${orders.length} families`,
      }))}
    />
  )
}

/** The provider's part of the start page. */
export const ProviderStart = ({ today, requests, toStart, toRecord, stale, market, registered }: ProviderTasks) => (
  <>
    {!registered && <OurMarket registered={registered} market={[]} />}
    <h2 class="govuk-heading-m">Requests to answer</h2>
    <RequestList today={today} requests={requests} />
    {toStart.length > 0 && (
      <>
        <h2 class="govuk-heading-m">Help to start</h2>
        <TaskList
          id="to-start"
          items={toStart.map((it) => ({
            title: `${it.listing.name}, ${it.reference}`,
            href: `/our-orders/${it.id}`,
            hint: it.startOn ? `You said it starts on ${writtenDay(it.startOn)}.` : undefined,
            status:
              it.startOn && it.startOn < today ? (
                <Tag colour="red">No session yet</Tag>
              ) : (
                <Tag colour="blue">To start</Tag>
              ),
          }))}
        />
      </>
    )}
    <h2 class="govuk-heading-m">Sessions to record</h2>
    <Registers today={today} running={[...toRecord, ...toStart]} />
    {stale.length > 0 && (
      <>
        <h2 class="govuk-heading-m">Places to check</h2>
        <p class="govuk-body">
          You have not said for some weeks whether {stale.length === 1 ? 'this listing has' : 'these listings have'}{' '}
          places. Workers are told that it may be out of date.
        </p>
        <TaskList
          id="stale"
          items={stale.map((it) => ({
            title: it.name,
            href: `/listings#listing-${it.id}`,
            hint: `Last said on ${writtenDay(it.availability.checkedOn)}.`,
            status: <Tag colour="orange">Going stale</Tag>,
          }))}
        />
      </>
    )}
    <OurMarket registered market={market} />
  </>
)
