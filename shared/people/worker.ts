// The people who use the house: their role, their place, and how far their authority goes.
import * as z from 'zod'
import { id } from '../kernel/identifiers.ts'
import { pence } from '../kernel/money.ts'

/** Every role there is. */
export const roles = [
  'lead-worker',
  'hub-support',
  'team-manager',
  'duty-worker',
  'commissioner',
  'insight-officer',
  'finance-officer',
  'provider',
  'partner',
  'administrator',
] as const
export const role = z.enum(roles, { error: 'Choose a role' })
export type Role = z.infer<typeof role>

/** The two compartments of domestic abuse work, which never show each other. */
export const side = z.enum(['victim', 'perpetrator'], { error: 'Choose victim or perpetrator' })
export type Side = z.infer<typeof side>

/**
 * What an administrator says about a person. Limits are pence: `instantLimit` is what a worker may commission for one
 * family in twelve months without asking; `approvalLimit` is the largest order a person may approve. A limit that is
 * missing is no authority. `deputyFor` names people whose locality this person may act in. `email` is where somebody
 * was invited; `mayInvite` lets one of a provider's people bring in others of the same organisation, and no more.
 */
export const workerGiven = z.strictObject({
  name: z.string().trim().min(1, { error: 'Give a name' }).max(100),
  job: z.string().trim().max(100).optional(),
  role,
  localityId: id.optional(),
  providerId: id.optional(),
  instantLimit: pence.optional(),
  approvalLimit: pence.optional(),
  telephone: z.string().trim().max(30).optional(),
  email: z.email({ error: 'Give an e-mail address' }).max(200).optional(),
  mayInvite: z.boolean().optional(),
  safeguardingLead: z.boolean().optional(),
  side: side.optional(),
  deputyFor: z.array(id).max(10).optional(),
  leftOn: z.iso.date({ error: 'Give a date as YYYY-MM-DD' }).optional(),
})
export type WorkerGiven = z.infer<typeof workerGiven>

export const worker = workerGiven.extend({ id, deputyLocalityIds: z.array(id).optional() })
export type Worker = z.infer<typeof worker>

/** What a person may know of a colleague: enough to ring them. */
export const colleague = z.object({
  id,
  name: z.string(),
  role,
  job: z.string().optional(),
  localityId: id.optional(),
  providerId: id.optional(),
  telephone: z.string().optional(),
})
export type Colleague = z.infer<typeof colleague>
