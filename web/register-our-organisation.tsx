// Register our organisation: what it is called, what it is, its numbers and how it is reached. It then applies.
import { Hono } from 'hono'
import { type ProviderGiven, providerKinds } from '../shared/providers/provider.ts'
import { registers } from '../shared/providers/registration.ts'
import { asErrors, tried } from './answer.ts'
import { Button } from './govuk/button.tsx'
import { errorAt, type FieldError } from './govuk/error-summary.tsx'
import { Fieldset } from './govuk/fieldset.tsx'
import { Input } from './govuk/input.tsx'
import { Radios } from './govuk/radios.tsx'
import { Textarea } from './govuk/textarea.tsx'
import { CsrfField } from './layout.tsx'
import { kept, type PageContext, type PageEnv, show, typed } from './page.tsx'
import { onlyFor } from './parts/only-for.ts'
import { kindWords } from './parts/provider-standing.tsx'
import { ourOrganisation } from './see-our-organisation.tsx'

const numbered = Object.entries(registers)
/** A council's own team is set up by the council. */
const kinds = providerKinds.filter((each) => each !== 'in-house')

const form = (c: PageContext, answers: URLSearchParams, errors: readonly FieldError[] = []) => {
  const said = (name: string) => answers.get(name) ?? undefined
  return show(
    c,
    { title: 'Register your organisation', section: 'organisation', errors },
    <>
      <h1 class="govuk-heading-l">Register your organisation</h1>
      <p class="govuk-body">
        Say who you are. Then you send your papers, and the council’s commissioning team looks at them. You are given no
        orders before that.
      </p>
      <form method="post" novalidate>
        <CsrfField csrf={c.var.csrf} />
        <input type="hidden" name="provider" value={said('provider') ?? c.var.me.providerId ?? c.var.newId()} />
        <Input
          name="name"
          label="Name of the organisation"
          labelSize="s"
          autocomplete="organization"
          value={said('name')}
          error={errorAt(errors, 'name')}
        />
        <Radios
          name="kind"
          legend="What is it?"
          legendSize="s"
          items={kinds.map((value) => ({ value, text: kindWords[value] }))}
          value={said('kind')}
          error={errorAt(errors, 'kind')}
        />
        <Fieldset legend="Where is it registered?" legendSize="s">
          <p class="govuk-hint">Fill in those that apply to you.</p>
          {numbered.map(([id, { words, such }]) => (
            <Input
              name={id}
              label={`${words} number`}
              hint={`Such as ${such}`}
              width={10}
              value={said(id)}
              error={errorAt(errors, id)}
            />
          ))}
        </Fieldset>
        <Input
          name="telephone"
          label="Telephone (optional)"
          type="tel"
          autocomplete="tel"
          width={20}
          value={said('telephone')}
          error={errorAt(errors, 'telephone')}
        />
        <Input
          name="email"
          label="E-mail address (optional)"
          type="email"
          autocomplete="email"
          value={said('email')}
          error={errorAt(errors, 'email')}
        />
        <Textarea
          name="description"
          label="What do you do? (optional)"
          hint="Workers read this"
          rows={3}
          value={said('description')}
          error={errorAt(errors, 'description')}
        />
        <Button preventDoubleClick>Register</Button>
      </form>
    </>,
  )
}

/** The numbers that were filled in, in the order of the page: so a fault in the second is at its own box. */
const filled = (answers: URLSearchParams) =>
  numbered.flatMap(([id, { words }]) => {
    const number = (answers.get(id) ?? '').trim()
    return number === '' ? [] : [{ id, registration: { scheme: words, number } }]
  })

export const registerOurOrganisation = () =>
  new Hono<PageEnv>()
    .get('/our-organisation/register', async (c) => {
      onlyFor(c, 'provider')
      if (await ourOrganisation(c)) return c.redirect('/our-organisation', 303)
      return form(c, kept(c) ?? new URLSearchParams())
    })
    .post('/our-organisation/register', async (c) => {
      onlyFor(c, 'provider')
      const answers = await typed(c)
      const said = (name: string) => (answers.get(name) ?? '').trim()
      const kind = kinds.find((each) => each === said('kind'))
      const errors: FieldError[] = [
        ...(said('name') ? [] : [{ field: 'name', message: 'Give the name of the organisation' }]),
        ...(kind ? [] : [{ field: 'kind', message: 'Choose what kind of organisation it is' }]),
      ]
      if (errors.length > 0 || !kind) return form(c, answers, errors)
      const numbers = filled(answers)
      const json: ProviderGiven = {
        name: said('name'),
        kind,
        standing: 'applying',
        dueDiligence: [],
        registrations: numbers.map(({ registration }) => registration),
        ...(said('telephone') ? { telephone: said('telephone') } : {}),
        ...(said('email') ? { email: said('email') } : {}),
        ...(said('description') ? { description: said('description') } : {}),
      }
      const { problem } = await tried(
        c.var.rooms.providers.providers[':id'].$put({ param: { id: said('provider') }, json }),
      )
      if (!problem) return c.redirect('/our-organisation?done=registered', 303)
      const controlOf = (field: string) => {
        const nth = /^registrations\.(\d+)/.exec(field)?.[1]
        return nth === undefined ? field : numbers[Number(nth)]?.id
      }
      return form(c, answers, asErrors(problem, controlOf))
    })
