import { countryOfAdjective, isDemonym } from '../lexicon/countries.ts'
import {
  documentNouns,
  groupNouns,
  manNouns,
  organisationNouns,
  personNouns,
  womanNouns,
} from '../lexicon/roles.ts'
import type { Gender } from '../names/entity.ts'
import type { Speaker } from './speaker.ts'

/** What a company, a paper or a club is called by any story that has named it. */
export const GENERIC: ReadonlySet<string> = new Set(
  'company firm group agency organisation organization association charity union authority party club institution body airline bank retailer manufacturer maker newspaper paper broadcaster outlet'.split(
    ' ',
  ),
)

/** “the Spaniard”, “the defendant”: a word for somebody whom the story has named. */
export const isAnybody = (head: string): boolean =>
  countryOfAdjective(head) !== undefined ||
  /(?:wo)?man$/.test(head) ||
  isDemonym(head) ||
  /^(?:rookie|veteran|newcomer|qualifier|debutant|man|woman|boy|girl|teenager|mother|father|widow|widower|actress|actor|\d+-year-old|defendant|suspect|victim|witness|patient)$/.test(
    head,
  ) ||
  head.endsWith('year-old')

/** “the two leaders”, “both men”, “the two foreign ministers” */
export const isPairOf = (words: string): boolean =>
  personNouns.has(
    /^(?:the two|both) (?:[\p{L}-]+ ){0,2}([\p{L}-]+?)(?:s|ren)$/iu
      .exec(words)?.[1]
      ?.toLowerCase() ?? '',
  ) ||
  /^(?:the (?:two|pair|couple|duo|leaders|ministers|presidents|brothers|sisters)|both|the two (?:men|women|leaders|presidents|ministers|sides)|both (?:men|women|leaders|presidents|ministers))$/i.test(
    words,
  )

/** Words that pass on what others are said to say, and say nothing of who they are. */
export const isHearsay = (words: string): boolean =>
  /^(?:some |several |many |various |unconfirmed |earlier |these |the )*(?:reports|rumou?rs|allegations|accusations|claims|speculation|suggestions)$/i.test(
    words,
  )

/** “both governments” */
export const areTwoPowers = (words: string): boolean =>
  /^(?:the two|both) (?:governments|countries|nations|states|capitals|powers)$/i.test(words)

/** Whether a description is of more than one. */
export const isSeveral = (head: string, determiner: string): boolean =>
  !COUNTED.test(determiner) &&
  (groupNouns.has(head) ||
    /^(?:some|many|several|few|both|most|other|others)$/.test(determiner) ||
    // “a handful of customers”
    /^(?:handful|number|majority|minority|section|dozen|host|couple|management|leadership)$/.test(
      head,
    ) ||
    /[^s]s$/.test(head))

/** “rights groups”, “two ministries”: several bodies, none of them by name. */
export const areBodies = (head: string): boolean =>
  !organisationNouns.has(head) &&
  !groupNouns.has(head) &&
  (organisationNouns.has(head.replace(/s$/, '')) ||
    organisationNouns.has(head.replace(/ies$/, 'y')) ||
    organisationNouns.has(head.replace(/es$/, '')))

/** “two people familiar with the talks” are so many sources whom the story does not name. */
const COUNTED = /^(?:two|three|four|five|six|seven|eight|nine|ten)$/

/** What kind of source a description is of. */
export function describedType(head: string, words: string): Speaker['sourceType'] {
  if (/^(?:the |its |their )?(?:\p{Ll}+ )?(?:operator|regulator|watchdog)$/u.test(words))
    return 'organization'
  if (
    /\b(?:state|public|national|private|commercial|local)[ -](?:\p{Ll}+ )?broadcaster$/iu.test(
      words,
    )
  )
    return 'newsOrganization'
  if (/\bgeneral staff$/i.test(words)) return 'organization'
  if (personNouns.has(head)) return 'person'
  if (
    /\b(?:media|outlets?|newspapers?|broadcasters?|news agenc(?:y|ies)|television|channel|press|state agency|tabloids?|radio|magazine)(?: (?:run|owned|controlled|funded|backed) by .*)?$/i.test(
      words,
    ) ||
    /^(?:the )?agenc(?:y|ies) (?:run|owned|controlled|funded|backed) by .*\b(?:state|government)$/i.test(
      words,
    )
  )
    return 'newsOrganization'
  if (documentNouns.has(head)) return 'document'
  if (organisationNouns.has(head) || areBodies(head)) return 'organization'
  return 'person'
}

/** Whether somebody described, and not named, can be a woman or a man. */
export function describedFits({ name }: Speaker, gender: Gender): boolean {
  // “Mr Whitlow’s tenant” may be a woman.
  const words = name
    .replace(/^.*['’]s? /u, '')
    .toLowerCase()
    .split(/\s+/)
  if (words.some((word) => womanNouns.has(word))) return gender === 'woman'
  if (words.some((word) => manNouns.has(word))) return gender === 'man'
  return true
}

/** Whether a noun is of a woman or of a man. */
export function genderOf(head: string): Gender | undefined {
  if (womanNouns.has(head) || head.endsWith('woman')) return 'woman'
  return manNouns.has(head) || head.endsWith('man') ? 'man' : undefined
}
