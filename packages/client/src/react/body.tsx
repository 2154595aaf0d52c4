import {
  PortableText,
  type PortableTextComponents,
  type PortableTextMarkComponent,
  type PortableTextTypeComponent,
} from '@portabletext/react'
import type { ComponentType, ReactNode } from 'react'
import { isRetracted } from '../for-readers.ts'
import type { OwnBlock } from '../render/body.ts'
import { portableText } from '../render/portable-text.ts'
import { External, inLanguage, Linked } from './attribution.tsx'
import { ClaimBox } from './claim.tsx'
import { Picture } from './figure.tsx'
import type { OwnBodyProps, Parts, ReactOptions, StoryBodyProps } from './options.ts'
import { QuoteFigure, Retracted } from './quote.tsx'

const defaults: Parts = {
  quoteBlock: ({ value: { quote, display }, options }) =>
    quote === null ? null : <QuoteFigure quote={quote} display={display ?? 'block'} {...options} />,
  // A claim that is only recorded stands under the story, not in it.
  claim: ({ value, options }) =>
    value.display === 'data' ? null : <ClaimBox claim={value} {...options} />,
  figure: ({ value, options }) => <Picture figure={value} {...options} />,
  embed: ({ value: { url, title }, options }) => (
    <p className="embed">
      <External href={url} options={options}>
        {title ?? url}
      </External>
    </p>
  ),
  quoteMention: ({ value: { quote }, options, children }) =>
    quote === null ? (
      children
    ) : (
      <>
        <span className={`words ${quote.quoteType}`} {...inLanguage(quote.language)}>
          {children}
        </span>
        {isRetracted(quote) && <Retracted {...options} />}
      </>
    ),
  attribution: ({ children }) => <span className="words indirect">{children}</span>,
  sourceMention: ({ value: { source }, options, children }) => (
    <Linked
      href={source === null ? undefined : options.addresses?.source?.(source._id)}
      options={options}
    >
      {children}
    </Linked>
  ),
  eventMention: ({ value: { event }, options, children }) =>
    event === null ? (
      children
    ) : (
      <Linked
        href={options.addresses?.event?.(event._id)}
        className={`event-mention ${event.occurrenceStatus}`}
        options={options}
      >
        {children}
      </Linked>
    ),
  link: ({ value: { href }, options, children }) => (
    <External href={href} options={options}>
      {children}
    </External>
  ),
}

const MARKS = new Set(['quoteMention', 'attribution', 'sourceMention', 'eventMention', 'link'])

type AnyPart = ComponentType<{ value: never; options: ReactOptions; children?: ReactNode }>

// Portable Text hands each part the values of its own type.
const given = (value: unknown) => value as never

/** The parts as Portable Text calls them. */
function componentsOf(
  parts: Readonly<Record<string, AnyPart>>,
  options: ReactOptions,
): PortableTextComponents {
  const types: Record<string, PortableTextTypeComponent> = {}
  const marks: Record<string, PortableTextMarkComponent> = {}
  for (const [type, Part] of Object.entries(parts)) {
    if (MARKS.has(type))
      marks[type] = ({ value, children }) => (
        <Part value={given(value)} options={options}>
          {children}
        </Part>
      )
    else types[type] = ({ value }) => <Part value={given(value)} options={options} />
  }
  return { types, marks, unknownMark: ({ children }) => children, unknownType: () => null }
}

/**
 * The text of a story. Every part can be drawn differently; kinds of blocks that a newsroom added
 * need a part each. It holds no state and no context: it renders on the server and in the browser.
 *
 * @example
 * ```tsx
 * import { addressesUnder, StoryBody } from '@onrecord/client/react'
 *
 * <StoryBody
 *   body={article.body}
 *   addresses={addressesUnder()}
 *   parts={{ embed: ({ value }) => <a href={value.url ?? '#'}>{value.title}</a> }}
 * />
 * ```
 */
export function StoryBody<Item extends OwnBlock>(props: OwnBodyProps<Item>): ReactNode
// The last one is what `createElement(StoryBody, …)` reads; for blocks of one’s own, `StoryBody<Item>`.
export function StoryBody(props: StoryBodyProps): ReactNode
export function StoryBody({
  body,
  parts,
  ...options
}: ReactOptions & { readonly body: readonly OwnBlock[]; readonly parts?: object }): ReactNode {
  return (
    <PortableText
      value={portableText(body)}
      // Whatever is asked of the parts by name is checked above; here they are only handed on.
      components={componentsOf({ ...defaults, ...parts } as Record<string, AnyPart>, options)}
    />
  )
}
