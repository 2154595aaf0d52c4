import type { Token } from '../text/tokens.ts'
import type { Mention } from './entity.ts'

/** “Achebe KC, for the prosecution”, “Imrie, giving evidence”: what people are in a court. */
export function courtRoles(tokens: readonly Token[], people: readonly Mention[]): void {
  const [only, ...others] = people
  for (const { entity, end } of people) {
    const role = sideBehind(tokens, end)
    if (role !== undefined) entity.roles.add(role).add('barrister').add('lawyer')
  }
  if (only === undefined || others.some(({ entity }) => entity !== only.entity)) return
  const role = partIn(tokens, only)
  if (role !== undefined) only.entity.roles.add(role)
}

/** “, for the prosecution”, “KC, defending,” */
function sideBehind(tokens: readonly Token[], end: number): string | undefined {
  const from = tokens.findIndex(({ start }) => start >= end)
  if (from === -1) return undefined
  const words = tokens
    .slice(from, from + 5)
    .map(({ lower }) => lower)
    .join(' ')
  const side = /^(?:kc |qc |sc )?, (?:for the |appearing for the )?(prosecut|defen[cd]|crown)/.exec(
    words,
  )
  if (side === null) return undefined
  return side[1] === 'prosecut' || side[1] === 'crown' ? 'prosecutor' : 'defence'
}

/** Who speaks as a witness, or answers a charge. */
function partIn(tokens: readonly Token[], { start }: Mention): string | undefined {
  const words = tokens.map(({ lower }) => lower).join(' ')
  if (
    /\b(?:giv(?:ing|es)|gave|given) evidence\b|\btestif(?:ied|ies|ying)\b|\bwitness (?:box|stand)\b/.test(
      words,
    )
  )
    return 'witness'
  const behind = tokens
    .filter((token) => token.start > start)
    .map(({ lower }) => lower)
    .join(' ')
  return /^(?:\S+ ){0,6}(?:is|was|are) (?:accused of|charged with|on trial)\b|^(?:\S+ ){0,5}(?:pleaded|denies|denied|admits|admitted) (?:not )?(?:guilty|\S+ (?:counts?|charges?)|all charges)/.test(
    behind,
  )
    ? 'defendant'
    : undefined
}
