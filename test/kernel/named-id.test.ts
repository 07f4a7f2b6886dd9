import { describe, expect, it } from 'vitest'
import { id } from '../../shared/kernel/identifiers.ts'
import { namedId } from '../../shared/kernel/named-id.ts'

describe('an id made from a name', () => {
  it('is a UUID, the same today and next year', () => {
    expect(id.parse(namedId('taxonomy', 'outcomes'))).toBe('d7a82981-f215-53dd-9d00-3d97ec898bdb')
  })
  it('keeps parts apart: what runs together in writing does not', () => {
    expect(namedId('a', 'bc')).not.toBe(namedId('ab', 'c'))
    expect(namedId('a')).not.toBe(namedId('a', ''))
  })
})
