// The start page: what waits for whoever signed in, by role.
import { Hono } from 'hono'
import { navigationFor } from './navigation.ts'
import { type PageEnv, show } from './page.tsx'
import { findProviderTasks, ProviderStart } from './parts/provider-start.tsx'

export const startPage = () =>
  new Hono<PageEnv>().get('/', async (c) => {
    const { me } = c.var
    return show(
      c,
      { title: 'To do', section: 'home' },
      <>
        <h1 class="govuk-heading-l">To do</h1>
        {me.role === 'provider' ? (
          <ProviderStart {...(await findProviderTasks(c))} />
        ) : (
          <ul class="govuk-list">
            {navigationFor(me.role).map(({ href, text }) => (
              <li>
                <a class="govuk-link" href={href}>
                  {text}
                </a>
              </li>
            ))}
          </ul>
        )}
      </>,
    )
  })
