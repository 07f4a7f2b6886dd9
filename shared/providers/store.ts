// Where providers are kept.
import * as z from 'zod'
import type { Item, Key, Table, Write } from '../platform/table.ts'
import { made } from './act.ts'
import { type Provider, provider } from './provider.ts'
import { type SentPaper, sentPaper } from './sent-paper.ts'

const partition = 'PROVIDERS'
export const providerKey = (id: string): Key => ({ pk: partition, sk: id })

/** A provider with what tells a repeated create or act from another. */
const kept = z.object({ ...provider.shape, ...made })
export type KeptProvider = z.infer<typeof kept>

/** A provider as it is kept, from the item of {@link providerKey}. */
export const readKeptProvider = (item: Item | undefined): KeptProvider | undefined =>
  item ? kept.parse(item) : undefined

export const readProvider = (item: Item | undefined): Provider | undefined => (item ? provider.parse(item) : undefined)

/** What to write for a provider: new, or in place of the version read before. */
export const keepProvider = (it: KeptProvider, before?: Provider): Write => ({
  put: { ...providerKey(it.id), ...it },
  if: before ? { version: before.version } : 'absent',
})

/** All providers. A council has dozens, hundreds at most: a page or two. */
export const findProviders = async (table: Table): Promise<Provider[]> => {
  const found: Provider[] = []
  for (let after: Item | undefined; ; ) {
    const page = await table.query({ partition, ...(after ? { after } : {}) })
    found.push(...page.items.map((item) => provider.parse(item)))
    if (!page.next) return found
    after = page.next
  }
}

/** What told an invitation from another: who sent it, with which words. */
const keptInvitation = z.object({ by: z.string(), mark: z.string() })
export const invitationKey = (workerId: string): Key => ({ pk: `WORKER#${workerId}`, sk: 'INVITATION' })
export const readInvitation = (item: Item | undefined): z.infer<typeof keptInvitation> | undefined =>
  item ? keptInvitation.parse(item) : undefined
export const keepInvitation = (workerId: string, sent: z.infer<typeof keptInvitation>): Write => ({
  put: { ...invitationKey(workerId), ...sent },
})

/** A paper a provider sent, and what tells the same paper sent again from another. */
const keptPaper = z.object({ ...sentPaper.shape, mark: z.string() })
export type KeptPaper = z.infer<typeof keptPaper>
export const paperKey = (providerId: string, id: string): Key => ({ pk: `PROVIDER#${providerId}`, sk: `PAPER#${id}` })
export const readPaper = (item: Item | undefined): KeptPaper | undefined => (item ? keptPaper.parse(item) : undefined)
export const keepPaper = (it: KeptPaper, before?: KeptPaper): Write => ({
  put: { ...paperKey(it.providerId, it.id), ...it },
  if: before ? { state: before.state } : 'absent',
})

/** The papers a provider sent, newest first. One trip: a handful a year. */
export const findPapers = async (table: Table, providerId: string): Promise<SentPaper[]> =>
  (await table.query({ partition: `PROVIDER#${providerId}`, startsWith: 'PAPER#' })).items
    .map((item) => sentPaper.parse(item))
    .sort((a, b) => b.sentOn.localeCompare(a.sentOn) || a.id.localeCompare(b.id))

/** That a warning about a paper has been given: once for each day it is given on and each last day it is about. */
export const warnedKey = (providerId: string, of: { what: string; lastDay: string; warning: number }): Key => ({
  pk: `PROVIDER#${providerId}`,
  sk: `WARNED#${of.what}#${of.lastDay}#${of.warning}`,
})
