// Whether people came, in the words of whoever was there.
import type { Attendance } from '../../shared/catalogue/price.ts'

/** As a provider says it. */
export const attendanceWords: Record<Attendance, string> = {
  attended: 'Attended',
  late: 'Came late',
  'did-not-attend': 'Did not attend',
  'cancelled-by-family': 'Cancelled by the family',
  'cancelled-by-provider': 'Cancelled by us',
}

/** As a council worker reads it. */
export const attendanceTold: Record<Attendance, string> = {
  ...attendanceWords,
  'cancelled-by-provider': 'Cancelled by the provider',
}
