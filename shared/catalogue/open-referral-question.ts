// What others may ask of the open feed: the parameters of the standard, and which published listings answer them.
import * as z from 'zod'
import { id } from '../kernel/identifiers.ts'
import { districtOf } from './distance.ts'
import { milesTo } from './fit.ts'
import type { Listing } from './listing.ts'
import { mostPerPage, usualPerPage } from './open-referral.ts'
import { entryStatuses, statusOf, type Told } from './open-referral-entry.ts'
import { outcomeOfTerm, termsOf } from './open-referral-taxonomy.ts'
import { aboutAbuse, isFalseSafety } from './perpetrator-work.ts'
import { search } from './search.ts'

const whole = (least: number, most: number, error: string) =>
  z
    .string()
    .regex(/^\d{1,6}$/, { error })
    .transform(Number)
    .refine((n) => n >= least && n <= most, { error })
const years = whole(0, 120, 'Give an age in whole years')
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/, { error: 'Give a time such as 09:30' })
/** One value or several: every one of them must hold. */
const several = z.preprocess(
  (given) => (given === undefined || Array.isArray(given) ? given : [given]),
  z.array(id).max(10, { error: 'Ask for at most ten' }).optional(),
)

/** Which page of a list is wanted. */
export const pageAsked = {
  page: whole(1, 999_999, 'Pages are counted from 1').default(1),
  per_page: whole(1, mostPerPage, `Ask for 1 to ${mostPerPage} on a page`).default(usualPerPage),
}

/**
 * Parameters of `/services`. Others are passed over, as versions of the standard differ. `day` and the times are taken
 * and rule nothing out: no listing says yet on which days it is. `full` and `status` are our own.
 */
export const entriesAsked = z.object({
  ...pageAsked,
  search: z.string().trim().max(100, { error: 'Use 100 characters or fewer' }).optional(),
  taxonomy_term_id: several,
  taxonomy_id: several,
  minimum_age: years.optional(),
  maximum_age: years.optional(),
  postcode: z
    .string()
    .max(12)
    .transform((typed, c) => {
      const district = districtOf(typed)
      if (district === undefined)
        c.addIssue({ code: 'custom', message: 'Give a postcode or district of this area, such as WV10' })
      return district ?? z.NEVER
    })
    .optional(),
  proximity: whole(1, 200_000, 'Give a distance in metres').optional(),
  day: z
    .string()
    .regex(/^(MO|TU|WE|TH|FR|SA|SU)(,(MO|TU|WE|TH|FR|SA|SU))*$/i, { error: 'Give days such as MO or MO,WE' })
    .optional(),
  start_time: time.optional(),
  end_time: time.optional(),
  status: z.enum(entryStatuses, { error: 'Give a status of the standard' }).optional(),
  full: z.enum(['true', 'false']).optional(),
})
export type EntriesAsked = Omit<z.infer<typeof entriesAsked>, keyof typeof pageAsked | 'full'>

const metresInMile = 1609.344

/** The ages a listing is for overlap those asked for; help without ages is for all. */
const suitsAges = ({ ages }: Listing, { minimum_age = 0, maximum_age = 120 }: EntriesAsked): boolean =>
  !ages || (ages.from <= maximum_age && Math.max(0, ages.to) >= minimum_age)

const suitsTerms = (it: Listing, { taxonomy_term_id = [], taxonomy_id = [] }: EntriesAsked): boolean => {
  if (taxonomy_term_id.length + taxonomy_id.length === 0) return true
  const terms = termsOf(it)
  return (
    taxonomy_term_id.every((wanted) => terms.some((term) => term.id === wanted || term.parent_id === wanted)) &&
    taxonomy_id.every((wanted) => terms.some((term) => term.taxonomy_detail.id === wanted))
  )
}

/** Published listings the words ask for, best first; all of them by name where there are no words. */
const among = (told: Told, asked: EntriesAsked): readonly Listing[] => {
  const { catalogue, inOrder } = told.from
  const needs = (asked.taxonomy_term_id ?? []).flatMap((each) => outcomeOfTerm(each) ?? [])
  if (!asked.search) {
    const about = aboutAbuse({ needs })
    return about ? inOrder.filter((it) => !isFalseSafety(it, about)) : inOrder
  }
  const question = { text: asked.search, needs, near: asked.postcode, everyStatus: true }
  const { items } = search(catalogue, { ...question, today: told.today, staleAfter: told.staleAfter })
  return items.map(({ listing }) => listing)
}

/**
 * The published listings that answer: those whose words fit best first where words were given, the nearest first where a
 * postcode was, otherwise by name, so that whoever reads page after page misses none.
 */
export const entriesFor = (told: Told, asked: EntriesAsked): Listing[] => {
  const far = Number.POSITIVE_INFINITY
  const most = asked.proximity === undefined ? far : asked.proximity / metresInMile
  const found = among(told, asked).flatMap((it) => {
    if (asked.status !== undefined && statusOf(told, it) !== asked.status) return []
    if (!suitsAges(it, asked) || !suitsTerms(it, asked)) return []
    const miles = asked.postcode ? (milesTo(told.from.catalogue, it, asked.postcode) ?? far) : 0
    return asked.proximity === undefined || miles <= most ? [{ it, miles }] : []
  })
  // A stable sort: those equally far stay in the order of their names.
  if (!asked.search && asked.postcode) found.sort((a, b) => a.miles - b.miles || 0)
  return found.map(({ it }) => it)
}
