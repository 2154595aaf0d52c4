import type { Entity } from '../names/entity.ts'
import type { Reason } from '../reason.ts'

export type SourceType = 'person' | 'organization' | 'newsOrganization' | 'document'
export type Identification = 'named' | 'unnamed' | 'collective'

/** Whoever words come from, as found: a name, or the description the story prints. */
export interface Speaker {
  readonly name: string
  readonly sourceType: SourceType
  readonly identification: Identification
  readonly entity?: Entity
  /** How the story calls them here. */
  readonly asDescribed: string
}

/** Speakers, how sure it is that they are the right ones, and why. */
export interface Resolved {
  readonly speakers: readonly Speaker[]
  readonly confidence: number
  readonly reason: Reason
}

export const nobody = (reason: Reason): Resolved => ({ speakers: [], confidence: 0.5, reason })

export const uniqueSpeakers = (speakers: readonly Speaker[]): Speaker[] =>
  speakers.filter(
    (speaker, index) => speakers.findIndex(({ name }) => name === speaker.name) === index,
  )
