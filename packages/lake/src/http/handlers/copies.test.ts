import { afterAll, beforeAll, expect, it } from 'vitest'
import { API, openLake, type TestLake } from '../../testing/lake.ts'

let lake: TestLake
beforeAll(async () => {
  lake = await openLake()
})
afterAll(() => lake.close())

const copy = (from: string, body: object, token = lake.token) =>
  lake.request(`${API}/projects/onrecord/datasets/${from}/copy`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify(body),
  })

it('copies a dataset with its drafts, its assets and how open it is', async () => {
  const asset = await lake.editor.assets.upload('file', Buffer.from('words'), { filename: 'a.txt' })
  const person = { _type: 'reference', _ref: 'p' }
  await lake.editor.create({ _id: 'p', _type: 'person' })
  await lake.editor.create({ _id: 'a', _type: 'note', by: person })
  await lake.editor.create({ _id: 'drafts.a', _type: 'note', by: person })
  await lake.editor.create({ _id: 'versions.r1.a', _type: 'note' })
  const answer = await copy('production', { targetDataset: 'copied' })
  const { jobId } = Object(await answer.json()) as { jobId: string }

  const copied = lake.editor.withConfig({ dataset: 'copied' })
  expect(await copied.fetch('*[_type in ["note", "person"]]._id | order(@)')).toEqual(
    expect.arrayContaining(['a', 'drafts.a', 'p', 'versions.r1.a']),
  )
  expect(await copied.datasets.list()).toContainEqual(
    expect.objectContaining({ name: 'copied', aclMode: 'public' }),
  )
  // The file stands on its own: the first dataset can go.
  const url = await copied.fetch<string>('*[_id == $id][0].url', { id: asset._id })
  expect(url).toContain('/files/onrecord/copied/')
  expect(await (await fetch(url)).text()).toBe('words')

  const job = await lake.request(`${API}/jobs/${jobId}`)
  expect(await job.json()).toMatchObject({ state: 'completed', targetDataset: 'copied' })
  const stream = await lake.request(`${API}/jobs/${jobId}/listen`)
  const reader = stream.body?.getReader()
  const first = new TextDecoder().decode((await reader?.read())?.value)
  await reader?.cancel()
  expect(first).toContain(':')
})

it('leaves releases behind when asked', async () => {
  await copy('production', { targetDataset: 'without', skipContentReleases: true })
  const ids = await lake.editor.withConfig({ dataset: 'without' }).fetch<string[]>('*._id')
  expect(ids).toContain('drafts.a')
  expect(ids.filter((id) => id.startsWith('versions.'))).toEqual([])
})

it('refuses a name that is taken, a dataset that is not there, and whoever is nobody', async () => {
  expect((await copy('production', { targetDataset: 'copied' })).status).toBe(409)
  expect((await copy('missing', { targetDataset: 'new' })).status).toBe(404)
  expect((await copy('production', { targetDataset: 'new' }, 'wrong')).status).toBe(401)
})
