import { describe, expect, it } from 'vitest'
import { listingId } from '../../functions/local/demo/listings/listing-data.ts'
import { catalogueAfter } from '../../shared/catalogue/catalogue.ts'
import { tierIds } from '../../shared/catalogue/kind-of-help.ts'
import type { Listing } from '../../shared/catalogue/listing.ts'
import type { Question } from '../../shared/catalogue/question.ts'
import { search } from '../../shared/catalogue/search.ts'
import { bringsTogether } from '../../shared/catalogue/together.ts'
import { demoCatalogue, lowHill, today } from './demo-catalogue.ts'
import { fullTextOf } from './full-text.ts'
import { judgedQueries, untaughtQueries, ways } from './judged-queries.ts'
import { firstGlad, glad, mean, ndcgAt, recallAt } from './ranking.ts'
import { slipsOf } from './slips.ts'

const catalogue = demoCatalogue()
const ask = (question: Partial<Question>, of = catalogue) => search(of, { today, staleAfter: 28, ...question })
const idsOf = (question: Partial<Question>, of = catalogue) => ask(question, of).items.map(({ listing }) => listing.id)
/** What a text finds, as the demonstration names its listings. */
const keyOf = new Map(
  judgedQueries.flatMap(({ grades }) => [...grades.keys()].map((key) => [listingId(key), key] as const)),
)
const keysFor = (text: string) => idsOf({ text }).map((id) => keyOf.get(id) ?? id)
const change = (key: string, about: Partial<Listing>) => {
  const before = catalogue.listings.get(listingId(key)) as Listing
  return catalogueAfter(demoCatalogue(), 2, { listings: [{ ...before, ...about }] })
}

describe('words', () => {
  it('are judged: at least 120 queries, each against listings the demonstration has', () => {
    expect(judgedQueries.length).toBeGreaterThanOrEqual(120)
    const texts = [...judgedQueries, ...untaughtQueries].map(({ text }) => text)
    expect(texts.filter((text, n) => texts.indexOf(text) !== n)).toEqual([])
    for (const { text, grades } of [...judgedQueries, ...untaughtQueries]) {
      expect(
        [...grades].filter(([key]) => !catalogue.listings.has(listingId(key))),
        text,
      ).toEqual([])
      expect(Math.max(...grades.values()), text).toBeGreaterThanOrEqual(glad)
    }
  })

  it.each(judgedQueries)('"$text" finds what was asked for among the first five', ({ text, grades }) => {
    expect(firstGlad(keysFor(text), grades)).toBeLessThanOrEqual(5)
  })

  it.each(ways)(
    'said in the way of %s: nine of ten a worker would be glad of in the first ten, the best first',
    (way) => {
      const judged = judgedQueries.filter((each) => each.way === way)
      const found = judged.map(({ text, grades }) => ({ grades, keys: keysFor(text) }))
      expect(mean(found.map(({ keys, grades }) => recallAt(10, keys, grades)))).toBeGreaterThan(0.9)
      expect(mean(found.map(({ keys, grades }) => ndcgAt(10, keys, grades)))).toBeGreaterThan(0.87)
      expect(found.filter(({ keys }) => keys.length === 0)).toEqual([])
    },
  )

  it('are found as well when nobody taught them, and better than full text search finds them', () => {
    const full = fullTextOf(catalogue)
    const ours = untaughtQueries.map(({ text, grades }) => ({ grades, keys: keysFor(text) }))
    const theirs = untaughtQueries.map(({ text, grades }) => ({
      grades,
      keys: full.find(text).map((id) => keyOf.get(id) ?? id),
    }))
    for (const measure of [recallAt, ndcgAt]) {
      const [us, them] = [ours, theirs].map((found) => mean(found.map(({ keys, grades }) => measure(10, keys, grades))))
      expect(us).toBeGreaterThan((them ?? 0) + 0.1)
    }
  })

  it('are still found with one slip anywhere in a long word: at least nine of ten in the first ten', () => {
    const slips = judgedQueries.flatMap(({ text, grades }) => slipsOf(text).map((slip) => ({ text: slip, grades })))
    const missed = slips.filter(({ text, grades }) => firstGlad(keysFor(text), grades) > 10)
    expect(slips.length).toBeGreaterThan(5000)
    expect(1 - missed.length / slips.length, missed.map(({ text }) => text).join(', ')).toBeGreaterThan(0.95)
  })

  it('finds some of what was asked rather than nothing, and nothing for a word no listing has', () => {
    expect(ask({ text: 'counselling on a submarine' }).total).toBeGreaterThan(0)
    expect(ask({ text: 'submarine' }).total).toBe(0)
  })

  it('asks nothing in particular when only fillers were typed', () => {
    expect(ask({ text: 'help for the family with' }).total).toBeGreaterThan(0)
    expect(ask({ text: 'help with the' }).total).toBe(ask({}).total)
  })

  it('finds the words a change brought, and no longer those it took away', () => {
    const after = change('play-therapy', { name: 'Sand tray sessions', keywords: [], summary: 'Quiet work' })
    expect(idsOf({ text: 'sand tray' }, after)[0]).toBe(listingId('play-therapy'))
    expect(idsOf({ text: 'withdrawn' }, after)).not.toContain(listingId('play-therapy'))
  })
})

describe('what is found at all', () => {
  it.each(['closed-to-new', 'in-run-off', 'withdrawn'] as const)('is never a listing that is %s', (status) => {
    const after = change('play-therapy', { status })
    expect(idsOf({ text: 'play therapy' }, after)).not.toContain(listingId('play-therapy'))
    expect(idsOf({ text: 'play therapy', everyStatus: true }, after)).toContain(listingId('play-therapy'))
  })

  it('is never of a provider that is applying, nor of one whose papers ran out', () => {
    expect(idsOf({})).not.toContain(listingId('outdoor-days'))
    const sitting = listingId('respite-sitting')
    expect(idsOf({ text: 'respite', today: '2026-12-10' })).toContain(sitting)
    expect(idsOf({ text: 'respite', today: '2026-12-11' })).not.toContain(sitting)
  })

  it('is of one side only when one side asks', () => {
    const sides = (side: 'victim' | 'perpetrator') =>
      ask({ text: 'domestic abuse', side }).items.map(({ listing }) => listing.side)
    expect(sides('victim')).toContain('victim')
    expect(sides('victim')).not.toContain('perpetrator')
    expect(sides('perpetrator')).toContain('perpetrator')
    expect(sides('perpetrator')).not.toContain('victim')
  })
})

describe('anger management', () => {
  const anger = listingId('anger-management')
  it('is found by who asks for it', () => {
    expect(idsOf({ text: 'anger' })).toContain(anger)
    expect(idsOf({ text: 'anger management' })[0]).toBe(anger)
  })
  it.each([
    { text: 'anger management perpetrator' },
    { text: 'anger', side: 'perpetrator' as const },
    { text: '', side: 'perpetrator' as const },
    { text: 'abusive partner anger' },
    { text: 'domestic abuse perpetrator programme' },
    { text: 'anger domestic violence' },
    { text: 'violent husband temper' },
    { text: 'dad hits his partner, anger' },
    { text: 'anger', needs: ['safe-from-domestic-abuse'] as const },
  ])('is never offered as work with a perpetrator: %o', (question) => {
    expect(idsOf(question)).not.toContain(anger)
    expect(idsOf({ ...question, everyStatus: true })).not.toContain(anger)
  })
})

describe('couple work and mediation', () => {
  it('are not offered to who asks for work with a perpetrator', () => {
    const together = [...catalogue.listings.values()].filter(bringsTogether).map(({ id }) => id)
    expect(together.length).toBeGreaterThan(3)
    for (const question of [
      { text: 'abusive partner' },
      { text: 'mediation with a violent husband' },
      { side: 'perpetrator' as const },
    ]) {
      expect(idsOf(question).filter((id) => together.includes(id))).toEqual([])
    }
    expect(idsOf({ text: 'mediation' }).some((id) => together.includes(id))).toBe(true)
  })
})

describe('narrowing', () => {
  const every = (question: Partial<Question>, holds: (listing: Listing) => boolean) => {
    const { items, total } = ask(question)
    expect(total).toBeGreaterThan(0)
    expect(items.filter(({ listing }) => !holds(listing))).toEqual([])
    expect(total).toBeLessThan(ask({}).total)
  }
  it('by each part of the question', () => {
    every({ localityId: lowHill }, ({ localityIds }) => localityIds.includes(lowHill))
    every({ tier: 'universal' }, ({ tier }) => tier === 'universal')
    every({ needs: ['secure-housing'] }, ({ needs }) => needs.includes('secure-housing'))
    every({ forWhom: 'couple' }, ({ forWhom }) => forWhom.includes('couple'))
    every({ availability: 'full' }, ({ availability }) => availability.state === 'full')
    every({ kindOfHelp: 'respite' }, ({ kindOfHelp }) => kindOfHelp === 'respite')
    every({ maxPrice: 3000 }, ({ price }) => price.amount <= 3000)
    every({ ages: [17] }, ({ ages }) => !ages || (ages.from <= 17 && 17 <= ages.to))
    every({ ages: [-1] }, ({ ages }) => !ages || ages.from === -1)
  })
  it('lets one child of several be enough', () => {
    const both = idsOf({ ages: [1, 17] })
    for (const each of [...idsOf({ ages: [1] }), ...idsOf({ ages: [17] })]) expect(both).toContain(each)
  })
  it('counts what each other choice would find, all else kept', () => {
    const question = { text: 'counselling', tier: 'targeted' } as const
    const { counts, total } = ask({ ...question, localityId: lowHill })
    expect(counts.localityId[lowHill]).toBe(total)
    for (const tier of tierIds) {
      expect(counts.tier[tier] ?? 0, tier).toBe(ask({ text: 'counselling', localityId: lowHill, tier }).total)
    }
    const { counts: more } = ask({ tier: 'targeted', localityId: lowHill })
    for (const [localityId, count] of Object.entries(more.localityId)) {
      expect(count, localityId).toBe(ask({ tier: 'targeted', localityId }).total)
    }
    expect(Object.keys(more.localityId).length).toBeGreaterThan(1)
    expect(Object.keys(counts.tier).length).toBeGreaterThan(1)
    for (const [availability, count] of Object.entries(counts.availability)) {
      const narrowed = ask({ ...question, localityId: lowHill, availability: availability as 'open' })
      expect(narrowed.total).toBe(count)
    }
  })
  it('answers a part of the list with the whole total', () => {
    const whole = idsOf({})
    const part = ask({ from: 10, limit: 5 })
    expect(part.items.map(({ listing }) => listing.id)).toEqual(whole.slice(10, 15))
    expect(part.total).toBe(whole.length)
  })
})

describe('fit', () => {
  it('says why in words', () => {
    const { items } = ask({ localityId: lowHill, ages: [5], near: 'WV10', text: 'incredible years preschool' })
    expect(items[0]?.fit).toEqual([
      'serves Low Hill and Scotlands',
      'open now',
      'next start 2 December',
      'age 5 within 3-6',
      'in WV10',
      'rated 4+',
    ])
    const [mixed] = ask({ text: 'functional family therapy' }).items
    expect(mixed?.fit).toEqual(['waiting list of about 8 weeks', 'rated 3+, mixed findings'])
  })

  it('says nothing of evidence nobody assessed, and keeps the listing', () => {
    const { items } = ask({ text: 'primary age group triple p west group' })
    const group = items.find(({ listing }) => listing.id === listingId('group-triple-p-west'))
    expect(group).toBeDefined()
    expect(group?.fit.some((reason) => /rated|assessed|low/.test(reason))).toBe(false)
  })

  const twins = (a: Partial<Listing>, b: Partial<Listing>, question: Partial<Question> = {}) => {
    const base = catalogue.listings.get(listingId('child-counselling')) as Listing
    const { interventionId: _none, ...plain } = base
    const alike = { ...plain, name: 'Twin listing', keywords: ['twinword'] }
    const of = catalogueAfter(demoCatalogue(), 2, {
      listings: [
        { ...alike, id: '00000000-0000-4000-8000-00000000000a', ...a },
        { ...alike, id: '00000000-0000-4000-8000-00000000000b', ...b },
      ],
    })
    return ask({ text: 'twinword', ...question }, of).items.map(({ listing }) => listing.id.at(-1))
  }
  const state = (about: Partial<Listing['availability']>) => ({
    availability: { state: 'open', outOfHours: false, checkedOn: today, ...about } as const,
  })

  it('puts sooner, nearer, fresher, and more of the needs and ages first', () => {
    expect(twins(state({ state: 'full' }), state({}))).toEqual(['b', 'a'])
    expect(
      twins(state({ state: 'waiting-list', waitWeeks: 12 }), state({ state: 'waiting-list', waitWeeks: 2 })),
    ).toEqual(['b', 'a'])
    expect(twins({ postcodeDistrict: 'WV4' }, { postcodeDistrict: 'WV10' }, { near: 'WV11' })).toEqual(['b', 'a'])
    expect(twins(state({ checkedOn: '2026-09-01' }), state({}))).toEqual(['b', 'a'])
    expect(
      twins(
        { needs: ['good-education'] },
        { needs: ['good-education', 'secure-housing'] },
        { needs: ['good-education', 'secure-housing'] },
      ),
    ).toEqual(['b', 'a'])
    expect(twins({ ages: { from: 8, to: 10 } }, { ages: { from: 8, to: 15 } }, { ages: [9, 14] })).toEqual(['b', 'a'])
  })

  it('puts the word that was typed before another word for it', () => {
    const keywords = (word: string) => ({ keywords: ['twinword', word] })
    expect(twins(keywords('weed'), keywords('cannabis'), { text: 'twinword weed' }).slice(0, 2)).toEqual(['a', 'b'])
    expect(twins(keywords('weed'), keywords('cannabis'), { text: 'twinword cannabis' }).slice(0, 2)).toEqual(['b', 'a'])
  })

  it('lets evidence break a tie and nothing more; what nobody assessed is not below what was rated low', () => {
    const programme = (rating: string) =>
      [...catalogue.interventions.values()].find(({ evidence }) => evidence?.rating === rating && !evidence.mixed)?.id
    const [four, two] = [programme('4+'), programme('2+')]
    if (!four || !two) throw new Error('the demonstration has no such ratings')
    expect(twins({}, { interventionId: four })).toEqual(['b', 'a'])
    expect(twins({}, { interventionId: two })).toEqual(['a', 'b'])
    expect(twins(state({ state: 'ask' }), { ...state({}), interventionId: two })[0]).toBe('b')
    expect(twins(state({}), { ...state({ state: 'waiting-list', waitWeeks: 4 }), interventionId: four })).toEqual([
      'a',
      'b',
    ])
  })
})
