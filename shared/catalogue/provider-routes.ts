// Asked to register or change an organisation: here and not with the providers, because its listings stand on it.
import * as z from 'zod'
import { isRefusal, type Refusal, refuse } from '../kernel/decision.ts'
import { fingerprint } from '../kernel/fingerprint.ts'
import { isA } from '../people/asker.ts'
import type { Desk, House } from '../platform/desk.ts'
import { notHere, notYours } from '../platform/problem.ts'
import { address, answers, aRoom, body, creates, fields, idInPath, maybeBody, no, tell } from '../platform/room.ts'
import { anAct, type Because, because, isSameAct, isSameCreate } from '../providers/act.ts'
import {
  assuranceOf,
  type Provider,
  providerAmended,
  providerGiven,
  providerView,
  type StandingAct,
  standingActs,
  standingAfterAct,
  viewProvider,
} from '../providers/provider.ts'
import { type KeptProvider, keepProvider, providerKey, readKeptProvider } from '../providers/store.ts'
import { listingsOf, serveBothSides } from './beside-others.ts'
import { changeCatalogue, keepAssurance } from './store.ts'

/** What came of asking for something to be made: made, the same again, or a rule's no. */
type Made<T> = { readonly made: boolean; readonly it: T } | Refusal

const acts = Object.keys(standingActs) as [StandingAct, ...StandingAct[]]

const registerProvider = (desk: Desk, id: string, given: z.infer<typeof providerGiven>): Promise<Made<Provider>> =>
  changeCatalogue<Made<Provider>>(desk, id, [providerKey(id)], async ({ asker, items }) => {
    if (!isA(asker, 'commissioner', 'administrator')) throw notYours()
    const before = readKeptProvider(items[0])
    if (before) {
      const same = isSameCreate(before, desk.sub, given)
      return { answer: same ? { made: false, it: before } : refuse('id-already-used') }
    }
    const it: Provider = { ...given, id, version: 1 }
    return {
      answer: { made: true, it },
      write: [keepProvider({ ...it, author: desk.sub, mark: fingerprint(given) })],
      happened: [
        { what: 'provider-registered', about: { provider: id }, facts: { kind: it.kind, standing: it.standing } },
      ],
      learnt: { providers: [it] },
    }
  })

/** A change to a provider moves, in the same write, the mark of every listing that stands on it. */
const changeProvider = (
  desk: Desk,
  id: string,
  { name, said }: { name: string; said: unknown },
  decide: (before: Provider) => Refusal | Provider | undefined,
): Promise<Provider | Refusal> =>
  changeCatalogue<Provider | Refusal>(desk, id, [providerKey(id)], async ({ asker, items, look, now }) => {
    if (!isA(asker, 'commissioner', 'administrator')) throw notYours()
    const kept = readKeptProvider(items[0])
    if (!kept) throw notHere()
    const { author, mark, lastAct, ...before } = kept
    const act = anAct(name, desk.sub, said)
    const decided = decide(before)
    if (decided === undefined) return { answer: before }
    if (isRefusal(decided)) return { answer: isSameAct(lastAct, act) ? before : decided }
    const theirs = listingsOf(await now(), id)
    if (!decided.separateTeams && serveBothSides(theirs)) {
      throw fields({ field: 'separateTeams', message: 'Its listings serve both sides, so it needs separate teams' })
    }
    const it = { ...decided, version: before.version + 1 }
    const last = it.standing === before.standing ? lastAct : act
    const next: KeptProvider = { ...it, author, mark, ...(last ? { lastAct: last } : {}) }
    return {
      answer: it,
      write: [keepProvider(next, before), ...(await keepAssurance(look, theirs, assuranceOf(it)))],
      happened: [{ what: `provider-${name}`, about: { provider: id }, facts: { standing: it.standing } }],
      learnt: { providers: [it] },
    }
  })

const amendProvider = (desk: Desk, id: string, said: z.infer<typeof providerAmended>) =>
  changeProvider(desk, id, { name: 'amended', said }, (before) => {
    const { standing, standingReason, version } = before
    const after: Provider = { ...said, id, standing, version, ...(standingReason ? { standingReason } : {}) }
    return fingerprint(after) === fingerprint(before) ? undefined : after
  })

const changeStanding = (desk: Desk, id: string, name: keyof typeof standingActs, said: Because) => {
  if ((name === 'suspend' || name === 'leave') && !said.reason) throw fields({ field: 'reason', message: 'Say why' })
  return changeProvider(desk, id, { name, said }, (before) => {
    const standing = standingAfterAct(before.standing, name)
    if (standing === undefined) return refuse('not-allowed-in-this-state')
    const { standingReason: _before, ...rest } = before
    return { ...rest, standing, ...(said.reason ? { standingReason: said.reason } : {}) }
  })
}

export const providerChangeRoutes = (_house: House) =>
  aRoom()
    .openapi(
      address({
        method: 'put',
        path: '/api/providers/{id}',
        request: { params: idInPath, body: body(providerGiven) },
        responses: creates(providerView),
      }),
      async (c) => {
        const { desk } = c.var
        const made = await registerProvider(desk, c.req.valid('param').id, c.req.valid('json'))
        if (isRefusal(made)) return no(c, made)
        return tell(c, providerView, viewProvider(made.it, desk.today), made.made ? 201 : 200)
      },
    )
    .openapi(
      address({
        method: 'post',
        path: '/api/providers/{id}/actions/amend',
        request: { params: idInPath, body: body(providerAmended) },
        responses: answers(providerView),
      }),
      async (c) => {
        const { desk } = c.var
        const it = await amendProvider(desk, c.req.valid('param').id, c.req.valid('json'))
        return isRefusal(it) ? no(c, it) : tell(c, providerView, viewProvider(it, desk.today), 200)
      },
    )
    .openapi(
      address({
        method: 'post',
        path: '/api/providers/{id}/actions/{action}',
        request: { params: idInPath.extend({ action: z.enum(acts) }), body: maybeBody(because) },
        responses: answers(providerView),
      }),
      async (c) => {
        const { desk } = c.var
        const { id, action } = c.req.valid('param')
        const it = await changeStanding(desk, id, action, c.req.valid('json') ?? {})
        return isRefusal(it) ? no(c, it) : tell(c, providerView, viewProvider(it, desk.today), 200)
      },
    )

/** What the portal may ask to change of an organisation. */
export type ProviderChangeApi = ReturnType<typeof providerChangeRoutes>
