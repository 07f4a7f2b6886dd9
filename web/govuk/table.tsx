// Figures in rows and columns, which a keyboard can scroll when the screen is too narrow for them.
import type { Child } from 'hono/jsx'
import { classNames } from './class-names.ts'
import type { Size } from './label.tsx'

export type Column = { heading: Child; numeric?: boolean | undefined }

/** `numeric` columns line up on the right; `firstCellIsHeader` names each row by its first cell. */
type Props = Scrolling & {
  captionSize?: Size | undefined
  columns?: readonly Column[] | undefined
  rows: readonly (readonly Child[])[]
  firstCellIsHeader?: boolean | undefined
  small?: boolean | undefined
  classes?: string | undefined
}

/** For more than three columns: a region a keyboard can scroll, which takes its name from the caption. */
type Scrolling =
  | { caption: string; scroll?: { id: string } | undefined }
  | { caption?: string | undefined; scroll?: undefined }

export const Table = (props: Props) => {
  const table = (
    <table class={classNames('govuk-table', props.small && 'govuk-table--small-text-until-tablet', props.classes)}>
      {props.caption && (
        <caption
          class={classNames('govuk-table__caption', props.captionSize && `govuk-table__caption--${props.captionSize}`)}
          id={props.scroll && `${props.scroll.id}-caption`}
        >
          {props.caption}
        </caption>
      )}
      {props.columns && (
        <thead class="govuk-table__head">
          <tr class="govuk-table__row">
            {props.columns.map((column) => (
              <th
                scope="col"
                class={classNames('govuk-table__header', column.numeric && 'govuk-table__header--numeric')}
              >
                {column.heading}
              </th>
            ))}
          </tr>
        </thead>
      )}
      <tbody class="govuk-table__body">
        {props.rows.map((row) => (
          <tr class="govuk-table__row">
            {row.map((cell, at) =>
              at === 0 && props.firstCellIsHeader ? (
                <th scope="row" class="govuk-table__header">
                  {cell}
                </th>
              ) : (
                <td
                  class={classNames('govuk-table__cell', props.columns?.[at]?.numeric && 'govuk-table__cell--numeric')}
                >
                  {cell}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
  return props.scroll ? (
    // A scrolling region must take focus, or nobody without a mouse reaches its far columns.
    <section class="app-scroll" id={props.scroll.id} aria-labelledby={`${props.scroll.id}-caption`} tabindex={0}>
      {table}
    </section>
  ) : (
    table
  )
}
