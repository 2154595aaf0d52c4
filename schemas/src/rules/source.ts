import { checkCountry, checkLanguage } from './codes.ts'
import { checkDate } from './dates.ts'
import { error, info, say, under, warning, type Finding } from './finding.ts'
import { publishedIdOf, type SourceLike } from './model.ts'

/** What must be looked up before a source can be checked. */
export interface SourceContext {
  readonly affiliation?: SourceLike | undefined
  /** Other sources that carry this one's name. */
  readonly namesakes: readonly SourceLike[]
}

/** “A senior defence official” is a description; “Maria Holt” is a name. */
const ROLE_WORDS =
  /\b(a|an|the|one|two|three|several|official|officials|source|sources|spokes\w+|officer|diplomat|employee|worker|resident|aide|adviser|member|person|people|nurse|doctor|teacher|witness)\b/i
const NAME = /^\p{Lu}[\p{L}'’-]+(\s+\p{Lu}[\p{L}'’.-]*)+$/u

export const looksLikeAPersonalName = (name: string): boolean =>
  NAME.test(name.trim()) && !ROLE_WORDS.test(name)

export function checkSource(source: SourceLike, context: SourceContext): Finding[] {
  return [
    ...checkIdentity(source, context.namesakes),
    ...checkAffiliation(source, context.affiliation),
    ...checkOutlet(source),
    ...checkNames(source),
  ]
}

function checkIdentity(source: SourceLike, namesakes: readonly SourceLike[]): Finding[] {
  const { name = '', identification, anonymity, description } = source
  const findings: Finding[] = []
  if (identification === 'unnamed') {
    if (looksLikeAPersonalName(name)) {
      findings.push(
        warning(
          say(
            '“{{name}}” looks like a person’s name. Write the description you print: a senior defence official.',
            { name },
          ),
          'name',
        ),
      )
    }
    if (anonymity?.reason === undefined) {
      findings.push(error('Say why this source is not named.', 'anonymity', 'reason'))
    }
    if (!anonymity?.statement?.trim()) {
      findings.push(
        warning(
          'Write the reason as you print it: because she was not authorised to speak publicly.',
          'anonymity',
          'statement',
        ),
      )
    }
  }
  if (identification === 'collective') {
    findings.push(
      info('Readers cannot tell who this is. Can you name one of them?', 'identification'),
    )
  }
  const [namesake] = namesakes
  if (namesake !== undefined) {
    findings.push(
      warning(
        say(
          'Another source is called “{{name}}”. Use that one, or tell them apart in the description.',
          { name: namesake.name ?? '' },
        ),
        'name',
      ),
    )
  }
  if ((description?.length ?? 0) > 200)
    findings.push(warning('Keep it to one line of at most 200 characters.', 'description'))
  return findings
}

function checkAffiliation(source: SourceLike, affiliation: SourceLike | undefined): Finding[] {
  const target = source.affiliation?._ref
  if (target === undefined) return []
  if (publishedIdOf(target) === publishedIdOf(source._id ?? '')) {
    return [error('A source cannot belong to itself.', 'affiliation')]
  }
  return affiliation?.sourceType === 'person'
    ? [error('People belong to organisations, not to people.', 'affiliation')]
    : []
}

function checkOutlet(source: SourceLike): Finding[] {
  const { sourceType, country, stateMedia } = source
  const findings = [
    ...checkCountry(country, 'country'),
    ...under(checkDate(stateMedia?.asOf, 'asOf'), 'stateMedia'),
  ]
  if (stateMedia?.typology !== undefined && !stateMedia.basis) {
    findings.push(
      error('Link the published classification this is taken from.', 'stateMedia', 'basis'),
    )
  }
  if (sourceType !== 'newsOrganization') return findings
  if (country === undefined)
    findings.push(warning('Which country is this outlet based in?', 'country'))
  if (stateMedia?.typology === undefined) {
    findings.push(info('Is it state media? The State Media Monitor lists outlets.', 'stateMedia'))
  }
  return findings
}

function checkNames(source: SourceLike): Finding[] {
  const { alternateNames = [], sameAs = [], identification } = source
  const findings: Finding[] = []
  const seen = new Set<string>()
  for (const { _key, value, language } of alternateNames) {
    const path = _key === undefined ? ['alternateNames'] : ['alternateNames', { _key }]
    const name = `${language} ${value}`
    if (seen.has(name))
      findings.push(error(say('“{{value}}” stands here twice.', { value: value ?? '' }), ...path))
    seen.add(name)
    findings.push(...under(checkLanguage(language, 'language'), ...path))
  }
  if (new Set(sameAs).size < sameAs.length)
    findings.push(error('One of these addresses stands here twice.', 'sameAs'))
  const first = sameAs[0]
  if (first !== undefined && !/\bwikidata\.org\//.test(first)) {
    findings.push(
      warning('Put the Wikidata address first: it is the one that other systems know.', 'sameAs'),
    )
  }
  if (identification === 'named' && sameAs.length === 0) {
    findings.push(
      info('A Wikidata address would tell this source from its namesakes for good.', 'sameAs'),
    )
  }
  return findings
}
