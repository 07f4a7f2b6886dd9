// What was just done to an order, said once above its page.
import type { Child } from 'hono/jsx'
import { NotificationBanner } from '../govuk/notification-banner.tsx'
import type { PageEnv } from '../page.tsx'
import { RingMash } from './ring-mash.tsx'

const told: Readonly<Record<string, string>> = {
  accepted:
    'You accepted this order. Reach the family in the way that is safe for them, and start on the day you gave.',
  session: 'The session is recorded. The lead worker is asked to confirm it.',
  concern: 'The session is recorded, and your concern is at the top of the lead worker’s and the hub manager’s lists.',
  score: 'The score is recorded.',
  'score-at-risk': 'The score is recorded. It is severe, or clearly worse than before: is anybody at risk now?',
}

export const OrderNotice = (props: { done: string | undefined; mash: PageEnv['Variables']['mash'] }): Child => {
  const words = told[props.done ?? '']
  if (!words) return null
  const mayBeAtRisk = props.done === 'concern' || props.done === 'score-at-risk'
  return (
    <NotificationBanner success={!mayBeAtRisk}>
      <p class="govuk-notification-banner__heading">{words}</p>
      {mayBeAtRisk && <RingMash mash={props.mash} />}
    </NotificationBanner>
  )
}
