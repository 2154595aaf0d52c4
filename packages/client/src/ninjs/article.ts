import type { Article } from '../article.ts'
import { assertForReaders, assertStanding } from '../for-readers.ts'
import { bodyHtml } from '../html/body.ts'
import { isQuotation } from '../json-ld/quotation.ts'
import { known, type JsonObject } from '../publication/json.ts'
import { moment } from '../publication/moment.ts'
import type { Publication } from '../publication/publication.ts'
import type { Figure, Quote, Update } from '../queries.generated.ts'
import { safeHref } from '../render/safe-href.ts'
import { bodyText } from '../text/index.ts'
import { english } from '../words/english.ts'
import { figureCredit } from '../words/figure.ts'
import { authorWords } from '../words/byline.ts'
import { infoSources, speakers } from './agents.ts'
import { STANDARD } from './standard.ts'

const MEDIA_TOPICS = 'http://cv.iptc.org/newscodes/mediatopic/'

/** A story, with each quotation as an association of its own: ninjs knows no speaker of words. */
export function articleItem(article: Article, publication: Publication): JsonObject {
  assertStanding(article)
  const { addresses, words = english } = publication
  const { rights, credits, dateline } = article
  const attributions = article.quotes.map(({ attribution }) => attribution)
  const options = { addresses, words }
  return known({
    ...head(article, publication),
    pubStatus: 'usable',
    headlines: [{ role: 'main', value: article.headline }],
    descriptions:
      article.description === null
        ? []
        : [{ role: 'summary', contentType: 'text/plain', value: article.description }],
    bodies: [
      { role: 'main', contentType: 'text/html', value: bodyHtml(article.body, options) },
      { role: 'plain', contentType: 'text/plain', value: bodyText(article.body, { words }) },
    ],
    slugline: article.slug,
    genres: [{ name: words.articleType[article.articleType], literal: article.articleType }],
    by: (credits ?? []).length > 0 ? authorWords(credits, words) : undefined,
    located: dateline?.place?.name ?? dateline?.text,
    edNote: notes(article.updates),
    ...speakers(attributions, publication),
    infoSources: infoSources(attributions, publication),
    subjects: (article.topics ?? []).map(({ scheme, code, name }) =>
      scheme === 'medtop' && /^\d{8}$/.test(code)
        ? { name, rel: 'about', uri: `${MEDIA_TOPICS}${code}` }
        : { name, rel: 'about', literal: code },
    ),
    events: (article.events ?? []).map(({ _id, name }) => ({
      name,
      uri: addresses.event(_id),
      rel: 'about',
    })),
    copyrightHolder: rights?.copyrightHolder,
    copyrightNotice: rights?.copyrightNotice,
    usageTerms: rights?.usageTerms,
    rightsInfo:
      safeHref(rights?.license) === undefined
        ? undefined
        : known({ linkedRights: safeHref(rights?.license) }),
    associations: [
      ...(article.image === null ? [] : picture(article.image, publication)),
      ...article.quotes.filter(isQuotation).map((quote) => quotation(quote, publication)),
    ],
  })
}

/** The notice that a story no longer stands: nothing of it but its address and the reason. */
export function cancellationItem(article: Article, publication: Publication): JsonObject {
  assertForReaders(article)
  const retractions = (article.updates ?? []).filter(({ kind }) => kind === 'retraction')
  if (retractions.length === 0)
    throw new Error(
      `${article._id} was not retracted. Send it as it is, or add a retraction to its updates first.`,
    )
  return known({
    ...head(article, publication),
    pubStatus: 'canceled',
    edNote: notes(retractions),
  })
}

const head = (article: Article, { addresses }: Publication) => ({
  uri: addresses.article(article.slug),
  standard: STANDARD,
  type: 'text',
  profile: 'onrecord-article',
  // Every update that readers are told of makes a new version.
  version: String(1 + (article.updates ?? []).length),
  language: article.language,
  firstCreated: moment(article.datePublished),
  versionCreated: moment(article.dateModified),
})

function notes(updates: readonly Update[] | null): string | undefined {
  const told = (updates ?? []).filter(({ kind }) => kind !== 'update')
  if (told.length === 0) return undefined
  return told
    .map(({ kind, date, text }) => `${kind} ${date.slice(0, 10)}: ${text ?? ''}`)
    .join('\n')
}

const quotation = (quote: Quote, publication: Publication): JsonObject =>
  known({
    uri: publication.addresses.quote(quote._id),
    name: quote.text,
    rel: 'quote',
    type: 'component',
    profile: `onrecord-quote-${quote.quoteType}`,
    language: quote.language,
    bodies: [
      { role: 'quote', contentType: 'text/plain', value: quote.text },
      ...(quote.originalText === null
        ? []
        : [{ role: 'original', contentType: 'text/plain', value: quote.originalText }]),
    ],
    ...speakers([quote.attribution], publication),
    infoSources: infoSources([quote.attribution], publication),
    events:
      quote.event === null
        ? []
        : [
            {
              name: quote.event.name,
              uri: publication.addresses.event(quote.event._id),
              rel: 'saidAt',
            },
          ],
  })

function picture(figure: Figure, { words }: Publication): JsonObject[] {
  const { asset, alt, caption, copyrightNotice, digitalSourceType: made } = figure
  const href = safeHref(asset?.url)
  if (asset === null || href === undefined) return []
  return [
    known({
      uri: href,
      name: alt ?? caption ?? '',
      rel: 'mainImage',
      type: 'picture',
      by: figureCredit(figure, words),
      copyrightNotice,
      descriptions: caption === null ? [] : [{ role: 'caption', value: caption }],
      digitalSourceType:
        made === null
          ? undefined
          : { literal: made, uri: `http://cv.iptc.org/newscodes/digitalsourcetype/${made}` },
      renditions: [
        known({
          name: 'original',
          href,
          contentType: asset.mimeType,
          width: asset.width,
          height: asset.height,
          sizeInBytes: asset.size,
        }),
      ],
    }),
  ]
}
