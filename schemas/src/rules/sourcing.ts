/** What the sourcing of a story is read from. Each statement counts once, however often it is used. */
export interface SourcedStatement {
  readonly quoteType?: string | null
  readonly verification?: string | null
  readonly attribution?: SourcedAttribution | null
}

export interface SourcedAttribution {
  readonly speakers?: readonly (SourcedAgent | null)[] | null
  readonly via?: readonly { readonly agent?: SourcedAgent | null }[] | null
}

export interface SourcedAgent {
  readonly _id: string
  readonly identification?: string | null
  readonly stateMedia?: { readonly typology?: string | null } | null
}

export interface SourcedClaim {
  readonly claimType?: string | null
  readonly attribution?: SourcedAttribution | null
  readonly responses?: readonly { readonly stance?: string | null }[] | null
}

/** What a story rests on, in numbers a reader can follow. */
export interface SourcingSummary {
  readonly statements: number
  readonly direct: number
  readonly partial: number
  readonly indirect: number
  readonly firstHand: number
  readonly secondHand: number
  readonly unverified: number
  /** Statements that reached us through state media. */
  readonly viaStateMedia: number
  readonly namedSpeakers: number
  readonly unnamedSources: number
  readonly collectiveSources: number
  readonly claims: number
  /** Allegations behind which nobody stands. */
  readonly claimsWithoutClaimant: number
  readonly denials: number
}

/** Typologies in which the state decides what is said. */
const STATE_RUN = new Set(['SC', 'CaPu', 'CaPr'])

/**
 * Counts what a story rests on. It is computed and never typed, so that it cannot disagree with the
 * story.
 */
export function sourcingSummary(
  statements: readonly SourcedStatement[],
  claims: readonly SourcedClaim[],
): SourcingSummary {
  const count = <T>(items: readonly T[], test: (item: T) => boolean) => items.filter(test).length
  const type = (wanted: string) => count(statements, ({ quoteType }) => quoteType === wanted)
  const known = (...wanted: string[]) =>
    count(statements, ({ verification }) => wanted.includes(verification ?? ''))
  const speakers = unique(statements.flatMap(({ attribution }) => agents(attribution?.speakers)))
  const carriers = unique(
    statements.flatMap(({ attribution }) => agents(attribution?.via?.map(({ agent }) => agent))),
  )
  const all = unique([...speakers, ...carriers])
  return {
    statements: statements.length,
    direct: type('direct'),
    partial: type('partial'),
    indirect: type('indirect'),
    firstHand: known('firstHand', 'primaryRecord'),
    secondHand: known('secondHand'),
    unverified: known('unverified'),
    viaStateMedia: count(statements, ({ attribution }) =>
      agents(attribution?.via?.map(({ agent }) => agent)).some((agent) =>
        STATE_RUN.has(agent.stateMedia?.typology ?? ''),
      ),
    ),
    namedSpeakers: count(speakers, ({ identification }) => identification === 'named'),
    unnamedSources: count(all, ({ identification }) => identification === 'unnamed'),
    collectiveSources: count(all, ({ identification }) => identification === 'collective'),
    claims: claims.length,
    claimsWithoutClaimant: count(
      claims,
      ({ attribution }) =>
        agents(attribution?.speakers).length === 0 && (attribution?.via ?? []).length === 0,
    ),
    denials: claims
      .flatMap(({ responses }) => responses ?? [])
      .filter(({ stance }) => stance === 'denies' || stance === 'deniesInPart').length,
  }
}

const agents = (
  list: readonly (SourcedAgent | null | undefined)[] | null | undefined,
): SourcedAgent[] => (list ?? []).filter((agent) => agent !== null && agent !== undefined)

const unique = (list: readonly SourcedAgent[]): SourcedAgent[] => [
  ...new Map(list.map((agent) => [agent._id, agent])).values(),
]
