import { expect, it } from 'vitest'
import { verifyFolder } from '../../src/store/verify.ts'
import { filesOf } from '../../src/testing/bytes.ts'
import { json } from '../../src/testing/command.ts'
import { API, openLake, temporaryFolder, type TestLake } from '../../src/testing/lake.ts'
import { openReceiver } from '../../src/testing/receiver.ts'
import { figure, randomFrom, seed } from './proof.ts'
import { commentOn, pictureBy } from './traces.ts'

// A source that is forgotten is on no byte of the data folder: not in documents, history, indexes,
// comments, webhooks' queues, assets, or what SQLite has not yet written over.

const random = randomFrom(seed)
/** A word that nobody else writes. */
const canary = () =>
  Array.from({ length: 24 }, () => String.fromCodePoint(97 + random.below(26))).join('')

/** Where a word stands, in which spelling. */
function traces(folder: string, word: string): string[] {
  const spellings = {
    plain: word,
    upper: word.toUpperCase(),
    base64: Buffer.from(word).toString('base64').replace(/=+$/, ''),
    hex: Buffer.from(word).toString('hex'),
    utf16: Buffer.from(word, 'utf16le'),
  }
  return [...filesOf(folder)].flatMap(([name, bytes]) =>
    Object.entries(spellings)
      .filter(([, spelled]) => bytes.includes(spelled) || name.includes(String(spelled)))
      .map(([spelling]) => `${name}: ${spelling}`),
  )
}

it('a source that is forgotten leaves no trace', { timeout: 120_000 }, async () => {
  const folder = temporaryFolder()
  const data = `${folder.path}/data`
  const lake = await openLake({ data })
  // Nobody answers, so that what is to be told of the source waits in the queue.
  const receiver = await openReceiver(() => 503)
  const words = {
    name: canary(),
    older: canary(),
    note: canary(),
    comment: canary(),
    exif: canary(),
  }
  try {
    const asset = await liveThrough(lake, words, receiver.url)
    // So that the control is about what is on disk, and the index of words has caught up.
    await expect.poll(() => traces(data, words.name).length).toBeGreaterThan(0)
    const before = Object.values(words).map((word) => traces(data, word).length)
    expect(before, 'the control: every word is found').not.toContain(0)

    await lake.editor.delete('private.dossier')
    const args = ['private.source', '--with', asset, '--with', 'private.dossier', '--data', data]
    const forgotten = await json('forget', ...args)
    expect(forgotten).toMatchObject({ assets: 1, comments: 1 })

    const left = Object.entries(words).flatMap(([what, word]) =>
      traces(data, word).map((trace) => `${what}: ${trace}`),
    )
    figure('forget', `${before.reduce((sum, n) => sum + n, 0)} traces before, ${left.length} after`)
    expect(left).toEqual([])
    expect(verifyFolder(data).problems).toEqual([])
    expect(await lake.editor.fetch('count(*[_type == "article"])')).toBe(1)
    // The control: what is not forgotten is all there.
    expect(traces(data, 'the harbour stays').length).toBeGreaterThan(0)
  } finally {
    await lake.close()
    await receiver.close()
    folder.remove()
  }
})

/** A source's life in a newsroom: written, changed, talked about, photographed, told to a hook. */
async function liveThrough(
  lake: TestLake,
  words: { name: string; older: string; note: string; comment: string; exif: string },
  hook: string,
): Promise<string> {
  const post = async (at: string, body: object) => {
    const answer = await lake.request(`${API}${at}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    expect(answer.ok, await answer.text()).toBe(true)
  }
  await post(`/hooks/projects/${lake.projectId}`, {
    name: 'archive',
    url: hook,
    includePrivate: true,
    includeDrafts: true,
    rule: { on: ['create', 'update', 'delete'] },
  })
  const picture = await pictureBy(words.exif)
  const asset = await lake.editor.assets.upload('image', picture, { filename: `${words.name}.jpg` })
  const source = { _id: 'private.source', _type: 'source', name: words.older }
  await lake.editor.create(source)
  await lake.editor.patch(source._id).set({ name: words.name }).commit()
  await lake.editor.create({ ...source, _id: 'drafts.private.source', name: words.name })
  await lake.editor.create({
    _id: 'versions.spring.private.source',
    _type: 'source',
    name: words.name,
  })
  await lake.editor.create({ _id: 'private.dossier', _type: 'dossier', text: `met ${words.note}` })
  await lake.editor.create({ _id: 'article', _type: 'article', title: 'the harbour stays' })
  await post(
    `/collaboration/comments?resourceType=dataset&resourceId=${lake.projectId}.production`,
    commentOn('private.source', 'source', words.comment),
  )
  await lake.editor.fetch('*[@ match text::query($word)]', { word: words.name })
  await fetch(`${asset.url}?w=10`).then((answer) => answer.arrayBuffer())
  return asset._id
}
