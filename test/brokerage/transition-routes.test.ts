import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Commission } from '../../shared/brokerage/commission.ts'
import { commissionKey, keepCommission, readCommission } from '../../shared/brokerage/store.ts'
import { actions, type State, states, transitionOf } from '../../shared/brokerage/transition.ts'
import { potKey, readPot } from '../../shared/budget/store.ts'
import { rulesAtFirst } from '../../shared/kernel/rules.ts'
import { type Role, roles } from '../../shared/people/worker.ts'
import { aMenu } from '../catalogue/a-menu.ts'
import { inEachState, now, said, things } from './a-commission.ts'

/** Steps somebody can send; the first delivery is a delivery of its own, and only the clock lets an offer lapse. */
const sent = actions.filter((action) => action !== 'deliver' && action !== 'expire')

describe('the routes obey the table', () => {
  let menu: Awaited<ReturnType<typeof aMenu>>
  let inState: Record<State, Commission>
  const who = {} as Record<Role, string>

  beforeAll(async () => {
    menu = await aMenu()
    const { ids, people, ask, person, table } = menu
    const localityId = ids.lowHill
    for (const role of roles) {
      const more = role === 'provider' ? { providerId: ids.lantern } : { localityId }
      const authority = role === 'team-manager' || role === 'commissioner' ? { approvalLimit: 200_000 } : {}
      who[role] = await person({ role, ...more, ...authority })
    }
    const made = { plan: randomUUID(), need: randomUUID(), child: randomUUID(), pot: randomUUID() }
    const listingId = await menu.publish({ ages: null, price: { unit: 'session', amount: 4500, basis: 'bought' } })
    await ask(who['lead-worker'], 'PUT', `/api/family-plans/${made.plan}`, {
      localityId,
      sharingBasis: 'public-task',
      members: [{ id: made.child, relation: 'child', agreedOn: '2026-11-01' }],
      needs: [{ id: made.need, outcome: 'family-relationships', summary: 'x', memberIds: [made.child] }],
    })
    await ask(people.commissioner, 'PUT', `/api/pots/${made.pot}`, {
      localityId,
      financialYear: '2026-27',
      purpose: 'p',
      fundingSource: 'f',
      allocated: 1_000_000_000,
    })
    // The orders are laid on the table as they would stand, and the pot holds enough for any of their endings.
    const pot = readPot((await table.gather([potKey(made.pot)]))[0])
    await table.transact([{ put: { ...potKey(made.pot), ...pot, reserved: 400_000_000, committed: 400_000_000 } }])
    inState = inEachState({
      familyPlanId: made.plan,
      needId: made.need,
      memberIds: [made.child],
      potId: made.pot,
      localityId,
      listingId,
      providerId: ids.lantern,
      requestedBy: randomUUID(),
      leadWorkerId: who['lead-worker'],
    })
  })
  afterAll(() => menu.close())

  const laid = async (state: State): Promise<string> => {
    const id = randomUUID()
    await menu.table.transact(keepCommission(undefined, { ...inState[state], id }, rulesAtFirst))
    return id
  }
  const send = (role: Role, id: string, action: (typeof sent)[number]) => {
    const { reason, startOn } = said(action)
    const body = { ...(reason ? { reason } : {}), ...(startOn ? { startOn } : {}) }
    return menu.ask(who[role], 'POST', `/api/commissions/${id}/actions/${action}`, body)
  }

  it.each(states)(
    'from %s: what is offered to each role is done, and nothing else is',
    { timeout: 60_000 },
    async (state) => {
      const still = await laid(state)
      for (const role of roles) {
        const seen = await menu.ask(who[role], 'GET', `/api/commissions/${still}`)
        const offered: string[] = seen.status === 200 ? seen.body.allowedActions : []
        for (const action of sent) {
          const may = offered.includes(action)
          const answer = await send(role, may ? await laid(state) : still, action)
          const cell = `${state} ${role} ${action}: ${JSON.stringify(answer.body?.reason ?? answer.body?.state)}`
          if (may) {
            const { to } = transitionOf(action)
            expect(answer.status, cell).toBe(200)
            expect(answer.body.state, cell).toBe(to === 'as-before-hold' ? inState[state].heldIn : to)
          } else {
            expect([403, 404, 409], cell).toContain(answer.status)
            expect(seen.status === 200 || answer.status !== 409, cell).toBe(true)
          }
        }
      }
      // Whatever was refused left the order as it was.
      expect(readCommission((await menu.table.gather([commissionKey(still)]))[0])?.version).toBe(inState[state].version)
      expect(menu.faults).toEqual([])
    },
  )

  it('offers each step to somebody, from somewhere', async () => {
    const offered = new Set<string>()
    for (const state of states) {
      const id = await laid(state)
      for (const role of roles) {
        const seen = await menu.ask(who[role], 'GET', `/api/commissions/${id}`)
        for (const action of seen.body.allowedActions ?? []) offered.add(action)
      }
    }
    // On hold with a delivery behind it is ended early, not cancelled; accepted is.
    expect([...offered].sort()).toEqual(actions.filter((action) => action !== 'expire').sort())
  })

  it('offers nobody an offer that has lapsed, though the clock has not come by yet', async () => {
    const id = await laid('offered')
    const offered = async (role: Role) =>
      (await menu.ask(who[role], 'GET', `/api/commissions/${id}`)).body.allowedActions
    menu.time.now = '2026-11-27T22:00:00.000Z'
    expect(await offered('provider')).toEqual(['accept', 'decline'])
    menu.time.now = '2026-11-28T10:00:00.000Z'
    expect(await offered('provider')).toEqual([])
    expect(await offered('lead-worker')).toEqual(['withdraw'])
    for (const action of ['accept', 'decline'] as const) {
      expect((await send('provider', id, action)).body.reason, action).toBe('not-allowed-in-this-state')
    }
    menu.time.now = now
  })

  it('nobody sends a first delivery or a lapse as a step', async () => {
    const id = await laid('accepted')
    for (const action of ['deliver', 'expire', 'resurrect']) {
      const answer = await menu.ask(who.provider, 'POST', `/api/commissions/${id}/actions/${action}`, {})
      expect(answer.status, action).toBe(404)
    }
  })

  it('an order that is not there, or of nobody’s reference, is not here', async () => {
    for (const id of [randomUUID(), things.order, 'CM-7K3F-29']) {
      expect((await send('team-manager', id, 'approve')).status).toBe(404)
    }
  })
})
