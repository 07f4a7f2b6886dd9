import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chainVerifies, type Entry, kinds, moved, openPot, post } from '../../shared/budget/entry.ts'
import { availableIn, type Balances, type Pot } from '../../shared/budget/pot.ts'
import { isRefusal } from '../../shared/kernel/decision.ts'
import { instantSpend } from '../../shared/plans/standing.ts'
import { anId } from '../brokerage/a-commission.ts'
import { type Command, firstDay, nextCommand, type Raw, raw, thePots } from './ledger-commands.ts'
import { aModel } from './ledger-model.ts'
import { onRules } from './ledger-on-rules.ts'

/** At least this many in every run of the tests; more by `LEDGER_COMMANDS=1000000`. */
const wanted = Number(process.env.LEDGER_COMMANDS ?? 100_000)
const again = process.env.LEDGER_SEED ? { seed: Number(process.env.LEDGER_SEED) } : {}

const nothing: Balances = { allocated: 0, reserved: 0, committed: 0, spent: 0 }
const folded = (entries: readonly Entry[]): Balances =>
  entries.reduce((sums, each) => moved(sums, each.kind, each.amount), nothing)
const sumsOf = ({ allocated, reserved, committed, spent }: Balances): Balances => ({
  allocated,
  reserved,
  committed,
  spent,
})

/** What must be so of a pot and its entries whatever was done. */
const holds = (pot: Pot, entries: readonly Entry[]) => {
  expect(entries).toHaveLength(pot.version)
  expect(folded(entries)).toEqual(sumsOf(pot))
  expect(
    entries.filter((each) => each.after.available < 0 || availableIn(each.after) !== each.after.available),
  ).toEqual([])
  expect(
    entries.filter((each) => Object.values(each.after).some((sum) => !Number.isSafeInteger(sum) || sum < 0)),
  ).toEqual([])
  expect(new Set(entries.map((each) => each.id)).size).toBe(entries.length)
  expect(chainVerifies(entries)).toBe(true)
}

/** Runs a story through the rules and the model side by side. */
const follow = (story: readonly Raw[], answers: Map<string, number>) => {
  const model = aModel(firstDay)
  const rules = onRules()
  const said: Command[] = []
  let ids = 100_000
  const nextId = () => {
    ids += 1
    return anId(ids)
  }
  for (const chance of story) {
    const command = nextCommand(model, said, nextId, chance)
    said.push(command)
    const expected = model.answer(command)
    const answer = rules.answer(command)
    if (answer !== expected)
      expect({ n: said.length, command, answer }).toEqual({ n: said.length, command, answer: expected })
    const kind = `${command.do} ${/^\d/.test(answer) ? 'expired' : answer}`
    answers.set(kind, (answers.get(kind) ?? 0) + 1)
    if (said.length % 50 !== 0 && said.length !== story.length) continue
    for (const pot of thePots) expect(rules.pots.get(pot.id)).toMatchObject(model.potSums(pot.id))
    for (const id of model.families()) {
      expect(instantSpend(rules.standing(id), model.today())).toBe(model.instantOf(id))
    }
  }
  for (const { id } of thePots) holds(rules.pots.get(id) as Pot, rules.entries.get(id) ?? [])
  for (const [id, { it }] of rules.orders) {
    const expected = model.orders.get(id)
    expect({ state: it.state, held: it.held, spent: it.spent }).toEqual({
      state: expected?.state,
      held: (expected?.reserved ?? 0) + (expected?.committed ?? 0),
      spent: expected?.spent,
    })
  }
}

describe('the ledger, whatever people do', () => {
  it(`agrees with a simple model of it for ${wanted.toLocaleString('en-GB')} commands`, { timeout: 600_000 }, () => {
    const answers = new Map<string, number>()
    const count = () => [...answers.values()].reduce((a, b) => a + b, 0)
    const story = fc.property(fc.array(raw, { maxLength: 1_000, size: 'max' }), (each) => follow(each, answers))
    while (count() < wanted) {
      const { failed, seed, errorInstance, counterexample } = fc.check(story, {
        numRuns: 50,
        interruptAfterTimeLimit: 30_000,
        ...again,
      })
      // A thousand commands are no message: the last of the shortest story says what went wrong, the seed brings it back.
      if (failed)
        throw new Error(`LEDGER_SEED=${seed}, ${counterexample?.[0].length} commands`, { cause: errorInstance })
    }
    const run = count()
    console.log(
      `ledger on the rules: ${run} commands; ${[...answers]
        .sort(([, a], [, b]) => b - a)
        .map(([what, n]) => `${what} ${n}`)
        .join(' · ')}`,
    )
    expect(run).toBeGreaterThanOrEqual(wanted)
    // A test that never got anywhere would agree too: every kind of answer that matters was given often.
    for (const often of [
      'request done',
      'request again',
      'request id-already-used',
      'request pot-would-be-overcommitted',
      'request already-receiving',
      'request pot-closed',
      'request no-agreement-recorded',
      'act done',
      'act again',
      'act not-allowed-in-this-state',
      'deliver done',
      'deliver again',
      'deliver id-already-used',
      'deliver units-exceed-order',
      'settle done',
      'settle again',
      'withdraw-agreement done',
      'expire expired',
    ]) {
      expect(answers.get(often) ?? 0, often).toBeGreaterThan(wanted / 5_000)
    }
  })
})

const aPot = (allocated = 100_000) =>
  openPot(
    { id: anId(51), financialYear: '2026-27', purpose: 'p', fundingSource: 'f', allocated, author: 'a', mark: 'm' },
    'commissioner',
    '2026-04-01T09:00:00.000Z',
  )
const movement = (kind: Entry['kind'], amount: number, id = `op-${kind}-${amount}`) => ({
  id,
  kind,
  amount,
  by: 'somebody',
  at: '2026-11-20T10:00:00.000Z',
})

describe('one movement on a pot', () => {
  it('opens with its allocation as the first entry', () => {
    const { pot, entry } = aPot()
    expect(entry).toMatchObject({ version: 1, kind: 'allocated', amount: 100_000, after: { available: 100_000 } })
    holds(pot, [entry])
  })

  it('is refused when the pot would promise more than it has, and passes at the last penny', () => {
    expect(post(aPot().pot, movement('reserved', 100_001))).toEqual({
      refused: 'pot-would-be-overcommitted',
      detail: '£1,000 is left, £1,000.01 is asked.',
    })
    expect(post(aPot().pot, movement('reserved', 100_000))).toMatchObject({ entry: { after: { available: 0 } } })
  })

  it.each([
    ['half a penny', movement('reserved', 0.5)],
    ['less than nothing', movement('reserved', -1)],
    ['no number', movement('reserved', Number.NaN)],
    ['a commitment nobody reserved', movement('committed', 1)],
    ['a spend nobody committed', movement('spent', 1)],
    ['a release of nothing', movement('released', 1)],
    ['a commitment given back that is not there', movement('uncommitted', 1)],
    ['a spend taken back that is not there', movement('reversed', 1)],
  ])('that is %s is a fault of ours and never reaches the pot', (_what, wrong) => {
    expect(() => post(aPot().pot, wrong)).toThrow()
  })

  it('of any kind and amount, in any order, is posted, refused or thrown: a pot is never wrong', () => {
    const any = fc.record({
      kind: fc.constantFrom(...kinds),
      amount: fc.oneof(fc.integer({ min: -10, max: 60_000 }), fc.double({ min: 0, max: 100 })),
    })
    fc.assert(
      fc.property(fc.array(any, { maxLength: 60, size: 'max' }), (movements) => {
        const opened = aPot()
        let { pot } = opened
        const entries = [opened.entry]
        movements.forEach(({ kind, amount }, n) => {
          try {
            const posted = post(pot, movement(kind, amount, `op-${n}`))
            if (isRefusal(posted)) return
            pot = posted.pot
            entries.push(posted.entry)
          } catch {
            expect(
              Number.isSafeInteger(amount) &&
                amount >= 0 &&
                Object.values(moved(pot, kind, amount)).every((sum) => sum >= 0 && sum <= 1_000_000_000),
            ).toBe(false)
          }
        })
        holds(pot, entries)
      }),
      { numRuns: 300 },
    )
  })
})

describe('a chain of entries', () => {
  const opened = aPot()
  const chain = ['reserved', 'committed', 'spent', 'reversed', 'uncommitted'].reduce(
    ({ pot, entries }, kind, n) => {
      const posted = post(pot, movement(kind as Entry['kind'], 4_500, `op-${n}`))
      if (isRefusal(posted)) throw new Error(posted.refused)
      return { pot: posted.pot, entries: [...entries, posted.entry] }
    },
    { pot: opened.pot, entries: [opened.entry] },
  ).entries
  const withEntry = (n: number, more: Partial<Entry>) => chain.with(n, { ...(chain[n] as Entry), ...more })

  it('verifies as it was written, and as it comes back from JSON', () => {
    expect(chainVerifies(chain)).toBe(true)
    expect(chainVerifies(JSON.parse(JSON.stringify(chain)))).toBe(true)
    expect(chainVerifies([])).toBe(true)
  })

  it.each([
    ['an amount changed', withEntry(2, { amount: 4_400 })],
    [
      'an amount and its sums changed',
      withEntry(5, { amount: 4_400, after: { ...(chain[5] as Entry).after, committed: 100, available: 99_900 } }),
    ],
    ['a kind changed', withEntry(1, { kind: 'released' })],
    ['another hand', withEntry(3, { by: 'somebody else' })],
    ['another day', withEntry(3, { at: '2026-11-21T10:00:00.000Z' })],
    ['another order', withEntry(3, { commissionId: anId(1) })],
    ['a reason added afterwards', withEntry(4, { reason: 'it was always so' })],
    ['sums that do not follow', withEntry(3, { after: { ...(chain[3] as Entry).after, available: 1 } })],
    ['one taken out', chain.toSpliced(3, 1)],
    ['the first taken out', chain.slice(1)],
    ['two changed about', chain.with(1, chain[2] as Entry).with(2, chain[1] as Entry)],
    ['one written twice', chain.toSpliced(3, 0, chain[3] as Entry)],
  ])('does not verify with %s', (_what, entries) => {
    expect(chainVerifies(entries)).toBe(false)
  })

  it('does not verify with any single word of any entry changed', () => {
    const words = chain.flatMap((each, n) => Object.keys(each).map((word) => ({ n, word: word as keyof Entry })))
    expect(words.length).toBeGreaterThan(50)
    for (const { n, word } of words) {
      const before = (chain[n] as Entry)[word]
      const other = { number: Number(before) + 1, string: `${before}x`, object: { ...Object(before), allocated: 1 } }
      const after = word === 'kind' ? kinds.find((kind) => kind !== before) : other[typeof before as keyof typeof other]
      expect(chainVerifies(withEntry(n, { [word]: after })), `${n} ${word}`).toBe(false)
    }
  })
})
