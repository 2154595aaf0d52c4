import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openLake, type TestLake } from '../../src/testing/lake.ts'
import { exported } from './archive.ts'
import { fill } from './content.ts'

// There is no cloud here: two lakes speak the API that hosted Sanity speaks.
let here: TestLake
let there: TestLake
beforeAll(async () => {
  here = await openLake()
  there = await openLake()
  await fill(here.editor)
})
afterAll(async () => {
  await here.close()
  await there.close()
})

async function move(...args: string[]) {
  const bin = path.join(import.meta.dirname, '../../bin/onrecord-lake.mjs')
  const common = ['--project', 'onrecord', '--data', here.data, '--json']
  const child = spawn(process.execPath, [bin, 'move', ...args, ...common], {
    env: { ...process.env, SANITY_AUTH_TOKEN: there.token },
  })
  const [stdout, stderr] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ])
  return { code: child.exitCode, stdout, stderr }
}

it('takes a dataset there and back, byte-equal, and leaves what is private at home', async () => {
  for (const _run of ['first', 'again']) {
    const { code, stdout, stderr } = await move('--to', there.url, '--there', 'moved')
    expect(code, stderr).toBe(0)
    expect(JSON.parse(stdout)).toEqual({ documents: 7, assets: 3, left: 1, weakened: 0 })
  }
  const moved = there.editor.withConfig({ dataset: 'moved' })
  expect(await moved.getDocument('private.source')).toBeUndefined()
  const back = await move('--from', there.url, '--there', 'moved', '--dataset', 'back')
  expect(back.code, back.stderr).toBe(0)
  expect(await exported(here.editor.withConfig({ dataset: 'back' }))).toEqual(await exported(moved))
  // Asked twice, all of it goes, and is what it was.
  const all = ['--include-private', '--yes-include-private']
  expect((await move('--to', there.url, '--there', 'all', ...all)).code).toBe(0)
  expect(await exported(there.editor.withConfig({ dataset: 'all' }))).toEqual(
    await exported(here.editor),
  )
}, 180_000)

it('does not take private documents along when asked once', async () => {
  const { code, stderr } = await move('--to', there.url, '--include-private')
  expect(code).toBe(2)
  expect(stderr).toContain('--yes-include-private')
})
