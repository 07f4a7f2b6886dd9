// Check the papers a provider sent: accept each one, or send it back with what is wrong.
import { Hono } from 'hono'
import { inPounds } from '../shared/kernel/money.ts'
import { papers } from '../shared/providers/due-diligence.ts'
import type { SentPaper } from '../shared/providers/sent-paper.ts'
import { asErrors, got, tried } from './answer.ts'
import { Button } from './govuk/button.tsx'
import { Details } from './govuk/details.tsx'
import { errorAt, type FieldError } from './govuk/error-summary.tsx'
import { NotificationBanner } from './govuk/notification-banner.tsx'
import { SummaryList } from './govuk/summary-list.tsx'
import { Textarea } from './govuk/textarea.tsx'
import { CsrfField } from './layout.tsx'
import { anId, type PageContext, type PageEnv, show, typed } from './page.tsx'
import { onlyFor } from './parts/only-for.ts'
import { SentPapers } from './parts/sent-papers.tsx'
import { writtenDay } from './parts/written-day.ts'

type Wrong = { readonly paperId: string; readonly note: string; readonly errors: readonly FieldError[] }

const ToCheck = ({ c, it, base, wrong }: { c: PageContext; it: SentPaper; base: string; wrong: Wrong | undefined }) => {
  const { paper } = it
  const name = `note-${it.id}`
  const mine = wrong?.paperId === it.id ? wrong : undefined
  return (
    <>
      <SummaryList
        card={{ title: papers[paper.what] }}
        rows={[
          { key: 'Holds until', value: writtenDay(paper.expiresOn) },
          ...(paper.sum === undefined ? [] : [{ key: 'Sum', value: inPounds(paper.sum) }]),
          ...(paper.about ? [{ key: 'About', value: paper.about }] : []),
          ...(paper.reference ? [{ key: 'Reference', value: paper.reference }] : []),
          ...(paper.issuedOn ? [{ key: 'Given on', value: writtenDay(paper.issuedOn) }] : []),
          { key: 'Sent on', value: writtenDay(it.sentOn) },
        ]}
      />
      <form method="post" action={`${base}/${it.id}/accept`}>
        <CsrfField csrf={c.var.csrf} />
        <Button preventDoubleClick>
          I have seen it: accept
          <span class="govuk-visually-hidden"> {papers[paper.what]}</span>
        </Button>
      </form>
      <Details summary={`Send it back: ${papers[paper.what]}`} open={mine !== undefined}>
        <form method="post" action={`${base}/${it.id}/return`} novalidate>
          <CsrfField csrf={c.var.csrf} />
          <Textarea
            name={name}
            label="What is wrong with it?"
            rows={2}
            value={mine?.note}
            error={mine && errorAt(mine.errors, name)}
          />
          <Button kind="secondary" preventDoubleClick>
            Send it back
          </Button>
        </form>
      </Details>
    </>
  )
}

const page = async (c: PageContext, wrong?: Wrong) => {
  const id = c.req.param('id') ?? ''
  const { providers } = c.var.rooms.providers
  const [it, { items }] = await Promise.all([
    got(providers[':id'].$get({ param: { id } })),
    got(providers[':id'].papers.$get({ param: { id }, query: { limit: '100' } })),
  ])
  const waiting = items.filter(({ state }) => state === 'waiting')
  const base = `/providers/${id}/papers`
  const done = c.req.query('done')
  const notice =
    done === 'accepted' || done === 'returned' ? (
      <NotificationBanner
        success
        text={done === 'accepted' ? 'Accepted: it counts from now on.' : 'Sent back with your words.'}
      />
    ) : undefined
  return show(
    c,
    {
      title: `Papers ${it.name} sent`,
      section: 'providers',
      notice,
      errors: wrong?.errors,
      back: { href: `/providers/${id}`, text: it.name },
    },
    <>
      <h1 class="govuk-heading-l">Papers {it.name} sent</h1>
      {waiting.length === 0 && <p class="govuk-body">None waits to be looked at.</p>}
      {waiting.map((each) => (
        <ToCheck c={c} it={each} base={base} wrong={wrong} />
      ))}
      <SentPapers sent={items.filter(({ state }) => state !== 'waiting')} caption="Looked at before" />
    </>,
  )
}

export const checkPapers = () =>
  new Hono<PageEnv>()
    .get(`/providers/:id${anId}/papers`, (c) => {
      onlyFor(c, 'commissioner', 'administrator')
      return page(c)
    })
    .post(`/providers/:id${anId}/papers/:paperId${anId}/accept`, async (c) => {
      onlyFor(c, 'commissioner', 'administrator')
      const param = { id: c.req.param('id'), paperId: c.req.param('paperId') }
      const { problem } = await tried(
        c.var.rooms.providers.providers[':id'].papers[':paperId'].actions.accept.$post({ param }),
      )
      if (!problem) return c.redirect(`/providers/${param.id}/papers?done=accepted`, 303)
      return page(c, { paperId: param.paperId, note: '', errors: asErrors(problem) })
    })
    .post(`/providers/:id${anId}/papers/:paperId${anId}/return`, async (c) => {
      onlyFor(c, 'commissioner', 'administrator')
      const param = { id: c.req.param('id'), paperId: c.req.param('paperId') }
      const note = ((await typed(c)).get(`note-${param.paperId}`) ?? '').trim()
      const { problem } = await tried(
        c.var.rooms.providers.providers[':id'].papers[':paperId'].actions.return.$post({ param, json: { note } }),
      )
      if (!problem) return c.redirect(`/providers/${param.id}/papers?done=returned`, 303)
      return page(c, { paperId: param.paperId, note, errors: asErrors(problem, () => `note-${param.paperId}`) })
    })
