// A line of a locality's directory of families: enough to find one by name, and nothing about how it is.
import * as z from 'zod'
import { day } from '../kernel/calendar.ts'
import { id } from '../kernel/identifiers.ts'
import { side } from '../people/worker.ts'

export const directed = z.object({
  id,
  reference: z.string(),
  localityId: id,
  leadWorkerId: id,
  leads: z.array(z.object({ workerId: id, from: day })),
  status: z.enum(['open', 'closed']),
  names: z.array(z.string()),
  members: z.int(),
  needs: z.array(z.object({ outcome: z.string(), side: side.optional() })),
  openedOn: day,
  restrictedTo: z.array(id).optional(),
})
export type Directed = z.infer<typeof directed>

const plain = (text: string) =>
  text
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036f'’.-]/g, '')
    .toLowerCase()

/** Whether a line answers to what a worker typed: every word begins a word of a name, or it is the reference however spaced. */
export const answersTo = (line: Directed, typed: string): boolean => {
  const squeezed = typed.replaceAll(/[\s-]/g, '').toUpperCase()
  if (squeezed.length >= 6 && line.reference.replaceAll('-', '').endsWith(squeezed)) return true
  // Anne-Marie answers to "anne-marie", "annemarie", "anne marie" and "marie"; O'Brien to "obrien" and "brien".
  const names = line.names.flatMap((name) => [name, name.replaceAll(/['’.-]/g, ' ')].join(' ').split(/\s+/).map(plain))
  const wanted = plain(typed).trim().split(/\s+/).filter(Boolean)
  return wanted.length > 0 && wanted.every((word) => names.some((name) => name.startsWith(word)))
}

/** A family in a list. */
export const directedView = directed.omit({ leads: true, restrictedTo: true, needs: true }).extend({
  outcomes: z.array(z.string()),
})
