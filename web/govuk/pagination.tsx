// The way through a list too long for one page: forward and back, or by number where the pages are counted.
import type { Child } from 'hono/jsx'
import { classNames } from './class-names.ts'

/** `label` says what is on that page; it shows only where pages are not numbered. */
export type PageLink = { href: string; text?: string | undefined; label?: string | undefined }

export type PageNumber = { number: number; href: string; current?: boolean | undefined } | { ellipsis: true }

type Props = {
  previous?: PageLink | undefined
  next?: PageLink | undefined
  items?: readonly PageNumber[] | undefined
  label?: string | undefined
  classes?: string | undefined
}

export const Pagination = (props: Props) => {
  const block = !props.items && Boolean(props.next || props.previous)
  return (
    <nav
      class={classNames('govuk-pagination', block && 'govuk-pagination--block', props.classes)}
      aria-label={props.label ?? 'Pagination'}
    >
      {props.previous && <Arrow link={props.previous} way="prev" block={block} />}
      {props.items && (
        <ul class="govuk-pagination__list">
          {props.items.map((item) => (
            <Numbered item={item} />
          ))}
        </ul>
      )}
      {props.next && <Arrow link={props.next} way="next" block={block} />}
    </nav>
  )
}

const Numbered = ({ item }: { item: PageNumber }) =>
  'ellipsis' in item ? (
    <li class="govuk-pagination__item govuk-pagination__item--ellipsis">⋯</li>
  ) : (
    <li class={classNames('govuk-pagination__item', item.current && 'govuk-pagination__item--current')}>
      <a
        class="govuk-link govuk-pagination__link"
        href={item.href}
        aria-label={`Page ${item.number}`}
        aria-current={item.current ? 'page' : undefined}
      >
        {item.number}
      </a>
    </li>
  )

const paths = {
  prev: 'm6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z',
  next: 'm8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z',
}

const Icon = ({ way }: { way: 'prev' | 'next' }) => (
  <svg
    class={`govuk-pagination__icon govuk-pagination__icon--${way}`}
    xmlns="http://www.w3.org/2000/svg"
    height="13"
    width="15"
    aria-hidden="true"
    focusable="false"
    viewBox="0 0 15 13"
  >
    <path d={paths[way]} />
  </svg>
)

const Arrow = ({ link, way, block }: { link: PageLink; way: 'prev' | 'next'; block: boolean }) => (
  <div class={`govuk-pagination__${way}`}>
    <a class="govuk-link govuk-pagination__link" href={link.href} rel={way}>
      {(block || way === 'prev') && <Icon way={way} />}
      <span
        class={classNames(
          'govuk-pagination__link-title',
          block && !link.label && 'govuk-pagination__link-title--decorated',
        )}
      >
        {link.text ?? <DefaultWords way={way} />}
      </span>
      {link.label && block && (
        <>
          {' '}
          <span class="govuk-visually-hidden">:</span> <span class="govuk-pagination__link-label">{link.label}</span>
        </>
      )}
      {!block && way === 'next' && <Icon way={way} />}
    </a>
  </div>
)

const DefaultWords = ({ way }: { way: 'prev' | 'next' }): Child => (
  <>
    {way === 'prev' ? 'Previous' : 'Next'}
    <span class="govuk-visually-hidden"> page</span>
  </>
)
