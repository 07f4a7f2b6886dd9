import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { firstRefusal, isRefusal, reasons, refuse } from '../../shared/kernel/decision.ts'

const root = join(import.meta.dirname, '..', '..')

describe('a refusal', () => {
  it('is a value with a stable reason, and a sentence about this case when there is one', () => {
    expect(refuse('pot-closed')).toEqual({ refused: 'pot-closed' })
    expect(refuse('pot-closed', 'This pot has been closed.')).toEqual({
      refused: 'pot-closed',
      detail: 'This pot has been closed.',
    })
  })

  it('is told from everything else', () => {
    expect(isRefusal(refuse('pot-closed'))).toBe(true)
    for (const other of [undefined, null, 'refused', 0, {}, { state: 'refused' }]) expect(isRefusal(other)).toBe(false)
  })

  it('is the first of several judgements, in the order given', () => {
    const first = refuse('no-agreement-recorded')
    expect(firstRefusal(undefined, first, refuse('pot-closed'))).toBe(first)
    expect(firstRefusal(undefined, undefined)).toBeUndefined()
  })

  it('has reasons in kebab-case, each once, in the order of the alphabet', () => {
    expect(reasons.filter((each) => !/^[a-z]+(-[a-z]+)*$/.test(each))).toEqual([])
    expect([...new Set(reasons)].sort()).toEqual([...reasons])
  })

  it('that a rule gives has a test that shows it', async () => {
    const sources = async (folder: string, ending: string) => {
      const paths = (await readdir(join(root, folder), { recursive: true })).filter((path) => path.endsWith(ending))
      return (await Promise.all(paths.map((path) => readFile(join(root, folder, path), 'utf8')))).join('\n')
    }
    const [rules, tests] = await Promise.all([sources('shared', '.ts'), sources('test', '.test.ts')])
    const given = reasons.filter((reason) => new RegExp(`refuse\\(\\s*'${reason}'`).test(rules))
    expect(given.length).toBeGreaterThan(20)
    expect(given.filter((reason) => !tests.includes(`'${reason}'`))).toEqual([])
  })
})
