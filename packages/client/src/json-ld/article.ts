import type { Article } from '../article.ts'
import { assertStanding } from '../for-readers.ts'
import { known, type JsonObject } from '../publication/json.ts'
import type { Publication } from '../publication/publication.ts'
import type { Credit, Figure } from '../queries.generated.ts'
import { safeHref } from '../render/safe-href.ts'
import { figureCredit } from '../words/figure.ts'
import { citationNode, correctionNodes } from './citation.ts'
import { claimNode } from './claim.ts'
import { eventNode, placeNode } from './event.ts'
import { isQuotation, quotationNode } from './quotation.ts'

const types: Readonly<Record<Article['articleType'], string>> = {
  report: 'ReportageNewsArticle',
  analysis: 'AnalysisNewsArticle',
  background: 'BackgroundNewsArticle',
  opinion: 'OpinionNewsArticle',
  // A review of claims needs a rating, which this model does not hold.
  factCheck: 'NewsArticle',
  live: 'LiveBlogPosting',
  askThePublic: 'AskPublicNewsArticle',
}

/** A story with its quotations and claims, and what it is about. */
export function articleNode(article: Article, publication: Publication): JsonObject {
  assertStanding(article)
  const { addresses } = publication
  const address = addresses.article(article.slug)
  const { dateline, rights, topics, credits } = article
  const credited = (...roles: readonly Credit['role'][]) =>
    (credits ?? []).filter(({ role }) => roles.includes(role)).map(creditNode)
  return known({
    '@type': types[article.articleType],
    '@id': address,
    url: address,
    mainEntityOfPage: safeHref(article.canonicalUrl) ?? address,
    headline: article.headline,
    description: article.description,
    inLanguage: article.language,
    datePublished: article.datePublished,
    dateModified: article.dateModified,
    articleSection: article.section,
    publisher: publisherNode(publication),
    author: credited('author'),
    contributor: credited('contributor', 'photographer', 'factChecker'),
    editor: credited('editor'),
    translator: credited('translator'),
    provider: credited('provider'),
    image: article.image === null ? undefined : imageNode(article.image, publication),
    dateline: dateline?.text,
    locationCreated: dateline?.place == null ? undefined : placeNode(dateline.place),
    backstory: article.backstory,
    about: [
      ...(article.events ?? []).map((event) => eventNode(event, publication)),
      ...(topics ?? []).map(topicNode),
    ],
    hasPart: [
      ...article.quotes.filter(isQuotation).map((quote) => quotationNode(quote, publication)),
      ...article.claims.map((claim) => claimNode(claim, address, publication)),
    ],
    correction: correctionNodes(article.updates),
    citation: (article.citations ?? []).map(citationNode),
    relatedLink: article.relatedArticles.map(({ slug }) => addresses.article(slug)),
    copyrightHolder:
      rights?.copyrightHolder == null
        ? undefined
        : { '@type': 'Organization', name: rights.copyrightHolder },
    copyrightNotice: rights?.copyrightNotice,
    license: safeHref(rights?.license),
  })
}

const creditNode = ({ role, name, url }: Credit): JsonObject =>
  known({
    '@type': role === 'provider' ? 'Organization' : 'Person',
    name,
    url: safeHref(url),
  })

/** Who publishes. */
export const publisherNode = ({ name, url, logo }: Publication): JsonObject =>
  known({
    '@type': 'NewsMediaOrganization',
    name,
    url,
    logo: logo === undefined ? undefined : { '@type': 'ImageObject', url: logo },
  })

const topicNode = ({ scheme, code, name }: NonNullable<Article['topics']>[number]): JsonObject =>
  known({
    '@type': 'DefinedTerm',
    name,
    termCode: scheme === 'medtop' ? `medtop:${code}` : code,
    inDefinedTermSet: scheme === 'medtop' ? 'http://cv.iptc.org/newscodes/mediatopic/' : undefined,
  })

function imageNode(figure: Figure, { words }: Publication): JsonObject | undefined {
  const url = safeHref(figure.asset?.url)
  if (figure.asset === null || url === undefined) return undefined
  const { digitalSourceType: made } = figure
  return known({
    '@type': 'ImageObject',
    url,
    width: figure.asset.width,
    height: figure.asset.height,
    caption: figure.caption,
    // Who handed a picture out is told with its label, as beside words.
    creditText: figureCredit(figure, words),
    copyrightNotice: figure.copyrightNotice,
    license: safeHref(figure.license),
    digitalSourceType:
      made === null ? undefined : `http://cv.iptc.org/newscodes/digitalsourcetype/${made}`,
  })
}
