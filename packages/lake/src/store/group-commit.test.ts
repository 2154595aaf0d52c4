import path from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { openLake, temporaryFolder } from '../testing/lake.ts'
import { openDatabase, type Driver } from './driver.ts'
import { GroupCommit } from './group-commit.ts'
import { verifyFolder } from './verify.ts'

const open: (() => unknown)[] = []
afterEach(async () => {
  for (const close of open.splice(0).toReversed()) await close()
})

function database(): Driver {
  const { path: folder, remove } = temporaryFolder()
  const db = openDatabase(path.join(folder, 'test.sqlite'))
  db.exec('CREATE TABLE notes (text TEXT NOT NULL)')
  open.push(remove, () => db.close())
  return db
}

const notes = (db: Driver) =>
  db
    .prepare('SELECT text FROM notes')
    .all()
    .map(({ text }) => text)

const write = (db: Driver, text: string | null) => () =>
  db.transaction(() => db.prepare('INSERT INTO notes VALUES (?)').run(text))

describe('writes that arrive together', () => {
  it('are on disk together before any of them is acknowledged', async () => {
    const db = database()
    const commits = new GroupCommit(db)
    const order: string[] = []
    const add = (name: string) =>
      commits
        .add(() => {
          write(db, name)()
          order.push(`wrote ${name}`)
          db.onceCommitted(() => order.push(`on disk ${name}`))
        })
        .then(() => order.push(`acknowledged ${name}`))
    await Promise.all([add('a'), add('b')])
    expect(order).toEqual([
      'wrote a',
      'wrote b',
      'on disk a',
      'on disk b',
      'acknowledged a',
      'acknowledged b',
    ])
  })

  it('fail each by itself, with all that it wrote', async () => {
    const db = database()
    const commits = new GroupCommit(db)
    const half = () =>
      db.transaction(() => {
        write(db, 'half')()
        write(db, null)()
      })
    const outcomes = await Promise.allSettled([
      commits.add(write(db, 'a')),
      commits.add(half),
      commits.add(write(db, 'b')),
    ])
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    expect(notes(db)).toEqual(['a', 'b'])
  })

  it('fail all when the transaction is lost, and nothing of them is told', async () => {
    const db = database()
    const commits = new GroupCommit(db)
    const told: string[] = []
    let undone = 0
    db.onUndone(() => undone++)
    const outcomes = await Promise.allSettled([
      commits.add(() => {
        write(db, 'a')()
        db.onceCommitted(() => told.push('a'))
      }),
      // As SQLite does by itself when the disk fails.
      commits.add(() => db.exec('ROLLBACK')),
      commits.add(write(db, 'b')),
    ])
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected'])
    expect({ notes: notes(db), told, undone: undone > 0 }).toEqual({
      notes: [],
      told: [],
      undone: true,
    })
    // The control: the next ones are written.
    await commits.add(write(db, 'c'))
    expect(notes(db)).toEqual(['c'])
  })

  it('are answered over HTTP as if each were alone', async () => {
    const { path: data, remove } = temporaryFolder()
    open.push(remove)
    const lake = await openLake({ data })
    const { editor } = lake
    await editor.create({ _id: 'counter', _type: 'counter', count: 0 })
    const outcomes = await Promise.allSettled(
      Array.from({ length: 60 }, (_, index) =>
        index % 3 === 0
          ? editor.create({ _id: 'counter', _type: 'counter' })
          : editor.patch('counter').inc({ count: 1 }).commit(),
      ),
    )
    expect(outcomes.filter(({ status }) => status === 'rejected')).toHaveLength(20)
    const counts = outcomes.flatMap((one) =>
      one.status === 'fulfilled' ? [Number(Object(one.value).count)] : [],
    )
    expect(new Set(counts).size, 'each saw the one before').toBe(40)
    expect(await editor.getDocument('counter')).toMatchObject({ count: 40 })
    await lake.close()
    expect(verifyFolder(data).problems).toEqual([])
  })
})
