import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createLake } from '../index.ts'
import { json, result, resultWith } from '../testing/command.ts'
import { failure, openLake, temporaryFolder, type TestLake } from '../testing/lake.ts'
import { clientOf } from '../testing/people.ts'

let lake: TestLake
let place: { path: string; remove: () => void }
beforeEach(async () => {
  place = temporaryFolder()
  lake = await openLake({ aclMode: 'private' })
})
afterEach(async () => {
  await lake.close()
  place.remove()
})

const below = (name: string) => path.join(place.path, name)
/** One red pixel. */
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
)

async function fill() {
  const image = await lake.editor.assets.upload('image', png, { filename: 'dot.png' })
  const transaction = lake.editor.transaction()
  transaction.create({
    _id: 'a',
    _type: 'note',
    title: 'open',
    at: { _type: 'reference', _ref: 'b' },
  })
  transaction.create({
    _id: 'b',
    _type: 'note',
    image: { _type: 'image', asset: { _type: 'reference', _ref: image._id } },
  })
  transaction.create({ _id: 'drafts.a', _type: 'note', title: 'draft' })
  transaction.create({ _id: 'versions.later.a', _type: 'note', title: 'version' })
  transaction.create({ _id: 'private.x', _type: 'note', title: 'private' })
  await transaction.commit()
  return image
}

describe('commands', () => {
  it.each([
    'start',
    'import',
    'export',
    'backup',
    'restore',
    'verify',
    'explain',
    'user',
    'token',
    'dataset',
    'webhook',
    'doctor',
  ])('%s tells what it can do', async (name) => {
    const { code, stdout } = await result(name, '--help')
    expect(code).toBe(0)
    expect(stdout).toContain(`onrecord-lake ${name}`)
    expect(stdout).toContain('--json')
  })

  it.each([
    [['user'], 2, 'Say what to do'],
    [['user', 'add'], 2, 'EMAIL is missing'],
    [['user', 'role', 'a@b', 'boss'], 2, 'contributor'],
    [['token', 'add', 'x', '--expires', 'soon'], 2, 'is no time'],
    [['dataset', 'acl', 'production', 'open'], 2, 'neither public nor private'],
    [['webhook', 'add', 'site'], 2, 'URL is missing'],
    [['webhook', 'add', 'site', 'https://x.example', '--header', 'x'], 2, 'a name and a value'],
    [['webhook', 'add', 'site', 'https://x.example', '--secret-stdin'], 2, 'nothing came'],
    [['verify', '--data', '/nowhere/at/all'], 1, 'no lake in /nowhere/at/all'],
    [['user', 'list', '--data', '/nowhere/at/all'], 1, 'no lake in'],
    [['import', '/nowhere.ndjson'], 1, 'no file'],
    [['import', import.meta.filename, '--data', '/nowhere'], 1, 'with onrecord-lake start.\n'],
    [['restore', '/nowhere', '--data', '/nowhere/at/all'], 1, 'no backup in /nowhere'],
  ])('%j ends with %i and one clear sentence', async (args, expected, hint) => {
    const { code, stderr } = await result(...args)
    expect(stderr).toContain(hint)
    expect(stderr).not.toContain('    at ')
    expect(code).toBe(expected)
  })
})

describe('user and token', () => {
  it('work on a lake that is served, at once', async () => {
    const data = ['--data', lake.data]
    const added = await json('user', 'add', 'ann@example.org', '--role', 'contributor', ...data)
    expect(added).toMatchObject({ role: 'contributor', hasPassword: true })
    expect(String(added['password']).length).toBeGreaterThan(20)
    const set = await resultWith(
      'a sentence to remember\n',
      'user',
      'password',
      'ann@example.org',
      '--password-stdin',
      ...data,
    )
    expect(set.code).toBe(0)
    expect(set.stdout).not.toContain('sentence')
    expect(await json('user', 'role', 'ANN@example.org', 'viewer', ...data)).toMatchObject({
      role: 'viewer',
    })

    const made = await json('token', 'add', 'site', '--role', 'viewer', '--expires', '90d', ...data)
    const client = clientOf(lake, String(made['token']))
    expect(await client.fetch('count(*)')).toBe(0)
    expect(Date.parse(String(made['expiresAt'])) - Date.now()).toBeGreaterThan(89 * 86_400_000)
    const listed = await json('token', 'list', ...data)
    expect(listed).toMatchObject([{ label: 'site', role: 'viewer', dataset: null }])
    expect(JSON.stringify(listed)).not.toContain(String(made['token']))
    await json('token', 'revoke', String(made['id']), ...data)
    expect(await failure(client.fetch('*'))).toMatchObject({ statusCode: 401 })

    await json('user', 'remove', 'ann@example.org', ...data)
    expect(JSON.stringify(await json('user', 'list', ...data))).not.toContain('ann@')
  })

  it('work on a folder that nobody serves, and make nothing that was not asked for', async () => {
    const data = below('data')
    const first = await createLake({ data, port: 0, dataset: 'only', projectId: 'gazette' })
    await first.close()
    await json('user', 'add', 'bo@example.org', '--data', data)
    const made = await json('token', 'add', 'robot', '--data', data)
    expect(await json('dataset', 'list', '--data', data)).toMatchObject([{ name: 'only' }])
    const again = await createLake({ data, port: 0, dataset: 'only' })
    try {
      expect(again.projectId).toBe('gazette')
      const headers = { authorization: `Bearer ${String(made['token'])}` }
      const me = await fetch(`${again.url}/v2025-02-19/users/me`, { headers })
      expect(await me.json()).toMatchObject({ name: 'robot' })
    } finally {
      await again.close()
    }
  })

  it('reach the served lake through a file that only its owner can read, gone with the lake', async () => {
    const data = below('data')
    const running = await createLake({ data, port: 0 })
    const file = path.join(data, 'running.json')
    expect(statSync(file).mode & 0o077).toBe(0)
    const { token } = JSON.parse(readFileSync(file, 'utf8'))
    await running.close()
    expect(existsSync(file)).toBe(false)
    const again = await createLake({ data, port: 0 })
    const headers = { authorization: `Bearer ${token}` }
    const answer = await fetch(`${again.url}/v2025-02-19/users/me`, { headers })
    expect(answer.status, 'a token of another run').toBe(401)
    await again.close()
  })
})

describe('dataset', () => {
  it('creates, opens, closes and deletes', async () => {
    const data = ['--data', lake.data]
    await json('dataset', 'create', 'staging', ...data)
    await json('dataset', 'acl', 'staging', 'public', ...data)
    expect(await json('dataset', 'acl', 'staging', ...data)).toMatchObject({ aclMode: 'public' })
    const careful = await result('dataset', 'delete', 'staging', ...data)
    expect(careful.code).toBe(2)
    expect(careful.stderr).toContain('--yes')
    await json('dataset', 'delete', 'staging', '--yes', ...data)
    const missing = await result('dataset', 'acl', 'staging', ...data)
    expect(missing.code).toBe(1)
    expect(missing.stderr).toContain('There are: production')
  })
})

describe('export and import', () => {
  it('carry everything from one lake to another', async () => {
    await fill()
    const file = below('all.tar.gz')
    const exported = await json('export', file, '--data', lake.data)
    expect(exported).toMatchObject({ documents: 5, assets: 1 })
    expect((await result('export', file, '--data', lake.data)).stderr).toContain('--overwrite')

    const other = await openLake({ aclMode: 'private' })
    try {
      const imported = await json('import', file, '--data', other.data)
      expect(imported).toMatchObject({ documents: 5 })
      const all = (target: TestLake) =>
        target.editor.fetch(
          '*[!(_type match "sanity.*")] | order(_id) {..., "_rev": 0, "_updatedAt": 0}',
        )
      expect(await all(other)).toEqual(await all(lake))
      const url = await other.editor.fetch<string>('*[_id == "b"][0].image.asset->url')
      const picture = await other.request(url.replace(other.url, ''))
      expect(Buffer.from(await picture.arrayBuffer())).toEqual(png)

      const twice = await result('import', file, '--data', other.data)
      expect(twice.code).toBe(1)
      expect(twice.stderr).toContain('--replace')
      await json('import', file, '--replace', '--data', other.data)
    } finally {
      await other.close()
    }
  })

  it('take NDJSON from standard input, into a dataset that is made', async () => {
    const lines = '{"_id":"n","_type":"note"}\n{"_id":"drafts.n","_type":"note"}\n'
    const { code, stderr } = await resultWith(
      lines,
      'import',
      '-',
      '--dataset',
      'fresh',
      '--data',
      lake.data,
    )
    expect(code, stderr).toBe(0)
    const fresh = lake.editor.withConfig({ dataset: 'fresh' })
    expect(await fresh.fetch('*[]._id | order(@)')).toEqual(['drafts.n', 'n'])
  })

  const linesOf = (documents: readonly object[]) =>
    documents.map((document) => `${JSON.stringify(document)}\n`).join('')
  const to = (_ref: string) => ({ _type: 'reference', _ref })

  it('write each document of a file once, whatever refers to what', async () => {
    const file = below('circle.ndjson')
    writeFileSync(
      file,
      linesOf([
        { _id: 'first', _type: 'note', next: to('second') },
        { _id: 'second', _type: 'note', next: to('third') },
        { _id: 'third', _type: 'note', next: to('second') },
        { _id: 'drafts.first', _type: 'note', next: to('nowhere') },
      ]),
    )
    expect(await json('import', file, '--data', lake.data)).toMatchObject({ documents: 4 })
    const shown = '*[!(_id in path("drafts.**"))]{_id, "to": next._ref, "weak": next._weak}'
    expect(await lake.editor.fetch(`${shown} | order(_id)`)).toEqual([
      { _id: 'first', to: 'second', weak: null },
      { _id: 'second', to: 'third', weak: null },
      { _id: 'third', to: 'second', weak: null },
    ])
    const db = new DatabaseSync(path.join(lake.data, 'lake.sqlite'), { readOnly: true })
    expect(db.prepare('SELECT count(*) AS n FROM changes').get()).toEqual({ n: 4 })
    db.close()

    const twice = await result('import', file, '--data', lake.data)
    expect(twice.code).toBe(1)
    expect(twice.stderr).toContain('--replace')
    await json('import', file, '--replace', '--data', lake.data)
    await json('import', file, '--missing', '--data', lake.data)
  })

  it('refuse a reference to what is nowhere, and a document that is there twice', async () => {
    const file = below('wrong.ndjson')
    writeFileSync(file, linesOf([{ _id: 'lost', _type: 'note', next: to('nowhere') }]))
    expect((await result('import', file, '--data', lake.data)).stderr).toContain('"nowhere"')
    writeFileSync(file, linesOf(['one', 'one'].map((_id) => ({ _id, _type: 'note' }))))
    expect((await result('import', file, '--data', lake.data)).stderr).toContain('duplicate IDs')
    expect(await lake.editor.fetch('*[_type == "note"]._id')).toEqual([])
  })

  it('complete what a file leaves out', async () => {
    const file = below('sparse.ndjson')
    writeFileSync(file, linesOf([{ _id: 'sparse', _type: 'note', items: [{ text: 'one' }] }]))
    await json('import', file, '--data', lake.data)
    expect(await lake.editor.getDocument('sparse')).toMatchObject({
      items: [{ _key: expect.any(String), text: 'one' }],
    })
  })

  it('leave drafts out when told to', async () => {
    await fill()
    const exported = await json('export', below('p.tar.gz'), '--no-drafts', '--data', lake.data)
    expect(exported['documents']).toBeLessThan(5)
  })
})

describe('backup, verify and restore', () => {
  it('bring back what was there, while the lake goes on', async () => {
    await fill()
    const backup = below('backup')
    const made = await json('backup', backup, '--data', lake.data)
    expect(made).toMatchObject({ assets: 1 })
    await lake.editor.delete('drafts.a')
    const bytes = Buffer.concat(
      readdirSync(backup, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map(({ parentPath, name }) => readFileSync(path.join(parentPath, name))),
    )
    expect(bytes.includes(lake.token)).toBe(false)
    expect(statSync(path.join(backup, 'lake.sqlite')).mode & 0o077).toBe(0)

    const busy = await result('restore', backup, '--replace', '--data', lake.data)
    expect(busy.code).toBe(1)
    expect(busy.stderr).toContain('Another lake is using')

    const data = below('restored')
    await json('restore', backup, '--data', data)
    expect(await json('verify', '--data', data)).toMatchObject({ ok: true })
    const restored = await createLake({ data, port: 0 })
    const headers = { authorization: `Bearer ${restored.token}` }
    const url = `${restored.url}/v2025-02-19/data/doc/production/drafts.a`
    const answer = await fetch(url, { headers })
    expect(JSON.stringify(await answer.json())).toContain('draft')
    const session = await fetch(url, { headers: { authorization: `Bearer ${lake.token}` } })
    expect(session.status, 'sessions are not restored').toBe(401)
    await restored.close()

    const careful = await result('restore', backup, '--data', data)
    expect(careful.stderr).toContain('--replace')
    const { aside } = await json('restore', backup, '--replace', '--data', data)
    expect(existsSync(path.join(String(aside), 'lake.sqlite'))).toBe(true)
  })

  it('refuse a backup of which one bit was changed, and leave the lake as it is', async () => {
    const image = await fill()
    const backup = below('backup')
    await json('backup', backup, '--data', lake.data)
    const file = path.join(backup, 'assets', image.path)
    const good = readFileSync(file)
    writeFileSync(file, Buffer.concat([good.subarray(0, -1), Buffer.from([1])]))
    const { code, stderr } = await result('restore', backup, '--data', below('restored'))
    expect(code).toBe(1)
    expect(stderr).toContain('other bytes than its name says')
    expect(existsSync(below('restored'))).toBe(false)
    writeFileSync(file, good)
    expect((await result('restore', backup, '--data', below('restored'))).code, 'control').toBe(0)
  })
})

describe('verify', () => {
  const damaged = async (damage: (db: DatabaseSync, data: string) => void) => {
    const data = below('data')
    const served = await createLake({ data, port: 0 })
    const client = clientOf({ ...lake, ...served }, served.token)
    for (const text of ['one', 'two', 'three'])
      await client.createOrReplace({ _id: 'a', _type: 'note', text })
    await client.create({ _id: 'b', _type: 'note', at: { _type: 'reference', _ref: 'a' } })
    await served.close()
    const db = new DatabaseSync(path.join(data, 'lake.sqlite'))
    db.exec('PRAGMA foreign_keys = OFF')
    damage(db, data)
    db.close()
    return result('verify', '--data', data)
  }

  it('finds nothing wrong with what is whole (control)', async () => {
    const { code, stdout } = await damaged(() => {})
    expect(stdout).toContain('Everything is as it was written')
    expect(code).toBe(0)
  })

  it.each([
    [
      'a document',
      `UPDATE documents SET body = jsonb(replace(json(body), 'three', 'thre3'))`,
      'is not what the log says',
    ],
    ['a column', `UPDATE documents SET type = 'nota'`, 'is filed wrongly'],
    ['a lost document', `DELETE FROM documents WHERE id = 'b'`, 'not among the documents'],
    ['the log', `UPDATE changes SET mutations = replace(mutations, 'two', 'tw0')`, 'was changed'],
    ['an author', `UPDATE transactions SET author = 'somebody' WHERE seq = 2`, 'was changed'],
    [
      'an order',
      `UPDATE transactions SET seq = CASE seq WHEN 1 THEN -1 ELSE seq END`,
      'was changed',
    ],
    ['a lost end', `DELETE FROM transactions WHERE seq = 4`, 'acknowledged and is not there'],
    ['a reference', `UPDATE mentions SET strong = 0`, 'index of mentions'],
  ])('finds a change of %s', async (_what, sql, hint) => {
    const { code, stdout } = await damaged((db) => db.exec(sql))
    expect(stdout).toContain(hint)
    expect(code).toBe(1)
  })

  it('a lake whose last writes are lost does not go on as if nothing were', async () => {
    await damaged((db) =>
      db.exec(
        'DELETE FROM changes WHERE transaction_seq = 4; DELETE FROM transactions WHERE seq = 4',
      ),
    )
    const refused = await failure(createLake({ data: below('data'), port: 0 }))
    expect(Object(refused).message).toContain('lacks writes that were acknowledged')
  })
})

describe('doctor', () => {
  it('finds a served lake well, and says where', async () => {
    const { ok, checks } = await json('doctor', '--data', lake.data)
    expect(ok).toBe(true)
    expect(JSON.stringify(checks)).toContain(lake.url)
    expect(JSON.stringify(checks)).toContain('Dataset production')
  })

  it('says what to mend', async () => {
    const { code, stdout } = await result('doctor', '--data', below('nothing'))
    expect(code).toBe(1)
    expect(stdout).toContain('MEND')
    expect(stdout).toContain('onrecord-lake start')
  })
})
