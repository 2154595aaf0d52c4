import { isValidSignature, SIGNATURE_HEADER_NAME } from '@sanity/webhook'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { json, result, resultWith } from '../testing/command.ts'
import { openLake, type TestLake } from '../testing/lake.ts'
import { openReceiver, type Receiver } from '../testing/receiver.ts'

const SECRET = 'of the newsroom'

let lake: TestLake
let receiver: Receiver
let data: string[]
beforeEach(async () => {
  lake = await openLake({ aclMode: 'private' })
  // The first request finds a receiver that is not well.
  receiver = await openReceiver((_, index) => (index === 0 ? 503 : 200))
  data = ['--data', lake.data]
})
afterEach(async () => {
  await lake.close()
  await receiver.close()
})

describe('onrecord-lake webhook', () => {
  it('adds a hook to a lake that is served, tells how its messages fared, and removes it', async () => {
    const words =
      'webhook add site --secret-stdin --dataset production --on create,update --projection {_id} --json'
    const made = await resultWith(
      `${SECRET}\n`,
      ...words.split(' '),
      receiver.url,
      '--filter',
      '_type == "story"',
      '--header',
      'x-site: onrecord.example',
      ...data,
    )
    expect(made.stderr).toBe('')
    expect(made.stdout).not.toContain(SECRET)
    const added: unknown = JSON.parse(made.stdout)
    expect(added).toMatchObject({ name: 'site', isSigned: true, dataset: 'production' })

    await lake.editor.create({ _id: 'unheard', _type: 'note' })
    await lake.editor.create({ _id: 'heard', _type: 'story' })
    const [, request] = await receiver.count(2)
    expect(JSON.parse(request?.body ?? '')).toEqual({ _id: 'heard' })
    expect(request?.headers['x-site']).toBe('onrecord.example')
    const signature = String(request?.headers[SIGNATURE_HEADER_NAME])
    expect(await isValidSignature(request?.body ?? '', signature, SECRET)).toBe(true)

    const listed = await json('webhook', 'list', ...data)
    expect(listed).toEqual([added])
    expect(JSON.stringify(listed)).not.toContain(SECRET)
    const id = String(Object(added).id)
    const attempts = await json('webhook', 'attempts', id, ...data)
    expect(attempts).toContainEqual(
      expect.objectContaining({ resultCode: 503, isFailure: true, failureReason: 'answered 503' }),
    )
    expect(await json('webhook', 'remove', id, ...data)).toEqual({ removed: id })
    expect(await json('webhook', 'list', ...data)).toEqual([])
  })

  it.each([
    [['add', 'site', 'ftp://example.org'], 'not an http or https address'],
    [['add', 'site', 'https://example.org', '--filter', '*[_type =='], 'filter'],
    [['add', 'site', 'https://example.org', '--dataset', 'nowhere'], 'nowhere'],
    [['remove', 'nobody'], 'no webhook "nobody"'],
  ])('%j is refused with what the lake says', async (args, hint) => {
    const { code, stderr } = await result('webhook', ...args, ...data)
    expect(stderr).toContain(hint)
    expect(stderr).not.toContain('    at ')
    expect(code).toBe(1)
  })
})
