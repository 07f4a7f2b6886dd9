// A plan as it leaves the house for one asker.

import { seesSide } from '../people/asker.ts'
import type { Worker } from '../people/worker.ts'
import { type FamilyPlan, type FamilyPlanView, leadOf } from './family-plan.ts'
import { planFor } from './scope.ts'
import type { Standing } from './standing.ts'

/** The plan with what this asker may see of it; running help of the other compartment is not even counted. */
export const viewPlan = (asker: Worker, plan: FamilyPlan, standing: Standing): FamilyPlanView => ({
  ...planFor(asker, plan),
  leadWorkerId: leadOf(plan),
  runningHelp: standing.running.filter((each) => seesSide(asker, each.side)).length,
})
