// The families of the demonstration, each at another point of the loop. All are invented; telephone numbers are of the
// ranges Ofcom keeps for drama (01632 960 and 07700 900).
import { brooks } from './families/brooks.ts'
import { devlin } from './families/devlin.ts'
import { dhillon } from './families/dhillon.ts'
import type { Family } from './families/family-data.ts'
import { fenwick } from './families/fenwick.ts'
import { hollis } from './families/hollis.ts'
import { campbell, ibrahim } from './families/ibrahim-and-campbell.ts'
import { lewandowska } from './families/lewandowska.ts'
import { osei } from './families/osei.ts'
import { brown, patel } from './families/patel-and-brown.ts'
import { mensah, rahman } from './families/rahman-and-mensah.ts'
import { whitlock } from './families/whitlock.ts'

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
