import type { DatabaseSync, SQLInputValue } from 'node:sqlite'
import { SECTIONS } from './newsroom.ts'
import type { Parameters, QueryName } from './queries.ts'

const at = (path: string, table = 'd') =>
  `(${table}.body ->> '$${path
    .split('.')
    .map((name) => `."${name}"`)
    .join('')}')`
const SHOWN = `d.dataset = 1 AND d.layer = ''`
const article = `${SHOWN} AND d.type = 'article'`
const quote = `${SHOWN} AND d.type = 'quote'`
const pair = (name: string, sql: string) => `'${name}', ${sql}`
const some = (table: string, ...names: string[]) =>
  `json_object(${["'_id', " + table + '.id', ...names.map((name) => pair(name, `${table}.body -> '$.${name}'`))].join(', ')})`
const CARD = `json_object('_id', d.id, 'headline', d.body -> '$.headline', 'dek', d.body -> '$.dek', 'section', d.body -> '$.section', 'publishedAt', d.body -> '$.publishedAt', 'slug', d.body -> '$.slug.current', 'byline', d.body -> '$.byline')`
const TEXT = `(SELECT group_concat(c.value ->> '$.text', ' ') FROM json_each(d.body, '$.body') b, json_each(b.value, '$.children') c)`
/** The generator's texts are words with a space between. */
const hasBoth = (text: string) =>
  `(SELECT instr(t, ?2) > 0 AND instr(t, ?3) > 0 FROM (SELECT ' ' || ${text} || ' ' AS t))`
const listed = (what: string, from: string) =>
  `(SELECT json_group_array(json(j)) FROM (SELECT ${what} j FROM ${from}))`
const one = (what: string, table: string, id: string) =>
  `json((SELECT ${what} FROM documents ${table} INDEXED BY sqlite_autoindex_documents_1 WHERE ${table}.dataset = 1 AND ${table}.id = ${id}))`

/**
 * The answers as SQL that somebody wrote for each query, on the same tables: the whole JSON is made by
 * SQLite. What it takes is the least that an engine over this file could take.
 */
export function byHand(db: DatabaseSync): (name: QueryName, given: Parameters) => string {
  const index = (paths: string[]): string => {
    const text = JSON.stringify(paths.map((path) => path.split('.')))
    const row = db.prepare('SELECT id FROM path_indexes WHERE paths = ?').get(text)
    if (row === undefined) throw new Error(`the index by ${text} is not there`)
    return `path_index_${Number(row['id'])}`
  }
  const bySection = `documents d INDEXED BY ${index(['section', 'publishedAt'])}`
  const bySlug = `documents d INDEXED BY ${index(['slug.current'])}`
  const bySpeaker = `documents d INDEXED BY ${index(['speaker._ref', 'saidAt'])}`
  const byEvent = `documents d INDEXED BY ${index(['event._ref'])}`
  const source = (id: string, ...names: string[]) => one(some('s', ...names), 's', id)
  const statements: Record<
    QueryName,
    { sql: string; values: (given: Parameters) => SQLInputValue[] }
  > = {
    article: {
      sql: `SELECT json_object('_id', d.id, 'headline', d.body -> '$.headline', 'dek', d.body -> '$.dek', 'section', d.body -> '$.section', 'publishedAt', d.body -> '$.publishedAt', 'slug', d.body -> '$.slug.current', 'byline', d.body -> '$.byline', 'body', d.body -> '$.body',
        'quotes', json(${listed(
          `json_object('_id', q.id, 'text', q.body -> '$.text', 'saidAt', q.body -> '$.saidAt', 'context', q.body -> '$.context', 'speaker', ${source(`q.body ->> '$.speaker._ref'`, 'name', 'organization')}, 'via', ${source(`q.body ->> '$.via._ref'`, 'name', 'url')})`,
          `json_each(d.body, '$.quotes') e CROSS JOIN documents q INDEXED BY sqlite_autoindex_documents_1 WHERE q.dataset = 1 AND q.id = e.value ->> '$._ref'`,
        )}),
        'events', json(${listed(some('v', 'name', 'startDate', 'occurrenceStatus'), `json_each(d.body, '$.events') e CROSS JOIN documents v INDEXED BY sqlite_autoindex_documents_1 WHERE v.dataset = 1 AND v.id = e.value ->> '$._ref'`)})) AS j
        FROM ${bySlug} WHERE ${article} AND ${at('slug.current')} = ? LIMIT 1`,
      values: ({ slug }) => [slug],
    },
    newest: {
      sql: `SELECT ${listed(CARD, `${bySection} WHERE ${article} AND ${at('section')} = ? ORDER BY ${at('publishedAt')} DESC, d.published_id LIMIT 20`)} AS j`,
      values: ({ section }) => [section],
    },
    cursor: {
      sql: `SELECT ${listed(CARD, `${bySection} WHERE ${article} AND ${at('section')} = ? AND ${at('publishedAt')} <= ? AND (${at('publishedAt')} < ? OR d.id > ?) ORDER BY ${at('publishedAt')} DESC, d.published_id LIMIT 20`)} AS j`,
      values: ({ section, date, id }) => [section, date, date, id],
    },
    speaker: {
      sql: `SELECT ${listed(
        `json_object('_id', d.id, 'text', d.body -> '$.text', 'saidAt', d.body -> '$.saidAt', 'context', d.body -> '$.context', 'via', (SELECT s.body -> '$.name' FROM documents s WHERE s.dataset = 1 AND s.id = d.body ->> '$.via._ref'), 'event', (SELECT s.body -> '$.name' FROM documents s WHERE s.dataset = 1 AND s.id = d.body ->> '$.event._ref'))`,
        `${bySpeaker} WHERE ${quote} AND ${at('speaker._ref')} = ? ORDER BY ${at('saidAt')} DESC, d.published_id LIMIT 50`,
      )} AS j`,
      values: (given) => [given.source],
    },
    event: {
      sql: `SELECT json_object('_id', v.id, 'name', v.body -> '$.name', 'description', v.body -> '$.description', 'startDate', v.body -> '$.startDate',
        'articles', json(${listed(`json_object('_id', d.id, 'headline', d.body -> '$.headline', 'publishedAt', d.body -> '$.publishedAt', 'slug', d.body -> '$.slug.current')`, `mentions m CROSS JOIN documents d ON d.seq = m.from_seq WHERE m.dataset = 1 AND m.to_id = v.id AND ${article} ORDER BY ${at('publishedAt')}, d.id`)}),
        'quotes', (SELECT count(*) FROM ${byEvent} WHERE ${quote} AND ${at('event._ref')} = +v.id)) AS j
        FROM documents v WHERE v.dataset = 1 AND v.id = ?`,
      values: ({ event }) => [event],
    },
    source: {
      sql: `SELECT json_patch(json(s.body), json_object('_originalId', s.id, 'quotes', (SELECT count(*) FROM ${bySpeaker} WHERE ${quote} AND ${at('speaker._ref')} = +s.id),
        'latest', json(${listed(`json_object('_id', d.id, 'text', d.body -> '$.text', 'saidAt', d.body -> '$.saidAt')`, `${bySpeaker} WHERE ${quote} AND ${at('speaker._ref')} = +s.id ORDER BY ${at('saidAt')} DESC, d.published_id LIMIT 5`)}))) AS j
        FROM documents s WHERE s.dataset = 1 AND s.id = ?`,
      values: (given) => [given.source],
    },
    search: {
      sql: `SELECT ${listed(
        `json_object('_id', d.id, 'headline', d.body -> '$.headline', 'publishedAt', d.body -> '$.publishedAt', 'slug', d.body -> '$.slug.current')`,
        // The index finds both words anywhere in an article; they must stand in one of two texts.
        `documents d NOT INDEXED WHERE d.seq IN (SELECT rowid FROM words WHERE words MATCH ?1) AND ${article} AND (${hasBoth(at('headline'))} OR ${hasBoth(TEXT)}) ORDER BY ${at('publishedAt')} DESC, d.published_id LIMIT 20`,
      )} AS j`,
      values: ({ words }) => {
        const both = words.split(' ')
        return [both.map((word) => `"${word}"`).join(' AND '), ...both.map((word) => ` ${word} `)]
      },
    },
    counts: {
      sql: `SELECT json_object(${SECTIONS.map((section) => `'${section}', (SELECT count(*) FROM ${bySection} WHERE ${article} AND ${at('section')} = '${section}')`).join(', ')}) AS j`,
      values: () => [],
    },
    studio: {
      sql: `SELECT ${listed(`json_object('_id', d.id, '_type', d.type)`, `documents d INDEXED BY documents_by_type WHERE ${article} ORDER BY d.updated_at DESC, d.published_id LIMIT 100`)} AS j`,
      values: () => [],
    },
    ids: {
      sql: `SELECT json_group_array(json(d.body)) AS j FROM documents d WHERE ${SHOWN} AND d.id IN (SELECT value FROM json_each(?))`,
      values: ({ ids }) => [JSON.stringify(ids)],
    },
  }
  const prepared = Object.fromEntries(
    Object.entries(statements).map(([name, { sql }]) => [name, db.prepare(sql)]),
  )
  return (name, given) => String(prepared[name]?.get(...statements[name].values(given))?.['j'])
}
