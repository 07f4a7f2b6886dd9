// What every page has at hand: who is asking, the API's typed rooms, the day, and the frame it is shown in.
import type { Context } from 'hono'
import { hc } from 'hono/client'
import type { Child } from 'hono/jsx'
import type { ComparisonApi } from '../shared/brokerage/comparison-routes.ts'
import type { DeliveryApi } from '../shared/brokerage/delivery-routes.ts'
import type { EntryApi } from '../shared/brokerage/entry-routes.ts'
import type { FamilyApi } from '../shared/brokerage/family-routes.ts'
import type { OrderListApi } from '../shared/brokerage/list-routes.ts'
import type { RegisterApi } from '../shared/brokerage/register-routes.ts'
import type { RequestApi } from '../shared/brokerage/request-routes.ts'
import type { BrokerageApi } from '../shared/brokerage/routes.ts'
import type { StopApi } from '../shared/brokerage/stop-routes.ts'
import type { BudgetApi } from '../shared/budget/routes.ts'
import type { CallOfferApi } from '../shared/catalogue/call-offer-routes.ts'
import type { CallApi } from '../shared/catalogue/call-routes.ts'
import type { DraftActApi } from '../shared/catalogue/draft-act-routes.ts'
import type { DraftApi } from '../shared/catalogue/draft-routes.ts'
import type { ListingActApi } from '../shared/catalogue/listing-act-routes.ts'
import type { ListingApi } from '../shared/catalogue/listing-routes.ts'
import type { OpenReferralApi } from '../shared/catalogue/open-referral-routes.ts'
import type { PaperApi } from '../shared/catalogue/paper-routes.ts'
import type { ProviderChangeApi } from '../shared/catalogue/provider-routes.ts'
import type { CatalogueApi } from '../shared/catalogue/routes.ts'
import type { InsightApi } from '../shared/insight/routes.ts'
import type { UnmetDemandApi } from '../shared/insight/unmet-demand-routes.ts'
import type { UsedForNeedApi } from '../shared/insight/used-for-need-routes.ts'
import type { Day, Instant } from '../shared/kernel/calendar.ts'
import type { OutcomesApi } from '../shared/outcomes/routes.ts'
import type { PeopleApi } from '../shared/people/routes.ts'
import type { Worker } from '../shared/people/worker.ts'
import type { HelpRequestActApi } from '../shared/plans/help-request-act-routes.ts'
import type { HelpRequestApi } from '../shared/plans/help-request-routes.ts'
import type { PlansApi } from '../shared/plans/routes.ts'
import type { SavedSearchApi } from '../shared/plans/saved-search-routes.ts'
import type { SearchApi } from '../shared/plans/search-routes.ts'
import type { ShortlistApi } from '../shared/plans/shortlist-routes.ts'
import type { ProviderPeopleApi } from '../shared/providers/people-routes.ts'
import type { ProvidersApi } from '../shared/providers/routes.ts'
import type { TasksApi } from '../shared/tasks/routes.ts'
import type { FieldError } from './govuk/error-summary.tsx'
import { type Assets, Layout, page } from './layout.tsx'
import { navigationFor } from './navigation.ts'
import type { SignedInEnv } from './session.ts'

// One client asks all three edges of the room: at run time a client only builds addresses.
type Orders = ReturnType<typeof hc<BrokerageApi>>['api'] &
  ReturnType<typeof hc<RequestApi>>['api'] &
  ReturnType<typeof hc<ComparisonApi>>['api'] &
  ReturnType<typeof hc<OrderListApi>>['api']

type Pots = ReturnType<typeof hc<BudgetApi>>['api'] & ReturnType<typeof hc<EntryApi>>['api']

type Menu = ReturnType<typeof hc<CatalogueApi>>['api'] &
  ReturnType<typeof hc<ListingApi>>['api'] &
  ReturnType<typeof hc<ListingActApi>>['api'] &
  ReturnType<typeof hc<DraftApi>>['api'] &
  ReturnType<typeof hc<DraftActApi>>['api'] &
  ReturnType<typeof hc<CallApi>>['api'] &
  ReturnType<typeof hc<CallOfferApi>>['api'] &
  ReturnType<typeof hc<StopApi>>['api']
type Organisations = ReturnType<typeof hc<ProvidersApi>>['api'] &
  ReturnType<typeof hc<ProviderChangeApi>>['api'] &
  ReturnType<typeof hc<ProviderPeopleApi>>['api'] &
  ReturnType<typeof hc<PaperApi>>['api'] &
  ReturnType<typeof hc<StopApi>>['api']

type Plans = ReturnType<typeof hc<PlansApi>>['api'] &
  ReturnType<typeof hc<SavedSearchApi>>['api'] &
  ReturnType<typeof hc<ShortlistApi>>['api']
type Insight = ReturnType<typeof hc<InsightApi>>['api'] &
  ReturnType<typeof hc<UnmetDemandApi>>['api'] &
  ReturnType<typeof hc<UsedForNeedApi>>['api']
type HelpRequests = ReturnType<typeof hc<HelpRequestApi>>['api'] & ReturnType<typeof hc<HelpRequestActApi>>['api']

/** The rooms a page may ask, each with its own typed client, all answered in process. */
export const roomsOf = (origin: string, ask: typeof fetch) => ({
  people: hc<PeopleApi>(origin, { fetch: ask }).api,
  catalogue: hc<CatalogueApi>(origin, { fetch: ask }).api as Menu,
  providers: hc<ProvidersApi>(origin, { fetch: ask }).api as Organisations,
  search: hc<SearchApi>(origin, { fetch: ask }).api,
  budget: hc<BudgetApi>(origin, { fetch: ask }).api as Pots,
  plans: hc<PlansApi>(origin, { fetch: ask }).api as Plans,
  helpRequests: hc<HelpRequestApi>(origin, { fetch: ask }).api as HelpRequests,
  brokerage: hc<BrokerageApi>(origin, { fetch: ask }).api as Orders,
  deliveries: hc<DeliveryApi>(origin, { fetch: ask }).api,
  registers: hc<RegisterApi>(origin, { fetch: ask }).api,
  families: hc<FamilyApi>(origin, { fetch: ask }).api,
  outcomes: hc<OutcomesApi>(origin, { fetch: ask }).api,
  insight: hc<InsightApi>(origin, { fetch: ask }).api as Insight,
  tasks: hc<TasksApi>(origin, { fetch: ask }).api,
})
export type Rooms = ReturnType<typeof roomsOf>

/** The open feed, as anybody may ask it: what the pages without a login stand on. */
export const feedOf = (origin: string, ask: typeof fetch) =>
  hc<OpenReferralApi>(`${origin}/open-referral`, { fetch: ask })

/** Who is signed in, as the API knows them. */
export type Me = Omit<Worker, 'leftOn'>

/** A locality as pages name it. */
export type Place = { readonly id: string; readonly number: number; readonly name: string }

export type PageEnv = {
  Variables: SignedInEnv['Variables'] & {
    nonce: string
    rooms: Rooms
    /** At hand on pages that need no login. */
    feed: ReturnType<typeof feedOf>
    me: Me
    places: readonly Place[]
    /** The locality or organisation of who is signed in, in words. */
    place: string | undefined
    now: Instant
    today: Day
    assets: Assets
    newId: () => string
    /** What was typed on this page before a sign-out, given back once. */
    kept: URLSearchParams | undefined
    /** Who to ring about a child who may not be safe, in the council's words. */
    mash: { readonly name: string; readonly telephone: string; readonly outOfHours: string }
  }
}
export type PageContext = Context<PageEnv>

/** What a page says about itself. */
export type Shown = {
  readonly title: string
  readonly section?: string | undefined
  readonly errors?: readonly FieldError[] | undefined
  readonly back?: { href: string; text?: string | undefined } | undefined
  readonly notice?: Child
  readonly wide?: boolean | undefined
  readonly open?: boolean | undefined
}

const Mash = ({ mash }: { mash: PageEnv['Variables']['mash'] }) => (
  <>
    <p>
      <strong>A child in immediate danger: call 999.</strong>
    </p>
    <p>
      Worried about a child? Ring the {mash.name} now:{' '}
      <a href={`tel:${mash.telephone.replaceAll(' ', '')}`}>{mash.telephone}</a>, out of hours{' '}
      <a href={`tel:${mash.outOfHours.replaceAll(' ', '')}`}>{mash.outOfHours}</a>.
    </p>
  </>
)

/** Shows a page in its frame: 422 when it has errors, 200 otherwise. */
export const show = (c: PageContext, shown: Shown, content: Child, status: 200 | 403 | 404 | 422 | 500 | 503 = 200) =>
  c.html(
    page(
      <Layout
        {...shown}
        assets={c.var.assets}
        nonce={c.var.nonce}
        csrf={c.var.csrf}
        asker={c.var.me && { name: c.var.me.name, place: c.var.place }}
        nav={c.var.me && navigationFor(c.var.me.role)}
        safety={<Mash mash={c.var.mash} />}
      >
        {content}
      </Layout>,
    ),
    shown.errors?.length && status === 200 ? 422 : status,
  )

/** Only ids stand in addresses: anything else on that path is not a page. */
export const anId = '{[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}}'

/** The fields of a form as typed, without its token. The guard has read it already. */
export const typed = async (c: PageContext): Promise<URLSearchParams> => {
  const form = await c.req.formData()
  return new URLSearchParams(
    [...form].filter((field): field is [string, string] => typeof field[1] === 'string' && field[0] !== 'csrf'),
  )
}

/** What this person had typed on this page when they were signed out; undefined when there is nothing to give back. */
export const kept = (c: PageContext): URLSearchParams | undefined => c.var.kept
