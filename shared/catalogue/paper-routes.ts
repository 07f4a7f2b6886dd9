// Asked of a provider's papers: send one, see those sent, accept or return one. An accepted paper may let new orders in again.
import * as z from 'zod'
import { isRefusal, type Refusal, refuse } from '../kernel/decision.ts'
import { fingerprint } from '../kernel/fingerprint.ts'
import { id } from '../kernel/identifiers.ts'
import { askerOf } from '../people/store.ts'
import type { Desk, House } from '../platform/desk.ts'
import { pageOf } from '../platform/page.ts'
import { notHere, notYours } from '../platform/problem.ts'
import { address, answers, aRoom, body, creates, fields, idInPath, listOf, no, paging, tell } from '../platform/room.ts'
import { type Paper, paper } from '../providers/due-diligence.ts'
import { isOfProvider, keepsProviders, type Provider } from '../providers/provider.ts'
import { paperReturned, type SentPaper, sentPaper, withPaper } from '../providers/sent-paper.ts'
import { findPapers, type KeptPaper, keepPaper, paperKey, readPaper } from '../providers/store.ts'
import { changeProvider } from './provider-store.ts'
import { catalogueOf } from './store.ts'

const sentPapers = listOf(sentPaper)
const paperInPath = idInPath.extend({ paperId: id })
/** One paper of one provider. */
type Which = { readonly providerId: string; readonly paperId: string }

const waitingAfter = (before: Provider, by: 1 | -1): Provider => {
  const { papersWaiting = 0, ...rest } = before
  return papersWaiting + by > 0 ? { ...rest, papersWaiting: papersWaiting + by } : rest
}

const sendPaper = async (
  desk: Desk,
  { providerId, paperId }: Which,
  given: Paper,
): Promise<{ readonly made: boolean; readonly it: SentPaper } | Refusal> => {
  const mark = fingerprint(given)
  let sent: { made: boolean; it: SentPaper } | undefined
  const act = { name: 'paper-sent', said: given, keys: [paperKey(providerId, paperId)] }
  const outcome = await changeProvider(
    desk,
    providerId,
    act,
    (asker) => isOfProvider(asker, asker.providerId ?? ''),
    ({ before, items }) => {
      const there = readPaper(items[0])
      if (there) {
        if (there.sentBy !== desk.sub || there.mark !== mark) return refuse('id-already-used')
        sent = { made: false, it: there }
        return undefined
      }
      if (given.expiresOn < desk.today) throw fields({ field: 'expiresOn', message: 'This paper has run out already' })
      if (before.standing === 'left') return refuse('not-allowed-in-this-state')
      const it: KeptPaper = {
        id: paperId,
        providerId,
        state: 'waiting',
        paper: given,
        sentBy: desk.sub,
        sentOn: desk.today,
        mark,
      }
      sent = { made: true, it }
      return { it: waitingAfter(before, 1), write: [keepPaper(it)], facts: { paper: given.what } }
    },
  )
  if (isRefusal(outcome)) return outcome
  return sent ?? refuse('id-already-used')
}

/** Accepts a paper, which then counts, or returns it with a note. Done once, by whoever was first. */
const decidePaper = async (
  desk: Desk,
  { providerId, paperId }: Which,
  decision: { readonly state: 'accepted' } | { readonly state: 'returned'; readonly note: string },
): Promise<SentPaper | Refusal> => {
  let decided: SentPaper | undefined
  const act = { name: `paper-${decision.state}`, said: { paperId, ...decision }, keys: [paperKey(providerId, paperId)] }
  const outcome = await changeProvider(desk, providerId, act, keepsProviders, ({ before, items }) => {
    const was = readPaper(items[0])
    if (!was) throw notHere()
    const it: KeptPaper = { ...was, ...decision, decidedBy: desk.sub, decidedOn: desk.today }
    if (was.state !== 'waiting') {
      const same = was.state === it.state && was.note === it.note && was.decidedBy === desk.sub
      if (!same) return refuse('not-allowed-in-this-state')
      decided = was
      return undefined
    }
    decided = it
    const left = waitingAfter(before, -1)
    return {
      it: it.state === 'accepted' ? { ...left, dueDiligence: withPaper(left.dueDiligence, it.paper) } : left,
      write: [keepPaper(it, was)],
      facts: { paper: it.paper.what, expiresOn: it.paper.expiresOn },
    }
  })
  if (isRefusal(outcome)) return outcome
  return decided ?? refuse('not-allowed-in-this-state')
}

export const paperRoutes = (_house: House) =>
  aRoom()
    .openapi(
      address({
        method: 'get',
        path: '/api/providers/{id}/papers',
        request: { params: idInPath, query: z.strictObject(paging) },
        responses: answers(sentPapers),
      }),
      async (c) => {
        const { desk } = c.var
        const { id: providerId } = c.req.valid('param')
        const asker = await askerOf(desk)
        if (asker.role !== 'provider' && !keepsProviders(asker)) throw notYours()
        if (!keepsProviders(asker) && !isOfProvider(asker, providerId)) throw notHere()
        if (!(await catalogueOf(desk)).providers.has(providerId)) throw notHere()
        const all = await findPapers(desk.table, providerId)
        return tell(c, sentPapers, pageOf(desk, `papers ${providerId}`, all, c.req.valid('query')), 200)
      },
    )
    .openapi(
      address({
        method: 'put',
        path: '/api/providers/{id}/papers/{paperId}',
        request: { params: paperInPath, body: body(paper) },
        responses: creates(sentPaper),
      }),
      async (c) => {
        const { id: providerId, paperId } = c.req.valid('param')
        const sent = await sendPaper(c.var.desk, { providerId, paperId }, c.req.valid('json'))
        if (isRefusal(sent)) return no(c, sent)
        return tell(c, sentPaper, sent.it, sent.made ? 201 : 200)
      },
    )
    .openapi(
      address({
        method: 'post',
        path: '/api/providers/{id}/papers/{paperId}/actions/accept',
        request: { params: paperInPath },
        responses: answers(sentPaper),
      }),
      async (c) => {
        const { id: providerId, paperId } = c.req.valid('param')
        const it = await decidePaper(c.var.desk, { providerId, paperId }, { state: 'accepted' })
        return isRefusal(it) ? no(c, it) : tell(c, sentPaper, it, 200)
      },
    )
    .openapi(
      address({
        method: 'post',
        path: '/api/providers/{id}/papers/{paperId}/actions/return',
        request: { params: paperInPath, body: body(paperReturned) },
        responses: answers(sentPaper),
      }),
      async (c) => {
        const { id: providerId, paperId } = c.req.valid('param')
        const it = await decidePaper(c.var.desk, { providerId, paperId }, { state: 'returned', ...c.req.valid('json') })
        return isRefusal(it) ? no(c, it) : tell(c, sentPaper, it, 200)
      },
    )

/** What the portal may ask of a provider's papers. */
export type PaperApi = ReturnType<typeof paperRoutes>
