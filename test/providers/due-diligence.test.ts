import { describe, expect, it } from 'vitest'
import { londonDay } from '../../shared/kernel/calendar.ts'
import { assuredUntil, papersOwed, type Requirement } from '../../shared/providers/due-diligence.ts'
import { isAssured, judgeAssurance, standingAfterAct } from '../../shared/providers/provider.ts'
import { papersUntil } from './papers.ts'

const without = (what: string) => papersUntil('2027-03-31').filter((paper) => paper.what !== what)

describe('assurance by papers', () => {
  it('lasts to the end of the day the first paper runs out, the last of March too', () => {
    const until = assuredUntil(papersUntil('2027-03-31'), false)
    expect(until).toBe('2027-03-31')
    const assurance = { providerStanding: 'assured', assuredUntil: until } as const
    expect(isAssured(assurance, '2027-03-31')).toBe(true)
    expect(isAssured(assurance, '2027-04-01')).toBe(false)
  })

  it('ends at midnight in London, an hour earlier in UTC once the clocks have gone forward', () => {
    const assurance = { providerStanding: 'assured', assuredUntil: '2027-03-31' } as const
    expect(isAssured(assurance, londonDay('2027-03-31T22:59:59.999Z'))).toBe(true)
    expect(isAssured(assurance, londonDay('2027-03-31T23:00:00.000Z'))).toBe(false)
    const inWinter = { ...assurance, assuredUntil: '2027-01-31' } as const
    expect(isAssured(inWinter, londonDay('2027-01-31T23:59:59.999Z'))).toBe(true)
    expect(isAssured(inWinter, londonDay('2027-02-01T00:00:00.000Z'))).toBe(false)
  })

  it('follows the soonest of several papers, and the newer of two of one kind', () => {
    const soon = [...without('public-liability'), { what: 'public-liability', expiresOn: '2026-12-24' } as const]
    expect(assuredUntil(soon, false)).toBe('2026-12-24')
    expect(assuredUntil([...soon, { what: 'public-liability', expiresOn: '2027-12-24' }], false)).toBe('2027-03-31')
  })

  it('is not there without every paper, and says which are owed', () => {
    expect(assuredUntil(without('safer-recruitment'), false) < '2026-11-20').toBe(true)
    expect(papersOwed(without('safer-recruitment'), false, '2026-11-20')).toEqual(['safer-recruitment'])
    expect(papersOwed(papersUntil('2027-03-31'), false, '2027-03-31')).toEqual([])
    expect(papersOwed(papersUntil('2027-03-31'), false, '2027-04-01')).toHaveLength(9)
  })

  it('does not count employers’ liability below five million pounds', () => {
    const held = [
      ...without('employers-liability'),
      { what: 'employers-liability', expiresOn: '2027-03-31', sum: 499_999_999 } as const,
    ]
    expect(papersOwed(held, false, '2026-11-20')).toEqual(['employers-liability'])
  })

  it('asks no insurance of the council’s own team, and its own papers all the same', () => {
    expect(assuredUntil(without('public-liability'), true)).toBe('2027-03-31')
    expect(papersOwed(without('quality-check'), true, '2026-11-20')).toEqual(['quality-check'])
  })

  it('lets a new demand begin on its day: whoever has not met it is assured until the day before', () => {
    const asked: Requirement[] = [
      { what: 'quality-check', from: '2026-04-01' },
      { what: 'care-registration', from: '2027-01-01' },
    ]
    const held = papersUntil('2027-03-31')
    expect(assuredUntil(held, false, asked)).toBe('2026-12-31')
    expect(papersOwed(held, false, '2026-12-31', asked)).toEqual([])
    expect(papersOwed(held, false, '2027-01-01', asked)).toEqual(['care-registration'])
    expect(assuredUntil([...held, { what: 'care-registration', expiresOn: '2028-01-01' }], false, asked)).toBe(
      '2027-03-31',
    )
  })
})

describe('standing', () => {
  it('refuses new work unless assured, and says when it is a paper that ran out', () => {
    const papers = { assuredUntil: '2027-03-31' }
    expect(judgeAssurance({ providerStanding: 'assured', ...papers }, '2026-11-20')).toBeUndefined()
    for (const providerStanding of ['applying', 'suspended', 'left'] as const) {
      expect(judgeAssurance({ providerStanding, ...papers }, '2026-11-20')).toEqual({ refused: 'provider-not-assured' })
    }
    expect(judgeAssurance({ providerStanding: 'assured', ...papers }, '2027-04-01')).toMatchObject({
      refused: 'provider-not-assured',
      detail: expect.stringContaining('paper'),
    })
  })

  it('changes by its acts only, and leaving is for good', () => {
    expect(standingAfterAct('applying', 'assure')).toBe('assured')
    expect(standingAfterAct('assured', 'suspend')).toBe('suspended')
    expect(standingAfterAct('suspended', 'reinstate')).toBe('assured')
    expect(standingAfterAct('suspended', 'leave')).toBe('left')
    for (const act of ['assure', 'suspend', 'reinstate', 'leave'] as const) {
      expect(standingAfterAct('left', act)).toBeUndefined()
    }
    expect(standingAfterAct('applying', 'reinstate')).toBeUndefined()
  })
})
