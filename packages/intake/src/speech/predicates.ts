import { documentNouns, organisationNouns } from '../lexicon/roles.ts'
import type { Registry } from '../names/registry.ts'
import type { Token } from '../text/tokens.ts'
import { type Act, made } from './act.ts'
import { clauseStart, isAdverbial, isVerb, segmentsOf } from './clauses.ts'
import { type Party, partiesOf } from './party.ts'
import { subjectBefore } from './subject.ts'

/** “The communiqué ‘takes note of’ the wish”: what is quoted is what a document or a body does. */
export function predicatesIn(
  tokens: readonly Token[],
  acts: readonly Act[],
  registry: Registry,
): Act[] {
  return tokens.flatMap(({ quotation }, at): Act[] => {
    const words = quotation?.words.text ?? ''
    const [first] = /^\p{L}*/u.exec(words) ?? ['']
    if (!/^(?!(?:as|is|its|this|plus|less|was)$)\p{Ll}+s$/u.test(first) || !words.includes(' '))
      return []
    const start = clauseStart(tokens, at)
    const near = acts.some(
      ({ verb, from, shape, parties }) =>
        (verb >= start && verb < at) ||
        (from > at &&
          tokens.slice(at, from).every(({ text }) => !/^[;:—–]$/.test(text)) &&
          !(shape === 'according' && parties.every(isPaper))),
    )
    const subject = near ? undefined : subjectBefore(tokens, at)
    if (subject === undefined || hasMainVerb(tokens, start, at)) return []
    const parties = partiesOf(tokens, subject, registry)
    if (!parties.every((party) => isBody(party))) return []
    const act = made(tokens, registry, subject, at, at + 1, first, 'say', 'before')
    return act === undefined ? [] : [{ ...act, shape: 'predicate', lemma: 'state' }]
  })
}

/** Whether a verb stands between, but for those of “, which had not been invited,”. */
const hasMainVerb = (tokens: readonly Token[], from: number, to: number): boolean =>
  segmentsOf(tokens, { from, to })
    .filter((segment) => !isAdverbial(tokens, segment))
    .some((segment) => tokens.slice(segment.from, segment.to).some((token) => isVerb(token)))

const isPaper = (party: Party): boolean =>
  party.kind === 'description' && documentNouns.has(party.head)

const isBody = (party: Party): boolean =>
  party.kind === 'name'
    ? party.mention.entity.kind !== 'place' && party.mention.entity.kind !== 'person'
    : party.kind === 'description' &&
      (documentNouns.has(party.head) || organisationNouns.has(party.head))
