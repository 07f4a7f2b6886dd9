// A town for asking who may see what: of everything one that is plain, one of each side of domestic abuse, one kept to named staff.
import { randomUUID } from 'node:crypto'
import { aTown, type Town } from '../support/a-town.ts'

/** Which thing is asked for; `elsewhere` is a pot of the other place, `city` one of no place, `absent` is nobody's id. */
export type Of = 'plain' | 'victim' | 'perpetrator' | 'restricted' | 'elsewhere' | 'city' | 'absent'

/** Everybody who asks, in the order of the table's columns. */
export const askers = [
  'lead',
  'colleague',
  'hub',
  'manager',
  'forVictim',
  'forPerpetrator',
  'pennLead',
  'pennHub',
  'pennManager',
  'duty',
  'commissioner',
  'insight',
  'finance',
  'admin',
  'partner',
  'provider',
  'victimTeam',
  'perpetratorTeam',
  'otherProvider',
] as const
export type AskerName = (typeof askers)[number]

/** A word to know each thing by: it must never be heard outside. */
export const canaries = {
  plain: 'Marigoldine',
  victim: 'Heliotropia',
  perpetrator: 'Vetiverson',
  restricted: 'Quincewort',
  penn: 'Bergamottel',
} as const

/** What an order of each kind leaves behind, for asking about it. */
type Order = { readonly id: string; readonly delivery: string }

const sidedListing = (side: 'victim' | 'perpetrator') => ({
  interventionId: undefined,
  name: side === 'victim' ? 'Outreach for somebody living with abuse' : 'One-to-one change work',
  kindOfHelp: side === 'victim' ? 'domestic-abuse-victim-support' : 'domestic-abuse-perpetrator-programme',
  needs: ['safe-from-domestic-abuse'],
  price: { unit: 'session', amount: 1000, vat: 0, basis: 'bought' },
  ages: null,
  side,
})

const harbourListings = async (town: Town, providerId: string) => {
  const plain = {
    interventionId: undefined,
    price: { unit: 'session', amount: 1000, vat: 0, basis: 'bought' },
    ages: null,
  }
  const publish = (more: object) => town.publish({ providerId, ...more }, town.people.commissioner)
  return {
    plain: await publish({ ...plain, name: 'Talking it over at Harbour' }),
    other: await publish({ ...plain, name: 'Another thing at Harbour' }),
    victim: await publish(sidedListing('victim')),
    perpetrator: await publish(sidedListing('perpetrator')),
  }
}

/** Three families in Low Hill and one in Penn, each with an order that is over and one thing of each kind about it. */
export const aDividedTown = async () => {
  const town = await aTown()
  const { ask, must, put, people: all } = town
  const harbour = await put(all.commissioner, 'providers', town.organisation('Harbour', { separateTeams: true }))
  const inLowHill = { localityId: town.ids.lowHill }
  const [forVictim, forPerpetrator, provider, victimTeam, perpetratorTeam] = await Promise.all([
    town.person({ role: 'lead-worker', ...inLowHill, side: 'victim', instantLimit: 25_000 }),
    town.person({ role: 'lead-worker', ...inLowHill, side: 'perpetrator', instantLimit: 25_000 }),
    town.person({ role: 'provider', providerId: harbour }),
    town.person({ role: 'provider', providerId: harbour, side: 'victim' }),
    town.person({ role: 'provider', providerId: harbour, side: 'perpetrator' }),
  ])
  const people: Record<AskerName, string> = {
    ...all,
    forVictim,
    forPerpetrator,
    provider,
    victimTeam,
    perpetratorTeam,
    otherProvider: all.willow,
  }
  const listings = await harbourListings(town, harbour)

  /** A family whose every word is its canary. */
  const canaryFamily = async (word: string, who: string, more: object = {}) => {
    const { member, need, given } = town.aFamily()
    const sibling = randomUUID()
    const members = [
      ...given.members.map((each) => ({
        ...each,
        name: `${each.name} ${word}`,
        contact: { value: `${word} 01632 960${each.relation.length}11` },
        accessNeeds: `${word} access`,
        staffSafety: `${word} safety`,
      })),
      { id: sibling, relation: 'sibling', name: `Dov ${word}`, birthMonth: '2016-02' },
    ]
    const body = {
      ...given,
      members,
      caseReference: `${word}-7`,
      needs: given.needs.map((each) => ({ ...each, summary: `${word} mornings` })),
      goals: [{ id: randomUUID(), words: `${word} goal`, memberId: member.child }],
      ...more,
    }
    return { id: await put(who, 'family-plans', body), member, need, given: body, sibling }
  }
  type CanaryFamily = Awaited<ReturnType<typeof canaryFamily>>

  /** An order that went all the way, with a delivery taken back whose concern was dealt with. */
  const anOrder = async (
    of: CanaryFamily,
    word: string,
    {
      team,
      lead,
      need,
      members,
      listing,
      pot,
    }: Record<'team' | 'lead', string> & { need?: string; members?: string[]; listing: string; pot?: string },
  ): Promise<Order> => {
    const given = { listing, ...(need ? { need } : {}), ...(members ? { members } : {}), ...(pot ? { pot } : {}) }
    const more = { rationale: `${word} rationale`, overlapReason: `${word} overlap` }
    const id = await town.orderIn('accepted', of, { ...given, more }, { lead, provider: team })
    const delivery = randomUUID()
    await must(town.deliver(team, id, { note: `${word} note`, concern: `${word} concern` }, delivery))
    const act = (action: string) => `/api/commissions/${id}/deliveries/${delivery}/actions/${action}`
    await must(ask(lead, 'POST', act('deal-with-concern'), { done: `${word} done` }))
    const manager = lead === all.pennLead ? all.pennManager : all.manager
    await must(ask(manager, 'POST', act('reverse'), { reason: `${word} reversed` }))
    const outcome = {
      measureId: 'swemwbs',
      memberId: of.member.mother,
      stage: 'baseline',
      score: 20,
      on: '2026-11-18',
      respondent: 'self',
    }
    await must(ask(lead, 'PUT', `/api/commissions/${id}/outcomes/${randomUUID()}`, outcome))
    await must(town.act(lead, id, 'complete', { reason: `${word} complete` }))
    return { id, delivery }
  }

  const victimNeed = randomUUID()
  const perpetratorNeed = randomUUID()
  const plain = await canaryFamily(canaries.plain, all.lead)
  const { member, need, given } = town.aFamily()
  const sibling = randomUUID()
  const told = {
    ...given,
    domesticAbuse: 'known',
    members: [
      ...given.members.map((each) => {
        const word = each.relation === 'father' ? canaries.perpetrator : canaries.victim
        const apart = { contact: { value: `${word} 01632 960411` }, staffSafety: `${word} safety` }
        return each.relation === 'child' ? each : { ...each, ...apart }
      }),
      { id: sibling, relation: 'sibling', birthMonth: '2016-02' },
    ],
    needs: [
      ...given.needs,
      {
        id: victimNeed,
        outcome: 'safe-from-domestic-abuse',
        summary: `${canaries.victim} need`,
        memberIds: [member.mother],
        side: 'victim',
      },
      {
        id: perpetratorNeed,
        outcome: 'safe-from-domestic-abuse',
        summary: `${canaries.perpetrator} need`,
        memberIds: [member.father],
        side: 'perpetrator',
      },
    ],
  }
  const divided: CanaryFamily = {
    id: await put(all.lead, 'family-plans', told),
    member,
    need,
    given: told as never,
    sibling,
  }
  const restricted = await canaryFamily(canaries.restricted, all.lead, { restrictedTo: [all.colleague] })
  const elsewhere = await canaryFamily(canaries.penn, all.pennLead, { localityId: town.ids.penn })

  const byLead = { lead: all.lead, team: provider }
  const orders = {
    plain: await anOrder(plain, canaries.plain, { ...byLead, listing: listings.plain }),
    victim: await anOrder(divided, canaries.victim, {
      lead: all.lead,
      team: victimTeam,
      listing: listings.victim,
      need: victimNeed,
      members: [member.mother],
    }),
    perpetrator: await anOrder(divided, canaries.perpetrator, {
      lead: all.lead,
      team: perpetratorTeam,
      listing: listings.perpetrator,
      need: perpetratorNeed,
      members: [member.father],
    }),
    restricted: await anOrder(restricted, canaries.restricted, { ...byLead, listing: listings.plain }),
    absent: { id: randomUUID(), delivery: randomUUID() },
  }
  const pennListing = await town.publish({
    interventionId: undefined,
    name: 'Talking it over in Penn',
    price: { unit: 'session', amount: 1000, vat: 0, basis: 'bought' },
    ages: null,
    localityIds: [town.ids.penn],
  })
  const pennOrder = await anOrder(elsewhere, canaries.penn, {
    lead: all.pennLead,
    team: all.lantern,
    listing: pennListing,
    pot: town.pots.penn,
  })
  // Help that runs, so that plans cannot be closed in passing.
  await town.orderIn('accepted', plain, { listing: listings.other }, { provider })
  await town.orderIn('accepted', restricted, { listing: listings.other }, { provider })
  await town.orderIn('accepted', divided, { listing: listings.other, members: [member.child] }, { provider })
  const applying = await put(all.commissioner, 'providers', town.organisation('New here', { standing: 'applying' }))
  const withdrawn = await town.publish({ providerId: harbour }, all.commissioner)
  await must(ask(all.commissioner, 'POST', `/api/listings/${withdrawn}/actions/withdraw`, { reason: 'By mistake' }))
  // A draft that was approved by another: whoever may act on it is told that it is done.
  const draft = randomUUID()
  const { availability: _availability, ...newGroup } = town.listing({ providerId: harbour, name: 'A new group' })
  await must(ask(provider, 'PUT', `/api/listings/${randomUUID()}/drafts/${draft}`, newGroup))
  await must(ask(all.other, 'POST', `/api/listing-drafts/${draft}/actions/approve`, {}))
  // A call that is open, with an offer already taken back; and one that is closed.
  const missing = { outcomes: ['substance-use'], localityIds: [town.ids.lowHill], what: 'A group', by: '2026-12-18' }
  const [call, closedCall] = [
    await put(all.commissioner, 'calls', missing),
    await put(all.commissioner, 'calls', missing),
  ]
  await must(ask(all.commissioner, 'POST', `/api/calls/${closedCall}/actions/close`, { reason: 'By mistake' }))
  const offer = randomUUID()
  const offerPath = `/api/calls/${call}/offers/${offer}`
  await must(ask(provider, 'PUT', offerPath, { listing: town.listing({ providerId: harbour }) }))
  await must(ask(provider, 'POST', `${offerPath}/actions/take-back`))
  /** A partner asks for help; the manager declines, so that nothing more can be done with it. */
  const helpAsked = (more: object) => ({
    localityId: town.ids.lowHill,
    childAges: [7],
    needs: ['family-relationships'],
    summary: 'Mornings are hard',
    familyAgreed: true,
    ring: { telephone: '01632 960501' },
    ...more,
  })
  const help = async (more: object) => {
    const id = await put(all.partner, 'help-requests', helpAsked(more))
    await must(ask(all.manager, 'POST', `/api/help-requests/${id}/actions/decline`, { reason: 'another-service' }))
    return id
  }
  const about = (side: string, word: string) => ({ needs: ['safe-from-domestic-abuse'], side, summary: `${word} asks` })
  const helpRequests = {
    plain: await help({}),
    victim: await help(about('victim', canaries.victim)),
    perpetrator: await help(about('perpetrator', canaries.perpetrator)),
  }
  const nothing: CanaryFamily = { ...plain, id: randomUUID() }
  const plans = { plain, victim: divided, perpetrator: divided, restricted, elsewhere, city: nothing, absent: nothing }
  const needs = { plain: plain.need, victim: victimNeed, perpetrator: perpetratorNeed, restricted: restricted.need }
  const pots = { plain: town.pots.lowHill, elsewhere: town.pots.penn, city: town.pots.city, absent: randomUUID() }
  return {
    ...town,
    people,
    harbour,
    applying,
    withdrawn,
    helpAsked,
    helpRequests,
    draft,
    call,
    closedCall,
    offer,
    listings,
    plans,
    needs,
    orders,
    pennOrder,
    allPots: pots,
  }
}
export type DividedTown = Awaited<ReturnType<typeof aDividedTown>>
