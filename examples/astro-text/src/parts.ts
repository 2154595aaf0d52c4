import type { Article } from '@onrecord/client'
import { bodyHtml, updatesHtml, type RenderOptions } from '@onrecord/client/html'

type Body = Article['body']

/**
 * What a story's words and record may weigh together, in bytes, so that its page stays under 15 kB:
 * style sheet, masthead and the rest take the other 5 kB.
 */
export const ROOM = 9_750

/** What of a page's room is taken before its text begins: corrections, and what stands in the head too. */
export function taken(story: Article, options: RenderOptions): number {
  const head = `${story.headline}${story.description ?? ''}`
  return Buffer.byteLength(updatesHtml(story.updates ?? [], options)) + 2 * Buffer.byteLength(head)
}

/**
 * The text of a story in as many pages as keep each under 15 kB. Most need one. Only what cannot be
 * divided, a paragraph that is longer by itself, makes a page longer.
 */
export function partsOf(story: Article, options: RenderOptions): readonly Body[] {
  const parts: Body[] = [[]]
  let left = ROOM - taken(story, options)
  for (const unit of unitsOf(story.body)) {
    const weight = Buffer.byteLength(bodyHtml(unit, options))
    if (weight > left && parts.at(-1)?.length !== 0) {
      parts.push([])
      left = ROOM - 2 * Buffer.byteLength(story.headline)
    }
    parts.at(-1)?.push(...unit)
    left -= weight
  }
  return parts
}

/** What stays together: a heading and what it is the heading of, and the items of a list. */
function unitsOf(body: Body): Body[] {
  const units: Body[] = []
  for (const item of body) {
    const before = units.at(-1)?.at(-1)
    const belongs =
      before?._type === 'block' &&
      (isHeading(before) || (isListed(before) && item._type === 'block' && isListed(item)))
    if (belongs) units.at(-1)?.push(item)
    else units.push([item])
  }
  return units
}

type Block = Extract<Body[number], { _type: 'block' }>
const isHeading = ({ style }: Block) => style !== null && /^h\d$/.test(style)
const isListed = ({ listItem }: Block) => listItem !== null
