// Who is signed in, from an encrypted cookie and nothing else; whether a form is ours; what was typed when a session ended.
import { hkdfSync, randomBytes } from 'node:crypto'
import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { createMiddleware } from 'hono/factory'
import { HTTPException } from 'hono/http-exception'
import * as z from 'zod'
import type { Instant } from '../shared/kernel/calendar.ts'
import { bearsMarkOf, formToken, formTokenField, judgeFormToken } from './form-token.ts'
import { dropForm, findForm, type KeptFormSettings, keepForm } from './kept-form.ts'
import { returnPath } from './return-path.ts'
import { seal, unseal } from './sealed.ts'

/** A person's session: their worker id, the token their questions to the API carry, and when it ends. */
export type Session = { sub: string; accessToken: string; secret: string; until: Instant }
const session: z.ZodType<Session> = z.object({
  sub: z.string(),
  accessToken: z.string(),
  secret: z.string(),
  until: z.iso.datetime(),
})

/** `origin` is the portal's public one, such as `https://help.example.gov.uk`; `cookieKey` is 32 bytes kept secret. */
export type SessionSettings = {
  readonly origin: string
  readonly cookieKey: Uint8Array
  readonly clock: () => Instant
}

/** What the guard leaves for a page: the session, and the token its forms carry. */
export type SignedInEnv = { Variables: { session: Session; csrf: string } }

/** What was typed before a sign-out: the fields, and the address the form was posting to. */
export type KeptFields = { fields: URLSearchParams; action: string }

/** Browsers drop a longer cookie without a word. */
const longestCookie = 4000

/** The address of the sign-in page, which goes back to `path` after. */
export const signInAddress = (path: string, form?: 'kept' | 'lost'): string =>
  `/sign-in?${new URLSearchParams({ 'return-to': path, ...(form && { form }) })}`

/** Everything about sessions for one portal. */
export const createSessions = ({ origin, cookieKey, clock }: SessionSettings) => {
  const secure = origin.startsWith('https:')
  const name = secure ? '__Host-session' : 'session'
  const formKey = new Uint8Array(hkdfSync('sha256', cookieKey, '', 'form tokens', 32))
  const keeping: KeptFormSettings = { key: cookieKey, secure, clock }
  const opened = new WeakMap<Request, Promise<Session | undefined>>()

  /** Starts a session that ends with its token. */
  const begin = async (c: Context, given: Omit<Session, 'secret'>): Promise<void> => {
    const begun: Session = { ...given, secret: randomBytes(16).toString('base64url') }
    const sealed = await seal(cookieKey, 'session', begun, begun.until)
    if (sealed.length > longestCookie) throw new Error(`the session needs ${sealed.length} bytes: ask for fewer claims`)
    setCookie(c, name, sealed, { path: '/', httpOnly: true, sameSite: 'Lax', secure })
  }

  /** The session of a request; undefined when there is none, it is over, or it was tampered with. */
  const read = (c: Context): Promise<Session | undefined> => {
    const request = c.req.raw
    const known = opened.get(request)
    if (known) return known
    const sealed = getCookie(c, name)
    const found = sealed ? unseal(cookieKey, 'session', sealed, session, clock()) : Promise.resolve(undefined)
    opened.set(request, found)
    return found
  }

  const end = (c: Context): void => {
    deleteCookie(c, name, { path: '/', secure })
  }

  /** Whether the browser says the request comes from our own page. Behind CloudFront the request's own host is another. */
  const fromOurPage = (c: Context): boolean => {
    const said = c.req.header('origin') ?? c.req.header('referer')
    return said !== undefined && URL.canParse(said) && new URL(said).origin === origin
  }

  const here = (c: Context): string => {
    const { pathname, search } = new URL(c.req.url)
    return returnPath(pathname + search, origin) ?? '/'
  }
  /** The page a form stands on: where it was posted from, or else the address it posts to. */
  const pageOf = (c: Context): string => returnPath(c.req.header('referer'), origin) ?? here(c)

  /** Keeps what was typed for the person whose page it was typed on. False when it is too long, or no page of ours. */
  const keepForLater = async (c: Context, form: FormData, page: string): Promise<boolean> => {
    const token = form.get(formTokenField)
    if (typeof token !== 'string') return false
    const typed = [...form].filter((field): field is [string, string] => typeof field[1] === 'string')
    const fields = typed.filter(([field]) => field !== formTokenField)
    const { pathname: action } = new URL(c.req.url)
    return keepForm(c, keeping, { page: new URL(page, origin).pathname, action, fields, token })
  }

  /** Gives back, once, what the person signed in had typed on this page; what somebody else typed is dropped unseen. */
  const takeKept = async (c: Context, path: string = new URL(c.req.url).pathname): Promise<KeptFields | undefined> => {
    const [asker, form] = await Promise.all([read(c), findForm(c, keeping, path)])
    if (!asker) return undefined
    dropForm(c, keeping, path)
    if (!form || !bearsMarkOf(formKey, asker.sub, form.token)) return undefined
    return { fields: new URLSearchParams(form.fields), action: form.action }
  }

  const typedIn = (c: Context): Promise<FormData> =>
    c.req.formData().catch(() => {
      throw new HTTPException(400, { message: 'not-a-form' })
    })

  /**
   * Lets a signed-in person through. Anyone else goes to sign in and comes back; a form they posted is kept.
   * A post that does not come from a page of ours is 403 `not-our-form`.
   */
  const guard = createMiddleware<SignedInEnv>(async (c, next) => {
    const asker = await read(c)
    const reading = c.req.method === 'GET' || c.req.method === 'HEAD'
    if (!reading && !fromOurPage(c)) throw new HTTPException(403, { message: 'not-our-form' })
    if (asker) {
      c.set('session', asker)
      c.set('csrf', formToken(formKey, asker))
    }
    if (reading) {
      if (asker) return next()
      return c.redirect(signInAddress(here(c)), 303)
    }
    const form = await typedIn(c)
    const judged = asker && judgeFormToken(formKey, asker, String(form.get(formTokenField) ?? ''))
    if (judged === 'ours') return next()
    if (judged === 'foreign') throw new HTTPException(403, { message: 'not-our-form' })
    const page = pageOf(c)
    const kept = await keepForLater(c, form, page)
    // Signed in anew in another tab: the form is shown again as it was typed, with a token of today.
    return c.redirect(judged === 'earlier' && kept ? page : signInAddress(page, kept ? 'kept' : 'lost'), 303)
  })

  return {
    begin,
    read,
    end,
    fromOurPage,
    keepForLater,
    takeKept,
    guard,
    csrfFor: (asker: Session) => formToken(formKey, asker),
    judge: (asker: Session, token: string) => judgeFormToken(formKey, asker, token),
  }
}

/** What {@link createSessions} makes. */
export type Sessions = ReturnType<typeof createSessions>
