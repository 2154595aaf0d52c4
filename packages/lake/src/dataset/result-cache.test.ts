import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openLake, type TestLake } from '../testing/lake.ts'

// That a kept answer is never an old one is a property, held in the tests of live events. Here: that
// answers are kept at all, and which: those that were asked for twice.

let lake: TestLake
beforeEach(async () => {
  lake = await openLake()
  for (const section of ['politics', 'sport'])
    await lake.editor.createOrReplace({ _id: section, _type: 'article', section })
})
afterEach(() => lake.close())

/** Counts are made by SQLite, from what is on disk. */
const counted = (section: string) => `count(*[_type == "article" && section == "${section}"])`

/** What is answered to who asks for the second time. */
async function askedTwice(groq: string, params: Record<string, unknown> = {}): Promise<unknown> {
  await lake.editor.fetch(groq, params)
  return lake.editor.fetch(groq, params)
}

/** Takes every section away on disk, without a word to the lake: who is told of one has a kept answer. */
function changeBehindItsBack(): void {
  const db = new DatabaseSync(path.join(lake.data, 'lake.sqlite'))
  db.exec(`UPDATE documents SET body = jsonb_remove(body, '$.section')`)
  db.close()
}

describe('an answer', () => {
  it('is kept for who asks the same', async () => {
    expect(await askedTwice(counted('politics'))).toBe(1)
    changeBehindItsBack()
    expect(await lake.editor.fetch(counted('politics'))).toBe(1)
    expect(await lake.editor.fetch(`[${counted('politics')}]`), 'control').toEqual([0])
  })

  it('is not kept for who asks once', async () => {
    expect(await lake.editor.fetch(counted('politics'))).toBe(1)
    changeBehindItsBack()
    expect(await lake.editor.fetch(counted('politics'))).toBe(0)
  })

  it('is kept at once for who asked before what it read was changed', async () => {
    await askedTwice(counted('politics'))
    await lake.editor.createOrReplace({ _id: 'new', _type: 'article', section: 'politics' })
    expect(await lake.editor.fetch(counted('politics'))).toBe(2)
    changeBehindItsBack()
    expect(await lake.editor.fetch(counted('politics'))).toBe(2)
  })

  it('is not kept for somebody else, or other parameters', async () => {
    const bySection = 'count(*[_type == "article" && section == $section])'
    expect(await askedTwice(bySection, { section: 'politics' })).toBe(1)
    changeBehindItsBack()
    expect(await lake.visitor.fetch(bySection, { section: 'politics' })).toBe(0)
    expect(await lake.editor.fetch(bySection, { section: 'sport' })).toBe(0)
  })

  it('is kept when something else changes, and dropped when what it read does', async () => {
    await askedTwice(counted('politics'))
    changeBehindItsBack()
    await lake.editor.patch('sport').set({ title: 'another' }).commit()
    expect(await lake.editor.fetch(counted('politics'))).toBe(1)
    await lake.editor.createOrReplace({ _id: 'new', _type: 'article', section: 'politics' })
    await lake.editor.delete('new')
    expect(await lake.editor.fetch(counted('politics'))).toBe(0)
  })

  it('is not kept when it tells the time', async () => {
    const clock = `{"count": ${counted('politics')}, "at": now()}`
    expect(await askedTwice(clock)).toMatchObject({ count: 1 })
    changeBehindItsBack()
    expect(await lake.editor.fetch(clock)).toMatchObject({ count: 0 })
  })
})
