// A safeguarding lead records why work with both together is safe, where domestic abuse is known or suspected.
import { Hono } from 'hono'
import { asErrors, tried } from './answer.ts'
import { Button } from './govuk/button.tsx'
import { CharacterCount } from './govuk/character-count.tsx'
import { errorAt, type FieldError } from './govuk/error-summary.tsx'
import { WarningText } from './govuk/warning-text.tsx'
import { CsrfField } from './layout.tsx'
import { anId, kept, type PageContext, type PageEnv, show, typed } from './page.tsx'
import { familyOf } from './parts/family-names.ts'
import { planHere } from './parts/plan-change.ts'

const path = `/families/:id${anId}/safe-together` as const

export const allowJointWork = () =>
  new Hono<PageEnv>()
    .get(path, (c) => jointPage(c, c.req.param('id'), kept(c) ?? new URLSearchParams()))
    .post(path, async (c) => {
      const answers = await typed(c)
      const id = c.req.param('id')
      const reason = (answers.get('reason') ?? '').trim()
      if (!reason) return jointPage(c, id, answers, [{ field: 'reason', message: 'Say why it is safe' }])
      const { problem } = await tried(
        c.var.rooms.plans['family-plans'][':id'].actions['record-safe-together'].$post({
          param: { id },
          json: { reason },
        }),
      )
      if (!problem) return c.redirect(`/families/${id}?done=safe-together`, 303)
      return jointPage(c, id, answers, asErrors(problem))
    })

const jointPage = async (c: PageContext, id: string, answers: URLSearchParams, errors: readonly FieldError[] = []) => {
  if (!c.var.me.safeguardingLead) return c.notFound()
  const plan = await planHere(c, id)
  return show(
    c,
    {
      title: 'Why is work together safe?',
      section: 'families',
      errors,
      back: { href: `/families/${id}`, text: familyOf(plan) },
    },
    <>
      <span class="govuk-caption-l">{familyOf(plan)}</span>
      <h1 class="govuk-heading-l">Why is work together safe?</h1>
      <WarningText>
        From now on mediation, couple and joint work can be commissioned for this family. Record it only when you have
        spoken with each person alone.
      </WarningText>
      <form method="post" novalidate>
        <CsrfField csrf={c.var.csrf} />
        <CharacterCount
          name="reason"
          label="Why it is safe"
          labelSize="m"
          hint="Your name and today’s date are kept with it."
          maxLength={500}
          rows={5}
          value={answers.get('reason') ?? ''}
          error={errorAt(errors, 'reason')}
        />
        <Button>Record that it is safe</Button>
      </form>
    </>,
  )
}
