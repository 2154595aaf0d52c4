import { spawn } from 'node:child_process'
import path from 'node:path'
import process from 'node:process'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { canaries, openNewsroom, story, type TestNewsroom } from '../testing/newsroom.ts'

let newsroom: TestNewsroom
beforeAll(async () => {
  newsroom = await openNewsroom()
})
afterAll(() => newsroom.close())

/** The command as a person calls it. */
async function onrecord(args: readonly string[], token?: string) {
  const child = spawn(process.execPath, [path.join(import.meta.dirname, 'main.ts'), ...args], {
    env: { ...process.env, SANITY_AUTH_TOKEN: token },
  })
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve))
  const [stdout, stderr, code] = await Promise.all([text(child.stdout), text(child.stderr), ended])
  return { code, stdout, stderr }
}

const doctor = (...more: string[]) =>
  onrecord(['doctor', '--url', newsroom.address.url, ...more], newsroom.address.token)

describe('onrecord doctor', () => {
  it('says that all is well when it is', async () => {
    const { code, stdout } = await doctor()
    expect(stdout).toMatch(/^All \d+ documents fit\.\n$/)
    expect(code).toBe(0)
  })

  it('lists what does not fit, by document and field, without a word of what they say', async () => {
    const { body } = story('ill')
    await newsroom.editor.create({
      ...story('ill', { headline: 7, section: undefined }),
      body: [{ ...body[0], _key: 'p1', children: [{ _key: 'a', _type: 'span', text: 5 }] }],
    })
    await newsroom.editor.create({ _id: 'stranger', _type: 'recipe', name: 'Soup' })
    await newsroom.editor.create({ ...story('draft'), _id: 'drafts.d', headline: undefined })
    await newsroom.editor.create<Record<string, unknown>>({
      _id: 'private.dossier-ill',
      _type: 'sourceDossier',
      source: [{ _key: canaries.dossier, secret: canaries.dossier }],
    })
    const { code, stdout } = await doctor('--json', '--studio', 'https://studio.example')
    const lines = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(code).toBe(1)
    expect(lines.at(-1)).toMatchObject({ unfit: 3 })
    expect(lines).toContainEqual({
      documentId: 'article-ill',
      documentType: 'article',
      field: 'headline',
      message: 'is a number, not a string',
      editUrl: 'https://studio.example/intent/edit/id=article-ill;type=article;path=headline/',
    })
    const fields = lines.map(({ documentId, field }) => `${documentId} ${field}`)
    expect(fields).toContain('article-ill body[_key=="p1"].children[_key=="a"].text')
    expect(fields).toContain('stranger _type')
    expect(fields).toContain('private.dossier-ill source')
    expect(stdout).not.toContain(canaries.dossier)
    expect(stdout).not.toContain('Soup')
  })

  it('sees only what readers see without a token', async () => {
    const { stdout } = await onrecord(['doctor', '--url', newsroom.address.url])
    expect(stdout).toContain('article-ill, headline: is a number')
    expect(stdout).not.toContain('private.')
  })

  it.each([
    ['no dataset to ask', [], 'Say which project'],
    ['a lake that is not there', ['--url', 'http://localhost:9'], 'does not answer'],
    ['an option that is none', ['--urk'], '--urk'],
    ['a schema that is not there', ['--project', 'a', '--schema', 'none.json'], 'no schema at'],
  ])('ends with 2 and a sentence for %s', async (_, args, sentence) => {
    const { code, stderr } = await onrecord(['doctor', ...args])
    expect(code).toBe(2)
    expect(stderr).toContain(sentence)
    expect(stderr).not.toContain('    at ')
  })

  it('names a dataset that is not there', async () => {
    const { code, stderr } = await doctor('--dataset', 'none')
    expect([code, stderr]).toEqual([2, expect.stringContaining('no such project or dataset')])
  })
})
