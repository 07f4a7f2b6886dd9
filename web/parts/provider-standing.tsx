// Whether a provider may be given new work, and how its papers stand: what runs out, when, and what is owed.
import { type Day, daysBetween } from '../../shared/kernel/calendar.ts'
import { inPounds } from '../../shared/kernel/money.ts'
import { type Paper, papers } from '../../shared/providers/due-diligence.ts'
import type { ProviderStanding, ProviderView, providerKinds } from '../../shared/providers/provider.ts'
import { Table } from '../govuk/table.tsx'
import { Tag } from '../govuk/tag.tsx'
import { writtenDay } from './written-day.ts'

/** Two months to renew a paper before new orders stop. Chosen for the product; a council sets its own. */
const warnWithin = 60

export const kindWords: Record<(typeof providerKinds)[number], string> = {
  charity: 'Charity',
  private: 'Private company',
  nhs: 'NHS',
  'in-house': 'Council’s own team',
  'social-enterprise': 'Social enterprise',
}

const standingWords: Record<ProviderStanding, string> = {
  applying: 'Applying',
  assured: 'Assured',
  suspended: 'Suspended',
  left: 'Has left',
}

type Standing = Pick<ProviderView, 'standing' | 'assured' | 'assuredUntil'>

/** "Assured", "Papers run out in 12 days", "Papers have run out", "Suspended". */
export const StandingTag = ({ standing, assured, assuredUntil, today }: Standing & { today: Day }) => {
  if (standing !== 'assured')
    return <Tag colour={standing === 'applying' ? 'blue' : 'red'}>{standingWords[standing]}</Tag>
  if (!assured) return <Tag colour="red">Papers have run out</Tag>
  const left = daysBetween(today, assuredUntil)
  if (left <= warnWithin) return <Tag colour="orange">{`Papers run out in ${inDays(left)}`}</Tag>
  return <Tag colour="green">{standingWords.assured}</Tag>
}

/** Whether somebody should chase this provider's papers now. */
export const needsChasing = ({ standing, assuredUntil }: Standing, today: Day): boolean =>
  standing === 'assured' && daysBetween(today, assuredUntil) <= warnWithin

const inDays = (count: number): string => (count === 1 ? '1 day' : `${count} days`)

const PaperState = ({ expiresOn, today }: { expiresOn: Day; today: Day }) => {
  const left = daysBetween(today, expiresOn)
  if (left < 0) return <Tag colour="red">Ran out</Tag>
  if (left <= warnWithin) return <Tag colour="orange">{left === 0 ? 'Last day' : `Runs out in ${inDays(left)}`}</Tag>
  return <>In order</>
}

const soonestFirst = (a: Paper, b: Paper) => a.expiresOn.localeCompare(b.expiresOn)

export const Papers = ({ provider, today }: { provider: ProviderView; today: Day }) => (
  <>
    {provider.papersOwed.length > 0 && (
      <>
        <p class="govuk-body">Owed now, so it takes no new orders:</p>
        <ul class="govuk-list govuk-list--bullet">
          {provider.papersOwed.map((each) => (
            <li>{papers[each]}</li>
          ))}
        </ul>
      </>
    )}
    {provider.dueDiligence.length === 0 ? (
      <p class="govuk-body">No papers have been seen.</p>
    ) : (
      <Table
        caption="Papers seen, the first to run out on top"
        captionSize="s"
        scroll={{ id: 'papers' }}
        columns={[
          { heading: 'Paper' },
          { heading: 'Reference' },
          { heading: 'Cover', numeric: true },
          { heading: 'Holds until' },
          { heading: 'State' },
        ]}
        rows={provider.dueDiligence
          .toSorted(soonestFirst)
          .map((each) => [
            papers[each.what],
            each.reference ?? '',
            each.sum === undefined ? '' : inPounds(each.sum),
            writtenDay(each.expiresOn),
            <PaperState expiresOn={each.expiresOn} today={today} />,
          ])}
      />
    )}
  </>
)
