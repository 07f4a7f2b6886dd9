// Invite a colleague to a provider and remove one: its own people with that right, and those of the council who keep providers.
import { Hono } from 'hono'
import type { InvitationGiven } from '../shared/providers/invitation.ts'
import { asErrors, got, tried } from './answer.ts'
import { Button, ButtonGroup } from './govuk/button.tsx'
import { Checkboxes } from './govuk/checkboxes.tsx'
import { errorAt, type FieldError } from './govuk/error-summary.tsx'
import { Input } from './govuk/input.tsx'
import { NotificationBanner } from './govuk/notification-banner.tsx'
import { Radios } from './govuk/radios.tsx'
import { CsrfField } from './layout.tsx'
import { anId, kept, type PageContext, type PageEnv, show, typed } from './page.tsx'
import { onlyFor } from './parts/only-for.ts'
import { ProviderPeople } from './parts/provider-people.tsx'

/** Whose people these are, and where their page is: one's own organisation, or one the council keeps. */
const whose = (c: PageContext) => {
  onlyFor(c, 'provider', 'commissioner', 'administrator')
  const { me } = c.var
  const own = me.role === 'provider'
  const providerId = own ? (me.providerId ?? '') : (c.req.param('id') ?? '')
  const base = own ? '/our-organisation' : `/providers/${providerId}`
  const home = own ? base : `${base}/people`
  return { own, providerId, base, home, section: own ? 'organisation' : 'providers' }
}

const form = (c: PageContext, answers: URLSearchParams, errors: readonly FieldError[] = []) => {
  const { own, home, section } = whose(c)
  const said = (name: string) => answers.get(name) ?? undefined
  return show(
    c,
    { title: 'Invite a colleague', section, back: { href: home }, errors },
    <>
      <h1 class="govuk-heading-l">Invite a colleague</h1>
      <p class="govuk-body">They see this organisation’s requests, orders and listings, and no other’s.</p>
      <form method="post" novalidate>
        <CsrfField csrf={c.var.csrf} />
        <input type="hidden" name="worker" value={said('worker') ?? c.var.newId()} />
        <Input name="name" label="Their name" value={said('name')} error={errorAt(errors, 'name')} />
        <Input
          name="email"
          label="Their e-mail address at work"
          type="email"
          value={said('email')}
          error={errorAt(errors, 'email')}
        />
        <Input name="job" label="Their job (optional)" value={said('job')} error={errorAt(errors, 'job')} />
        <Input
          name="telephone"
          label="Their telephone (optional)"
          type="tel"
          width={20}
          value={said('telephone')}
          error={errorAt(errors, 'telephone')}
        />
        {!own && (
          <>
            <Radios
              name="side"
              legend="Do they serve one side of domestic abuse?"
              legendSize="s"
              value={said('side') ?? 'none'}
              error={errorAt(errors, 'side')}
              items={[
                { value: 'none', text: 'No' },
                { value: 'victim', text: 'The victim’s side' },
                { value: 'perpetrator', text: 'The perpetrator’s side' },
              ]}
            />
            <Checkboxes
              name="mayInvite"
              values={answers.getAll('mayInvite')}
              error={errorAt(errors, 'mayInvite')}
              items={[{ value: 'yes', text: 'They may invite and remove colleagues themselves' }]}
            />
          </>
        )}
        <Button preventDoubleClick>Invite</Button>
      </form>
    </>,
  )
}

const invitationIn = (c: PageContext, answers: URLSearchParams): InvitationGiven => {
  const { own } = whose(c)
  const said = (name: string) => (answers.get(name) ?? '').trim()
  const side = own ? c.var.me.side : (['victim', 'perpetrator'] as const).find((each) => each === said('side'))
  return {
    name: said('name'),
    email: said('email'),
    ...(said('job') ? { job: said('job') } : {}),
    ...(said('telephone') ? { telephone: said('telephone') } : {}),
    ...(side ? { side } : {}),
    ...(!own && answers.has('mayInvite') ? { mayInvite: true } : {}),
  }
}

const peopleOf = async (c: PageContext) =>
  (
    await got(
      c.var.rooms.providers.providers[':id'].people.$get({
        param: { id: whose(c).providerId },
        query: { limit: '100' },
      }),
    )
  ).items

const removing = async (c: PageContext, errors: readonly FieldError[] = []) => {
  const { home, section } = whose(c)
  const it = (await peopleOf(c)).find((each) => each.id === c.req.param('workerId'))
  if (!it || it.leftOn) return c.redirect(home, 303)
  return show(
    c,
    { title: `Remove ${it.name}`, section, back: { href: home }, errors },
    <>
      <h1 class="govuk-heading-l">Remove {it.name}</h1>
      <p class="govuk-body">From this moment they can sign in to nothing here. What they recorded stays.</p>
      <form method="post">
        <CsrfField csrf={c.var.csrf} />
        <ButtonGroup>
          <Button kind="warning" preventDoubleClick>
            Remove {it.name}
          </Button>
          <a class="govuk-link" href={home}>
            Go back
          </a>
        </ButtonGroup>
      </form>
    </>,
  )
}

const invite = async (c: PageContext) => {
  const { providerId, home } = whose(c)
  const answers = await typed(c)
  const { problem } = await tried(
    c.var.rooms.providers.providers[':id'].people[':workerId'].$put({
      param: { id: providerId, workerId: answers.get('worker') ?? '' },
      json: invitationIn(c, answers),
    }),
  )
  return problem ? form(c, answers, asErrors(problem)) : c.redirect(`${home}?done=invited`, 303)
}
const remove = async (c: PageContext) => {
  const { providerId, home } = whose(c)
  const { problem } = await tried(
    c.var.rooms.providers.providers[':id'].people[':workerId'].actions.remove.$post({
      param: { id: providerId, workerId: c.req.param('workerId') ?? '' },
    }),
  )
  return problem ? removing(c, asErrors(problem)) : c.redirect(`${home}?done=removed`, 303)
}

export const inviteAColleague = () =>
  new Hono<PageEnv>()
    .get(`/providers/:id${anId}/people`, async (c) => {
      onlyFor(c, 'commissioner', 'administrator')
      const { base, section, providerId } = whose(c)
      const it = await got(c.var.rooms.providers.providers[':id'].$get({ param: { id: providerId } }))
      const done = c.req.query('done')
      const notice =
        done === 'invited' || done === 'removed' ? (
          <NotificationBanner
            success
            text={done === 'invited' ? 'Invited.' : 'Removed: they can sign in to nothing here.'}
          />
        ) : undefined
      return show(
        c,
        { title: `People of ${it.name}`, section, wide: true, notice, back: { href: base, text: it.name } },
        <>
          <h1 class="govuk-heading-l">People of {it.name}</h1>
          <ProviderPeople people={await peopleOf(c)} base={base} me={c.var.me.id} />
          <Button href={`${base}/people/new`} kind="secondary">
            Invite somebody
          </Button>
        </>,
      )
    })
    .get('/our-organisation/people/new', (c) => form(c, kept(c) ?? new URLSearchParams()))
    .post('/our-organisation/people/new', invite)
    .get(`/our-organisation/people/:workerId${anId}/remove`, (c) => removing(c))
    .post(`/our-organisation/people/:workerId${anId}/remove`, remove)
    .get(`/providers/:id${anId}/people/new`, (c) => form(c, kept(c) ?? new URLSearchParams()))
    .post(`/providers/:id${anId}/people/new`, invite)
    .get(`/providers/:id${anId}/people/:workerId${anId}/remove`, (c) => removing(c))
    .post(`/providers/:id${anId}/people/:workerId${anId}/remove`, remove)
