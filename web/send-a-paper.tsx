// Send a paper of due diligence: which it is, of whom or what, the sum it covers, and the day it runs out.
import { Hono } from 'hono'
import { penceFromPounds } from '../shared/kernel/money.ts'
import { type Paper, type PaperKind, paperKinds, papers } from '../shared/providers/due-diligence.ts'
import { asErrors, tried } from './answer.ts'
import { Button } from './govuk/button.tsx'
import { DateInput } from './govuk/date-input.tsx'
import { errorAt, type FieldError } from './govuk/error-summary.tsx'
import { Input } from './govuk/input.tsx'
import { Radios } from './govuk/radios.tsx'
import { CsrfField } from './layout.tsx'
import { kept, type PageContext, type PageEnv, show, typed } from './page.tsx'
import { dateAnswer } from './parts/date-answer.ts'
import { onlyFor } from './parts/only-for.ts'

const back = { href: '/our-organisation', text: 'Our organisation' }
const withSum: ReadonlySet<PaperKind> = new Set(['public-liability', 'employers-liability', 'professional-indemnity'])

const wasTyped = (answers: URLSearchParams, name: string) =>
  ['day', 'month', 'year'].some((part) => (answers.get(`${name}-${part}`) ?? '').trim() !== '')

const form = (c: PageContext, answers: URLSearchParams, errors: readonly FieldError[] = []) => {
  const said = (name: string) => answers.get(name) ?? undefined
  return show(
    c,
    { title: 'Send a paper', section: 'organisation', back, errors },
    <>
      <h1 class="govuk-heading-l">Send a paper</h1>
      <p class="govuk-body">
        Say what it is and when it runs out. The council’s commissioning team asks to see it, and it counts from the day
        they have.
      </p>
      <form method="post" action="/our-organisation/papers/new" novalidate>
        <CsrfField csrf={c.var.csrf} />
        <input type="hidden" name="paper" value={said('paper') ?? c.var.newId()} />
        <Radios
          name="what"
          legend="Which paper is it?"
          legendSize="m"
          value={said('what')}
          error={errorAt(errors, 'what')}
          items={paperKinds.map((value) => ({ value, text: papers[value] }))}
        />
        <Input
          name="sum"
          label="What sum does it cover?"
          hint="Insurance only"
          prefix="£"
          inputmode="decimal"
          width={10}
          value={said('sum')}
          error={errorAt(errors, 'sum')}
        />
        <DateInput
          name="expiresOn"
          legend="On which day does it run out?"
          legendSize="m"
          hint="The last day it is good for. For a policy or a check: the day you look at it again."
          values={dateAnswer(answers, 'expiresOn', 'the day').values}
          error={errorAt(errors, 'expiresOn')}
        />
        <Input
          name="about"
          label="Whom or what is it about? (optional)"
          hint="The name of the safeguarding lead, the interest you declare, or that there is none"
          value={said('about')}
          error={errorAt(errors, 'about')}
        />
        <Input
          name="reference"
          label="Its number or reference (optional)"
          width={20}
          value={said('reference')}
          error={errorAt(errors, 'reference')}
        />
        <DateInput
          name="issuedOn"
          legend="On which day was it given? (optional)"
          legendSize="s"
          hint="For training: the day of the training"
          values={dateAnswer(answers, 'issuedOn', 'the day').values}
          error={errorAt(errors, 'issuedOn')}
        />
        <Button preventDoubleClick>Send this paper</Button>
      </form>
    </>,
  )
}

const paperIn = (answers: URLSearchParams): { json?: Paper; errors: FieldError[] } => {
  const said = (name: string) => (answers.get(name) ?? '').trim()
  const what = paperKinds.find((each) => each === said('what'))
  const last = dateAnswer(answers, 'expiresOn', 'the day it runs out')
  const issued = wasTyped(answers, 'issuedOn') ? dateAnswer(answers, 'issuedOn', 'the day it was given') : undefined
  const asked = what !== undefined && withSum.has(what)
  const sum = asked ? penceFromPounds(said('sum')) : undefined
  const errors: FieldError[] = [
    ...(what ? [] : [{ field: 'what', message: 'Choose which paper it is' }]),
    ...(asked && sum === undefined ? [{ field: 'sum', message: 'Give the sum in pounds, such as 5,000,000' }] : []),
    ...(last.error ? [last.error] : []),
    ...(issued?.error ? [issued.error] : []),
  ]
  if (errors.length > 0 || !what || !last.day) return { errors }
  return {
    errors,
    json: {
      what,
      expiresOn: last.day,
      ...(sum === undefined ? {} : { sum }),
      ...(issued?.day ? { issuedOn: issued.day } : {}),
      ...(said('about') ? { about: said('about') } : {}),
      ...(said('reference') ? { reference: said('reference') } : {}),
    },
  }
}

export const sendAPaper = () =>
  new Hono<PageEnv>()
    .get('/our-organisation/papers/new', (c) => {
      onlyFor(c, 'provider')
      const what = paperKinds.find((each) => each === c.req.query('what'))
      return form(c, kept(c) ?? new URLSearchParams(what ? { what } : {}))
    })
    .post('/our-organisation/papers/new', async (c) => {
      onlyFor(c, 'provider')
      const answers = await typed(c)
      const { json, errors } = paperIn(answers)
      if (!json) return form(c, answers, errors)
      const { problem } = await tried(
        c.var.rooms.providers.providers[':id'].papers[':paperId'].$put({
          param: { id: c.var.me.providerId ?? '', paperId: answers.get('paper') ?? '' },
          json,
        }),
      )
      if (!problem) return c.redirect('/our-organisation?done=sent', 303)
      return form(
        c,
        answers,
        asErrors(problem, (field) => (field === 'expiresOn' ? 'expiresOn' : field)),
      )
    })
