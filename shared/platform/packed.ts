// Packs what an item says into few bytes: a write is charged by the kilobyte, and things of one kind say much the same.
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import * as z from 'zod'

const bytes = z.instanceof(Uint8Array).refine((it) => it.length > 1)

/**
 * Packs and unpacks things of one kind as deflated JSON. `editions` are the words such things say, commonest last: a
 * word that stands there takes two bytes instead of itself. What was packed with an edition is read with it for ever,
 * so an edition never changes; a new one is added at the end, and the first byte says which it was.
 */
export const packing = (...editions: readonly [string, ...string[]]) => {
  const dictionaries = editions.map((words) => Buffer.from(words))
  const newest = dictionaries.length - 1
  return {
    packed: (value: object): Uint8Array =>
      Buffer.concat([
        Uint8Array.of(newest),
        deflateRawSync(JSON.stringify(value), { level: 9, dictionary: dictionaries[newest] as Buffer }),
      ]),
    /** What was packed, still to be parsed by its codec. */
    unpacked: (kept: unknown): unknown => {
      const [edition = -1, ...rest] = bytes.parse(kept)
      const dictionary = dictionaries[edition]
      if (!dictionary) throw new Error(`nothing here was packed with edition ${edition}`)
      return JSON.parse(inflateRawSync(Uint8Array.from(rest), { dictionary }).toString('utf8'))
    },
  }
}
