import { describe, expect, it } from 'vitest'
import { potsThatFit } from '../../shared/brokerage/request.ts'
import { openPot } from '../../shared/budget/entry.ts'
import type { Intervention } from '../../shared/catalogue/intervention.ts'
import type { Reason } from '../../shared/kernel/decision.ts'
import { anId, aWorker, people, things, today } from './a-commission.ts'
import { aRequest, type Request } from './a-request.ts'

const isRefused = (request: Request, reason: Reason) => expect(request.judged()).toMatchObject({ refused: reason })
const goesThrough = (request: Request) => expect(request.judged()).not.toHaveProperty('refused')

const victimsWorker = aWorker('lead-worker', { side: 'victim' })
const hubSupport = aWorker('hub-support', { instantLimit: 25_000 })

describe('given a family and help that fits, when it is asked for', () => {
  it('then nothing speaks against it, and it says what it comes to', () => {
    expect(aRequest().judged()).toEqual({
      need: expect.objectContaining({ id: things.need }),
      side: undefined,
      price: 18_000,
      way: { instant: true, limit: 25_000, leftAfter: 7000 },
      warnings: [],
    })
  })

  it('then help without charge asks nothing of the pot', () => {
    const free = aRequest().of({
      price: { unit: 'session', amount: 0, vat: 0, basis: 'no-charge', notionalAmount: 4500 },
    })
    expect(free.judged()).toMatchObject({ price: 0, way: { instant: true, leftAfter: 25_000 } })
  })

  it('then the price is net of VAT, because councils recover it', () => {
    expect(
      aRequest()
        .of({ price: { unit: 'session', amount: 4500, vat: 900, basis: 'bought' } })
        .judged(),
    ).toMatchObject({
      price: 18_000,
    })
  })
})

describe('given people who have not agreed, then it is refused: no-agreement-recorded', () => {
  it('by the person it is for', () =>
    isRefused(aRequest().withMember('child', { agreedOn: undefined } as never), 'no-agreement-recorded'))
  it('any more', () => isRefused(aRequest().withMember('child', { withdrawnOn: today }), 'no-agreement-recorded'))
  it('by one of several', () =>
    isRefused(
      aRequest().forThe('child', 'mother').withMember('mother', { withdrawnOn: today }),
      'no-agreement-recorded',
    ))
  it('but somebody it is not for does not stand in the way', () =>
    goesThrough(aRequest().withMember('father', { withdrawnOn: today })))
})

describe('given a need', () => {
  it('that is not in the plan, then it is refused: need-not-in-plan', () =>
    isRefused(aRequest().saying({ needId: anId(99) }), 'need-not-in-plan'))
  it('of the other side, then it is not there for a worker of one side', () =>
    isRefused(aRequest().by(victimsWorker).withSide('perpetrator'), 'need-not-in-plan'))
  it('of either side, then it is not there for hub support', () => {
    isRefused(aRequest().by(hubSupport).withSide('victim'), 'need-not-in-plan')
    isRefused(aRequest().by(hubSupport).withSide('perpetrator'), 'need-not-in-plan')
  })
})

describe('given a plan that is closed, then it is refused: family-plan-closed', () => {
  it('before anything else is looked at', () =>
    isRefused(aRequest().withPlan({ status: 'closed', needs: [] }), 'family-plan-closed'))
})

describe('given ages, then those of the children concerned count, and never an adult’s', () => {
  it('a girl of ten within 8 to 12 fits', () => goesThrough(aRequest()))
  it('a boy of four does not: age-outside-offer, and it says why', () => {
    expect(aRequest().forThe('sibling').judged()).toEqual({
      refused: 'age-outside-offer',
      detail: 'Offered for ages 8-12; this is for age 4',
    })
  })
  it('one of two children outside is enough', () =>
    isRefused(aRequest().forThe('child', 'sibling'), 'age-outside-offer'))
  it('a parent taking part with the child has no age', () =>
    goesThrough(aRequest().forThe('child', 'mother', 'father')))
  it('for a parent alone it is the age of the child the need is about', () => {
    goesThrough(aRequest().forThe('mother'))
    const aboutTheBoy = aRequest().withPlan({
      needs: [{ id: things.need, outcome: 'family-relationships', summary: 'x', memberIds: [people.sibling] }],
    })
    isRefused(aboutTheBoy.forThe('mother'), 'age-outside-offer')
  })
  it('for an adult with an adult’s need no age counts', () => {
    const hers = aRequest().withPlan({
      needs: [{ id: things.need, outcome: 'family-relationships', summary: 'x', memberIds: [people.mother] }],
    })
    goesThrough(hers.forThe('mother'))
  })
  it.each([
    ['2018-11', '2026-11-01', true],
    ['2018-12', '2026-11-30', false],
    ['2013-12', '2026-11-30', true],
    ['2013-11', '2026-11-01', false],
  ])('born in %s, on %s: the first and the last month of 8 to 12', (birthMonth, on, fits) => {
    const request = aRequest().withMember('child', { birthMonth }).on(on)
    if (fits) goesThrough(request)
    else isRefused(request, 'age-outside-offer')
  })
  it('an unborn child fits only what is offered before birth', () => {
    const unborn = aRequest().withMember('child', { birthMonth: '2027-02' })
    isRefused(unborn.of({ ages: { from: 0, to: 4 } }), 'age-outside-offer')
    goesThrough(unborn.of({ ages: { from: -1, to: 4 } }))
  })
  it('somebody of 22 is a child with SEND, and an adult without', () => {
    const grown = aRequest().withMember('child', { birthMonth: '2004-03' })
    goesThrough(grown)
    isRefused(grown.withMember('child', { send: true }), 'age-outside-offer')
  })
  it('where age plays no part, none does', () => goesThrough(aRequest().forThe('sibling').of({ ages: null })))
})

describe('given a programme evaluated with other ages', () => {
  const programme = { ages: { offered: { from: 3, to: 12 }, evaluated: { from: 3, to: 8 } } } as Intervention
  it('then the worker is warned, and it goes through', () => {
    expect(aRequest().with({ intervention: programme }).judged()).toMatchObject({
      warnings: ['Its evidence is about ages 3-8, not age 10'],
    })
  })
  it('then inside those ages nobody is warned', () => {
    const young = aRequest().with({ intervention: programme }).withMember('child', { birthMonth: '2018-05' })
    expect(young.judged()).toMatchObject({ warnings: [] })
  })
})

describe('given a listing or a provider that takes no new work', () => {
  const standing = {
    status: 'listed',
    version: 1,
    providerStanding: 'assured',
    assuredUntil: '2027-03-31',
    mark: 1,
  } as const
  it('another locality’s: locality-not-served', () =>
    isRefused(aRequest().of({ localityIds: [things.penn] }), 'locality-not-served'))
  it.each(['closed-to-new', 'in-run-off', 'withdrawn'] as const)('%s: listing-closed-to-new', (status) =>
    isRefused(aRequest().with({ listingStanding: { ...standing, status } }), 'listing-closed-to-new'),
  )
  it.each(['applying', 'suspended', 'left'] as const)(
    'a provider that is %s: provider-not-assured',
    (providerStanding) =>
      isRefused(aRequest().with({ listingStanding: { ...standing, providerStanding } }), 'provider-not-assured'),
  )
  it('a provider whose papers ran out yesterday, and not one whose papers run out today', () => {
    isRefused(aRequest().with({ listingStanding: { ...standing, assuredUntil: '2026-11-19' } }), 'provider-not-assured')
    goesThrough(aRequest().with({ listingStanding: { ...standing, assuredUntil: today } }))
  })
})

describe('given help that runs already', () => {
  const same = { listingId: things.listing, helpId: things.listing }
  it('the same for the same person: already-receiving, and no reason helps', () => {
    isRefused(aRequest().whileRunning({ ...same, memberIds: [people.child] }), 'already-receiving')
    isRefused(
      aRequest()
        .whileRunning({ ...same, memberIds: [people.child] })
        .saying({ overlapReason: 'why not' }),
      'already-receiving',
    )
  })
  it('the same programme from another provider is the same help', () => {
    const programme = anId(80)
    isRefused(
      aRequest()
        .of({ interventionId: programme })
        .whileRunning({ helpId: programme, memberIds: [people.child] }),
      'already-receiving',
    )
  })
  it('the same for somebody else: overlap-needs-reason, and a reason will do', () => {
    isRefused(aRequest().whileRunning(same), 'overlap-needs-reason')
    goesThrough(aRequest().whileRunning(same).saying({ overlapReason: 'Each needs their own hour.' }))
  })
  it('similar help in the family: overlap-needs-reason, and a reason will do', () => {
    isRefused(aRequest().whileRunning({ kind: 'therapeutic' }), 'overlap-needs-reason')
    isRefused(aRequest().whileRunning({ kind: 'therapeutic', memberIds: [people.child] }), 'overlap-needs-reason')
    goesThrough(
      aRequest().whileRunning({ kind: 'therapeutic' }).saying({ overlapReason: 'Play therapy is for her brother.' }),
    )
  })
  it('other help is nobody’s business', () => goesThrough(aRequest().whileRunning({ kind: 'respite' }, {})))
})

describe('given domestic abuse', () => {
  const mediation = { kindOfHelp: 'mediation', name: 'Family mediation', ages: null } as const
  const known = { domesticAbuse: 'known' } as const
  const safe = { safeTogether: { by: anId(90), on: today, reason: 'Separated; child contact only' } }

  it.each([
    ['mediation', mediation],
    ['couple work', { forWhom: ['couple' as const], ages: null }],
    ['conjoint work', { conjoint: true }],
  ])(
    'known or suspected, then %s is refused until a safeguarding lead has recorded why it is safe',
    (_what, listing) => {
      goesThrough(aRequest().of(listing))
      isRefused(aRequest().withPlan(known).of(listing), 'unsafe-with-domestic-abuse')
      isRefused(aRequest().withPlan({ domesticAbuse: 'suspected' }).of(listing), 'unsafe-with-domestic-abuse')
      goesThrough(
        aRequest()
          .withPlan({ ...known, ...safe })
          .of(listing),
      )
    },
  )

  it('is known from a need about it, and from a need of either side', () => {
    const need = {
      id: things.need,
      outcome: 'safe-from-domestic-abuse',
      summary: 'x',
      memberIds: [people.mother],
    } as const
    isRefused(
      aRequest()
        .withPlan({ needs: [{ ...need, memberIds: [...need.memberIds] }] })
        .of(mediation),
      'unsafe-with-domestic-abuse',
    )
    isRefused(aRequest().withSide('victim').of(mediation), 'unsafe-with-domestic-abuse')
  })

  it('then anger management is never for the perpetrator, whoever says it is safe and whatever it is called', () => {
    const angry = { kindOfHelp: 'anger-management', ages: null } as const
    isRefused(aRequest().withSide('perpetrator').forThe('father').of(angry), 'unsafe-with-domestic-abuse')
    isRefused(
      aRequest().withSide('perpetrator').withPlan(safe).forThe('father').of(angry),
      'unsafe-with-domestic-abuse',
    )
    isRefused(
      aRequest().withSide('perpetrator').forThe('father').of({ name: 'Managing your temper', ages: null }),
      'unsafe-with-domestic-abuse',
    )
    goesThrough(
      aRequest()
        .withSide('victim')
        .of({ ...angry, ages: { from: 8, to: 12 } }),
    )
  })

  it('then help for one side is not for a need of the other', () => {
    isRefused(aRequest().withSide('perpetrator').of({ side: 'victim' }), 'unsafe-with-domestic-abuse')
    isRefused(aRequest().withSide('victim').of({ side: 'perpetrator' }), 'unsafe-with-domestic-abuse')
    expect(aRequest().withSide('victim').of({ side: 'victim' }).judged()).toMatchObject({ side: 'victim' })
  })

  it('then an order takes the side of its need, or of its listing', () => {
    expect(aRequest().withSide('perpetrator').judged()).toMatchObject({ side: 'perpetrator' })
    expect(aRequest().of({ side: 'victim' }).judged()).toMatchObject({ side: 'victim' })
  })

  it('then one provider serves both sides only with separate teams', () => {
    const both = aRequest().withSide('victim').whileRunning({ side: 'perpetrator', providerId: things.organisation })
    isRefused(both, 'unsafe-with-domestic-abuse')
    goesThrough(both.with({ separateTeams: true }))
    goesThrough(aRequest().withSide('victim').whileRunning({ side: 'perpetrator' }))
  })
})

describe('given two compartments, then no refusal of one tells of the other', () => {
  const told = (request: Request) => request.judged()
  const hidden = {
    side: 'perpetrator',
    listingId: things.listing,
    helpId: things.listing,
    kind: 'therapeutic',
  } as const

  it('the same and similar help of the other side is neither overlap nor repeat', () => {
    goesThrough(
      aRequest()
        .withSide('victim')
        .whileRunning({ ...hidden, memberIds: [people.child] }),
    )
    goesThrough(aRequest().withSide('victim').whileRunning(hidden))
  })

  it.each([
    ['a worker of one side', victimsWorker, 'perpetrator'],
    ['hub support', hubSupport, 'victim'],
    ['hub support', hubSupport, 'perpetrator'],
  ] as const)(
    '%s asking for help of no side hears nothing of what runs on the side it does not see',
    (_who, asker, side) => {
      const asks = aRequest().by(asker)
      expect(told(asks.whileRunning({ ...hidden, side }))).toEqual(told(asks))
      expect(told(asks.whileRunning({ ...hidden, side, memberIds: [people.child] }))).toEqual(told(asks))
    },
  )

  it('somebody who works with both hears of both', () => {
    isRefused(aRequest().whileRunning({ ...hidden, memberIds: [people.child] }), 'already-receiving')
  })

  it('a worker of one side is told the same of a provider whether or not the other side is there', () => {
    const asks = aRequest().by(victimsWorker).withSide('victim')
    const there = asks.whileRunning({ side: 'perpetrator', providerId: things.organisation })
    expect(told(there)).toEqual(told(asks))
    goesThrough(there.with({ separateTeams: true }))
    goesThrough(asks.with({ separateTeams: true }))
  })

  it('a worker of one side is told the same of work together whether or not abuse is known', () => {
    const asks = aRequest().by(victimsWorker).of({ conjoint: true })
    expect(told(asks.withPlan({ domesticAbuse: 'known' }))).toEqual(told(asks))
  })

  it('nobody orders into a compartment they do not see', () => {
    isRefused(aRequest().by(victimsWorker).of({ side: 'perpetrator' }), 'unsafe-with-domestic-abuse')
    isRefused(aRequest().by(hubSupport).of({ side: 'victim' }), 'unsafe-with-domestic-abuse')
  })
})

describe('given several things that speak against it, then the first a person wants to hear is said', () => {
  it('agreement before safety before the listing before overlap', () => {
    const all = aRequest()
      .withPlan({ domesticAbuse: 'known' })
      .of({ conjoint: true, localityIds: [things.penn] })
      .whileRunning({ kind: 'therapeutic' })
    isRefused(
      all.forThe('mother').withMember('mother', { withdrawnOn: today }).of({ conjoint: true }),
      'no-agreement-recorded',
    )
    isRefused(all, 'unsafe-with-domestic-abuse')
    isRefused(all.of({ conjoint: false }), 'locality-not-served')
    isRefused(all.of({ conjoint: false, localityIds: [things.lowHill] }), 'overlap-needs-reason')
  })
})

describe('given several pots, then the form offers those that fit', () => {
  const aPot = (n: number, more: object = {}) =>
    openPot(
      {
        id: anId(n),
        localityId: things.lowHill,
        financialYear: '2026-27',
        purpose: 'p',
        fundingSource: 'f',
        allocated: 50_000,
        author: 'a',
        mark: 'm',
        ...more,
      },
      'a',
      today,
    ).pot
  const { localityId: _none, ...wide } = aPot(51)
  const city = { ...wide, id: anId(53) }
  const fenced = aPot(52, { ringFence: { words: 'families', outcomes: ['family-relationships'] } })
  const own = aPot(51)
  const asked = { on: today, localityId: things.lowHill, outcome: 'family-relationships', amount: 18_000 }

  it('ring-fenced money that fits first, then the locality’s, then the city’s', () => {
    expect(potsThatFit([city, own, fenced], asked).map((each) => each.id)).toEqual([fenced.id, own.id, city.id])
  })

  it('and none that would refuse', () => {
    const others = [
      aPot(54, { localityId: things.penn }),
      aPot(55, { financialYear: '2025-26' }),
      aPot(56, { allocated: 17_999 }),
    ]
    expect(potsThatFit([...others, fenced], { ...asked, outcome: 'good-mental-health' })).toEqual([])
  })
})
