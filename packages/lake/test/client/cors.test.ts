import { afterAll, beforeAll, expect, it } from 'vitest'
import { API, openLake, temporaryFolder, type TestLake } from '../../src/testing/lake.ts'
import { sanity } from '../../src/testing/sanity-command.ts'

let lake: TestLake
const folder = temporaryFolder()
beforeAll(async () => {
  lake = await openLake()
})
afterAll(async () => {
  await lake.close()
  folder.remove()
})

it('sanity cors lets the pages of an origin in, lists it, and shuts them out again', async () => {
  const origin = 'https://desk.example'
  const status = async () => (await fetch(`${lake.url}${API}/ping`, { headers: { origin } })).status
  expect(await status()).toBe(403)
  await sanity(lake, folder.path, 'cors', 'add', origin, '--no-credentials')
  expect(await status()).toBe(200)
  expect(await sanity(lake, folder.path, 'cors', 'list')).toContain(origin)
  await sanity(lake, folder.path, 'cors', 'delete', origin)
  expect(await status()).toBe(403)
}, 120_000)
