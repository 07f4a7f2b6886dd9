// What it costs to keep the read models: write units an event, folded a hundred at a time.

import { potPositions, providerRecords } from '../../shared/insight/store.ts'
import { catchUp, type ReadModel } from '../../shared/platform/folder.ts'
import { books } from '../../shared/platform/log.ts'
import { newMeter } from '../../shared/platform/table.ts'
import { someEvents } from '../insight/some-events.ts'
import { aHouse } from '../support/a-house.ts'
import { atMost, type Figure } from './figures.ts'

/** A council's year: a pot a locality and one of the city, the providers of the demonstration. */
const count = 4_000
const cast = { pots: 9, providers: 14, inOrder: true }

export const readModels = async (): Promise<Figure[]> => {
  const house = await aHouse()
  const events = someEvents(count, 1, cast)
  for (const book of books) {
    const its = events.filter((event) => event.book === book)
    for (let at = 0; at < its.length; at += 90) {
      await house.table.transact(
        its.slice(at, at + 90).map((event) => ({
          put: { pk: `LOG#${book}`, sk: String(event.seq).padStart(12, '0'), ...event },
        })),
      )
    }
  }
  const figures: Figure[] = []
  for (const [name, model] of [
    ['pot positions', potPositions],
    ['provider records', providerRecords],
  ] as readonly [string, ReadModel<object>][]) {
    const meter = newMeter()
    await catchUp(house.table.metered(meter), model)
    figures.push(atMost('read models, batches of 100', `${name}: WCU an event`, meter.wcu / count, 0.2))
  }
  await house.close()
  return figures
}
