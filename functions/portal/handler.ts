// Wakes the portal: a page asked for in, a page out; the API it asks is in the same process.
import { readFileSync } from 'node:fs'
import { createApi } from '../../shared/api.ts'
import { furniture, reportFault } from '../furniture.ts'
import { wakes } from '../gateway.ts'
import { cookieKeyFrom, portalOver } from '../portal-over.ts'

const { house, verify, issuer, clientId, origin } = furniture()

export const handler = wakes(
  portalOver({
    house,
    api: createApi(house, verify, reportFault),
    signIn: { issuer, clientId, origin },
    verify,
    cookieKey: cookieKeyFrom(house.settings.secret),
    manifest: JSON.parse(readFileSync(new URL('./manifest.json', import.meta.url), 'utf8')),
    report: reportFault,
  }),
)
