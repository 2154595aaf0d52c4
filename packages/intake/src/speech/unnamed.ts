import { countryOfAdjective, governmentOf } from '../lexicon/countries.ts'
import { documentNouns, groupNouns } from '../lexicon/roles.ts'
import type { Directory } from '../names/directory.ts'
import { areBodies, describedType, GENERIC, isSeveral } from './described.ts'
import type { Description } from './party.ts'
import type { Speaker } from './speaker.ts'

/** Somebody whom the story does not name, by its words for them. */
export function unnamedSpeaker(
  directory: Directory,
  { words, head, determiner, of }: Description,
): Speaker {
  const plain = words.replace(/^(?:the|its|his|her|their|both) /i, '')
  const known = directory.named(plain)
  const isFirm = known === undefined && GENERIC.has(plain) && !documentNouns.has(plain)
  const name = known?.name ?? (isFirm ? `unnamed ${plain}` : inClearWords(plain, determiner))
  const country = countryOfAdjective(words.replace(/^the /i, '').split(' ')[0] ?? '')
  const government =
    country !== undefined && head === 'government' ? governmentOf(country) : undefined
  const sourceType = describedType(head, words)
  return {
    name: government ?? name,
    sourceType,
    identification: isFirm
      ? 'unnamed'
      : government !== undefined ||
          (sourceType === 'organization' &&
            determiner !== 'a' &&
            !groupNouns.has(head) &&
            !areBodies(head)) ||
          (sourceType === 'document' && !isUnpublished(words))
        ? 'named'
        : sourceType !== 'document' && isSeveral(head, determiner)
          ? 'collective'
          : sourceType === 'newsOrganization' && of !== undefined && !groupNouns.has(head)
            ? 'named'
            : 'unnamed',
    asDescribed: words,
  }
}

/** “the army”, “their union”: one noun alone keeps the word that says which. */
const inClearWords = (plain: string, determiner: string): string =>
  /^(?:the|its|his|her|their)$/.test(determiner) && /^[\p{Ll}-]+$/u.test(plain)
    ? `${determiner} ${plain}`
    : plain

/** “internal emails”, “a leaked memo”: nobody outside can look them up. */
const isUnpublished = (words: string): boolean =>
  /\b(?:internal|leaked|unsigned|confidential|unpublished|handwritten|anonymous|secret|private)\b/i.test(
    words,
  )
