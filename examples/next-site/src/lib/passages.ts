import type { Article, Attribution, Quote } from '@onrecord/client'
import { attributionParts } from '@onrecord/client/words'

type Item = Article['body'][number]
type Paragraph = Extract<Item, { _type: 'block' }>
/** What stands between paragraphs. */
export type Inset = Exclude<Item, Paragraph>

/** A paragraph, or the items of a list. */
interface Text {
  readonly _type: 'text'
  readonly _key: string
  readonly paragraphs: readonly Paragraph[]
}

/** Texts that share a margin: one, and those after it that have nothing to put there. */
export interface Passage {
  readonly _type: 'passage'
  readonly _key: string
  readonly texts: readonly [Text, ...Text[]]
  /** Who says what in the first of them. */
  readonly notes: readonly Note[]
}

/** What one speaker says in a text, by one way; no quotes where only the text tells who it was. */
export interface Note {
  readonly _key: string
  readonly attribution: Attribution | null
  readonly quotes: readonly Quote[]
}

/**
 * The parts of a story's body in their order: passages, and what stands between them.
 *
 * @example
 * ```ts
 * partsOf(article.body).map(({ _type }) => _type) // ['passage', 'quoteBlock', 'passage']
 * ```
 */
export function partsOf(body: Article['body']): readonly (Passage | Inset)[] {
  const parts: (Passage | Inset)[] = []
  for (const item of withTexts(body)) {
    if (item._type !== 'text') {
      parts.push(item)
      continue
    }
    const last = parts.at(-1)
    const notes = notesOf(item)
    if (last?._type === 'passage' && notes.length === 0)
      parts.splice(-1, 1, { ...last, texts: [...last.texts, item] })
    else parts.push({ _type: 'passage', _key: item._key, texts: [item], notes })
  }
  return parts
}

/** Paragraphs one by one, but the items of a list together. */
function withTexts(body: Article['body']): readonly (Text | Inset)[] {
  const items: (Text | Inset)[] = []
  for (const item of body) {
    const last = items.at(-1)
    if (item._type !== 'block') items.push(item)
    else if (
      last?._type === 'text' &&
      item.listItem !== null &&
      last.paragraphs[0]?.listItem === item.listItem
    )
      items.splice(-1, 1, { ...last, paragraphs: [...last.paragraphs, item] })
    else items.push({ _type: 'text', _key: item._key, paragraphs: [item] })
  }
  return items
}

/** Who says what in a text: each speaker once, where the words came by the same way. */
function notesOf({ paragraphs }: Text): readonly Note[] {
  const notes = new Map<string, Note>()
  for (const mark of paragraphs.flatMap(({ markDefs }) => markDefs ?? [])) {
    const quote = mark._type === 'quoteMention' ? mark.quote : null
    if (quote === null && mark._type !== 'attribution') continue
    const attribution = mark._type === 'attribution' ? mark : (quote?.attribution ?? null)
    const way = attributionParts(attribution)
      .map((part) => (typeof part === 'string' ? part : part._id))
      .join('\n')
    const note = notes.get(way) ?? { _key: mark._key, attribution, quotes: [] }
    const known = quote === null || note.quotes.some(({ _id }) => _id === quote._id)
    notes.set(way, known ? note : { ...note, quotes: [...note.quotes, quote] })
  }
  return [...notes.values()]
}
