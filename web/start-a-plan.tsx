// Start a plan with a family: who is in it and on what basis; it is saved at once, and what they need is asked next.
import { Hono } from 'hono'
import { asErrors, got, tried } from './answer.ts'
import { Button } from './govuk/button.tsx'
import type { FieldError } from './govuk/error-summary.tsx'
import { CsrfField } from './layout.tsx'
import { kept, type PageContext, type PageEnv, show, typed } from './page.tsx'
import { PeopleBlocks } from './parts/people-blocks.tsx'
import { isBlank, personAnswer, personControl } from './parts/person-answer.ts'
import { agenciesIn, basisIn, PlanQuestions, whoMayLead } from './parts/plan-questions.tsx'

const most = 20
const numbers = (typed: URLSearchParams) =>
  Array.from({ length: Math.min(most, Math.max(1, Number(typed.get('people')) || 1)) }, (_, n) => n + 1)
export const prefixOf = (n: number): string => `person-${n}-`

export const startAPlan = () =>
  new Hono<PageEnv>()
    .get('/families/new', (c) => startPage(c, kept(c) ?? new URLSearchParams({ people: '2' })))
    .post('/families/new', async (c) => {
      const answers = await typed(c)
      const pressed = answers.get('do') ?? 'start'
      if (pressed === 'add') {
        answers.set('people', String(numbers(answers).length + 1))
        return startPage(c, answers)
      }
      if (pressed.startsWith('remove-')) return startPage(c, without(answers, Number(pressed.slice(7))))
      const { json, there, errors } = planAnswer(c, answers)
      if (errors.length > 0) return startPage(c, answers, errors)
      const id = answers.get('plan') ?? ''
      const started = await tried(c.var.rooms.plans['family-plans'][':id'].$put({ param: { id }, json }))
      if (started.done) return c.redirect(`/families/${id}/needs/new?done=started`, 303)
      return startPage(c, answers, asErrors(started.problem, (field) => field).map(atControl(there)))
    })

/** The same answers without one of the people: those after move up. */
const without = (answers: URLSearchParams, gone: number): URLSearchParams => {
  const fewer = new URLSearchParams()
  for (const [name, value] of answers) {
    const [, number = '', field = ''] = /^person-(\d+)-(.+)$/.exec(name) ?? []
    const n = Number(number)
    if (!field) fewer.append(name, value)
    else if (n !== gone) fewer.append(`${prefixOf(n > gone ? n - 1 : n)}${field}`, value)
  }
  fewer.set('people', String(Math.max(1, numbers(answers).length - 1)))
  return fewer
}

const planAnswer = (c: PageContext, answers: URLSearchParams) => {
  const there = numbers(answers).filter((n) => n === 1 || !isBlank(answers, prefixOf(n)))
  const people = there.map((n) =>
    personAnswer(answers, prefixOf(n), answers.get(`${prefixOf(n)}id`) ?? '', c.var.today),
  )
  const basis = basisIn(answers)
  const said = (name: string) => answers.get(name)?.trim() || undefined
  const localityId = said('localityId') ?? c.var.me.localityId ?? ''
  const caseReference = said('caseReference')
  const leadWorkerId = said('leadWorkerId')
  const abuse = answers.get('domesticAbuse')
  const agencies = agenciesIn(answers, answers.get('plan') ?? '')
  return {
    there,
    errors: [
      ...people.flatMap((each) => each.errors),
      ...(localityId ? [] : [{ field: 'localityId', message: 'Choose where the family lives' }]),
      ...basis.errors,
    ],
    json: {
      localityId,
      sharingBasis: basis.words,
      members: people.map((each) => each.member),
      needs: [],
      ...(agencies.length > 0 ? { agencies } : {}),
      ...(caseReference ? { caseReference } : {}),
      ...(leadWorkerId ? { leadWorkerId } : {}),
      ...(abuse === 'known' || abuse === 'suspected' ? { domesticAbuse: abuse as 'known' | 'suspected' } : {}),
    },
  }
}

/** Where on this page a field of the API stands. */
const atControl =
  (there: readonly number[]) =>
  (error: FieldError): FieldError => {
    const [, index = '', field = ''] = /^members\.(\d+)\.(.+)$/.exec(error.field ?? '') ?? []
    const control = personControl(field)
    const prefix = prefixOf(there[Number(index)] ?? 1)
    if (control) return { ...error, field: prefix + control.field, ...(control.at ? { at: prefix + control.at } : {}) }
    const ours = ['localityId', 'caseReference', 'sharingBasis', 'leadWorkerId', 'agencies']
    const name = (error.field ?? '').split('.')[0] ?? ''
    return ours.includes(name) ? { ...error, field: name } : { message: error.message }
  }

const startPage = async (c: PageContext, answers: URLSearchParams, errors: readonly FieldError[] = []) => {
  const { me, places } = c.var
  const leads =
    me.role === 'lead-worker'
      ? []
      : (await got(c.var.rooms.people.workers.$get({ query: { role: 'lead-worker', limit: '100' } }))).items
  return show(
    c,
    {
      title: 'Start a plan with a family',
      section: 'families',
      errors,
      back: { href: '/families', text: 'Families' },
    },
    <>
      <h1 class="govuk-heading-l">Start a plan with a family</h1>
      <p class="govuk-body">
        Write it with the family. Hold the least you need: the case system keeps the case. What they need help with
        comes on the next page.
      </p>
      <form method="post" novalidate>
        <CsrfField csrf={c.var.csrf} />
        <input type="hidden" name="plan" value={answers.get('plan') ?? c.var.newId()} />
        <PeopleBlocks numbers={numbers(answers)} most={most} answers={answers} errors={errors} newId={c.var.newId} />
        <PlanQuestions
          answers={answers}
          errors={errors}
          places={me.localityId ? [] : places}
          leads={whoMayLead(leads, me, places)}
          mustNameLead={me.role === 'hub-support'}
        />
        <Button name="do" value="start" preventDoubleClick>
          Save and say what they need
        </Button>
      </form>
    </>,
  )
}
