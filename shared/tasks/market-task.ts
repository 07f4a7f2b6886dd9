// What is due about the market: papers that run out, applications, suspensions to look at again, listings that run off.
import type { Listing } from '../catalogue/listing.ts'
import type { ListingDraft } from '../catalogue/listing-draft.ts'
import type { Day } from '../kernel/calendar.ts'
import type { Rules } from '../kernel/rules.ts'
import { type PaperWarning, papers, papersOwed, paperWarnings } from '../providers/due-diligence.ts'
import { assuranceOf, isAssured, isHeldForSafety, type Provider } from '../providers/provider.ts'
import type { MarketTaskKind, Task } from './task.ts'

type About = Pick<Task, 'what'> & Partial<Pick<Task, 'detail' | 'due' | 'providerId' | 'listingId' | 'draftId'>>

const marketTask = (kind: MarketTaskKind, today: Day, about: About): Task => ({
  kind,
  late: about.due !== undefined && about.due < today,
  ...about,
})

const written = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })
const dayInWords = (on: Day): string => written.format(new Date(`${on}T00:00:00Z`))

/** "Public liability insurance runs out on 11 December 2026", "… ran out on …", "… is missing". */
export const warningInWords = ({ what, lastDay, daysLeft, shown }: PaperWarning): string => {
  if (daysLeft < 0) return shown ? `${papers[what]} ran out on ${dayInWords(lastDay)}` : `${papers[what]} is missing`
  return shown
    ? `${papers[what]} runs out on ${dayInWords(lastDay)}`
    : `${papers[what]} is asked for after ${dayInWords(lastDay)}`
}

const warningsOf = (it: Provider, today: Day, rules: Pick<Rules, 'warnPapersBefore'>) =>
  it.standing === 'assured' || it.standing === 'suspended'
    ? paperWarnings(it.dueDiligence, it.kind === 'in-house', today, rules.warnPapersBefore)
    : []

/** Whether live orders of a provider are the council's business today: it takes no new ones, and nothing holds those that run. */
export const livesWithoutAssurance = (it: Provider, today: Day): boolean =>
  it.standing !== 'applying' && !isAssured(assuranceOf(it), today) && !isHeldForSafety(it)

const counted = (n: number, one: string, many: string): string => (n === 1 ? `1 ${one}` : `${n} ${many}`)

const whyWithout = (it: Provider, today: Day, rules: Pick<Rules, 'warnPapersBefore'>): string => {
  if (it.standing === 'suspended') return 'It is suspended'
  if (it.standing === 'left') return 'It has left'
  const [first] = warningsOf(it, today, rules)
  return first ? warningInWords(first) : 'Its papers have run out'
}

/** What is due from the council about one provider; `live` is how many orders it has that are not over. */
export const dueAboutProvider = (
  it: Provider,
  live: number,
  { today, rules }: { readonly today: Day; readonly rules: Pick<Rules, 'warnPapersBefore'> },
): Task[] => {
  const about = { what: it.name, providerId: it.id }
  const tasks: Task[] = []
  if (it.papersWaiting) {
    const detail = `${counted(it.papersWaiting, 'paper', 'papers')} to look at`
    tasks.push(marketTask('check-papers', today, { ...about, detail }))
  }
  if (it.standing === 'applying') {
    const owed = papersOwed(it.dueDiligence, it.kind === 'in-house', today).length
    const detail = owed === 0 ? 'Every paper is there' : `${counted(owed, 'paper is', 'papers are')} owed`
    tasks.push(marketTask('decide-application', today, { ...about, detail }))
  }
  if (it.standing === 'suspended' && it.reviewOn) {
    tasks.push(marketTask('review-suspension', today, { ...about, due: it.reviewOn }))
  }
  if (live > 0 && livesWithoutAssurance(it, today)) {
    const detail = `${whyWithout(it, today, rules)}; ${counted(live, 'order runs', 'orders run')}`
    tasks.push({ ...marketTask('orders-without-assurance', today, { ...about, detail }), late: true })
  } else {
    const [first] = warningsOf(it, today, rules)
    if (first) {
      tasks.push(marketTask('renew-papers', today, { ...about, detail: warningInWords(first), due: first.lastDay }))
    }
  }
  return tasks
}

/** What is due from a provider's own people about its papers: a line a paper. */
export const dueFromProvider = (
  it: Provider,
  { today, rules }: { readonly today: Day; readonly rules: Pick<Rules, 'warnPapersBefore'> },
): Task[] =>
  (it.standing === 'left'
    ? []
    : paperWarnings(it.dueDiligence, it.kind === 'in-house', today, rules.warnPapersBefore)
  ).map((each) =>
    marketTask('renew-papers', today, {
      what: papers[each.what],
      detail: warningInWords(each),
      due: each.lastDay,
      providerId: it.id,
    }),
  )

/** A run-off that has come to its last day: what still runs is moved or given more time, then the listing is withdrawn. */
export const dueAboutListing = (it: Listing, today: Day): Task[] =>
  it.status === 'in-run-off' && it.runOffUntil && it.runOffUntil < today
    ? [marketTask('finish-run-off', today, { what: it.name, listingId: it.id, due: it.runOffUntil })]
    : []

/** A draft that waits: for the council, or for its provider with what the council said. */
export const dueAboutDraft = (it: ListingDraft, listingName: string | undefined, today: Day): Task =>
  it.state === 'waiting'
    ? marketTask('approve-draft', today, {
        what: listingName ?? it.proposed.name,
        detail: listingName ? 'A provider would change it' : 'A new listing',
        draftId: it.id,
        providerId: it.providerId,
      })
    : marketTask('mend-draft', today, {
        what: listingName ?? it.proposed.name,
        ...(it.note ? { detail: it.note } : {}),
        draftId: it.id,
        providerId: it.providerId,
      })
