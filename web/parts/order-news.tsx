// What was just done with an order, said once at the top of its page.
import { NotificationBanner } from '../govuk/notification-banner.tsx'

const words: Readonly<Record<string, string>> = {
  withdraw: 'The order is withdrawn.',
  cancel: 'The order is cancelled.',
  'end-early': 'The order has ended.',
  hold: 'The order is on hold.',
  resume: 'The order goes on.',
  complete: 'The order is complete.',
  'take-back': 'The delivery is taken back.',
  concern: 'It is on record what you did about the concern.',
}

export const orderNews = (done: string | undefined) => {
  const text = words[done ?? '']
  return text && <NotificationBanner success text={text} />
}
