import { isRetracted } from '../for-readers.ts'
import { exactDay } from '../publication/exact-day.ts'
import { known, type JsonObject } from '../publication/json.ts'
import type { Publication } from '../publication/publication.ts'
import type { Quote } from '../queries.generated.ts'
import { safeHref } from '../render/safe-href.ts'
import { citationNode, correctionNodes } from './citation.ts'
import { sourceNode } from './source.ts'

/** Whether these are somebody’s own words, and still stand: a paraphrase is never told as a quotation. */
export const isQuotation = (quote: Quote): boolean =>
  quote.quoteType !== 'indirect' && !isRetracted(quote)

/** Somebody’s words. The kind of each step by which they came, and how we know, have no place here. */
export function quotationNode(quote: Quote, publication: Publication): JsonObject {
  const { addresses } = publication
  const { attribution, event, isPartOf, originalLanguage, language, originalText } = quote
  const via = attribution.via ?? []
  const carriers = via.filter(({ relation }) => relation !== 'translatedBy')
  const translators = via.flatMap(({ relation, agent }) =>
    relation === 'translatedBy' && agent !== null ? [sourceNode(agent, publication)] : [],
  )
  const translated = originalLanguage !== null && originalLanguage !== language
  return known({
    '@type': 'Quotation',
    '@id': addresses.quote(quote._id),
    text: quote.text,
    inLanguage: language,
    creator: (attribution.speakers ?? []).map((speaker) => sourceNode(speaker, publication)),
    isBasedOn: carriers.flatMap(({ agent, citation }) =>
      agent === null
        ? []
        : known({
            '@type': 'CreativeWork',
            publisher: sourceNode(agent, publication),
            name: citation?.title,
            url: safeHref(citation?.url),
          }),
    ),
    translator: translators,
    translationOfWork: translated
      ? known({ '@type': 'Quotation', inLanguage: originalLanguage, text: originalText })
      : undefined,
    recordedAt: event === null ? undefined : { '@id': addresses.event(event._id) },
    dateCreated: exactDay(quote.dateSaid),
    isPartOf: isPartOf === null ? undefined : { '@id': addresses.quote(isPartOf._id) },
    correction: correctionNodes(quote.updates),
    citation: quote.citation === null ? undefined : citationNode(quote.citation),
  })
}
