import { isValidSignature, SIGNATURE_HEADER_NAME } from '@sanity/webhook'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { backUp, restore } from '../store/backup.ts'
import { API, openLake, temporaryFolder, type TestLake } from '../testing/lake.ts'
import { openReceiver, type Receiver } from '../testing/receiver.ts'

const HOOKS = `${API}/hooks/projects/onrecord`
const json = { 'content-type': 'application/json' }

let lake: TestLake
let receiver: Receiver
beforeEach(async () => {
  lake = await openLake()
  receiver = await openReceiver()
})
afterEach(async () => {
  await lake.close()
  await receiver.close()
})

type Definition = Record<string, unknown>
interface Answered extends Record<string, unknown> {
  id: string
}

/** One JSON answer, whose shape the test is about to check. */
async function call<T = Answered>(method: string, path: string, body?: unknown): Promise<T> {
  const response = await lake.request(`${HOOKS}${path}`, {
    method,
    headers: json,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  const text = await response.text()
  // The test that asks says what it expects, and fails on anything else.
  return (text === '' ? { status: response.status } : JSON.parse(text)) as T
}

const add = ({ rule = {}, ...rest }: Definition = {}) =>
  call('POST', '', {
    name: 'site',
    url: receiver.url,
    rule: { on: ['create', 'update', 'delete'], ...(rule as object) },
    ...rest,
  })

const bodies = (of: Receiver) => of.requests.map(({ body }): unknown => JSON.parse(body))

/** A document that every hook hears: what was to be told before it has been told when it arrives. */
const last = () => lake.editor.create({ _id: 'last', _type: 'note' })

describe('what a hook tells', () => {
  it('is the document, with the headers hosted Sanity sends', async () => {
    const hook = await add({ headers: { 'x-site': 'onrecord.example' } })
    const note = await lake.editor.create({ _id: 'a', _type: 'note', text: 'kept' })
    const [request] = await receiver.count(1)
    expect(request?.method).toBe('POST')
    expect(JSON.parse(request?.body ?? '')).toEqual(note)
    expect(request?.headers).toMatchObject({
      'content-type': 'application/json',
      'user-agent': 'Sanity.io webhook delivery',
      'accept-encoding': 'gzip',
      connection: 'close',
      'sanity-transaction-id': note._rev,
      'sanity-transaction-time': note._updatedAt,
      'sanity-dataset': 'production',
      'sanity-document-id': 'a',
      'sanity-project-id': 'onrecord',
      'sanity-webhook-id': hook.id,
      'sanity-operation': 'create',
      'x-site': 'onrecord.example',
    })
    expect(request?.headers['idempotency-key']).toMatch(/^\w+$/)
    expect(request?.headers[SIGNATURE_HEADER_NAME]).toBeUndefined()
  })

  it('is signed so that @sanity/webhook verifies it, and nothing changed on the way', async () => {
    await add({ secret: 'of the newsroom', rule: { projection: '{_id, "å": text}' } })
    await lake.editor.create({ _id: 'a', _type: 'note', text: 'æøå 🎙' })
    const [request] = await receiver.count(1)
    const signature = String(request?.headers[SIGNATURE_HEADER_NAME])
    const body = request?.body ?? ''
    expect(await isValidSignature(body, signature, 'of the newsroom')).toBe(true)
    expect(await isValidSignature(`${body} `, signature, 'of the newsroom')).toBe(false)
    expect(await isValidSignature(body, signature, 'of somebody else')).toBe(false)
  })

  it('is a projection that knows both sides of the change', async () => {
    await add({
      rule: {
        filter: '_type == "note" && delta::changedAny(text)',
        projection:
          '{_id, "was": before().text, "is": after().text, "how": delta::operation(), "by": author->name}',
      },
    })
    await lake.editor.create({ _id: 'p', _type: 'person', name: 'Ada' })
    await lake.editor.create({
      _id: 'a',
      _type: 'note',
      text: 'one',
      author: { _type: 'reference', _ref: 'p' },
    })
    await lake.editor.patch('a').set({ mood: 'calm' }).commit()
    await lake.editor.patch('a').set({ text: 'two' }).commit()
    await lake.editor.delete('a')
    await receiver.count(3)
    expect(bodies(receiver)).toEqual([
      { _id: 'a', was: null, is: 'one', how: 'create', by: 'Ada' },
      { _id: 'a', was: 'one', is: 'two', how: 'update', by: 'Ada' },
      { _id: 'a', was: 'two', is: null, how: 'delete', by: 'Ada' },
    ])
  })

  it('speaks the GROQ of queries: text, places, releases, differences', async () => {
    await add({
      rule: {
        filter:
          '@ match text::query("har*") && delta::changedAny((text, at)) && (delta::operation() == "update" || defined(at))',
        projection:
          '{"km": round(geo::distance(geo::latLng(at.lat, at.lng), geo::latLng(60.39, 5.32)) / 1000), "in": sanity::partOfRelease("spring"), "moved": diff::changedAny(before(), after(), at), "path": _id in path("drafts.**")}',
      },
    })
    await lake.editor.create({
      _id: 'a',
      _type: 'note',
      text: 'harbour',
      at: { lat: 59.91, lng: 10.75 },
    })
    await lake.editor.patch('a').set({ text: 'harbours' }).commit()
    await lake.editor.patch('a').set({ other: true }).commit()
    await lake.editor.patch('a').set({ text: 'lake' }).commit()
    const here = { km: 305, in: false, path: false }
    await receiver.count(3)
    expect(bodies(receiver)).toEqual([
      { ...here, moved: true },
      { ...here, moved: false },
      { ...here, moved: false },
    ])
  })

  it('is that a document left the filter, too', async () => {
    await add({ rule: { filter: 'open == true', projection: '{_id, open}' } })
    await lake.editor.create({ _id: 'a', _type: 'note', open: true })
    await lake.editor.patch('a').set({ open: false }).commit()
    await lake.editor.patch('a').set({ text: 'nobody hears' }).commit()
    await lake.editor.create({ _id: 'b', _type: 'note', open: true })
    await receiver.count(3)
    expect(bodies(receiver)).toEqual([
      { _id: 'a', open: true },
      { _id: 'a', open: false },
      { _id: 'b', open: true },
    ])
  })

  it('is one message per document of a transaction, of the kinds and the dataset it asked for', async () => {
    await lake.request(`${API}/datasets/other`, { method: 'PUT', headers: json, body: '{}' })
    await add({ dataset: 'production', rule: { on: ['create'], projection: '_id' } })
    await lake.editor
      .transaction()
      .create({ _id: 'a', _type: 'note' })
      .create({ _id: 'b', _type: 'note' })
      .commit()
    await lake.editor.delete('a')
    await lake.editor.withConfig({ dataset: 'other' }).create({ _id: 'elsewhere', _type: 'note' })
    await last()
    await receiver.count(3)
    expect(bodies(receiver)).toEqual(['a', 'b', 'last'])
  })
})

describe('which documents exist for a hook', () => {
  // What the hook says, and the ids it hears of.
  it.each([
    [{}, ['a']],
    [{ includeDrafts: true }, ['a', 'drafts.a']],
    [{ includeAllVersions: true }, ['a', 'versions.r1.a']],
    [{ includePrivate: true }, ['a', 'private.a']],
    [
      { includePrivate: true, includeDrafts: true, includeAllVersions: true },
      ['a', 'drafts.a', 'versions.r1.a', 'private.a', 'drafts.private.a'],
    ],
  ])('with %j: %j', async (asked, heard) => {
    await add({ ...asked, rule: { projection: '_id' } })
    for (const _id of ['a', 'drafts.a', 'versions.r1.a', 'private.a', 'drafts.private.a'])
      await lake.editor.create({ _id, _type: 'note' })
    await last()
    await receiver.count(heard.length + 1)
    expect(bodies(receiver)).toEqual([...heard, 'last'])
  })

  it('does not change with a look from a projection', async () => {
    const projection = '{"n": count(*), "secret": *[_id == "private.s"][0].name, "by": by->name}'
    await lake.editor.create({ _id: 'private.s', _type: 'source', name: 'hidden' })
    await add({ rule: { projection } })
    await add({ rule: { projection }, includePrivate: true })
    await lake.editor.create({
      _id: 'a',
      _type: 'note',
      by: { _type: 'reference', _ref: 'private.s' },
    })
    await receiver.count(2)
    expect(bodies(receiver)).toContainEqual({ n: 1, secret: null, by: null })
    // The control: a hook that may see it does.
    expect(bodies(receiver)).toContainEqual({ n: 2, secret: 'hidden', by: 'hidden' })
  })
})

describe('delivery', () => {
  it('is tried again, in order, with the same key, one at a time', async () => {
    await receiver.close()
    let under = 0
    let most = 0
    receiver = await openReceiver(async (_, index) => {
      most = Math.max(most, ++under)
      await new Promise((resolve) => setImmediate(resolve))
      under--
      return index === 0 ? 503 : 200
    })
    const hook = await add({ rule: { projection: '_id' } })
    for (const _id of ['a', 'b', 'c']) await lake.editor.create({ _id, _type: 'note' })
    const requests = await receiver.count(4)
    expect(bodies(receiver)).toEqual(['a', 'a', 'b', 'c'])
    expect(most).toBe(1)
    const keys = requests.map(({ headers }) => headers['idempotency-key'])
    expect(keys[0]).toBe(keys[1])
    expect(new Set(keys).size).toBe(3)
    const attempts = await call<Answered[]>('GET', `/${hook.id}/attempts`)
    expect(attempts.map(({ resultCode }) => resultCode)).toContain(503)
    const messages = await call<Answered[]>('GET', `/${hook.id}/messages`)
    expect(messages.at(-1)).toMatchObject({
      documentId: 'a',
      status: 'success',
      resultCode: 200,
      failureCount: 1,
      // Content is not kept longer than it is needed.
      payload: null,
    })
  })

  it('goes on after a restart, with what was committed and what was queued before it', async () => {
    const folder = temporaryFolder()
    await lake.close()
    await receiver.close()
    receiver = await openReceiver(() => 503)
    lake = await openLake({ data: folder.path })
    await add({ rule: { projection: '_id' } })
    await lake.editor.create({ _id: 'a', _type: 'note' })
    await lake.editor.create({ _id: 'b', _type: 'note' })
    const [first] = await receiver.count(1)
    await lake.close()
    const { port } = new URL(receiver.url)
    await receiver.close()
    const back = await openReceiver(() => 200, Number(port))
    lake = await openLake({ data: folder.path })
    const requests = await back.count(2)
    expect(bodies(back)).toEqual(['a', 'b'])
    expect(requests[0]?.headers['idempotency-key']).toBe(first?.headers['idempotency-key'])
    await back.close()
    folder.remove()
  })

  it('goes on from a backup that was restored, and tells nothing again that was told before it', async () => {
    const folder = temporaryFolder()
    const data = `${folder.path}/data`
    await lake.close()
    lake = await openLake({ data })
    const { id: hook } = await add({ rule: { projection: '_id' } })
    await lake.editor.create({ _id: 'a', _type: 'note' })
    await receiver.count(1)
    await expect
      .poll(() => call<Answered[]>('GET', `/${hook}/messages`))
      .toMatchObject([{ status: 'success' }])
    backUp(data, `${folder.path}/backup`)
    await lake.editor.create({ _id: 'b', _type: 'note' })
    await receiver.count(2)
    await lake.close()
    restore(`${folder.path}/backup`, data)
    lake = await openLake({ data })
    await lake.editor.create({ _id: 'c', _type: 'note' })
    await receiver.count(3)
    expect(bodies(receiver)).toEqual(['a', 'b', 'c'])
    folder.remove()
  })

  // What the receiver answers, and what the attempt then says.
  it.each([
    [404, /answered 404/],
    [{ status: 302, headers: { location: 'http://127.0.0.1:1/' } }, /redirect.*not followed/],
  ])('is given up at once when trying again cannot help: %j', async (answer, reason) => {
    await receiver.close()
    receiver = await openReceiver((_, index) => (index === 0 ? answer : 200))
    const hook = await add({ rule: { projection: '_id' } })
    await lake.editor.create({ _id: 'a', _type: 'note' })
    await last()
    await receiver.count(2)
    expect(bodies(receiver)).toEqual(['a', 'last'])
    const attempts = await call<Answered[]>('GET', `/${hook.id}/attempts`)
    expect(attempts.at(-1)).toMatchObject({ isFailure: true })
    expect(attempts.at(-1)?.['failureReason']).toMatch(reason)
    expect(await call('GET', `/attempts/${attempts.at(-1)?.id}`)).toEqual(attempts.at(-1))
  })

  it('does not go where credentials of machines lie', async () => {
    const hook = await add({ url: 'http://169.254.169.254/latest', allowPrivateNetwork: true })
    await add()
    await last()
    await receiver.count(1)
    await expect
      .poll(() => call<Answered[]>('GET', `/${hook.id}/attempts`))
      .toMatchObject([{ failureReason: expect.stringContaining('no hook may call') }])
  })

  it('says why a rule that cannot be evaluated sends nothing', async () => {
    const hook = await add({ rule: { projection: '{"like": text::semanticSimilarity("a")}' } })
    await add()
    await last()
    await receiver.count(1)
    await expect
      .poll(() => call<Answered[]>('GET', `/${hook.id}/attempts`))
      .toMatchObject([{ failureReason: expect.stringContaining('cannot be evaluated') }])
  })
})

describe('administration', () => {
  it('lists, edits, switches off and removes hooks; the secret is never told', async () => {
    const { id, ...made } = await add({ secret: 'hush', description: 'tells the site' })
    expect(made).toMatchObject({ type: 'document', isSigned: true, httpMethod: 'POST' })
    expect(JSON.stringify(await call('GET', ''))).not.toContain('hush')
    expect(await call('GET', `/${id}`)).toMatchObject({ id, ...made })
    expect(
      await call('PATCH', `/${id}`, { rule: { filter: '_type == "x"' }, isDisabledByUser: true }),
    ).toMatchObject({
      isDisabledByUser: true,
      isSigned: true,
      description: 'tells the site',
      rule: { on: ['create', 'update', 'delete'], filter: '_type == "x"', projection: '' },
    })
    await lake.editor.create({ _id: 'unheard', _type: 'x' })
    await call('PATCH', `/${id}`, { isDisabledByUser: false })
    expect(await call('DELETE', `/${id}`)).toEqual({ status: 204 })
    expect(await call('GET', '')).toEqual([])
    expect(await call('GET', `/${id}`)).toMatchObject({ statusCode: 404 })
  })

  // What is wrong, and the words that say so.
  it.each([
    [{ url: 'ftp://site.example' }, /http or https/],
    [{ url: 'nowhere' }, /http or https/],
    [{ dataset: 'missing' }, /missing/],
    [{ rule: { on: ['publish'] } }, /rule\.on/],
    [{ rule: { filter: '_type ==' } }, /filter of the webhook is not right/],
    [{ rule: { filter: 'count(*) > 1' } }, /cannot hold \* or ->/],
    [{ rule: { filter: 'author->name == "x"' } }, /cannot hold \* or ->/],
    [{ rule: { filter: '_type == $type' } }, /no parameters: \$type/],
    [{ rule: { projection: '{' } }, /projection of the webhook is not right/],
    [{ headers: { Host: 'x' } }, /set by the lake/],
    [{ headers: { 'x-a': 'b\r\nc: d' } }, /printable/],
    [{ colour: 'red' }, /colour/],
  ])('refuses %j', async (definition, words) => {
    const answer = await add(definition)
    expect(String(answer['message'])).toMatch(words)
  })

  it('is for administrators', async () => {
    const visitor = await fetch(`${lake.url}${HOOKS}`)
    expect(visitor.status).toBe(401)
  })
})
