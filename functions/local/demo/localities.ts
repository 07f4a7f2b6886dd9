// The eight localities of Wolverhampton, with the hub and the outreach bases of each.
// Source: Children's Service Re-Design, scrutiny report, City of Wolverhampton Council, 25 November 2015, 14.7. Hubs have
// been renamed since; a council changes them as data.
import type { Locality } from '../../../shared/people/locality.ts'
import { demoId } from './demo-id.ts'

const at = (
  number: number,
  name: string,
  hub: string,
  postcodeDistrict: string,
  outreachBases: string[],
): Locality => ({
  id: demoId(`locality:${number}`),
  number,
  name,
  hub,
  postcodeDistrict,
  outreachBases,
})

export const localities: readonly Locality[] = [
  at(1, 'East Park and Bilston North', 'Eastfield Campus', 'WV1', [
    'Portobello Community Centre',
    'The St Chads Parish Centre',
  ]),
  at(2, 'Bilston East and Ettingshall', "Bradley Children's Centre and Rocket Pool Centre", 'WV14', [
    'Bilston Nursery School',
    'Bilston Market Way Offices',
    'Lunt Community Centre',
  ]),
  at(3, 'Blakenhall, Springvale and All Saints', 'Graiseley Centre', 'WV2', [
    'Hilton Hall Community Centre',
    'Hill Avenue Primary School',
    'Windsor Nursery School',
  ]),
  at(4, 'Penn, Merry Hill and Pennfields', 'Bingley Centre', 'WV3', [
    'Bradmore Community Centre',
    'Warstones Primary School',
  ]),
  at(5, 'Tettenhall, Whitmore Reans and Dunstall', "Whitmore Reans Children's Centre", 'WV1', ['Valley Park Campus']),
  at(6, 'Bushbury, Oxley and Pendeford', 'Barnhurst Family Centre', 'WV8', [
    'Bushbury Triangle Neighbourhood Nursery',
    'Priory Green',
  ]),
  at(7, 'Low Hill and Scotlands', 'The Avenues Family Centre', 'WV10', ['Former Scotlands Adventure Playground']),
  at(8, 'Wednesfield, Heath Town and Ashmore Park', "Children's Village Children's Centre", 'WV11', [
    'Ashmore Park Community Hub',
  ]),
]

/** The id of the locality with this number; an unknown number is a fault in the demonstration's data. */
export const localityId = (number: number): string => {
  const found = localities.find((locality) => locality.number === number)
  if (!found) throw new Error(`no locality ${number}`)
  return found.id
}
