import type { Intake, Proposal, ProposedSource } from '@onrecord/intake'

/** Kinds of proposals, in the order in which an editor looks at them. */
export const KINDS = ['quotes', 'paraphrases', 'claims', 'events', 'sources'] as const
export type Kind = (typeof KINDS)[number]

/** Names one proposal of a story. */
export type Key = `${Kind}:${number}`

/** A proposal with its place in the review. */
export interface Entry {
  readonly key: Key
  readonly kind: Kind
  readonly proposal: Proposal
}

/** What a story offers, and what the editor decided about it so far. */
export interface Review {
  readonly intake: Intake
  readonly headline: string
  readonly dropped: ReadonlySet<Key>
  /** Who said it, where the editor knows better. */
  readonly speakers: ReadonlyMap<Key, readonly string[]>
  /** The source on record that a named source is, where the editor knows better; null is a new one. */
  readonly links: ReadonlyMap<string, string | null>
}

export type Decision =
  | { readonly type: 'headline'; readonly headline: string }
  | { readonly type: 'toggle'; readonly key: Key }
  | { readonly type: 'speakers'; readonly key: Key; readonly names: readonly string[] }
  | { readonly type: 'link'; readonly name: string; readonly id: string | null }

/** Below this a proposal waits for the editor to want it. */
const LIKELY = 0.5

/** Everything likely is kept until the editor drops it. */
export function begin(intake: Intake): Review {
  return {
    intake,
    headline: intake.story.headline?.text ?? '',
    dropped: new Set(
      entriesOf(intake)
        .filter(({ proposal }) => proposal.confidence < LIKELY)
        .map(({ key }) => key),
    ),
    speakers: new Map(),
    links: new Map(),
  }
}

export const entriesOf = (intake: Intake): readonly Entry[] =>
  KINDS.flatMap((kind) =>
    intake[kind].map((proposal, index) => ({ key: `${kind}:${index}` as const, kind, proposal })),
  )

export function decide(review: Review, decision: Decision): Review {
  switch (decision.type) {
    case 'headline':
      return { ...review, headline: decision.headline }
    case 'toggle': {
      const dropped = new Set(review.dropped)
      if (!dropped.delete(decision.key)) dropped.add(decision.key)
      return { ...review, dropped }
    }
    case 'speakers':
      return {
        ...review,
        speakers: new Map(review.speakers).set(decision.key, decision.names),
      }
    case 'link':
      return { ...review, links: new Map(review.links).set(decision.name, decision.id) }
  }
}

/** The story as the editor wants it: dropped proposals gone, speakers and links as decided. */
export function accepted({ intake, headline, dropped, speakers, links }: Review): Intake {
  const kept = <K extends Kind>(kind: K): { key: Key; proposal: Intake[K][number] }[] =>
    intake[kind]
      .map((proposal, index) => ({ key: `${kind}:${index}` as const, proposal }))
      .filter(({ key }) => !dropped.has(key))
  const sources = kept('sources').map(({ proposal }) => linked(proposal, links))
  const known = new Set(sources.map(({ name }) => name))
  const named = [...speakers].flatMap(([key, names]) => (dropped.has(key) ? [] : names))
  const added = [...new Set(named)].filter((name) => !known.has(name)).map(newSource)
  const all = new Set([...sources, ...added].map(({ name }) => name))
  const spoken = <Q extends { speakers: readonly string[] }>(key: Key, quote: Q): Q => ({
    ...quote,
    speakers: (speakers.get(key) ?? quote.speakers).filter((name) => all.has(name)),
  })
  const quotes = kept('quotes')
  const position = new Map(quotes.map(({ key }, index) => [key, index]))
  return {
    ...intake,
    story: withHeadline(intake, headline),
    sources: [...sources, ...added],
    quotes: quotes.map(({ key, proposal: { isPartOf, ...quote } }) => {
      const outer = isPartOf === undefined ? undefined : position.get(`quotes:${isPartOf}`)
      return spoken(key, outer === undefined ? quote : { ...quote, isPartOf: outer })
    }),
    paraphrases: kept('paraphrases').map(({ key, proposal }) => spoken(key, proposal)),
    events: kept('events').map(({ proposal }) => proposal),
    claims: kept('claims').map(({ proposal }) => proposal),
  }
}

function linked(source: ProposedSource, links: Review['links']): ProposedSource {
  const link = links.get(source.name)
  if (link === undefined) return source
  const { matches: _, ...unlinked } = source
  return link === null ? unlinked : { ...unlinked, matches: link }
}

/** Somebody the editor knows and the text does not say. */
const newSource = (name: string): ProposedSource => ({
  name,
  sourceType: 'person',
  identification: 'named',
  alternateNames: [],
  start: 0,
  end: 0,
  confidence: 1,
  reason: 'named by the editor',
})

function withHeadline({ story }: Intake, headline: string): Intake['story'] {
  const { headline: printed, ...rest } = story
  const text = headline.trim()
  if (text === '') return rest
  return { ...rest, headline: { start: printed?.start ?? 0, end: printed?.end ?? 0, text } }
}
