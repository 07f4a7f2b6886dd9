import { afterAll, beforeAll, expect, it } from 'vitest'
import { aTown, type Town } from '../support/a-town.ts'
import { type Figure, table } from './figures.ts'
import { flatness } from './flatness.ts'
import { readModels } from './read-models.ts'
import { searching } from './searching.ts'
import { weights } from './weights.ts'
import { works } from './works.ts'
import { manyWriters } from './writers.ts'

let town: Town
const figures: Figure[] = []
beforeAll(async () => {
  town = await aTown({ allocated: 100_000_000 })
})
afterAll(async () => {
  await town.close()
  console.log(`\n${table(figures)}\n`)
})

const keeps = async (measuring: Promise<Figure[]>) => {
  const measured = await measuring
  figures.push(...measured)
  expect(measured.filter((each) => each.kept === false)).toEqual([])
}

it('the works of a day cost what they may', () => keeps(works(town)))
it('pages stay as cheap as they were', () => keeps(flatness(town)))
it('two hundred writers on one pot overspend nothing, lose nothing and seldom try twice', () => keeps(manyWriters()))
it('read models are kept for little', () => keeps(readModels()))
it('the catalogue is searched better than full text search does it, and no slower at its slowest', () =>
  keeps(searching()))
it('bundles and pages are light', () => keeps(weights(town)))
