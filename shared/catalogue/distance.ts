// How far help is, in miles as the crow flies between postcode districts: good enough to say near or far.
import { postcodeDistricts } from './postcode-district.ts'

/** The district in what a person typed, "WV10" or "wv10 9qx"; undefined when it is none the council loaded. */
export const districtOf = (typed: string): string | undefined => {
  const text = typed.toUpperCase().replaceAll(/\s+/g, '')
  if (postcodeDistricts.has(text)) return text
  const outward = /^([A-Z]{1,2}\d[A-Z\d]?)\d[A-Z]{2}$/.exec(text)?.[1]
  return outward && postcodeDistricts.has(outward) ? outward : undefined
}

const earthMiles = 3958.8
const radians = (degrees: number) => (degrees * Math.PI) / 180

const known = new Map<string, number>()

/** Miles between the middles of two districts; undefined when either is unknown. */
export const milesBetween = (from: string, to: string): number | undefined => {
  const pair = `${from} ${to}`
  const before = known.get(pair)
  if (before !== undefined) return before
  const miles = measure(from, to)
  if (miles !== undefined) known.set(pair, miles)
  return miles
}

const measure = (from: string, to: string): number | undefined => {
  const a = postcodeDistricts.get(from)
  const b = postcodeDistricts.get(to)
  if (!a || !b) return undefined
  const [lat1, lon1, lat2, lon2] = [a[0], a[1], b[0], b[1]].map(radians) as [number, number, number, number]
  const h = Math.sin((lat2 - lat1) / 2) ** 2 + Math.cos(lat1) * Math.cos(lat2) * Math.sin((lon2 - lon1) / 2) ** 2
  return 2 * earthMiles * Math.asin(Math.sqrt(h))
}

/** "in WV10", "about 1 mile away", "about 4 miles away". */
export const distanceInWords = (near: string, miles: number): string => {
  if (miles === 0) return `in ${near}`
  const whole = Math.max(1, Math.round(miles))
  return `about ${whole} ${whole === 1 ? 'mile' : 'miles'} away`
}
