import type { Article } from '@onrecord/client'
import { bodyHtml, recordHtml, type RenderOptions } from '@onrecord/client/html'
import { isCertain } from '@onrecord/client/words'
import { ROOM, taken } from './parts.ts'

/**
 * What a story rests on, as far as its own page has room: who said what, the claims, and the events
 * that are not certain. The whole of it has a page of its own, one link away.
 *
 * @returns undefined when the text leaves no room
 */
export function recordInBrief(story: Article, options: RenderOptions): string | undefined {
  const allEvents = story.allEvents.filter(({ occurrenceStatus }) => !isCertain(occurrenceStatus))
  const brief = recordHtml({ ...story, sources: [], allEvents }, options)
  const weight = Buffer.byteLength(bodyHtml(story.body, options) + brief) + taken(story, options)
  return weight > ROOM ? undefined : brief
}
