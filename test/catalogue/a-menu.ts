// A house with a small menu: two localities, two providers with their people, one programme, and listings as a test wants them.
import { randomUUID } from 'node:crypto'
import type { Send } from '../../shared/platform/table.ts'
import { papersUntil } from '../providers/papers.ts'
import { aHouse } from '../support/a-house.ts'

/** Everything is put in through the API, as those who would do it. */
export const aMenu = async (wrap?: (send: Send) => Send) => {
  const house = await aHouse(wrap)
  const [admin, commissioner, other] = await Promise.all([
    house.person({ role: 'administrator' }),
    house.person({ role: 'commissioner' }),
    house.person({ role: 'commissioner' }),
  ])
  const ids = {
    lowHill: randomUUID(),
    penn: randomUUID(),
    lantern: randomUUID(),
    willow: randomUUID(),
    programme: randomUUID(),
  }
  const place = (number: number, name: string, postcodeDistrict: string) => ({
    number,
    name,
    hub: `${name} hub`,
    postcodeDistrict,
  })
  const organisation = (name: string, more: object = {}) => ({
    name,
    kind: 'charity',
    standing: 'assured',
    dueDiligence: papersUntil('2027-03-31'),
    ...more,
  })
  const programme = {
    name: 'Incredible Years',
    summary: 'A weekly group for parents.',
    needs: ['family-relationships'],
    tier: 'targeted',
    ages: { offered: { from: 3, to: 6 }, evaluated: { from: 2, to: 9 } },
    evidence: { scheme: 'EIF/Foundations Guidebook', rating: '4+', checkedOn: '2026-11-01' },
    costBand: 2,
    model: 'Group; 18-20 weekly sessions',
    sources: ['https://guidebook.eif.org.uk/programme/incredible-years-preschool'],
  }
  const put = async (who: string, path: string, body: unknown) => {
    const answer = await house.ask(who, 'PUT', path, body)
    if (answer.status !== 201) throw new Error(`${path}: ${JSON.stringify(answer.body)}`)
  }
  await put(admin, `/api/localities/${ids.lowHill}`, place(7, 'Low Hill and Scotlands', 'WV10'))
  await put(admin, `/api/localities/${ids.penn}`, place(4, 'Penn, Merry Hill and Pennfields', 'WV3'))
  await put(commissioner, `/api/providers/${ids.lantern}`, organisation('Lantern Street'))
  await put(commissioner, `/api/providers/${ids.willow}`, organisation('Willowbank'))
  await put(commissioner, `/api/interventions/${ids.programme}`, programme)
  const [lantern, willow, leadWorker, partner] = await Promise.all([
    house.person({ role: 'provider', providerId: ids.lantern }),
    house.person({ role: 'provider', providerId: ids.willow }),
    house.person({ role: 'lead-worker', localityId: ids.lowHill }),
    house.person({ role: 'partner', localityId: ids.lowHill }),
  ])
  const listing = (more: object = {}) => ({
    interventionId: ids.programme,
    name: 'Incredible Years group',
    providerId: ids.lantern,
    summary: 'Thursday mornings with a crèche.',
    tier: 'targeted',
    needs: ['family-relationships'],
    forWhom: ['parent'],
    ages: { from: 3, to: 6 },
    localityIds: [ids.lowHill],
    price: { unit: 'place', amount: 18_000, vat: 0, basis: 'bought' },
    usualUnits: 1,
    availability: { state: 'open', outOfHours: false },
    ...more,
  })
  /** Publishes a listing and gives its id. */
  const publish = async (more: object = {}, who = lantern): Promise<string> => {
    const id = randomUUID()
    await put(who, `/api/listings/${id}`, listing(more))
    return id
  }
  const people = { admin, commissioner, other, lantern, willow, leadWorker, partner }
  return { ...house, ids, people, organisation, programme, listing, publish }
}
export type Menu = Awaited<ReturnType<typeof aMenu>>
