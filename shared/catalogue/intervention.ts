// An intervention: a programme as published, whoever delivers it.
import * as z from 'zod'
import { id } from '../kernel/identifiers.ts'
import { OUTCOME_IDS } from '../measures/framework.ts'
import { ageRange } from './age-range.ts'
import { evidence } from './evidence.ts'
import { tierIds } from './kind-of-help.ts'

/** Headline outcomes something helps with. */
export const needs = z
  .array(z.enum(OUTCOME_IDS, { error: 'Choose an outcome' }))
  .min(1, { error: 'Choose at least one outcome' })
  .max(OUTCOME_IDS.length)

export const tier = z.enum(tierIds, { error: 'Choose a tier' })

/**
 * What a commissioner says about a programme. `ages.evaluated` are those its evidence is about; `costBand` is the
 * scheme's estimate of unit cost, 1 the least and 5 the most, and never a price; evidence null is "not assessed".
 */
export const interventionGiven = z.strictObject({
  name: z.string().trim().min(1, { error: 'Give the name of the programme' }).max(150),
  summary: z.string().trim().min(1, { error: 'Say in a sentence what it is' }).max(1000),
  needs,
  tier,
  category: z.string().trim().max(100).optional(),
  ages: z.strictObject({ offered: ageRange.optional(), evaluated: ageRange.optional() }),
  evidence: evidence.nullable(),
  costBand: z.int().min(1).max(5, { error: 'A cost band is 1 to 5' }).optional(),
  model: z.string().trim().max(500),
  sources: z.array(z.string().trim().min(1).max(500)).max(20),
})
export type InterventionGiven = z.infer<typeof interventionGiven>

export const intervention = z.object({ ...interventionGiven.shape, id, version: z.int().min(1) })
export type Intervention = z.infer<typeof intervention>

export const interventionView = intervention.omit({ version: true })
