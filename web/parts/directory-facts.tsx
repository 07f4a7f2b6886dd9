// What a family wants to know of help in the directory, in few and short words.
import type { Entry } from '../../shared/catalogue/open-referral-entry.ts'
import { listed } from './family-names.ts'
import { writtenDay } from './written-day.ts'

/** Whether help keeps its place to itself: then nothing here may guess at it. */
export const keepsItsPlace = (it: Entry): boolean => it.service_areas === undefined

/** "Children from 0 to 4", "Children of 3", "Any age". */
export const agesTold = ({ minimum_age: from, maximum_age: to }: Entry): string => {
  if (from === undefined || to === undefined) return 'Any age'
  return from === to ? `Children of ${from}` : `Children from ${from} to ${to}`
}

/** "WV10, or online"; the parts it serves where only those are known. */
export const placeTold = (it: Entry): string | undefined => {
  if (keepsItsPlace(it)) return undefined
  const places = (it.service_at_locations ?? []).map(({ location }) => location)
  const there = places.filter((each) => each.location_type === 'physical').map((each) => each.name)
  const isOnline = places.some((each) => each.location_type === 'virtual')
  const areas = (it.service_areas ?? []).map(({ name }) => (name === 'Whole area' ? 'anywhere near you' : name))
  const spots = there.length > 0 ? there : areas
  return [listed(spots), ...(isOnline ? ['online'] : [])].join(', or ')
}

/** "Yes, now", "A wait of about 9 weeks", "Full now"; ask where nobody said lately. */
export const placesLeft = ({ capacities }: Entry): string => {
  const [capacity] = capacities ?? []
  if (!capacity) return 'Ask them'
  if (capacity.available > 0) return 'Yes, now'
  const weeks = /about (.+)$/.exec(capacity.description)?.[1]
  if (/^waiting/i.test(capacity.description)) return weeks ? `A wait of about ${weeks}` : 'There is a wait'
  return 'Full now. Ask when there will be one'
}

export const nextStart = ({ schedules }: Entry): string | undefined =>
  schedules?.[0] && writtenDay(schedules[0].dtstart)

export const telephoneOf = ({ contacts }: Entry): string | undefined => contacts?.[0]?.phones[0]?.number

export const Telephone = ({ number }: { number: string }) => (
  <a class="govuk-link app-plain-in-print" href={`tel:${number.replaceAll(' ', '')}`}>
    {number}
  </a>
)
