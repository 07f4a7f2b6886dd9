// Change how our organisation is reached and what it says of itself: this needs nobody's approval.
import { Hono } from 'hono'
import { asErrors, CannotShow, tried } from './answer.ts'
import { Button } from './govuk/button.tsx'
import { errorAt, type FieldError } from './govuk/error-summary.tsx'
import { Input } from './govuk/input.tsx'
import { Textarea } from './govuk/textarea.tsx'
import { CsrfField } from './layout.tsx'
import { kept, type PageContext, type PageEnv, show, typed } from './page.tsx'
import { onlyFor } from './parts/only-for.ts'
import { ourOrganisation } from './see-our-organisation.tsx'

const form = (c: PageContext, answers: URLSearchParams, errors: readonly FieldError[] = []) => {
  const said = (name: string) => answers.get(name) ?? undefined
  return show(
    c,
    { title: 'How you are reached', section: 'organisation', back: { href: '/our-organisation' }, errors },
    <>
      <h1 class="govuk-heading-l">How you are reached</h1>
      <form method="post" novalidate>
        <CsrfField csrf={c.var.csrf} />
        <Input
          name="telephone"
          label="Telephone"
          type="tel"
          autocomplete="tel"
          width={20}
          value={said('telephone')}
          error={errorAt(errors, 'telephone')}
        />
        <Input
          name="email"
          label="E-mail address"
          type="email"
          autocomplete="email"
          value={said('email')}
          error={errorAt(errors, 'email')}
        />
        <Textarea
          name="description"
          label="What you do"
          hint="Workers read this"
          rows={4}
          value={said('description')}
          error={errorAt(errors, 'description')}
        />
        <Button preventDoubleClick>Save</Button>
      </form>
    </>,
  )
}

export const changeOurContact = () =>
  new Hono<PageEnv>()
    .get('/our-organisation/contact', async (c) => {
      onlyFor(c, 'provider')
      const it = await ourOrganisation(c)
      if (!it) throw new CannotShow({ status: 404, reason: 'not-found', title: 'Not registered yet' })
      const { telephone = '', email = '', description = '' } = it
      return form(c, kept(c) ?? new URLSearchParams({ telephone, email, description }))
    })
    .post('/our-organisation/contact', async (c) => {
      onlyFor(c, 'provider')
      const answers = await typed(c)
      const said = (name: string) => (answers.get(name) ?? '').trim()
      const { problem } = await tried(
        c.var.rooms.providers.providers[':id'].actions.describe.$post({
          param: { id: c.var.me.providerId ?? '' },
          json: {
            ...(said('telephone') ? { telephone: said('telephone') } : {}),
            ...(said('email') ? { email: said('email') } : {}),
            ...(said('description') ? { description: said('description') } : {}),
          },
        }),
      )
      return problem ? form(c, answers, asErrors(problem)) : c.redirect('/our-organisation?done=changed', 303)
    })
