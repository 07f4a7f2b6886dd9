import { describe, expect, it } from 'vitest'
import { isRepeat, leave, offerLapsesOn, takeStep, turnOf } from '../../shared/brokerage/life.ts'
import { rulesAtFirst } from '../../shared/kernel/rules.ts'
import { aCommission, aDelivery, lawful, now, people, said, things } from './a-commission.ts'

const takes = (told: ReturnType<typeof aCommission>, ...[action, words]: Parameters<typeof said>) =>
  lawful(takeStep(told.it, action, said(action, words)))

describe('given an order, when it goes on, then its money', () => {
  it('stays reserved while it is approved', () => {
    const { after, moves } = takes(aCommission(), 'approve')
    expect(moves).toEqual([])
    expect(after.held).toBe(27_000)
  })

  it('is committed, all of it, when the provider accepts', () => {
    expect(takes(aCommission().approved(), 'accept').moves).toEqual([{ kind: 'committed', amount: 27_000 }])
  })

  it.each([
    ['refused', aCommission(), 'refuse'],
    ['withdrawn', aCommission(), 'withdraw'],
    ['withdrawn after it was offered', aCommission().approved(), 'withdraw'],
    ['declined', aCommission().approved(), 'decline'],
    ['expired', aCommission().approved(), 'expire'],
  ] as const)('goes back to the pot, all of it, when it is %s', (_how, order, action) => {
    const { after, moves } = takes(order, action)
    expect(moves).toEqual([{ kind: 'released', amount: 27_000 }])
    expect(after.held).toBe(0)
  })

  it('goes back from commitment when it is cancelled before it began', () => {
    const { after, moves } = takes(aCommission().accepted(), 'cancel')
    expect(moves).toEqual([{ kind: 'uncommitted', amount: 27_000 }])
    expect(after.held).toBe(0)
  })

  it.each(['complete', 'end-early'] as const)(
    'keeps what was delivered and not confirmed promised to the provider when it is to %s, and gives the rest back',
    (action) => {
      const order = aCommission().accepted().delivered(3).confirmed(0)
      const { after, moves } = takes(order, action)
      expect(order.it).toMatchObject({ spent: 4500, claimed: 9000, held: 22_500 })
      expect(moves).toEqual([{ kind: 'uncommitted', amount: 13_500 }])
      expect(after).toMatchObject({ spent: 4500, claimed: 9000, held: 9000 })
    },
  )

  it('does not move while it is on hold', () => {
    const held = aCommission().accepted().onHold()
    expect(held.it.held).toBe(27_000)
    expect(takes(held, 'resume').moves).toEqual([])
  })
})

describe('given an order that went through at once, when money comes back, then the family’s twelve months get it back', () => {
  it('all of it when the provider declines', () => {
    expect(takes(aCommission().instantly(), 'decline').standing).toEqual({
      stops: things.order,
      instant: { month: '2026-11', by: -27_000 },
    })
  })

  it('what was never used when it completes', () => {
    expect(takes(aCommission().instantly().accepted().delivered(2), 'complete').standing).toEqual({
      stops: things.order,
      instant: { month: '2026-11', by: -18_000 },
    })
  })

  it('nothing when somebody had approved it: it never counted', () => {
    expect(takes(aCommission().approved(), 'decline').standing).toEqual({ stops: things.order })
  })

  it('and nothing while it goes on', () => {
    expect(takes(aCommission().instantly(), 'accept').standing).toBeUndefined()
  })
})

describe('given an order on hold, when it is resumed, then it is where it was', () => {
  it.each([
    ['accepted', aCommission().accepted()],
    ['in-delivery', aCommission().accepted().delivered(1)],
  ] as const)('%s', (state, order) => {
    const held = order.onHold()
    expect(held.it.heldIn).toBe(state)
    const back = held.resumed()
    expect(back.it.state).toBe(state)
    expect(back.it.heldIn).toBeUndefined()
  })
})

describe('given help that was delivered, when it is completed', () => {
  const order = aCommission().accepted().delivered(6)

  it('then an end outcome is owed', () => {
    expect(takeStep(order.it, 'complete', said('complete', { reason: undefined }))).toMatchObject({
      refused: 'outcome-owed',
    })
  })

  it('then a reason why there is none will do: missing is missing, not failure', () => {
    expect(takes(order, 'complete', { reason: 'family-did-not-return-it' }).after.history.at(-1)?.reason).toBe(
      'family-did-not-return-it',
    )
  })

  it('then a baseline alone is not enough, and an end is', () => {
    const baseline = [{ measureId: 'sdq-total', memberId: people.child, respondent: 'parent' as const, score: 24 }]
    const begun = { ...order.it, outcomesNoted: { baseline, end: [] } }
    const ended = { ...order.it, outcomesNoted: { baseline, end: ['sdq-total'] } }
    const bare = said('complete', { reason: undefined })
    expect(takeStep(begun, 'complete', bare)).toMatchObject({ refused: 'outcome-owed' })
    expect(takeStep(ended, 'complete', bare)).toMatchObject({ after: { state: 'completed' } })
  })
})

describe('given an act that took effect, when it comes again', () => {
  const accepted = aCommission().accepted()
  const again = said('accept')

  it('then it is the same one: same person, same body', () => {
    expect(isRepeat(accepted.it, 'accept', again)).toBe(true)
    expect(isRepeat(accepted.delivered(1).it, 'accept', again)).toBe(true)
  })

  it.each([
    ['from somebody else', { by: people.manager }],
    ['with another body', { mark: 'another' }],
  ])('then it is no repeat %s', (_how, more) => {
    expect(isRepeat(accepted.it, 'accept', { ...again, ...more })).toBe(false)
  })

  it('then hold, resume, hold is three acts, and the second hold repeated is one', () => {
    const held = accepted.onHold()
    expect(isRepeat(held.it, 'hold', said('hold'))).toBe(true)
    expect(isRepeat(held.resumed().it, 'hold', said('hold'))).toBe(false)
    expect(isRepeat(held.resumed().onHold().it, 'hold', said('hold'))).toBe(true)
    expect(isRepeat(held.resumed().onHold().it, 'resume', said('resume'))).toBe(false)
  })

  it('then a key tells a late repeat from a new act', () => {
    const first = { key: 'one' }
    const resumed = accepted.onHold(first).resumed()
    expect(isRepeat(resumed.it, 'hold', said('hold', first))).toBe(true)
    expect(isRepeat(resumed.it, 'hold', said('hold', { key: 'two' }))).toBe(false)
    expect(isRepeat(resumed.it, 'hold', said('hold', { ...first, mark: 'another' }))).toBe(false)
  })
})

describe('given an offer', () => {
  it('then it lapses five working days after it was made, and nothing else does', () => {
    expect(offerLapsesOn(aCommission().approved().it, rulesAtFirst)).toBe('2026-11-27')
    const beforeChristmas = { at: '2026-12-21T10:00:00.000Z' }
    expect(offerLapsesOn(aCommission().approved(beforeChristmas).it, rulesAtFirst)).toBe('2026-12-30')
    expect(offerLapsesOn(aCommission().it, rulesAtFirst)).toBeUndefined()
    expect(offerLapsesOn(aCommission().accepted().it, rulesAtFirst)).toBeUndefined()
  })

  it('then the day is London’s: an offer late on a summer’s evening is made the next day', () => {
    const late = { at: '2026-07-02T23:30:00.000Z' }
    expect(offerLapsesOn(aCommission().approved(late).it, rulesAtFirst)).toBe('2026-07-10')
  })
})

describe('given somebody leaves an order that others wait for', () => {
  const both = aCommission({ memberIds: [people.child, people.sibling] })
  const later = { by: people.worker, at: '2026-11-24T10:00:00.000Z' }

  it('then an offer lapses when it would have, and a request is due when it was', () => {
    const offered = leave(both.approved().it, people.child, later).after
    expect(offerLapsesOn(offered, rulesAtFirst)).toBe('2026-11-27')
    const requested = leave(both.it, people.child, later).after
    expect(turnOf(requested, rulesAtFirst)?.turnDue).toBe('2026-11-25')
  })
})

describe('given somebody takes their agreement back', () => {
  const clock = { by: people.worker, at: now }

  it('then an order for others too goes on without them, its money unmoved', () => {
    const order = aCommission({ memberIds: [people.child, people.sibling] }).accepted()
    const { after, moves, standing } = leave(order.it, people.child, clock)
    expect(after).toMatchObject({ state: 'accepted', memberIds: [people.sibling], held: 27_000 })
    expect(after.history.at(-1)).toMatchObject({ action: 'leave', reason: 'agreement-withdrawn' })
    expect(moves).toEqual([])
    expect(standing).toEqual({ leaves: { order: things.order, memberId: people.child } })
  })

  it.each([
    ['requested', aCommission(), 'withdrawn', 'released', 27_000],
    ['offered', aCommission().approved(), 'withdrawn', 'released', 27_000],
    ['accepted', aCommission().accepted(), 'cancelled', 'uncommitted', 27_000],
    ['in delivery', aCommission().accepted().delivered(2), 'ended-early', 'uncommitted', 18_000],
    ['on hold before it began', aCommission().accepted().onHold(), 'cancelled', 'uncommitted', 27_000],
    ['on hold after it began', aCommission().accepted().delivered(1).onHold(), 'ended-early', 'uncommitted', 22_500],
    [
      'on hold with a delivery that was taken back',
      aCommission().accepted().delivered(1).reversed(0).onHold(),
      'cancelled',
      'uncommitted',
      27_000,
    ],
    [
      'in delivery with its only delivery taken back',
      aCommission().accepted().delivered(1).reversed(0),
      'ended-early',
      'uncommitted',
      27_000,
    ],
  ] as const)('then an order that is %s and for them alone ends', (_where, order, state, kind, amount) => {
    const { after, moves, standing } = leave(order.it, people.child, clock)
    expect(after.state).toBe(state)
    expect(after.history.at(-1)?.reason).toBe('agreement-withdrawn')
    expect(moves).toEqual([{ kind, amount }])
    expect(standing).toMatchObject({ stops: things.order })
  })
})

describe('whose move it is', () => {
  const turn = (told: ReturnType<typeof aCommission>) => turnOf(told.it, rulesAtFirst)
  const order = aCommission()

  it.each([
    ['a request waits for the hub’s approver, three working days', order, `APPROVE#${things.lowHill}`, '2026-11-25'],
    ['an offer for the provider, five', order.approved(), `ANSWER#${things.organisation}`, '2026-11-27'],
    ['an accepted order for its first day', order.accepted(), `START#${things.organisation}`, '2026-11-25'],
    [
      'an unconfirmed delivery for the worker, five working days',
      order.accepted().delivered(1),
      `CONFIRM#${people.worker}`,
      '2026-11-27',
    ],
    [
      'a delivery on an order that is over for the worker still',
      order.accepted().delivered(1).completed(),
      `CONFIRM#${people.worker}`,
      '2026-11-27',
    ],
    [
      'an order with nothing to confirm for the next delivery',
      order.accepted().delivered(1).confirmed(0),
      `DELIVER#${things.organisation}`,
      '2026-11-20',
    ],
    [
      'a declined order for the next choice',
      order.approved().declined(),
      `CHOOSE-AGAIN#${people.worker}`,
      '2026-11-20',
    ],
    ['an expired one too', order.approved().expired(), `CHOOSE-AGAIN#${people.worker}`, '2026-11-20'],
  ] as const)('%s', (_what, told, turn_, turnDue) => {
    expect(turn(told)).toEqual({ turn: turn_, turnDue })
  })

  it('a whole order delivered and confirmed waits to be completed', () => {
    const all = aCommission({ units: 1, price: 4500, held: 4500 }).accepted().delivered(1, aDelivery()).confirmed(0)
    expect(turn(all)?.turn).toBe(`COMPLETE#${people.worker}`)
  })

  it.each([
    ['on hold', order.accepted().onHold()],
    ['refused', order.refused()],
    ['withdrawn', order.withdrawn()],
    ['cancelled', order.accepted().cancelled()],
    ['completed and all confirmed', order.accepted().delivered(1).confirmed(0).completed()],
  ] as const)('nobody’s when it is %s', (_where, told) => {
    expect(turn(told)).toBeUndefined()
  })
})
