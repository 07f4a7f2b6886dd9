import { describe, expect, it } from 'vitest'
import { demoId } from '../../functions/local/demo/demo-id.ts'
import { interventions } from '../../functions/local/demo/interventions.ts'
import { type DemoListing, kindsOfHelp } from '../../functions/local/demo/listings/listing-data.ts'
import { listings } from '../../functions/local/demo/listings.ts'
import { localities, localityId } from '../../functions/local/demo/localities.ts'
import { localityPotId, potsOf } from '../../functions/local/demo/pots.ts'
import { checkKinds, providerKinds } from '../../functions/local/demo/providers/provider-data.ts'
import { personaProviders } from '../../functions/local/demo/providers/provider-keys.ts'
import { providers } from '../../functions/local/demo/providers.ts'
import { personaCalled } from '../../functions/local/personas.ts'
import { id } from '../../shared/kernel/identifiers.ts'
import { OUTCOME_IDS } from '../../shared/measures/framework.ts'
import { locality } from '../../shared/people/locality.ts'
import { hasShape } from '../../shared/providers/registration.ts'

const pots = potsOf('2026-27')
const assured = new Set(providers.filter(({ standing }) => standing === 'assured').map((each) => each.id))
const orderable = listings.filter(({ providerId }) => assured.has(providerId))
const serves = (number: number) => (each: DemoListing) =>
  each.localityNumbers === 'citywide' || each.localityNumbers.includes(number)
const LOW_HILL = 7

describe('ids', () => {
  it('are UUIDs, each used once, the same on every start', () => {
    const all = [localities, interventions, providers, listings, pots].flatMap((kind) => kind.map((each) => each.id))
    expect(new Set(all).size).toBe(all.length)
    for (const each of all) expect(id.parse(each)).toBe(each)
    expect(demoId('listing:family-mediation')).toBe(demoId('listing:family-mediation'))
    expect(demoId('a')).not.toBe(demoId('b'))
  })
})

describe('localities', () => {
  it('are the eight of the report, in the shape the house takes', () => {
    expect(localities.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
    for (const each of localities) expect(locality.parse(each)).toEqual(each)
    expect(() => localityId(9)).toThrow()
  })
})

describe('programmes', () => {
  it('are the 36, each with needs of the framework, a model and a source', () => {
    expect(interventions).toHaveLength(36)
    expect(new Set(interventions.map(({ name }) => name)).size).toBe(36)
    for (const { needs, model, sources, summary } of interventions) {
      expect(needs.length).toBeGreaterThan(0)
      expect(needs.every((need) => OUTCOME_IDS.includes(need))).toBe(true)
      expect(model && summary).toBeTruthy()
      expect(sources.every((source) => /^https?:\/\//.test(source))).toBe(true)
    }
  })

  it('show a rating with its scheme and day, or none: nothing is ever called low', () => {
    const ratings = interventions.flatMap(({ evidence }) => (evidence ? [evidence] : []))
    expect(ratings).toHaveLength(18)
    for (const rating of ratings) {
      expect(rating.rating).toMatch(/^[234]\+?$/)
      expect(rating.scheme && rating.checkedOn).toBeTruthy()
    }
    expect(interventions.filter(({ evidence }) => evidence?.mixed).map(({ name }) => name)).toEqual([
      'Functional Family Therapy',
    ])
  })

  it('keep the ages they were tried on apart from the ages they are offered to', () => {
    const evaluated = interventions.flatMap(({ name, ages }) => (ages.evaluated ? [[name, ages.evaluated]] : []))
    expect(Object.fromEntries(evaluated)).toEqual({
      'Incredible Years Preschool (Basic)': { from: 2, to: 9 },
      'Helping the Noncompliant Child': { from: 3, to: 5 },
      'Level 4 Standard Triple P': { from: 3, to: 4 },
      'Incredible Years School Age Basic': { from: 4, to: 8 },
      'Generation PMTO (group)': { from: 3, to: 12 },
    })
  })
})

describe('providers', () => {
  it('are at least fourteen and of every kind', () => {
    expect(providers.length).toBeGreaterThanOrEqual(14)
    expect(new Set(providers.map(({ kind }) => kind))).toEqual(new Set(providerKinds))
  })

  it('can be taken for nobody real', () => {
    for (const { telephone, email, registrations } of providers) {
      expect(telephone).toMatch(/^01632 960\d{3}$/)
      expect(email).toMatch(/^[a-z-]+@example\.org$/)
      // Each has the shape its register asks for, and lies far above what that register ever gave out.
      expect(registrations.every(({ scheme, number }) => hasShape(scheme, number))).toBe(true)
      expect(registrations.every(({ number }) => /^(?:DEMO-|99)/.test(number))).toBe(true)
    }
    expect(new Set(providers.map(({ telephone }) => telephone)).size).toBe(providers.length)
  })

  it('hold every paper when assured; one is applying, and the insurance of one ends in twenty days', () => {
    for (const { standing, dueDiligence } of providers) {
      const held = dueDiligence.map(({ what }) => what)
      if (standing === 'assured') expect(held).toEqual([...checkKinds])
      expect(dueDiligence.every(({ expiresInDays }) => expiresInDays > 0)).toBe(true)
    }
    expect(providers.filter(({ standing }) => standing === 'applying')).toHaveLength(1)
    const soon = providers.filter(({ dueDiligence }) => dueDiligence.some(({ expiresInDays }) => expiresInDays <= 20))
    expect(soon.map(({ name }) => name)).toEqual(['Oaktree Short Breaks Limited'])
  })

  it('include the workplaces of both provider personas, each a charity open in Low Hill', () => {
    for (const persona of ['provider', 'provider-2'] as const) {
      const workplace = providers.find((each) => each.id === personaProviders[persona])
      expect(workplace).toMatchObject({ kind: 'charity', name: personaCalled(persona)?.provider?.name })
      const here = orderable.filter((each) => each.providerId === workplace?.id && serves(LOW_HILL)(each))
      expect(here.filter(({ availability }) => availability.state === 'open').length).toBeGreaterThanOrEqual(3)
    }
  })
})

describe('listings', () => {
  it('number at least fifty, and at least twenty that can be ordered serve each locality', () => {
    expect(listings.length).toBeGreaterThanOrEqual(50)
    for (const { number } of localities)
      expect(orderable.filter(serves(number)).length, `${number}`).toBeGreaterThan(19)
  })

  it('cover every kind of help, wherever the family lives', () => {
    for (const { number } of localities) {
      const kinds = new Set(orderable.filter(serves(number)).map(({ kindOfHelp }) => kindOfHelp))
      expect([...kindsOfHelp].filter((kind) => !kinds.has(kind))).toEqual([])
    }
  })

  it('show all four availabilities, all four units and all three bases of price', () => {
    const seen = (what: (each: DemoListing) => string) => new Set(listings.map(what))
    expect(seen(({ availability }) => availability.state)).toEqual(new Set(['open', 'waiting-list', 'full', 'ask']))
    expect(seen(({ price }) => price.unit)).toEqual(new Set(['session', 'hour', 'place', 'package']))
    expect(seen(({ price }) => price.basis)).toEqual(new Set(['bought', 'recharge', 'no-charge']))
    expect(new Set(listings.flatMap(({ forWhom }) => forWhom))).toEqual(
      new Set(['child', 'parent', 'couple', 'family']),
    )
  })

  it('price in whole pence; help without charge shows what it costs; stages add up to the package', () => {
    for (const { name, price, stages, usualUnits } of listings) {
      expect(Number.isInteger(price.amount) && Number.isInteger(price.vat), name).toBe(true)
      if (price.basis === 'no-charge')
        expect([price.amount, price.notionalAmount ?? 0], name).toEqual([0, expect.any(Number)])
      else expect(price.amount, name).toBeGreaterThan(0)
      expect(price.basis === 'no-charge', name).toBe(price.notionalAmount !== undefined)
      if (price.unit === 'place' || price.unit === 'package') expect(usualUnits, name).toBe(1)
      if (!stages) continue
      expect(price.unit, name).toBe('package')
      expect(
        stages.reduce((sum, { amount }) => sum + amount, 0),
        name,
      ).toBe(price.amount)
    }
  })

  it('deliver real programmes inside the ages these are offered to', () => {
    for (const { name, interventionId, ages } of listings) {
      if (interventionId === undefined) continue
      const programme = interventions.find((each) => each.id === interventionId)
      expect(programme, name).toBeDefined()
      const offered = programme?.ages.offered
      if (!offered || !ages) continue
      expect(ages.from >= offered.from && ages.to <= offered.to, name).toBe(true)
    }
  })

  it('come from providers that exist', () => {
    const known = new Set(providers.map((each) => each.id))
    expect(listings.filter(({ providerId }) => !known.has(providerId))).toEqual([])
  })
})

describe('domestic abuse', () => {
  it('gives every such listing its side, and no other', () => {
    for (const { name, kindOfHelp, side } of listings) {
      const due = { 'domestic-abuse-victim-support': 'victim', 'domestic-abuse-perpetrator-programme': 'perpetrator' }
      expect(side, name).toBe(Object.entries(due).find(([kind]) => kind === kindOfHelp)?.[1])
    }
  })

  it('has separate teams wherever one provider serves both sides', () => {
    for (const each of providers) {
      const sides = new Set(listings.flatMap(({ providerId, side }) => (providerId === each.id && side ? [side] : [])))
      expect(each.separateTeams === true, each.name).toBe(sides.size === 2)
    }
  })

  it('never passes anger management off as work with someone who abuses', () => {
    const anger = listings.filter(({ keywords }) => keywords.includes('anger'))
    expect(anger).toHaveLength(1)
    expect(anger[0]?.side).toBeUndefined()
    expect(anger[0]?.needs).not.toContain('safe-from-domestic-abuse')
    expect(JSON.stringify(anger[0])).not.toMatch(/perpetrator|domestic/i)
  })

  it('marks all mediation and work with couples as conjoint', () => {
    const joint = listings.filter(
      ({ kindOfHelp, forWhom }) => kindOfHelp === 'mediation' || forWhom.every((who) => who === 'couple'),
    )
    expect(joint.length).toBeGreaterThan(3)
    expect(joint.every(({ conjoint }) => conjoint)).toBe(true)
  })
})

describe('pots', () => {
  it('are one small pot a locality, one citywide and one ring-fenced, new ones each year', () => {
    for (const { number } of localities) {
      const own = pots.find((pot) => pot.id === localityPotId(number, '2026-27'))
      expect(own?.localityId).toBe(localityId(number))
      expect(own?.allocated).toBeGreaterThanOrEqual(1_200_000)
      expect(own?.allocated).toBeLessThanOrEqual(2_400_000)
    }
    expect(pots.filter(({ localityId }) => localityId === undefined)).toHaveLength(2)
    expect(pots.filter(({ ringFence }) => ringFence)).toHaveLength(1)
    const ids = new Set(potsOf('2027-28').map((pot) => pot.id))
    expect(pots.some((pot) => ids.has(pot.id))).toBe(false)
  })
})
