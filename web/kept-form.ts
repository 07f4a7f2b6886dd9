// What someone had typed when their session ended: sealed into short-lived cookies and given back to the same person.
import { createHash } from 'node:crypto'
import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import * as z from 'zod'
import type { Instant } from '../shared/kernel/calendar.ts'
import { seal, unseal } from './sealed.ts'

/** A form as it was typed: the page it stands on, the address it posts to, its fields, and the token its page bore. */
export type KeptForm = { page: string; action: string; fields: [string, string][]; token: string }
const keptForm: z.ZodType<KeptForm> = z.object({
  page: z.string(),
  action: z.string(),
  fields: z.array(z.tuple([z.string(), z.string()])),
  token: z.string(),
})

/** How the cookies are sealed and named. */
export type KeptFormSettings = { readonly key: Uint8Array; readonly secure: boolean; readonly clock: () => Instant }

const minutes = 30
/** API Gateway takes 10,240 bytes of headers in all, and a browser 4,096 a cookie: three of these leave room for the rest. */
const chunkLength = 2000
const mostChunks = 3
const plainPath = /^\/[\w\-./~%@:+!$&'()*,=]*$/

const named = (settings: KeptFormSettings, page: string, chunk: number): string =>
  `${settings.secure ? '__Secure-' : ''}kept-${createHash('sha256').update(page).digest('hex').slice(0, 8)}-${chunk}`

/** Forgets what was kept for a page. The cookies stay with that page alone, so other pages never carry them. */
export const dropForm = (c: Context, settings: KeptFormSettings, page: string): void => {
  for (let chunk = 0; chunk < mostChunks; chunk += 1) {
    const name = named(settings, page, chunk)
    if (getCookie(c, name) !== undefined) deleteCookie(c, name, { path: page, secure: settings.secure })
  }
}

/** Keeps a form for half an hour. False when it is too long to keep (about 8,000 letters of prose). */
export const keepForm = async (c: Context, settings: KeptFormSettings, form: KeptForm): Promise<boolean> => {
  if (!plainPath.test(form.page)) return false
  const until = new Date(Date.parse(settings.clock()) + minutes * 60_000).toISOString()
  const sealed = await seal(settings.key, 'kept-form', form, until)
  const count = Math.ceil(sealed.length / chunkLength)
  dropForm(c, settings, form.page)
  if (count > mostChunks) return false
  for (let chunk = 0; chunk < count; chunk += 1) {
    const part = sealed.slice(chunk * chunkLength, (chunk + 1) * chunkLength)
    setCookie(c, named(settings, form.page, chunk), chunk === 0 ? `${count}~${part}` : part, {
      path: form.page,
      httpOnly: true,
      sameSite: 'Lax',
      secure: settings.secure,
      maxAge: minutes * 60,
    })
  }
  return true
}

/** What was kept for a page, if it is whole and in time. It stays until it is dropped. */
export const findForm = async (c: Context, settings: KeptFormSettings, page: string): Promise<KeptForm | undefined> => {
  const [count = '', first] = (getCookie(c, named(settings, page, 0)) ?? '').split('~')
  if (first === undefined) return undefined
  let sealed = first
  for (let chunk = 1; chunk < Math.min(Number(count), mostChunks); chunk += 1) {
    sealed += getCookie(c, named(settings, page, chunk)) ?? ''
  }
  const form = await unseal(settings.key, 'kept-form', sealed, keptForm, settings.clock())
  return form?.page === page ? form : undefined
}
