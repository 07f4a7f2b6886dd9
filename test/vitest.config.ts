// Sorts the tests into projects, so that one kind can be run alone and none is forgotten.
import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

const root = join(import.meta.dirname, '..')
const under = (folder: string): string => `test/${folder}/**/*.test.{ts,tsx}`
const ELSEWHERE = ['architecture', 'platform', 'browser', 'journeys', 'infra', 'bench', 'simulation']

const project = (name: string, include: string[], more: object = {}) => ({
  extends: true as const,
  test: { name, include, ...more },
})

export default defineConfig({
  root,
  test: {
    root,
    restoreMocks: true,
    projects: [
      project('architecture', [under('architecture')], { testTimeout: 60_000 }),
      // Whatever has no project of its own is a rule: a new room's tests run from their first day.
      project('rules', ['test/**/*.test.{ts,tsx}'], { exclude: ELSEWHERE.map(under), testTimeout: 30_000 }),
      project('platform', [under('platform')], { testTimeout: 60_000 }),
      // Each file starts a product or a browser of its own; more than two at once starve one another.
      project('journeys', [under('browser'), under('journeys')], {
        globalSetup: ['test/browser/unpack.ts'],
        maxWorkers: 2,
        testTimeout: 120_000,
        hookTimeout: 120_000,
      }),
      project('simulation', [under('simulation')], { testTimeout: 300_000 }),
      project('infra', [under('infra')], { testTimeout: 120_000, hookTimeout: 120_000 }),
      project('bench', [under('bench')], { fileParallelism: false, testTimeout: 600_000, hookTimeout: 120_000 }),
    ],
  },
})
