import { error, say, warning, type Finding } from './finding.ts'
import type { AttributionLike, HopLike } from './model.ts'

/** Verbs that judge what was said. A denial may still be a denial. */
const LOADED =
  /\b(claim(s|ed)?|admit(s|ted)?|insist(s|ed)?|conced(es|ed)|boast(s|ed)?|confess(es|ed)?)\b/i

/** Whom words are attributed to, and through whom they reached us. */
export function checkAttribution(attribution: AttributionLike | undefined): Finding[] {
  if (attribution === undefined) return []
  const { speakers = [], asDescribed, cue, via = [] } = attribution
  if (speakers.length === 0 && !asDescribed && via.length === 0) {
    return [
      error(
        'Nobody is named. Choose a speaker, write how the story describes them, or say who carried it.',
        'speakers',
      ),
    ]
  }
  const findings: Finding[] = []
  if (speakers.length === 0 && via.length === 0) {
    findings.push(
      warning(
        say('Only “{{description}}”: readers cannot tell who this is. Can you name a source?', {
          description: asDescribed ?? '',
        }),
        'asDescribed',
      ),
    )
  }
  const loaded = cue === undefined ? null : LOADED.exec(cue)
  if (loaded !== null) {
    findings.push(
      warning(
        say('“{{cue}}” judges what was said. “Said” or “told” does not.', { cue: loaded[0] }),
        'cue',
      ),
    )
  }
  for (const hop of repeated(via)) {
    findings.push(
      warning(
        'This step stands here twice.',
        'via',
        ...(hop._key === undefined ? [] : [{ _key: hop._key }]),
      ),
    )
  }
  return findings
}

function repeated(via: readonly HopLike[]): HopLike[] {
  const seen = new Set<string>()
  return via.filter(({ agent, relation }) => {
    const step = `${agent?._ref} ${relation}`
    if (agent?._ref === undefined || !seen.has(step)) {
      seen.add(step)
      return false
    }
    return true
  })
}

/** A person does not carry words as an outlet does, except by translating them. */
export function checkHop(hop: HopLike, agentType: string | undefined): Finding[] {
  if (agentType !== 'person' || hop.relation === 'translatedBy') return []
  return [
    error(
      'A person can only have translated the words. For someone who repeats them, make them the speaker.',
      'agent',
    ),
  ]
}

/** Attribution where something must be attributed, as in an event that is only expected. */
export function attributionMissing(attribution: AttributionLike | undefined): boolean {
  return checkAttribution(attribution ?? {}).some(({ level }) => level === 'error')
}
