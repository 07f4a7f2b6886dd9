// Anger management is never offered as a perpetrator programme: abuse is about control, not temper, and a short course on anger gives false safety.
import type { OutcomeId } from '../measures/framework.ts'
import type { Side } from '../people/worker.ts'
import { bringsTogether } from './together.ts'
import { wordsOf } from './words.ts'

type Described = Parameters<typeof bringsTogether>[0]

const angerInName = /\banger\b|\btemper\b|\brage\b/i
const angerInKeyword = /\banger (management|control)\b|\b(managing|controlling) (anger|temper)\b/i

/** Whether a listing is anger management, as its provider says or by its own name and keywords. */
export const isAngerManagement = (it: Described): boolean => {
  if (it.kindOfHelp?.startsWith('domestic-abuse')) return false
  if (it.kindOfHelp === 'anger-management' || angerInName.test(it.name)) return true
  return (it.keywords ?? []).some((each) => angerInKeyword.test(each))
}

const perpetratorWords =
  /\b(perpetrat\w*|abusers?|abusing|abusive|dvpp|caring dads|controlling (partner|husband|boyfriend|father|dad|man)|violent (partner|husband|boyfriend|father|dad|stepdad|stepfather|man|men)|(hits|hit|hitting|hurts|beats|beating|strangl\w+) (his|the|her|my|their) (partner|wife|girlfriend|mum|mother)|wife beater|uses? (abuse|violence))\b/
const abuseWords = /\b(dv|da|dva|domestic|coercive|refuge)\b/

/** How far a question is about domestic abuse. */
export type AboutAbuse = 'perpetrator' | 'abuse' | undefined

/** What a question's side, words and needs say of abuse. */
export const aboutAbuse = (question: {
  readonly text?: string | undefined
  readonly side?: Side | undefined
  readonly needs?: readonly OutcomeId[] | undefined
  readonly kindOfHelp?: string | undefined
}): AboutAbuse => {
  const text = wordsOf(question.text ?? '').join(' ')
  if (question.side === 'perpetrator' || perpetratorWords.test(text)) return 'perpetrator'
  if (question.kindOfHelp === 'domestic-abuse-perpetrator-programme') return 'perpetrator'
  return abuseWords.test(text) || question.needs?.includes('safe-from-domestic-abuse') ? 'abuse' : undefined
}

// A search about abuse asks this of every listing: its words are read once.
const read = new WeakMap<Described, { readonly anger: boolean; readonly together: boolean }>()
const whatItIs = (it: Described) => {
  const known = read.get(it) ?? { anger: isAngerManagement(it), together: bringsTogether(it) }
  read.set(it, known)
  return known
}

/**
 * Whether a listing must not be offered: anger management and work that brings both adults together to anybody who asks
 * for work with a perpetrator, and anger management to adults whenever the question is about domestic abuse at all. A
 * child's group on anger stays.
 */
export const isFalseSafety = (it: Described, about: AboutAbuse): boolean => {
  if (about === undefined) return false
  const { anger, together } = whatItIs(it)
  if (about === 'perpetrator') return anger || together
  return anger && it.forWhom.some((whom) => whom !== 'child')
}
