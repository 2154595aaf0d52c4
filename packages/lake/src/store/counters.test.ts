import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { system } from '../identity.ts'
import { json } from '../testing/command.ts'
import { openLake, temporaryFolder, type TestLake } from '../testing/lake.ts'
import { Store } from './store.ts'
import { verifyFolder } from './verify.ts'

// So many are of one section that a counter of it is worth its while.
const ARTICLES = 1200
const article = (n: number) => ({
  _id: `article${n}`,
  _type: 'article',
  section: n % 40 === 0 ? 'sport' : 'politics',
  isBreaking: n % 20 !== 0,
})

/** What a counter may know, and the same in words that have every document looked at. */
const COUNTS = [
  ['*[_type == "article"]', '*[string(_type) == "article"]'],
  [
    '*[_type == "article" && section == "politics"]',
    '*[_type == "article" && string(section) == "politics"]',
  ],
  [
    '*[_type == "article" && section in ["sport", "news"]]',
    '*[_type == "article" && (string(section) == "sport" || string(section) == "news")]',
  ],
  [
    '*[_type == "article" && isBreaking == true]',
    '*[_type == "article" && string(isBreaking) == "true"]',
  ],
  ['*[_type == "article" && isBreaking == 1]', '*[_type == "article" && isBreaking > 0]'],
] as const
const ALL = `{${COUNTS.map(([quick, slow], at) => `"${at}": {"known": count(${quick}), "evaluated": count(${slow})}`).join()}}`

let lake: TestLake
beforeAll(async () => {
  lake = await openLake()
  await fill(lake)
})
afterAll(() => lake.close())

async function fill({ editor }: TestLake): Promise<void> {
  const writing = editor.transaction()
  for (let n = 0; n < ARTICLES; n++) writing.create(article(n))
  await writing.commit()
}

type Counts = Record<string, { known: number; evaluated: number }>

/** All counts, for who may see drafts and who may not, in every perspective that they may ask for. */
async function counts({ editor, visitor }: TestLake): Promise<readonly Counts[]> {
  const found: Counts[] = []
  for (const perspective of ['published', 'raw', 'drafts', ['spring', 'drafts']] as const) {
    const at = { perspective: typeof perspective === 'string' ? perspective : [...perspective] }
    found.push(await editor.fetch(ALL, {}, at))
    if (perspective === 'published' || perspective === 'raw')
      found.push(await visitor.fetch(ALL, {}, at))
  }
  return found
}

const wrongIn = (all: readonly Counts[]) =>
  all.flatMap((one) => Object.values(one).filter(({ known, evaluated }) => known !== evaluated))

async function explained(groq: string, data = lake.data) {
  const { steps } = await json('explain', `count(${groq})`, '--data', data)
  return Object(Object(steps)[0])
}

describe('a counter', () => {
  const [[all], [inPolitics], [inOthers], [breaking]] = COUNTS

  it('comes by itself when many were counted twice', async () => {
    const { foundBy, wouldHelp } = await explained(inPolitics)
    expect(foundBy).toContain('scan')
    expect(wouldHelp).toBe('a counter of article by section')
    // To count few takes no longer than to ask a counter.
    expect((await explained(inOthers)).wouldHelp).toBe('an index of article by section')
    for (let times = 0; times < 2; times++) expect(wrongIn(await counts(lake))).toEqual([])
    const by = async (groq: string) => (await explained(groq)).foundBy
    const soon = { timeout: 20_000 }
    await expect.poll(() => by(inPolitics), soon).toBe('the counter of article by section')
    await expect.poll(() => by(all), soon).toBe('the counter of article')
    await expect.poll(() => by(breaking), soon).toBe('the counter of article by isBreaking')
    expect(await explained(inOthers)).toMatchObject({
      foundBy: expect.stringContaining('counter'),
      rows: 30,
    })
    expect(wrongIn(await counts(lake))).toEqual([])
  })

  it.each<[string, (editor: TestLake['editor']) => Promise<unknown>]>([
    ['another section', (editor) => editor.patch('article1').set({ section: 'sport' }).commit()],
    ['no section', (editor) => editor.patch('article2').unset(['section']).commit()],
    [
      'a list as its section',
      (editor) =>
        editor
          .patch('article3')
          .set({ section: ['politics'] })
          .commit(),
    ],
    [
      'a text that looks like a list',
      (editor) => editor.patch('article4').set({ section: '["politics"]' }).commit(),
    ],
    [
      'a number that SQLite takes for true',
      (editor) => editor.patch('article5').set({ isBreaking: 1 }).commit(),
    ],
    ['another type', (editor) => editor.createOrReplace({ ...article(7), _type: 'note' })],
    ['its type again', (editor) => editor.createOrReplace(article(7))],
    [
      'a draft',
      (editor) => editor.create({ ...article(8), _id: 'drafts.article8', section: 'sport' }),
    ],
    ['no draft any more', (editor) => editor.delete('drafts.article8')],
    [
      'a version',
      (editor) =>
        editor.create({ ...article(8), _id: 'versions.spring.article8', section: 'news' }),
    ],
    [
      'a version of no document',
      (editor) => editor.create({ ...article(8), _id: 'versions.lone' }),
    ],
    [
      'a version that takes it away',
      (editor) =>
        editor.create({
          ...article(9),
          _id: 'versions.spring.article9',
          _system: { delete: true },
        }),
    ],
    [
      'the word that it is taken away',
      (editor) => editor.createOrReplace({ ...article(10), _system: { delete: true } }),
    ],
    [
      'a namesake that visitors do not see',
      (editor) => editor.create({ ...article(8), _id: 'secret.article8' }),
    ],
    ['deleted', (editor) => editor.delete('article11')],
  ])('is right when an article gets %s', async (_what, change) => {
    const before = await counts(lake)
    await change(lake.editor)
    const after = await counts(lake)
    expect(wrongIn(after)).toEqual([])
    expect(after).not.toEqual(before)
    expect(verifyFolder(lake.data).problems).toEqual([])
  })

  it('counts nothing of what was refused', async () => {
    const before = await counts(lake)
    const writing = lake.editor.transaction().create({ ...article(0), _id: 'refused' })
    await expect(writing.create(article(0)).commit()).rejects.toThrow('already exists')
    expect(await counts(lake)).toEqual(before)
    expect(verifyFolder(lake.data).problems).toEqual([])
  })
})

describe('a counter that is being built', () => {
  it('is right whatever is written between one portion and the next', async () => {
    const folder = temporaryFolder()
    const store = new Store({ folder: folder.path })
    const dataset = store.createDataset('production', { aclMode: 'public' })
    const write = (...mutations: object[]) => dataset.mutate({ mutations, identity: system })
    const numbers = Array.from({ length: ARTICLES }, (_, n) => n)
    write(...numbers.map((n) => ({ create: article(n) })))
    const ask = (times: number) => {
      const asked = { groq: ALL, params: { times }, perspective: [] }
      return dataset.readBy(system).query(asked).json
    }
    for (const times of [1, 2]) ask(times)
    const state = () => store.db.prepare('SELECT is_complete FROM counters WHERE id = 1').get()
    const turns: unknown[] = []
    while (state()?.['is_complete'] !== 1) {
      await new Promise((resolve) => setImmediate(resolve))
      turns.push(state()?.['is_complete'])
      const at = turns.length
      // Of the documents that are counted already, and of those that are not.
      for (const n of [at, ARTICLES - at]) {
        write({ patch: { id: `article${n}`, set: { section: 'news' } } })
        write({ create: { ...article(n), _id: `more${n}` } })
      }
      write({ delete: { id: `article${100 + at}` } }, { delete: { id: `article${900 + at}` } })
      write({ createOrReplace: { ...article(at + 200), _type: 'note' } })
      write({ createOrReplace: { ...article(at + 950), _type: 'note' } })
      if (at > 1) write({ createOrReplace: article(at + 949) })
    }
    expect(turns.slice(0, 3)).toEqual([0, 0, 0])
    expect(wrongIn([JSON.parse(ask(3))])).toEqual([])
    store.close()
    expect(verifyFolder(folder.path).problems).toEqual([])
    folder.remove()
  })

  it('is gone when the lake was closed meanwhile', async () => {
    const folder = temporaryFolder()
    const store = new Store({ folder: folder.path })
    const dataset = store.createDataset('production', { aclMode: 'public' })
    const mutations = Array.from({ length: ARTICLES }, (_, n) => ({ create: article(n) }))
    dataset.mutate({ mutations, identity: system })
    for (const times of [1, 2])
      dataset.readBy(system).query({ groq: ALL, params: { times }, perspective: [] })
    await new Promise((resolve) => setImmediate(resolve))
    const left = ({ db }: Store) => [
      Number(db.prepare('SELECT count(*) AS n FROM counters').get()?.['n']),
      Number(db.prepare('SELECT sum(number) AS n FROM counts').get()?.['n']),
    ]
    for (const number of left(store)) expect(number).toBeGreaterThan(0)
    store.close()
    const again = new Store({ folder: folder.path })
    expect(left(again)).toEqual([0, 0])
    again.close()
    folder.remove()
  })
})

describe('a folder with counters', () => {
  it('keeps them from one start to the next, tells of one that is wrong, and drops them with the dataset', async () => {
    const folder = temporaryFolder()
    const first = await openLake({ data: folder.path })
    await fill(first)
    const [[all]] = COUNTS
    for (const n of [1, 2]) await first.editor.fetch(`count(${all}) + $n`, { n })
    const foundBy = async () => (await explained(all, folder.path)).foundBy
    await expect.poll(foundBy, { timeout: 20_000 }).toBe('the counter of article')
    await first.close()
    const second = await openLake({ data: folder.path })
    await second.editor.delete('article1')
    expect(await second.editor.fetch(`count(${all})`)).toBe(ARTICLES - 1)
    expect(await foundBy()).toBe('the counter of article')
    await second.close()
    const file = new DatabaseSync(path.join(folder.path, 'lake.sqlite'))
    file.exec('UPDATE counts SET number = number + 1')
    expect(verifyFolder(folder.path).problems).toEqual([
      'dataset "production": the counter of "article" by [] is not right',
    ])
    const third = await openLake({ data: folder.path })
    await third.request('/v2021-06-07/projects/onrecord/datasets/production', { method: 'DELETE' })
    await third.close()
    expect(file.prepare('SELECT * FROM counts').all()).toEqual([])
    expect(file.prepare('SELECT * FROM counters').all()).toEqual([])
    file.close()
    folder.remove()
  })
})
