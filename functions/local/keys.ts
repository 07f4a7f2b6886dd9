// The secrets of the local product: made once, kept in DATA_DIR, so that tokens and sessions survive a restart.
import { randomUUID } from 'node:crypto'
import { link, mkdir, readFile, unlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { exportJWK, generateKeyPair, type JSONWebKeySet, type JWK } from 'jose'
import * as z from 'zod'

/** `signing` is the stand-in's private key (ES256), `published` its public half; `cookieKey` (32 bytes) seals the portal's cookies. */
export type LocalKeys = {
  readonly signing: JWK
  readonly published: JSONWebKeySet
  readonly cookieKey: Uint8Array
}

const kept = z.object({
  signing: z.object({
    kty: z.literal('EC'),
    crv: z.literal('P-256'),
    x: z.string(),
    y: z.string(),
    d: z.string(),
    kid: z.string(),
    alg: z.literal('ES256'),
    use: z.literal('sig'),
  }),
  cookieKey: z.base64url(),
})

const make = async (): Promise<z.infer<typeof kept>> => {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true })
  const signing = { ...(await exportJWK(privateKey)), kid: randomUUID(), alg: 'ES256', use: 'sig' }
  const cookieKey = Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString('base64url')
  return kept.parse({ signing, cookieKey })
}

/** Written whole beside its place and then linked into it, so two first starts at once agree and none reads half a file. */
const keepOnce = async (path: string, text: string): Promise<void> => {
  const draft = `${path}.${randomUUID()}`
  await writeFile(draft, text, { flag: 'wx', mode: 0o600 })
  try {
    await link(draft, path)
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code !== 'EEXIST') throw fault
  } finally {
    await unlink(draft)
  }
}

/** The keys of a data folder, made on first use with mode 0600. */
export const localKeys = async (dataDir: string): Promise<LocalKeys> => {
  const path = join(dataDir, 'keys.json')
  const read = () => readFile(path, 'utf8')
  const text = await read().catch(async (fault: NodeJS.ErrnoException) => {
    if (fault.code !== 'ENOENT') throw fault
    await mkdir(dataDir, { recursive: true })
    await keepOnce(path, JSON.stringify(await make(), null, 2))
    return read()
  })
  const { signing, cookieKey } = kept.parse(JSON.parse(text))
  const { d: _private, ...open } = signing
  return { signing, published: { keys: [open] }, cookieKey: Buffer.from(cookieKey, 'base64url') }
}
