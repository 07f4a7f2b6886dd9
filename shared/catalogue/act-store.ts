// Something done to a listing by those who keep it: it takes effect once, and moves the mark orders check when its status changes.
import { isRefusal, type Refusal, refuse } from '../kernel/decision.ts'
import type { Worker } from '../people/worker.ts'
import type { Desk } from '../platform/desk.ts'
import { notHere, notYours } from '../platform/problem.ts'
import { anAct, isSameAct } from '../providers/act.ts'
import type { Listing } from './listing.ts'
import { standingAfter } from './listing-standing.ts'
import { keepsListings, keepsListingsOf } from './scope.ts'
import {
  actKey,
  changeCatalogue,
  type KeptListing,
  keepAct,
  keepListing,
  keepStanding,
  listingKey,
  readAct,
  readKeptListing,
  readStanding,
  standingKey,
} from './store.ts'

/**
 * Something done to a listing by those who keep it. It takes effect once: under a key its sender chose it is told from a
 * new act for ever, and without one from what was last done. `decide` answers undefined when nothing would change.
 */
export const actOnListing = (
  desk: Desk,
  id: string,
  { name, said, key }: { readonly name: string; readonly said: unknown; readonly key: string | undefined },
  decide: (before: Listing, asker: Worker) => Refusal | Listing | undefined,
): Promise<Listing | Refusal> =>
  changeCatalogue<Listing | Refusal>(
    desk,
    id,
    [listingKey(id), standingKey(id), key ? actKey(id, key) : undefined],
    async (at) => {
      const [kept, standing, done] = [readKeptListing(at.items[0]), readStanding(at.items[1]), readAct(at.items[2])]
      if (!keepsListings(at.asker)) throw notYours()
      if (!kept || !standing || !keepsListingsOf(at.asker, kept.providerId)) throw notHere()
      const { author, mark, lastAct, ...before } = kept
      const act = anAct(name, desk.sub, said)
      if (done) return { answer: isSameAct(done, act) ? before : refuse('id-already-used') }
      const decided = decide(before, at.asker)
      if (decided === undefined) return { answer: before }
      if (isRefusal(decided)) return { answer: isSameAct(lastAct, act) ? before : decided }
      const it = { ...decided, revision: before.revision + 1 }
      const { status } = it
      const last = status === before.status ? lastAct : act
      const next: KeptListing = { ...it, author, mark, ...(last ? { lastAct: last } : {}) }
      return {
        answer: it,
        write: [
          keepListing(next, before),
          ...(status === before.status ? [] : [keepStanding(id, standingAfter(standing, { status }), standing)]),
          ...(key ? [keepAct(id, key, act)] : []),
        ],
        happened: [
          {
            what: `listing-${name}`,
            about: { listing: id, provider: it.providerId },
            facts: { status, availability: it.availability.state },
          },
        ],
        learnt: { listings: [it] },
      }
    },
  )
