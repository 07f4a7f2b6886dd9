// Where providers are kept.
import * as z from 'zod'
import type { Item, Key, Table, Write } from '../platform/table.ts'
import { made } from './act.ts'
import { type Provider, provider } from './provider.ts'

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
