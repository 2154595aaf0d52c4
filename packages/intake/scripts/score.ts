import { intake } from '../src/index.ts'
import type { ProposedClaim, ProposedResponse } from '../src/proposal.ts'
import { inEnglish } from '../src/reason.ts'
import { nameKey } from '../src/names/directory.ts'
import type { LabelledStory } from './corpus.ts'

/** How many are labelled, how many of them were found, how many were proposed, and rightly so. */
export interface Count {
  readonly gold: number
  readonly found: number
  readonly proposed: number
  readonly right: number
}

/** What is counted by itself, in the order in which it is told. */
export const KINDS = [
  'headlines',
  'paragraphs',
  'quotes',
  'nested',
  'sources',
  'events',
  'claims',
] as const

export type Score = Readonly<Record<(typeof KINDS)[number], Count>> & {
  readonly story: string
  readonly speakers: number
  readonly types: number
  readonly statuses: number
  readonly misses: readonly string[]
}

const bare = (words: string): string =>
  words
    .replaceAll(/["“”„«»「」『』‘’']/g, '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/^[\s.,;:!?…–—-]+|[\s.,;:!?…–—-]+$/g, '')
    .toLowerCase()

/** A person must have the same name; a description may be longer or shorter. */
function sameName(gold: string, proposed: string): boolean {
  const a = nameKey(gold.replace(/^(?:a|an|the|his|her|its|their) /i, ''))
  const b = nameKey(proposed.replace(/^(?:a|an|the|his|her|its|their) /i, ''))
  if (a === b) return true
  const described = /^\p{Ll}|^(?:A|An|The|His|Her|Its|Their|One|Two|Three) /u.test(gold)
  return described && (` ${a} `.includes(` ${b} `) || ` ${b} `.includes(` ${a} `))
}

const sameNames = (gold: readonly string[], proposed: readonly string[]): boolean =>
  gold.length === proposed.length &&
  gold.every((name) => proposed.some((other) => sameName(name, other)))

export function scoreStory({ name, text, labels }: LabelledStory): Score {
  const result = intake(text)
  const misses: string[] = []
  const [goldNested, goldQuotes] = partition(labels.quotes, (quote) => quote.isPartOf !== undefined)
  const [ownNested, ownQuotes] = partition(result.quotes, (quote) => quote.isPartOf !== undefined)
  const quotes = goldQuotes.map((gold) => {
    const proposed = ownQuotes.find((quote) => bare(quote.text) === bare(gold.text))
    if (proposed === undefined) misses.push(`quote not found: ${gold.text.slice(0, 70)}`)
    else if (!sameNames(gold.speakers, proposed.speakers))
      misses.push(
        `speaker of “${gold.text.slice(0, 40)}”: ${gold.speakers.join('+')}, not ${proposed.speakers.join('+') || 'nobody'} (${inEnglish(proposed.reason)})`,
      )
    else if (gold.quoteType !== undefined && gold.quoteType !== proposed.quoteType)
      misses.push(`type of “${gold.text.slice(0, 40)}”: not ${proposed.quoteType}`)
    return { gold, proposed }
  })
  const right = ownQuotes.filter((quote) =>
    goldQuotes.some((gold) => bare(quote.text) === bare(gold.text)),
  )
  // Words within a quote are told rightly with their speaker and the quote they stand in.
  const nested = count(
    goldNested,
    ownNested,
    (gold, proposed) =>
      bare(gold.text) === bare(proposed.text) &&
      sameNames(gold.speakers, proposed.speakers) &&
      bare(result.quotes[proposed.isPartOf ?? 0]?.text ?? '').startsWith(bare(gold.isPartOf ?? '')),
  )
  for (const quote of ownQuotes)
    if (!right.includes(quote)) misses.push(`no quote: ${quote.text} ← ${quote.speakers.join('+')}`)
  for (const gold of goldNested) {
    const near = ownNested.find((quote) => bare(quote.text) === bare(gold.text))
    if (near === undefined || !sameNames(gold.speakers, near.speakers))
      misses.push(
        `nested “${gold.text.slice(0, 40)}”: ${gold.speakers.join('+')}, not ${near?.speakers.join('+') ?? 'proposed'}`,
      )
  }
  for (const quote of ownNested)
    if (!goldNested.some((gold) => bare(quote.text) === bare(gold.text)))
      misses.push(`not nested: ${quote.text} ← ${quote.speakers.join('+')}`)
  const sources = count(
    labels.sources,
    result.sources,
    (gold, proposed) =>
      sameName(gold.name, proposed.name) &&
      gold.sourceType === proposed.sourceType &&
      gold.identification === proposed.identification,
  )
  for (const gold of labels.sources ?? []) {
    const near = result.sources.find((source) => sameName(gold.name, source.name))
    const asIs = near === undefined ? 'missing' : `${near.sourceType} ${near.identification}`
    if (near?.sourceType !== gold.sourceType || near.identification !== gold.identification)
      misses.push(`source ${gold.name} (${gold.sourceType} ${gold.identification}): ${asIs}`)
  }
  for (const source of labels.sources === undefined ? [] : result.sources)
    if (!labels.sources?.some((gold) => sameName(gold.name, source.name)))
      misses.push(`no source: ${source.name} (${source.sourceType} ${source.identification})`)
  const events = count(labels.events, result.events, (gold, event) =>
    touches(gold.words, result.text.slice(event.start, event.end)),
  )
  const statuses = (labels.events ?? []).filter((gold) => {
    const event = result.events.find((candidate) =>
      touches(gold.words, result.text.slice(candidate.start, candidate.end)),
    )
    if (event === undefined) misses.push(`event not found: ${gold.words}`)
    else if (event.occurrenceStatus !== gold.occurrenceStatus)
      misses.push(`event “${gold.words}”: ${gold.occurrenceStatus}, not ${event.occurrenceStatus}`)
    if (gold.startDate !== undefined && event?.startDate !== gold.startDate)
      misses.push(`event “${gold.words}”: ${gold.startDate}, not ${event?.startDate ?? 'undated'}`)
    return event?.occurrenceStatus === gold.occurrenceStatus
  })
  for (const event of labels.events === undefined ? [] : result.events)
    if (
      !labels.events?.some((gold) => touches(gold.words, result.text.slice(event.start, event.end)))
    )
      misses.push(`no event: ${event.name} (${event.occurrenceStatus})`)
  const claims = count(labels.claims, result.claims, sameClaim)
  for (const gold of labels.claims ?? [])
    if (
      !result.claims.some((claim) => touches(gold.words, result.text.slice(claim.start, claim.end)))
    )
      misses.push(`claim not found: ${gold.words}`)
  for (const claim of labels.claims === undefined ? [] : result.claims)
    if (
      !labels.claims?.some((gold) => touches(gold.words, result.text.slice(claim.start, claim.end)))
    )
      misses.push(`no claim: ${claim.text}`)
  const headline = result.story.headline?.text ?? null
  if (labels.headline !== undefined && headline !== labels.headline)
    misses.push(`headline: ${headline}`)
  const paragraphs = labels.paragraphs ?? 0
  if (paragraphs !== 0 && paragraphs !== result.story.paragraphs.length)
    misses.push(`paragraphs: ${paragraphs}, not ${result.story.paragraphs.length}`)
  const sameHeadline = headline === labels.headline ? 1 : 0
  const sameParagraphs = paragraphs === result.story.paragraphs.length ? 1 : 0
  return {
    story: name,
    headlines:
      labels.headline === undefined
        ? nothing
        : { gold: 1, found: sameHeadline, proposed: 1, right: sameHeadline },
    paragraphs:
      paragraphs === 0
        ? nothing
        : { gold: 1, found: sameParagraphs, proposed: 1, right: sameParagraphs },
    quotes: {
      gold: quotes.length,
      found: quotes.filter(({ proposed }) => proposed !== undefined).length,
      proposed: ownQuotes.length,
      right: right.length,
    },
    nested,
    sources,
    events,
    claims,
    speakers: quotes.filter(
      ({ gold, proposed }) => proposed !== undefined && sameNames(gold.speakers, proposed.speakers),
    ).length,
    types: quotes.filter(({ gold, proposed }) => gold.quoteType === proposed?.quoteType).length,
    statuses: statuses.length,
    misses,
  }
}

function partition<T>(all: readonly T[], test: (one: T) => boolean): [T[], T[]] {
  return [all.filter(test), all.filter((one) => !test(one))]
}

const nothing: Count = { gold: 0, found: 0, proposed: 0, right: 0 }

/** Whether a proposal is about the labelled words: one holds most of the other. */
export function touches(gold: string, proposed: string): boolean {
  const a = bare(gold)
  const b = bare(proposed)
  if (a.includes(b) || b.includes(a)) return true
  const words = new Set(b.split(' '))
  const own = a.split(' ').filter((word) => word.length > 3)
  return own.filter((word) => words.has(word)).length * 2 > own.length
}

/** Whether a claim is the labelled one, with the answers it has. */
export const sameClaim = (
  gold: { readonly words: string; readonly responses: readonly string[] },
  {
    text,
    responses,
  }: Pick<ProposedClaim, 'text'> & {
    readonly responses: readonly Pick<ProposedResponse, 'stance'>[]
  },
): boolean =>
  touches(gold.words, text) &&
  gold.responses.every((stance) => responses.some((response) => response.stance === stance))

function count<Gold, Proposed>(
  gold: readonly Gold[] | undefined,
  proposed: readonly Proposed[],
  same: (gold: Gold, proposed: Proposed) => boolean,
): Count {
  if (gold === undefined) return nothing
  return {
    gold: gold.length,
    found: gold.filter((one) => proposed.some((other) => same(one, other))).length,
    proposed: proposed.length,
    right: proposed.filter((other) => gold.some((one) => same(one, other))).length,
  }
}

export function total(scores: readonly Score[]) {
  const sum = (pick: (score: Score) => number) =>
    scores.reduce((all, score) => all + pick(score), 0)
  const counts = (kind: (typeof KINDS)[number]): Count => ({
    gold: sum((score) => score[kind].gold),
    found: sum((score) => score[kind].found),
    proposed: sum((score) => score[kind].proposed),
    right: sum((score) => score[kind].right),
  })
  return {
    headlines: counts('headlines'),
    paragraphs: counts('paragraphs'),
    quotes: counts('quotes'),
    nested: counts('nested'),
    sources: counts('sources'),
    events: counts('events'),
    claims: counts('claims'),
    speakers: sum(({ speakers }) => speakers),
    types: sum(({ types }) => types),
    statuses: sum(({ statuses }) => statuses),
  }
}
