// The people and places of the demonstration as the people room is told of them.

import type { Worker } from '../../../shared/people/worker.ts'
import { colleagues, type Persona, personaCalled, personas } from '../personas.ts'
import type { Call } from './call.ts'
import { localities, localityId } from './localities.ts'

/** A persona as a worker of the house. The first administrator is put there with it, before anybody could ask. */
export const workerOf = ({ id, name, job, role, telephone, localityNumber, provider, ...more }: Persona): Worker => {
  const { instantLimit, approvalLimit, safeguardingLead, side, mayInvite } = more
  return {
    id,
    name,
    job,
    role,
    telephone,
    ...(localityNumber === undefined ? {} : { localityId: localityId(localityNumber) }),
    ...(provider ? { providerId: provider.id } : {}),
    ...(instantLimit === undefined ? {} : { instantLimit }),
    ...(approvalLimit === undefined ? {} : { approvalLimit }),
    ...(safeguardingLead ? { safeguardingLead } : {}),
    ...(side ? { side } : {}),
    ...(mayInvite ? { mayInvite } : {}),
  }
}

/** The persona of this key; an unknown key is a fault in the demonstration's data. */
export const persona = (key: string): Persona => {
  const found = personaCalled(key)
  if (!found) throw new Error(`no persona ${key}`)
  return found
}

const everyone: readonly Persona[] = [...personas, ...colleagues]

/** Who works for a provider: somebody of the team for this side, or somebody who serves no side. */
export const someoneAt = (providerId: string, side?: Persona['side']): Persona | undefined => {
  const theirs = everyone.filter(({ provider }) => provider?.id === providerId)
  return (
    theirs.find((each) => side !== undefined && each.side === side) ?? theirs.find((each) => each.side === undefined)
  )
}

/** The manager of a locality's hub. */
export const managerOf = (localityNumber: number): Persona => {
  const found = everyone.find((each) => each.role === 'team-manager' && each.localityNumber === localityNumber)
  if (!found) throw new Error(`no manager of locality ${localityNumber}`)
  return found
}

/** The administrator puts the places first, then everybody: two runs of calls, each in any order. */
export const placesPut: readonly Call[] = localities.map(({ id, ...about }) => ({
  by: 'administrator',
  method: 'PUT',
  path: `/api/localities/${id}`,
  body: about,
}))

export const peoplePut: readonly Call[] = everyone.map((each) => {
  const { id, ...about } = workerOf(each)
  return { by: 'administrator', method: 'PUT', path: `/api/workers/${id}`, body: about }
})
