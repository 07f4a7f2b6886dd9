// Answer a request for help: pick it up and ring, link the family's plan, or decline with the reason; a partner follows it.
import { Hono } from 'hono'
import { declineReasons } from '../shared/plans/help-request.ts'
import type { HelpRequestView } from '../shared/plans/help-request-view.ts'
import { asErrors, got, type Problem, tried } from './answer.ts'
import { Button } from './govuk/button.tsx'
import { Details } from './govuk/details.tsx'
import { errorAt, type FieldError } from './govuk/error-summary.tsx'
import { NotificationBanner } from './govuk/notification-banner.tsx'
import { Radios } from './govuk/radios.tsx'
import { Select } from './govuk/select.tsx'
import { CsrfField } from './layout.tsx'
import { anId, kept, type PageContext, type PageEnv, show, typed } from './page.tsx'
import { familyName } from './parts/family-names.ts'
import { declinedInWords, RequestFacts } from './parts/help-request-words.tsx'

const path = `/help-requests/:id${anId}` as const

const news: Readonly<Record<string, string>> = {
  sent: 'Sent. A worker at the hub rings you. You can take it back until then.',
  'pick-up': 'It is yours now. Ring the partner first.',
  link: 'The family’s plan is linked.',
  decline: 'Declined. The partner sees why.',
  withdraw: 'Taken back. Nobody rings.',
}

export const answerAHelpRequest = () =>
  new Hono<PageEnv>()
    .get(path, (c) => requestPage(c, c.req.param('id'), kept(c) ?? new URLSearchParams()))
    .post(path, async (c) => {
      const id = c.req.param('id')
      const answers = await typed(c)
      const act = answers.get('act') ?? ''
      const missing = missingIn(act, answers)
      if (missing) return requestPage(c, id, answers, [missing])
      const { problem } = await done(c, id, act, answers)
      if (!problem) return c.redirect(`/help-requests/${id}?done=${act}`, 303)
      return requestPage(c, id, answers, asErrors(problem))
    })

const missingIn = (act: string, answers: URLSearchParams): FieldError | undefined => {
  if (act === 'link' && !answers.get('familyPlanId')) return { field: 'familyPlanId', message: 'Choose a family' }
  if (act === 'decline' && !answers.get('reason')) return { field: 'reason', message: 'Say why the hub cannot help' }
  return undefined
}

const done = async (
  c: PageContext,
  id: string,
  act: string,
  answers: URLSearchParams,
): Promise<{ problem?: Problem }> => {
  const { actions } = c.var.rooms.helpRequests['help-requests'][':id']
  const param = { id }
  switch (act) {
    case 'pick-up':
      return tried(actions['pick-up'].$post({ param, json: {} }))
    case 'link':
      return tried(actions.link.$post({ param, json: { familyPlanId: answers.get('familyPlanId') ?? '' } }))
    case 'decline': {
      const reason = declineReasons.find((each) => each === answers.get('reason')) ?? 'another-service'
      return tried(actions.decline.$post({ param, json: { reason } }))
    }
    default:
      return tried(actions.withdraw.$post({ param, json: {} }))
  }
}

const requestPage = async (
  c: PageContext,
  id: string,
  answers: URLSearchParams,
  errors: readonly FieldError[] = [],
) => {
  const it = await got(c.var.rooms.helpRequests['help-requests'][':id'].$get({ param: { id } }))
  const may = (act: HelpRequestView['allowedActions'][number]) => it.allowedActions.includes(act)
  const told = news[c.req.query('done') ?? '']
  return show(
    c,
    {
      title: `Request ${it.reference}`,
      section: 'help-requests',
      errors,
      back: { href: '/help-requests', text: 'Requests' },
      notice: told && errors.length === 0 ? <NotificationBanner success text={told} /> : undefined,
    },
    <>
      <h1 class="govuk-heading-l">Request {it.reference}</h1>
      <RequestFacts it={it} places={c.var.places} />
      {it.familyPlanId && (
        <p class="govuk-body">
          <a class="govuk-link" href={`/families/${it.familyPlanId}`}>
            The family’s plan
          </a>
        </p>
      )}
      {may('pick-up') && <PickUp csrf={c.var.csrf} />}
      {may('link') && <LinkAPlan csrf={c.var.csrf} families={await familiesOf(c)} answers={answers} errors={errors} />}
      {may('decline') && <Decline csrf={c.var.csrf} answers={answers} errors={errors} />}
      {may('withdraw') && <TakeBack csrf={c.var.csrf} />}
    </>,
  )
}

/** The plans a request may be linked to: the worker's own first of all. */
const familiesOf = async (c: PageContext) => {
  const { items } = await got(c.var.rooms.plans['family-plans'].$get({ query: { limit: '100', status: 'open' } }))
  return items.map(({ id, names, reference }) => ({ value: id, text: `${familyName(names, reference)}, ${reference}` }))
}

type Form = { csrf: string; answers: URLSearchParams; errors: readonly FieldError[] }

const PickUp = ({ csrf }: Pick<Form, 'csrf'>) => (
  <form method="post">
    <CsrfField csrf={csrf} />
    <input type="hidden" name="act" value="pick-up" />
    <p class="govuk-body">Picking it up puts your name on it. It opens no plan and orders nothing.</p>
    <Button preventDoubleClick>Pick this up</Button>
  </form>
)

const LinkAPlan = ({ csrf, answers, errors, families }: Form & { families: { value: string; text: string }[] }) => (
  <>
    <h2 class="govuk-heading-m">After you have talked with the family</h2>
    <p class="govuk-body">
      <a class="govuk-link" href="/families/new">
        Start a plan with the family
      </a>
      , or link the plan it has.
    </p>
    <form method="post" novalidate>
      <CsrfField csrf={csrf} />
      <input type="hidden" name="act" value="link" />
      <Select
        name="familyPlanId"
        label="Which family is it?"
        labelSize="s"
        hint="The partner never sees which"
        value={answers.get('familyPlanId') ?? ''}
        error={errorAt(errors, 'familyPlanId')}
        items={[{ value: '', text: 'Choose a family' }, ...families]}
      />
      <Button kind="secondary">Link the plan</Button>
    </form>
  </>
)

const Decline = ({ csrf, answers, errors }: Form) => (
  <Details summary="The hub cannot help" open={errorAt(errors, 'reason') !== undefined}>
    <form method="post" novalidate>
      <CsrfField csrf={csrf} />
      <input type="hidden" name="act" value="decline" />
      <Radios
        name="reason"
        legend="Why can the hub not help?"
        legendSize="s"
        hint="The partner reads this. It never says whether the hub knows the family"
        value={answers.get('reason') ?? undefined}
        error={errorAt(errors, 'reason')}
        items={declineReasons.map((value) => ({ value, text: declinedInWords[value] }))}
      />
      <Button kind="warning">Decline</Button>
    </form>
  </Details>
)

const TakeBack = ({ csrf }: Pick<Form, 'csrf'>) => (
  <form method="post">
    <CsrfField csrf={csrf} />
    <input type="hidden" name="act" value="withdraw" />
    <p class="govuk-body">The family changed its mind, or help was found another way?</p>
    <Button kind="secondary">Take it back</Button>
  </form>
)
