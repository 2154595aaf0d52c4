import type { Scene } from '../speech/scene.ts'
import type { Statement, Statements } from '../speech/statements.ts'

/** What nobody is told of without being blamed for it. */
const MISDEED =
  /(?<!\b(?:could|may|might|can) have )\b(?:ignor(?:ed|ing)|conceal(?:ed|ing)|hid(?:den)?|cover(?:ed|ing) up|falsif(?:ied|ying)|tamper(?:ed|ing) with|fail(?:ed|ing) to|misle(?:d|ading)|lied|lying to|brib(?:ed|ing)|threaten(?:ed|ing) (?:to|with)|beaten|tortured|dump(?:ed|ing)|polluted|discharg(?:ed|ing)|st(?:olen|ole|ealing)|rigg(?:ed|ing)|fabricated|forged|overcharged|neglected|abused|harassed|sat on|cheated|fired on|pressured|insulted|cut corners|shift the blame|without (?:permission|a permit|consent)|put pressure on|instructed (?:staff|managers|workers|employees)|told to|to blame|no warning|altered (?:thousands|hundreds|records|the))\b/i

/** “He claimed they had known of it”: by the verb, not everybody believes it. */
const CLAIMS = /^claim(?:s|ed|ing)?$/i

/** The sentences in which somebody says that somebody else did wrong, in the story’s words. */
export function blamedIn({ sentences }: Scene, { paraphrases }: Statements): number[] {
  const blamed = paraphrases.filter(blames).toSorted((a, b) => a.start - b.start)
  let next = 0
  return sentences.flatMap(({ tokens }, index) => {
    const end = tokens.at(-1)?.end ?? 0
    const from = next
    while ((blamed[next]?.start ?? Infinity) < end) next++
    return next > from ? [index] : []
  })
}

function blames({ text, cue = '', resolved: { speakers } }: Statement): boolean {
  if (/^(?:den(?:y|ies|ied|ying)|plead\w*|admit\w*|instruct\w*|ask\w*)$/i.test(cue)) return false
  // What somebody says they did themselves, or what police and courts say, is told as it is.
  if (
    /^(?:that )?(?:(?:claimed )?(?:he|she|it|they|his|her|its|their|we|victory|responsibility))\b/i.test(
      text,
    )
  )
    return false
  if (speakers.some(({ name }) => /\b(?:police|sheriff|court|judge)\b/i.test(name))) return false
  return CLAIMS.test(cue) || MISDEED.test(text)
}
