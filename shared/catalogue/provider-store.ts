// One change to a provider, with all that stands on it: the mark of every listing moves in the same write.
import { isRefusal, type Refusal } from '../kernel/decision.ts'
import type { Worker } from '../people/worker.ts'
import type { Desk } from '../platform/desk.ts'
import { aProblem, notHere, notYours, Stopped } from '../platform/problem.ts'
import type { Item, Key, Write } from '../platform/table.ts'
import { anAct, isSameAct } from '../providers/act.ts'
import { assuranceOf, type Provider } from '../providers/provider.ts'
import { type KeptProvider, keepProvider, providerKey, readKeptProvider } from '../providers/store.ts'
import { listingsOf, serveBothSides } from './beside-others.ts'
import { changeCatalogue, keepAssurance } from './store.ts'

/** What a change to a provider is decided on. */
export type HeldProvider = {
  readonly before: Provider
  readonly asker: Worker
  readonly items: readonly (Item | undefined)[]
}

/** What it comes to: the provider as it now is (its version is counted here), and what else to write and tell. */
export type ProviderChange = {
  readonly it: Provider
  readonly write?: readonly Write[]
  readonly facts?: { readonly [fact: string]: string | number | boolean | undefined }
}

/**
 * Changes one provider. `mayChange` says whose role does this; a provider's own people find only their organisation.
 * `decide` answers undefined when nothing would change.
 */
export const changeProvider = (
  desk: Desk,
  id: string,
  act: { readonly name: string; readonly said: unknown; readonly keys?: readonly Key[] },
  mayChange: (asker: Worker) => boolean,
  decide: (held: HeldProvider) => Refusal | ProviderChange | undefined,
): Promise<Provider | Refusal> =>
  changeCatalogue<Provider | Refusal>(desk, id, [providerKey(id), ...(act.keys ?? [])], async (at) => {
    const { asker, items, look, now } = at
    if (!mayChange(asker)) throw notYours()
    const kept = readKeptProvider(items[0])
    if (!kept || (asker.role === 'provider' && asker.providerId !== id)) throw notHere()
    const { author, mark, lastAct, ...before } = kept
    const done = anAct(act.name, desk.sub, act.said)
    const decided = decide({ before, asker, items: items.slice(1) })
    if (decided === undefined) return { answer: before }
    if (isRefusal(decided)) return { answer: isSameAct(lastAct, done) ? before : decided }
    const theirs = listingsOf(await now(), id)
    if (!decided.it.separateTeams && serveBothSides(theirs)) {
      const errors = [{ field: 'separateTeams', message: 'Its listings serve both sides, so it needs separate teams' }]
      throw new Stopped(aProblem(422, 'fields', { errors }))
    }
    const it = { ...decided.it, version: before.version + 1 }
    const last = it.standing === before.standing ? lastAct : done
    const next: KeptProvider = { ...it, author, mark, ...(last ? { lastAct: last } : {}) }
    return {
      answer: it,
      write: [
        keepProvider(next, before),
        ...(decided.write ?? []),
        ...(await keepAssurance(look, theirs, assuranceOf(it))),
      ],
      happened: [
        {
          what: `provider-${act.name}`,
          about: { provider: id },
          facts: { standing: it.standing, ...decided.facts },
        },
      ],
      learnt: { providers: [it] },
    }
  })
