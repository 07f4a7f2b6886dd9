// What waits for a provider's people about their organisation: to be registered, papers that run out, drafts that came back.
import type { Task } from '../../shared/tasks/task.ts'
import { InsetText } from '../govuk/inset-text.tsx'
import { Tag } from '../govuk/tag.tsx'
import { TaskList } from '../govuk/task-list.tsx'

type Props = { registered: boolean; market: readonly Task[] }

export const OurMarket = ({ registered, market }: Props) => (
  <>
    {!registered && (
      <InsetText>
        Your organisation is not registered yet.{' '}
        <a class="govuk-link" href="/our-organisation/register">
          Register it
        </a>
        .
      </InsetText>
    )}
    {market.length > 0 && (
      <>
        <h2 class="govuk-heading-m">Papers and listings</h2>
        <TaskList
          id="market"
          items={market.map((it) => ({
            title: it.what,
            href: it.draftId ? `/listings/drafts/${it.draftId}` : '/our-organisation',
            hint: it.detail,
            status: it.draftId ? (
              <Tag colour="orange">Sent back to you</Tag>
            ) : it.late ? (
              <Tag colour="red">No new orders</Tag>
            ) : (
              <Tag colour="yellow">Send a new one</Tag>
            ),
          }))}
        />
      </>
    )}
  </>
)
