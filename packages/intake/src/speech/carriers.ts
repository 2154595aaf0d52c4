import { outlets, platforms } from '../lexicon/outlets.ts'
import type { Registry } from '../names/registry.ts'
import type { Token } from '../text/tokens.ts'
import type { Act } from './act.ts'
import { partiesOf, type Party } from './party.ts'
import { mainSubject, subjectAfter } from './subject.ts'

export type Relation =
  'reportedBy' | 'broadcastBy' | 'publishedBy' | 'quotedBy' | 'postedOn' | 'translatedBy'

/** Who brought words to us, and how. */
export interface Carrier {
  readonly relation: Relation
  readonly parties: readonly Party[]
  /** A platform, which no source of the story is. */
  readonly platform?: string
}

/** Through whom the words of a sentence reached us, the one nearest to the speaker first. */
export function carriersOf(
  tokens: readonly Token[],
  act: Act,
  acts: readonly Act[],
  registry: Registry,
): Carrier[] {
  return [
    ...(act.carriers.length > 0 ? [{ relation: 'quotedBy' as const, parties: act.carriers }] : []),
    ...heardBy(tokens, act, registry),
    ...reported(tokens, act, acts, registry),
    ...posted(tokens),
    ...broadcast(tokens, registry),
  ]
}

const isNews = (party: Party): boolean =>
  party.kind === 'name'
    ? party.mention.entity.kind === 'newsOrganization'
    : party.kind === 'description' &&
      // “told this newspaper”: that is whoever prints it, and no step between.
      party.determiner !== 'this' &&
      /\b(?:media|agenc(?:y|ies)|newspapers?|paper|broadcaster|television|tv|radio|channel|outlets?|magazine|tabloid|press)$/i.test(
        party.words,
      )

/** “told Reuters”, “in an interview with the Gazette” */
function heardBy(tokens: readonly Token[], act: Act, registry: Registry): Carrier[] {
  const found: Carrier[] = []
  for (const [index, { lower }] of tokens.entries()) {
    const hears =
      /^(?:told|tells|telling)$/.test(lower) ||
      (/^(?:with|to)$/.test(lower) &&
        tokens
          .slice(Math.max(0, index - 4), index)
          .some((token) => /^(?:interview|speaking|statement|spoke)$/.test(token.lower)))
    if (!hears || (lower.startsWith('t') && lower !== 'to' && index !== act.verb)) continue
    const subject = subjectAfter(tokens, index)
    const named = namedBehind(tokens, index, registry)
    const parties =
      named !== undefined
        ? [named]
        : subject === undefined
          ? []
          : partiesOf(tokens, { range: subject.range }, registry).filter(isNews)
    if (parties.length > 0) found.push({ relation: 'reportedBy', parties })
  }
  return found
}

/** “told the local daily Novi Dan last week that”: the first name behind the verb, however it goes on. */
function namedBehind(
  tokens: readonly Token[],
  verb: number,
  registry: Registry,
): Party | undefined {
  for (const { start, kind, lower } of tokens.slice(verb + 1, verb + 6)) {
    const mention = registry.mentions.startingAt(start)
    if (mention !== undefined)
      return mention.entity.kind === 'newsOrganization'
        ? { kind: 'name', mention, start: mention.start, end: mention.end }
        : undefined
    if (kind !== 'word' || lower === 'that') return undefined
  }
  return undefined
}

/** “Agencies reported that Putin described …”, “…, the agency reported” */
function reported(
  tokens: readonly Token[],
  act: Act,
  acts: readonly Act[],
  registry: Registry,
): Carrier[] {
  const others = acts.filter((other) => other !== act && other.parties.some(isNews))
  const carriers = others.map((other): Carrier => ({
    relation: other.lemma === 'quote' || other.lemma === 'cite' ? 'quotedBy' : 'reportedBy',
    parties: other.parties,
  }))
  const by = tokens.findIndex(
    ({ lower }, index) =>
      /^(?:carried|published|quoted|reported|released|cited|seen|reviewed|obtained)$/.test(lower) &&
      tokens[index + 1]?.lower === 'by',
  )
  const subject = by === -1 ? undefined : subjectAfter(tokens, by + 1)
  const parties =
    subject === undefined
      ? []
      : partiesOf(tokens, { range: subject.range }, registry).filter(isNews)
  return parties.length === 0 || act.carriers.length > 0
    ? carriers
    : [...carriers, { relation: 'publishedBy', parties }]
}

/** “wrote on X”, “in a post on Facebook” */
function posted(tokens: readonly Token[]): Carrier[] {
  const at = tokens.findIndex(
    ({ lower, capital }, index) =>
      capital &&
      platforms.has(lower.replace(/\.$/, '')) &&
      /^(?:on|to|platform)$/.test(tokens[index - 1]?.lower ?? ''),
  )
  const name = tokens[at]?.text.replace(/\.$/, '')
  return name === undefined || outlets.has(`${name.toLowerCase()} news`)
    ? []
    : [{ relation: 'postedOn', parties: [], platform: name }]
}

/** “During their meeting, broadcast by KCNA, Kim …” */
function broadcast(tokens: readonly Token[], registry: Registry): Carrier[] {
  const at = tokens.findIndex(
    ({ lower }, index) =>
      /^(?:broadcast|broadcasted|televised|aired|shown)$/.test(lower) &&
      /^(?:by|on)$/.test(tokens[index + 1]?.lower ?? ''),
  )
  const subject = at === -1 ? undefined : subjectAfter(tokens, at + 1)
  const parties =
    subject === undefined
      ? []
      : partiesOf(tokens, { range: subject.range }, registry).filter(
          (party) => isNews(party) || party.kind === 'name',
        )
  return parties.length === 0 ? [] : [{ relation: 'broadcastBy', parties }]
}

/** “KCNA carried the meeting. In it Kim spoke of …”: the sentence before says how we know. */
export function carriedBefore(
  tokens: readonly Token[],
  before: readonly Token[],
  registry: Registry,
): Carrier[] {
  const interview = before.findIndex(({ lower }) => /^interviews?$/.test(lower))
  const heard =
    interview === -1
      ? -1
      : before.findIndex(
          ({ lower }, at) => at > interview && at <= interview + 2 && lower === 'with',
        )
  const named = heard === -1 ? undefined : namedBehind(before, heard, registry)
  if (named !== undefined) return [{ relation: 'reportedBy', parties: [named] }]
  const goesOn = /^(?:in|during)$/.test(tokens[0]?.lower ?? '') && tokens[1]?.lower === 'it'
  const carries = before.findIndex(({ lower }) =>
    /^(?:carried|broadcast|televised|aired|showed|streamed|published)$/.test(lower),
  )
  const subject = goesOn && carries > 0 ? mainSubject(before, carries) : undefined
  const parties = subject === undefined ? [] : partiesOf(before, subject, registry).filter(isNews)
  const relation = before[carries]?.lower === 'published' ? 'publishedBy' : 'broadcastBy'
  return parties.length === 0 ? [] : [{ relation, parties }]
}
