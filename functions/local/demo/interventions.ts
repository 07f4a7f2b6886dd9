// Every real programme of the demonstration, with its published rating or none.
import type { DemoIntervention } from './interventions/intervention-data.ts'
import { parentingEarlyProgrammes } from './interventions/parenting-early.ts'
import { parentingSchoolAgeProgrammes } from './interventions/parenting-school-age.ts'
import { relationshipsProgrammes } from './interventions/relationships.ts'
import { therapyAndYoungPeopleProgrammes } from './interventions/therapy-and-young-people.ts'

export const interventions: readonly DemoIntervention[] = [
  ...parentingEarlyProgrammes,
  ...parentingSchoolAgeProgrammes,
  ...relationshipsProgrammes,
  ...therapyAndYoungPeopleProgrammes,
]
