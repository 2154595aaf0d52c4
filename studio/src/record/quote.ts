import { hopRelations, stateMediaTypes, titleOf } from '@onrecord/schemas/vocabularies'
import type { Named } from '../timeline/events.ts'

/** Somebody whom an attribution names. */
export interface Agent {
  readonly name: string | null
  /** A published classification of an outlet, where there is one. */
  readonly stateMedia: string | null
}

/** A quote as it stands on record, with what a desk must know before it uses it again. */
export interface QuoteOnRecord {
  readonly _id: string
  readonly text: string | null
  readonly quoteType: string | null
  readonly verification: string | null
  readonly retracted: boolean | null
  readonly dateSaid: string | null
  readonly described: string | null
  readonly speakers: readonly (Agent | null)[] | null
  readonly via: readonly { readonly relation: string | null; readonly agent: Agent | null }[] | null
  readonly event: Named | null
  /** The latest few that print it. */
  readonly stories: readonly Named[]
}

/** Says in the editor’s language what the model says in English. */
type InWords = (english: string) => string

const AGENT = '{name, "stateMedia": stateMedia.typology}'

/** What GROQ projects of a quote for {@link QuoteOnRecord}. */
export const QUOTE_ON_RECORD = `{
  _id, text, quoteType, verification,
  "retracted": "retraction" in updates[].kind,
  "dateSaid": coalesce(dateSaid, event->startDate),
  "described": attribution.asDescribed,
  "speakers": attribution.speakers[]->${AGENT},
  "via": attribution.via[]{relation, "agent": agent->${AGENT}},
  "event": event->{_id, name},
  "stories": *[_type == "article" && references(^._id)] | order(_createdAt desc)[0...5]{_id, "name": headline}
}`

/** The steps on which the words came to us, each in words: “Kim Jong Un”, “reported by KCNA (state-controlled)”. */
export function chainOf(
  { speakers, described, via }: Pick<QuoteOnRecord, 'speakers' | 'described' | 'via'>,
  locale: string,
  inWords: InWords,
): readonly string[] {
  const names = (speakers ?? []).flatMap((one) => (one === null ? [] : [withLabel(one, inWords)]))
  const who =
    names.length > 0 ? new Intl.ListFormat(locale).format(names) : (described ?? undefined)
  const hops = (via ?? []).flatMap(({ relation, agent }) =>
    agent === null
      ? []
      : [`${inWords(titleOf(hopRelations, relation)).toLowerCase()} ${withLabel(agent, inWords)}`],
  )
  return who === undefined ? hops : [who, ...hops]
}

const withLabel = ({ name, stateMedia }: Agent, inWords: InWords): string =>
  stateMedia === null
    ? (name ?? '')
    : `${name ?? ''} (${inWords(titleOf(stateMediaTypes, stateMedia)).toLowerCase()})`
