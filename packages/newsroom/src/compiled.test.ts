import { appendFileSync, mkdtempSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { compiledIn } from '@onrecord/toolchain/compiled'
import { afterAll, expect, it } from 'vitest'

const folder = mkdtempSync(path.join(os.tmpdir(), 'compiled-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

it('a compiled program is taken until a file changes that it was made of', () => {
  expect(compiledIn(folder), 'nothing was compiled').toBeUndefined()

  const source = path.join(folder, 'source.ts')
  writeFileSync(source, 'first')
  const then = new Date(1_000_000_000_000)
  utimesSync(source, then, then)
  const { mtimeMs, size } = statSync(source)
  writeFileSync(path.join(folder, 'made-of.json'), JSON.stringify([[source, mtimeMs, size]]))
  expect(compiledIn(folder)).toBe(path.join(folder, 'main.mjs'))

  utimesSync(source, new Date(0), new Date(0))
  expect(compiledIn(folder), 'another time').toBeUndefined()
  appendFileSync(source, ' and more')
  utimesSync(source, then, then)
  expect(compiledIn(folder), 'another length').toBeUndefined()
  rmSync(source)
  expect(compiledIn(folder), 'it is gone').toBeUndefined()
})
