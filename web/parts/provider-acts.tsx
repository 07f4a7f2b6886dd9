// What somebody who keeps providers can do with one now, and what was just done.
import { type ProviderView, type StandingAct, standingAfterAct } from '../../shared/providers/provider.ts'
import { NotificationBanner } from '../govuk/notification-banner.tsx'
import type { PageContext } from '../page.tsx'
import { writtenDay } from './written-day.ts'

const acts: Record<StandingAct, string> = {
  assure: 'Assure it',
  suspend: 'Suspend it',
  reinstate: 'Reinstate it',
  leave: 'Record that it has left',
}
const done: Record<StandingAct, string> = {
  assure: 'Assured.',
  suspend: 'Suspended: it is given no new orders.',
  reinstate: 'Reinstated.',
  leave: 'Recorded: it has left.',
}

const keeps = (c: PageContext): boolean => c.var.me.role === 'commissioner' || c.var.me.role === 'administrator'

/** Above the heading of a provider's page: what was just done, and how many orders it put on hold. */
export const providerNews = (c: PageContext) => {
  const act = (Object.keys(done) as StandingAct[]).find((each) => each === c.req.query('done'))
  if (!act || !keeps(c)) return undefined
  const held = Number(c.req.query('held'))
  const orders =
    held === 1 ? '1 order is on hold and its worker is told.' : `${held} orders are on hold and their workers are told.`
  const text = held > 0 ? `${done[act]} ${orders}` : done[act]
  return <NotificationBanner success text={text} />
}

export const ProviderActs = ({ c, it }: { c: PageContext; it: ProviderView }) => {
  if (!keeps(c)) return null
  const links = [
    ...(Object.keys(acts) as StandingAct[])
      .filter((act) => standingAfterAct(it.standing, act) !== undefined)
      .map((act) => ({ href: `/providers/${it.id}/${act}`, text: acts[act] })),
    {
      href: `/providers/${it.id}/papers`,
      text: it.papersWaiting ? `Papers it sent (${it.papersWaiting} to look at)` : 'Papers it sent',
    },
    { href: `/providers/${it.id}/people`, text: 'Its people' },
  ]
  return (
    <>
      {it.standing === 'suspended' && (
        <p class="govuk-body">
          {it.standingOn && `Since ${writtenDay(it.standingOn)}. `}
          {it.reviewOn && `Looked at again by ${writtenDay(it.reviewOn)}. `}
          {it.safeguarding && 'A worry about a child’s safety is behind it: orders that ran are on hold.'}
        </p>
      )}
      <ul class="govuk-list">
        {links.map(({ href, text }) => (
          <li>
            <a class="govuk-link" href={href}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}
