// How well a listing fits a question, and the reasons in words. Evidence is not in the figure: it only breaks ties.
import { addDays } from '../kernel/calendar.ts'
import { ageInWords, isWithin, rangeInWords } from './age-range.ts'
import { availabilityInWords } from './availability.ts'
import type { Catalogue } from './catalogue.ts'
import { distanceInWords, milesBetween } from './distance.ts'
import { evidenceInWords } from './evidence.ts'
import type { Intervention } from './intervention.ts'
import type { Listing } from './listing.ts'
import type { Question } from './question.ts'

/** The programme a listing delivers, if it is one of the catalogue's. */
export const programmeOf = (catalogue: Catalogue, it: Listing): Intervention | undefined =>
  it.interventionId === undefined ? undefined : catalogue.interventions.get(it.interventionId)

/** Miles from where one asks to where help is: its own district, else the nearest hub of the places it serves. */
export const milesTo = (catalogue: Catalogue, it: Listing, near: string | undefined): number | undefined => {
  if (near === undefined) return undefined
  const places = it.postcodeDistrict
    ? [it.postcodeDistrict]
    : it.localityIds.flatMap((id) => catalogue.localities.get(id)?.postcodeDistrict ?? [])
  const miles = places.flatMap((place) => milesBetween(near, place) ?? [])
  return miles.length > 0 ? Math.min(...miles) : undefined
}

const sooner = ({ availability: { state, waitWeeks = 8 } }: Listing): number => {
  if (state === 'open') return 2
  if (state === 'waiting-list') return 1.2 - Math.min(waitWeeks, 26) / 26
  return state === 'ask' ? 0.8 : 0
}

/** How many of these hold, 0 to 1; 0 when nothing was asked. */
const share = <T>(asked: readonly T[] | undefined, holds: (each: T) => boolean): number =>
  asked && asked.length > 0 ? asked.filter(holds).length / asked.length : 0

/**
 * The figure listings are put in order by. Words weigh most (0 to 4), then how soon help can start (0 to 2), needs met
 * (0 to 1.5), ages (0 to 1: offered, and evaluated or nothing said), nearness (0 to 1, nothing from ten miles), and
 * whether availability was confirmed lately (0.3). Chosen weights: they only order what already fits.
 */
export const fitScore = (
  it: Listing,
  question: Question,
  known: {
    readonly text: number
    readonly programme: Intervention | undefined
    readonly miles: number | undefined
    readonly fresh: boolean
  },
): number => {
  const evaluated = known.programme?.ages.evaluated
  const offered = share(question.ages, (age) => !it.ages || isWithin(it.ages, age))
  const proven = share(question.ages, (age) => !evaluated || isWithin(evaluated, age))
  return (
    known.text * 4 +
    sooner(it) +
    share(question.needs, (need) => it.needs.includes(need)) * 1.5 +
    (offered + proven) / 2 +
    (known.miles === undefined ? 0 : Math.max(0, 1 - known.miles / 10)) +
    (known.fresh ? 0.3 : 0)
  )
}

/** Why a listing fits: "serves Low Hill and Scotlands", "open now", "age 10 within 8-12", "about 2 miles away", "rated 3+". */
export const fitInWords = (catalogue: Catalogue, it: Listing, question: Question): string[] => {
  const { ages } = it
  const locality = question.localityId ? catalogue.localities.get(question.localityId) : undefined
  const fitting = ages ? [...new Set(question.ages)].filter((age) => isWithin(ages, age)) : []
  const miles = milesTo(catalogue, it, question.near)
  const { nextStart } = it.availability
  const starts = nextStart !== undefined && nextStart >= question.today
  const soon = starts && nextStart <= addDays(question.today, 120)
  return [
    locality && it.localityIds.includes(locality.id) ? `serves ${locality.name}` : undefined,
    availabilityInWords(it.availability),
    soon ? `next start ${dayInWords(nextStart)}` : undefined,
    ...fitting.map((age) => ages && `${ageInWords(age)} within ${rangeInWords(ages)}`),
    question.near !== undefined && miles !== undefined ? distanceInWords(question.near, miles) : undefined,
    evidenceInWords(programmeOf(catalogue, it)?.evidence),
  ].filter((reason) => reason !== undefined && reason !== null)
}

const written = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' })
const dayInWords = (day: string) => written.format(new Date(`${day}T00:00:00Z`))
