// A search saved for a family: asked again with one tap, as the menu is on that day.
import * as z from 'zod'
import { aboutAbuse } from '../catalogue/perpetrator-work.ts'
import type { Day } from '../kernel/calendar.ts'
import { day } from '../kernel/calendar.ts'
import { id } from '../kernel/identifiers.ts'
import { isA, seesSide } from '../people/asker.ts'
import { side, type Worker } from '../people/worker.ts'
import type { FamilyPlan, Need } from './family-plan.ts'
import { sought } from './sought.ts'

/** What a worker saves: a question, and the need it is asked for, which fills in the rest each time. */
export const savedSearchGiven = z
  .strictObject({
    name: z
      .string()
      .trim()
      .min(1, { error: 'Give the search a name' })
      .max(80, { error: 'Use 80 characters or fewer' }),
    needId: id.optional(),
    question: sought,
  })
  .refine(({ needId, question }) => needId !== undefined || Object.keys(question).length > 0, {
    error: 'Say what to look for, or for which need',
    path: ['question'],
  })
export type SavedSearchGiven = z.infer<typeof savedSearchGiven>

/** As kept. `apart` is the compartment it belongs to, or "both" where its words are of domestic abuse and no need says whose. */
export const savedSearch = z.object({
  id,
  name: z.string(),
  needId: id.optional(),
  question: sought,
  apart: z.union([side, z.literal('both')]).optional(),
  savedOn: day,
  author: z.string(),
  mark: z.string(),
})
export type SavedSearch = z.infer<typeof savedSearch>

/** `total` is what it finds today, and `open` how many of those can start now. */
export const savedSearchView = savedSearch.omit({ author: true, mark: true, apart: true }).extend({
  total: z.int(),
  open: z.int(),
})
export type SavedSearchView = z.infer<typeof savedSearchView>

/** A search on the day it is saved. */
export const aSavedSearch = (
  given: SavedSearchGiven,
  need: Need | undefined,
  saved: { readonly id: string; readonly by: Worker; readonly on: Day; readonly mark: string },
): SavedSearch => {
  const words = aboutAbuse({ text: given.question.text, kindOfHelp: given.question.kindOfHelp }) ? 'both' : undefined
  const apart = need?.side ?? saved.by.side ?? words
  return {
    ...given,
    id: saved.id,
    savedOn: saved.on,
    author: saved.by.id,
    mark: saved.mark,
    ...(apart ? { apart } : {}),
  }
}

/** Whether somebody who sees the plan sees this search of it: one side's words are never shown to the other. */
export const maySeeSearch = (asker: Worker, plan: Pick<FamilyPlan, 'needs'>, it: SavedSearch): boolean => {
  const need = plan.needs.find((each) => each.id === it.needId)
  if (it.needId !== undefined && !need) return false
  if (it.apart === 'both') return asker.side === undefined && !isA(asker, 'hub-support')
  return seesSide(asker, need?.side ?? it.apart)
}
