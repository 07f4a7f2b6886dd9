// Everything we show that is not a question is the official HTML.
import { expect, it } from 'vitest'
import * as z from 'zod'
import { BackLink } from '../../../web/govuk/back-link.tsx'
import { Breadcrumbs } from '../../../web/govuk/breadcrumbs.tsx'
import { Button } from '../../../web/govuk/button.tsx'
import { Details } from '../../../web/govuk/details.tsx'
import { ErrorSummary } from '../../../web/govuk/error-summary.tsx'
import { Footer } from '../../../web/govuk/footer.tsx'
import { Header } from '../../../web/govuk/header.tsx'
import { InsetText } from '../../../web/govuk/inset-text.tsx'
import { NotificationBanner } from '../../../web/govuk/notification-banner.tsx'
import { Pagination } from '../../../web/govuk/pagination.tsx'
import { Panel } from '../../../web/govuk/panel.tsx'
import { PhaseBanner } from '../../../web/govuk/phase-banner.tsx'
import { ServiceNavigation } from '../../../web/govuk/service-navigation.tsx'
import { SkipLink } from '../../../web/govuk/skip-link.tsx'
import { SummaryList } from '../../../web/govuk/summary-list.tsx'
import { Table } from '../../../web/govuk/table.tsx'
import { Tag } from '../../../web/govuk/tag.tsx'
import { TaskList } from '../../../web/govuk/task-list.tsx'
import { WarningText } from '../../../web/govuk/warning-text.tsx'
import { prove, said, suffixed, words } from './prove.ts'

const text = z.string().optional()
const flag = z.boolean().optional()
const tagColours = ['grey', 'green', 'teal', 'blue', 'purple', 'magenta', 'red', 'orange', 'yellow'] as const

prove({
  component: 'back-link',
  adjust: (options) => ({ href: '/home', ...options }),
  offered: words.extend({ href: z.string(), classes: text }),
  draw: (given) => (
    <BackLink href={given.href} classes={given.classes}>
      {said(given)}
    </BackLink>
  ),
  atLeast: 6,
})

prove({
  component: 'breadcrumbs',
  offered: z.strictObject({
    items: z.array(z.strictObject({ text: z.string(), href: text })),
    collapseOnMobile: flag,
    classes: text,
  }),
  draw: (given) => <Breadcrumbs {...given} />,
  atLeast: 8,
})

const kind = suffixed('govuk-button--', 'secondary', 'warning', 'inverse')
const looks = words.extend({ classes: kind, id: text, isStartButton: flag })
const press = looks.extend({
  type: z.enum(['submit', 'button', 'reset']).optional(),
  name: text,
  value: text,
  disabled: flag,
  preventDoubleClick: z.literal(true).optional(),
})
prove({
  component: 'button',
  offered: z.union([press, looks.extend({ href: z.string() })]),
  draw: ({ classes, isStartButton, ...given }) => (
    <Button {...given} kind={isStartButton ? 'start' : classes}>
      {said(given)}
    </Button>
  ),
  atLeast: 21,
  also: [{ text: 'Send', name: 'do', value: 'send', preventDoubleClick: true, classes: 'govuk-button--warning' }],
})

prove({
  component: 'details',
  offered: words.extend({ summaryText: text, summaryHtml: text, id: text, open: flag, classes: text }),
  draw: ({ summaryText, summaryHtml, ...given }) => (
    <Details {...given} summary={said({ text: summaryText, html: summaryHtml })}>
      {said(given)}
    </Details>
  ),
  atLeast: 9,
})

prove({
  component: 'error-summary',
  offered: z.strictObject({
    titleText: text,
    descriptionText: text,
    classes: text,
    errorList: z.array(z.strictObject({ text: z.string(), href: z.string().startsWith('#').optional() })).default([]),
  }),
  draw: (given) => (
    <ErrorSummary
      title={given.titleText}
      description={given.descriptionText}
      classes={given.classes}
      errors={given.errorList.map(({ text: message, href }) => ({ message, field: href?.slice(1) }))}
    />
  ),
  atLeast: 11,
  also: [
    {
      titleText: 'There is a problem',
      errorList: [{ text: 'Choose a need', href: '#needs.0.outcome' }, { text: 'The pot is closed' }],
    },
  ],
})

prove({
  component: 'inset-text',
  offered: words.extend({ id: text, classes: text }),
  draw: (given) => <InsetText {...given}>{said(given)}</InsetText>,
  atLeast: 5,
})

prove({
  component: 'notification-banner',
  offered: words.extend({ titleText: text, titleId: text, classes: text, type: z.literal('success').optional() }),
  draw: (given) => (
    <NotificationBanner
      success={given.type === 'success'}
      title={given.titleText}
      titleId={given.titleId}
      text={given.text}
      classes={given.classes}
    >
      {given.html ? said({ html: given.html }) : undefined}
    </NotificationBanner>
  ),
  atLeast: 12,
})

const link = z.strictObject({ href: z.string(), text, labelText: text })
const numbered = z.union([
  z.strictObject({
    number: z.union([z.number(), z.string().regex(/^\d+$/).transform(Number)]),
    href: z.string(),
    current: flag,
  }),
  z.strictObject({ ellipsis: z.literal(true) }),
])
prove({
  component: 'pagination',
  offered: z.strictObject({
    previous: link.optional(),
    next: link.optional(),
    items: z.array(numbered).optional(),
    landmarkLabel: text,
    classes: text,
  }),
  draw: ({ previous, next, landmarkLabel, ...given }) => (
    <Pagination
      {...given}
      previous={previous && { ...previous, label: previous.labelText }}
      next={next && { ...next, label: next.labelText }}
      label={landmarkLabel}
    />
  ),
  atLeast: 11,
})

prove({
  component: 'panel',
  offered: words.extend({
    titleText: text,
    titleHtml: text,
    headingLevel: z.union([z.literal(1), z.literal(2), z.literal(3)]).optional(),
    classes: z
      .string()
      .regex(/^(?!.*interruption)/)
      .optional(),
  }),
  draw: ({ titleText, titleHtml, ...given }) => (
    <Panel {...given} title={said({ text: titleText, html: titleHtml })}>
      {said(given)}
    </Panel>
  ),
  atLeast: 8,
})

prove({
  component: 'phase-banner',
  adjust: (options) => ({ tag: { text: 'Beta' }, ...options }),
  offered: words.extend({ tag: z.strictObject({ text: z.string() }), classes: text }),
  draw: (given) => (
    <PhaseBanner phase={given.tag.text} classes={given.classes}>
      {said(given)}
    </PhaseBanner>
  ),
  atLeast: 4,
})

const entry = z.strictObject({ href: z.string(), text: z.string(), active: flag, current: flag })
prove({
  component: 'service-navigation',
  offered: z.strictObject({
    navigation: z.array(entry),
    navigationLabel: text,
    navigationId: text,
    classes: text,
  }),
  draw: (given) => (
    <ServiceNavigation
      items={given.navigation}
      label={given.navigationLabel}
      id={given.navigationId}
      classes={given.classes}
    />
  ),
  atLeast: 7,
})

prove({
  component: 'skip-link',
  adjust: (options) => ({ href: '#main-content', ...options }),
  offered: words.extend({ href: z.string() }),
  draw: (given) => <SkipLink href={given.href}>{said(given)}</SkipLink>,
  atLeast: 6,
  also: [{ href: '#main-content', text: 'Skip to main content' }],
})

const action = z.strictObject({ href: z.string(), text: z.string(), visuallyHiddenText: text })
const actions = z.strictObject({ items: z.array(action).optional() }).optional()
const listed = (given: z.infer<typeof actions>) =>
  given?.items?.map(({ visuallyHiddenText: hidden, ...rest }) => ({ ...rest, hidden }))
prove({
  component: 'summary-list',
  offered: z.strictObject({
    rows: z.array(z.strictObject({ key: words, value: words, actions })),
    card: z.strictObject({ title: z.strictObject({ text: z.string() }), actions }).optional(),
    classes: text,
  }),
  draw: (given) => (
    <SummaryList
      rows={given.rows.map((row) => ({ key: said(row.key), value: said(row.value), actions: listed(row.actions) }))}
      card={given.card && { title: given.card.title.text, actions: listed(given.card.actions) }}
      noBorder={given.classes === 'govuk-summary-list--no-border'}
      classes={given.classes === 'govuk-summary-list--no-border' ? undefined : given.classes}
    />
  ),
  atLeast: 15,
})

const cell = words.extend({ format: z.literal('numeric').optional() })
// A column of ours is numeric from its heading down; the official one says so cell by cell.
const columnsAgree = (given: {
  head?: z.infer<typeof cell>[] | undefined
  rows: { format?: string | undefined }[][]
}) => given.rows.every((row) => row.every(({ format }, at) => format === given.head?.[at]?.format))
prove({
  component: 'table',
  offered: z
    .strictObject({
      caption: text,
      captionClasses: suffixed('govuk-table__caption--', 's', 'm', 'l', 'xl'),
      firstCellIsHeader: flag,
      head: z.array(cell).optional(),
      rows: z.array(z.array(cell.extend({ text: z.union([z.string(), z.number().transform(String)]).optional() }))),
      classes: text,
    })
    .refine(columnsAgree),
  draw: ({ captionClasses, head, rows, ...given }) => (
    <Table
      {...given}
      captionSize={captionClasses}
      columns={head?.map((heading) => ({ heading: said(heading), numeric: heading.format === 'numeric' }))}
      rows={rows.map((row) => row.map(said))}
    />
  ),
  atLeast: 7,
  also: [
    {
      caption: 'Spent by month',
      captionClasses: 'govuk-table__caption--m',
      firstCellIsHeader: true,
      head: [{ text: 'Month' }, { text: 'Spent', format: 'numeric' }],
      rows: [
        [{ text: 'April' }, { text: '£1,250.00', format: 'numeric' }],
        [{ text: 'May' }, { html: '<b>£0.00</b>', format: 'numeric' }],
      ],
    },
  ],
})

prove({
  component: 'tag',
  offered: words.extend({ classes: suffixed('govuk-tag--', ...tagColours) }),
  draw: (given) => <Tag colour={given.classes}>{said(given)}</Tag>,
  atLeast: 11,
})

const shown = words.extend({ classes: suffixed('govuk-tag--', ...tagColours) })
prove({
  component: 'task-list',
  offered: z.strictObject({
    idPrefix: text,
    classes: text,
    items: z.array(
      z.strictObject({
        title: words,
        href: text,
        hint: words.optional(),
        status: z.union([
          z.strictObject({ tag: shown }),
          words.extend({ classes: suffixed('govuk-task-list__status--', 'cannot-start-yet') }),
        ]),
      }),
    ),
  }),
  draw: (given) => (
    <TaskList
      id={given.idPrefix}
      classes={given.classes}
      items={given.items.map(({ status, ...task }) => ({
        title: said(task.title),
        href: task.href,
        hint: said(task.hint),
        status: 'tag' in status ? <Tag colour={status.tag.classes}>{said(status.tag)}</Tag> : said(status),
        cannotStart: 'classes' in status && status.classes === 'cannot-start-yet',
      }))}
    />
  ),
  atLeast: 7,
})

prove({
  component: 'warning-text',
  offered: words.extend({ classes: text, iconFallbackText: z.literal('Warning').optional() }),
  draw: (given) => <WarningText classes={given.classes}>{said(given)}</WarningText>,
  atLeast: 6,
})

prove({
  component: 'generic-header',
  offered: z.strictObject({ logoText: text, logoHtml: text, url: text, classes: text }),
  draw: (given) => (
    <Header name={said({ text: given.logoText, html: given.logoHtml })} href={given.url} classes={given.classes} />
  ),
  atLeast: 5,
})

prove({
  component: 'footer',
  offered: z.strictObject({
    meta: words.extend({ items: z.array(z.strictObject({ href: z.string(), text: z.string() })).default([]) }),
    classes: text,
    contentLicence: z.null(),
  }),
  adjust: (options) => ({ meta: {}, ...options, contentLicence: null }),
  // A council has neither the crown nor Crown copyright, which the template cannot leave out.
  without: [/<svg[^>]*govuk-footer__crown[\s\S]*?<\/svg>/, /<div class="govuk-footer__meta-item">[\s\S]*?<\/div>/],
  draw: (given) => (
    <Footer links={given.meta.items} classes={given.classes}>
      {said(given.meta)}
    </Footer>
  ),
  atLeast: 11,
})

it('lets a keyboard scroll a wide table, in a region its caption names', () => {
  const html = String(<Table caption="Entries" scroll={{ id: 'entries' }} rows={[['a']]} />)
  expect(html).toMatch(
    /^<section class="app-scroll" id="entries" aria-labelledby="entries-caption" tabindex="0"><table/,
  )
  expect(html).toMatch(/<caption [^>]*id="entries-caption">Entries<\/caption>/)
})
