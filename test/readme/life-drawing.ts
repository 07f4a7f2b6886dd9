// Draws the life of an order from the table the product obeys, for the README: `node test/readme/life-drawing.ts` writes it there.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isOver, type State, states, type Transition, transitions } from '../../shared/brokerage/transition.ts'

const readme = join(import.meta.dirname, '..', '..', 'README.md')
const [opens, closes] = ['<!-- life -->', '<!-- /life -->']

// Mermaid takes a hyphen in a name for an arrow.
const named = (state: State): string => state.replaceAll('-', '_')
const money: Record<Transition['money'], string> = {
  none: '',
  commit: ', commits',
  'release-reserved': ', releases',
  'release-committed': ', releases the rest',
}

/** Where a step leads: resuming leads back to wherever holding began. */
const leadsTo = (row: Transition): readonly State[] =>
  row.to === 'as-before-hold' ? transitions.flatMap((each) => (each.action === 'hold' ? each.from : [])) : [row.to]

const arrows = (row: Transition): string[] =>
  row.from.flatMap((from) =>
    leadsTo(row).map((to) => `  ${named(from)} --> ${named(to)}: ${row.action} (${row.hand}${money[row.money]})`),
  )

/** The drawing, as the README holds it between its markers. */
export const drawLife = (): string =>
  [
    opens,
    '```mermaid',
    'stateDiagram-v2',
    '  [*] --> requested: request (worker, reserves)',
    ...states.filter((state) => named(state) !== state).map((state) => `  ${named(state)}: ${state}`),
    ...transitions.flatMap(arrows),
    ...states.filter(isOver).map((state) => `  ${named(state)} --> [*]`),
    '```',
    closes,
  ].join('\n')

/** What the README holds between its markers now, markers and all. */
export const lifeInReadme = (): string => {
  const text = readFileSync(readme, 'utf8')
  const from = text.indexOf(opens)
  const to = text.indexOf(closes)
  return from < 0 || to < 0 ? '' : text.slice(from, to + closes.length)
}

if (process.argv[1] === import.meta.filename) {
  writeFileSync(readme, readFileSync(readme, 'utf8').replace(lifeInReadme(), drawLife()))
}
