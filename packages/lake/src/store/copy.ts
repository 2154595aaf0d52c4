import type { AssetFiles } from '../assets/files.ts'
import type { StoredDocument } from '../documents/document.ts'
import { isVersionId } from '../documents/ids.ts'
import { system } from '../identity.ts'
import type { Store } from './store.ts'

const RELEASES = '_.releases.'

export interface CopyOptions {
  readonly from: string
  readonly to: string
  /** Leaves releases and the versions in them behind. */
  readonly skipContentReleases?: boolean
}

/**
 * Copies a dataset into a new one that is as open as it is: documents and assets as they are now, in
 * one transaction. The past stays where it is.
 *
 * @throws LakeError 404 when there is no such dataset, 409 when there is one of the new name
 */
export async function copyDataset(
  store: Store,
  assets: AssetFiles,
  { from, to, skipContentReleases }: CopyOptions,
): Promise<void> {
  const source = store.dataset(from)
  const documents = source
    .readBy(system)
    .export()
    .filter(
      ({ _id }) => skipContentReleases !== true || !(isVersionId(_id) || _id.startsWith(RELEASES)),
    )
    .map((document) => moved(document, from, to))
  const target = store.createDataset(to, { aclMode: source.info.aclMode })
  try {
    for (const { path } of documents) {
      if (typeof path !== 'string') continue
      const bytes = await assets.read(path.replace(`/${to}/`, `/${from}/`))
      if (bytes !== undefined) assets.write(path, bytes)
    }
    target.mutate({
      mutations: documents.map((createOrReplace) => ({ createOrReplace })),
      identity: system,
    })
  } catch (error) {
    store.deleteDataset(to)
    throw error
  }
}

/** Assets lie in a folder of their dataset, so their documents say another path there. */
function moved(document: StoredDocument, from: string, to: string): StoredDocument {
  if (document._type !== 'sanity.imageAsset' && document._type !== 'sanity.fileAsset')
    return document
  const swap = (text: unknown) =>
    typeof text === 'string' ? text.replace(`/${from}/`, `/${to}/`) : text
  return { ...document, path: swap(document['path']), url: swap(document['url']) }
}
