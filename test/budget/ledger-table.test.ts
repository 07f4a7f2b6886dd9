import { randomInt } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isOver } from '../../shared/brokerage/transition.ts'
import { chainVerifies, moved } from '../../shared/budget/entry.ts'
import type { Balances } from '../../shared/budget/pot.ts'
import { catchUpAll, potPositions } from '../../shared/insight/store.ts'
import { instantSpend } from '../../shared/plans/standing.ts'
import { chainHolds } from '../../shared/platform/event.ts'
import { findFolded } from '../../shared/platform/folder.ts'
import { atTheStart, books, eventsOf } from '../../shared/platform/log.ts'
import { anId } from '../brokerage/a-commission.ts'
import { type Command, firstDay, nextCommand, raw, thePots } from './ledger-commands.ts'
import { aModel } from './ledger-model.ts'
import { onTable } from './ledger-on-table.ts'

const wanted = 2_050
const seed = Number(process.env.LEDGER_SEED ?? randomInt(2 ** 31))
const sum = (figures: readonly number[]) => figures.reduce((a, b) => a + b, 0)

let house: Awaited<ReturnType<typeof onTable>>
beforeAll(async () => {
  house = await onTable()
}, 60_000)
afterAll(() => house.close())

describe(`the ledger on the table (LEDGER_SEED=${seed})`, () => {
  const model = aModel(firstDay)
  const answers = new Map<string, number>()

  /** The pots, the orders and how each family stands, beside the model. */
  const agrees = async (after: unknown) => {
    const orders = await house.allOrders(model.orders.keys())
    for (const { id, allocated } of thePots) {
      const its = orders.filter((each) => each.potId === id)
      const pot = await house.pot(id)
      expect(pot, JSON.stringify(after)).toMatchObject({ allocated, ...model.potSums(id) })
      expect(sum(its.map((each) => each.held))).toBe((pot?.reserved ?? 0) + (pot?.committed ?? 0))
      expect(sum(its.map((each) => each.spent))).toBe(pot?.spent)
    }
    const families = model.families()
    const standings = await house.standings(families)
    families.forEach((id, n) => {
      const stands = standings[n]
      if (!stands) throw new Error(`family ${id} has lost its standing`)
      expect(instantSpend(stands, model.today()), JSON.stringify(after)).toBe(model.instantOf(id))
      const running = orders.filter((each) => each.familyPlanId === id && !isOver(each.state))
      expect(stands.running.map((each) => each.id).sort()).toEqual(running.map((each) => each.id).sort())
    })
  }

  it(`agrees with the model for ${wanted.toLocaleString('en-GB')} commands sent to the API`, {
    timeout: 600_000,
  }, async () => {
    const before: Command[] = []
    let ids = 100_000
    const nextId = () => {
      ids += 1
      return anId(ids)
    }
    const chances = fc.sample(fc.noBias(raw), { numRuns: wanted * 2, seed })
    for (const chance of chances) {
      if (before.length >= wanted) break
      const command = nextCommand(model, before, nextId, chance)
      const expected = model.answer(command)
      const answer = await house.answer(command)
      expect({ n: before.length, command, answer }).toEqual({ n: before.length, command, answer: expected })
      if (command.do === 'days') continue
      before.push(command)
      const kind = `${command.do} ${/^\d/.test(answer) ? 'expired' : answer}`
      answers.set(kind, (answers.get(kind) ?? 0) + 1)
      if (before.length % 10 === 0) await agrees(command)
    }
    await agrees('all of it')
    console.log(
      `ledger on the table: ${before.length} commands to ${model.today()}; ${[...answers]
        .sort(([, a], [, b]) => b - a)
        .map(([what, n]) => `${what} ${n}`)
        .join(' · ')}`,
    )
    expect(before.length).toBeGreaterThanOrEqual(2_000)
    expect(house.faults).toEqual([])
    for (const often of [
      'request done',
      'request again',
      'request id-already-used',
      'act done',
      'act again',
      'deliver done',
      'deliver again',
      'settle done',
      'settle again',
      'withdraw-agreement done',
      'expire expired',
    ]) {
      expect(answers.get(often) ?? 0, often).toBeGreaterThan(0)
    }
  })

  it('keeps every entry: the pot is the fold of them, each operation once, the chain whole', async () => {
    for (const { id } of thePots) {
      const [pot, entries] = [await house.pot(id), await house.allEntries(id)]
      const none: Balances = { allocated: 0, reserved: 0, committed: 0, spent: 0 }
      const folded = entries.reduce((sums, each) => moved(sums, each.kind, each.amount), none)
      expect(pot).toMatchObject({ ...folded, version: entries.length })
      expect(new Set(entries.map((each) => each.id)).size).toBe(entries.length)
      expect(entries.filter((each) => each.after.available < 0)).toEqual([])
      expect(chainVerifies(entries)).toBe(true)
    }
  })

  it('tells the log all of it, in whole chained books, from which the pots can be counted again', async () => {
    for (const book of books) {
      const events = await eventsOf(house.table, book, 0, 10_000)
      expect(chainHolds(atTheStart, events)).toBe(true)
    }
    await catchUpAll(house.table)
    for (const { id, allocated } of thePots) {
      expect(await findFolded(house.table, potPositions, id)).toMatchObject({ allocated, ...model.potSums(id) })
    }
  })
})
