// What was just done with a family's plan, said once at the top of the page it led to.
import { NotificationBanner } from '../govuk/notification-banner.tsx'

const words: Readonly<Record<string, string>> = {
  started: 'The plan is started and saved. Everything you add is saved as you go.',
  saved: 'Saved.',
  agreed: 'Agreement recorded.',
  'agreement-withdrawn': 'Agreement taken back. Help that ran for this person alone has ended.',
  'handed-over': 'The plan is handed over, with its orders.',
  closed: 'The plan is closed.',
  'safe-together': 'It is on record why work together is safe.',
}

export const familyNews = (done: string | undefined) => {
  const text = words[done ?? '']
  return text && <NotificationBanner success text={text} />
}
