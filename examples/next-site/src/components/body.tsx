import { safeHref, type Article, type Block, type Keyed, type Quote } from '@onrecord/client'
import { PortableText, type PortableTextComponents } from '@portabletext/react'
import { Link } from './link.tsx'
import type { ReactNode } from 'react'
import { editable } from '../lib/editing.ts'
import { Attribution } from './attribution.tsx'
import { ClaimBox } from './claim.tsx'
import { Picture } from './picture.tsx'
import { QuoteFigure, QuoteNote } from './quote.tsx'

type BodyBlock = Article['body'][number]
/** A block, and what belongs to it: the further items of its list. */
type Group = [first: BodyBlock, ...others: BodyBlock[]]
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

/** The text of a story; beside each paragraph what its quoted words rest on. */
export async function Body({ article }: { article: Article }) {
  const edit = await editable()
  return (
    <div className="body">
      {groups(article.body).map(([first, ...others]) => (
        <div key={first._key} {...edit(article, `body[_key=="${first._key}"]`)}>
          {renderGroup(first, others)}
        </div>
      ))}
    </div>
  )
}

/** Blocks one by one, but the items of a list together. */
function groups(body: readonly BodyBlock[]): Group[] {
  const grouped: Group[] = []
  for (const block of body) {
    const last = grouped.at(-1)
    const before = last?.at(-1)
    const continues =
      block._type === 'block' &&
      block.listItem !== null &&
      before?._type === 'block' &&
      before.listItem === block.listItem
    if (continues) last?.push(block)
    else grouped.push([block])
  }
  return grouped
}

function renderGroup(first: BodyBlock, others: readonly BodyBlock[]): ReactNode {
  switch (first._type) {
    case 'block':
      return <Paragraphs blocks={[first, ...others.filter((block) => block._type === 'block')]} />
    case 'quoteBlock':
      return first.quote === null ? null : (
        <QuoteFigure quote={first.quote} pull={first.display === 'pull'} />
      )
    case 'claim':
      // A claim that is only recorded stands under the story, not in it.
      return first.display === 'data' ? null : <ClaimBox claim={first} />
    case 'figure':
      return <Picture figure={first} />
    case 'embed':
      return (
        <p className="embed">
          <a href={safeHref(first.url)} rel="external">
            {first.title ?? first.url}
          </a>
        </p>
      )
  }
}

function Paragraphs({ blocks }: { blocks: readonly Keyed<Block>[] }) {
  const marks = blocks.flatMap(({ markDefs }) => markDefs ?? [])
  const quotes = new Map<string, Quote>()
  for (const mark of marks)
    if (mark._type === 'quoteMention' && mark.quote !== null) quotes.set(mark.quote._id, mark.quote)
  const attributed = marks.filter((mark) => mark._type === 'attribution')
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
  return (
    <div className="passage">
      <div className="prose">
        <PortableText value={value} components={components} />
      </div>
      {(quotes.size > 0 || attributed.length > 0) && (
        <ul className="notes" aria-label="Who said it">
          {[...quotes.values()].map((quote) => (
            <QuoteNote key={quote._id} quote={quote} />
          ))}
          {attributed.map((mark) => (
            <li key={mark._key} className="note indirect">
              <p>
                <Attribution attribution={mark} />.
              </p>
              <p className="muted">Attributed</p>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
