import { because, type Reason } from '../reason.ts'
import type { Party } from './party.ts'
import type { Scene } from './scene.ts'
import type { Resolved } from './speaker.ts'

/** Whoever seems to speak, less surely than whom a verb of saying names. */
export function found(
  scene: Scene,
  parties: readonly Party[],
  paragraph: number,
  confidence: number,
  how: Reason,
): Resolved | undefined {
  const who = scene.resolver.resolveAll(parties, paragraph)
  if (who.speakers.length === 0) return undefined
  return {
    speakers: who.speakers,
    confidence: Math.round(who.confidence * confidence * 100) / 100,
    reason: because`${how}; ${who.reason}`,
  }
}
