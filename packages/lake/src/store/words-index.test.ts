import { afterEach, expect, it } from 'vitest'
import { searchFor } from '../groq/plan/sql/words.ts'
import { wordsIn } from '../groq/words.ts'
import { system } from '../identity.ts'
import { temporaryFolder } from '../testing/lake.ts'
import { Store } from './store.ts'
import { WordsIndex } from './words-index.ts'

const open: (() => void)[] = []
afterEach(() => {
  for (const close of open.splice(0).toReversed()) close()
})

/** The index of words of an empty dataset, as it takes in documents when it is told to. */
function emptyLake() {
  const { path, remove } = temporaryFolder()
  const store = new Store({ folder: path })
  const dataset = store.createDataset('production', { aclMode: 'private' })
  const index = new WordsIndex(store.db)
  open.push(
    remove,
    () => store.close(),
    () => index.close(),
  )
  const mutate = (...mutations: object[]) => dataset.mutate({ mutations, identity: system })
  const takeIn = () => {
    while (index.catchUp());
  }
  const found = (words: string) =>
    store.db
      .prepare('SELECT d.id FROM words w JOIN documents d ON d.seq = w.rowid WHERE words MATCH ?')
      .all(words)
      .map(({ id }) => id)
  return { store, index, mutate, takeIn, found }
}

/** Every letter and mark of the first plane. */
const characters = Array.from({ length: 0x10000 }, (_, code) => code)
  .filter((code) => code > 0 && (code < 0xd800 || code > 0xdfff))
  .map((code) => String.fromCharCode(code))

it(
  'has each word as searches compare it, whatever letters stand in it',
  { timeout: 60_000 },
  () => {
    const lake = emptyLake()
    const text = (character: string) => `qa${character}qb ${character}x y${character}`
    lake.mutate(
      ...characters.map((character, at) => ({
        create: { _id: `at-${at}`, _type: 'note', text: text(character) },
      })),
    )
    lake.takeIn()
    lake.store.db.exec('CREATE VIRTUAL TABLE temp.terms USING fts5vocab(main, words, instance)')
    const rows = lake.store.db.prepare(
      'SELECT d.id, t.term FROM temp.terms t JOIN documents d ON d.seq = t.doc',
    )
    const terms = new Set(rows.lists().map(([id, term]) => `${String(id)} ${String(term)}`))
    // Of an s at the end of a Greek word, FTS5 makes another one, in what it is asked as well.
    const missing = characters.flatMap((character, at) =>
      wordsIn(text(character)).filter(
        (word) => searchFor([word]) !== '' && !terms.has(`at-${at} ${word.replaceAll('ς', 'σ')}`),
      ),
    )
    expect(missing).toEqual([])
  },
)

it('finds the beginning of a word in what was written, written again and deleted', () => {
  const lake = emptyLake()
  const note = (_id: string, text: string) => ({ createOrReplace: { _id, _type: 'note', text } })
  lake.mutate(note('one', 'The harbour'), note('two', 'A harbinger'), note('three', 'harbours'))
  lake.takeIn()
  expect(lake.found('"harb"*')).toEqual(['one', 'two', 'three'])
  lake.mutate(note('one', 'The pier'), { delete: { id: 'two' } })
  lake.takeIn()
  expect(lake.found('"harb"*')).toEqual(['three'])
  expect(lake.found('"harbinger"')).toEqual([])
  expect(lake.found('"pier"')).toEqual(['one'])
  // What is deleted before its words are taken in leaves none, and no note.
  lake.mutate(note('four', 'A lighthouse'))
  lake.mutate({ delete: { id: 'four' } }, note('five', 'A lighthouse'))
  lake.takeIn()
  expect(lake.found('"lighthouse"')).toEqual(['five'])
  expect(lake.store.db.prepare('SELECT count(*) AS left FROM words_pending').get()).toEqual({
    left: 0,
  })
})

it('merges the pieces in which words are taken in: a search looks into each', () => {
  const lake = emptyLake()
  for (let count = 0; count < 12; count++) {
    lake.mutate({ create: { _id: `note-${count}`, _type: 'note', text: `A pier ${count}` } })
    lake.takeIn()
  }
  const [pieces] = lake.store.db.prepare('SELECT count(DISTINCT segid) FROM words_idx').lists()
  expect(Number(pieces?.[0])).toBeLessThan(8)
  expect(lake.found('"pier"')).toHaveLength(12)
})

it('is ready when all that was noted is taken in, so that what comes next can gather', () => {
  const lake = emptyLake()
  const notes = (count: number) =>
    Array.from({ length: count }, () => ({ create: { _type: 'note', text: 'A pier' } }))
  lake.mutate(...notes(3))
  expect(lake.index.catchUp()).toBe(false)
  lake.mutate(...notes(501))
  expect(lake.index.catchUp()).toBe(true)
  expect(lake.index.catchUp()).toBe(false)
  expect(lake.found('"pier"')).toHaveLength(504)
})
