import { isDraftId, isRootId, isVersionId } from '../documents/ids.ts'

/** What somebody may do with a document, in the words of Sanity's ACL. */
export type Permission = 'read' | 'create' | 'update' | 'history' | 'editHistory'

/** The roles a member can have. Named and meant as in hosted Sanity. */
export const ROLES = ['administrator', 'editor', 'contributor', 'viewer'] as const
/** `none` is a visitor without a token. */
export type Role = (typeof ROLES)[number] | 'none'

/** What a role is called, and what it is for. */
export const ROLE_TITLES: Record<Exclude<Role, 'none'>, { title: string; description: string }> = {
  administrator: {
    title: 'Administrator',
    description: 'Reads and writes everything, and manages members, tokens and datasets',
  },
  editor: { title: 'Editor', description: 'Reads and writes everything, and publishes' },
  contributor: {
    title: 'Contributor',
    description: 'Reads everything, and edits drafts and versions without publishing them',
  },
  viewer: { title: 'Viewer', description: 'Reads everything, drafts too' },
}

interface Named {
  readonly _id: string
  readonly _type: string
}

/** A part of a dataset: as GROQ for the Studio, which asks before it shows a button, and as a test for us. */
interface Scope {
  readonly filter: string
  readonly covers: (document: Named) => boolean
}

const everything: Scope = { filter: '_id in path("**")', covers: () => true }
/** The root path: no draft, no version, nothing `private.` */
const root: Scope = { filter: '_id in path("*")', covers: ({ _id }) => isRootId(_id) }
const unpublished: Scope = {
  filter: '_id in path("drafts.**") || _id in path("versions.**")',
  covers: ({ _id }) => isDraftId(_id) || isVersionId(_id),
}
const assets: Scope = {
  filter: '_type in ["sanity.imageAsset", "sanity.fileAsset"]',
  covers: ({ _type }) => _type === 'sanity.imageAsset' || _type === 'sanity.fileAsset',
}

export interface Grant {
  readonly scope: Scope
  readonly permissions: readonly Permission[]
}

const ALL: readonly Permission[] = ['read', 'create', 'update', 'history', 'editHistory']
const READING: readonly Permission[] = ['read', 'history']
const WRITING: readonly Permission[] = ['create', 'update']

/** Which dataset: who may read it without a token, and whether it holds comments and tasks. */
interface Place {
  readonly aclMode: 'public' | 'private'
  readonly profile: string | null
}

/**
 * Every role's grants, in one table: the ACL that the Studio asks for, what is read and what is
 * written all follow from it.
 */
const GRANTS: Record<Role, (dataset: Place) => readonly Grant[]> = {
  administrator: () => [{ scope: everything, permissions: ALL }],
  editor: () => [{ scope: everything, permissions: ALL }],
  contributor: ({ profile }) => [
    { scope: everything, permissions: READING },
    // Comments have no drafts. Whoever takes part in the editing takes part in the talk about it.
    { scope: profile === 'comments' ? everything : unpublished, permissions: WRITING },
    // A draft with a picture needs the picture; an asset is never taken back by editing.
    { scope: assets, permissions: ['create'] },
  ],
  viewer: () => [{ scope: everything, permissions: READING }],
  none: ({ aclMode }) => (aclMode === 'public' ? [{ scope: root, permissions: ['read'] }] : []),
}

/** What a role may do in a dataset. */
export const grantsOf = (role: Role, dataset: Place): readonly Grant[] => GRANTS[role](dataset)

/** Whether one of the grants covers this. */
export const permits = (
  grants: readonly Grant[],
  permission: Permission,
  document: Named,
): boolean =>
  grants.some(
    ({ scope, permissions }) => permissions.includes(permission) && scope.covers(document),
  )
