import type { Attribution, Source } from '../queries.generated.ts'
import { english } from './english.ts'
import { countryName, listWords } from './names.ts'
import type { Words } from './words.ts'

type Labelled = Pick<Source, 'stateMedia' | 'country'>

/**
 * What readers must know about a medium; nothing for a source that is no state medium.
 *
 * @example
 * ```ts
 * stateMediaWords(source) // 'state-controlled media, North Korea'
 * ```
 */
export function stateMediaWords(
  { stateMedia, country }: Labelled,
  words: Words = english,
): string | undefined {
  if (!stateMedia?.typology) return undefined
  const label = words.stateMedia[stateMedia.typology]
  return country === null ? label : `${label}, ${countryName(country, words.language)}`
}

/**
 * Why a source has no name, where a statement of it is printed.
 *
 * @example
 * ```ts
 * anonymityWords(source) // 'who spoke on condition of anonymity because it was not allowed to speak'
 * ```
 */
export const anonymityWords = ({
  identification,
  anonymity,
}: Pick<Source, 'identification' | 'anonymity'>): string | undefined =>
  identification === 'unnamed' ? (anonymity?.statement ?? undefined) : undefined

/**
 * A source as plain text, with its label and the reason why it is not named.
 *
 * @example
 * ```ts
 * sourceWords(source) // 'Korean Central News Agency (state-controlled media, North Korea)'
 * ```
 */
export function sourceWords(source: Source, words: Words = english): string {
  const label = stateMediaWords(source, words)
  const why = anonymityWords(source)
  return [
    source.name,
    label === undefined ? '' : ` (${label})`,
    why === undefined ? '' : `, ${why}`,
  ].join('')
}

/**
 * Who said it, then every step by which the words came to us: words and sources in the order in
 * which they are read. Renderers turn each source into a link with its label.
 *
 * @example
 * ```ts
 * attributionParts(quote.attribution)
 * // [Source 'Kim Jong Un', ', ', 'as broadcast by ', Source 'Korean Central News Agency']
 * ```
 */
export function attributionParts(
  attribution: Attribution | null,
  words: Words = english,
): readonly (string | Source)[] {
  if (attribution === null) return []
  const speakers = attribution.speakers ?? []
  const parts: (string | Source)[] =
    speakers.length > 0
      ? listed(speakers, words.language)
      : attribution.asDescribed === null
        ? []
        : [words.quoted(attribution.asDescribed)]
  for (const { relation, agent } of attribution.via ?? []) {
    if (parts.length > 0) parts.push(', ')
    parts.push(`${words.relation[relation]} `, agent ?? words.lostSource)
  }
  return parts
}

/** Sources with the commas and the “and” of the language between them. */
function listed(sources: readonly Source[], language: string): (string | Source)[] {
  // Single letters cannot be taken for the words between them.
  const parts = new Intl.ListFormat(language).formatToParts(sources.map(() => 'x'))
  const left = [...sources]
  return parts.flatMap(({ type, value }): (string | Source)[] =>
    type === 'literal' ? [value] : left.splice(0, 1),
  )
}

/**
 * Who said it and how it reached us, as plain text.
 *
 * @example
 * ```ts
 * attributionWords(quote.attribution)
 * // 'Kim Jong Un, as broadcast by Korean Central News Agency (state-controlled media, North Korea)'
 * ```
 */
export const attributionWords = (attribution: Attribution | null, words: Words = english): string =>
  attributionParts(attribution, words)
    .map((part) => (typeof part === 'string' ? part : sourceWords(part, words)))
    .join('')

/**
 * Who said it, without the way it came, for a title.
 *
 * @example
 * ```ts
 * speakerNames(quote.attribution) // 'Kim Jong Un and Vladimir Putin'
 * ```
 */
export function speakerNames(attribution: Attribution | null, words: Words = english): string {
  const names = (attribution?.speakers ?? []).map(({ name }) => name)
  if (names.length > 0) return listWords(names, words.language)
  return attribution?.asDescribed ?? words.nobody
}
