// Asked of a provider's people: who they are, invite one by e-mail address, remove one at once.
import * as z from 'zod'
import { isRefusal, type Refusal, refuse } from '../kernel/decision.ts'
import { fingerprint } from '../kernel/fingerprint.ts'
import { id } from '../kernel/identifiers.ts'
import { isA } from '../people/asker.ts'
import { askerKey, askerOf, findWorkers, keepWorker, readAsker, readWorker, workerKey } from '../people/store.ts'
import type { Worker } from '../people/worker.ts'
import type { Desk, House } from '../platform/desk.ts'
import { pageOf } from '../platform/page.ts'
import { notHere, notYours } from '../platform/problem.ts'
import { address, answers, aRoom, body, creates, fields, idInPath, listOf, no, paging, tell } from '../platform/room.ts'
import {
  beyondInviter,
  type InvitationGiven,
  invitationGiven,
  invited,
  mayInviteTo,
  maySeePerson,
  providerPerson,
} from './invitation.ts'
import { invitationKey, keepInvitation, providerKey, readInvitation, readProvider } from './store.ts'

const peopleList = listOf(providerPerson)
const personInPath = idInPath.extend({ workerId: id })

/** Whoever may invite: a provider's person of another organisation finds nothing here; one without the right is told so. */
const mustInvite = (asker: Worker, providerId: string) => {
  if (!isA(asker, 'provider', 'commissioner', 'administrator')) throw notYours()
  if (isA(asker, 'provider') && asker.providerId !== providerId) throw notHere()
  if (!mayInviteTo(asker, providerId)) throw notYours()
}

type Invited = { readonly made: boolean; readonly it: Worker } | Refusal

const invite = (desk: Desk, providerId: string, workerId: string, given: InvitationGiven): Promise<Invited> =>
  desk.change<Invited>(workerId, [], async (look) => {
    const [asking, providerItem, workerItem, invitationItem] = await look([
      askerKey(desk),
      providerKey(providerId),
      workerKey(workerId),
      invitationKey(workerId),
    ])
    const asker = readAsker(desk, asking)
    mustInvite(asker, providerId)
    const to = readProvider(providerItem)
    if (!to) throw notHere()
    const before = readWorker(workerItem)
    const mark = fingerprint({ providerId, ...given })
    if (before) {
      const sent = readInvitation(invitationItem)
      const same = sent?.by === desk.sub && sent.mark === mark && before.providerId === providerId
      return { answer: same ? { made: false, it: before } : refuse('id-already-used') }
    }
    const beyond = beyondInviter(asker, given)
    if (beyond.length > 0) throw fields(...beyond)
    if (to.standing === 'left') return { answer: refuse('not-allowed-in-this-state', 'This organisation has left.') }
    const twice = (await findWorkers(desk.table)).some(
      (each) => each.providerId === providerId && !each.leftOn && isSameAddress(each.email, given.email),
    )
    if (twice) throw fields({ field: 'email', message: 'Somebody with this address is here already' })
    const it = invited(workerId, providerId, given)
    return {
      answer: { made: true, it },
      write: [...keepWorker(it, undefined), keepInvitation(workerId, { by: desk.sub, mark })],
      happened: [{ what: 'provider-person-invited', about: { provider: providerId, worker: workerId } }],
    }
  })

const isSameAddress = (one: string | undefined, other: string) => one?.toLowerCase() === other.toLowerCase()

const remove = (desk: Desk, providerId: string, workerId: string): Promise<Worker | Refusal> =>
  desk.change<Worker | Refusal>(workerId, [], async (look) => {
    const [asking, workerItem] = await look([askerKey(desk), workerKey(workerId)])
    const asker = readAsker(desk, asking)
    mustInvite(asker, providerId)
    const before = readWorker(workerItem)
    if (before?.role !== 'provider' || before.providerId !== providerId || !maySeePerson(asker, before)) throw notHere()
    if (before.leftOn && before.leftOn <= desk.today) return { answer: before }
    if (before.id === asker.id) {
      return { answer: refuse('not-allowed-in-this-state', 'Somebody else has to remove you.') }
    }
    const it: Worker = { ...before, leftOn: desk.today }
    return {
      answer: it,
      write: keepWorker(it, before),
      happened: [{ what: 'provider-person-removed', about: { provider: providerId, worker: workerId } }],
    }
  })

export const providerPeopleRoutes = (_house: House) =>
  aRoom()
    .openapi(
      address({
        method: 'get',
        path: '/api/providers/{id}/people',
        request: { params: idInPath, query: z.strictObject(paging) },
        responses: answers(peopleList),
      }),
      async (c) => {
        const { desk } = c.var
        const { id: providerId } = c.req.valid('param')
        const asker = await askerOf(desk)
        if (!isA(asker, 'provider', 'commissioner', 'administrator')) throw notYours()
        if (isA(asker, 'provider') && asker.providerId !== providerId) throw notHere()
        const [[providerItem], everyone] = await Promise.all([
          desk.table.gather([providerKey(providerId)]),
          findWorkers(desk.table),
        ])
        if (!readProvider(providerItem)) throw notHere()
        const theirs = everyone
          .filter((each) => each.role === 'provider' && each.providerId === providerId && maySeePerson(asker, each))
          .sort((a, b) => (a.leftOn ?? '').localeCompare(b.leftOn ?? '') || a.name.localeCompare(b.name, 'en-GB'))
        return tell(c, peopleList, pageOf(desk, `people ${providerId}`, theirs, c.req.valid('query')), 200)
      },
    )
    .openapi(
      address({
        method: 'put',
        path: '/api/providers/{id}/people/{workerId}',
        request: { params: personInPath, body: body(invitationGiven) },
        responses: creates(providerPerson),
      }),
      async (c) => {
        const { id: providerId, workerId } = c.req.valid('param')
        const made = await invite(c.var.desk, providerId, workerId, c.req.valid('json'))
        if (isRefusal(made)) return no(c, made)
        return tell(c, providerPerson, made.it, made.made ? 201 : 200)
      },
    )
    .openapi(
      address({
        method: 'post',
        path: '/api/providers/{id}/people/{workerId}/actions/remove',
        request: { params: personInPath },
        responses: answers(providerPerson),
      }),
      async (c) => {
        const { id: providerId, workerId } = c.req.valid('param')
        const it = await remove(c.var.desk, providerId, workerId)
        return isRefusal(it) ? no(c, it) : tell(c, providerPerson, it, 200)
      },
    )

/** What the portal may ask of a provider's people. */
export type ProviderPeopleApi = ReturnType<typeof providerPeopleRoutes>
