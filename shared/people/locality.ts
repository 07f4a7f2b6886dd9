// A locality: one of a council's patches, with its hub. Names are data; hubs were renamed before and will be again.
import * as z from 'zod'
import { id } from '../kernel/identifiers.ts'

/** What an administrator says about a locality. */
export const localityGiven = z.strictObject({
  number: z.int().min(1).max(99),
  name: z.string().trim().min(1).max(100),
  hub: z.string().trim().min(1).max(100),
  postcodeDistrict: z
    .string()
    .trim()
    .regex(/^[A-Z]{1,2}\d[A-Z\d]?$/, { error: 'Give a postcode district such as WV10' }),
  outreachBases: z.array(z.string().trim().min(1).max(100)).max(20).optional(),
})
export type LocalityGiven = z.infer<typeof localityGiven>

export const locality = localityGiven.extend({ id })
export type Locality = z.infer<typeof locality>
