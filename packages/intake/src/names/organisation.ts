import { newsNouns, organisationNouns, personNouns } from '../lexicon/roles.ts'
import { prepositions } from '../lexicon/grammar.ts'
import { speechVerbs } from '../lexicon/speech-verbs.ts'
import type { Token } from '../text/tokens.ts'
import { bare } from './first-name.ts'
import type { Run } from './runs.ts'

/** “the state news agency, LTA,” */
export const isNewsBeside = (sentence: readonly Token[], { from }: Run): boolean =>
  sentence[from - 1]?.text === ',' && newsNouns.has(sentence[from - 2]?.lower ?? '')

/** “Telmar, the phone company,” */
export function isOrganisationAfter(sentence: readonly Token[], to: number): boolean {
  if (sentence[to]?.text !== ',' || !/^(?:the|an?)$/.test(sentence[to + 1]?.lower ?? ''))
    return false
  const end = sentence.findIndex(
    ({ kind, lower }, at) =>
      at > to + 1 &&
      ((kind === 'punctuation' && at > to + 2) ||
        prepositions.has(lower) ||
        /^(?:who|whose|which|that|based|known|run|founded|owned|led)$/.test(lower)),
  )
  const noun = sentence[end - 1]?.lower ?? ''
  const isOne = (organisationNouns.has(noun) && !personNouns.has(noun)) || FIRMS.test(noun)
  return end !== -1 && end - to <= 7 && isOne
}

/** “Lumeo, the maker of a popular app,” */
const FIRMS =
  /^(?:maker|manufacturer|supplier|retailer|lender|carmaker|automaker|chipmaker|drugmaker|insurer|chain|giant|startup|start-up|conglomerate|brewer|broadcaster)$/

/** “the Hollywood Reporter found”: with “the”, what speaks is no person. */
export const speaksAsThe = (sentence: readonly Token[], { from, to }: Run): boolean =>
  sentence[from - 1]?.lower === 'the' && speechVerbs.has(sentence[to]?.lower ?? '')

/** “operated by Transline”, “owned by Nordvik” */
export const isRunBy = (sentence: readonly Token[], from: number): boolean =>
  sentence[from - 1]?.lower === 'by' &&
  /^(?:operated|owned|run|made|built|manufactured|developed|published|acquired)$/.test(
    sentence[from - 2]?.lower ?? '',
  )

const LEGAL_FORM = /^(?:ag|sa|nv|co|inc|corp|ltd|plc|llc|gmbh)$/

export function organisationKind(
  words: readonly Token[],
): 'organization' | 'newsOrganization' | undefined {
  const nouns = words.map(bare)
  const last = nouns.at(-1) ?? ''
  if (words.length > 1 && newsNouns.has(last) && !organisationNouns.has(last))
    return 'newsOrganization'
  const joined = nouns.join(' ')
  if (words.length > 2 && nouns.includes('&')) return 'organization'
  if (
    /\b(?:news|press|telegraph|television|broadcasting|information)(?: \w+)? (?:agency|association|service|corporation|company)\b/.test(
      joined,
    )
  )
    return 'newsOrganization'
  if (/^(?:radio|channel|canal) /.test(joined)) return 'newsOrganization'
  // “KELF-TV”, “TazPress”
  if (
    words.some(({ text }) =>
      /^\p{Lu}{2,5}-(?:TV|FM)$|\p{Ll}(?:Press|News|TV|Ledger|Tribune)$/u.test(text),
    )
  )
    return 'newsOrganization'
  // “Joint Chiefs of Staff”; “SkyLift”: a capital inside a word is a brand’s, but for McCoy and DeVito.
  if (/\bchiefs\b/.test(joined)) return 'organization'
  if (
    words.some(({ text }) => /^(?!Ma?c|De|La|Le|Di|Van|Fitz|O['’])\p{L}+\p{Ll}\p{Lu}/u.test(text))
  )
    return 'organization'
  // “Ousmane Ag Attaher”: what a company is by law stands at the end of its name.
  const isOne = nouns.some(
    (noun, at) =>
      organisationNouns.has(noun) && (at === nouns.length - 1 || !LEGAL_FORM.test(noun)),
  )
  return isOne ? 'organization' : undefined
}
