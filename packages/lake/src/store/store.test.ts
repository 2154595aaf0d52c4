import { existsSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, describe, expect, it } from 'vitest'
import { createLake, StartError, type RunningLake } from '../index.ts'
import { failure, openLake, temporaryFolder } from '../testing/lake.ts'
import { openDatabase } from './driver.ts'

const open: (() => unknown)[] = []
afterEach(async () => {
  for (const close of open.splice(0).toReversed()) await close()
})

function folder(): string {
  const made = temporaryFolder()
  open.push(made.remove)
  return made.path
}

async function start(data: string, port = 0): Promise<RunningLake> {
  const lake = await createLake({ data, port })
  open.push(() => lake.close())
  return lake
}

const sentence = async (starting: Promise<unknown>) => {
  const error = await failure(starting)
  expect(error).toBeInstanceOf(StartError)
  const { message } = Object(error)
  expect(message.split('\n'), 'one line').toHaveLength(1)
  return message
}

describe('a data folder', () => {
  it('keeps everything from one start to the next, also who is who', async () => {
    const data = folder()
    const first = await openLake({ data })
    const made = await first.editor.create({ _id: 'a', _type: 'note', text: 'kept' })
    await first.close()
    const second = await openLake({ data })
    open.push(() => second.close())
    expect(await second.editor.getDocument('a')).toEqual(made)
    const again = second.editor.withConfig({ token: first.token })
    expect(await again.users.getById('me')).toMatchObject({ id: expect.any(String) })
  })

  it('belongs to nobody else on the machine', async () => {
    const data = path.join(folder(), 'made')
    const lake = await start(data)
    expect(lake.url).toContain('http://localhost:')
    expect(statSync(path.join(data, 'assets')).mode & 0o077).toBe(0)
  })

  it('serves one lake at a time', async () => {
    const data = folder()
    await start(data)
    expect(await sentence(createLake({ data, port: 0 }))).toContain('Another lake is using')
  })

  it('is free again when the lake could not start', async () => {
    const [data, other] = [folder(), folder()]
    const running = await start(other)
    const taken = Number(new URL(running.url).port)
    expect(await sentence(createLake({ data, port: taken }))).toContain(String(taken))
    await start(data)
  })

  it('that is damaged is named, and left as it is', async () => {
    const data = folder()
    const file = path.join(data, 'lake.sqlite')
    writeFileSync(file, 'this is not a database, however long one looks at it')
    expect(await sentence(createLake({ data, port: 0 }))).toContain(data)
    expect(statSync(file).size).toBe(52)
  })

  it('from a newer lake is refused, not changed', async () => {
    const data = folder()
    await (await createLake({ data, port: 0 })).close()
    const db = new DatabaseSync(path.join(data, 'lake.sqlite'))
    db.exec('PRAGMA user_version = 9999')
    db.close()
    expect(await sentence(createLake({ data, port: 0 }))).toContain('by a newer lake')
  })

  it('that cannot be made says why', async () => {
    const file = path.join(folder(), 'file')
    writeFileSync(file, '')
    expect(await sentence(createLake({ data: path.join(file, 'below'), port: 0 }))).toContain(
      'cannot be written',
    )
    expect(existsSync(path.join(file, 'below'))).toBe(false)
  })
})

it('has put a commit on disk before it answers', async () => {
  const data = folder()
  await start(data)
  const db = new DatabaseSync(path.join(data, 'lake.sqlite'), { readOnly: true })
  expect(db.prepare('PRAGMA journal_mode').get()).toEqual({ journal_mode: 'wal' })
  db.close()
})

it('waits for the disk again after what need not wait for it', () => {
  const db = openDatabase(path.join(folder(), 'lake.sqlite'))
  open.push(() => db.close())
  const level = () => db.prepare('PRAGMA synchronous').get()?.['synchronous']
  const [NORMAL, FULL] = [1, 2]
  db.exec('CREATE TABLE words (word TEXT)')
  const word = () => db.prepare('INSERT INTO words VALUES (?)').run('a')
  db.repeatable(() => {
    word()
    expect(level()).toBe(NORMAL)
  })
  expect(level()).toBe(FULL)
  const failing = () => {
    word()
    throw new Error('a fault')
  }
  expect(() => db.repeatable(failing)).toThrow('a fault')
  expect(level()).toBe(FULL)
  // Within a transaction that waits it is a part of it.
  db.transaction(() => db.repeatable(() => expect(level()).toBe(FULL)))
  expect(db.prepare('SELECT count(*) AS words FROM words').get()).toEqual({ words: 1 })
})
