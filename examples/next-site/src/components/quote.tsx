import type { Quote } from '@onrecord/client'
import Link from 'next/link'
import { languageName, quoteTypeWords, verificationWords } from '../lib/words.ts'
import { Attribution } from './attribution.tsx'

const isRetracted = (quote: Quote) =>
  (quote.updates ?? []).some(({ kind }) => kind === 'retraction')

/** What stands behind words in the text: beside the paragraph, or under it where there is no margin. */
export function QuoteNote({ quote }: { quote: Quote }) {
  const paraphrase = quote.quoteType === 'indirect'
  return (
    <li className={`note ${quote.quoteType}`}>
      <p className="note-kind">
        <Link href={`/quote/${quote._id}`}>{quoteTypeWords[quote.quoteType]}</Link>
        {isRetracted(quote) && <span className="label warn">retracted</span>}
      </p>
      <p className="note-words" lang={quote.language}>
        {paraphrase ? quote.text : `“${quote.text}”`}
      </p>
      <p>
        <Attribution attribution={quote.attribution} />.
      </p>
      <Provenance quote={quote} />
    </li>
  )
}

/** How we know, and in which language it was said. */
export function Provenance({ quote }: { quote: Quote }) {
  const { originalLanguage, language, originalText, translator, citation } = quote
  return (
    <>
      <p className="muted">
        {verificationWords[quote.verification]}
        {quote.event !== null && (
          <>
            {' · '}
            <Link href={`/event/${quote.event._id}`}>{quote.event.name}</Link>
          </>
        )}
        {citation?.url != null && (
          <>
            {' · '}
            <a href={citation.url} rel="external">
              {citation.title ?? 'Record'}
            </a>
          </>
        )}
      </p>
      {originalLanguage !== null && originalLanguage !== language && (
        <p className="muted">
          Said in {languageName(originalLanguage)}
          {originalText !== null && (
            <>
              :{' '}
              <span lang={originalLanguage} dir="auto">
                {originalText}
              </span>
            </>
          )}
          {translator !== null && <>. Translated by {translator}</>}
        </p>
      )}
    </>
  )
}

/** A quote that stands by itself. A paraphrase is no quotation and is not marked up as one. */
export function QuoteFigure({ quote, pull = false }: { quote: Quote; pull?: boolean }) {
  return (
    <figure className={`quotation ${quote.quoteType} ${pull ? 'pull' : ''}`}>
      {quote.quoteType === 'indirect' ? (
        <p className="paraphrase" lang={quote.language}>
          {quote.text}
        </p>
      ) : (
        <blockquote lang={quote.language} cite={quote.citation?.url ?? undefined}>
          <p>“{quote.text}”</p>
        </blockquote>
      )}
      <figcaption>
        <p>
          <Attribution attribution={quote.attribution} />
          {quote.quoteType === 'indirect' && <span className="label">paraphrased</span>}
          {isRetracted(quote) && <span className="label warn">retracted</span>}
        </p>
        <Provenance quote={quote} />
      </figcaption>
    </figure>
  )
}
