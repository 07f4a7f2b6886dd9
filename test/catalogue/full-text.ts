// The same listings in SQLite FTS5, asked as somebody would who knows it well: what the search is measured beside.
import { DatabaseSync } from 'node:sqlite'
import type { Catalogue } from '../../shared/catalogue/catalogue.ts'
import { programmeOf } from '../../shared/catalogue/fit.ts'
import { kindsOfHelp } from '../../shared/catalogue/kind-of-help.ts'
import { boosts } from '../../shared/catalogue/word-index.ts'
import { isFiller, wordsOf } from '../../shared/catalogue/words.ts'

const fields = ['name', 'kind', 'keywords', 'programme', 'summary', 'forWhom', 'provider'] as const

/**
 * English stems, every field weighted as the search weighs it, words as beginnings, fillers left out; all words first,
 * and any of them when nothing has all. No synonyms and no mending of slips: FTS5 has none.
 */
export const fullTextOf = (catalogue: Catalogue): { readonly find: (text: string) => string[] } => {
  const database = new DatabaseSync(':memory:')
  database.exec(
    `CREATE VIRTUAL TABLE listing USING fts5(id UNINDEXED, ${fields.join(', ')}, tokenize = 'porter unicode61')`,
  )
  const insert = database.prepare(`INSERT INTO listing VALUES (?${', ?'.repeat(fields.length)})`)
  database.exec('BEGIN')
  for (const it of catalogue.listings.values()) {
    const programme = programmeOf(catalogue, it)
    const said: Record<(typeof fields)[number], string> = {
      name: it.name,
      kind: it.kindOfHelp ? kindsOfHelp[it.kindOfHelp] : '',
      keywords: (it.keywords ?? []).join(' '),
      programme: programme ? `${programme.name} ${programme.category ?? ''} ${programme.summary}` : '',
      summary: it.summary,
      forWhom: it.forWhom.join(' '),
      provider: catalogue.providers.get(it.providerId)?.name ?? '',
    }
    insert.run(it.id, ...fields.map((field) => said[field]))
  }
  database.exec('COMMIT')
  const weights = [0, ...fields.map((field) => boosts[field])].join(', ')
  const ask = database.prepare(
    `SELECT id FROM listing WHERE listing MATCH ? ORDER BY bm25(listing, ${weights}) LIMIT 25`,
  )
  const asked = (text: string, joined: ' AND ' | ' OR '): string => {
    const words = wordsOf(text)
    const telling = words.filter((word) => !isFiller(word))
    return (telling.length > 0 ? telling : words).map((word) => `"${word}"${word.length > 3 ? '*' : ''}`).join(joined)
  }
  const answer = (query: string): string[] => (query === '' ? [] : ask.all(query).map(({ id }) => String(id)))
  return {
    find: (text) => {
      const every = answer(asked(text, ' AND '))
      return every.length > 0 ? every : answer(asked(text, ' OR '))
    },
  }
}
