// The parents' group on Thursday mornings that four families share: one register, many stories.
import type { DemoOrder } from './family-data.ts'
import { accepted } from './steps.ts'

/** A place in the group, for a need called `boundaries`; `life` is what the register says of it since it began. */
export const group = (who: readonly string[], life: DemoOrder['life']): DemoOrder => ({
  key: 'group',
  need: 'boundaries',
  who,
  listing: 'incredible-years-preschool-north',
  units: 1,
  weekday: 4,
  life: [accepted(-30), ...life],
})
