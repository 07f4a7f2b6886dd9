// The families of the demonstration, each at another point of the loop. All are invented; telephone numbers are of the
// ranges Ofcom keeps for drama (01632 960 and 07700 900).
import { devlin } from './families/devlin.ts'
import type { Family } from './families/family-data.ts'
import { fenwick } from './families/fenwick.ts'
import { hollis } from './families/hollis.ts'
import { lewandowska, mensah, rahman } from './families/low-hill.ts'
import { brown, campbell, ibrahim, patel } from './families/parents-of-little-ones.ts'
import { brooks, dhillon, osei, whitlock } from './families/penn-and-bushbury.ts'

export const families: readonly Family[] = [
  hollis,
  devlin,
  rahman,
  mensah,
  patel,
  brown,
  ibrahim,
  campbell,
  lewandowska,
  fenwick,
  osei,
  whitlock,
  dhillon,
  brooks,
]
