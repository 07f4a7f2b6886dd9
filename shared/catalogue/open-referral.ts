// The open feed as a whole: which standard it speaks, and the envelope its lists come in.
import * as z from 'zod'

/** Open Referral UK, a profile of the Human Services Data Specification 3.0. Validators read this very string. */
export const feedVersion = 'HSDS-UK-3.0'
const profile = 'https://openreferraluk.org'

export const feedAbout = z.object({ version: z.string(), profile: z.url(), openapi_url: z.url() })

/** What the feed says of itself; `base` is its own address, without a slash at the end. */
export const aboutFeed = (base: string): z.infer<typeof feedAbout> => ({
  version: feedVersion,
  profile,
  openapi_url: `${base}/openapi.json`,
})

/** A page of the feed; `size` is what this page holds. */
export const feedPageOf = <S extends z.ZodType>(contents: S) =>
  z.object({
    total_items: z.int().min(0),
    total_pages: z.int().min(0),
    page_number: z.int().min(1),
    size: z.int().min(0),
    first_page: z.boolean(),
    last_page: z.boolean(),
    empty: z.boolean(),
    contents: z.array(contents),
  })

/** Which page is wanted, counted from 1. */
export type PageWanted = { readonly page: number; readonly per_page: number }

/** Members of a page when nobody says how many, and the most anybody may ask for. */
export const usualPerPage = 25
export const mostPerPage = 500

/** One page of all there is; a page beyond the last is empty, not an error. `tell` is asked of this page's members alone. */
export const feedPage = <T, V>(all: readonly T[], { page, per_page }: PageWanted, tell: (each: T) => V) => {
  const contents = all.slice((page - 1) * per_page, page * per_page).map(tell)
  const total_pages = Math.ceil(all.length / per_page)
  return {
    total_items: all.length,
    total_pages,
    page_number: page,
    size: contents.length,
    first_page: page === 1,
    last_page: page >= total_pages,
    empty: contents.length === 0,
    contents,
  }
}
