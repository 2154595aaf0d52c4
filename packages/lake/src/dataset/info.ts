export type AclMode = 'public' | 'private'

export interface DatasetInfo {
  readonly name: string
  readonly aclMode: AclMode
  readonly createdAt: string
  /** What the dataset is for when it belongs to another: `comments`. */
  readonly profile: string | null
  /** The dataset it belongs to. */
  readonly addonFor: string | null
}
