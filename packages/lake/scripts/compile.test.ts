import { readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { temporaryFolder } from '../src/testing/lake.ts'
import { ask, startCompiled } from '../test/proofs/running.ts'
import { compileLake } from './compile.ts'

const folder = temporaryFolder()
let program: string
beforeAll(async () => {
  program = await compileLake(path.join(folder.path, 'program'))
})
afterAll(() => folder.remove())

it('a compiled lake serves as one that runs from its sources', async () => {
  const lake = await startCompiled(program, path.join(folder.path, 'data'))
  try {
    const create = { _id: 'one', _type: 'note' }
    await ask(lake, '/data/mutate/production', { mutations: [{ create }] })
    const reply = await ask(lake, '/data/query/production', { query: '*[_type == "note"]._id' })
    expect(reply?.body).toMatchObject({ result: ['one'] })
  } finally {
    await lake.kill()
  }
})

it('the files that it was made of are listed beside it', () => {
  const madeOf = readFileSync(path.join(path.dirname(program), 'made-of.json'), 'utf8')
  const files = JSON.parse(madeOf).map(([file]: [string]) => file)
  expect(files).toEqual(
    expect.arrayContaining(['packages/lake/src/cli/start.ts', 'packages/lake/scripts/compile.ts']),
  )
})
