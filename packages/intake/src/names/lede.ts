import { personNouns } from '../lexicon/roles.ts'
import type { Token } from '../text/tokens.ts'
import type { Mention } from './entity.ts'
import type { Mentions } from './mentions.ts'
import type { PlacedSentence } from './found.ts'

/**
 * “A head teacher rewrote coursework, a court heard.” and, in the next paragraph, “Philippa Moss, 56,
 * is accused of …”: news tells first what somebody is, and then the name.
 */
export function learnFromLede(mentions: Mentions, sentences: readonly PlacedSentence[]): void {
  const paragraphs = [...new Set(sentences.map(({ paragraph }) => paragraph))].slice(0, 3)
  const firsts = paragraphs.map((at) => sentences.find(({ paragraph }) => paragraph === at))
  for (const [index, lede] of firsts.entries()) {
    const next = firsts[index + 1]
    const roles = lede === undefined ? [] : rolesOf(lede.tokens)
    if (next === undefined || roles.length === 0) continue
    const mention = mentions.startingAt(next.tokens[0]?.start ?? -1)
    if (mention?.entity.kind !== 'person' || mention.entity.roles.size > 0) return
    if (!isIntroduced(next.tokens, mention)) return
    for (const role of roles) mention.entity.roles.add(role)
    return
  }
}

/** What somebody is with whom the lede begins: “A head teacher”. */
function rolesOf(lede: readonly Token[]): string[] {
  if (!/^an?$/.test(lede[0]?.lower ?? '')) return []
  const last = lede.findIndex(
    ({ lower }, at) => personNouns.has(lower) && !personNouns.has(lede[at + 1]?.lower ?? ''),
  )
  const words = lede.slice(1, last + 1)
  if (last > 6 || words.some(({ kind }) => kind !== 'word')) return []
  return words.map(({ lower }) => lower).filter((word) => personNouns.has(word))
}

/** With the age, or what the person is or did: “A senator spoke. Paul Brandt said …” are two. */
function isIntroduced(tokens: readonly Token[], { end }: Mention): boolean {
  const [first, second] = tokens.slice(tokens.findIndex(({ start }) => start >= end))
  return (
    (first?.text === ',' && second?.kind === 'number') || /^(?:is|was)$/.test(first?.lower ?? '')
  )
}
