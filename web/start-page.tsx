// The start page: what waits for whoever signed in, by role.
import { Hono } from 'hono'
import type { Child } from 'hono/jsx'
import { navigationFor } from './navigation.ts'
import { type PageContext, type PageEnv, show } from './page.tsx'
import { AdministratorStart, findAdministratorStart } from './parts/administrator-start.tsx'
import { CommissionerStart, findCommissionerStart } from './parts/commissioner-start.tsx'
import { FinanceStart } from './parts/finance-start.tsx'
import { findRecords, InsightStart } from './parts/insight-start.tsx'
import { potsOfThisYear } from './parts/pot-totals.tsx'
import { findProviderTasks, ProviderStart } from './parts/provider-start.tsx'
import { findManagerStart, ManagerStart } from './parts/team-start.tsx'
import { findWorkerStart, WorkerStart } from './parts/worker-start.tsx'

/** What the rest come for, until their work has a start of its own. */
const WaysIn = ({ c }: { c: PageContext }) => (
  <ul class="govuk-list">
    {navigationFor(c.var.me.role).map(({ href, text }) => (
      <li>
        <a class="govuk-link" href={href}>
          {text}
        </a>
      </li>
    ))}
  </ul>
)

const startFor = async (c: PageContext): Promise<Child> => {
  switch (c.var.me.role) {
    case 'provider':
      return <ProviderStart {...(await findProviderTasks(c))} />
    case 'team-manager':
      return <ManagerStart {...(await findManagerStart(c))} />
    case 'commissioner':
      return <CommissionerStart {...(await findCommissionerStart(c))} />
    case 'finance-officer':
      return <FinanceStart pots={await potsOfThisYear(c)} />
    case 'insight-officer':
      return <InsightStart records={await findRecords(c)} />
    case 'administrator':
      return <AdministratorStart {...(await findAdministratorStart(c))} />
    case 'lead-worker':
    case 'hub-support':
    case 'duty-worker':
      return <WorkerStart {...(await findWorkerStart(c))} />
    default:
      return <WaysIn c={c} />
  }
}

export const startPage = () =>
  new Hono<PageEnv>().get('/', async (c) => {
    const start = await startFor(c)
    return show(
      c,
      { title: 'To do', section: 'home' },
      <>
        <h1 class="govuk-heading-l">To do</h1>
        {start}
      </>,
    )
  })
