// Whom to ring now about a child who may not be safe: beside every place where somebody writes down a concern.
import type { PageEnv } from '../page.tsx'

type Mash = PageEnv['Variables']['mash']

/** One line with both numbers, each a link a telephone can ring. */
export const RingMash = ({ mash }: { mash: Mash }) => (
  <p class="govuk-body">
    <strong>If a child may not be safe, do not wait for anybody to read this.</strong> Ring the {mash.name} now:{' '}
    <Ring number={mash.telephone} />, out of hours <Ring number={mash.outOfHours} />. In immediate danger call{' '}
    <Ring number="999" />.
  </p>
)

const Ring = ({ number }: { number: string }) => (
  <a class="govuk-link" href={`tel:${number.replaceAll(' ', '')}`}>
    {number}
  </a>
)
