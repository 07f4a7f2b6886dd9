// What money should do, said a second time and as simply as it can be: four sums an order, and a few sentences about each act.
import {
  addDays,
  addWorkingDays,
  type Day,
  financialYearOf,
  monthOf,
  twelveMonthsTo,
} from '../../shared/kernel/calendar.ts'
import {
  type Act,
  type Asked,
  type Command,
  type Delivered,
  instantLimit,
  listings,
  type Settle,
  thePots,
} from './ledger-commands.ts'

type Delivery = Delivered & {
  state: 'recorded' | 'confirmed' | 'queried' | 'reversed'
  uses: number
  worth: number
  done: Set<Settle>
}
/** An order as the model sees it. */
export type ModelOrder = Asked & {
  state: string
  heldIn?: string
  stillFor: string[]
  reserved: number
  committed: number
  spent: number
  lapsesOn?: Day
  instantMonth?: string
  acted: Map<string, 'by-hand' | 'with-agreement'>
  deliveries: Map<string, Delivery>
}

const leadsTo: Record<string, Partial<Record<Act, string>>> = {
  requested: { approve: 'offered', refuse: 'refused', withdraw: 'withdrawn' },
  offered: { accept: 'accepted', decline: 'declined', withdraw: 'withdrawn' },
  accepted: { hold: 'on-hold', cancel: 'cancelled' },
  'in-delivery': { hold: 'on-hold', complete: 'completed', 'end-early': 'ended-early' },
  'on-hold': { resume: 'as before', cancel: 'cancelled', 'end-early': 'ended-early' },
}
const running = new Set(Object.keys(leadsTo))

const sum = (figures: Iterable<number>): number => [...figures].reduce((total, each) => total + each, 0)
const usedBy = (it: ModelOrder) =>
  sum([...it.deliveries.values()].map((each) => (each.state === 'reversed' ? 0 : each.uses)))
const worthOf = (it: ModelOrder, ...states: Delivery['state'][]) =>
  sum([...it.deliveries.values()].map((each) => (states.includes(each.state) ? each.worth : 0)))
const claimed = (it: ModelOrder) => worthOf(it, 'recorded', 'queried')

const opensFrom = (it: ModelOrder, act: Act): boolean => {
  if (it.state === 'on-hold' && act === 'cancel') return usedBy(it) === 0
  if (it.state === 'on-hold' && act === 'end-early') return usedBy(it) > 0
  return leadsTo[it.state]?.[act] !== undefined
}

/** Starts a model on a day, with its pots and no orders. */
export const aModel = (start: Day) => {
  let today = start
  const orders = new Map<string, ModelOrder>()
  const withdrawn = new Map<string, Set<string>>()
  const potSums = (potId: string) => {
    const its = [...orders.values()].filter((each) => each.pot === potId)
    const of = (what: 'reserved' | 'committed' | 'spent') => sum(its.map((each) => each[what]))
    return { reserved: of('reserved'), committed: of('committed'), spent: of('spent') }
  }
  const available = (potId: string) => {
    const { reserved, committed, spent } = potSums(potId)
    return (thePots.find((each) => each.id === potId)?.allocated ?? 0) - reserved - committed - spent
  }
  const instantOf = (family: string) => {
    const months = twelveMonthsTo(monthOf(today))
    const counted = [...orders.values()].filter(
      (each) => each.family === family && months.includes(each.instantMonth ?? ''),
    )
    return sum(counted.map((each) => each.reserved + each.committed + each.spent))
  }

  const request = (asked: Asked): string => {
    const there = orders.get(asked.id)
    if (there) return there.units === asked.units && there.listing === asked.listing ? 'again' : 'id-already-used'
    if (asked.members.some((each) => withdrawn.get(asked.family)?.has(each))) return 'no-agreement-recorded'
    const same = [...orders.values()].some(
      (each) =>
        running.has(each.state) &&
        each.family === asked.family &&
        each.listing === asked.listing &&
        each.stillFor.some((member) => asked.members.includes(member)),
    )
    if (same) return 'already-receiving'
    const pot = thePots.find((each) => each.id === asked.pot)
    if (pot?.financialYear !== financialYearOf(today)) return 'pot-closed'
    const price = listings[asked.listing].amount * asked.units
    if (price > available(asked.pot)) return 'pot-would-be-overcommitted'
    const instant = asked.by === 'worker' && instantOf(asked.family) + price <= instantLimit
    orders.set(asked.id, {
      ...asked,
      stillFor: asked.members,
      state: instant ? 'offered' : 'requested',
      reserved: price,
      committed: 0,
      spent: 0,
      acted: new Map(),
      deliveries: new Map(),
      ...(instant ? { instantMonth: monthOf(today), lapsesOn: addWorkingDays(today, 5) } : {}),
    })
    return 'done'
  }

  const end = (it: ModelOrder, state: string) => {
    it.state = state
    it.reserved = 0
    it.committed = claimed(it)
  }

  const act = (id: string, what: Act): string => {
    const it = orders.get(id)
    if (!it) return 'not-found'
    // What a provider was never asked is not there for it.
    const asked = it.acted.has('approve') || it.instantMonth !== undefined
    if ((what === 'accept' || what === 'decline') && !asked) return 'not-found'
    if (!opensFrom(it, what)) return it.acted.get(what) === 'by-hand' ? 'again' : 'not-allowed-in-this-state'
    if ((what === 'accept' || what === 'decline') && (it.lapsesOn ?? '') < today) return 'not-allowed-in-this-state'
    it.acted.set(what, 'by-hand')
    const to = leadsTo[it.state]?.[what] ?? ''
    if (what === 'approve') it.lapsesOn = addWorkingDays(today, 5)
    if (what === 'accept') Object.assign(it, { committed: it.reserved, reserved: 0 })
    if (what === 'hold') it.heldIn = it.state
    if (running.has(to) || what === 'resume') it.state = what === 'resume' ? (it.heldIn ?? '') : to
    else end(it, to)
    return 'done'
  }

  const worthNow = (
    it: ModelOrder,
    { units, attendance }: Delivered,
  ): { uses: number; worth: number } | 'units-exceed-order' => {
    const {
      unit,
      amount,
      stages = [amount],
    } = listings[it.listing] as { unit: string; amount: number; stages?: number[] }
    if (attendance === 'did-not-attend') return { uses: 0, worth: 0 }
    const used = usedBy(it)
    if (unit === 'place') {
      if (units > it.units) return 'units-exceed-order'
      const uses = Math.max(0, units - used)
      return { uses, worth: uses * amount }
    }
    if (used + units > it.units * (unit === 'package' ? stages.length : 1)) return 'units-exceed-order'
    if (unit !== 'package') return { uses: units, worth: units * amount }
    // Nothing delivered pays nothing, even where a stage that was taken back waits to be paid again.
    if (units === 0) return { uses: 0, worth: 0 }
    const reached = sum(Array.from({ length: used + units }, (_, n) => stages[n % stages.length] ?? 0))
    return { uses: units, worth: Math.max(0, reached - worthOf(it, 'recorded', 'queried', 'confirmed')) }
  }

  const deliver = (id: string, given: Delivered): string => {
    const it = orders.get(id)
    if (!it || !(it.acted.has('approve') || it.instantMonth)) return 'not-found'
    const there = it.deliveries.get(given.id)
    if (there) return there.units === given.units ? 'again' : 'id-already-used'
    if (it.state !== 'accepted' && it.state !== 'in-delivery') return 'not-allowed-in-this-state'
    const now = worthNow(it, given)
    if (now === 'units-exceed-order') return now
    it.deliveries.set(given.id, { ...given, ...now, state: 'recorded', done: new Set() })
    it.state = 'in-delivery'
    return 'done'
  }

  const settle = (id: string, deliveryId: string, what: Settle): string => {
    const it = orders.get(id)
    const delivery = it?.deliveries.get(deliveryId)
    if (!it || !delivery) return 'not-found'
    if (delivery.done.has(what)) return 'again'
    const open = {
      confirm: ['recorded', 'queried'],
      query: ['recorded'],
      reverse: ['recorded', 'queried', 'confirmed'],
    }[what]
    if (!open.includes(delivery.state)) return 'not-allowed-in-this-state'
    const { worth, state } = delivery
    delivery.done.add(what)
    delivery.state = ({ confirm: 'confirmed', query: 'queried', reverse: 'reversed' } as const)[what]
    if (what === 'confirm') Object.assign(it, { committed: it.committed - worth, spent: it.spent + worth })
    if (what === 'reverse' && state === 'confirmed')
      Object.assign(it, { committed: it.committed + worth, spent: it.spent - worth })
    if (what === 'reverse' && !running.has(it.state)) it.committed -= worth
    return 'done'
  }

  const withdrawAgreement = (family: string, member: string): string => {
    const gone = withdrawn.get(family) ?? new Set()
    if (gone.has(member)) return 'again'
    withdrawn.set(family, gone.add(member))
    for (const it of orders.values()) {
      if (it.family !== family || !running.has(it.state) || !it.stillFor.includes(member)) continue
      it.stillFor = it.stillFor.filter((each) => each !== member)
      if (it.stillFor.length > 0) continue
      const begun = it.state === 'in-delivery' || (it.state === 'on-hold' && usedBy(it) > 0)
      const asked = it.state === 'requested' || it.state === 'offered'
      it.acted.set(asked ? 'withdraw' : begun ? 'end-early' : 'cancel', 'with-agreement')
      end(it, asked ? 'withdrawn' : begun ? 'ended-early' : 'cancelled')
    }
    return 'done'
  }

  const expire = (): string => {
    const lapsed = [...orders.values()].filter((it) => it.state === 'offered' && (it.lapsesOn ?? '') < today)
    for (const it of lapsed) end(it, 'expired')
    return `${lapsed.length} expired`
  }

  return {
    orders,
    potSums,
    available,
    instantOf,
    today: () => today,
    families: () => [...new Set([...orders.values()].map((each) => each.family))],
    /** Does a command and says what the house must answer. */
    answer: (command: Command): string => {
      switch (command.do) {
        case 'request':
          return request(command.order)
        case 'act':
          return act(command.order, command.act)
        case 'deliver':
          return deliver(command.order, command.delivery)
        case 'settle':
          return settle(command.order, command.delivery, command.act)
        case 'withdraw-agreement':
          return withdrawAgreement(command.family, command.member)
        case 'expire':
          return expire()
        case 'days':
          today = addDays(today, command.days)
          return 'done'
      }
    },
  }
}
export type Model = ReturnType<typeof aModel>
