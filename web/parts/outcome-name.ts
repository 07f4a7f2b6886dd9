// Headline outcomes by name, for needs, filters and orders.
import { frameworks, OUTCOME_IDS, outcomeIn } from '../../shared/measures/framework.ts'

/** "Improved family relationships", of whichever version of the framework has it; the id where none does. */
export const outcomeName = (id: string): string =>
  frameworks.flatMap((each) => outcomeIn(each, id) ?? []).at(-1)?.name ?? id

/** Every outcome a need can be written against, with the everyday words under it. */
export const outcomeChoices = OUTCOME_IDS.map((id) => ({
  value: id,
  text: outcomeName(id),
  hint: sentence(frameworks.at(-1)?.outcomes.find((each) => each.id === id)?.needs ?? []),
}))

function sentence(words: readonly string[]): string {
  const said = words.join(', ')
  return said.charAt(0).toUpperCase() + said.slice(1)
}
