import { describe, expect, it } from 'vitest'
import { actions, states } from '../../shared/brokerage/transition.ts'
import { drawLife, lifeInReadme } from './life-drawing.ts'

describe('the life of an order in the README', () => {
  it('is the one the product obeys: node test/readme/life-drawing.ts draws it again', () => {
    expect(lifeInReadme()).toBe(drawLife())
  })

  it('shows every state and every step', () => {
    const drawing = drawLife()
    for (const state of states) expect(drawing).toMatch(new RegExp(`\\b${state.replaceAll('-', '_')}\\b`))
    for (const action of actions) expect(drawing).toContain(`: ${action} (`)
  })
})
