// The state of a draft in words, and what it would change: the old beside the new.
import type { DraftState } from '../../shared/catalogue/listing-draft.ts'
import type { DraftView } from '../../shared/catalogue/listing-draft-view.ts'
import { Tag, type TagColour } from '../govuk/tag.tsx'

const words: Record<DraftState, { readonly text: string; readonly colour: TagColour }> = {
  waiting: { text: 'With the council', colour: 'blue' },
  returned: { text: 'Sent back', colour: 'orange' },
  approved: { text: 'Approved', colour: 'green' },
  'taken-back': { text: 'Taken back', colour: 'grey' },
}

export const DraftTag = ({ state }: { state: DraftState }) => (
  <Tag colour={words[state].colour}>{words[state].text}</Tag>
)

type Change = DraftView['changes'][number]

const Side = ({ title, said, after = false }: { title: string; said: string | undefined; after?: boolean }) => (
  <div class={after ? 'app-change__side app-change__side--after' : 'app-change__side'}>
    <dt>{title}</dt>
    <dd>{said ?? <span class="govuk-hint">Nothing</span>}</dd>
  </div>
)

const OneChange = ({ it, isNew }: { it: Change; isNew: boolean }) => (
  <section class="app-change" aria-label={it.words}>
    <h3 class="govuk-heading-s govuk-!-margin-bottom-1">{it.words}</h3>
    <dl class={isNew ? undefined : 'app-change__pair'}>
      {!isNew && <Side title="Now" said={it.before} />}
      <Side title={isNew ? 'It says' : 'Then'} said={it.after} after />
    </dl>
  </section>
)

/** Old beside new; for a listing that is not there yet, what it would say. */
export const Changes = ({ changes, isNew }: { changes: DraftView['changes']; isNew: boolean }) => {
  if (changes.length === 0) return <p class="govuk-body">Nothing differs from the listing as it is now.</p>
  return (
    <div class="govuk-!-margin-bottom-6">
      <h2 class="govuk-heading-m govuk-!-margin-bottom-1">{isNew ? 'What it would say' : 'What would change'}</h2>
      {changes.map((it) => (
        <OneChange it={it} isNew={isNew} />
      ))}
    </div>
  )
}
