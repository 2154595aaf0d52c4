import type { SourcingSummary } from '@onrecord/schemas/rules'
import { listWords } from './names.ts'

const ENGLISH = 'en-GB'

const count = (n: number, one: string, many = `${one}s`) => `${n} ${n === 1 ? one : many}`

/** “2 quoted in part and 5 paraphrased”, without those that are none. */
const counted = (...counts: readonly (readonly [number, string])[]) =>
  listWords(
    counts.flatMap(([n, words]) => (n > 0 ? [`${n} ${words}`] : [])),
    ENGLISH,
  )

/** What a story rests on, in English. A story that rests on nothing has no sentences. */
export function englishSourcing(summary: SourcingSummary): readonly string[] {
  const { statements, claims, claimsWithoutClaimant } = summary
  if (statements === 0 && claims === 0) return []

  const sentences: string[] = []
  if (statements > 0) {
    const kinds = counted(
      [summary.direct, 'quoted in full'],
      [summary.partial, 'quoted in part'],
      [summary.indirect, 'paraphrased'],
    )
    sentences.push(`${count(statements, 'statement')}: ${kinds}.`)
  }

  const known = counted(
    [summary.firstHand, 'first hand'],
    [summary.secondHand, 'second hand'],
    [summary.unverified, 'unverified'],
  )
  if (known !== '') sentences.push(`How we know: ${known}.`)

  if (summary.viaStateMedia > 0)
    sentences.push(`${count(summary.viaStateMedia, 'statement')} reached us through state media.`)

  const sources = [
    count(summary.namedSpeakers, 'named speaker'),
    ...(summary.unnamedSources > 0 ? [count(summary.unnamedSources, 'unnamed source')] : []),
    ...(summary.collectiveSources > 0
      ? [count(summary.collectiveSources, 'collective source')]
      : []),
  ]
  sentences.push(`${listWords(sources, ENGLISH)}.`)

  if (claims > 0) {
    const unclaimed =
      claimsWithoutClaimant > 0 ? `, ${claimsWithoutClaimant} without a named claimant` : ''
    sentences.push(`${count(claims, 'claim')}${unclaimed}, ${count(summary.denials, 'denial')}.`)
  }
  return sentences
}
