// Keep a provider: assure it, suspend it, reinstate it or record that it has left, each said plainly before it is done.
import { Hono } from 'hono'
import { isOver } from '../shared/brokerage/transition.ts'
import { papers } from '../shared/providers/due-diligence.ts'
import { type ProviderView, type StandingAct, standingAfterAct } from '../shared/providers/provider.ts'
import { asErrors, got, tried } from './answer.ts'
import { Button, ButtonGroup } from './govuk/button.tsx'
import { DateInput } from './govuk/date-input.tsx'
import { errorAt, type FieldError } from './govuk/error-summary.tsx'
import { Radios } from './govuk/radios.tsx'
import { Textarea } from './govuk/textarea.tsx'
import { CsrfField } from './layout.tsx'
import { anId, kept, type PageContext, type PageEnv, show, typed } from './page.tsx'
import { dateAnswer } from './parts/date-answer.ts'
import { onlyFor } from './parts/only-for.ts'

const path = `/providers/:id${anId}/:act{assure|suspend|reinstate|leave}` as const
const acts = ['assure', 'suspend', 'reinstate', 'leave'] as const satisfies readonly StandingAct[]

const words: Record<StandingAct, { readonly title: string; readonly button: string }> = {
  assure: { title: 'Assure', button: 'Assure this provider' },
  suspend: { title: 'Suspend', button: 'Suspend this provider' },
  reinstate: { title: 'Reinstate', button: 'Reinstate this provider' },
  leave: { title: 'Has left', button: 'Record that it has left' },
}

const find = (c: PageContext) =>
  got(c.var.rooms.providers.providers[':id'].$get({ param: { id: c.req.param('id') ?? '' } }))
const actIn = (c: PageContext): StandingAct => acts.find((each) => each === c.req.param('act')) ?? 'assure'

/** "3 orders run", "at least 100 orders run". */
const running = async (c: PageContext, providerId: string): Promise<string> => {
  const { items, next } = await got(
    c.var.rooms.brokerage.commissions.$get({ query: { providerId, limit: '100' } }),
  ).catch(() => ({ items: [], next: undefined }))
  const count = items.filter((each) => !isOver(each.state)).length
  return `${next ? 'at least ' : ''}${count === 1 ? '1 order runs' : `${count} orders run`}`
}

const whatItDoes = async (c: PageContext, it: ProviderView, act: StandingAct) => {
  const orders = c.var.me.role === 'commissioner' ? ` Now ${await running(c, it.id)} with it.` : ''
  if (act === 'suspend') return <p class="govuk-body">It is given no new orders from this moment.{orders}</p>
  if (act === 'leave') {
    return (
      <p class="govuk-body">
        It is given no orders ever again, and this cannot be undone.{orders} They go on until somebody ends or moves
        them.
      </p>
    )
  }
  if (act === 'reinstate') {
    return (
      <p class="govuk-body">
        It can be given new orders again.
        {it.safeguarding && ' Orders that are on hold stay on hold until each worker resumes them.'}
      </p>
    )
  }
  return it.papersOwed.length === 0 ? (
    <p class="govuk-body">Every paper is there. It can be given orders from this moment.</p>
  ) : (
    <>
      <p class="govuk-body">These papers are owed. It is given no orders until they are there, assured or not:</p>
      <ul class="govuk-list govuk-list--bullet">
        {it.papersOwed.map((each) => (
          <li>{papers[each]}</li>
        ))}
      </ul>
    </>
  )
}

const form = async (c: PageContext, it: ProviderView, answers: URLSearchParams, errors: readonly FieldError[] = []) => {
  const act = actIn(c)
  if (standingAfterAct(it.standing, act) === undefined) return c.redirect(`/providers/${it.id}`, 303)
  const { title, button } = words[act]
  const back = { href: `/providers/${it.id}`, text: it.name }
  return show(
    c,
    { title: `${title}: ${it.name}`, section: 'providers', back, errors },
    <>
      <span class="govuk-caption-l">{it.name}</span>
      <h1 class="govuk-heading-l">{title}</h1>
      {await whatItDoes(c, it, act)}
      <form method="post" novalidate>
        <CsrfField csrf={c.var.csrf} />
        {act === 'suspend' && (
          <Radios
            name="safeguarding"
            legend="Is a worry about a child’s safety behind it?"
            legendSize="m"
            value={answers.get('safeguarding') ?? undefined}
            error={errorAt(errors, 'safeguarding')}
            items={[
              {
                value: 'yes',
                text: 'Yes',
                hint: 'Every order that runs is put on hold at once, and its worker is told. The reason is shown to commissioners and safeguarding leads only.',
              },
              {
                value: 'no',
                text: 'No',
                hint: 'Orders that run go on. The reason is shown to workers and to the provider.',
              },
            ]}
          />
        )}
        {(act === 'suspend' || act === 'leave') && (
          <Textarea
            name="reason"
            label="Why?"
            labelSize="m"
            hint="Name no family."
            rows={3}
            value={answers.get('reason') ?? undefined}
            error={errorAt(errors, 'reason')}
          />
        )}
        {act === 'suspend' && (
          <DateInput
            name="reviewOn"
            legend="When do you look at it again? (optional)"
            legendSize="m"
            hint="Four weeks from today when you leave it empty"
            values={dateAnswer(answers, 'reviewOn', 'the day').values}
            error={errorAt(errors, 'reviewOn')}
          />
        )}
        <ButtonGroup>
          <Button kind={act === 'suspend' || act === 'leave' ? 'warning' : undefined} preventDoubleClick>
            {button}
          </Button>
          <a class="govuk-link" href={back.href}>
            Go back
          </a>
        </ButtonGroup>
      </form>
    </>,
  )
}

const suspensionIn = (answers: URLSearchParams) => {
  const reason = (answers.get('reason') ?? '').trim()
  const safeguarding = answers.get('safeguarding')
  const given = ['day', 'month', 'year'].some((part) => (answers.get(`reviewOn-${part}`) ?? '').trim() !== '')
  const review = given ? dateAnswer(answers, 'reviewOn', 'the day you look at it again') : undefined
  const errors: FieldError[] = [
    ...(safeguarding ? [] : [{ field: 'safeguarding', message: 'Say whether a child’s safety is behind it' }]),
    ...(reason ? [] : [{ field: 'reason', message: 'Say why' }]),
    ...(review?.error ? [review.error] : []),
  ]
  return {
    errors,
    json: { reason, safeguarding: safeguarding === 'yes', ...(review?.day ? { reviewOn: review.day } : {}) },
  }
}

export const keepAProvider = () =>
  new Hono<PageEnv>()
    .get(path, async (c) => {
      onlyFor(c, 'commissioner', 'administrator')
      return form(c, await find(c), kept(c) ?? new URLSearchParams())
    })
    .post(path, async (c) => {
      onlyFor(c, 'commissioner', 'administrator')
      const answers = await typed(c)
      const act = actIn(c)
      const id = c.req.param('id')
      const { actions } = c.var.rooms.providers.providers[':id']
      if (act === 'suspend') {
        const { json, errors } = suspensionIn(answers)
        if (errors.length > 0) return form(c, await find(c), answers, errors)
        const { done, problem } = await tried(actions.suspend.$post({ param: { id }, json }))
        if (problem) return form(c, await find(c), answers, asErrors(problem))
        return c.redirect(`/providers/${id}?done=suspend${done.held === undefined ? '' : `&held=${done.held}`}`, 303)
      }
      const reason = (answers.get('reason') ?? '').trim()
      if (act === 'leave' && !reason) {
        return form(c, await find(c), answers, [{ field: 'reason', message: 'Say why' }])
      }
      const { problem } = await tried(
        actions[':action'].$post({ param: { id, action: act }, json: reason ? { reason } : {} }),
      )
      return problem
        ? form(c, await find(c), answers, asErrors(problem))
        : c.redirect(`/providers/${id}?done=${act}`, 303)
    })
