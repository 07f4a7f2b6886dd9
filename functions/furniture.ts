// What a house in AWS is furnished with: its table, its clock, and whose tokens it takes; from the function's environment.
import { randomBytes, randomUUID } from 'node:crypto'
import { createRemoteJWKSet } from 'jose'
import { rulesAtFirst } from '../shared/kernel/rules.ts'
import type { House } from '../shared/platform/desk.ts'
import { jittered } from '../shared/platform/faults.ts'
import { createTable, sendThroughSdk } from '../shared/platform/table.ts'
import { tokenVerifier } from '../shared/platform/token.ts'

const from = (name: string): string => {
  const value = process.env[name]
  if (!value) throw new Error(`${name} is not set`)
  return value
}

/** The table, the council's settings and the verifier of a deployed function. */
export const furniture = () => {
  const attempt = jittered(Math.random)
  const house: House = {
    table: createTable(from('TABLE_NAME'), sendThroughSdk({}), attempt),
    clock: () => new Date().toISOString(),
    newId: randomUUID,
    randomBytes: (length) => randomBytes(length),
    attempt,
    settings: { local: false, secret: from('SECRET'), origin: from('ORIGIN'), rules: rulesAtFirst },
  }
  const issuer = from('ISSUER')
  const clientId = from('CLIENT_ID')
  const keys = createRemoteJWKSet(new URL(`${issuer}/.well-known/jwks.json`))
  return { house, issuer, clientId, origin: from('ORIGIN'), verify: tokenVerifier({ issuer, clientId, keys }) }
}

/** Faults go to the log with the request's id and no name of anybody: the stack says where, not whom. */
export const reportFault = (fault: Error, request: string): void => {
  console.error(JSON.stringify({ code: 'FAULT', request, fault: fault.name, at: fault.stack?.split('\n').slice(1, 4) }))
}
