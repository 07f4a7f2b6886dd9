import { describe, expect, it } from 'vitest'
import { type ListingTerms, listingTerms } from '../../shared/catalogue/listing.ts'
import { differenceOf } from '../../shared/catalogue/listing-difference.ts'
import { anId, things } from '../brokerage/a-commission.ts'
import { aListing } from '../brokerage/a-request.ts'

const { id: _i, status: _s, version: _v, revision: _r, availability: _a, ...before } = aListing()
const nameOf = (id: string) => ({ [things.lowHill]: 'Low Hill', [things.penn]: 'Penn', [anId(90)]: 'Triple P' })[id]
const change = (more: Partial<ListingTerms>) => differenceOf(before, { ...before, ...more }, nameOf)

/** Another word for every field there is. */
const otherwise: Required<ListingTerms> = {
  interventionId: anId(90),
  name: 'Counselling for children',
  providerId: anId(91),
  summary: 'Talking, drawing and play.',
  kindOfHelp: 'parenting',
  tier: 'universal',
  needs: ['family-relationships', 'mental-and-physical-health'],
  keywords: ['worry', 'anxiety'],
  forWhom: ['child', 'parent'],
  ages: null,
  localityIds: [things.penn, things.lowHill],
  price: { unit: 'package', amount: 40_000, vat: 8_000, basis: 'recharge' },
  usualUnits: 1,
  stages: [
    { name: 'Assessment', amount: 10_000 },
    { name: 'Sessions', amount: 30_000 },
  ],
  payable: ['attended'],
  postcodeDistrict: 'WV10',
  exclusions: 'Not in a crisis.',
  terms: 'Two days’ notice.',
  side: 'victim',
  conjoint: true,
  selfReferral: true,
}

describe('what a draft would change', () => {
  it('is nothing when nothing differs, however it is written', () => {
    expect(change({})).toEqual([])
    expect(change({ localityIds: [...before.localityIds], price: { ...before.price } })).toEqual([])
    expect(change({ conjoint: false, payable: ['late', 'attended'] })).toEqual([])
  })

  it('has words for every field there is, old beside new', () => {
    expect(Object.keys(otherwise).sort()).toEqual(Object.keys(listingTerms.shape).sort())
    const told = Object.entries(otherwise).map(([field, value]) => {
      const [one, ...more] = differenceOf(
        before,
        { ...before, [field]: value } as ListingTerms,
        (id) => nameOf(id) ?? id,
      )
      expect([field, more]).toEqual([field, []])
      expect(one?.field).toBe(field)
      expect(one?.before).not.toBe(one?.after)
      return [one?.words, one?.before, one?.after]
    })
    expect(new Set(told.map(([words]) => words)).size).toBe(told.length)
    expect(told).toEqual(
      expect.arrayContaining([
        ['Price', '£45 a session', '£400 a package, VAT £80 on top, moved between budgets'],
        ['Stages', undefined, 'Assessment £100; Sessions £300'],
        ['Ages', '8-12', 'Any age'],
        ['Localities', 'Low Hill', 'Low Hill; Penn'],
        ['Programme', undefined, 'Triple P'],
        ['Paid for', 'Attended; Late', 'Attended'],
        ['Side of domestic abuse it serves', undefined, 'Victim'],
        ['Families may ask for it themselves', 'No', 'Yes'],
      ]),
    )
  })

  it('says from which day a price begins', () => {
    const [price] = differenceOf(before, { ...before, price: { ...before.price, amount: 5000 } }, nameOf, '2027-04-01')
    expect([price?.before, price?.after]).toEqual(['£45 a session', '£50 a session, from 1 April 2027'])
  })

  it('is all of it when there is no listing yet, in the order people read one', () => {
    const all = differenceOf(undefined, before, nameOf)
    expect(all.map(({ words }) => words).slice(0, 3)).toEqual(['Name', 'What it is', 'Kind of help'])
    expect(all.every((each) => each.before === undefined && each.after !== undefined)).toBe(true)
  })
})
