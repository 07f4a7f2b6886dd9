// Makes the read models again from the events, over the data of this machine, and says whether the bytes are the same.
import { resolve } from 'node:path'
import { rebuild } from '../../shared/insight/store.ts'
import { jittered } from '../../shared/platform/faults.ts'
import { createTable, makeTable, sendThroughSdk } from '../../shared/platform/table.ts'
import { startEngine } from './engine.ts'

const engine = await startEngine(resolve(process.env.DATA_DIR ?? '.data'))
await makeTable('early-help', engine.config)
const { events, same } = await rebuild(createTable('early-help', sendThroughSdk(engine.config), jittered(Math.random)))
console.log(`Folded ${events} events again: ${same ? 'the same bytes as before' : 'DIFFERENT from before'}`)
await engine.stop()
process.exit(same ? 0 : 1)
