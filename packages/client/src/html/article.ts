import { assertForReaders } from '../for-readers.ts'
import type { Article } from '../article.ts'
import type { Update } from '../queries.generated.ts'
import { markup, trusted, type Content } from '../render/markup.ts'
import type { RenderOptions } from '../render/options.ts'
import { authorWords } from '../words/byline.ts'
import { dateWords } from '../words/dates.ts'
import { english } from '../words/english.ts'
import { inLanguage, sourceMarkup } from './attribution.ts'
import { bodyHtml } from './body.ts'
import { citationMarkup, claimMarkup } from './claim.ts'
import { timeMarkup } from './date.ts'
import { timelineMarkup } from './event.ts'
import { figureMarkup } from './figure.ts'
import { quoteNoteMarkup } from './quote.ts'

/** A whole story: head, picture, updates, text, and what it rests on. */
export function articleMarkup(article: Article, options: RenderOptions): Content {
  assertForReaders(article)
  return markup`<article class="story"${inLanguage(article.language)}>${[
    markup`<header><h1>${article.headline}</h1>${
      article.description !== null && markup`<p class="standfirst">${article.description}</p>`
    }${bylineMarkup(article, options)}</header>`,
    article.image !== null && figureMarkup(article.image, options),
    updatesMarkup(article.updates ?? [], options),
    markup`<div class="body">${trusted(bodyHtml(article.body, options))}</div>`,
    recordMarkup(article, options),
  ]}</article>`
}

const day = (date: string, words: typeof english) =>
  timeMarkup(date, dateWords(date.slice(0, 10), words))

function bylineMarkup(article: Article, { words = english }: RenderOptions): Content {
  const { dateline, datePublished, dateModified } = article
  return markup`<p class="byline">${[
    authorWords(article.credits, words),
    dateline?.text != null && markup` <span class="dateline">${dateline.text}</span>`,
    datePublished !== null && [' · ', day(datePublished, words)],
    dateModified !== null &&
      dateModified !== datePublished && [` · ${words.updated} `, day(dateModified, words)],
  ]}</p>`
}

/** What readers were told of changes, in the order in which it was written down. */
export function updatesMarkup(
  updates: readonly Update[],
  { words = english }: RenderOptions,
): Content {
  if (updates.length === 0) return undefined
  return markup`<section class="updates"><h2>${words.headings.updates}</h2><ul>${updates.map(
    ({ kind, date, text, wasWrong }) =>
      markup`<li><strong>${words.updateKind[kind]}</strong>, ${day(date, words)}: ${text}${
        wasWrong !== null && ` ${words.earlierVersion} ${words.quoted(wasWrong)}`
      }</li>`,
  )}</ul></section>`
}

/** Under a story: what it rests on. */
export function recordMarkup(article: Article, options: RenderOptions): Content {
  const { words = english } = options
  const sentences = words.sourcing(article.sourcing)
  const recorded = article.claims.filter(({ display }) => display === 'data')
  const { headings } = words
  return markup`<footer class="record">${[
    section(headings.sourcing, sentences.map(item)),
    section(
      headings.quotes,
      article.quotes.map((quote) => quoteNoteMarkup(quote, options)),
    ),
    recorded.length > 0 && [
      markup`<h2>${headings.claims}</h2>`,
      recorded.map((claim) => claimMarkup(claim, options)),
    ],
    section(
      headings.sources,
      article.sources.map((source) =>
        item([sourceMarkup(source, options), source.jobTitle !== null && `, ${source.jobTitle}`]),
      ),
    ),
    article.allEvents.length > 0 && [
      markup`<h2>${headings.events}</h2>`,
      timelineMarkup(article.allEvents, options),
    ],
    article.backstory !== null && markup`<h2>${headings.backstory}</h2><p>${article.backstory}</p>`,
    section(
      headings.citations,
      (article.citations ?? []).map((citation) => item(citationMarkup(citation))),
    ),
    article.rights?.copyrightNotice != null &&
      markup`<p class="rights"><small>${article.rights.copyrightNotice}</small></p>`,
  ]}</footer>`
}

const item = (content: Content): Content => markup`<li>${content}</li>`

const section = (heading: string, items: readonly Content[]): Content =>
  items.length > 0 && markup`<h2>${heading}</h2><ul>${items}</ul>`
