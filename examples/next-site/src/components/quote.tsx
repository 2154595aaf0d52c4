import { isRetracted, safeHref, type Quote } from '@onrecord/client'
import { english, languageName, quoteWords, textDirection } from '@onrecord/client/words'
import { Link } from './link.tsx'
import { editable } from '../lib/editing.ts'
import type { Note } from '../lib/passages.ts'
import { Attribution } from './attribution.tsx'

/** What stands behind words in the text: beside the paragraph, or under it where there is no margin. */
export async function Notes({ notes }: { notes: readonly Note[] }) {
  const edit = await editable()
  if (notes.length === 0) return null
  return (
    <ul className="notes" aria-label="Who said it">
      {notes.map(({ _key, attribution, quotes }) => (
        <li key={_key} className="note">
          <p>
            <Attribution attribution={attribution} />
          </p>
          {quotes.length === 0 && <p className="muted">Attributed</p>}
          {quotes.map((quote) => (
            <div key={quote._id} className={`said ${quote.quoteType}`}>
              <p className="note-words" lang={quote.language} {...edit(quote, 'text')}>
                {quoteWords(quote)}
              </p>
              <p className="muted">
                <Link href={`/quote/${quote._id}`}>{english.quoteType[quote.quoteType]}</Link>{' '}
                {isRetracted(quote) && <span className="label warn">retracted</span>}
                {' · '}
                {english.verification[quote.verification]}
                <Original quote={quote} />
              </p>
            </div>
          ))}
        </li>
      ))}
    </ul>
  )
}

/** In which language it was said, where that is not the story's. */
function Original({ quote }: { quote: Quote }) {
  const { originalLanguage, language, originalText, translator } = quote
  if (originalLanguage === null || originalLanguage === language) return null
  return (
    <>
      {' · '}Said in {languageName(originalLanguage, 'en')}
      {originalText !== null && (
        <>
          :{' '}
          <span lang={originalLanguage} dir={textDirection(originalLanguage)}>
            {originalText}
          </span>
        </>
      )}
      {translator !== null && <>. Translated by {translator}</>}
    </>
  )
}

/** How we know, where it was said, and in which language. */
export function Provenance({ quote }: { quote: Quote }) {
  return (
    <p className="muted">
      {english.verification[quote.verification]}
      {quote.event !== null && (
        <>
          {' · '}
          <Link href={`/event/${quote.event._id}`}>{quote.event.name}</Link>
        </>
      )}
      {quote.citation?.url != null && (
        <>
          {' · '}
          <a href={safeHref(quote.citation.url)} rel="external">
            {quote.citation.title ?? 'Record'}
          </a>
        </>
      )}
      <Original quote={quote} />
    </p>
  )
}

/** A quote that stands by itself. A paraphrase is no quotation and is not marked up as one. */
export async function QuoteFigure({ quote, pull = false }: { quote: Quote; pull?: boolean }) {
  const edit = await editable()
  return (
    <figure className={`quotation ${quote.quoteType} ${pull ? 'pull' : ''}`}>
      {quote.quoteType === 'indirect' ? (
        <p className="paraphrase" lang={quote.language} {...edit(quote, 'text')}>
          {quote.text}
        </p>
      ) : (
        <blockquote lang={quote.language} cite={safeHref(quote.citation?.url)}>
          <p {...edit(quote, 'text')}>“{quote.text}”</p>
        </blockquote>
      )}
      <figcaption>
        <p>
          <Attribution attribution={quote.attribution} />{' '}
          {quote.quoteType === 'indirect' && <span className="label">paraphrased</span>}{' '}
          {isRetracted(quote) && <span className="label warn">retracted</span>}
        </p>
        <Provenance quote={quote} />
      </figcaption>
    </figure>
  )
}
