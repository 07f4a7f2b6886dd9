// Asked of providers: which organisations there are, and how their papers stand. Changes are asked of the catalogue, whose listings rest on them.
import * as z from 'zod'
import { isA } from '../people/asker.ts'
import { askerOf } from '../people/store.ts'
import type { House } from '../platform/desk.ts'
import { pageOf } from '../platform/page.ts'
import { notHere, notYours } from '../platform/problem.ts'
import { address, answers, aRoom, idInPath, listOf, paging, tell } from '../platform/room.ts'
import { providerView, viewProvider } from './provider.ts'
import { findProviders, providerKey, readProvider } from './store.ts'

const providerList = listOf(providerView)

export const providersRoutes = (_house: House) =>
  aRoom()
    .openapi(
      address({
        method: 'get',
        path: '/api/providers',
        request: { query: z.strictObject(paging) },
        responses: answers(providerList),
      }),
      async (c) => {
        const { desk } = c.var
        const asker = await askerOf(desk)
        if (isA(asker, 'partner')) throw notYours()
        const theirs = (await findProviders(desk.table))
          .filter((each) => !isA(asker, 'provider') || each.id === asker.providerId)
          .sort((a, b) => a.name.localeCompare(b.name, 'en-GB') || a.id.localeCompare(b.id))
        const { items, ...rest } = pageOf(desk, 'providers', theirs, c.req.valid('query'))
        const seen = { today: desk.today, rules: desk.settings.rules }
        return tell(c, providerList, { items: items.map((each) => viewProvider(asker, each, seen)), ...rest }, 200)
      },
    )
    .openapi(
      address({
        method: 'get',
        path: '/api/providers/{id}',
        request: { params: idInPath },
        responses: answers(providerView),
      }),
      async (c) => {
        const { desk } = c.var
        const { id } = c.req.valid('param')
        const asker = await askerOf(desk)
        if (isA(asker, 'partner')) throw notYours()
        if (isA(asker, 'provider') && asker.providerId !== id) throw notHere()
        const found = readProvider((await desk.table.gather([providerKey(id)]))[0])
        if (!found) throw notHere()
        return tell(c, providerView, viewProvider(asker, found, { today: desk.today, rules: desk.settings.rules }), 200)
      },
    )

/** What the portal may ask this room. */
export type ProvidersApi = ReturnType<typeof providersRoutes>
