import type { Block, Keyed } from '../queries.generated.ts'
import type { BlockOf, OwnBlock } from './body.ts'

// Which annotation leads somewhere when several lie on the same words: HTML has no link inside a link.
const LINKS: readonly string[] = ['link', 'sourceMention', 'eventMention']

/** A body as Portable Text renderers expect it. */
export const portableText = (body: readonly OwnBlock[]) =>
  body.map((item) => (isText(item) ? portableTextBlock(item) : item))

/** Text is of one shape in every dataset. */
const isText = (item: OwnBlock): item is BlockOf<'block'> => item._type === 'block'

/**
 * A block as Portable Text renderers expect it: what Sanity left out is absent, not null, and no
 * words lead to two places.
 */
export function portableTextBlock(block: Keyed<Block>) {
  const { style, children, markDefs, listItem, level, ...rest } = block
  const links = (markDefs ?? [])
    .filter(({ _type }) => LINKS.includes(_type))
    .toSorted((a, b) => LINKS.indexOf(a._type) - LINKS.indexOf(b._type))
    .map(({ _key }) => _key)
  const oneLink = (marks: readonly string[]) => {
    const kept = links.find((key) => marks.includes(key))
    return marks.filter((mark) => mark === kept || !links.includes(mark))
  }
  return {
    ...rest,
    style: style ?? ('normal' as const),
    children: (children ?? []).map(({ text, marks, ...span }) => ({
      ...span,
      text: text ?? '',
      marks: oneLink(marks ?? []),
    })),
    markDefs: markDefs ?? [],
    ...(listItem === null ? {} : { listItem, level: level ?? 1 }),
  }
}
