import { prepositions } from '../lexicon/grammar.ts'
import { personNouns } from '../lexicon/roles.ts'
import type { Mention } from '../names/entity.ts'
import { isOffice, isPortfolioEnd } from '../names/portfolio.ts'
import type { Registry } from '../names/registry.ts'
import type { Token } from '../text/tokens.ts'
import type { Range } from './clauses.ts'

/**
 * “Minister for Rural Development Catriona Lacey”, “Chamber of Commerce president Tom Bergin”: a
 * small word inside an office or a body does not end the phrase; the name behind it does.
 */
export function officeHolder(
  tokens: readonly Token[],
  { from, to }: Range,
  registry: Registry,
): Mention | undefined {
  const first = tokens[from]
  const last = tokens[to - 1]
  if (first === undefined || last === undefined || /^an?$/.test(first.lower)) return undefined
  const name = registry.mentions.endingAt(last.end)
  if (name?.entity.kind !== 'person') return undefined
  const at = tokens.findIndex(({ start }) => start === name.start)
  const joins = tokens.slice(from, at).filter(({ lower }) => prepositions.has(lower))
  const small = joins.length === 1 ? joins[0] : undefined
  if (small === undefined) return undefined
  const isPortfolio =
    /^(?:of|for)$/.test(small.lower) &&
    isOffice(tokens[tokens.indexOf(small) - 1]?.lower ?? '') &&
    isPortfolioEnd(tokens[at - 1])
  const isInBody =
    registry.mentions.reachAcross(small.start, small.end) &&
    personNouns.has(tokens[at - 1]?.lower ?? '')
  // “Superintendent of Police Arvind Khetan”, “Leader of the Opposition Mary Lou”
  const isOfBody =
    small.lower === 'of' &&
    personNouns.has(tokens[tokens.indexOf(small) - 1]?.lower ?? '') &&
    /^(?:police|opposition|state|staff|bishops|house)$/.test(tokens[at - 1]?.lower ?? '')
  return isPortfolio || isInBody || isOfBody ? name : undefined
}
