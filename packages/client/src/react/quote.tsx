import { isRetracted } from '../for-readers.ts'
import type { Quote } from '../queries.generated.ts'
import { safeHref } from '../render/safe-href.ts'
import { english } from '../words/english.ts'
import { languageName } from '../words/names.ts'
import { Attribution, External, inLanguage, Linked } from './attribution.tsx'
import type { ReactOptions } from './options.ts'

/**
 * A quote that stands by itself, with who said it, how it reached us, and how we know. A paraphrase is
 * no quotation and is not marked up as one.
 *
 * @example
 * ```tsx
 * <QuoteFigure quote={quote} addresses={addressesUnder()} />
 * ```
 */
export function QuoteFigure({
  quote,
  display = 'block',
  ...options
}: ReactOptions & { readonly quote: Quote; readonly display?: 'block' | 'pull' }) {
  const { words = english } = options
  const indirect = quote.quoteType === 'indirect'
  return (
    <figure className={`quotation ${quote.quoteType}${display === 'pull' ? ' pull' : ''}`}>
      {indirect ? (
        <p className="paraphrase" {...inLanguage(quote.language)}>
          {quote.text}
        </p>
      ) : (
        <blockquote {...inLanguage(quote.language)} cite={safeHref(quote.citation?.url)}>
          <p>{words.quoted(quote.text)}</p>
        </blockquote>
      )}
      <figcaption>
        <p>
          <Attribution attribution={quote.attribution} {...options} />
          {indirect && (
            <>
              {' '}
              <span className="label">{words.paraphrased}</span>
            </>
          )}
          {isRetracted(quote) && <Retracted words={words} />}
        </p>
        <p className="provenance">
          <Provenance quote={quote} options={options} />
        </p>
      </figcaption>
    </figure>
  )
}

/** Behind words that no longer stand. */
export const Retracted = ({ words = english }: Pick<ReactOptions, 'words'>) => (
  <>
    {' '}
    <span className="label warn">{words.retracted}</span>
  </>
)

/** How we know, where it was said, where it can be read, and in which language it was said. */
function Provenance({ quote, options }: { quote: Quote; options: ReactOptions }) {
  const { words = english, addresses } = options
  const { verification, event, citation, originalLanguage, language } = quote
  return (
    <>
      {words.verification[verification]}
      {event !== null && (
        <>
          {' · '}
          <Linked href={addresses?.event?.(event._id)} options={options}>
            {event.name}
          </Linked>
        </>
      )}
      {citation?.title != null && (
        <>
          {' · '}
          <cite>
            <External href={citation.url} options={options}>
              {citation.title}
            </External>
          </cite>
        </>
      )}
      {originalLanguage !== null && originalLanguage !== language && (
        <>
          {' · '}
          {words.saidIn(languageName(originalLanguage, words.language))}
          {quote.originalText !== null && (
            <>
              {': '}
              <span {...inLanguage(originalLanguage)}>{quote.originalText}</span>
            </>
          )}
          {quote.translator !== null && `. ${words.translatedBy} ${quote.translator}`}
        </>
      )}
    </>
  )
}
