// Ask a hub for help for a family: a partner says the least, and the hub rings the partner.
import { Hono } from 'hono'
import { asErrors, tried } from './answer.ts'
import { ErrorPage } from './error-pages.tsx'
import { Button, ButtonGroup } from './govuk/button.tsx'
import type { FieldError } from './govuk/error-summary.tsx'
import { InsetText } from './govuk/inset-text.tsx'
import { CsrfField } from './layout.tsx'
import { kept, type PageContext, type PageEnv, show, typed } from './page.tsx'
import { helpRequestControl, helpRequestIn } from './parts/help-request-answer.ts'
import { HelpRequestQuestions } from './parts/help-request-questions.tsx'

const title = 'Ask for help for a family'

const formPage = (c: PageContext, answers: URLSearchParams, errors: readonly FieldError[] = []) =>
  c.var.me.role === 'partner'
    ? show(
        c,
        { title, section: 'help-requests', errors, back: { href: '/help-requests', text: 'Your requests' } },
        <>
          <h1 class="govuk-heading-l">{title}</h1>
          <p class="govuk-body">A worker at the hub reads this, rings you, and then talks with the family.</p>
          <InsetText>
            Is a child not safe? Do not use this page. Ring the {c.var.mash.name} on {c.var.mash.telephone}, or 999.
          </InsetText>
          <form method="post" novalidate>
            <CsrfField csrf={c.var.csrf} />
            <input type="hidden" name="id" value={answers.get('id') ?? c.var.newId()} />
            <HelpRequestQuestions answers={answers} places={c.var.places} errors={errors} />
            <ButtonGroup>
              <Button preventDoubleClick>Ask the hub</Button>
              <a class="govuk-link" href="/help-requests">
                Go back
              </a>
            </ButtonGroup>
          </form>
        </>,
      )
    : show(c, { title: 'Not for your role' }, <ErrorPage kind="not-yours" />, 403)

/** A partner asks its own hub most often. */
const firstAnswers = (c: PageContext) => new URLSearchParams({ localityId: c.var.me.localityId ?? '' })

export const askForHelp = () =>
  new Hono<PageEnv>()
    .get('/ask-for-help', (c) => formPage(c, kept(c) ?? firstAnswers(c)))
    .post('/ask-for-help', async (c) => {
      const answers = await typed(c)
      const { json, errors } = helpRequestIn(answers)
      if (errors.length > 0) return formPage(c, answers, errors)
      const id = answers.get('id') ?? ''
      const { problem } = await tried(c.var.rooms.helpRequests['help-requests'][':id'].$put({ param: { id }, json }))
      if (problem) return formPage(c, answers, asErrors(problem, helpRequestControl))
      return c.redirect(`/help-requests/${id}?done=sent`, 303)
    })
