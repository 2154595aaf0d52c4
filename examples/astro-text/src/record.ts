import type { Article } from '@onrecord/client'
import { bodyHtml, recordHtml, updatesHtml, type RenderOptions } from '@onrecord/client/html'
import { isCertain } from '@onrecord/client/words'

/**
 * What a story's words and record may weigh together, in bytes, so that its page stays under 15 kB:
 * style sheet, masthead and the rest take the other 5 kB.
 */
const ROOM = 9_750

/**
 * What a story rests on, as far as its own page has room: who said what, the claims, and the events
 * that are not certain. The whole of it has a page of its own, one link away.
 *
 * @returns undefined when the text leaves no room
 */
export function recordInBrief(story: Article, options: RenderOptions): string | undefined {
  const allEvents = story.allEvents.filter(({ occurrenceStatus }) => !isCertain(occurrenceStatus))
  const brief = recordHtml({ ...story, sources: [], allEvents }, options)
  const text = bodyHtml(story.body, options) + updatesHtml(story.updates ?? [], options)
  // Both stand in the head of the page as well.
  const head = `${story.headline}${story.description ?? ''}`
  const weight = Buffer.byteLength(text + brief) + 2 * Buffer.byteLength(head)
  return weight > ROOM ? undefined : brief
}
