import { readFileSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { openNewsroom, type TestNewsroom } from '../../src/testing/newsroom.ts'
import { done, run } from './project.ts'
import { expected } from './expected.ts'

const { project, unpacked } = inject('packed')
let newsroom: TestNewsroom
beforeAll(async () => {
  newsroom = await openNewsroom()
})
afterAll(() => newsroom.close())

it('runs on this Node, by every entry point', async () => {
  const { url, dataset } = newsroom.address
  const { projectId = '' } = newsroom.reader.config()
  const args = [path.join(project, 'on-node.ts'), url, projectId, dataset]
  const printed = await done(process.execPath, args, { cwd: project })
  expect(JSON.parse(printed)).toEqual(expected)
})

it('is used here by every entry point it has but the one that needs Next.js', () => {
  const manifest: { exports: object } = JSON.parse(
    readFileSync(path.join(unpacked, 'package.json'), 'utf8'),
  )
  const entries = Object.keys(manifest.exports).filter((entry) => !entry.endsWith('.json'))
  const used = [...Object.keys(expected), './next']
  expect(used.toSorted()).toEqual(entries.toSorted())
})

const tsc = (file: string) =>
  run(process.execPath, ['node_modules/typescript/bin/tsc', '-p', file], { cwd: project })

it('has types, for every entry point, that a strict front end compiles with', async () => {
  expect(await tsc('tsconfig.json')).toMatchObject({ code: 0, stdout: '' })
})
