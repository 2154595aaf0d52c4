import type { Article, Event, Quote, Source } from '@onrecord/schemas/documents'
import type { Intake } from '../intake.ts'
import type { ProposedQuote } from '../proposal.ts'
import { languageOf } from '../text/language.ts'
import { bodyOf, withMarks, type Mention } from './body.ts'
import { Identity, keyOf } from './identity.ts'
import {
  claimBlock,
  eventDocument,
  quoteDocument,
  sourceDocument,
  type Written,
} from './records.ts'
import { keyedRefTo } from './references.ts'
import { slugOf } from './slug.ts'

/** A story as documents, under the ids they will be published with. */
export interface Drafts {
  readonly article: Written<Article>
  readonly quotes: readonly Written<Quote>[]
  /** Sources that are not in the directory. */
  readonly sources: readonly Written<Source>[]
  readonly events: readonly Written<Event>[]
}

/**
 * Makes the documents of a story from what was proposed and accepted: article, quotes, events, the
 * claims in the text, and the sources that the newsroom does not know yet. The ids are made from the
 * story, so that the same copy gives the same documents. References are weak until they are
 * published, as the Studio writes them.
 *
 * @example
 * ```ts
 * const { article, quotes, sources, events } = draftsOf(intake(text, { sources: directory }))
 * const transaction = client.transaction()
 * for (const document of [...sources, ...events, ...quotes, article])
 *   transaction.createIfNotExists({ ...document, _id: `drafts.${document._id}` })
 * await transaction.commit()
 * ```
 */
export function draftsOf(accepted: Intake): Drafts {
  const { text, story } = accepted
  const language = known(languageOf(text))
  const identity = new Identity(text)
  const platforms = platformsOf(accepted)
  const ids = new Map([
    ...accepted.sources.map(({ name, matches }): [string, string] => [
      name,
      matches ?? identity.of('source', name),
    ]),
    ...platforms.map((name): [string, string] => [name, identity.of('source', name)]),
  ])
  const quoteId = (quote: ProposedQuote) => identity.of('quote', `${quote.start} ${quote.text}`)
  const said = [...accepted.quotes, ...accepted.paraphrases]
  const events = accepted.events.map((event) =>
    eventDocument(identity.of('event', event.name), event, ids),
  )
  const mentions: Mention[] = [
    ...said.map((quote) => ({
      type: 'quote' as const,
      id: quoteId(quote),
      ...(quote.quoteType === 'indirect' ? spanOf(quote) : withMarks(text, quote)),
    })),
    ...accepted.sources.map((source) => ({
      type: 'source' as const,
      id: ids.get(source.name) ?? '',
      ...spanOf(source),
    })),
    ...accepted.events.map((event) => ({
      type: 'event' as const,
      id: identity.of('event', event.name),
      ...spanOf(event),
    })),
  ]
  const headline = story.headline?.text ?? story.paragraphs[0]?.text ?? ''
  return {
    sources: [
      ...accepted.sources.filter(({ matches }) => matches === undefined),
      ...platforms.map(platformSource),
    ].map((source) => sourceDocument(identity.of('source', source.name), source, language)),
    events,
    quotes: said.map((quote) => {
      const outer = quote.isPartOf === undefined ? undefined : accepted.quotes[quote.isPartOf]
      return quoteDocument(quoteId(quote), quote, ids, {
        language,
        outer: outer === undefined ? undefined : quoteId(outer),
      })
    }),
    article: {
      _id: identity.article,
      _type: 'article',
      headline,
      slug: { _type: 'slug', current: slugOf(headline) },
      articleType: 'report',
      language,
      ...(story.dateline === undefined ? {} : { dateline: datelineField(story.dateline.place) }),
      ...(story.byline === undefined
        ? {}
        : {
            credits: story.byline.names.map((name) => ({
              _type: 'credit' as const,
              _key: keyOf(name),
              role: 'author' as const,
              name,
            })),
          }),
      body: bodyOf(
        text,
        story.paragraphs,
        mentions.filter(({ start, end }) => end > start),
        accepted.claims.map((claim) => ({ start: claim.start, block: claimBlock(claim, ids) })),
      ),
      ...(events.length === 0 ? {} : { events: events.map(({ _id }) => keyedRefTo('event', _id)) }),
    },
  }
}

/** Where words were posted is no source of the story, and stands on their way to us all the same. */
function platformsOf({ quotes, paraphrases, sources }: Intake): readonly string[] {
  const hops = [...quotes, ...paraphrases].flatMap(({ via }) => via)
  const names = hops.flatMap(({ relation, agent }) => (relation === 'postedOn' ? [agent] : []))
  return [...new Set(names)].filter((name) => !sources.some((source) => source.name === name))
}

const platformSource = (name: string) =>
  ({
    name,
    sourceType: 'newsOrganization',
    identification: 'named',
    alternateNames: [],
  }) as const

/** A dateline is printed in capitals; the place that it names is not. */
const datelineField = (place: string) => ({
  text: place.toLocaleUpperCase(),
  place: { _type: 'place' as const, name: place },
})

const spanOf = ({ start, end }: { start: number; end: number }) => ({ start, end })

/** A story in a language that cannot be told is filed as English; the field is there to change. */
const known = (language: string): string => (language === 'und' ? 'en' : language)
