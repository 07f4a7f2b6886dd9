// Ages an offer is for: whole years of the child concerned, both ends included.
import * as z from 'zod'

/** Before birth: what `ageOn` answers for a month still to come. */
export const unborn = -1

const years = z
  .int({ error: 'Give an age in whole years' })
  .min(unborn, { error: 'An age starts at 0, or -1 for before birth' })
  .max(25, { error: 'Help for children ends at 25' })

/** From 0 to 18, or to 25 with special educational needs; -1 is before birth. */
export const ageRange = z
  .strictObject({ from: years, to: years })
  .refine(({ from, to }) => from <= to, { error: 'The oldest age is below the youngest', path: ['to'] })
export type AgeRange = z.infer<typeof ageRange>

export const isWithin = (range: AgeRange, age: number): boolean => range.from <= age && age <= range.to

const inWords = (age: number) => (age === unborn ? 'before birth' : String(age))

/** "8-12", "before birth-2", "5". */
export const rangeInWords = ({ from, to }: AgeRange): string =>
  from === to ? inWords(from) : `${inWords(from)}-${inWords(to)}`

/** "age 10", "an unborn child". */
export const ageInWords = (age: number): string => (age === unborn ? 'an unborn child' : `age ${age}`)
