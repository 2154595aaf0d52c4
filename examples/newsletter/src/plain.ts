import { isRetracted, type Article, type Quote } from '@onrecord/client'
import { articleText, updatesText } from '@onrecord/client/text'
import { correctionTitle, english, quoteWords } from '@onrecord/client/words'
import type { Extent, Fitted } from './extent.ts'
import type { Settings } from './settings.ts'
import { headlineOf, noticeOf, oneLine, placeOf } from './words.ts'

const RULE = '-'.repeat(60)

/** The letter for those who read plain text: the same stories, as long as in the HTML. */
export function plainLetter(letter: Fitted, settings: Settings, unsubscribe: string): string {
  const { name, url, addresses } = settings.publication
  const notice = noticeOf(letter)
  return [
    `${oneLine(name).toLocaleUpperCase()}\n${headlineOf(letter.edition)}\n${url}`,
    ...(notice === undefined ? [] : [notice]),
    ...letter.stories.map(({ story, extent }) =>
      [RULE, storyText(story, extent), addresses.article(story.slug)].join('\n\n'),
    ),
    ...(letter.corrections.length === 0 ? [] : [`${RULE}\n\nCORRECTIONS`]),
    ...letter.corrections.map((correction) => {
      return [
        oneLine(correctionTitle(correction)),
        updatesText([{ ...correction, _type: 'update' }]),
        placeOf(correction, settings),
      ].join('\n')
    }),
    `${RULE}\n\nYou get this letter because you subscribed to ${oneLine(name)}.\nUnsubscribe: ${unsubscribe}`,
  ].join('\n\n')
}

function storyText(story: Article, extent: Exclude<Extent, 'counted'>): string {
  if (extent === 'whole') return [articleText(story), ...retractions(story.quotes)].join('\n\n')
  const { headline, description } = story
  const summary = extent === 'summary' && description !== null ? [oneLine(description)] : []
  return [oneLine(headline), ...summary].join('\n')
}

/** In running text stands that words were retracted; why, is said under the story. */
const retractions = (quotes: readonly Quote[]): readonly string[] =>
  quotes
    .filter(isRetracted)
    .map((quote) =>
      [
        `${oneLine(quoteWords(quote))} [${english.retracted}]`,
        updatesText(quote.updates ?? []),
      ].join('\n'),
    )
