import { safeHref, type Block, type Keyed } from '@onrecord/client'
import { PortableText, type PortableTextComponents } from '@portabletext/react'
import type { ReactNode } from 'react'
import type { Passage as Data } from '../lib/passages.ts'
import { Link } from './link.tsx'
import { Notes } from './quote.tsx'

type Mark = NonNullable<Block['markDefs']>[number]
type MarkOf<Type extends Mark['_type']> = Extract<Mark, { _type: Type }>

/** Annotations in running text. They may lie inside each other. */
const components: Partial<PortableTextComponents> = {
  marks: {
    quoteMention: ({ value, children }: { value?: MarkOf<'quoteMention'>; children: ReactNode }) =>
      value?.quote ? (
        <span className={`words ${value.quote.quoteType}`} lang={value.quote.language}>
          {children}
        </span>
      ) : (
        children
      ),
    sourceMention: ({
      value,
      children,
    }: {
      value?: MarkOf<'sourceMention'>
      children: ReactNode
    }) => (value?.source ? <Link href={`/source/${value.source._id}`}>{children}</Link> : children),
    eventMention: ({ value, children }: { value?: MarkOf<'eventMention'>; children: ReactNode }) =>
      value?.event ? (
        <Link
          className={`event-mention ${value.event.occurrenceStatus}`}
          href={`/event/${value.event._id}`}
        >
          {children}
        </Link>
      ) : (
        children
      ),
    attribution: ({ children }: { children: ReactNode }) => (
      <span className="words indirect">{children}</span>
    ),
    link: ({ value, children }: { value?: MarkOf<'link'>; children: ReactNode }) => {
      const href = safeHref(value?.href)
      return href === undefined ? (
        children
      ) : (
        <a href={href} rel="external">
          {children}
        </a>
      )
    },
  },
}

/** Paragraphs, and in the margin who said what. */
export function Passage({ passage, field }: { passage: Data; field: (key: string) => object }) {
  const [first, ...others] = passage.texts
  const prose = ({ _key, paragraphs }: typeof first) => (
    <div key={_key} className="prose" {...field(_key)}>
      <Paragraphs blocks={paragraphs} />
    </div>
  )
  return (
    <div className="passage">
      {prose(first)}
      <Notes notes={passage.notes} />
      {others.map(prose)}
    </div>
  )
}

function Paragraphs({ blocks }: { blocks: readonly Keyed<Block>[] }) {
  // PortableText takes blocks without nulls; ours say null where Sanity leaves a field out.
  const value = blocks.map((block) => ({
    ...block,
    style: block.style ?? 'normal',
    children: (block.children ?? []).map((span) => ({
      ...span,
      text: span.text ?? '',
      marks: span.marks ?? [],
    })),
    markDefs: block.markDefs ?? [],
    ...(block.listItem === null ? { listItem: undefined } : { listItem: block.listItem }),
    level: block.level ?? 1,
  }))
  return <PortableText value={value} components={components} />
}
