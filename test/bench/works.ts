// What the works of a day cost at the table: each asked once warm, as a person asks it.
import { randomUUID } from 'node:crypto'
import type { Town } from '../support/a-town.ts'
import { type Cost, costs, type Figure } from './figures.ts'

/** Beyond who asks; a family's page beyond the record of reading it too. */
const beyond = (cost: Cost, readIsRecorded: boolean): Cost => ({
  ...cost,
  trips: cost.trips - 1 - (readIsRecorded ? 1 : 0),
})
const act = { trips: 2 }
const page = { trips: 2 }

export const works = async (town: Town): Promise<Figure[]> => {
  const { people, ask, must } = town
  const figures: Figure[] = []
  const of = await town.family(people.lead)
  const note = (work: string, cost: Cost, most: Partial<Cost>) => figures.push(costs(work, cost, most))
  const done = async (work: string, most: Partial<Cost>, asked: ReturnType<typeof ask>) => {
    const answer = await must(asked)
    note(work, answer.cost, most)
    return answer
  }

  // Twenty-six sessions are above the worker's own limit, so that somebody approves.
  const body = town.order(of, { units: 26, more: { rationale: 'Nights are worst; the school has tried.' } })
  const id = randomUUID()
  const put = () => ask(people.lead, 'PUT', `/api/commissions/${id}`, body)
  await done('request a commission', { trips: 2, rcu: 9, wcu: 16 }, put())
  await done('the same request again', { trips: 1, wcu: 0 }, put())
  await done('approve', act, town.act(people.manager, id, 'approve'))
  await done('accept', act, town.act(people.lantern, id, 'accept', { startOn: town.startOn }))
  await done('accept again', { trips: 1, wcu: 0 }, town.act(people.lantern, id, 'accept', { startOn: town.startOn }))
  const delivery = randomUUID()
  await done('record a delivery', act, town.deliver(people.lantern, id, {}, delivery))
  const confirm = `/api/commissions/${id}/deliveries/${delivery}/actions/confirm`
  await done('confirm a delivery', act, ask(people.lead, 'POST', confirm))
  await done('hold', act, town.act(people.lead, id, 'hold'))
  await done('resume', act, town.act(people.lead, id, 'resume'))
  await done('complete', act, town.act(people.lead, id, 'complete', { reason: 'measure-not-fitting' }))
  const check = town.order(of, { units: 5, members: [of.member.father] })
  const { potId: _pot, ...asked } = check
  await done('ask before sending', {}, ask(people.lead, 'POST', '/api/commission-checks', asked))

  const pages: readonly [string, string, string, boolean][] = [
    ['open a family plan', people.lead, `/api/family-plans/${of.id}`, true],
    ['open an order', people.lead, `/api/commissions/${id}`, true],
    ['open an order as its provider', people.lantern, `/api/commissions/${id}`, true],
    ['open a pot', people.lead, `/api/pots/${town.pots.lowHill}`, false],
    ['a pot’s entries', people.lead, `/api/pots/${town.pots.lowHill}/entries`, false],
    ['a pot over its year', people.lead, `/api/pots/${town.pots.lowHill}/position`, false],
    ['a provider’s record', people.lantern, '/api/provider-records', false],
    ['orders of a family', people.lead, `/api/commissions?familyPlanId=${of.id}`, false],
  ]
  for (const [work, who, path, isRecorded] of pages) {
    await must(ask(who, 'GET', path))
    const { cost } = await must(ask(who, 'GET', path))
    note(`${work}, beyond who asks`, beyond(cost, isRecorded), page)
  }
  const search = `/api/listings?text=talking&familyPlanId=${of.id}`
  await must(ask(people.lead, 'GET', '/api/listings?text=talking'))
  const found = await must(ask(people.lead, 'GET', '/api/listings?text=talking'))
  note('search the catalogue, warm, beyond who asks', beyond(found.cost, false), { trips: 0 })
  note(
    'search for a family’s need, beyond who asks',
    beyond((await must(ask(people.lead, 'GET', search))).cost, false),
    { trips: 1 },
  )
  for (const [work, who, path] of [
    ['a worker’s tasks, beyond who asks', people.lead, '/api/tasks'],
    ['a manager’s tasks, beyond who asks', people.manager, '/api/tasks'],
    ['a provider’s inbox, beyond who asks', people.lantern, '/api/commissions'],
  ] as const) {
    note(work, beyond((await must(ask(who, 'GET', path))).cost, false), {})
  }
  return figures
}
