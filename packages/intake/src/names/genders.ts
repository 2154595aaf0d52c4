import { manNames, womanNames } from '../lexicon/first-names.ts'
import { KIN, manNouns, womanNouns } from '../lexicon/roles.ts'
import { nameKey } from './directory.ts'
import type { Classified, Entity, Gender } from './entity.ts'

/** What a first name or an occupation tells. */
export function setGender(entity: Entity) {
  const gender = genderOf(entity)
  if (gender !== undefined) entity.gender = gender
}

function genderOf({ kind, name, roles }: Entity): Gender | undefined {
  if (kind !== 'person') return undefined
  const first = nameKey(name).split(' ')[0] ?? ''
  // “Committee chairman Rosalind Teague” is a woman, whatever the chair is called.
  const isSureOfRole = (role: string): boolean => !/(?:chair|spokes|council|alder)man$/.test(role)
  for (const role of roles) {
    if (womanNouns.has(role)) return 'woman'
    if (manNouns.has(role) && (isSureOfRole(role) || !isWomanOnly(first))) return 'man'
  }
  if (!name.includes(' ')) return undefined
  if (isWomanOnly(first)) return 'woman'
  return isManOnly(first) ? 'man' : undefined
}

/** “Mr Holt” of Walter and Fiona Holt is Walter; “Holt”, of Leyla and “her niece, Defne Holt”, Leyla. */
export function meant(candidates: readonly Entity[], { roles }: Classified): readonly Entity[] {
  const isOfTitle = ({ name }: Entity): boolean => {
    const first = nameKey(name).split(' ')[0] ?? ''
    if (roles.some((role) => /^(?:mr|sir|lord)$/.test(role))) return !isWomanOnly(first)
    return !roles.some((role) => /^(?:ms|mrs|miss|dame|lady)$/.test(role)) || !isManOnly(first)
  }
  const titled = candidates.filter(isOfTitle)
  const some = titled.length > 0 ? titled : candidates
  const others = some.filter(({ roles: own }) => ![...own].some((role) => KIN.has(role)))
  return others.length > 0 ? others : some
}

const isWomanOnly = (name: string): boolean => womanNames.has(name) && !manNames.has(name)
const isManOnly = (name: string): boolean => manNames.has(name) && !womanNames.has(name)
