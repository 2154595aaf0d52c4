import type { Intake } from '@onrecord/intake'
import { because } from '@onrecord/intake/reason'
import type { KnownSource } from './directory.ts'
import { isFromEditor, namesIn, sourceCalled, withName } from './names.ts'

/** Kinds of proposals, in the order in which an editor looks at them. */
export const KINDS = ['quotes', 'paraphrases', 'claims', 'events', 'sources'] as const
export type Kind = (typeof KINDS)[number]

/** Names one proposal of a story. */
export type Key = `${Kind}:${number}`

/** A proposal with its place in the review. */
export type Entry = {
  [K in Kind]: {
    readonly key: Key
    readonly kind: K
    readonly index: number
    readonly proposal: Intake[K][number]
  }
}[Kind]

/** What a story offers, as the editor has changed it so far, and what is left out of it. */
export interface Review {
  readonly intake: Intake
  readonly directory: readonly KnownSource[]
  readonly headline: string
  readonly dropped: ReadonlySet<Key>
}

export type Decision =
  | { readonly type: 'headline'; readonly headline: string }
  | { readonly type: 'toggle'; readonly key: Key }
  /** The proposal as the editor wants it. */
  | { readonly type: 'change'; readonly entry: Entry }

/** Below this a proposal waits for the editor to want it. */
const LIKELY = 0.5

/** Everything likely is kept until the editor drops it. */
export function begin(intake: Intake, directory: readonly KnownSource[] = []): Review {
  return {
    intake,
    directory,
    headline: intake.story.headline?.text ?? '',
    dropped: new Set(
      entriesOf(intake)
        .filter(({ proposal }) => proposal.confidence < LIKELY)
        .map(({ key }) => key),
    ),
  }
}

export const entriesOf = (intake: Intake): readonly Entry[] =>
  KINDS.flatMap((kind) =>
    intake[kind].map(
      (proposal, index) =>
        // The proposals of a kind are under its name.
        ({ key: `${kind}:${index}` as const, kind, index, proposal }) as Entry,
    ),
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
    case 'change':
      return change(review, decision.entry)
  }
}

function change(review: Review, entry: Entry): Review {
  const { intake } = review
  const before = intake[entry.kind][entry.index]
  if (before === undefined) return review
  const changed = put(intake, entry)
  const renamed =
    entry.kind === 'sources' && 'name' in before && before.name !== entry.proposal.name
      ? withName(changed, before.name, entry.proposal.name)
      : changed
  const named = namesIn(entry.proposal).filter((name) => !namesIn(before).includes(name))
  return withSources({ ...review, intake: renamed, dropped: takenBack(review, entry) }, named)
}

/** Whom the editor names is a source of the story, for as long as somebody is called so in it. */
function withSources(review: Review, named: readonly string[]): Review {
  const { intake, directory, dropped } = review
  const called = new Set(
    [intake.quotes, intake.paraphrases, intake.claims, intake.events].flat().flatMap(namesIn),
  )
  const there = intake.sources
    .map((source, index) => ({ source, isDropped: dropped.has(`sources:${index}`) }))
    .filter(({ source }) => !isFromEditor(source) || called.has(source.name))
  const strangers = named.filter((name) => there.every(({ source }) => source.name !== name))
  return {
    ...review,
    intake: {
      ...intake,
      sources: [
        ...there.map(({ source }) => source),
        ...strangers.map((name) => sourceCalled(name, directory)),
      ],
    },
    dropped: new Set([
      ...[...dropped].filter((key) => !key.startsWith('sources:')),
      ...there.flatMap(({ isDropped }, index) => (isDropped ? [`sources:${index}` as const] : [])),
    ]),
  }
}

/** Why it was proposed says nothing of what the editor made of it. */
function put(intake: Intake, { kind, index, proposal }: Entry): Intake {
  const changed = { ...proposal, confidence: 1, reason: because`changed by the editor` }
  return { ...intake, [kind]: intake[kind].map((one, at) => (at === index ? changed : one)) }
}

/** Whom the editor names belongs to the story, also when it was dropped before. */
function takenBack({ intake, dropped }: Review, { kind, index, proposal }: Entry): Set<Key> {
  const before = new Set(namesIn(intake[kind][index]))
  const named = new Set(namesIn(proposal).filter((name) => !before.has(name)))
  const back = entriesOf(intake)
    .filter((entry) => entry.kind === 'sources' && named.has(entry.proposal.name))
    .map(({ key }) => key)
  return new Set([...dropped].filter((key) => !back.includes(key)))
}

/** The story as the editor wants it: what was dropped is gone. */
export function accepted({ intake, headline, dropped }: Review): Intake {
  const kept = <K extends Kind>(kind: K): readonly { key: Key; proposal: Intake[K][number] }[] =>
    intake[kind]
      .map((proposal, index) => ({ key: `${kind}:${index}` as const, proposal }))
      .filter(({ key }) => !dropped.has(key))
  const only = <K extends Kind>(kind: K) => kept(kind).map(({ proposal }) => proposal)
  const sources = only('sources').filter(isFirstOfItsName)
  const all = new Set(sources.map(({ name }) => name))
  const spoken = <Q extends { speakers: readonly string[] }>(quote: Q): Q => ({
    ...quote,
    speakers: quote.speakers.filter((name) => all.has(name)),
  })
  const quotes = kept('quotes')
  const position = new Map(quotes.map(({ key }, index) => [key, index]))
  return {
    ...intake,
    story: withHeadline(intake, headline),
    sources,
    quotes: quotes.map(({ proposal: { isPartOf, ...quote } }) => {
      const outer = isPartOf === undefined ? undefined : position.get(`quotes:${isPartOf}`)
      return spoken(outer === undefined ? quote : { ...quote, isPartOf: outer })
    }),
    paraphrases: only('paraphrases').map(spoken),
    events: only('events'),
    claims: only('claims'),
  }
}

/** Two that the editor gave the same name are one. */
const isFirstOfItsName = (
  { name }: { name: string },
  index: number,
  all: readonly { name: string }[],
): boolean => all.findIndex((one) => one.name === name) === index

function withHeadline({ story }: Intake, headline: string): Intake['story'] {
  const { headline: printed, ...rest } = story
  const text = headline.trim()
  if (text === '') return rest
  return { ...rest, headline: { start: printed?.start ?? 0, end: printed?.end ?? 0, text } }
}
