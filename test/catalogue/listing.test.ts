import { describe, expect, it } from 'vitest'
import { clashBesideOthers, mostListings, serveBothSides } from '../../shared/catalogue/beside-others.ts'
import {
  ageWarnings,
  judgeListing,
  type Listing,
  type ListingGiven,
  listingGiven,
  priceOf,
} from '../../shared/catalogue/listing.ts'
import { firstStanding, standingAfter, statusAfter } from '../../shared/catalogue/listing-standing.ts'
import { priceInWords } from '../../shared/catalogue/price.ts'
import { providerGiven } from '../../shared/providers/provider.ts'
import { demoCatalogue } from './demo-catalogue.ts'

const here = '7b1d7f0e-3a53-4c0b-9a52-6f0c1b6f7a01'
const there = 'c2a0e6b4-5d0f-4f7c-8a57-20d4c8b6e902'
const offer = { ages: { from: 8, to: 12 }, localityIds: [here] }
const standing = firstStanding({ providerStanding: 'assured', assuredUntil: '2027-03-31' })
const wanted = { localityId: here, ages: [10], today: '2026-11-20' }

describe('whether an order may be made', () => {
  it('says yes to a listed offer of an assured provider, in a place it serves, for a child of the ages offered', () => {
    expect(judgeListing(offer, standing, wanted)).toBeUndefined()
    expect(judgeListing(offer, standing, { ...wanted, ages: [8, 12] })).toBeUndefined()
    expect(judgeListing(offer, standing, { ...wanted, ages: [] })).toBeUndefined()
  })

  it.each(['closed-to-new', 'in-run-off', 'withdrawn'] as const)('refuses a listing that is %s', (status) => {
    expect(judgeListing(offer, { ...standing, status }, wanted)).toEqual({ refused: 'listing-closed-to-new' })
  })

  it('refuses a provider that is suspended, or whose papers ran out yesterday', () => {
    expect(judgeListing(offer, { ...standing, providerStanding: 'suspended' }, wanted)?.refused).toBe(
      'provider-not-assured',
    )
    expect(judgeListing(offer, standing, { ...wanted, today: '2027-04-01' })?.refused).toBe('provider-not-assured')
    expect(judgeListing(offer, standing, { ...wanted, today: '2027-03-31' })).toBeUndefined()
  })

  it('refuses another place', () => {
    expect(judgeListing(offer, standing, { ...wanted, localityId: there })).toEqual({ refused: 'locality-not-served' })
  })

  it('refuses one child outside the ages offered among several inside, and says the age and nobody’s name', () => {
    for (const ages of [[7], [13], [10, 13], [-1]]) {
      expect(judgeListing(offer, standing, { ...wanted, ages })?.refused).toBe('age-outside-offer')
    }
    expect(judgeListing(offer, standing, { ...wanted, ages: [10, 13] })?.detail).toBe(
      'Offered for ages 8-12; this is for age 13',
    )
  })

  it('knows the unborn, and an offer in which age plays no part', () => {
    const early = { ...offer, ages: { from: -1, to: 2 } }
    expect(judgeListing(early, standing, { ...wanted, ages: [-1, 0] })).toBeUndefined()
    expect(judgeListing({ ...offer, ages: { from: 0, to: 2 } }, standing, { ...wanted, ages: [-1] })?.detail).toBe(
      'Offered for ages 0-2; this is for an unborn child',
    )
    expect(judgeListing({ ...offer, ages: null }, standing, { ...wanted, ages: [-1, 24] })).toBeUndefined()
  })

  it('tells the worker first what no choice of child or place would change', () => {
    const all = { ...wanted, localityId: there, ages: [40] }
    expect(judgeListing(offer, { ...standing, status: 'withdrawn' }, all)?.refused).toBe('listing-closed-to-new')
    expect(judgeListing(offer, { ...standing, providerStanding: 'left' }, all)?.refused).toBe('provider-not-assured')
    expect(judgeListing(offer, standing, all)?.refused).toBe('locality-not-served')
  })
})

describe('ages the evidence is about', () => {
  const programme = { ages: { offered: { from: 3, to: 8 }, evaluated: { from: 3, to: 5 } } }
  it('warns of a child offered a place but outside them, once for each age', () => {
    expect(ageWarnings({ ages: { from: 3, to: 8 } }, programme, [4, 7, 7])).toEqual([
      'Its evidence is about ages 3-5, not age 7',
    ])
    expect(ageWarnings({ ages: null }, programme, [9])).toHaveLength(1)
  })
  it('does not warn where the order is refused anyway, nor where nothing is known', () => {
    expect(ageWarnings({ ages: { from: 3, to: 8 } }, programme, [9])).toEqual([])
    expect(ageWarnings({ ages: null }, undefined, [9])).toEqual([])
    expect(ageWarnings({ ages: null }, { ages: {} }, [9])).toEqual([])
  })
})

describe('what it costs', () => {
  const price = { unit: 'session', amount: 4550, vat: 910, basis: 'bought' } as const
  it('is net, a unit at a time; a recharge is priced and no charge is nothing', () => {
    expect(priceOf({ price }, 8)).toBe(36_400)
    expect(priceOf({ price: { ...price, basis: 'recharge' } }, 1)).toBe(4550)
    const free = { unit: 'hour', amount: 0, vat: 0, basis: 'no-charge', notionalAmount: 6000 } as const
    expect(priceOf({ price: free }, 8)).toBe(0)
    expect(priceInWords(free)).toBe('no charge (worth £60 an hour)')
    expect(priceInWords(price)).toBe('£45.50 a session')
  })
})

describe('a standing', () => {
  it('moves its mark at every change and forgets nothing else', () => {
    const closed = standingAfter(standing, { status: 'closed-to-new' })
    expect(closed).toEqual({ ...standing, status: 'closed-to-new', mark: 2 })
    expect(standingAfter(closed, { version: 2 })).toEqual({ ...closed, version: 2, mark: 3 })
  })
  it('knows what can be done from where', () => {
    expect(statusAfter('listed', 'close-to-new')).toBe('closed-to-new')
    expect(statusAfter('closed-to-new', 'reopen')).toBe('listed')
    expect(statusAfter('in-run-off', 'withdraw')).toBe('withdrawn')
    expect(statusAfter('withdrawn', 'reopen')).toBeUndefined()
    expect(statusAfter('listed', 'reopen')).toBeUndefined()
    expect(statusAfter('closed-to-new', 'close-to-new')).toBeUndefined()
  })
})

describe('beside an organisation’s other listings', () => {
  const from = { ...providerGiven.parse({ name: 'Hearthside', kind: 'charity' }), id: there, version: 1 }
  const [first] = demoCatalogue().listings.values()
  const other = (about: Partial<Listing>) => ({ ...(first as Listing), ...about })
  it('both sides of domestic abuse need separate teams, unless the other side was withdrawn', () => {
    const victim = other({ side: 'victim' })
    expect(clashBesideOthers({ side: 'perpetrator' }, from, [victim])?.field).toBe('side')
    expect(clashBesideOthers({ side: 'perpetrator' }, { ...from, separateTeams: true }, [victim])).toBeUndefined()
    expect(clashBesideOthers({ side: 'victim' }, from, [victim])).toBeUndefined()
    expect(clashBesideOthers({}, from, [victim])).toBeUndefined()
    expect(clashBesideOthers({ side: 'perpetrator' }, from, [{ ...victim, status: 'withdrawn' }])).toBeUndefined()
    expect(serveBothSides([victim, other({ side: 'perpetrator' })])).toBe(true)
    expect(serveBothSides([victim, other({ side: 'perpetrator', status: 'withdrawn' })])).toBe(false)
  })
  it('there are at most as many as change together in one write', () => {
    const many = (count: number) => Array.from({ length: count }, () => other({}))
    expect(clashBesideOthers({}, from, many(mostListings - 1))).toBeUndefined()
    expect(clashBesideOthers({}, from, many(mostListings))?.field).toBe('providerId')
  })
})

describe('what a provider says about a listing', () => {
  const said = {
    name: 'Play therapy',
    providerId: there,
    summary: 'Ten sessions',
    tier: 'targeted',
    needs: ['mental-and-physical-health'],
    forWhom: ['child'],
    ages: { from: 4, to: 11 },
    localityIds: [here],
    price: { unit: 'session', amount: 4500, vat: 0, basis: 'bought' },
    usualUnits: 10,
  }
  const wrong = (change: object) => {
    const { error } = listingGiven.safeParse({ ...said, ...change })
    return error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
  }
  it('is taken as the contract has it', () => {
    const given: ListingGiven = listingGiven.parse(said)
    expect(given.price.amount).toBe(4500)
  })
  it('is refused at the field, in the words of the job', () => {
    expect(wrong({ needs: ['love'] })).toEqual(['needs.0: Choose an outcome'])
    expect(wrong({ needs: [] })).toEqual(['needs: Choose at least one outcome'])
    expect(wrong({ ages: { from: 9, to: 8 } })).toEqual(['ages.to: The oldest age is below the youngest'])
    expect(wrong({ localityIds: [] })).toEqual(['localityIds: Choose at least one locality'])
    expect(wrong({ price: { ...said.price, basis: 'no-charge' } })?.[0]).toMatch(/^price.amount: Help without charge/)
    expect(wrong({ price: { ...said.price, amount: 0 } })).toEqual(['price.amount: Give a price, or say no-charge'])
    expect(wrong({ price: { ...said.price, amount: 45.5 } })).toEqual(['price.amount: Give the amount in whole pence'])
    expect(wrong({ postcodeDistrict: 'Low Hill' })).toEqual(['postcodeDistrict: Give a postcode district such as WV10'])
    expect(wrong({ colour: 'red' })).toHaveLength(1)
  })
  it('has stages only of a package, adding up to its price', () => {
    const stages = [
      { name: 'Assessed', amount: 10_000 },
      { name: 'Finished', amount: 20_000 },
    ]
    const packaged = { unit: 'package', amount: 30_000, vat: 0, basis: 'bought' }
    expect(wrong({ stages, price: packaged })).toBeUndefined()
    expect(wrong({ stages, price: { ...packaged, amount: 30_001 } })).toEqual([
      'stages: The stages do not add up to the price of the package',
    ])
    expect(wrong({ stages, price: { ...packaged, unit: 'session' } })).toEqual(['stages: Only a package has stages'])
  })
})
