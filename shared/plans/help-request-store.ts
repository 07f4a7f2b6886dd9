// Where requests for help are kept: the request, its line at the hub, open ones first, and its line with the partner.
import type { Item, Key, Table, Write } from '../platform/table.ts'
import { type HelpRequest, helpRequest } from './help-request.ts'

export const helpRequestKey = (id: string): Key => ({ pk: `HELP-REQUEST#${id}`, sk: 'REQUEST' })
const partnerKey = ({ askedBy, askedAt, id }: HelpRequest): Key => ({
  pk: `HELP-REQUESTS-BY#${askedBy.id}`,
  sk: `${askedAt}#${id}`,
})
const hubKey = ({ localityId, state, askedAt, id }: HelpRequest): Key => ({
  pk: `HELP-REQUESTS#${localityId}`,
  sk: `${state === 'open' ? 'open' : 'taken'}#${askedAt}#${id}`,
})

export const readHelpRequest = (item: Item | undefined): HelpRequest | undefined =>
  item ? helpRequest.parse(item) : undefined

/** What to write for a request: new, or in place of the version read before. */
export const keepHelpRequest = (it: HelpRequest, before?: HelpRequest): Write[] => {
  const line = hubKey(it)
  const moved = before && hubKey(before).sk !== line.sk ? [{ remove: hubKey(before) }] : []
  return [
    { put: { ...helpRequestKey(it.id), ...it }, if: before ? { version: before.version } : 'absent' },
    { put: { ...line, ...it } },
    { put: { ...partnerKey(it), ...it } },
    ...moved,
  ]
}

const findAll = async (table: Table, partition: string): Promise<HelpRequest[]> => {
  const found: HelpRequest[] = []
  let after: Item | undefined
  do {
    const page = await table.query({ partition, ...(after ? { after } : {}) })
    found.push(...page.items.map((item) => helpRequest.parse(item)))
    after = page.next
  } while (after)
  return found
}

/** Requests sent to a locality's hub: open ones, oldest first, then those somebody took. One trip a megabyte. */
export const findHelpRequestsAt = (table: Table, localityId: string): Promise<HelpRequest[]> =>
  findAll(table, `HELP-REQUESTS#${localityId}`)

/** Requests a partner sent, newest first. */
export const findHelpRequestsBy = async (table: Table, workerId: string): Promise<HelpRequest[]> =>
  (await findAll(table, `HELP-REQUESTS-BY#${workerId}`)).reverse()
