// Looks at every import of the house with dependency-cruiser.
import { createRequire } from 'node:module'
import { cruise, type ICruiseResult } from 'dependency-cruiser'
import { LAWS } from './laws.ts'

export const STOREYS = ['infra', 'functions', 'shared', 'web'] as const

/** Cruises the house at `root`. The parser is swc: with TypeScript 7 the cruiser's own sees nothing, and finds no fault. */
export const cruiseHouse = async (root: string): Promise<ICruiseResult> => {
  createRequire(import.meta.url).resolve('@swc/core')
  const { output } = await cruise(
    [...STOREYS],
    {
      baseDir: root,
      parser: 'swc',
      validate: true,
      ruleSet: { forbidden: [...LAWS] },
      doNotFollow: { path: 'node_modules' },
    },
    {
      extensions: ['.ts', '.tsx', '.js', '.d.ts'],
      conditionNames: ['import', 'node', 'default', 'types'],
      exportsFields: ['exports'],
    },
  )
  if (typeof output === 'string') throw new Error(`The cruiser answered in words: ${output}`)
  return output
}

/** Each broken law with the import that breaks it: `back: shared/budget/pot.ts → shared/plans/family-plan.ts`. */
export const broken = (result: ICruiseResult): readonly string[] =>
  result.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)
