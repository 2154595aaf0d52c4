import type { AssetFiles } from '../assets/files.ts'
import type { Dataset } from '../dataset.ts'
import { isDraftId, isVersionId, publishedId } from '../documents/ids.ts'
import type { Identity } from '../identity.ts'
import type { Store } from '../store/store.ts'
import type { Messages } from '../webhooks/messages.ts'

/** How much was forgotten. */
export interface Forgotten {
  readonly documents: number
  readonly comments: number
  readonly assets: number
  /** Of webhooks: what waited to be sent, and the record of what was. */
  readonly messages: number
}

interface Parts {
  readonly store: Store
  readonly assets: AssetFiles
  readonly messages: Messages
}

/**
 * Forgets documents: themselves, their drafts and versions, the history of all these, the comments on
 * them, the bytes of assets, and what webhooks had to say of them. What other documents say, in their
 * text or in their past, is theirs: find it before, and forget it too.
 *
 * @throws LakeError 409 when something that stays refers to one of them, and names it
 */
export function forget(
  { store, assets, messages }: Parts,
  { dataset: name, ids, identity }: { dataset: string; ids: readonly string[]; identity: Identity },
): Forgotten {
  const dataset = store.dataset(name)
  const groups = [...new Set(ids.map(publishedId))]
  const { documents } = dataset.readBy(identity).documents(groups, { includeAllVersions: true })
  const variants = [...groups, ...documents.map(({ _id }) => _id)]
  purge(dataset, groups, identity)
  const paths = documents.flatMap(({ _type, path }) =>
    /^sanity\.(image|file)Asset$/.test(_type) && typeof path === 'string' ? [path] : [],
  )
  const forgotten = {
    documents: documents.length,
    comments: forgetComments(store, name, groups, identity),
    assets: paths.filter((path) => assets.remove(path)).length,
    messages: messages.forget(name, [...variants, ...groups.map((id) => `drafts.${id}`)]),
  }
  store.scrub()
  return forgotten
}

/** Deletes documents with all their variants and all their history, in one transaction. */
function purge(dataset: Dataset, ids: readonly string[], identity: Identity): void {
  if (ids.length === 0) return
  const actions = ids.map((id) => {
    const { documents } = dataset.readBy(identity).documents([id], { includeAllVersions: true })
    const stored = documents.map(({ _id }) => _id)
    return {
      actionType: 'sanity.action.document.delete',
      publishedId: id,
      includeDrafts: stored.filter(isDraftId),
      includeVersions: stored.filter(isVersionId),
      purge: true,
    }
  })
  dataset.act({ actions, identity, releases: true })
}

function forgetComments(
  store: Store,
  name: string,
  documentIds: readonly string[],
  identity: Identity,
): number {
  const kept = store
    .datasets()
    .find(({ profile, addonFor }) => profile === 'comments' && addonFor === name)
  if (kept === undefined) return 0
  const comments = store.dataset(kept.name)
  const about = comments
    .readBy(identity)
    .select(
      '*[target.sourceDocumentId in $ids || target.document._ref in $ids]{_id}',
      { ids: documentIds.flatMap((id) => [id, `drafts.${id}`]) },
      'raw',
    )
  const replies = comments
    .readBy(identity)
    .select('*[parentCommentId in $about]{_id}', { about }, 'raw')
  const all = [...new Set([...about, ...replies])]
  purge(comments, all, identity)
  return all.length
}
