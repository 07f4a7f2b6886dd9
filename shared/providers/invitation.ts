// One of a provider's people: invited by e-mail address, seen by their own organisation, and out the moment they are removed.
import * as z from 'zod'
import { id } from '../kernel/identifiers.ts'
import { isA, seesSide } from '../people/asker.ts'
import { side, type Worker } from '../people/worker.ts'
import { isOfProvider, keepsProviders } from './provider.ts'

/** What is said about somebody who is invited. */
export const invitationGiven = z.strictObject({
  name: z.string().trim().min(1, { error: 'Give their name' }).max(100),
  email: z.email({ error: 'Give an e-mail address' }).max(200),
  job: z.string().trim().min(1).max(100).optional(),
  telephone: z.string().trim().min(1).max(30).optional(),
  mayInvite: z.boolean().optional(),
  side: side.optional(),
})
export type InvitationGiven = z.infer<typeof invitationGiven>

/** One of a provider's people as their organisation and those who keep providers see them. */
export const providerPerson = z.object({
  id,
  name: z.string(),
  email: z.string().optional(),
  job: z.string().optional(),
  telephone: z.string().optional(),
  mayInvite: z.boolean().optional(),
  side: side.optional(),
  leftOn: z.string().optional(),
})
export type ProviderPerson = z.infer<typeof providerPerson>

/** Whether the asker may bring people into an organisation and take them out: who keeps providers, or its own people with that right. */
export const mayInviteTo = (asker: Worker, providerId: string): boolean =>
  keepsProviders(asker) || (isOfProvider(asker, providerId) && asker.mayInvite === true)

/** Whether the asker may know that somebody works there: never across the two sides of domestic abuse. */
export const maySeePerson = (asker: Worker, it: Worker): boolean =>
  keepsProviders(asker) || (isOfProvider(asker, it.providerId ?? '') && seesSide(asker, it.side))

/**
 * Fields an inviter may not decide: a right to invite comes from the council, and nobody opens the other side's door by
 * inviting somebody into it.
 */
export const beyondInviter = (asker: Worker, given: InvitationGiven): { field: string; message: string }[] => {
  if (!isA(asker, 'provider')) return []
  return [
    ...(given.mayInvite ? [{ field: 'mayInvite', message: 'The council says who may invite others' }] : []),
    ...(given.side !== asker.side
      ? [{ field: 'side', message: 'You can invite people to your own team; the council adds others' }]
      : []),
  ]
}

/** The person an invitation makes: a provider's, of this organisation and no other. */
export const invited = (workerId: string, providerId: string, given: InvitationGiven): Worker => ({
  id: workerId,
  role: 'provider',
  providerId,
  ...given,
})
