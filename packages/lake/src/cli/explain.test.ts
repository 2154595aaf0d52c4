import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { json, result } from '../testing/command.ts'
import { openLake, type TestLake } from '../testing/lake.ts'

let lake: TestLake
beforeAll(async () => {
  lake = await openLake()
  const writing = lake.editor.transaction()
  for (let n = 0; n < 30; n++)
    writing.create({
      _id: `article${n}`,
      _type: 'article',
      section: n % 3 === 0 ? 'politics' : 'sport',
      author: { _type: 'reference', _ref: 'ann', _weak: true },
    })
  await writing.commit()
  await lake.editor.create({ _id: 'ann', _type: 'person', name: 'Ann' })
})
afterAll(() => lake.close())

const query = '*[_type == "article" && section == $section]{"by": author->name}'
const explain = (groq: string, ...more: string[]) => ['explain', groq, '--data', lake.data, ...more]
const params = ['--params', '{"section": "politics"}']

describe('explain', () => {
  it('tells of a scan what would help, and of the index once the lake has built it', async () => {
    const firstStep = async () => {
      const { steps } = await json(...explain(query, ...params))
      return Object(steps)[0]
    }
    expect(await json(...explain(query, ...params))).toMatchObject({
      results: '10 results',
      steps: [{ foundBy: expect.stringContaining('scan'), rows: 10, writtenBy: 'SQLite' }],
      byId: { times: 0 },
    })
    expect((await firstStep()).wouldHelp).toBe('an index of article by section')
    // The lake notices what its queries miss.
    for (const section of ['politics', 'sport', 'news']) await lake.editor.fetch(query, { section })
    await expect
      .poll(async () => (await firstStep()).foundBy, { timeout: 20_000 })
      .toBe('the index of article by section')
  })

  it('wishes for an order of those who refer to something, ties by id or not, where a few will do', async () => {
    const helps = async (groq: string) => {
      const { steps } = await json(...explain(`*[_type == "article" && references("ann")]${groq}`))
      return Object(Object(steps)[0]).wouldHelp
    }
    const byDate = 'an index of article by _createdAt'
    expect(await helps('| order(_createdAt desc)[0...5]')).toBe(byDate)
    expect(await helps('| order(_createdAt desc, _id desc)[0...5]')).toBe(byDate)
    // The controls: all are wanted, and an order that no index gives.
    expect(await helps('| order(_createdAt desc)')).toBeUndefined()
    expect(await helps('| order(_createdAt desc, section asc)[0...5]')).toBeUndefined()
  })

  it('tells what SQLite writes by itself, and what is evaluated', async () => {
    const steps = async (groq: string) =>
      Array.from(Object(await json(...explain(groq))).steps, (step) => Object(step).writtenBy)
    const articles = '*[_type == "article"]'
    expect(await steps(`${articles}{section, "by": author->name}`)).toEqual(['SQLite'])
    expect(await steps(`count(${articles})`)).toEqual(['SQLite'])
    expect(await steps(`${articles}{section, "big": upper(section), "n": 1}`)).toEqual([
      'SQLite, but for big, n',
    ])
    // Their order is by what no index knows: they are read.
    expect(await steps(`${articles} | order(length(section) asc)`)).toEqual(['the lake'])
  })

  it('is written for people, too', async () => {
    const { code, stdout } = await result(...explain('count(*[section == "sport"])'))
    expect(code).toBe(0)
    expect(stdout).toContain('scan: all documents')
    expect(stdout).toContain('a condition on _type')
    expect(stdout).toContain('1 result in')
  })

  it('says what is wrong with a query, a dataset or parameters', async () => {
    expect(await result(...explain('*[_type =='))).toMatchObject({ code: 1 })
    const unknown = await result(...explain('*', '--dataset', 'nowhere'))
    expect(unknown).toMatchObject({ code: 1, stderr: expect.stringContaining('nowhere') })
    expect(await result(...explain('*', '--params', '[1]'))).toMatchObject({ code: 2 })
  })
})
