import type { Dataset } from '../dataset.ts'
import { badRequest } from '../errors.ts'
import type { Store } from '../store/store.ts'

/** What comments are about, and where they are kept. */
export interface Place {
  /** The dataset of the commented documents. */
  readonly subject: Dataset
  /** How references name it: `dataset:onrecord.production`. */
  readonly resource: string
  /** The dataset that holds the comments. */
  readonly comments: Dataset
}

/**
 * The dataset in which the comments and tasks of another live; made when it is first needed. Comments
 * on tasks live beside the tasks.
 */
export function commentsDataset(store: Store, name: string): Dataset {
  const subject = store.dataset(name)
  if (subject.info.profile === 'comments') return subject
  const present = store
    .datasets()
    .find((info) => info.profile === 'comments' && info.addonFor === name)
  if (present !== undefined) return store.dataset(present.name)
  return store.createDataset(`${name}-comments`, {
    aclMode: 'private',
    profile: 'comments',
    addonFor: name,
  })
}

/** @throws LakeError when the resource is not a dataset of this lake */
export function placeOf(store: Store, resourceType: string, resourceId: string): Place {
  const prefix = `${store.projectId}.`
  if (resourceType !== 'dataset' || !resourceId.startsWith(prefix))
    throw badRequest(
      `Comments are about a dataset of this lake: send resourceType=dataset and resourceId=${prefix}<dataset>`,
    )
  const name = resourceId.slice(prefix.length)
  const comments = commentsDataset(store, name)
  return { subject: store.dataset(name), resource: `dataset:${resourceId}`, comments }
}
