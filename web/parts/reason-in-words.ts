// The reasons people choose when an order takes a step, in words; a reason in somebody's own words stays as it is.
import { noOutcomeReasons, transitions } from '../../shared/brokerage/transition.ts'

const words: Readonly<Record<string, string>> = {
  'not-the-right-help': 'It is not the right help for this need',
  'too-expensive': 'It costs too much for what it is',
  'already-enough-help': 'The family already has enough help',
  'needs-more-information': 'More information is needed first',
  'family-changed-mind': 'The family changed its mind',
  'agreement-withdrawn': 'Somebody took back their agreement',
  'need-changed': 'The need has changed',
  'made-by-mistake': 'It was made by mistake',
  'no-places': 'There are no places',
  'outside-what-we-offer': 'It is outside what the provider offers',
  'outside-our-area': 'It is outside the provider’s area',
  'not-safe-for-staff': 'It is not safe for staff',
  'no-staff': 'There is nobody to do it',
  'moved-away': 'The family moved away',
  'provider-cannot-start': 'The provider cannot start',
  'family-disengaged': 'The family stopped coming',
  'need-met': 'The need has been met',
  'provider-cannot-continue': 'The provider cannot go on',
  'risk-changed': 'The risk has changed',
  'family-did-not-return-it': 'The family did not return it',
  'family-did-not-want-to': 'The family did not want to answer',
  'not-safe-to-ask': 'It was not safe to ask',
  'measure-not-fitting': 'The measure did not fit',
}

/** "The family changed its mind" for `family-changed-mind`; anything else as it was written. */
export const reasonInWords = (reason: string): string => words[reason] ?? reason

/** Every reason a step can offer, so that a test can ask whether each has words. */
export const everyReason: readonly string[] = [
  ...new Set([...transitions.flatMap((row) => row.reasons ?? []), ...noOutcomeReasons]),
]
