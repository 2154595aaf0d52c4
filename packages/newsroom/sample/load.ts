import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { SanityClient } from '@sanity/client'
import { documents } from './index.ts'

const PICTURES = path.join(import.meta.dirname, 'pictures')

/**
 * Fills a dataset with the sample newsroom: pictures first, then every document in one transaction,
 * so that it is there whole or not at all. Done twice, it is the same.
 */
export async function loadSample(client: SanityClient): Promise<void> {
  const assets = new Map<string, string>()
  for (const file of readdirSync(PICTURES).filter((name) => name.endsWith('.webp'))) {
    const asset = await client.assets.upload('image', readFileSync(path.join(PICTURES, file)), {
      filename: file,
    })
    assets.set(`picture:${path.basename(file, '.webp')}`, asset._id)
  }
  const withAssets = JSON.parse(JSON.stringify(documents), (key, value: unknown) => {
    if (key !== '_ref' || typeof value !== 'string' || !value.startsWith('picture:')) return value
    const asset = assets.get(value)
    if (asset === undefined) throw new Error(`The sample newsroom has no picture "${value}"`)
    return asset
    // The same documents, with the ids of assets in their places.
  }) as typeof documents
  const transaction = client.transaction()
  for (const { _id, _type, ...fields } of withAssets)
    transaction.createOrReplace<Record<string, unknown>>({ ...fields, _id, _type })
  await transaction.commit()
}
