import type { Claim } from '../queries.generated.ts'
import type { RenderOptions } from '../render/options.ts'
import { attributionWords } from '../words/attribution.ts'
import { dateWords } from '../words/dates.ts'
import { english } from '../words/english.ts'
import { lines, withAddress } from './printable.ts'

/** An allegation never stands without the answers to it. */
export function claimText(claim: Claim, { words = english }: RenderOptions): string {
  const { claimType, status, text, attribution, statusAsOf, responses, citations } = claim
  const named = (attribution?.speakers ?? []).length > 0 || (attribution?.via ?? []).length > 0
  const claimant = named
    ? `${words.claimedBy} ${attributionWords(attribution, words)}`
    : words.noClaimant(attribution?.asDescribed ?? null)
  return lines(
    `${words.claimType[claimType]} [${words.claimStatus[status]}]: ${text}`,
    `${claimant}.${statusAsOf === null ? '' : ` ${words.asOf} ${dateWords(statusAsOf, words)}.`}`,
    ...(responses ?? []).map(
      ({ attribution: by, stance, text: said }) =>
        `- ${attributionWords(by, words)} ${words.stance[stance]}${said === null ? '' : `: ${said}`}`,
    ),
    ...(citations ?? []).map(
      ({ title, url }) => `${words.evidence} ${withAddress(title ?? '', url)}`,
    ),
  )
}
