// Publish a call: help that is missing, said to every provider at once; from a gap it comes already filled in.
import { Hono } from 'hono'
import { penceFromPounds } from '../shared/kernel/money.ts'
import { OUTCOME_IDS } from '../shared/measures/framework.ts'
import { asErrors, tried } from './answer.ts'
import { Button } from './govuk/button.tsx'
import { Checkboxes } from './govuk/checkboxes.tsx'
import { DateInput } from './govuk/date-input.tsx'
import { errorAt, type FieldError } from './govuk/error-summary.tsx'
import { Input } from './govuk/input.tsx'
import { Textarea } from './govuk/textarea.tsx'
import { CsrfField } from './layout.tsx'
import { kept, type PageContext, type PageEnv, show, typed } from './page.tsx'
import { dateAnswer } from './parts/date-answer.ts'
import { onlyFor } from './parts/only-for.ts'
import { outcomeChoices } from './parts/outcome-name.ts'

const form = (c: PageContext, answers: URLSearchParams, errors: readonly FieldError[] = []) =>
  show(
    c,
    { title: 'Publish a call', section: 'gaps', errors, back: { href: '/calls', text: 'All calls' } },
    <>
      <h1 class="govuk-heading-l">Publish a call</h1>
      <p class="govuk-body">Every provider sees it and can offer. Nothing in it may point to a family.</p>
      <form method="post" action="/calls/publish" novalidate>
        <CsrfField csrf={c.var.csrf} />
        <input type="hidden" name="call" value={answers.get('call') ?? c.var.newId()} />
        <Textarea
          name="what"
          label="What is needed?"
          labelSize="m"
          hint="For whom, when in the week, in which languages: what a provider has to know to offer it"
          rows={5}
          value={answers.get('what') ?? undefined}
          error={errorAt(errors, 'what')}
        />
        <Checkboxes
          name="outcomes"
          legend="For which outcomes?"
          legendSize="m"
          small
          items={outcomeChoices.map(({ value, text }) => ({ value, text }))}
          values={answers.getAll('outcomes')}
          error={errorAt(errors, 'outcomes')}
        />
        <Checkboxes
          name="localityIds"
          legend="Where?"
          legendSize="m"
          small
          items={c.var.places.map(({ id, name }) => ({ value: id, text: name }))}
          values={answers.getAll('localityIds')}
          error={errorAt(errors, 'localityIds')}
        />
        <DateInput
          name="by"
          legend="Until which day can it be offered?"
          legendSize="m"
          hint="For example, 18 12 2026"
          values={dateAnswer(answers, 'by', 'the day').values}
          error={errorAt(errors, 'by')}
        />
        <Input
          name="budget"
          label="How much is there for it? (optional)"
          labelSize="m"
          hint="For the whole of it, without VAT. Providers see it."
          prefix="£"
          inputmode="decimal"
          width={10}
          value={answers.get('budget') ?? undefined}
          error={errorAt(errors, 'budget')}
        />
        <Button preventDoubleClick>Publish</Button>
      </form>
    </>,
  )

const publish = async (c: PageContext) => {
  const answers = await typed(c)
  const said = (name: string) => (answers.get(name) ?? '').trim()
  const by = dateAnswer(answers, 'by', 'the last day for offers')
  const budget = said('budget') === '' ? undefined : penceFromPounds(said('budget'))
  const errors: FieldError[] = [
    ...(said('what') ? [] : [{ field: 'what', message: 'Say what is needed' }]),
    ...(answers.has('outcomes') ? [] : [{ field: 'outcomes', message: 'Choose at least one outcome' }]),
    ...(answers.has('localityIds') ? [] : [{ field: 'localityIds', message: 'Choose at least one locality' }]),
    ...(by.error ? [by.error] : []),
    ...(said('budget') && budget === undefined
      ? [{ field: 'budget', message: 'Give the sum in pounds, such as 12,000, or leave it empty' }]
      : []),
  ]
  if (errors.length > 0) return form(c, answers, errors)
  const json = {
    what: said('what'),
    outcomes: OUTCOME_IDS.filter((each) => answers.getAll('outcomes').includes(each)),
    localityIds: answers.getAll('localityIds'),
    by: by.day ?? '',
    ...(budget === undefined ? {} : { budget }),
  }
  const { calls } = c.var.rooms.catalogue
  const { done, problem } = await tried(calls[':id'].$put({ param: { id: said('call') }, json }))
  if (done) return c.redirect(`/calls/${done.id}?done=published`, 303)
  return form(c, answers, asErrors(problem))
}

export const publishACall = () =>
  new Hono<PageEnv>()
    .get('/calls/publish', (c) => {
      onlyFor(c, 'commissioner')
      return form(c, kept(c) ?? new URL(c.req.url).searchParams)
    })
    .post('/calls/publish', (c) => {
      onlyFor(c, 'commissioner')
      return publish(c)
    })
