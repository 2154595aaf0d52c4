import { DatabaseSync } from 'node:sqlite'
import path from 'node:path'
import { applyPatch } from 'mendoza'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { API, openLake, type TestLake } from '../testing/lake.ts'

let lake: TestLake
const revisions: string[] = []

beforeAll(async () => {
  lake = await openLake()
  const words = 'words that every version has, and'
  const made = await lake.editor.create({ _id: 'drafts.a', _type: 'note', text: 'first', words })
  revisions.push(made._rev)
  for (const text of ['second', 'third']) {
    const patch = { text, words: `${words} ${text}` }
    const { _rev } = await lake.editor.patch('drafts.a').set(patch).commit()
    revisions.push(_rev)
  }
  await lake.editor.action({
    actionType: 'sanity.action.document.publish',
    publishedId: 'a',
    draftId: 'drafts.a',
  })
})
afterAll(() => lake.close())

/** A line of the transaction log, as the Studio reads it. */
interface Line {
  readonly id: string
  readonly author: string
  readonly timestamp: string
  readonly documentIDs: string[]
  readonly mutations: unknown[]
  readonly effects: Record<string, { apply: unknown[]; revert: unknown[] }>
}

async function log(ids: string, search = ''): Promise<Line[]> {
  const response = await lake.request(
    `${API}/data/history/production/transactions/${ids}?${search}`,
  )
  const text = await response.text()
  // The protocol is newline-delimited JSON of this shape.
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Line)
}

async function then(query: string): Promise<unknown> {
  const response = await lake.request(`${API}/data/history/production/documents/drafts.a?${query}`)
  return Object(await response.json()).documents[0]
}

describe('the transaction log', () => {
  it('tells every change with its author, oldest first', async () => {
    const lines = await log('a,drafts.a', 'limit=100')
    expect(lines.map(({ id }) => id).slice(0, 3)).toEqual(revisions)
    expect(lines).toHaveLength(4)
    expect(new Set(lines.map(({ author }) => author)).size).toBe(1)
    expect(lines.at(-1)?.documentIDs.toSorted()).toEqual(['a', 'drafts.a'])
  })

  it('is enough to make every version again, forwards and backwards', async () => {
    const lines = await log('drafts.a', 'limit=100')
    let document: unknown = null
    const seen: unknown[] = []
    for (const { effects } of lines) {
      document = applyPatch(document, effects['drafts.a']?.apply ?? [])
      seen.push(document)
    }
    expect(seen.map((one) => Object(one).text)).toEqual(['first', 'second', 'third', undefined])
    for (const { effects } of lines.toReversed().slice(0, 2)) {
      document = applyPatch(document, effects['drafts.a']?.revert ?? [])
    }
    const { _rev, ...second } = Object(await then(`revision=${revisions[1]}`))
    expect(document).toEqual(second)
    expect(_rev).toBe(revisions[1])
  })

  it('tells what was asked for, and keeps the whole of a new document only once', async () => {
    const { url, token, data } = lake
    const text = 'a sentence that no other document has'
    const answer = await fetch(`${url}${API}/data/mutate/production`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({
        mutations: [
          { createOrReplace: { _id: 'once', _type: 'note', text } },
          { create: { _id: 'twice', _type: 'note', text: 'first' } },
          { patch: { id: 'twice', set: { text: 'second' } } },
        ],
      }),
    })
    expect(answer.status).toBe(200)
    const [once] = await log('once')
    expect(once?.mutations).toEqual([
      { createOrReplace: { _id: 'once', _type: 'note', text, _createdAt: once?.timestamp } },
    ])
    const [twice] = await log('twice')
    expect(twice?.mutations).toEqual([
      { create: { _id: 'twice', _type: 'note', text: 'first' } },
      { patch: { id: 'twice', set: { text: 'second' } } },
    ])
    const db = new DatabaseSync(path.join(data, 'lake.sqlite'), { readOnly: true })
    const rows = db.prepare("SELECT * FROM changes WHERE document_id = 'once'").all()
    db.close()
    expect(JSON.stringify(rows).split(text)).toHaveLength(2)
  })

  it('is read in parts, in either direction', async () => {
    const [first] = await log('drafts.a', 'limit=1')
    expect(first?.id).toBe(revisions[0])
    const [last] = await log('drafts.a', 'limit=1&reverse=true&excludeMutations=true')
    expect(last).not.toHaveProperty('mutations')
    const later = await log('drafts.a', `fromTransaction=${revisions[1]}&limit=100`)
    expect(later[0]?.id).toBe(revisions[1])
  })
})

describe('a document as it was', () => {
  it('is found by its revision', async () => {
    expect(await then(`revision=${revisions[1]}`)).toMatchObject({ text: 'second' })
  })

  it('is found as it was last, when it is gone', async () => {
    expect(await then('lastRevision=true')).toMatchObject({ text: 'third' })
  })
})

it('tells the Studio what happened, in its words, newest first', async () => {
  const types = async (id: string) => {
    const response = await lake.request(`${API}/data/history/production/events/documents/${id}`)
    return Object(await response.json()).events[id].map((event: { type: string }) => event.type)
  }
  expect(await types('a')).toEqual(['publishDocumentVersion'])
  expect(await types('drafts.a')).toEqual(['publishDocumentVersion', 'createDocumentVersion'])
})

it('covers each entry with a hash of it and of the one before', () => {
  const db = new DatabaseSync(path.join(lake.data, 'lake.sqlite'), { readOnly: true })
  const hashes = db.prepare('SELECT hash FROM transactions').all()
  db.close()
  expect(hashes.length).toBeGreaterThan(3)
  expect(new Set(hashes.map(({ hash }) => String(hash))).size).toBe(hashes.length)
})
