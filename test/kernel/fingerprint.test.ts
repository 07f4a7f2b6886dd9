import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fingerprint } from '../../shared/kernel/fingerprint.ts'

const said = { units: 4, memberIds: ['a', 'b'], price: { unit: 'session', amount: 4500 } }

describe('a fingerprint', () => {
  it('is 22 characters that survive an address', () => {
    expect(fingerprint(said)).toMatch(/^[A-Za-z0-9_-]{22}$/)
  })

  it('is the same whatever the order of the keys', () => {
    expect(fingerprint({ price: { amount: 4500, unit: 'session' }, memberIds: ['a', 'b'], units: 4 })).toBe(
      fingerprint(said),
    )
  })

  it('is the same whether a member is missing or undefined, as JSON has it', () => {
    expect(fingerprint({ ...said, rationale: undefined })).toBe(fingerprint(said))
  })

  it.each([
    ['another value', { ...said, units: 5 }],
    ['another order of a list', { ...said, memberIds: ['b', 'a'] }],
    ['one more member', { ...said, rationale: '' }],
    ['a figure that became words', { ...said, units: '4' }],
    ['null instead of missing', { ...said, rationale: null }],
    ['a deeper value', { ...said, price: { unit: 'session', amount: 4501 } }],
  ])('tells %s apart', (_what, other) => {
    expect(fingerprint(other)).not.toBe(fingerprint(said))
  })

  it('does not run one member into the next', () => {
    expect(fingerprint({ a: 'b,"c":"d"' })).not.toBe(fingerprint({ a: 'b', c: 'd' }))
    expect(fingerprint(['a', 'b'])).not.toBe(fingerprint(['a,b']))
  })

  it('is steady through JSON, whatever is said', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(fingerprint(JSON.parse(JSON.stringify(value)))).toBe(fingerprint(value))
      }),
    )
  })
})
