// What is known about one thing, line by line, with a way to change each.
import type { Child } from 'hono/jsx'
import { classNames } from './class-names.ts'

/** `hidden` is read out after the text: Change *address*. */
export type SummaryAction = { href: string; text: string; hidden?: string | undefined }

export type SummaryRow = { key: Child; value: Child; actions?: readonly SummaryAction[] | undefined }

/** A card gives the list a title, which is also read out after each action. */
export type SummaryCard = {
  title: string
  headingLevel?: 2 | 3 | 4 | undefined
  actions?: readonly SummaryAction[] | undefined
}

type Props = {
  rows: readonly SummaryRow[]
  card?: SummaryCard | undefined
  noBorder?: boolean | undefined
  classes?: string | undefined
}

export const SummaryList = (props: Props) => {
  const anyActions = props.rows.some((row) => row.actions?.length)
  const list = (
    <dl class={classNames('govuk-summary-list', props.noBorder && 'govuk-summary-list--no-border', props.classes)}>
      {props.rows.map((row) => (
        <div
          class={classNames(
            'govuk-summary-list__row',
            anyActions && !row.actions?.length && 'govuk-summary-list__row--no-actions',
          )}
        >
          <dt class="govuk-summary-list__key">{row.key}</dt>
          <dd class="govuk-summary-list__value">{row.value}</dd>
          {row.actions?.length ? (
            <dd class="govuk-summary-list__actions">
              <Actions actions={row.actions} card={props.card?.title} />
            </dd>
          ) : null}
        </div>
      ))}
    </dl>
  )
  return props.card ? <Card {...props.card}>{list}</Card> : list
}

const Card = (props: SummaryCard & { children?: Child }) => {
  const Heading = `h${props.headingLevel ?? 2}` as const
  const actions = props.actions ?? []
  return (
    <div class="govuk-summary-card">
      <div class="govuk-summary-card__title-wrapper">
        <Heading class="govuk-summary-card__title">{props.title}</Heading>
        {actions.length === 1 && actions[0] ? (
          <div class="govuk-summary-card__actions">
            <Action action={actions[0]} card={props.title} />
          </div>
        ) : null}
        {actions.length > 1 ? (
          <ul class="govuk-summary-card__actions">
            {actions.map((action) => (
              <li class="govuk-summary-card__action">
                <Action action={action} card={props.title} />
              </li>
            ))}
          </ul>
        ) : null}
      </div>
      <div class="govuk-summary-card__content">{props.children}</div>
    </div>
  )
}

const Actions = ({ actions, card }: { actions: readonly SummaryAction[]; card: string | undefined }) =>
  actions.length === 1 && actions[0] ? (
    <Action action={actions[0]} card={card} />
  ) : (
    <ul class="govuk-summary-list__actions-list">
      {actions.map((action) => (
        <li class="govuk-summary-list__actions-list-item">
          <Action action={action} card={card} />
        </li>
      ))}
    </ul>
  )

const Action = ({ action, card }: { action: SummaryAction; card: string | undefined }) => (
  <a class="govuk-link" href={action.href}>
    {action.text}
    {action.hidden || card ? (
      <span class="govuk-visually-hidden">
        {action.hidden && ` ${action.hidden}`}
        {card && ` (${card})`}
      </span>
    ) : null}
  </a>
)
