import { describe, expect, it } from 'vitest'
import { answersTo, type Directed } from '../../shared/plans/directory.ts'
import { people, things, today } from '../brokerage/a-commission.ts'

const line = (...names: string[]): Directed => ({
  id: things.plan,
  reference: 'FP-7K3F-29',
  localityId: things.lowHill,
  leadWorkerId: people.worker,
  leads: [],
  status: 'open',
  names,
  members: names.length,
  needs: [],
  openedOn: today,
})
const family = line('Zoë O’Brien', 'Anne-Marie Kowalska', 'Mohammed Al Farsi')

describe('a family is found', () => {
  it.each([
    ['a name', 'Zoë'],
    ['a name without its marks', 'zoe'],
    ['the beginning of a name', 'kow'],
    ['two names of one person, in any order', 'farsi mohammed'],
    ['a name with an apostrophe, however typed', "o'brien"],
    ['a name with an apostrophe left out', 'obrien'],
    ['a double name with its hyphen', 'Anne-Marie'],
    ['a double name without', 'anne marie'],
    ['the second half of it', 'Marie'],
    ['names of two people', 'zoe kowalska'],
    ['spaces round it', '  ZOE  '],
    ['its reference', 'FP-7K3F-29'],
    ['its reference read aloud', 'fp 7k3f 29'],
    ['its reference without its letters', '7k3f29'],
  ])('by %s', (_what, typed) => {
    expect(answersTo(family, typed)).toBe(true)
  })

  it.each([
    ['the middle of a name', 'owalska'],
    ['one name right and one wrong', 'zoe smith'],
    ['nothing', ''],
    ['a space', ' '],
    ['marks alone', '-'],
    ['part of its reference', '7k3f'],
    ['the end of its reference', '3F29'],
    ['another reference', 'FP-7K3F-28'],
    ['letters of a pattern', '.*'],
  ])('not by %s', (_what, typed) => {
    expect(answersTo(family, typed)).toBe(false)
  })
})
