import { occasions } from '../lexicon/happenings.ts'
import type { Range } from '../speech/clauses.ts'
import type { Scene, SceneSentence } from '../speech/scene.ts'
import { dayIn, whenIn } from '../text/days.ts'
import { trimmed, type Passage } from '../text/span.ts'
import type { Token } from '../text/tokens.ts'
import { reachOf } from './around-verb.ts'
import { clausesOf, type Clause } from './clauses.ts'
import type { Candidate, Occasion } from './signs.ts'
import { verbGroupsIn, type VerbGroup } from './verb-group.ts'

/** The day the story is dated, when it says the year. */
export function dayOf({ story }: Scene): string | undefined {
  return dayIn(story.dateLine?.text ?? '') ?? dayIn(story.dateline?.date ?? '')
}

/** Nobody and nothing does no deed: “No one was hurt”. */
const NOBODY =
  /^(?:no|nobody|none|nothing|neither|hardly)\b|\bno (?:one|\w+) (?:was|were|has|have|had|will)\b/i

/** What goes on for years is no event: “has sold spices there for three decades”. */
const FOR_YEARS =
  /\bha(?:s|ve|d) (?!.*\b(?:jailed|imprisoned|banned|suspended|sentenced|disqualified|barred|detained) for\b).*\bfor (?:[\w-]+ ){0,3}(?:months|years|decades|generations|centuries)\b/i

/** To answer an accusation is no event of its own. */
const ANSWERS =
  /\b(?:dismissed|rejected|denied|described) (?:(?:it|this|that|them) as\b|(?:the |this |that |all |any |such )?(?:figures?|ideas?|notion|criticism|concerns|accusations?|allegations?|charges?|claims?|reports?|suggestions?)\b)/i

/** Every verb of a sentence that could tell of an event, by clause. */
export function candidatesIn(
  { story: { text } }: Scene,
  sentence: SceneSentence,
  day: string | undefined,
): Candidate[] {
  const { tokens } = sentence
  if (tokens.at(-1)?.text === '?') return []
  return clausesOf(sentence).flatMap((clause, clausesBefore) => {
    const { text: all } = passageOf(text, tokens, clause)
    if (/^In a (?:statement|letter|post|report|note)\b/i.test(all)) return []
    if (NOBODY.test(all) || FOR_YEARS.test(all) || ANSWERS.test(all)) return []
    return verbGroupsIn(tokens, clause).map((group, verbsBefore): Candidate => {
      const reach = reachOf(tokens, clause, group)
      const when = whenIn(passageOf(text, tokens, reach).text, day, group.status !== 'occurred')
      return {
        group,
        reach,
        occasion: occasionIn(tokens, reach, group),
        clause,
        verbsBefore,
        clausesBefore,
        ...(when === undefined ? {} : { when }),
      }
    })
  })
}

function occasionIn(tokens: readonly Token[], reach: Range, group: VerbGroup): Occasion {
  const isOne = ({ lower }: Token): boolean => occasions.has(lower)
  if (tokens.slice(group.to, reach.to).some(isOne)) return 'object'
  return tokens.slice(reach.from, group.from).some(isOne) ? 'subject' : undefined
}

export const passageOf = (
  text: string,
  tokens: readonly Token[],
  { from, to }: Range | Clause,
): Passage => trimmed(text, tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0)
