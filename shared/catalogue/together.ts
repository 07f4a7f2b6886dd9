// Which help brings two adults into one room: refused where abuse is known or suspected until a safeguarding lead says why it is safe.
import type { ListingTerms } from './listing.ts'

type Described = Pick<ListingTerms, 'name' | 'summary' | 'keywords' | 'kindOfHelp' | 'forWhom' | 'conjoint'>

const words = /\bmediat|\bcouples?\b|\bconjoint\b|\brelate\b/i

/** Whether help is mediation, couple or conjoint work: as its provider says, or as its own words give away. */
export const bringsTogether = (it: Described): boolean =>
  it.conjoint === true ||
  it.kindOfHelp === 'mediation' ||
  it.forWhom.includes('couple') ||
  (it.kindOfHelp === undefined && [it.name, it.summary, ...(it.keywords ?? [])].some((each) => words.test(each)))
