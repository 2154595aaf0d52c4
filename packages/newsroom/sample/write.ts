import type {
  Article,
  Attribution,
  AttributionHop,
  Block,
  Event,
  Figure,
  Keyed,
  Quote,
  Reference,
  Source,
  SourceDossier,
} from '@onrecord/schemas/documents'

/** A document as it is written here; the lake adds revision and times. */
export type Written<Document> = Omit<Document, '_rev' | '_createdAt' | '_updatedAt'>
export type AnyWritten =
  Written<Article> | Written<Quote> | Written<Source> | Written<Event> | Written<SourceDossier>

export const ref = (id: string): Reference => ({ _type: 'reference', _ref: id })
export const weakRef = (id: string): Reference => ({ ...ref(id), _weak: true })

/** A key that is the same every time: made from what it stands for. */
export const keyOf = (text: string): string => text.replaceAll(/[^a-z0-9]+/gi, '-').slice(0, 40)

export const keyed = <Item>(item: Item, key: string): Keyed<Item> => ({ ...item, _key: keyOf(key) })
export const refs = (...ids: string[]): Keyed<Reference>[] => ids.map((id) => keyed(ref(id), id))
export const weakRefs = (...ids: string[]): Keyed<Reference>[] =>
  ids.map((id) => keyed(weakRef(id), id))

/** Who said it, in which words the story calls them, and through whom it reached us. */
export function by(
  speakers: readonly string[],
  more: {
    cue?: string
    asDescribed?: string
    via?: readonly [AttributionHop['relation'], string][]
  } = {},
): Attribution {
  const { via, ...described } = more
  return {
    _type: 'attribution',
    ...(speakers.length === 0 ? {} : { speakers: refs(...speakers) }),
    ...described,
    ...(via === undefined
      ? {}
      : {
          via: via.map(([relation, agent]) =>
            keyed({ _type: 'attributionHop' as const, relation, agent: ref(agent) }, agent),
          ),
        }),
  }
}

export const source = (
  id: string,
  fields: Omit<Written<Source>, '_id' | '_type'>,
): Written<Source> => ({ _id: id, _type: 'source', ...fields })
export const event = (
  id: string,
  fields: Omit<Written<Event>, '_id' | '_type'>,
): Written<Event> => ({ _id: id, _type: 'event', ...fields })

export const quote = (
  id: string,
  fields: Omit<Written<Quote>, '_id' | '_type' | 'language'> & { language?: string },
): Written<Quote> => ({
  language: 'en',
  ...fields,
  _id: id,
  _type: 'quote',
})

export const article = (
  id: string,
  {
    slug,
    ...fields
  }: Omit<Written<Article>, '_id' | '_type' | 'slug' | 'language'> & { slug: string },
): Written<Article> => ({
  _id: id,
  _type: 'article',
  language: 'en',
  slug: { _type: 'slug', current: slug },
  rights: {
    copyrightHolder: 'Onrecord sample newsroom',
    copyrightNotice: '© Onrecord sample newsroom',
    usageTerms: 'Free to republish with attribution.',
    license: 'https://creativecommons.org/licenses/by/4.0/',
  },
  ...fields,
})

/** A stretch of text under an annotation. Without one it is plain text. */
type Part =
  string | { readonly words: string; readonly mark: NonNullable<Block['markDefs']>[number] }

const marked = (words: string, mark: NonNullable<Block['markDefs']>[number]): Part => ({
  words,
  mark,
})

export const quoted = (id: string, words: string): Part =>
  marked(words, { _key: `q-${keyOf(id)}`, _type: 'quoteMention', quote: ref(id) })
export const who = (id: string, words: string): Part =>
  marked(words, { _key: `s-${keyOf(id)}`, _type: 'sourceMention', source: ref(id) })
export const what = (id: string, words: string): Part =>
  marked(words, { _key: `e-${keyOf(id)}`, _type: 'eventMention', event: ref(id) })
export const linked = (href: string, words: string): Part =>
  marked(words, { _key: `l-${keyOf(href)}`, _type: 'link', href })
export const attributed = (attribution: Attribution, words: string): Part =>
  marked(words, { ...attribution, _key: `a-${keyOf(words)}` })

/** A paragraph out of text and annotated stretches. */
export function paragraph(key: string, ...parts: Part[]): Keyed<Block> {
  return block(key, 'normal', parts)
}

export const heading = (key: string, text: string): Keyed<Block> => block(key, 'h2', [text])

function block(key: string, style: 'normal' | 'h2', parts: readonly Part[]): Keyed<Block> {
  const marks = new Map(
    parts.flatMap((part) =>
      typeof part === 'string' ? [] : [[part.mark._key, part.mark] as const],
    ),
  )
  return {
    _key: key,
    _type: 'block',
    style,
    markDefs: [...marks.values()],
    children: parts.map((part, index) => ({
      _key: `${key}-${index}`,
      _type: 'span' as const,
      text: typeof part === 'string' ? part : part.words,
      marks: typeof part === 'string' ? [] : [part.mark._key],
    })),
  }
}

/** One of our pictures, by the name of its file; the loader puts the uploaded asset in its place. */
export function picture(name: string, alt: string, caption?: string): Figure {
  return {
    _type: 'figure',
    asset: ref(`picture:${name}`),
    alt,
    ...(caption === undefined ? {} : { caption }),
    creditText: 'Drawing: Onrecord',
    copyrightNotice: '© Onrecord sample newsroom',
    license: 'https://creativecommons.org/licenses/by/4.0/',
    digitalSourceType: 'digitalCreation',
  }
}

export const author = (name: string) =>
  keyed({ _type: 'credit' as const, role: 'author' as const, name }, name)
export const local = (code: string, name: string) =>
  keyed({ _type: 'topic' as const, scheme: 'local' as const, code, name }, code)
export const medtop = (code: string, name: string) =>
  keyed({ _type: 'topic' as const, scheme: 'medtop' as const, code, name }, code)
