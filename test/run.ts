// Runs everything that could say the house is wrong, and ends with one line: N passed, N failed.
import { spawn } from 'node:child_process'
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type Count, countOf, ofStep, sum, type VitestReport } from './closing-line.ts'

const REPORT = 'test-output/vitest.json'

process.chdir(join(import.meta.dirname, '..'))

const run = (title: string, command: string, ...args: string[]): Promise<boolean> => {
  console.log(`\n── ${title}`)
  const path = [join('node_modules', '.bin'), process.env.PATH].join(process.platform === 'win32' ? ';' : ':')
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      stdio: 'inherit',
      env: { ...process.env, PATH: path },
      shell: process.platform === 'win32',
    })
    child.on('error', (fault) => {
      console.error(`${command} could not be started: ${fault.message}`)
      resolve(false)
    })
    child.on('close', (code) => resolve(code === 0))
  })
}

const vitest = async (): Promise<Count> => {
  await rm(REPORT, { force: true })
  const passed = await run(
    'tests',
    'vitest',
    ...['run', '--config', 'test/vitest.config.ts', '--project', '!bench'],
    ...['--reporter', 'default', '--reporter', 'json', `--outputFile.json=${REPORT}`],
  )
  const report: VitestReport | undefined = await readFile(REPORT, 'utf8').then(JSON.parse, () => undefined)
  return countOf(passed, report)
}

// A step that fails does not hide what the next would have said.
const counts: Count[] = [
  ofStep(await run('types', 'tsc', '--noEmit', '-p', '.')),
  ofStep(await run('lint', 'biome', 'ci', '--config-path=.biome.json', '.')),
  ofStep(await run('build', 'node', 'infra/build.ts')),
  await vitest(),
]
const { passed, failed } = sum(counts)
process.exitCode = failed === 0 ? 0 : 1
console.log(`\n${passed} passed, ${failed} failed`)
