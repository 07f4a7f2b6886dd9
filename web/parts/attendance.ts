// Whether people came, in the words of whoever was there.
import type { Attendance } from '../../shared/catalogue/price.ts'

/** As a provider says it. */
export const attendanceWords: Record<Attendance, string> = {
  attended: 'Attended',
  late: 'Late',
  'did-not-attend': 'Did not attend',
  'cancelled-by-family': 'Family cancelled',
  'cancelled-by-provider': 'We cancelled',
}

/** As a council worker reads it. */
export const attendanceTold: Record<Attendance, string> = {
  ...attendanceWords,
  'cancelled-by-provider': 'Provider cancelled',
}
