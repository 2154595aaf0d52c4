import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { SanityClient } from '@sanity/client'
import { exportDataset } from '@sanity/export'
import { temporaryFolder } from '../../src/testing/lake.ts'

/** What a lake sets when it writes a document: it is another one's after a journey. */
const OWN = /"(_rev|_updatedAt)":"[^"]*",?/g

/** An export, file by file: names and bytes, without what each lake sets itself. */
export interface Archive {
  readonly documents: string
  readonly assets: ReadonlyMap<string, Buffer>
  readonly assetMap: unknown
}

/** Exports a dataset with the official tool and opens the archive. */
export async function exported(
  client: SanityClient,
  mode: 'stream' | 'cursor' = 'stream',
): Promise<Archive> {
  const folder = temporaryFolder()
  try {
    const file = path.join(folder.path, 'export.tar.gz')
    const dataset = client.config().dataset ?? ''
    await exportDataset({ client, dataset, outputPath: file, mode })
    return opened(file)
  } finally {
    folder.remove()
  }
}

export function opened(file: string): Archive {
  const folder = temporaryFolder()
  try {
    execFileSync('tar', ['xzf', file, '-C', folder.path, '--strip-components', '1'])
    const read = (name: string) => readFileSync(path.join(folder.path, name))
    const assets = ['images', 'files'].flatMap((kind) =>
      readdirSync(path.join(folder.path, kind)).map((name) => `${kind}/${name}`),
    )
    return {
      documents: read('data.ndjson').toString().replaceAll(OWN, ''),
      assets: new Map(assets.toSorted().map((name) => [name, read(name)])),
      assetMap: withoutOwn(JSON.parse(read('assets.json').toString())),
    }
  } finally {
    folder.remove()
  }
}

/** An asset is made by its upload, so the moment it was made is the lake's own, too. */
const withoutOwn = (map: unknown): unknown =>
  JSON.parse(
    JSON.stringify(map, (key, value: unknown) =>
      ['_rev', '_updatedAt', '_createdAt'].includes(key) ? undefined : value,
    ),
  )
