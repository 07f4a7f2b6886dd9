// Asked to register or change an organisation: here and not with the providers, because its listings stand on it.
import * as z from 'zod'
import { isRefusal, type Refusal, refuse } from '../kernel/decision.ts'
import { fingerprint } from '../kernel/fingerprint.ts'
import { isA } from '../people/asker.ts'
import { askerOf, findWorkers, keepWorker } from '../people/store.ts'
import type { Worker } from '../people/worker.ts'
import type { Desk, House } from '../platform/desk.ts'
import { notHere, notYours } from '../platform/problem.ts'
import { address, answers, aRoom, body, creates, fields, idInPath, maybeBody, no, tell } from '../platform/room.ts'
import { type Because, because, isSameCreate } from '../providers/act.ts'
import {
  isOfProvider,
  keepsProviders,
  type Provider,
  type ProviderGiven,
  providerAmended,
  providerDescribed,
  providerGiven,
  providerView,
  type StandingAct,
  standingAfterAct,
  viewProvider,
} from '../providers/provider.ts'
import { keepProvider, providerKey, readKeptProvider } from '../providers/store.ts'
import { changeProvider } from './provider-store.ts'
import { changeCatalogue } from './store.ts'

/** What came of asking for something to be made: made, the same again, or a rule's no. */
type Made = { readonly made: boolean; readonly it: Provider; readonly asker: Worker } | Refusal

/** Suspending is asked of the orders, which it may hold. */
const acts = ['assure', 'reinstate', 'leave'] as const satisfies readonly StandingAct[]

/**
 * Whether the asker may register this organisation. A provider's person registers their own and no other: the one an
 * administrator named for them, or, when none was named, a new one that nobody else was named for.
 */
const mayRegister = async (desk: Desk, asker: Worker, id: string): Promise<boolean> => {
  if (keepsProviders(asker)) return true
  if (!isA(asker, 'provider')) return false
  if (asker.providerId !== undefined) return asker.providerId === id
  return !(await findWorkers(desk.table)).some((each) => each.providerId === id)
}

/** What its own people may not say of an organisation they register: its standing, and papers nobody has looked at. */
const beyondApplicant = (given: ProviderGiven) => [
  ...(given.standing === 'applying'
    ? []
    : [{ field: 'standing', message: 'You apply; the council’s commissioning team decides' }]),
  ...(given.dueDiligence.length === 0
    ? []
    : [
        {
          field: 'dueDiligence',
          message: 'Send each paper once the organisation is registered, so that it is checked',
        },
      ]),
]

const registerProvider = (desk: Desk, id: string, given: ProviderGiven): Promise<Made> =>
  changeCatalogue<Made>(desk, id, [providerKey(id)], async ({ asker, items }) => {
    if (!isA(asker, 'provider', 'commissioner', 'administrator')) throw notYours()
    if (!(await mayRegister(desk, asker, id))) throw notHere()
    const before = readKeptProvider(items[0])
    if (before) {
      const same = isSameCreate(before, desk.sub, given)
      return { answer: same ? { made: false, it: before, asker } : refuse('id-already-used') }
    }
    const own = isA(asker, 'provider')
    const beyond = own ? beyondApplicant(given) : []
    if (beyond.length > 0) throw fields(...beyond)
    const it: Provider = { ...given, id, version: 1 }
    // Whoever applies can bring in colleagues: until it is assured there is nothing here for them to see.
    const now: Worker = { ...asker, providerId: id, mayInvite: true }
    return {
      answer: { made: true, it, asker: own ? now : asker },
      write: [
        keepProvider({ ...it, author: desk.sub, mark: fingerprint(given) }),
        ...(own ? keepWorker(now, asker) : []),
      ],
      happened: [
        {
          what: 'provider-registered',
          about: { provider: id },
          facts: { kind: it.kind, standing: it.standing, byItself: own },
        },
      ],
      learnt: { providers: [it] },
    }
  })

const amendProvider = (desk: Desk, id: string, said: z.infer<typeof providerAmended>) =>
  changeProvider(desk, id, { name: 'amended', said }, keepsProviders, ({ before }) => {
    const { name: _n, kind: _k, description: _d, telephone: _t, email: _e, separateTeams: _s, ...kept } = before
    const it: Provider = { ...kept, ...said }
    return fingerprint(it) === fingerprint(before) ? undefined : { it }
  })

const describeProvider = (desk: Desk, id: string, said: z.infer<typeof providerDescribed>) =>
  changeProvider(
    desk,
    id,
    { name: 'described', said },
    (asker) => isOfProvider(asker, asker.providerId ?? ''),
    (held) => {
      const { description: _d, telephone: _t, email: _e, ...kept } = held.before
      const it: Provider = { ...kept, ...said }
      return fingerprint(it) === fingerprint(held.before) ? undefined : { it }
    },
  )

const changeStanding = (desk: Desk, id: string, name: (typeof acts)[number], said: Because) => {
  if (name === 'leave' && !said.reason) throw fields({ field: 'reason', message: 'Say why' })
  return changeProvider(desk, id, { name, said }, keepsProviders, ({ before }) => {
    const standing = standingAfterAct(before.standing, name)
    if (standing === undefined) return refuse('not-allowed-in-this-state')
    const { standingReason: _reason, reviewOn: _review, safeguarding: _safeguarding, ...rest } = before
    const stands = { standing, standingBy: desk.sub, standingOn: desk.today }
    return { it: { ...rest, ...stands, ...(said.reason ? { standingReason: said.reason } : {}) } }
  })
}

const seenFrom = (desk: Desk) => ({ today: desk.today, rules: desk.settings.rules })
const shown = async (desk: Desk, it: Provider) => viewProvider(await askerOf(desk), it, seenFrom(desk))

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
        return tell(c, providerView, viewProvider(made.asker, made.it, seenFrom(desk)), made.made ? 201 : 200)
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
        return isRefusal(it) ? no(c, it) : tell(c, providerView, await shown(desk, it), 200)
      },
    )
    .openapi(
      address({
        method: 'post',
        path: '/api/providers/{id}/actions/describe',
        request: { params: idInPath, body: body(providerDescribed) },
        responses: answers(providerView),
      }),
      async (c) => {
        const { desk } = c.var
        const it = await describeProvider(desk, c.req.valid('param').id, c.req.valid('json'))
        return isRefusal(it) ? no(c, it) : tell(c, providerView, await shown(desk, it), 200)
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
        return isRefusal(it) ? no(c, it) : tell(c, providerView, await shown(desk, it), 200)
      },
    )

/** What the portal may ask to change of an organisation. */
export type ProviderChangeApi = ReturnType<typeof providerChangeRoutes>
