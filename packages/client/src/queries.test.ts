import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { generated } from '../scripts/generated.ts'

const committed = readFileSync(new URL('queries.generated.ts', import.meta.url), 'utf8')

it('has the types and validators that follow from schema and queries (pnpm run generate)', () => {
  expect(generated() === committed).toBe(true)
})

it('would see a query that changed (control)', () => {
  expect(generated().replace('datePublished', 'published') === committed).toBe(false)
})
