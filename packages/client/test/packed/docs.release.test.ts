import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { expect, it } from 'vitest'
import { run } from './project.ts'

const room = path.join(import.meta.dirname, '../..')

it('has pages for every entry point, in which every link leads somewhere', async () => {
  const out = mkdtempSync(path.join(os.tmpdir(), 'onrecord-docs-'))
  const typedoc = path.join(room, 'node_modules/typedoc/bin/typedoc')
  expect(await run(process.execPath, [typedoc, '--out', out], { cwd: room })).toMatchObject({
    code: 0,
  })
  expect(existsSync(path.join(out, 'functions/index.createOnrecord.html'))).toBe(true)
  rmSync(out, { recursive: true })
})
