// See one kind of help without a login: what it is, whom it is for, and what to do next.
import { Hono } from 'hono'
import { type Entry, mayAskYourself } from '../shared/catalogue/open-referral-entry.ts'
import { CannotShow, got } from './answer.ts'
import { SummaryList } from './govuk/summary-list.tsx'
import { anId, type PageEnv, show } from './page.tsx'
import {
  agesTold,
  keepsItsPlace,
  nextStart,
  placesLeft,
  placeTold,
  Telephone,
  telephoneOf,
} from './parts/directory-facts.tsx'
import { askedAgain, directoryQuestionIn } from './parts/directory-question.ts'
import { listed } from './parts/family-names.ts'
import { LeaveFast } from './parts/leave-fast.tsx'
import { writtenDay } from './parts/written-day.ts'

export const seePublicHelp = () =>
  new Hono<PageEnv>().get(`/directory/:id${anId}`, async (c) => {
    const it = await got(c.var.feed.services[':id'].$get({ param: { id: c.req.param('id') } })).catch(absent)
    // Other help is in the feed too: a worker asks for that, and it would only disappoint here.
    if (!it || !mayAskYourself(it)) return show(c, { title: 'Not in the list', open: true }, <NotInTheList />, 404)
    const question = directoryQuestionIn(new URL(c.req.url).searchParams)
    return show(
      c,
      { title: it.name, open: true, back: { href: `/directory${askedAgain(question)}`, text: 'Back to the list' } },
      <>
        <span class="govuk-caption-l">{it.organization.name}</span>
        <h1 class="govuk-heading-l">{it.name}</h1>
        {keepsItsPlace(it) && <LeaveFast />}
        <p class="govuk-body-l">{it.description}</p>
        <SummaryList rows={rowsOf(it)} />
        <WhatNext it={it} />
        <p class="govuk-body govuk-hint">
          {it.organization.name} last checked this on {writtenDay(it.assured_date)}.
        </p>
      </>,
    )
  })

const absent = (fault: unknown) => {
  if (fault instanceof CannotShow && fault.problem.status === 404) return undefined
  throw fault
}

const NotInTheList = () => (
  <>
    <h1 class="govuk-heading-l">This help is not in the list</h1>
    <p class="govuk-body">It may be full or may have ended.</p>
    <p class="govuk-body">
      <a class="govuk-link" href="/directory">
        Find other help
      </a>
    </p>
  </>
)

const rowsOf = (it: Entry) => {
  const said = (key: string, value: string | undefined) => (value ? [{ key, value }] : [])
  const number = telephoneOf(it)
  return [
    ...(it.minimum_age === undefined ? [] : said('For', agesTold(it))),
    ...said('Where', placeTold(it)),
    ...said('Places', placesLeft(it)),
    ...said('Next start', nextStart(it)),
    ...said('Languages', it.languages && listed(it.languages.map(({ name }) => name))),
    ...(number ? [{ key: 'Ring', value: <Telephone number={number} /> }] : []),
    ...(it.email ? [{ key: 'Write', value: <Mail to={it.email} /> }] : []),
  ]
}

const Mail = ({ to }: { to: string }) => (
  <a class="govuk-link app-plain-in-print" href={`mailto:${to}`}>
    {to}
  </a>
)

const WhatNext = ({ it }: { it: Entry }) => (
  <>
    <h2 class="govuk-heading-m">What to do next</h2>
    <p class="govuk-body">
      {telephoneOf(it) ? 'Ring them. ' : 'Get in touch with them. '}
      Say that you found them in this list. They tell you what happens then.
    </p>
    {keepsItsPlace(it) && (
      <p class="govuk-body">Ring when nobody can hear you. Tell them if it is not safe to ring you back.</p>
    )}
  </>
)
