// A search as it stands in an address: read, narrowed, widened, carried on, and handed to the API.
import { describe, expect, it } from 'vitest'
import { priceTold } from '../../../web/parts/help-facts.tsx'
import { addressOf, askedOf, questionIn } from '../../../web/parts/help-question.ts'
import { commissionFrom } from '../../../web/parts/help-results.tsx'

const family = '439491e2-557d-4d52-bb69-6f4d86758d0d'
const need = '5334fb6f-0333-4065-9fae-f55f1baf3640'
const asked = (query: string) => questionIn(new URLSearchParams(query))

describe('a search for help', () => {
  it('asks nothing with empty answers', () => {
    expect(asked('text=&age=&tier=+')).toEqual({ filters: {}, wider: false })
    expect(addressOf(asked('text=&age='))).toBe('/find-help')
  })

  it('takes one filter off and keeps the rest, the family with them, and begins at the first page again', () => {
    const question = asked(`text=mum+%26+dad&age=8&familyPlanId=${family}&needId=${need}&after=cursor`)
    expect(addressOf(question, { without: 'age' })).toBe(
      `/find-help?text=mum+%26+dad&familyPlanId=${family}&needId=${need}`,
    )
    expect(new URL(addressOf(question, { after: 'next' }), 'http://x').searchParams.get('after')).toBe('next')
  })

  it('looks wider than the need and still knows what it is for', () => {
    const wider = asked(`familyPlanId=${family}&needId=${need}&wider=yes`)
    expect(askedOf(wider)).toEqual({ familyPlanId: family })
    expect(commissionFrom(wider, 'L')).toBe(`/families/${family}/needs/${need}/commission/L`)
    expect(addressOf(wider, { wider: false })).not.toContain('wider')
  })

  it('asks for the family and the need where it does not know them', () => {
    expect(commissionFrom(asked(''), 'L')).toBe('/find-help/L/for-a-family')
    expect(commissionFrom(asked(`familyPlanId=${family}`), 'L')).toContain(`?familyPlanId=${family}`)
    expect(asked(`familyPlanId=../x&needId=${need}`)).toEqual({ filters: {}, wider: false })
  })

  it('hands on pounds as pence, and what is no price as typed, to be refused at its field', () => {
    expect(askedOf(asked('maxPrice=45.50'))).toEqual({ maxPrice: '4550' })
    expect(askedOf(asked('maxPrice=%C2%A31,200'))).toEqual({ maxPrice: '120000' })
    expect(askedOf(asked('maxPrice=cheap'))).toEqual({ maxPrice: 'cheap' })
  })
})

describe('a price', () => {
  const bought = { unit: 'session', amount: 6200, vat: 0, basis: 'bought' } as const

  it('says what one costs and what the usual number comes to', () => {
    expect(priceTold({ price: bought, usualUnits: 8 })).toBe('£62 a session, usually 8 sessions: £496')
    expect(priceTold({ price: { ...bought, unit: 'place' }, usualUnits: 1 })).toBe('£62 a place')
    expect(priceTold({ price: { ...bought, basis: 'recharge' }, usualUnits: 2 })).toContain(
      'recharged inside the council',
    )
    expect(
      priceTold({ price: { ...bought, amount: 0, basis: 'no-charge', notionalAmount: 5000 }, usualUnits: 6 }),
    ).toBe('No charge (worth £50 a session), usually 6 sessions')
  })
})
