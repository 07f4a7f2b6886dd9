// Open a pot: a place's money for a year, where it comes from, and what it may be spent on.
import { Hono } from 'hono'
import { financialYearOf } from '../shared/kernel/calendar.ts'
import { asErrors, CannotShow, tried } from './answer.ts'
import { Button } from './govuk/button.tsx'
import { Checkboxes } from './govuk/checkboxes.tsx'
import { errorAt, type FieldError } from './govuk/error-summary.tsx'
import { Input } from './govuk/input.tsx'
import { Radios } from './govuk/radios.tsx'
import { Select } from './govuk/select.tsx'
import { WarningText } from './govuk/warning-text.tsx'
import { CsrfField } from './layout.tsx'
import { kept, type PageContext, type PageEnv, show, typed } from './page.tsx'
import { outcomeChoices } from './parts/outcome-name.ts'
import { controlOf, potFrom, unchosen, wholeCity } from './parts/pot-answers.ts'

const onlyCommissioners = (c: PageContext): void => {
  if (c.var.me.role === 'commissioner') return
  throw new CannotShow({ status: 403, reason: 'not-your-role', title: 'Not for your role' })
}

/** This financial year and the next. */
const yearsToOpen = (c: PageContext): string[] => {
  const thisYear = financialYearOf(c.var.today)
  return [thisYear, financialYearOf(`${Number(thisYear.slice(0, 4)) + 1}-04-01`)]
}

const Fence = ({ answers, errors }: { answers: URLSearchParams; errors: readonly FieldError[] }) => (
  <>
    <Input
      name="fenceWords"
      label="What is the money for?"
      hint="In a few words, such as “reducing parental conflict”"
      value={answers.get('fenceWords') ?? undefined}
      error={errorAt(errors, 'fenceWords')}
    />
    <Checkboxes
      name="outcomes"
      legend="Which needs may it pay for?"
      legendSize="s"
      small
      items={outcomeChoices.map(({ value, text }) => ({ value, text }))}
      values={answers.getAll('outcomes')}
      error={errorAt(errors, 'outcomes')}
    />
  </>
)

const form = (c: PageContext, answers: URLSearchParams, errors: readonly FieldError[] = []) => {
  const said = (name: string) => answers.get(name) ?? undefined
  return show(
    c,
    { title: 'Open a pot', section: 'pots', errors, back: { href: '/pots', text: 'All pots' } },
    <>
      <h1 class="govuk-heading-l">Open a pot</h1>
      <form method="post" action="/pots/open">
        <CsrfField csrf={c.var.csrf} />
        <input type="hidden" name="pot" value={answers.get('pot') ?? c.var.newId()} />
        <Select
          name="localityId"
          label="Whose pot is it?"
          items={[
            { value: '', text: 'Choose a place' },
            ...c.var.places.map(({ id, name }) => ({ value: id, text: name })),
            { value: wholeCity, text: 'Whole city' },
          ]}
          value={said('localityId')}
          error={errorAt(errors, 'localityId')}
        />
        <Radios
          name="financialYear"
          legend="Which financial year?"
          legendSize="s"
          inline
          items={yearsToOpen(c).map((value) => ({ value, text: value }))}
          value={said('financialYear')}
          error={errorAt(errors, 'financialYear')}
        />
        <Input
          name="purpose"
          label="What is the pot for?"
          hint="Workers choose a pot by this"
          value={said('purpose')}
          error={errorAt(errors, 'purpose')}
        />
        <Input
          name="fundingSource"
          label="Where does the money come from?"
          value={said('fundingSource')}
          error={errorAt(errors, 'fundingSource')}
        />
        <Input
          name="allocated"
          label="How much is given for the year?"
          prefix="£"
          inputmode="decimal"
          width={10}
          value={said('allocated')}
          error={errorAt(errors, 'allocated')}
        />
        <Radios
          name="fenced"
          legend="May it be spent on any need?"
          legendSize="s"
          items={[
            { value: 'no', text: 'Yes, on any need of a family plan' },
            {
              value: 'yes',
              text: 'No, it is ring-fenced',
              conditional: <Fence answers={answers} errors={errors} />,
            },
          ]}
          value={said('fenced')}
          error={errorAt(errors, 'fenced')}
        />
        <WarningText>Check the sum: workers can commission from this pot as soon as it is open.</WarningText>
        <Button preventDoubleClick>Open this pot</Button>
      </form>
    </>,
  )
}

export const openAPot = () =>
  new Hono<PageEnv>()
    .get('/pots/open', (c) => {
      onlyCommissioners(c)
      return form(c, kept(c) ?? new URLSearchParams())
    })
    .post('/pots/open', async (c) => {
      onlyCommissioners(c)
      const answers = await typed(c)
      const errors = unchosen(answers)
      if (errors.length > 0) return form(c, answers, errors)
      const id = answers.get('pot') ?? ''
      const { problem } = await tried(
        c.var.rooms.budget.pots[':id'].$put({
          param: { id },
          json: potFrom(answers),
        }),
      )
      if (!problem) return c.redirect(`/pots/${id}`, 303)
      return form(c, answers, asErrors(problem, controlOf))
    })
