// A number an organisation is registered under, and whether it has the shape that register gives its numbers.
import * as z from 'zod'

/** A register this house knows: what it is called, the shape of its numbers, and one such number to show. */
type Register = { readonly words: string; readonly called: RegExp; readonly shape: RegExp; readonly such: string }

/**
 * The registers whose numbers are checked by their shape, as each register publishes them. A number of the right shape
 * may still be nobody's: whoever assures the organisation looks it up.
 */
export const registers = {
  'companies-house': {
    words: 'Companies House',
    called: /^compan(?:y|ies)[ -]house|^company number/i,
    // Eight figures, or two letters (R0 is the one with a figure) and six figures; registered societies end in a letter.
    shape: /^(?:\d{8}|(?:[A-Z]{2}|R0)\d{6}|[A-Z]{2}\d{5}[A-Z])$/,
    such: '01234567 or SC123456',
  },
  charity: {
    words: 'Charity Commission',
    called: /^charity|^oscr\b/i,
    // England and Wales with a linked charity's number, Scotland, Northern Ireland.
    shape: /^(?:\d{6,7}(?:-\d{1,3})?|SC\d{6}|NIC\d{6})$/,
    such: '1234567 or SC012345',
  },
  ofsted: {
    words: 'Ofsted',
    called: /^ofsted/i,
    shape: /^(?:(?:EY|SC|VC|RP|CA)?\d{6}|\d{7})$/,
    such: 'EY123456 or 2345678',
  },
  cqc: {
    words: 'Care Quality Commission',
    called: /^cqc|^care quality commission/i,
    // A provider's or location's number, or the organisation code of an NHS trust.
    shape: /^(?:1-\d{8,11}|R[A-Z0-9]{2,4})$/,
    such: '1-101234567',
  },
} as const satisfies Record<string, Register>
export type RegisterId = keyof typeof registers

/** The register a scheme names, if it is one whose numbers are known. */
export const registerOf = (scheme: string): Register | undefined =>
  Object.entries(registers).find(([id, { called }]) => id === scheme || called.test(scheme.trim()))?.[1]

/** Whether a number could be one of this scheme's; always so for a scheme that is not known. Spaces and case do not count. */
export const hasShape = (scheme: string, number: string): boolean =>
  registerOf(scheme)?.shape.test(number.replaceAll(/\s/g, '').toUpperCase()) ?? true

/** One registration: `scheme` is a register's id or name, or any other in words (an NHS organisation code, a council team). */
export const registration = z
  .strictObject({
    scheme: z.string().trim().min(1, { error: 'Say which register' }).max(100),
    number: z.string().trim().min(1, { error: 'Give the number' }).max(50),
  })
  .superRefine(({ scheme, number }, c) => {
    const register = registerOf(scheme)
    if (!register || hasShape(scheme, number)) return
    c.addIssue({
      code: 'custom',
      path: ['number'],
      message: `This is not a number of ${register.words}: it looks like ${register.such}`,
    })
  })
export type Registration = z.infer<typeof registration>
