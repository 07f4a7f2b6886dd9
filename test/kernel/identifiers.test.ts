import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { id, spokenReference } from '../../shared/kernel/identifiers.ts'

describe('an id', () => {
  it('is a UUID of any version, in lower case so that one thing has one name', () => {
    expect(id.parse('1A2079E5-C8E3-4C4F-A426-EE0F4B3CAB1D')).toBe('1a2079e5-c8e3-4c4f-a426-ee0f4b3cab1d')
    expect(id.safeParse('01890a5d-ac96-774b-bcce-b302099a8057').success).toBe(true)
  })

  it.each([
    '',
    'x',
    '1a2079e5c8e34c4fa426ee0f4b3cab1d',
    '1a2079e5-c8e3-4c4f-a426-ee0f4b3cab1',
    '1a2079e5-c8e3-4c4f-a426-ee0f4b3cab1d ',
    '1a2079e5-c8e3-9c4f-a426-ee0f4b3cab1d',
    '1a2079e5-c8e3-4c4f-c426-ee0f4b3cab1d',
    '../1a2079e5-c8e3-4c4f-a426-ee0f4b3cab1d',
  ])('is not %s', (given) => {
    expect(id.safeParse(given).success).toBe(false)
  })
})

describe('a reference read aloud', () => {
  const sixBytes = fc.uint8Array({ minLength: 6, maxLength: 6 })

  it('says what it names, and has no letter or figure that is taken for another', () => {
    fc.assert(
      fc.property(sixBytes, (bytes) => {
        expect(spokenReference('FP', bytes)).toMatch(/^FP-[2-9BCDFGHJKMNPQRSTVWXZ]{4}-[2-9BCDFGHJKMNPQRSTVWXZ]{2}$/)
        expect(spokenReference('CM', bytes).slice(3)).not.toMatch(/[01AEIOUL]/)
      }),
    )
  })

  it('can be any of the 27 letters and figures in each place', () => {
    const firsts = Array.from({ length: 256 }, (_, byte) => spokenReference('FP', new Uint8Array(6).fill(byte))[3])
    expect(new Set(firsts).size).toBe(27)
  })

  it('depends on chance alone', () => {
    expect(spokenReference('FP', Uint8Array.of(0, 1, 2, 3, 4, 5))).toBe('FP-2345-67')
    expect(spokenReference('FP', Uint8Array.of(0, 1, 2, 3, 4, 6))).not.toBe('FP-2345-67')
  })
})
