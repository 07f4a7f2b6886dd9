// An organisation as the open feed names it: who it is and how to reach it, never where it is.
import * as z from 'zod'
import { id } from '../kernel/identifiers.ts'
import { namedId } from '../kernel/named-id.ts'
import type { Provider } from '../providers/provider.ts'

const identifierTold = z.object({
  id,
  identifier_scheme: z.string().optional(),
  identifier_type: z.string(),
  identifier: z.string(),
})

export const organizationTold = z.object({
  id,
  name: z.string(),
  description: z.string(),
  email: z.email().optional(),
  organization_identifiers: z.array(identifierTold).min(1).optional(),
})
export type OrganizationTold = z.infer<typeof organizationTold>

export const contactTold = z.object({
  id,
  name: z.string(),
  phones: z.array(z.object({ id, number: z.string() })).min(1),
})
export type ContactTold = z.infer<typeof contactTold>

// Codes of org-id.guide.
const schemes: readonly [RegExp, string][] = [
  [/companies house/i, 'GB-COH'],
  [/charity commission/i, 'GB-CHC'],
]

/** `keeps` is true of an organisation that works with either side of abuse: neither side learns of the other from its description. */
export const tellOrganization = (it: Provider, keeps: boolean): OrganizationTold => {
  const identifiers = it.registrations.map(({ scheme, number }) => {
    const code = schemes.find(([words]) => words.test(scheme))?.[1]
    return {
      id: namedId('registration', it.id, scheme, number),
      ...(code ? { identifier_scheme: code } : {}),
      identifier_type: scheme,
      identifier: number,
    }
  })
  return {
    id: it.id,
    name: it.name,
    description: keeps || !it.description ? 'An organisation that helps families.' : it.description,
    ...(it.email && !keeps ? { email: it.email } : {}),
    ...(identifiers.length > 0 ? { organization_identifiers: identifiers } : {}),
  }
}

/** The organisation's own telephone: never a person's. Nothing where it gave none. */
export const contactsOf = (it: Provider): ContactTold[] =>
  it.telephone
    ? [
        {
          id: namedId('contact', it.id),
          name: it.name,
          phones: [{ id: namedId('phone', it.id, it.telephone), number: it.telephone }],
        },
      ]
    : []
