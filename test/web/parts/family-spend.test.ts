// What a family has had: sums that follow the money, and two sides that never stand on one page.
import { describe, expect, it } from 'vitest'
import type { State } from '../../../shared/brokerage/transition.ts'
import { besideOrder, costOf, costOfAll, spendInWords } from '../../../web/parts/family-spend.tsx'

const anOrder = (
  state: State,
  more: { spent?: number; claimed?: number; id?: string; side?: 'victim' | 'perpetrator' } = {},
) => ({
  id: 'an order',
  state,
  price: 10_000,
  spent: 0,
  claimed: 0,
  ...more,
})

describe('what an order has cost a family’s pot', () => {
  it('is its price while it may still be delivered', () => {
    for (const state of ['requested', 'offered', 'accepted', 'in-delivery', 'on-hold'] as const) {
      expect(costOf(anOrder(state, { spent: 2_000 }))).toBe(10_000)
    }
  })

  it('is only what was delivered once it is over', () => {
    expect(costOf(anOrder('ended-early', { spent: 3_000, claimed: 1_500 }))).toBe(4_500)
    expect(costOf(anOrder('declined'))).toBe(0)
    expect(costOfAll([anOrder('completed', { spent: 9_000 }), anOrder('refused'), anOrder('accepted')])).toBe(19_000)
  })

  it('is told with how many orders there were', () => {
    expect(spendInWords([])).toBe('Nothing yet: this is the first')
    expect(spendInWords([anOrder('accepted')])).toBe('1 order, £100 in all')
    expect(spendInWords([anOrder('accepted'), anOrder('accepted')])).toBe('2 orders, £200 in all')
  })
})

describe('the orders shown beside one that waits', () => {
  const all = [
    anOrder('accepted', { id: 'plain' }),
    anOrder('accepted', { id: 'hers', side: 'victim' }),
    anOrder('accepted', { id: 'his', side: 'perpetrator' }),
  ]
  const beside = (order: Parameters<typeof besideOrder>[1]) => besideOrder(all, order).map(({ id }) => id)

  it('are never those of the other side', () => {
    expect(beside({ id: 'new', side: 'victim' })).toEqual(['plain', 'hers'])
    expect(beside({ id: 'new', side: 'perpetrator' })).toEqual(['plain', 'his'])
  })

  it('are those of neither side beside an order of none, and never the order itself', () => {
    expect(beside({ id: 'new', side: undefined })).toEqual(['plain'])
    expect(beside({ id: 'plain', side: undefined })).toEqual([])
  })
})
