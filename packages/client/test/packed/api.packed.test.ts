import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, inject, it } from 'vitest'
import { apiReports } from '../../scripts/api-reports.ts'

const folder = path.join(import.meta.dirname, '../../api')
const committed = Object.fromEntries(
  readdirSync(folder).map((file) => [file, readFileSync(path.join(folder, file), 'utf8')]),
)
const reports = apiReports(inject('packed').unpacked)

// A change of what users import is then seen by whoever reviews it.
it('declares what is checked in, entry by entry (npm run api -w packages/client)', () => {
  expect(reports).toEqual(committed)
})

it('is told of by every report (control)', () => {
  expect(Object.keys(reports).length).toBeGreaterThan(15)
  for (const [file, report] of Object.entries(reports))
    expect([file, report]).toMatchObject([file, expect.stringContaining('// @public')])
  expect(reports['index.api.md']).toContain('export function createOnrecord(')
})
