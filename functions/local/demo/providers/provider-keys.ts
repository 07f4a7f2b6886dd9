// The providers of the demonstration by a short key, so that a listing can name one.
import { personaCalled } from '../../personas.ts'
import { demoId } from '../demo-id.ts'

/** Where a persona works, as the list of personas says: its id and name are not written twice. */
const workplaceOf = (persona: string): { id: string; name: string } => {
  const provider = personaCalled(persona)?.provider
  if (!provider) throw new Error(`${persona} works for no provider`)
  return provider
}

export const lantern = workplaceOf('provider')
export const willowbank = workplaceOf('provider-2')

/** The provider each provider persona works for. */
export const personaProviders = { provider: lantern.id, 'provider-2': willowbank.id } as const

const keys = {
  lantern: lantern.id,
  willowbank: willowbank.id,
  hearthside: demoId('provider:hearthside'),
  safeHarbour: demoId('provider:safe-harbour'),
  clearwater: demoId('provider:clearwater'),
  circle: demoId('provider:circle'),
  conferencing: demoId('provider:conferencing-team'),
  intensiveSupport: demoId('provider:intensive-support-team'),
  earlyYears: demoId('provider:early-years-team'),
  targetedYouth: demoId('provider:targeted-youth-team'),
  penkValley: demoId('provider:penk-valley'),
  brightPebble: demoId('provider:bright-pebble'),
  oaktree: demoId('provider:oaktree'),
  streetlight: demoId('provider:streetlight'),
  sandfield: demoId('provider:sandfield'),
  steppingUp: demoId('provider:stepping-up'),
  settle: demoId('provider:settle'),
  northgate: demoId('provider:northgate'),
  bothParents: demoId('provider:both-parents'),
  silverBirch: demoId('provider:silver-birch'),
} as const
export type ProviderKey = keyof typeof keys

export const providerId = (key: ProviderKey): string => keys[key]
