// Names for things: ids machines pass on, and references people read aloud.
import * as z from 'zod'

/** An id: a UUID of any version, in lower case so that one thing has one name. */
export const id = z
  .string()
  .regex(/^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}$/, {
    error: 'Give a UUID',
  })
  .toLowerCase()

/** An id of the shape {@link id} checks. */
export type Id = string

// No vowels, so no words; no 0/O, 1/I/L, so it survives a telephone.
const alphabet = '23456789BCDFGHJKMNPQRSTVWXZ'

/**
 * A reference a person reads aloud, such as `FP-7K3F-29`: random, never derived from anything about the family.
 * @param prefix two letters that say what it names: FP a family plan, CM a commission, HR a request for help.
 * @param random 6 or more random bytes.
 */
export const spokenReference = (prefix: 'FP' | 'CM' | 'HR', random: Uint8Array): string => {
  const letter = (n: number) => alphabet[(random[n] ?? 0) % alphabet.length]
  return `${prefix}-${letter(0)}${letter(1)}${letter(2)}${letter(3)}-${letter(4)}${letter(5)}`
}
