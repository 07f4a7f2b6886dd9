// Sets the portal over an API in the same process: sessions, sign-in and pages share one clock and one secret.
import { hkdfSync } from 'node:crypto'
import type { createApi } from '../shared/api.ts'
import type { Verify } from '../shared/platform/api.ts'
import { type House, newOutside } from '../shared/platform/desk.ts'
import { assetsOf } from '../web/layout.tsx'
import { createPortal } from '../web/portal.tsx'
import { createSessions } from '../web/session.ts'
import { createSignIn, type SignInSettings } from '../web/sign-in.tsx'

type Parts = {
  readonly house: House
  readonly api: ReturnType<typeof createApi>
  readonly signIn: SignInSettings
  readonly verify: Verify
  readonly cookieKey: Uint8Array
  readonly manifest: Readonly<Record<string, string>>
  readonly report: (fault: Error, request: string) => void
}

/** The key that seals cookies, from the council's secret. */
export const cookieKeyFrom = (secret: string): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', secret, '', 'cookies', 32))

/** The portal of a house. */
export const portalOver = ({ house, api, signIn, verify, cookieKey, manifest, report }: Parts) => {
  const { clock, newId, settings } = house
  const sessions = createSessions({ origin: signIn.origin, cookieKey, clock })
  return createPortal({
    origin: signIn.origin,
    sessions,
    signIn: (frame) => createSignIn({ settings: signIn, sessions, cookieKey, clock, verify, frame }),
    ask: async (request, outside) => api.fetch(request, { outside }),
    newOutside,
    assets: assetsOf(manifest),
    clock,
    newId,
    mash: settings.rules.mash,
    local: settings.local,
    report,
  })
}
