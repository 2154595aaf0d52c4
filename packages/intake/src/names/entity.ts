import type { Introduction } from './introduction.ts'

export type Gender = 'woman' | 'man'

export type EntityKind = 'person' | 'organization' | 'newsOrganization' | 'country' | 'place'

/** Somebody or something that a story calls by name. */
export interface Entity {
  kind: EntityKind
  /** The fullest name the story gives, or the one in the directory. */
  name: string
  /** Every way the story writes it. */
  readonly aliases: Set<string>
  /** What the story says this person is: mayor, teacher. In lower case. */
  readonly roles: Set<string>
  /** The description printed beside the name: the mayor of Varnholm. */
  title?: string
  gender?: Gender
  /** The document in the directory. */
  directoryId?: string
}

/** A name where it stands. */
export interface Mention {
  readonly entity: Entity
  readonly start: number
  readonly end: number
  readonly paragraph: number
  readonly sentence: number
  /** Where a sentence begins with the name. */
  readonly introduction?: Introduction
}

/** What a run of capitals is, and which part of it is the name. */
export interface Classified {
  readonly kind: EntityKind | 'role' | 'unknown'
  /** The name without titles: indexes of tokens. */
  readonly from: number
  readonly to: number
  readonly roles: readonly string[]
}
