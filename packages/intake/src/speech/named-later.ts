import { groupNouns, KIN, personNouns } from '../lexicon/roles.ts'
import { isKindOf } from '../lexicon/wider-nouns.ts'
import type { Entity, Gender } from '../names/entity.ts'
import { isAnybody, genderOf } from './described.ts'
import type { Memory } from './memory.ts'
import type { Description } from './party.ts'

/** How many paragraphs a reader waits for the name of somebody told of without one. */
const REACH = 2

/**
 * Somebody described first and named afterwards: “‘It came fast,’ a teacher said. Maria Holt, 61,
 * had been asleep.” In a lede the name stands in a paragraph below; elsewhere it is the next
 * sentence that names whom the one before told of.
 */
export function describedFirst(
  memory: Memory,
  { head, words, determiner, start, of }: Description,
  paragraph: number,
): Entity | undefined {
  if (!isOne(head, determiner)) return undefined
  const next = memory.introducedNext(start)
  if (next?.introduction === undefined || !couldBe(next.entity, head)) return undefined
  const { aged, speaks } = next.introduction
  if (next.paragraph === paragraph) {
    const isSame = KIN.has(head) || determiner === 'the' || aged
    return !speaks && isSame && of === undefined ? next.entity : undefined
  }
  const isLede = paragraph <= 1 && memory.peopleBefore(start).length === 0
  if (!isLede || next.paragraph - paragraph > REACH) return undefined
  const isCalled = next.entity.roles.has(head) || isKindOf(head, next.entity.roles)
  return aged || isCalled || (determiner === 'the' && words.split(' ').length <= 3)
    ? next.entity
    : undefined
}

/** “He told the inquiry …” before anybody has a name: whoever is named first behind it. */
export function namedBehind(
  memory: Memory,
  gender: Gender,
  at: number,
  paragraph: number,
): Entity | undefined {
  const next = memory.introducedNext(at)
  if (next === undefined || next.paragraph - paragraph > REACH) return undefined
  return memory.fits(next.entity, gender) ? next.entity : undefined
}

const isOne = (head: string, determiner: string): boolean =>
  /^(?:the|an?|his|her|their)$/.test(determiner) &&
  !groupNouns.has(head) &&
  (personNouns.has(head) || isAnybody(head)) &&
  !/^(?:spokes(?:man|woman|person)|source|official|aide|insider|diplomat|representative|analyst)$/.test(
    head,
  )

/** Whether nothing that the story says of somebody is at odds with a description. */
function couldBe({ roles, gender }: Entity, head: string): boolean {
  const own = genderOf(head)
  if (own !== undefined && gender !== undefined && own !== gender) return false
  return roles.size === 0 || own !== undefined || isAnybody(head) || isKindOf(head, roles)
}
