import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { availabilityAfter, isStale, viewAvailability } from '../../shared/catalogue/availability.ts'
import { bestFirst } from '../../shared/catalogue/best-first.ts'
import { distanceInWords, districtOf, milesBetween } from '../../shared/catalogue/distance.ts'
import { evidenceInWords, tieBreak } from '../../shared/catalogue/evidence.ts'
import { formsOf } from '../../shared/catalogue/idea.ts'
import { isAngerManagement } from '../../shared/catalogue/perpetrator-work.ts'
import { editsBetween, slipsIn } from '../../shared/catalogue/spelling.ts'
import { bringsTogether } from '../../shared/catalogue/together.ts'
import { newVocabulary } from '../../shared/catalogue/vocabulary.ts'
import { stemOf } from '../../shared/catalogue/words.ts'
import { demoCatalogue } from './demo-catalogue.ts'

describe('availability', () => {
  const before = {
    state: 'waiting-list',
    waitWeeks: 6,
    nextStart: '2026-12-01',
    outOfHours: true,
    languages: ['Polish'],
    checkedOn: '2026-10-01',
  } as const
  it('is as of today when its provider says so, and keeps what does not change from week to week', () => {
    const said = { ...before, languages: ['Polish'] }
    expect(availabilityAfter({ state: 'open' }, said, '2026-11-20')).toEqual({
      state: 'open',
      outOfHours: true,
      languages: ['Polish'],
      checkedOn: '2026-11-20',
    })
    expect(availabilityAfter({ state: 'open', outOfHours: false }, said, '2026-11-20').outOfHours).toBe(false)
  })
  it('goes stale the day after the council’s days are up', () => {
    const it = { state: 'open', outOfHours: false, checkedOn: '2026-11-01' } as const
    expect(isStale(it, '2026-11-29', 28)).toBe(false)
    expect(isStale(it, '2026-11-30', 28)).toBe(true)
    expect(viewAvailability(it, '2026-11-30', 28).stale).toBe(true)
  })
})

describe('distance', () => {
  it('knows a district or a whole postcode, however typed, and no other text', () => {
    expect(districtOf('wv10')).toBe('WV10')
    expect(districtOf(' WV10 9QX ')).toBe('WV10')
    expect(districtOf('wv19qx')).toBe('WV1')
    expect(districtOf('SW1A 1AA')).toBeUndefined()
    expect(districtOf('Low Hill')).toBeUndefined()
  })
  it('is the same both ways, nothing to itself, and a few miles across the city', () => {
    expect(milesBetween('WV10', 'WV10')).toBe(0)
    expect(milesBetween('WV10', 'WV14')).toBeCloseTo(milesBetween('WV14', 'WV10') ?? -1)
    expect(milesBetween('WV10', 'WV14')).toBeGreaterThan(3)
    expect(milesBetween('WV10', 'WV14')).toBeLessThan(6)
    expect(milesBetween('WV10', 'ZZ1')).toBeUndefined()
    expect([distanceInWords('WV10', 0), distanceInWords('WV10', 0.4), distanceInWords('WV10', 3.6)]).toEqual([
      'in WV10',
      'about 1 mile away',
      'about 4 miles away',
    ])
  })
})

describe('evidence', () => {
  const rated = (rating: string, more = {}) => ({
    scheme: 'EIF/Foundations Guidebook',
    rating,
    checkedOn: '2026-11-01',
    ...more,
  })
  it('moves nothing unless it is causal, unmixed and of the one scheme whose levels we know', () => {
    expect([rated('4+'), rated('4'), rated('3+'), rated('3')].map(tieBreak)).toEqual([4.5, 4, 3.5, 3])
    for (const it of [null, rated('2+'), rated('NL2'), rated('NE'), rated('4+', { mixed: true })]) {
      expect(tieBreak(it)).toBe(0)
    }
    expect(tieBreak(rated('4', { scheme: 'NHS Education for Scotland' }))).toBe(0)
  })
  it('is said with its mark of mixed findings, and not said when nobody assessed it', () => {
    expect(evidenceInWords(rated('3+'))).toBe('rated 3+')
    expect(evidenceInWords(rated('3+', { mixed: true }))).toBe('rated 3+, mixed findings')
    expect(evidenceInWords(null)).toBeUndefined()
  })
})

describe('spelling', () => {
  it('counts two neighbours swapped as one slip, and stops counting when there are too many', () => {
    expect(editsBetween('mediaiton', 'mediation', 2)).toBe(1)
    expect(editsBetween('anger', 'angle', 2)).toBe(2)
    expect(editsBetween('cat', 'elephant', 2)).toBe(3)
  })
  it('leaves short words alone, and says the nearest of the others with how far they are', () => {
    const near = (typed: string, ...words: string[]) => newVocabulary(words).near(typed)
    expect(near('bad', 'bed').words).toEqual([])
    expect(near('temprr', 'temper', 'therapy')).toEqual({ words: ['temper'], slips: 1 })
    expect(near('therpaay', 'therapy', 'temper')).toEqual({ words: ['therapy'], slips: 2 })
    expect(near('elephant', 'temper').words).toEqual([])
  })
  it('never passes over a word that is near enough, whatever its letters', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'abcd'), minLength: 4, maxLength: 9 })
    fc.assert(
      fc.property(letters, fc.array(letters, { minLength: 20, maxLength: 40 }), (typed, words) => {
        fc.pre(words.some((word) => editsBetween(typed, word, 2) <= 2))
        const most = slipsIn(typed)
        const nearest = Math.min(...words.map((word) => editsBetween(typed, word, 9)))
        const found = newVocabulary(words).near(typed)
        if (nearest > most) expect(found.words).toEqual([])
        else {
          const close = [...new Set(words.filter((word) => editsBetween(typed, word, 9) === nearest))]
          expect(found.slips).toBe(nearest)
          expect(found.words.filter((word) => !close.includes(word))).toEqual([])
          expect(found.words.length).toBe(Math.min(5, close.length))
        }
      }),
      { numRuns: 2_000 },
    )
  })
})

describe('words', () => {
  it('share a stem with their other forms', () => {
    for (const forms of [
      ['bereaved', 'bereavement', 'bereave'],
      ['bullied', 'bullying', 'bully', 'bullies'],
      ['counsellor', 'counselling', 'counselor'],
      ['separated', 'separation', 'separating', 'separate'],
      ['mediator', 'mediators', 'mediation'],
      ['hoarder', 'hoarding'],
      ['course', 'courses'],
      ['attachment', 'attach'],
    ]) {
      expect(new Set(forms.map(stemOf)).size, forms.join(' ')).toBe(1)
    }
    for (const [one, other] of [
      ['carer', 'care'],
      ['bed', 'be'],
      ['need', 'ne'],
      ['stress', 'stres s'],
    ] as const) {
      expect(stemOf(one)).not.toBe(stemOf(other))
    }
  })
  it('are answered by their other forms, and by longer words that begin with them, never parents by parenting', () => {
    const words = newVocabulary(['worry', 'worried', 'parents', 'parenting', 'exploitation', 'bedlam'])
    const forms = (word: string) => formsOf(words, word).map((form) => form.word)
    expect(forms('worries').sort()).toEqual(['worried', 'worry'])
    expect(forms('exploit')).toEqual(['exploitation'])
    expect(forms('parenting')).toEqual(['parenting'])
    expect(forms('parent')).toEqual(['parents'])
    expect(forms('bed')).toEqual([])
  })
  it('are found by how they begin', () => {
    const words = newVocabulary(['play', 'player', 'plan', 'please'])
    expect(words.beginning('play')).toEqual(['play', 'player'])
    expect(words.begins('ple')).toBe(true)
    expect(words.begins('plo')).toBe(false)
    words.add('plough')
    expect(words.begins('plo')).toBe(true)
  })
})

describe('the first few of many', () => {
  it('are those that putting all of them in order would bring first', () => {
    const compare = (a: number, b: number) => b - a
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.integer({ min: 1, max: 12 }), (numbers, most) => {
        const first = bestFirst(most, compare)
        for (const each of numbers) first.add(each)
        expect(first.all()).toEqual([...numbers].sort(compare).slice(0, most))
      }),
    )
  })
})

describe('what a listing is, whatever its provider calls it', () => {
  const listing = (about: object) => ({
    name: 'An offer',
    summary: 'Ten sessions',
    forWhom: ['parent' as const],
    ...about,
  })
  it('brings two adults into a room when it is mediation, for couples, conjoint, or sounds like it', () => {
    expect(bringsTogether(listing({ conjoint: true }))).toBe(true)
    expect(bringsTogether(listing({ kindOfHelp: 'mediation' }))).toBe(true)
    expect(bringsTogether(listing({ forWhom: ['couple'] }))).toBe(true)
    expect(bringsTogether(listing({ name: 'Family mediators' }))).toBe(true)
    expect(bringsTogether(listing({}))).toBe(false)
    expect(bringsTogether(listing({ kindOfHelp: 'parenting', summary: 'With immediate effect' }))).toBe(false)
  })
  it('is anger management by kind, name or keyword, and never when it is domestic abuse work', () => {
    expect(isAngerManagement(listing({ kindOfHelp: 'anger-management' }))).toBe(true)
    expect(isAngerManagement(listing({ name: 'Managing anger' }))).toBe(true)
    expect(isAngerManagement(listing({ keywords: ['anger management'] }))).toBe(true)
    expect(isAngerManagement(listing({ kindOfHelp: 'domestic-abuse-perpetrator-programme', name: 'Anger' }))).toBe(
      false,
    )
    expect(isAngerManagement(listing({ name: 'Stranger danger' }))).toBe(false)
  })
  it('is seen in the demonstration: all mediation and couple work, and one listing of anger management', () => {
    const all = [...demoCatalogue().listings.values()]
    expect(all.filter(isAngerManagement).map(({ name }) => name)).toEqual(['Anger management for adults'])
    for (const each of all.filter(({ kindOfHelp }) => kindOfHelp === 'mediation')) {
      expect(bringsTogether(each)).toBe(true)
    }
  })
})
