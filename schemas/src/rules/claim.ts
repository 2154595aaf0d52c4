import { checkAttribution } from './attribution.ts'
import { error, under, warning, type Finding } from './finding.ts'
import type { ClaimLike, ClaimResponseLike } from './model.ts'

/** An allegation or assertion, and the right of those it is about to answer. */
export function checkClaim(claim: ClaimLike): Finding[] {
  const { claimType, attribution, about = [], responses = [], status, citations = [] } = claim
  const findings = under(checkAttribution(attribution), 'attribution')
  if (claimType === 'allegation') {
    if (about.length > 0 && responses.length === 0) {
      findings.push(
        error(
          'Whoever is accused must have had a chance to answer. Add a response, even “did not respond”.',
          'responses',
        ),
      )
    }
    if ((attribution?.speakers?.length ?? 0) === 0 && (attribution?.via?.length ?? 0) === 0) {
      findings.push(warning('Nobody stands behind this allegation. Who makes it?', 'attribution'))
    }
  }
  if ((status === 'supported' || status === 'refuted') && citations.length === 0) {
    findings.push(
      error(
        status === 'supported'
          ? '“Supported by evidence” needs the evidence: add a citation.'
          : '“Refuted by evidence” needs the evidence: add a citation.',
        'citations',
      ),
    )
  }
  if (responses.length > 0 && responses.every(({ stance }) => stance === 'notYetContacted')) {
    findings.push(warning('Nobody has been asked yet.', 'responses'))
  }
  return findings
}

export function checkClaimResponse({ stance, attribution }: ClaimResponseLike): Finding[] {
  const findings = under(checkAttribution(attribution), 'attribution')
  if (stance === 'notYetContacted') {
    findings.push(
      error(
        'Ask them before this is published, then record what they answered, or that they did not.',
        'stance',
      ),
    )
  }
  return findings
}
