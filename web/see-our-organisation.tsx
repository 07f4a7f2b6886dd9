// See our organisation: how it stands, its papers with their last days, how it is reached, and its people.
import { Hono } from 'hono'
import type { ProviderPerson } from '../shared/providers/invitation.ts'
import type { ProviderView } from '../shared/providers/provider.ts'
import type { SentPaper } from '../shared/providers/sent-paper.ts'
import { CannotShow, got } from './answer.ts'
import { Button } from './govuk/button.tsx'
import { NotificationBanner } from './govuk/notification-banner.tsx'
import { SummaryList } from './govuk/summary-list.tsx'
import { type PageContext, type PageEnv, show } from './page.tsx'
import { onlyFor } from './parts/only-for.ts'
import { OurStanding, PapersToRenew } from './parts/our-standing.tsx'
import { ProviderPeople } from './parts/provider-people.tsx'
import { kindWords, Papers } from './parts/provider-standing.tsx'
import { SentPapers } from './parts/sent-papers.tsx'

const section = 'organisation'

const news: Readonly<Record<string, string>> = {
  registered: 'Your organisation is registered. Now send its papers.',
  sent: 'Sent. The council’s commissioning team looks at it.',
  changed: 'Changed.',
  invited: 'Invited. They can sign in with their e-mail address as soon as the administrator has set it up.',
  removed: 'Removed. They can see nothing here any more.',
}

/** The asker's organisation; undefined when it is not registered yet. */
export const ourOrganisation = (c: PageContext): Promise<ProviderView | undefined> => {
  const { providerId } = c.var.me
  if (!providerId) return Promise.resolve(undefined)
  return got(c.var.rooms.providers.providers[':id'].$get({ param: { id: providerId } })).catch((fault: unknown) => {
    if (fault instanceof CannotShow && fault.problem.status === 404) return undefined
    throw fault
  })
}

const Reached = ({ it }: { it: ProviderView }) => {
  const change = (hidden: string) => [{ href: '/our-organisation/contact', text: 'Change', hidden }]
  return (
    <SummaryList
      rows={[
        { key: 'Kind', value: kindWords[it.kind] },
        ...it.registrations.map(({ scheme, number }) => ({ key: scheme, value: number })),
        { key: 'Telephone', value: it.telephone ?? 'Not given', actions: change('telephone') },
        { key: 'E-mail', value: it.email ?? 'Not given', actions: change('e-mail') },
        { key: 'What you do', value: it.description ?? 'Not given', actions: change('what you do') },
      ]}
    />
  )
}

const page = (c: PageContext, it: ProviderView, people: readonly ProviderPerson[], sent: readonly SentPaper[]) => {
  const { me, today } = c.var
  const said = news[c.req.query('done') ?? '']
  const inviters = people.filter((each) => each.mayInvite && !each.leftOn)
  return show(
    c,
    {
      title: 'Our organisation',
      section,
      wide: true,
      notice: said ? <NotificationBanner success text={said} /> : undefined,
    },
    <>
      <h1 class="govuk-heading-l">{it.name}</h1>
      <OurStanding it={it} today={today} />
      <PapersToRenew it={it} />
      <h2 class="govuk-heading-m">Papers</h2>
      <Papers provider={it} today={today} />
      <SentPapers sent={sent} />
      <Button href="/our-organisation/papers/new" kind="secondary">
        Send a paper
      </Button>
      <h2 class="govuk-heading-m">How you are registered and reached</h2>
      <Reached it={it} />
      <p class="govuk-body">To change your name, kind or numbers, speak with the council’s commissioning team.</p>
      <h2 class="govuk-heading-m">Your people</h2>
      <ProviderPeople people={people} me={me.id} base={me.mayInvite ? '/our-organisation' : undefined} />
      {me.mayInvite ? (
        <Button href="/our-organisation/people/new" kind="secondary">
          Invite a colleague
        </Button>
      ) : (
        <p class="govuk-body">
          {inviters.length > 0
            ? `${inviters.map(({ name }) => name).join(' and ')} can invite and remove colleagues.`
            : 'The council’s commissioning team invites and removes colleagues for you.'}
        </p>
      )}
    </>,
  )
}

export const seeOurOrganisation = () =>
  new Hono<PageEnv>().get('/our-organisation', async (c) => {
    onlyFor(c, 'provider')
    const it = await ourOrganisation(c)
    if (!it) return c.redirect('/our-organisation/register', 303)
    const { providers } = c.var.rooms.providers
    const [people, sent] = await Promise.all([
      got(providers[':id'].people.$get({ param: { id: it.id }, query: { limit: '100' } })),
      got(providers[':id'].papers.$get({ param: { id: it.id }, query: {} })),
    ])
    return page(c, it, people.items, sent.items)
  })
