import { createReadStream } from 'node:fs'
import path from 'node:path'
import { exportDataset } from '@sanity/export'
import { sanityImport } from '@sanity/import'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openLake, temporaryFolder, type TestLake } from '../../src/testing/lake.ts'
import { sanity } from '../../src/testing/sanity-command.ts'
import { exported, opened, type Archive } from './archive.ts'
import { fill } from './content.ts'

let lake: TestLake
let before: Archive
const folder = temporaryFolder()
const file = path.join(folder.path, 'production.tar.gz')
beforeAll(async () => {
  lake = await openLake()
  await fill(lake.editor)
  await exportDataset({ client: lake.editor, dataset: 'production', outputPath: file })
  before = opened(file)
})
afterAll(async () => {
  await lake.close()
  folder.remove()
})

async function empty(name: string) {
  await lake.editor.datasets.create(name, { aclMode: 'private' })
  return lake.editor.withConfig({ dataset: name })
}

describe('an export', () => {
  it('holds all of it, by id, with the keys of every object in order', () => {
    const documents = before.documents.trimEnd().split('\n')
    const ids = documents.map((line) => String(Object(JSON.parse(line))['_id']))
    expect(ids).toEqual([
      '_.releases.rsummit',
      'ada',
      'bob',
      'drafts.story',
      'private.source',
      'story',
      'versions.rsummit.story',
      'weak',
    ])
    expect(documents[5]).toContain(
      '"apple":[1,2.5,true,["nested"],{"_key":"k","none":null}],"people"',
    )
    expect(before.assets.size).toBe(3)
  })

  it('is the same in pages as in one stream', async () => {
    expect(await exported(lake.editor, 'cursor')).toEqual(before)
  })

  it('goes on in pages where there are many documents', async () => {
    const many = await empty('many')
    const transaction = many.transaction()
    for (let index = 0; index < 2100; index++)
      transaction.create({ _id: `note-${String(index).padStart(4, '0')}`, _type: 'note' })
    await transaction.commit()
    const { documents } = await exported(many, 'cursor')
    expect(documents.split('\n').length).toBe(2101)
    expect(documents).toEqual((await exported(many)).documents)
  })
})

describe('export, import into an empty dataset, export', () => {
  it('gives the same bytes with @sanity/import and @sanity/export', async () => {
    const client = await empty('by-library')
    const { warnings } = await sanityImport(createReadStream(file), { client })
    expect(warnings).toEqual([])
    expect(await exported(client)).toEqual(before)
    // The control: an archive that lost a document is another one.
    await client.delete('weak')
    expect(await exported(client)).not.toEqual(before)
  })

  it('gives the same bytes when it replaces what is there', async () => {
    const client = await empty('twice')
    await sanityImport(createReadStream(file), { client })
    await sanityImport(createReadStream(file), {
      client,
      operation: 'createOrReplace',
      releasesOperation: 'replace',
    })
    expect(await exported(client)).toEqual(before)
  })

  it('gives the same bytes with the sanity command', async () => {
    await empty('by-command')
    const own = path.join(folder.path, 'command.tar.gz')
    await sanity(lake, folder.path, 'datasets', 'export', 'production', own)
    expect(opened(own)).toEqual(before)
    await sanity(lake, folder.path, 'datasets', 'import', own, '--dataset', 'by-command')
    expect(await exported(lake.editor.withConfig({ dataset: 'by-command' }))).toEqual(before)
  }, 120_000)
})
