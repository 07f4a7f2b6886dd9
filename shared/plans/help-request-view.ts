// A request for help as it leaves the house: to the hub with whom to ring, to the partner with who picked it up.
import * as z from 'zod'
import { id } from '../kernel/identifiers.ts'
import { isA } from '../people/asker.ts'
import type { Worker } from '../people/worker.ts'
import { actsOn, type HelpRequest, helpRequest, helpRequestActNames } from './help-request.ts'

export const helpRequestView = helpRequest
  .omit({ version: true, mark: true, acts: true, askedAt: true, askedBy: true, pickedUpBy: true })
  .extend({
    askedBy: z.object({ name: z.string(), job: z.string().optional() }),
    pickedUpBy: z.object({ name: z.string(), job: z.string().optional(), telephone: z.string().optional() }).optional(),
    familyPlanId: id.optional(),
    allowedActions: z.array(z.enum(helpRequestActNames)),
  })
export type HelpRequestView = z.infer<typeof helpRequestView>

/**
 * A request as this asker may know it. Which plan it led to is the hub's: `seesPlan` is true where the asker may see
 * that family, and no partner ever learns it.
 */
export const viewHelpRequest = (asker: Worker, it: HelpRequest, seesPlan: boolean): HelpRequestView => {
  const { version: _version, mark: _mark, acts: _acts, askedAt: _at, familyPlanId, ...told } = it
  return {
    ...told,
    ...(familyPlanId && seesPlan && !isA(asker, 'partner') ? { familyPlanId } : {}),
    allowedActions: actsOn(asker, it),
  }
}
